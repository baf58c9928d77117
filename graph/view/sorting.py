"""A table's columns: which sorts the rows and which way round, and what a click on each head asks for.

What is in the columns lives in ``render.html.table`` and ``changes``, how they look in ``templates/sortable.html``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.model import Kind

DESCENDING = "-"  # before a column's key: the other way round
# Those of all our tables. They stand in links that somebody kept: never changed, only added to.
KEYS = ("name", "quotes", *(kind.value for kind in Kind), "articles", "first", "last", "change", "before", "after")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """What rows are sorted by: names and years upwards at first, numbers from the largest.

    A value of None is nothing to sort by: such a row is last, whichever way round.
    """

    head: str
    value: Callable[[Row], Any]
    falling: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """A column's words, each part of which stays on one line; what a click asks for; how it is sorted now, if it is."""

    parts: Sequence[str]
    asks: str
    order: Literal["ascending", "descending", ""]


def sort_rows(
    rows: Sequence[Row], columns: Mapping[str, Column], sort: str, otherwise: str
) -> tuple[list[Row], list[Head]]:
    """Return the rows in order, equals by their names, and the heads. ``otherwise`` is for a column it lacks."""
    key = sort.removeprefix(DESCENDING)
    turned = key in columns and sort != key
    key = key if key in columns else otherwise
    value, falling = columns[key].value, columns[key].falling != turned
    named = sorted(rows, key=lambda row: row["name"].casefold())
    known = sorted((row for row in named if value(row) is not None), key=value, reverse=falling)
    heads = [
        Head(
            _two_lines(column.head),
            f"{DESCENDING}{one}" if one == key and not turned else one,
            "" if one != key else "descending" if falling else "ascending",
        )
        for one, column in columns.items()
    ]
    return known + [row for row in named if value(row) is None], heads


def _two_lines(head: str) -> list[str]:
    """Return a head's words in two parts, cut at the space nearest to the middle: ``Comment or``, ``question``."""
    spaces = [place for place, letter in enumerate(head) if letter == " "]
    if not spaces:
        return [head]
    cut = min(spaces, key=lambda place: abs(2 * place - len(head)))
    return [head[:cut], head[cut + 1 :]]
