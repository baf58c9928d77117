"""Say which code is meant by what somebody wrote for a country, or why there is none.

Codes and short forms count only if they are in a table (``country_aliases``, ISO 3166, its translations): a code of
two or three letters is never guessed from its likeness to another. Only longer English names are, if a slip of the
finger explains the difference. This serves for hints; no program ever writes a code that it got here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from graph.model import country_aliases as aliases
from graph.model.characters import name_of
from graph.model.countries import names
from graph.model.country_lookup import (
    MOST,
    claimed,
    code_of,
    codes_of,
    english,
    fold,
    iso,
    listed,
    places_in_states,
    subdivisions,
    without_code,
)

_ORGANISATION = "an organisation is no country: code the member that the words name"
_ARMED_GROUP = "an armed group is no country: code a state only where the words name its government"
_REGION = "a part of the world is no country: code the state that the words name"
_NOTHING = "three capitals, such as RUS"
_BETWEEN_CODES = re.compile(r"\s*[,，、،;；/／&–—|]\s*|\s+(?:and|und|et|y|e|и|-)\s+|(?<=\b[A-Z]{3})[ -](?=[A-Z]{3}\b)")
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
    codes = own or codes_of(bare)
    refused = _refused().get(key)
    if codes:
        meant = _did_you_mean(codes, labels)
        return f"{meant} If not: {refused}" if refused and not own else meant
    if refused:
        return refused
    return _place(bare, key) or _several_codes(bare) or _look_alike(bare) or _misspelled(key) or _body(key) or _NOTHING


def pair_hint(written: Iterable[str]) -> str:
    """Return what the two countries of a pair may be, for a pair that does not have exactly two."""
    codes = [code_of(part) for one in written for part in split_codes(one)]
    if len(codes) == 2 and all(codes):
        return f"did you mean [{codes[0]}, {codes[1]}]?"
    return "make a relation of each two" if len(codes) > 2 else "name the other country as well: [RUS, TUR]"


def split_codes(written: str) -> list[str]:
    """Return the parts of a text that may name several countries: ``RUS-TUR``, ``Russia and Turkey``."""
    return [part for part in _BETWEEN_CODES.split(written.strip()) if part]


def _did_you_mean(codes: Iterable[str], labels: Mapping[str, str] | None = None) -> str:
    known = names() | dict(labels or {})
    return f"did you mean {' or '.join(f'{code} ({known[code]})' for code in codes)}?"


def _place(written: str, key: str) -> str | None:
    """Say of a place without a code of its own to which state it belongs, or how a file gives it one."""
    if made := without_code().get(key):
        code, label = made
        return f"ISO 3166 has no code for it; give it a user-assigned one: countries: {{{code}: {{label: {label}}}}}"
    if claimants := claimed().get(key):
        states = " or ".join(f"{code} ({names()[code]})" for code in claimants)
        return f"{written} has no code of its own: code the state whose government the words name, {states}"
    owners = places_in_states().get(key) or subdivisions().get(key, ())
    if len(owners) == 1:
        return f"{_did_you_mean(owners)} {written} has no code of its own"
    return _did_you_mean(owners) if 1 < len(owners) <= MOST else None


def _several_codes(written: str) -> str | None:
    """Say of a text that names several countries where a list of them belongs that it is a list."""
    parts = split_codes(written)
    codes = [code_of(part) if len(part) > 1 else None for part in parts]
    if len(codes) < 2 or not all(codes):
        return None
    named = list(dict.fromkeys(map(str, codes)))  # two names of one state: Burma/Myanmar
    return f"did you mean [{', '.join(named)}]?" if len(named) > 1 else _did_you_mean(named)


def _look_alike(written: str) -> str | None:
    """Say which letters of ``written`` belong to another alphabet, where it is a code or name without them."""
    capitals = unicodedata.normalize("NFKC", written).upper()
    plain = "".join(_ALIKE.get(letter, letter) for letter in capitals)
    if plain == capitals or not plain.isascii() or not (codes := codes_of(plain)):
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
    for table in (iso(), english(), places_in_states(), _organisations_by_name()):
        for name, codes in table.items():
            if len(name) > 4 and name[0] == key[0]:
                distance = OSA.distance(name, key, score_cutoff=most)
                for code in codes if distance <= most else ():
                    found[code] = min(distance, found.get(code, distance))
    best = [code for code, distance in found.items() if distance == min(found.values())]
    if not best or len(best) > MOST:
        return None
    return _ORGANISATION if "" in best else _did_you_mean(best)


def _body(key: str) -> str | None:
    return _ORGANISATION if _BODY.search(key) else None


@cache
def _refused() -> dict[str, str]:
    """Say of what is no state that it is none, and why."""
    tables = ((aliases.REGIONS, _REGION), (aliases.ARMED_GROUPS, _ARMED_GROUP), (aliases.ORGANISATIONS, _ORGANISATION))
    return {fold(written): why for table, why in tables for written in listed(table)}


@cache
def _organisations_by_name() -> dict[str, tuple[str, ...]]:
    return {fold(written): ("",) for written in listed(aliases.ORGANISATIONS) if " " in written}
