"""The types of single fields (texts, codes, dates, addresses), and what is wrong with a value that does not fit.

See ``dataset`` and ``sources`` for what they make up, and ``problems`` for what the codes of the findings mean.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Annotated, Any, Self, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    TypeAdapter,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from graph.model import csl, csl_dates, date_hints, dates, languages
from graph.model.countries import known
from graph.model.text import Wrapped

_T = TypeVar("_T")
SOURCE_ID = r"[a-z0-9]+(?:[-_.][a-z0-9]+)*"
SHA256 = r"[0-9a-f]{64}"
QUOTE_ADDRESS = r"[a-z]{3}-[a-z]{3}\.[0-9a-f]{10}"
ADDRESS = r"[a-z]{3}-[a-z]{3}(?:\.[0-9a-f]{10})?"


_DOI = re.compile(
    r"(?:(?P<address>(?:https?://)?[\w.-]+\.[a-z]+/(?:\S+?/)?))?(?:(?:info:|urn:)?doi\s*[:/]?\s*)?"
    r"(?P<doi>10\.\d{4,9}(?:\.\d+)*(?:/|%2F)\S+)",
    re.IGNORECASE,
)


def wrong(code: str, message: str, allowed: Iterable[str] = (), **more: str) -> PydanticCustomError:
    """Return a finding that ``load`` turns into a Problem: its code, its sentence, and the values allowed."""
    # ``message_template`` would expand braces in the message, so it travels in the context.
    return PydanticCustomError(code, "{message}", {"message": message, "allowed": tuple(allowed), **more})


_WORDS = {"source-type": "type of source"}


def one_of(what: str, known: Iterable[str]) -> AfterValidator:
    """Return a validator that accepts one of ``known`` and reports others as ``unknown-`` and ``what``."""
    allowed = tuple(known)

    def check(value: str) -> str:
        if value not in allowed:
            raise wrong(f"unknown-{what}", f"unknown {_WORDS.get(what, what)}", allowed)
        return value

    return AfterValidator(check)


def _filled(value: str) -> str:
    if not value.strip():
        raise wrong("empty", "this is empty")
    return value


def _country(value: str) -> str:
    if not known(value):  # of these, ``rules`` asks for a label
        raise wrong("unknown-country", "this is not an ISO 3166 country code (three capitals)")
    return value


def _date(value: object) -> object:
    if isinstance(value, dates.Edtf):
        return value
    if not isinstance(value, str):  # else pydantic would build a date from {text: …, first: …, last: …}
        raise wrong("wrong-shape", "a date is one text")
    try:
        return dates.parse(value)
    except ValueError as error:
        raise wrong("bad-date", f"this {error}", dates.EXAMPLES) from None


def _source_type(value: str) -> str:
    if value not in csl.TYPES:
        meant = csl.types_called(value)
        hint = {"hint": f"did you mean {' or '.join(meant)}?"} if meant else {}
        raise wrong("unknown-source-type", "not a type of source of CSL 1.0.2", csl.TYPES, **hint)
    return value


def _csl_date(value: object) -> object:
    """Read a date that is EDTF, or has one of CSL's own shapes."""
    if not isinstance(value, Mapping | list | tuple):
        return _date(value)
    said = ""
    try:
        said = csl_dates.edtf(value)
        return dates.parse(said)
    except ValueError as error:
        in_words = isinstance(value, Mapping) and not {"date-parts", "year"} & value.keys()
        if in_words and (meant := date_hints.only_reading(said)):
            return dates.parse(meant)
        more = {"said": said} if said else {"hint": f"write it as 2016-05-03, or as {csl_dates.EXAMPLE}"}
        raise wrong("bad-date", f"this {error}", dates.EXAMPLES, **more) from None


def _switch(value: object) -> object:
    """Read a boolean as CSL has it: a text, a number or a boolean."""
    return value if isinstance(value, bool) else _filled(str(value)).strip().casefold() not in ("false", "0", "no")


def archive_name(value: str) -> str:
    """Accept CSL's name of an archive, or the address of our copy, which must then be a valid one."""
    return _url(value) if "://" in value or value.startswith("www.") else value


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise wrong("not-true-or-false", "neither true nor false", ("true", "false"))
        return value == "true"
    return value


def _language(value: str) -> str:
    if not languages.is_tag(value):
        hint = languages.language_hint(value) or "a code such as en, de or pt-BR"
        raise wrong("bad-language", "not a BCP 47 language tag", hint=hint)
    return value


def is_url(value: str) -> bool:
    """Return whether this is a web address of http or https, without the signs that none may have."""
    try:
        parts = urlsplit(value)
        # guard: web-addresses-only
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r'[\s<>"\\^`{|}]', value)
    except ValueError:
        return False


def _url(value: str) -> str:
    if not is_url(value):  # guard: bad-url-is-refused
        raise wrong("bad-url", "not a web address of http or https", ("https://…", "http://…"))
    return value


def bare_doi(value: str) -> str:
    """Return a DOI without an address or ``doi:`` before it: ``10.1234/fish.5``."""
    plain = unicodedata.normalize("NFKC", value)  # １０.1234, of a Japanese keyboard
    match = _DOI.fullmatch(value.strip()) or _DOI.fullmatch(plain.strip())
    if not match:
        return value
    return unquote(match["doi"]) if match["address"] else match["doi"]


def _contact(value: str) -> str:
    mail = len(value) <= 254 and re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", value)
    if not (mail or is_url(value)):
        raise wrong("bad-url", "neither a mail address nor a web address")
    return value


def _file_name(value: str) -> str:
    if re.search(r"[/\\:\x00]", value) or not value.strip("."):  # guard: no-folder-in-a-file-name
        raise wrong("bad-file-name", "not a plain file name")
    return value


def pair_of_codes(value: object) -> object:
    """Return ``value`` unless it is a list that does not have two different codes, which is reported."""
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise wrong("not-a-pair", f"a pair is two codes, not {len(value)}")
        if value[0] == value[1] and isinstance(value[0], str):
            raise wrong("pair-of-one", "the same country twice")
    return value


def _matches(code: str, pattern: str, message: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise wrong(code, message)
        return value

    return AfterValidator(check)


def one_or_list(one: Any, several: Any) -> WrapValidator:
    """Accept a value of one type or a list of such values, and report what is wrong with each as if alone.

    The validator raises PydanticKnownError for an empty list.
    """
    single, many = TypeAdapter(one), TypeAdapter(several)

    def check(value: object, _: object) -> object:
        if not isinstance(value, list | tuple):
            return single.validate_python(value)
        if not value:
            raise PydanticKnownError("too_short", {"field_type": "List", "min_length": 1, "actual_length": 0})
        return many.validate_python(value)

    return WrapValidator(check)


def _as_written(value: Any, validate: ValidatorFunctionWrapHandler) -> Any:
    """Keep with a quote's words what is known of their lines in the file, which pydantic would forget."""
    checked = validate(value)
    return value if isinstance(value, Wrapped) else checked


Text = Annotated[str, AfterValidator(_filled)]
Words = Annotated[str, WrapValidator(_as_written), AfterValidator(_filled)]
CountryCode = Annotated[str, AfterValidator(_country)]
CountryCodes = Annotated[CountryCode | tuple[CountryCode, ...], one_or_list(CountryCode, tuple[CountryCode, ...])]
Date = Annotated[dates.Edtf, BeforeValidator(_date)]
SourceDate = Annotated[dates.Edtf, BeforeValidator(_csl_date)]
SourceType = Annotated[str, AfterValidator(_source_type)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Url = Annotated[str, AfterValidator(_url)]
Contact = Annotated[str, AfterValidator(_contact)]
Language = Annotated[str, AfterValidator(_language)]
Sha256 = Annotated[str, _matches("bad-hash", SHA256, "not a SHA-256 (64 hexadecimal digits, lower case)")]
FileName = Annotated[str, AfterValidator(_file_name)]
QuoteAddress = Annotated[
    str, _matches("bad-address", QUOTE_ADDRESS, "not the address of a quote, such as jpn-rus.1f0c9a22b4")
]
Address = Annotated[
    str,
    _matches("bad-address", ADDRESS, "not an address of a relation or a quote, such as jpn-rus or jpn-rus.1f0c9a22b4"),
]
SourceId = Annotated[
    str, _matches("bad-id", SOURCE_ID, "not an id (lower-case letters and digits, joined by - _ or .)")
]


class Part(BaseModel):
    """Base of every part of the data: frozen, with no other keys than those it declares."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)

    def __str__(self) -> str:
        return repr(self)

    # What was computed of a part is no part of it: a copy has it computed anew, also where it was changed meanwhile.

    def __getstate__(self) -> dict[Any, Any]:
        state = super().__getstate__()
        return {**state, "__dict__": self._declared()}

    def __copy__(self) -> Self:
        made = super().__copy__()
        object.__setattr__(made, "__dict__", self._declared())
        return made

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        made, memo = self.__copy__(), {} if memo is None else memo
        memo[id(self)] = made
        object.__setattr__(made, "__dict__", deepcopy(self._declared(), memo))
        return made

    def _declared(self) -> dict[str, Any]:
        """Return the values of the fields, without what is computed of them and kept."""
        return {name: value for name, value in self.__dict__.items() if name in type(self).model_fields}


def as_tuple(given: _T | tuple[_T, ...] | None) -> tuple[_T, ...]:
    """Return what was given, whether nothing, one or several, as a tuple."""
    return () if given is None else given if isinstance(given, tuple) else (given,)
