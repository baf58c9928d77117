"""Guess what somebody meant who wrote an address by hand: a name for a code, a list with commas, a typing error.

A guess is only ever offered as a link; nothing is read as something that it merely resembles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from graph.model import Dataset, Kind, code_of
from graph.view import registry
from graph.view import url_parameters as parameters
from graph.view.filters import UNDATED
from graph.view.url_mistakes import OTHER_NAMES
from graph.view.url_parameters import ALL_ACTS, LAYOUTS, ONLY, selection

LIKE_ENOUGH = 0.8  # of 1: equal
MAX_GUESSED = 20  # values of one parameter, or names, for which anything is guessed
MIN_LENGTH, MAX_LENGTH = 3, 100  # letters of a value; what is shorter is too little, what is longer no slip
_PARTS = re.compile(r"\s*[,;|]\s*")
_BETWEEN = re.compile(r"\s*[-–—_,;/|+ ]\s*")
_YEAR = re.compile(r"\s*([0-9]{4})(?![0-9])")


def year(value: str) -> int | None:
    """Return the year that a date begins with: ``2015-10-01`` → 2015."""
    found = _YEAR.match(value[:MAX_LENGTH])
    return int(found[1]) if found else None


def span(value: str) -> tuple[int, int] | None:
    """Return the first and the last year of ``2015-2017``, or one year twice."""
    years = [int(digits) for digits in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", value[:MAX_LENGTH])]
    return (years[0], years[-1]) if 0 < len(years) < 3 else None


def values(name: str, written: Sequence[str], dataset: Dataset) -> list[str]:
    """Return the values that the unknown ones in a list perhaps mean, in the order in which they were written."""
    known = _known(name, dataset)
    found = []
    for value in written[:MAX_GUESSED]:
        parts = _PARTS.split(value.strip()[:MAX_LENGTH].casefold())
        meant = [known.get(part) for part in parts]
        if not all(meant):
            near = get_close_matches(parts[0], known, 1, LIKE_ENOUGH)
            near = near or [one for one in known if one.startswith(parts[0])]
            near = near or [one for one in known if re.search(rf"\b{re.escape(parts[0])}\b", one)]
            meant = [known[near[0]]] if len(near) == len(parts) == 1 and len(parts[0]) >= MIN_LENGTH else []
        if len(value) <= MAX_LENGTH:
            found += [one for one in meant if one]
    return list(dict.fromkeys(found))


def instead(name: str, value: str) -> Mapping[str, Sequence[str]]:
    """Return the parameters that say what a switch was perhaps meant to say that cannot; none where nothing does."""
    only_undated = (name, value.strip().casefold()) == (UNDATED, ONLY)
    return {UNDATED: (), registry.DATINGS.name: ("report",)} if only_undated else {}


def called(name: str, value: str, dataset: Dataset) -> str:
    """Return what readers call a value of a list."""
    entry = next((entry for entry in registry.CHOICES if entry.name == name), None)
    return entry.words(dataset)(value) if entry else value


def elsewhere(value: str, dataset: Dataset) -> str | None:
    """Return the code of a country that exists and that this data has nothing about, or None."""
    code = code_of(value[:MAX_LENGTH])
    return code if code not in dataset.codes else None


def _known(name: str, dataset: Dataset) -> Mapping[str, str]:
    """Return what people may write for each value of a list, case folded."""
    if name == registry.COUNTRIES.name:
        return _Countries(dataset)
    for entry in registry.CHOICES:
        if entry.name == name:
            words, known = entry.words(dataset), entry.known(dataset)
            return {words(value).casefold(): value for value in known} | _folded(known)
    return _folded([*(kind.value for kind in Kind), ALL_ACTS])


def _folded(names: Iterable[str]) -> dict[str, str]:
    return {name.casefold(): name for name in names}


class _Countries(dict[str, str]):
    """The countries of the data by code and by their names in it, and by what else people call them."""

    def __init__(self, dataset: Dataset) -> None:
        super().__init__(_folded(dataset.codes))
        self.update({dataset.name(code).casefold(): code for code in dataset.codes})
        self._codes = dataset.codes

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        return super().get(name) or (code if (code := code_of(name)) in self._codes else default)


def shown(value: str, dataset: Dataset) -> str | None:
    """Return what ``Japan - Russia``, ``jpn,rus`` or ``Japan`` would open, or None."""
    if len(value) > MAX_LENGTH:
        return None
    known = _Countries(dataset)
    if code := known.get(value.strip().casefold()):
        return code
    codes = [known.get(part.casefold()) for part in _BETWEEN.split(value.strip())]
    return selection("-".join(map(str, codes)), dataset) if len(codes) == 2 and all(codes) else None


def layout(value: str) -> str | None:
    """Return the view whose name is most like ``value``, or None."""
    return next(iter(get_close_matches(value[:MAX_LENGTH].casefold(), LAYOUTS, 1, 0.6)), None)


def names(name: str) -> tuple[str, ...]:
    """Return the parameters that an unknown one perhaps means: one, the two of a span, or none."""
    folded = name[:MAX_LENGTH].casefold()
    if folded in OTHER_NAMES:
        return OTHER_NAMES[folded]
    near = get_close_matches(folded, [*parameters.parameter_names(), *OTHER_NAMES], 1, LIKE_ENOUGH)
    return OTHER_NAMES.get(near[0], (near[0],)) if near else ()


def resembles(name: str) -> bool:
    """Return whether a parameter that this page does not read was plainly meant for it."""
    return name not in parameters.parameter_names() and bool(names(name))
