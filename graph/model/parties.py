"""Find which countries a sentence names: those of a dataset by name or by a similar beginning, others by whole name.

This works in any language and is good enough to say what to read first (*Norwegian* begins as Norway does, and so
may other words), but never for a coding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from graph.model.countries import former, names
from graph.model.country_lookup import fold, spellings
from graph.model.dataset import Dataset
from graph.model.text import has_unparted

_STEM = 4  # letters that a name and what is made of it have in common
_SHORTEST = 4  # letters of a name in another language: shorter ones are words, too
_LONGEST = 6  # words of a name
_PART = re.compile(r"\w+(?:[-’']\w+)*")


@dataclass(frozen=True, slots=True)
class _Names:
    """A country's names as readers of English know them, and in all languages: folded, with and without spaces."""

    own: re.Pattern[str]
    parted: re.Pattern[str] | None
    unparted: tuple[str, ...]


class Parties:
    """The countries of a dataset, prepared once for any number of sentences."""

    def __init__(self, dataset: Dataset) -> None:
        codes = dict.fromkeys((*dataset.codes, *dataset.countries))
        self._names: Mapping[str, _Names] = {code: _names(code, dataset) for code in codes}

    def named(self, words: str) -> tuple[str, ...]:
        """Return the codes of the countries that ``words`` name, those of the dataset first."""
        folded = fold(words)
        own = tuple(
            code
            for code, known in self._names.items()
            if known.own.search(words)
            or (known.parted and known.parted.search(folded))
            or any(name in folded for name in known.unparted)
        )
        return (*own, *(code for code in _elsewhere(words, folded) if code not in self._names))


def _elsewhere(words: str, folded: str) -> Iterator[str]:
    """Yield the codes of the countries whose whole names stand in ``words``, whatever the data is about."""
    parts = _PART.findall(words)
    known = _every()
    found: dict[str, None] = {}
    start = 0
    while start < len(parts):
        step = 1
        if not parts[start][0].islower():  # *chad* and *jordan* are words, too
            for length in range(_LONGEST, 0, -1):
                if code := known.get(fold(" ".join(parts[start : start + length]))):
                    found[code], step = None, length  # guard: every-country-is-a-party
                    break
        start += step
    if has_unparted(words):
        found |= {code: None for name, code in _every_unparted() if name in folded}
    yield from found


@cache
def _every() -> Mapping[str, str]:
    """Return the codes of the states that there are by their names in all languages, folded."""
    found: dict[str, str] = {}
    for code, name in names().items():
        if not former(code):
            for one in (fold(name), *spellings(code)):
                if len(one) >= _SHORTEST and not has_unparted(one):
                    found.setdefault(one, code)
    return found


@cache
def _every_unparted() -> tuple[tuple[str, str], ...]:
    every = ((name, code) for code in names() if not former(code) for name in spellings(code))
    return tuple((name, code) for name, code in every if len(name) > 1 and has_unparted(name))


def _names(code: str, dataset: Dataset) -> _Names:
    called = {dataset.name(code), names().get(code, code)}
    stems = {name[:_STEM] for name in called if len(name) > _STEM and name[:_STEM].isalpha()}
    own = [re.escape(name) for name in called] + [rf"{re.escape(stem)}\w*" for stem in stems]
    unparted = tuple(name for name in spellings(code) if has_unparted(name) and len(name) > 1)
    parted = [_inflected(name) for name in spellings(code) if len(name) >= _SHORTEST and not has_unparted(name)]
    return _Names(_words(own), _words(parted) if parted else None, unparted)


def _inflected(name: str) -> str:
    """Return a pattern of a name with other endings: ``россия`` is in *России*, ``japon`` in *japonais*."""
    return rf"{re.escape(name[:-1])}\w{{0,5}}" if len(name) > _SHORTEST and name.isalpha() else re.escape(name)


def _words(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
