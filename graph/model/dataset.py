"""What the data is: Dataset, Country, Source, Relation, Quote, Speaker, Translation.

Every object is frozen. Here live the fields, their types and what one field can know of itself. What needs the rest of
the file (a source that nobody declared, a pair that stands twice) lives in ``rules``; reading a file, in ``load``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from graph.model import csl, csl_dates, dates, languages, person_names
from graph.model.countries import known, names
from graph.model.plover import CONTEXTS, EVENTS, Kind
from graph.model.text import Wrapped, fingerprint

_T = TypeVar("_T")
ID = r"[a-z0-9]+(?:[-_.][a-z0-9]+)*"
SHA256 = r"[0-9a-f]{64}"
QUOTE_ADDRESS = r"[a-z]{3}-[a-z]{3}\.[0-9a-f]{10}"


_DOI = re.compile(
    r"(?:(?P<address>(?:https?://)?[\w.-]+\.[a-z]+/(?:\S+?/)?)|(?:info:|urn:)?doi\s*[:/]?\s*)?"
    r"(?P<doi>10\.\d{4,9}(?:\.\d+)*(?:/|%2F)\S+)",
    re.IGNORECASE,
)


def _wrong(code: str, message: str, allowed: Iterable[str] = (), **more: str) -> PydanticCustomError:
    """A finding that ``load`` turns into a Problem: its code, its sentence, and the values allowed."""
    # ``message_template`` would expand braces in the message, so it travels in the context.
    return PydanticCustomError(code, "{message}", {"message": message, "allowed": tuple(allowed), **more})


_WORDS = {"source-type": "type of source"}


def _one_of(what: str, known: Iterable[str]) -> AfterValidator:
    allowed = tuple(known)

    def check(value: str) -> str:
        if value not in allowed:
            raise _wrong(f"unknown-{what}", f"unknown {_WORDS.get(what, what)}", allowed)
        return value

    return AfterValidator(check)


def _filled(value: str) -> str:
    if not value.strip():
        raise _wrong("empty", "this is empty")
    return value


def _country(value: str) -> str:
    if not known(value):  # of these, ``rules`` asks for a label
        raise _wrong("unknown-country", "this is not an ISO 3166 country code (three capitals)")
    return value


def _date(value: object) -> object:
    if isinstance(value, dates.Edtf):
        return value
    if not isinstance(value, str):  # else pydantic would build a date from {text: …, first: …, last: …}
        raise _wrong("wrong-shape", "a date is one text")
    try:
        return dates.parse(value)
    except ValueError as error:
        raise _wrong("bad-date", f"this {error}", dates.EXAMPLES) from None


def _source_type(value: str) -> str:
    if value not in csl.TYPES:
        meant = csl.type_called(value)
        hint = {"hint": f"did you mean {meant}?"} if meant else {}
        raise _wrong("unknown-source-type", "not a type of source of CSL 1.0.2", csl.TYPES, **hint)
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
        more = {"said": said} if said else {"hint": f"write it as 2016-05-03, or as {csl_dates.EXAMPLE}"}
        raise _wrong("bad-date", f"this {error}", dates.EXAMPLES, **more) from None


def _switch(value: object) -> object:
    """Read a boolean as CSL has it: a text, a number or a boolean."""
    return value if isinstance(value, bool) else _filled(str(value)).strip().casefold() not in ("false", "0", "no")


def archive_name(value: str) -> str:
    """Take CSL's name of an archive, or our address of a copy, which must then be one."""
    return _url(value) if "://" in value or value.startswith("www.") else value


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise _wrong("not-true-or-false", "neither true nor false", ("true", "false"))
        return value == "true"
    return value


def _language(value: str) -> str:
    if not languages.is_tag(value):
        hint = languages.language_hint(value) or "a code such as en, de or pt-BR"
        raise _wrong("bad-language", "not a BCP 47 language tag", hint=hint)
    return value


def _is_url(value: str) -> bool:
    try:
        parts = urlsplit(value)
        # guard: web-addresses-only
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r'[\s<>"\\^`{|}]', value)
    except ValueError:
        return False


def _url(value: str) -> str:
    if not _is_url(value):  # guard: bad-url-is-refused
        raise _wrong("bad-url", "not a web address of http or https", ("https://…", "http://…"))
    return value


def _doi(value: str) -> str:
    """Return a DOI bare (``10.1234/fish.5``), whatever way it is written: as an address, or with ``doi:`` before it."""
    match = _DOI.fullmatch(value.strip())
    if not match:
        return value
    return unquote(match["doi"]) if match["address"] else match["doi"]


def _contact(value: str) -> str:
    mail = len(value) <= 254 and re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", value)
    if not (mail or _is_url(value)):
        raise _wrong("bad-url", "neither a mail address nor a web address")
    return value


def _file_name(value: str) -> str:
    if re.search(r"[/\\:\x00]", value) or not value.strip("."):  # guard: no-folder-in-a-file-name
        raise _wrong("bad-file-name", "not a plain file name")
    return value


def _between(value: object) -> object:
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise _wrong("not-a-pair", f"a pair is two codes, not {len(value)}")
        if value[0] == value[1] and isinstance(value[0], str):
            raise _wrong("pair-of-one", "the same country twice")
    return value


def _matches(code: str, pattern: str, message: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise _wrong(code, message)
        return value

    return AfterValidator(check)


def _one_or_list(one: Any, several: Any) -> WrapValidator:
    """Take a value of one type, or a list of such values, and say of each what is wrong as if the other were not."""
    single, many = TypeAdapter(one), TypeAdapter(several)

    def check(value: object, _: object) -> object:
        if not isinstance(value, list | tuple):
            return single.validate_python(value)
        if not value:
            raise PydanticKnownError("too_short", {"field_type": "List", "min_length": 1, "actual_length": 0})
        return many.validate_python(value)

    return WrapValidator(check)


def _as_written(value: Any, validate: ValidatorFunctionWrapHandler) -> Any:
    """A quote's words with what is known of their lines in the file, which pydantic would forget."""
    checked = validate(value)
    return value if isinstance(value, Wrapped) else checked


Text = Annotated[str, AfterValidator(_filled)]
Words = Annotated[str, WrapValidator(_as_written), AfterValidator(_filled)]
CountryCode = Annotated[str, AfterValidator(_country)]
CountryCodes = Annotated[CountryCode | tuple[CountryCode, ...], _one_or_list(CountryCode, tuple[CountryCode, ...])]
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
SourceId = Annotated[str, _matches("bad-id", ID, "not an id (lower-case letters and digits, joined by - _ or .)")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


def _all(given: _T | tuple[_T, ...] | None) -> tuple[_T, ...]:
    return () if given is None else given if isinstance(given, tuple) else (given,)


class Country(_Part):
    """What the code lists cannot know of a country."""

    label: Text | None = Field(None, description="The name to show instead of the usual English one.")
    successor: CountryCodes | None = Field(
        None, description="The state, or the list of states, on whose pairs this former state may act."
    )

    @property
    def successors(self) -> tuple[str, ...]:
        """The successors, whether one or a list stands in the file."""
        return _all(self.successor)

    @property
    def successors_by_path(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Each successor with its path inside the country."""
        listed = isinstance(self.successor, tuple)
        return ((("successor", n) if listed else ("successor",), code) for n, code in enumerate(self.successors))


class Name(_Part):
    """A name as CSL has it: family and given with what belongs to them, or literal for a body."""

    family: Text | None = Field(None, description="The family name.")
    given: Text | None = Field(None, description="The given names.")
    literal: Text | None = Field(None, description="The whole name, of a body or where it has no such parts.")
    suffix: Words | None = Field(None, description="What follows the name: Jr., III.")
    dropping_particle: Text | None = Field(
        None, alias="dropping-particle", description="A particle that goes where only the family name stands: von."
    )
    non_dropping_particle: Text | None = Field(
        None, alias="non-dropping-particle", description="A particle that stays with the family name: van den."
    )
    comma_suffix: Switch = Field(False, alias="comma-suffix", description="A comma stands before the suffix.")
    static_ordering: Switch = Field(False, alias="static-ordering", description="The family name stands first.")
    parse_names: Switch = Field(
        False, alias="parse-names", exclude=True, description="Of other programs; not used here."
    )

    @model_validator(mode="after")
    def _names_somebody(self) -> Self:
        if not (self.family or self.literal):
            raise _wrong("name-empty", "a name needs family or literal")
        return self

    @property
    def display(self) -> str:
        """The name in running text: ``Anna van den Berg``, ``安倍晋三``, ``Ministry of Ports``."""
        if not self.family:
            return self.literal or ""
        return person_names.display(
            self.family,
            self.given or "",
            dropping=self.dropping_particle or "",
            non_dropping=self.non_dropping_particle or "",
            suffix=self.suffix or "",
            comma_suffix=self.comma_suffix,
            family_first=self.static_ordering,
        )


class _Source(_Part):
    type: Annotated[SourceType, Field(json_schema_extra={"enum": list(csl.TYPES)})] = Field(
        "article", description="What it is, as CSL names it."
    )
    title: Text = Field(description="The headline.")
    container_title: Text | None = Field(
        None,
        alias="container-title",
        description="The outlet: newspaper, broadcaster, site; a treaty has none.",
    )
    issued: SourceDate = Field(description="When it was published (EDTF).")
    author: tuple[Name, ...] = Field((), description="Who wrote it.")
    editor: tuple[Name, ...] = Field((), description="Who edited it.")
    translator: tuple[Name, ...] = Field((), description="Who translated it.")
    accessed: SourceDate | None = Field(None, description="When it was read (EDTF).")
    url: Url | None = Field(None, alias="URL", description="Its address, http or https.")
    language: Language | None = Field(None, description="The language of its words (BCP 47).")
    publisher: Text | None = Field(None, description="Who published it.")
    publisher_place: Text | None = Field(None, alias="publisher-place", description="Where its publisher sits.")
    section: Text | None = Field(None, description="The part of the outlet in which it stood.")
    edition: Text | None = Field(None, description="The edition in which it stood.")
    volume: Text | None = Field(None, description="The volume in which it stood.")
    issue: Text | None = Field(None, description="The issue in which it stood.")
    page: Text | None = Field(None, description="The page or pages on which it stood.")
    number: Text | None = Field(None, description="Its number: of a bill, a report, a resolution.")
    authority: Text | None = Field(None, description="The court, parliament or body that it comes from.")
    collection_title: Text | None = Field(None, alias="collection-title", description="The series in which it stood.")
    event_title: Text | None = Field(None, alias="event-title", description="The meeting at which it was given.")
    event_place: Text | None = Field(None, alias="event-place", description="Where that meeting was.")
    genre: Text | None = Field(None, description="What kind of text it is, in words: editorial, transcript.")
    medium: Text | None = Field(None, description="What carried it: print, television, a recording.")
    doi: Annotated[Text, AfterValidator(_doi)] | None = Field(
        None, alias="DOI", description="Its Digital Object Identifier, bare or as an address."
    )
    issn: Text | None = Field(None, alias="ISSN", description="The number of its series.")
    isbn: Text | None = Field(None, alias="ISBN", description="The number of its book.")
    note: Text | None = Field(None, description="Anything else to know about it.")
    archive: Annotated[Text, AfterValidator(archive_name)] | None = Field(
        None, description="The address of an archived copy, or the name of the archive that holds it."
    )
    archive_location: Text | None = Field(None, description="Where in that archive it stands.")
    archive_place: Text | None = Field(None, alias="archive-place", description="Where that archive is.")
    title_short: Text | None = Field(None, alias="title-short", description="The headline, shortened.")
    version: Text | None = Field(None, description="Its version: of a data set, a programme.")
    text: FileName | None = Field(None, description="The file name of its full text, which is not published.")
    sha256: Sha256 | None = Field(None, description="The hash of that file: what the quotes were checked against.")
    formerly: tuple[SourceId, ...] = Field(
        (), description="Ids that this source had before: addresses of its quotes with these go on opening them."
    )

    @model_validator(mode="after")
    def _stands_in_something(self) -> Self:
        if self.container_title is None and self.type in csl.CONTAINED:
            raise _wrong("missing-key", "container-title is missing", key="container-title")
        return self

    @property
    def outlet(self) -> str:
        """Who brings the words to readers: the paper or broadcaster, else the publisher, the body, the authors."""
        who = self.container_title or self.publisher or self.authority
        return who or ", ".join(name.display for name in self.author) or self.title

    @property
    def reported(self) -> str:
        """``as reported on 1 October 2015``: all that dates a quote of it that has no date of its own."""
        return f"as reported {self.issued.on}"

    @property
    def archived_copy(self) -> str | None:
        """The address of an archived copy, if ``archive`` is one and not an archive's name."""
        return self.archive if self.archive and "://" in self.archive else None


if TYPE_CHECKING:

    class _Kept(_Source): ...

else:
    _KINDS = {csl.TEXTS: (Text | None, None), csl.NAMES: (tuple[Name, ...], ()), csl.DATES: (SourceDate | None, None)}
    _Kept = create_model(
        "_Kept",
        __base__=_Source,
        **{
            name.lower().replace("-", "_"): (
                kind, Field(empty, alias=name, description=f"CSL's {name}: kept, and written to CSL again.")
            )
            for names, (kind, empty) in _KINDS.items()
            for name in names
        },
    )  # fmt: skip


class Source(_Kept):
    """An article, in CSL's terms, and the text that its quotes were checked against."""


# The keys that the program uses itself; the others of CSL are only kept.
SOURCE_KEYS = tuple(field.alias or name for name, field in _Source.model_fields.items())


class Speaker(_Part):
    """Who says the words; left out where the article itself speaks."""

    name: Text | None = Field(None, description="The speaker's name; name, role, or both.")
    role: Text | None = Field(None, description="As what the speaker speaks: foreign minister.")
    country: CountryCode | None = Field(None, description="Only of a person who speaks for that state.")
    voice: Annotated[
        str, _one_of("voice", ("direct", "reported")), Field(json_schema_extra={"enum": ["direct", "reported"]})
    ] = Field("direct", description="direct, the default: all of exact is the speaker's own words; else reported.")

    @property
    def called(self) -> str:
        """The name, or the role of somebody who is not named."""
        return self.name or self.role or ""

    @property
    def in_full(self) -> str:
        """``A. Person, foreign minister``."""
        return ", ".join(part for part in (self.name, self.role) if part)

    @property
    def reported(self) -> bool:
        """Are some of the words the article's own?"""
        return self.voice == "reported"

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.name or self.role):
            raise _wrong("speaker-unnamed", "a speaker needs a name or a role")
        return self


Speakers = Annotated[Speaker | tuple[Speaker, ...], _one_or_list(Speaker, tuple[Speaker, ...])]


class Translation(_Part):
    """The words in another language; only the original counts as verbatim."""

    text: Text = Field(description="The words in that language.")
    language: Language = Field(description="The language of these words (BCP 47).")
    by: Text | None = Field(None, description="Who translated them.")


class Quote(_Part):
    """The words of a source on one relation, and how they are coded."""

    exact: Words = Field(description="The source's words, to the letter; at most 40 words.")
    source: Text = Field(description="The id of the source.")
    prefix: Words | None = Field(None, description="The words just before, where a reader or the search needs them.")
    suffix: Words | None = Field(None, description="The words just after, where a reader or the search needs them.")
    date: Date | None = Field(
        None,
        description="When what is told took place (EDTF), no more precise than the source; "
        "left out where the words date nothing: then the day of the report places them in time.",
    )
    speaker: Speakers | None = Field(
        None, description="Who says the words, one or a list; left out where the article itself speaks."
    )
    event: Annotated[str, _one_of("event", EVENTS), Field(json_schema_extra={"enum": list(EVENTS)})] | None = Field(
        None, description="The act that the words report (PLOVER)."
    )
    mode: Text | None = Field(None, description="The event's mode (PLOVER); which ones, depends on the event.")
    context: tuple[
        Annotated[str, _one_of("context", CONTEXTS), Field(json_schema_extra={"enum": list(CONTEXTS)})], ...
    ] = Field((), description="What it is about (PLOVER).")
    actor: tuple[CountryCode, ...] = Field((), description="Who acts; of a mutual act, both.")
    recipient: tuple[CountryCode, ...] = Field((), description="Towards whom.")
    negation: Flag = Field(False, description="It is told that this did not happen.")
    future: Flag = Field(False, description="Still to come, seen from the report.")
    hypothetical: Flag = Field(False, description="Only possible, or under a condition.")
    historical: Flag = Field(False, description="Before the report's own story.")
    translation: Translation | None = Field(
        None, description="The words in another language; only the original counts as verbatim."
    )
    comment: Text | None = Field(None, description="The curator's note: what a date is inferred from, sic.")

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who says the words, whether one or a list stands in the file; nobody where the article itself speaks."""
        return _all(self.speaker)

    @property
    def speakers_by_path(self) -> Iterator[tuple[tuple[str | int, ...], Speaker]]:
        """Each speaker with its path inside the quote."""
        listed = isinstance(self.speaker, tuple)
        return ((("speaker", number) if listed else ("speaker",), who) for number, who in enumerate(self.speakers))

    formerly: tuple[QuoteAddress, ...] = Field(
        (), description="Addresses that this quote had before it was moved or cut anew: they go on opening it."
    )

    @cached_property
    def hash(self) -> str:
        """The same for the same words of the same source, whatever else changes: a quote's own part of its address."""
        return self.hash_under(self.source)

    def hash_under(self, source: str) -> str:
        """Return the hash that the quote would have if its source had another id."""
        return fingerprint(source, self.prefix or "", self.exact, self.suffix or "")  # guard: hash-of-every-word

    @cached_property
    def kind(self) -> Kind:
        """The one heading under which the quote stands, and is counted, filtered and drawn everywhere.

        The event's quad class says *said* or *done*: only an act that took place may bear it.
        """
        if self.event is None:
            return Kind.UNCODED
        return EVENTS[self.event].kind if self.is_act else Kind.NOT_DONE

    @property
    def is_act(self) -> bool:
        """Does it report an act that took place? Only these enter colour, dash and counts of acts."""
        return self.event is not None and not (self.negation or self.future or self.hypothetical)


class Relation(_Part):
    """What the sources say of one pair of countries."""

    between: Annotated[tuple[CountryCode, CountryCode], BeforeValidator(_between)] = Field(
        description="The two countries, in either order; a pair stands once."
    )
    summary: Text | None = Field(None, description="One or two sentences of our own on where the two stand.")
    quotes: Annotated[tuple[Quote, ...], Field(min_length=1)] = Field(
        description="What the sources say, word for word."
    )

    @cached_property
    def pair(self) -> tuple[str, str]:
        """The two codes, sorted."""
        a, b = sorted(self.between)
        return a, b

    @cached_property
    def id(self) -> str:
        return relation_id(self.between)

    def quote_id(self, quote: Quote) -> str:
        """The quote's address: ``rus-tur.1f0c9a22b4``."""
        return f"{self.id}.{quote.hash}"


def relation_id(between: Iterable[str]) -> str:
    """The id of a pair, whatever its order: ``("TUR", "RUS")`` → ``"rus-tur"``. It is an address: it never changes."""
    return "-".join(sorted(code.lower() for code in between))


class Dataset(_Part):
    """All of a file, or of a folder of files, checked."""

    title: Text = Field(description="What this data is about.")
    description: Text | None = Field(None, description="The same in a sentence or more.")
    version: Text | None = Field(None, description="The version of the data.")
    license: Text | None = Field(None, description="What others may do with it.")
    contact: Contact | None = Field(None, description="A mail address or web address for corrections.")
    author: tuple[Name, ...] = Field((), description="Who collected and coded it, as a citation names them.")
    url: Url | None = Field(
        None, alias="URL", description="The address of its page: what a citation names, and links begin with."
    )
    countries: Mapping[CountryCode, Country] = Field(
        default_factory=dict, description="By code, what the code lists cannot know: a label, a successor."
    )
    sources: Mapping[SourceId, Source] = Field(description="The articles, each by an id of your own.")
    relations: tuple[Relation, ...] = Field(description="The pairs of countries, each with what is said of the two.")

    @cached_property
    def by_id(self) -> Mapping[str, Relation]:
        """The relations by id, in the file's order."""
        return MappingProxyType({relation.id: relation for relation in self.relations})

    def when(self, quote: Quote) -> dates.Edtf:
        """Return the date that places a quote in time: its own or, where it has none, that of its source's issue.

        It says nothing of when the latter's event took place: ``quote.date is None`` tells them apart.
        """
        return quote.date or self.sources[quote.source].issued

    def by_date(self, quote: Quote) -> tuple[dt.date, dt.date, bool]:
        """Sort key: earliest day, then latest; of the same days, those that only their report dates come last."""
        when = self.when(quote)
        return when.first, when.last, quote.date is None

    @cached_property
    def in_order(self) -> Mapping[str, tuple[Quote, ...]]:
        """By a relation's id, its quotes in order of time."""
        found = {relation.id: tuple(sorted(relation.quotes, key=self.by_date)) for relation in self.relations}
        return MappingProxyType(found)

    @cached_property
    def forwards(self) -> Mapping[str, str]:
        """Return every address that a quote had before, with the one that it has now."""
        found: dict[str, str] = {}
        for relation in self.relations:
            for quote in relation.quotes:
                now = relation.quote_id(quote)
                source = self.sources.get(quote.source)
                for name in source.formerly if source else ():
                    found.setdefault(f"{relation.id}.{quote.hash_under(name)}", now)
                for address in quote.formerly:
                    found.setdefault(address, now)
        return MappingProxyType(found)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The countries that stand in a pair, by the names that readers see."""
        found = {code for relation in self.relations for code in relation.pair}
        return tuple(sorted(found, key=lambda code: self.name(code).casefold()))

    def name(self, code: str) -> str:
        """Return the name that readers see: the file's label, else the usual English name."""
        country = self.countries.get(code)
        return country.label if country and country.label else names().get(code, code)

    def title_of(self, relation: Relation) -> str:
        """``Japan – Russia``: the two names in order of the alphabet."""
        return " – ".join(sorted((self.name(code) for code in relation.pair), key=str.casefold))


FLAGS = ("negation", "hypothetical", "future", "historical")
