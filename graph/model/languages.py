"""Language tags (BCP 47): what one looks like, and which tag is meant by a name or another program's code.

Only a tag's language and region are checked for being registered, since these are often wrong: ``jp`` for ja,
``en-UK`` for en-GB, ``eng`` for en. Hints come from ISO 639's own tables and their translations, never from
likeness.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pycountry

from graph.model import cldr
from graph.model.country_lookup import code_of, fold

# RFC 5646, looser in one point: subtags of letters and digits may stand in any order before the extensions.
TAG = (
    r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"
    r"|[Xx](?:-[A-Za-z0-9]{1,8})+|[Ii](?:-[A-Za-z]{2,8})+"
)
_TAG = re.compile(TAG)
_WITH_PLACE = re.compile(r"(?P<name>[^(（]+?)\s*[(（]\s*(?P<place>[^)）]+?)\s*[)）]")  # English (US)
# Names that ISO 639 has otherwise, and what people write for a variety. Folded, as names are compared.
_USUAL = {
    "bangla": "bn", "brazilian": "pt-BR", "brazilian portuguese": "pt-BR", "british english": "en-GB",
    "american english": "en-US", "us english": "en-US", "uk english": "en-GB", "cantonese": "yue", "castilian": "es",
    "chinese simplified": "zh-Hans", "simplified chinese": "zh-Hans", "chinese traditional": "zh-Hant",
    "traditional chinese": "zh-Hant", "dari": "prs", "farsi": "fa", "filipino": "fil", "flemish": "nl-BE",
    "greek": "el", "mandarin": "zh", "mandarin chinese": "zh", "malay": "ms", "moldovan": "ro", "nepali": "ne",
    "odia": "or", "pashto": "ps", "punjabi": "pa", "serbo croatian": "sh", "slovene": "sl", "swahili": "sw",
    "tagalog": "tl", "uyghur": "ug", "中文": "zh", "汉语": "zh", "漢語": "zh", "普通话": "zh", "简体中文": "zh-Hans",
    "繁體中文": "zh-Hant", "日本語": "ja", "한국어": "ko",
    "한국말": "ko", "국어": "ko", "国语": "zh", "國語": "zh", "kurmanji": "kmr", "sorani": "ckb",
    "kiswahili": "sw", "castellano": "es", "valencià": "ca", "flamand": "nl-BE", "қазақша": "kk", "oʻzbekcha": "uz",
    "português do brasil": "pt-BR", "中文(简体)": "zh-Hans", "中文(繁體)": "zh-Hant", "中文(简体字)": "zh-Hans",
    "српскохрватски": "sh", "srpskohrvatski": "sh", "oʻzbek": "uz", "o‘zbek": "uz", "latviešu": "lv",
    "lietuvių": "lt", "eesti": "et", "magyar": "hu",
    "spanish latin america": "es-419", "schweizerdeutsch": "gsw",
    "српски језик": "sr", "русский язык": "ru", "česky": "cs", "po polsku": "pl",
}  # fmt: skip
# What stands beside a language's own name: "język polski", "ภาษาไทย".
_LANGUAGE = re.compile(
    r"^(?:język|jazyk|limba|lingua|langue|lengua|língua|bahasa|tiếng|ภาษา|زبان|اللغة|لغة) ?|"
    r" (?:язык|мова|език|језик|јазик|język|jazyk|jezik|nyelv|keel|kieli|valoda|kalba|dili|tili|тілі|тили|भाषा|"
    r"language)$"
)
# Codes of countries that stand for their language; those that are another language's code are not here.
_COUNTRIES = {"jp": "ja", "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "ua": "uk", "us": "en-US", "gb": "en-GB"}
_REGIONS = {"UK": "GB", "EN": "GB"}


def is_tag(text: str) -> bool:
    """Return whether ``text`` has the form of a BCP 47 tag."""
    return bool(_TAG.fullmatch(text))


def doubt(tag: str) -> str | None:
    """Return what is wrong with a well-formed tag's language or region, in words, or None."""
    language, *rest = tag.split("-")
    if len(language) == 1:
        return None
    short = _two_letters(language)
    if short and short != language.lower():
        return f"for {language} BCP 47 has {short}"
    if not _known(language):
        return f"no language has the code {language}"
    region = next((part for part in rest if re.fullmatch("[A-Za-z]{2}", part)), None)
    before = rest[: rest.index(region)] if region else []
    if region and not any(len(part) == 1 for part in before) and not _region(region):
        return f"no country has the code {region}"
    return None


def language_hint(written: str) -> str | None:
    """Return the tag that ``written`` means, as a proposal, or None.

    >>> language_hint("en_US")
    'did you mean en-US?'
    """
    tag = meant(written)
    return f"did you mean {tag}?" if tag and tag != written else None


def meant(written: str) -> str | None:
    """Return the tag that ``written`` means, such as a language's name or another program's code, or None."""
    written = written.strip(" .,;:-_\t\n")
    plain = re.split(r"[.@]", written)[0].replace("_", "-")  # en_US.UTF-8
    if _TAG.fullmatch(plain):
        language, *rest = plain.split("-")
        known = _two_letters(language) or (language.lower() if _known(language) else None)
        known = known or (_COUNTRIES.get(language.lower()) if not rest else None)
        tag = "-".join([known or "", *map(_cased, rest)])
        if known and doubt(tag) is None:
            return tag
    parts = _WITH_PLACE.fullmatch(written)
    whole = _named(written)
    if whole or not parts:
        return whole
    named, code = _named(parts["name"]), code_of(parts["place"])
    region = pycountry.countries.get(alpha_3=code) if code else None
    return f"{named}-{region.alpha_2}" if named and region else None


def _cased(subtag: str) -> str:
    """Return a subtag as it is usually written: ``Hant``, ``US``."""
    if re.fullmatch("[A-Za-z]{4}", subtag):
        return subtag.title()
    return _REGIONS.get(subtag.upper(), subtag.upper()) if re.fullmatch("[A-Za-z]{2}", subtag) else subtag.lower()


def _named(name: str) -> str | None:
    bare = _LANGUAGE.sub("", name.strip().casefold())
    return _of_name(name) or (_of_name(bare) if bare else None)


def _of_name(name: str) -> str | None:
    key = fold(name)
    if len(key) < 3 and key.isascii():  # a code, and not the language that is called En
        return None
    for table in (_usual(), _english(), _foreign(), _of_cldr()):
        if key in table:
            return table[key]
    return None


@cache
def _usual() -> Mapping[str, str]:
    return {fold(name): tag for name, tag in _USUAL.items()}


@cache
def words(tag: str) -> str:
    """Return what readers call the language of a tag, with what else the tag says: ``en-GB`` → ``English (GB)``."""
    code, *rest = tag.split("-")
    found = pycountry.languages.get(**{"alpha_2" if len(code) == 2 else "alpha_3": code.lower()})
    name = re.sub(r"\s*\(.*\)$", "", found.name) if found else code
    return f"{name} ({'-'.join(rest)})" if rest else name


def _two_letters(code: str) -> str | None:
    """Return two-letter codes of languages by their codes of three (``eng``, ``ger``, ``deu``) or two."""
    return _codes().get(code.lower())


def _known(code: str) -> bool:
    return code.lower() in _codes() or pycountry.languages.get(alpha_3=code.lower()) is not None


def _region(code: str) -> bool:
    return pycountry.countries.get(alpha_2=code.upper()) is not None or code.upper() in ("XK", "EU", "UN", "SU", "YU")


@cache
def _codes() -> Mapping[str, str]:
    languages = [one for one in pycountry.languages if hasattr(one, "alpha_2")]
    ways = [(getattr(one, key, one.alpha_2), one.alpha_2) for one in languages for key in _KEYS]
    return {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", **dict(ways)}


_KEYS = ("alpha_2", "alpha_3", "bibliographic")


@cache
def _english() -> Mapping[str, str]:
    """Return tags by the English names of ISO 639, with and without what stands in brackets."""
    short: dict[str, set[str]] = {}
    long: dict[str, set[str]] = {}
    for one in pycountry.languages:
        tag = getattr(one, "alpha_2", one.alpha_3)
        names = {one.name, getattr(one, "common_name", one.name)}
        names |= {re.sub(r"\s*\(.*?\)", "", name) for name in names if hasattr(one, "alpha_2")}
        for name in names:
            (short if hasattr(one, "alpha_2") else long).setdefault(fold(name), set()).add(tag)
    return _clear(long | short)


@cache
def _foreign() -> Mapping[str, str]:
    """Return tags by the names that languages have for themselves and each other, where these are clear."""
    own: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    for language, name, tag in _translated():
        if language.partition("_")[0] == tag:
            own.setdefault(name, tag)
        others.setdefault(name, set()).add(tag)
    return {**_clear(others), **own}


@cache
def _of_cldr() -> Mapping[str, str]:
    tags: dict[str, set[str]] = {}
    for tag, names in cldr.languages().items():
        for name in names:
            tags.setdefault(name, set()).add(tag)
    return _clear(tags)


def _clear(tags: Mapping[str, set[str]]) -> Mapping[str, str]:
    """Return the names of one language alone, of names with the tags that have them."""
    return {name: next(iter(meant)) for name, meant in tags.items() if len(meant) == 1}


def _translated() -> Iterator[tuple[str, str, str]]:
    """Yield each translated name of a language with a code of two letters: into which, the name, its tag."""
    for folder in sorted(Path(pycountry.LOCALES_DIR).iterdir()):
        try:
            translation = gettext.translation("iso639-3", pycountry.LOCALES_DIR, languages=[folder.name])
        except OSError:
            continue
        for one in pycountry.languages:
            if hasattr(one, "alpha_2") and (name := translation.gettext(one.name)) != one.name:
                for part in name.split(";"):
                    yield folder.name, fold(re.sub(r"\s*\(.*?\)", "", part)), one.alpha_2
