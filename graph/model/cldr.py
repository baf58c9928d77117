"""Names of states, months, days and languages in many languages, from Unicode's CLDR: for hints.

``scripts/cldr_names.py`` makes the file; it has a state's name only where ``pycountry`` has another one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

Names = Mapping[str, Sequence[str]]


def countries() -> Names:
    """Return the names of states by code."""
    return _read()["countries"]


def languages() -> Names:
    """Return the names of languages by tag, where ``pycountry`` has none."""
    return _read()["languages"]


@cache
def months() -> Mapping[str, int]:
    """Return the number of each month by its names, long and short, in lower case."""
    return {name: int(month) for month, names in _read()["months"].items() for name in names}


@cache
def weekdays() -> frozenset[str]:
    """Return the names of the days of the week, long and short, in lower case."""
    return frozenset(name for names in _read()["weekdays"].values() for name in names)


def named_dates() -> Names:
    """Return the names of months and days of the week by language, whole, with the capitals of that language."""
    return _read()["dates"]


@cache
def _read() -> dict[str, Names]:
    found: dict[str, Names] = json.loads((files(__package__) / "cldr_names.json").read_text("utf-8"))
    return found
