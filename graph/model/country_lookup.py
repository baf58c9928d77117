"""Look up what people write for a country: in ISO 3166, in ``country_aliases``, and in names of other languages.

Every table is made when it is first asked for, from names folded as ``fold`` folds them. See ``country_hints`` for
what is said of names that are in none of them.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pycountry

from graph.model import cldr
from graph.model import country_aliases as aliases
from graph.model.countries import former, names
from graph.model.country_exonyms import EXONYMS

Codes = dict[str, tuple[str, ...]]
MOST = 3  # readings of one word that are listed


def code_of(written: str) -> str | None:
    """Return the only code whose name or code is ``written`` (``Russia``, ``RU``, ``Russland``), or None."""
    codes = codes_of(written)
    return codes[0] if len(codes) == 1 else None


def fold(text: str) -> str:
    """Return ``text`` as names are compared: without case, European accents, dots, dashes and a leading *the*."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFC", re.sub("[\u0300-\u036f\u200b-\u200f\u2060\ufeff]", "", text))
    text = re.sub(r"[’‘ʼ`´]", "'", text).replace(".", "").replace("&", " and ").replace("ı", "i")
    text = text.removeprefix("ประเทศ")  # the Thai word for country, which is part of a country's name
    text = " ".join(re.sub(r"[\s\-‐‑‒–—_(),]+", " ", text).split())
    return re.sub(r"^(?:the )?(?:st(?=\s))?", lambda match: "saint" if "st" in match[0] else "", text)


def codes_of(written: str) -> tuple[str, ...]:
    """Return the codes that stand for exactly this, from the first table that has it."""
    code = unicodedata.normalize("NFKC", written).strip().upper()
    known = (code,) if code in names() else ()
    # As it is written, before accents go: "Mỹ" is the USA and no "MY", "Nga" may be Russia or Nigeria's code.
    if as_written := _as_written().get(unicodedata.normalize("NFC", written.strip())):
        return tuple(dict.fromkeys((*known, *as_written)))
    if known:
        return known
    if not (key := fold(written)):
        return ()
    for table in (_ambiguous, iso, _short, english, _foreign):
        if found := table().get(key):
            return found
    return ()


def country_words(whole: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return by every code the short forms that stand for it, folded; of those in ``whole`` all English names, too."""
    found: dict[str, list[str]] = {code: [] for code in names()}
    two_letters = {name: codes for name, codes in iso().items() if len(name) == 2}
    for table, of in ((two_letters, found.keys()), (_short(), found.keys()), (iso(), whole), (english(), whole)):
        for name, codes in table.items():
            if len(codes) == 1 and codes[0] in of and not name.isdecimal() and codes_of(name) == codes:
                found[codes[0]].append(name)
    return {code: tuple(dict.fromkeys(words)) for code, words in found.items()}


def foreign_words(whole: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return by the codes of ``whole`` the names in other languages that stand for it alone, folded.

    One whose folded form means another country is there as it is written, behind ``=``; under no code where, as it is
    written, it may mean either.
    """
    found: dict[str, list[str]] = {code: [] for code in sorted(whole)}
    for name, codes in _foreign().items():
        if len(codes) == 1 and codes[0] in whole and not name.isdecimal() and codes_of(name) == codes:
            found[codes[0]].append(name)
    for name, codes in _as_written().items():
        if codes[0] in whole and codes_of(name) != codes_of(fold(name)):
            found.setdefault(codes[0] if codes_of(name) == codes else "", []).append(f"={name}")
    return {code: tuple(dict.fromkeys(words)) for code, words in found.items()}


def spellings(code: str) -> tuple[str, ...]:
    """Return the names of a state in all known languages, as ``fold`` leaves them."""
    return _spellings().get(code, ())


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for table in (english(), _foreign()):
        for name, codes in table.items():
            if len(codes) == 1 and not name.isdecimal():
                found.setdefault(codes[0], []).append(name)
    return {code: tuple(dict.fromkeys(listed)) for code, listed in found.items()}


@cache
def _as_written() -> Codes:
    return {unicodedata.normalize("NFC", name): (code,) for code, name in _rows(EXONYMS)}


@cache
def iso() -> Codes:
    """Return the codes of ISO 3166 by its English names and by those that readers see."""
    found: Codes = {}
    for country in (*pycountry.countries, *pycountry.historic_countries):
        spelled = [country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")]
        spelled += re.split(r",\s*", country.name)[:1] if former(country.alpha_3) else []
        numeric = getattr(country, "numeric", None)
        coded = [getattr(country, "alpha_2", ""), getattr(country, "alpha_4", "")]
        coded += [numeric, numeric.lstrip("0")] if numeric and not former(country.alpha_3) else []
        for name in filter(None, (*spelled, *coded)):
            found.setdefault(fold(name), (_now(country.alpha_3),))
    return found | {fold(name): (_now(code),) for code, name in names().items()}


# Codes that were withdrawn because the state took another name: it is the same state.
_RENAMED = {
    "BUR": "MMR", "DHY": "BEN", "FXX": "FRA", "HVO": "BFA", "NHB": "VUT", "RHO": "ZWE", "TMP": "TLS", "ZAR": "COD",
}  # fmt: skip


def _now(code: str) -> str:
    return _RENAMED.get(code, code)


@cache
def _short() -> Codes:
    """Return codes by short forms; of several tables the first that has one counts."""
    found: Codes = {}
    for table in (aliases.IOC, aliases.FIFA, aliases.EVERYDAY, aliases.VEHICLES, aliases.CORRELATES_OF_WAR):
        for code, written in _rows(table):
            found.setdefault(fold(written), (code,))
    return found


@cache
def english() -> Codes:
    """Return the codes by other English names."""
    return {fold(written): (code,) for code, written in _rows(aliases.NAMES)}


@cache
def _ambiguous() -> Codes:
    return _several(aliases.AMBIGUOUS)


@cache
def _foreign() -> Codes:
    """Return names in other languages."""
    found = {fold(name): (code,) for code, written in cldr.countries().items() for name in written}
    return found | translations() | {fold(name): (code,) for code, name in _rows(EXONYMS)}


@cache
def translations() -> Codes:
    """Return the codes by the folded names that ``pycountry`` translates.

    Some translations of ISO 3166 give one name to two countries by mistake: the one that more languages give it
    counts, and both if neither has more.
    """
    votes: dict[str, Counter[str]] = {}
    for path in sorted(Path(pycountry.LOCALES_DIR).glob("*/LC_MESSAGES/iso3166-1.mo")):
        with path.open("rb") as file:
            catalog = gettext.GNUTranslations(file)
        for country in pycountry.countries:
            for form in ("common_name", "name", "official_name"):
                name = getattr(country, form, None)
                if name and (said := catalog.gettext(name)) != name:
                    votes.setdefault(fold(said), Counter())[country.alpha_3] += 2 if form != "official_name" else 1
    found = {}
    for name, counted in votes.items():
        (code, most), *others = counted.most_common(MOST)
        found[name] = (code,) if not others or others[0][1] < most else tuple(sorted(counted))[:MOST]
    return found


@cache
def places_in_states() -> Codes:
    """Return the codes of states by places in them."""
    return {fold(written): (code,) for code, written in _rows(aliases.PARTS)}


@cache
def claimed() -> Codes:
    """Return, by name, the codes of all states that claim a place."""
    return _several(aliases.CLAIMED)


@cache
def without_code() -> dict[str, tuple[str, str]]:
    """Return the user-assigned code that a file may give to what has no code, and its name."""
    found: dict[str, tuple[str, str]] = {}
    for line in aliases.WITHOUT_CODE.strip().splitlines():
        code, _, written = line.partition(" ")
        label, *others = (name.strip() for name in written.split(","))
        found |= {fold(name): (code, label) for name in (label, *others)}
    return found


@cache
def subdivisions() -> Codes:
    """Return the states of the provinces, cantons and regions of ISO 3166-2, by name."""
    owners: dict[str, set[str]] = {}
    for part in pycountry.subdivisions:
        for name in re.split(r"[\[\]/(),]", part.name):
            if len(key := fold(name)) > 3:
                owners.setdefault(key, set()).add(part.country.alpha_3)
    return {name: tuple(sorted(codes)) for name, codes in owners.items()}


def _rows(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        code, _, written = line.partition(" ")
        yield from ((code, one.strip()) for one in written.split(","))


def _several(table: str) -> Codes:
    """Return by the name of each line the codes behind it."""
    found = {}
    for line in table.strip().splitlines():
        codes = re.findall(r"\b[A-Z]{3}\b", line)
        found[fold(re.sub(r"(?: [A-Z]{3})+$", "", line))] = tuple(codes)
    return found


def listed(table: str) -> Iterator[str]:
    """Yield the names in a line of a table."""
    return (written.strip() for written in table.replace("\n", " ").split(",") if written.strip())
