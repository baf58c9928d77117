"""Tell which code is meant by what somebody wrote for a country, or why there is none.

Codes and short forms count only where they stand in a table (``country_aliases``, ISO 3166, its translations): a code
of two or three letters is never guessed from its likeness to another. Only longer English names are, where a slip of
the finger explains the difference. Used for hints; no program ever writes a code that it got here.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pycountry

from graph.model import cldr
from graph.model import country_aliases as aliases
from graph.model.characters import name_of
from graph.model.countries import former, names

_ORGANISATION = "an organisation is no country: code the member that the words name"
_ARMED_GROUP = "an armed group is no country: code a state only where the words name its government"
_REGION = "a part of the world is no country: code the state that the words name"
_NOTHING = "three capitals, such as RUS"
_BETWEEN_CODES = re.compile(r"\s*[,，、،;；/／&–—|]\s*|\s+(?:and|und|et|y|e|и|-)\s+|(?<=\b[A-Z]{3})[ -](?=[A-Z]{3}\b)")
_MOST = 3  # readings of one word that are listed
# Words that name a body of states, not a state.
_BODY = re.compile(
    r"\b(?:union|organi[sz]ation|alliance|association|commission|council|coalition|league|bloc|pact|summit|parliament|"
    r"court|bank|forum|agency|group of|united nations)\b"
)
# Letters of other alphabets, and digits, that look like these capitals.
_LATIN = "AABBCCEEHHIIIJKKMMNOOPPSTTXXYYZ" + "O"
_ALIKE = dict(zip("АΑВΒСϹЕΕНΗІΙӀЈКΚМΜΝОΟРΡЅТΤХΧУΥΖ" + "0", _LATIN, strict=True))


def country_hint(written: str, labels: Mapping[str, str] | None = None) -> str:
    """Return one sentence: the code that ``written`` stands for, why it has none, or what a code looks like.

    ``labels`` are the names that the file itself gives, by code.

    >>> country_hint("GER")
    'did you mean DEU (Germany)?'
    """
    bare = written.strip(" \t\n.,;:!?\"'“”„‘’«»()[]{}（）［］＂＇`*_#")
    key = fold(bare)
    if not key:
        return _NOTHING
    own = [code for code, label in (labels or {}).items() if key in (fold(label), fold(code))]
    codes = own or _codes(bare)
    refused = _refused().get(key)
    if codes:
        meant = _did_you_mean(codes, labels)
        return f"{meant} If not: {refused}" if refused and not own else meant
    if refused:
        return refused
    return _place(bare, key) or _several_codes(bare) or _look_alike(bare) or _misspelled(key) or _body(key) or _NOTHING


def pair_hint(written: Iterable[str]) -> str:
    """Return what the two countries of a pair may be, of texts of which there are not two."""
    codes = [code_of(part) for one in written for part in split_codes(one)]
    if len(codes) == 2 and all(codes):
        return f"did you mean [{codes[0]}, {codes[1]}]?"
    return "make a relation of each two" if len(codes) > 2 else "name the other country as well: [RUS, TUR]"


def split_codes(written: str) -> list[str]:
    """Return the parts of a text in which several countries may be named: ``RUS-TUR``, ``Russia and Turkey``."""
    return [part for part in _BETWEEN_CODES.split(written.strip()) if part]


def code_of(written: str) -> str | None:
    """Return the one code whose name or code ``written`` is (``Russia``, ``RU``, ``Russland``), or None."""
    codes = _codes(written)
    return codes[0] if len(codes) == 1 else None


def fold(text: str) -> str:
    """Return ``text`` as names are compared: without case, European accents, dots, dashes and a first *the*."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFC", re.sub("[\u0300-\u036f\u200b-\u200f\u2060\ufeff]", "", text))
    text = re.sub(r"[’‘ʼ`´]", "'", text).replace(".", "").replace("&", " and ").replace("ı", "i")
    text = text.removeprefix("ประเทศ")  # the Thai word for country, which is part of a country's name
    text = " ".join(re.sub(r"[\s\-‐‑‒–—_(),]+", " ", text).split())
    return re.sub(r"^(?:the )?(?:st(?=\s))?", lambda match: "saint" if "st" in match[0] else "", text)


def _codes(written: str) -> tuple[str, ...]:
    """The codes that stand for exactly this, in the first table that has it."""
    code = unicodedata.normalize("NFKC", written).strip().upper()
    if code in names():
        return (code,)
    if not (key := fold(written)):
        return ()
    for table in (_ambiguous, _iso, _short, _english, _foreign):
        if found := table().get(key):
            return found
    return ()


def _did_you_mean(codes: Iterable[str], labels: Mapping[str, str] | None = None) -> str:
    known = names() | dict(labels or {})
    return f"did you mean {' or '.join(f'{code} ({known[code]})' for code in codes)}?"


def _place(written: str, key: str) -> str | None:
    """Say of a place without a code of its own to which state it belongs, or how a file gives it one."""
    if made := _without_code().get(key):
        code, label = made
        return f"ISO 3166 has no code for it; give it a user-assigned one: countries: {{{code}: {{label: {label}}}}}"
    if claimed := _claimed().get(key):
        states = " or ".join(f"{code} ({names()[code]})" for code in claimed)
        return f"{written} has no code of its own: code the state whose government the words name, {states}"
    owners = _parts().get(key) or _subdivisions().get(key, ())
    if len(owners) == 1:
        return f"{_did_you_mean(owners)} {written} has no code of its own"
    return _did_you_mean(owners) if 1 < len(owners) <= _MOST else None


def _several_codes(written: str) -> str | None:
    """Say of a text that names several countries where a list of them belongs that it is a list."""
    parts = split_codes(written)
    codes = [code_of(part) if len(part) > 1 else None for part in parts]
    return f"did you mean [{', '.join(map(str, codes))}]?" if len(codes) > 1 and all(codes) else None


def _look_alike(written: str) -> str | None:
    """Say which letters of ``written`` belong to another alphabet, where it is a code or name without them."""
    capitals = unicodedata.normalize("NFKC", written).upper()
    plain = "".join(_ALIKE.get(letter, letter) for letter in capitals)
    if plain == capitals or not plain.isascii() or not (codes := _codes(plain)):
        return None
    strange = dict.fromkeys(letter for letter in capitals if letter in _ALIKE)
    said = ", ".join(f"{letter} is {name_of(letter)}" for letter in strange)
    return f"{_did_you_mean(codes)} Type it anew: {said}"


def _misspelled(key: str) -> str | None:
    """Find the longer English names that one or two slips of the finger lead to, begun with the same letter."""
    if len(key) < 5 or not key.isascii():
        return None
    from rapidfuzz.distance import OSA  # takes a while to load, and few need it

    most = 1 if len(key) < 9 else 2
    found: dict[str, int] = {}
    for table in (_iso(), _english(), _parts(), _organisations_by_name()):
        for name, codes in table.items():
            if len(name) > 4 and name[0] == key[0]:
                distance = OSA.distance(name, key, score_cutoff=most)
                for code in codes if distance <= most else ():
                    found[code] = min(distance, found.get(code, distance))
    best = [code for code, distance in found.items() if distance == min(found.values())]
    if not best or len(best) > _MOST:
        return None
    return _ORGANISATION if "" in best else _did_you_mean(best)


def _body(key: str) -> str | None:
    return _ORGANISATION if _BODY.search(key) else None


# Tables, each made when first asked for.


@cache
def _iso() -> dict[str, tuple[str, ...]]:
    """Codes of ISO 3166 and names in English, its own and those that readers see."""
    found: dict[str, tuple[str, ...]] = {}
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
def _short() -> dict[str, tuple[str, ...]]:
    """Codes and short forms; the first table that has one counts."""
    found: dict[str, tuple[str, ...]] = {}
    for table in (aliases.IOC, aliases.FIFA, aliases.EVERYDAY, aliases.VEHICLES, aliases.CORRELATES_OF_WAR):
        for code, written in _rows(table):
            found.setdefault(fold(written), (code,))
    return found


@cache
def _english() -> dict[str, tuple[str, ...]]:
    return {fold(written): (code,) for code, written in _rows(aliases.NAMES)}


@cache
def _ambiguous() -> dict[str, tuple[str, ...]]:
    return _several(aliases.AMBIGUOUS)


@cache
def _foreign() -> dict[str, tuple[str, ...]]:
    """Names in other languages."""
    found = {fold(name): (code,) for code, written in cldr.countries().items() for name in written}
    return found | translations()


@cache
def translations() -> dict[str, tuple[str, ...]]:
    """Return the names that ``pycountry`` translates, folded, each with its codes.

    Some translations of ISO 3166 hold slips that give one name to two countries: the one that more languages give it
    counts, and where that is none, both.
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
        (code, most), *others = counted.most_common(_MOST)
        found[name] = (code,) if not others or others[0][1] < most else tuple(sorted(counted))[:_MOST]
    return found


@cache
def _refused() -> dict[str, str]:
    """What is no state at all, and why."""
    tables = ((aliases.REGIONS, _REGION), (aliases.ARMED_GROUPS, _ARMED_GROUP), (aliases.ORGANISATIONS, _ORGANISATION))
    return {fold(written): why for table, why in tables for written in _listed(table)}


@cache
def _organisations_by_name() -> dict[str, tuple[str, ...]]:
    return {fold(written): ("",) for written in _listed(aliases.ORGANISATIONS) if " " in written}


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    return {fold(written): (code,) for code, written in _rows(aliases.PARTS)}


@cache
def _claimed() -> dict[str, tuple[str, ...]]:
    return _several(aliases.CLAIMED)


@cache
def _without_code() -> dict[str, tuple[str, str]]:
    """The code that a file may give it, and its name."""
    found: dict[str, tuple[str, str]] = {}
    for line in aliases.WITHOUT_CODE.strip().splitlines():
        code, _, written = line.partition(" ")
        label, *others = (name.strip() for name in written.split(","))
        found |= {fold(name): (code, label) for name in (label, *others)}
    return found


@cache
def _subdivisions() -> dict[str, tuple[str, ...]]:
    """The states of the provinces, cantons and regions of ISO 3166-2, by name."""
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


def _several(table: str) -> dict[str, tuple[str, ...]]:
    """Of each line, the name and the codes behind it."""
    found = {}
    for line in table.strip().splitlines():
        codes = re.findall(r"\b[A-Z]{3}\b", line)
        found[fold(re.sub(r"(?: [A-Z]{3})+$", "", line))] = tuple(codes)
    return found


def _listed(table: str) -> Iterator[str]:
    return (written.strip() for written in table.replace("\n", " ").split(",") if written.strip())
