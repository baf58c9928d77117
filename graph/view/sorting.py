"""The columns of a table: which one sorts the rows and how, and what a click on each heading asks for.

See ``render.html.table`` and ``changes`` for the contents of columns, and ``templates/sortable.html`` for their
look.
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
    """What rows are sorted by: names and years ascending by default, counts descending.

    A row whose value is None comes last in either direction.
    """

    head: str
    value: Callable[[Row], Any]
    falling: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """A column's heading, whose parts each stay on one line; what a click asks for; how it is sorted now, if it is."""

    parts: Sequence[str]
    asks: str
    order: Literal["ascending", "descending", ""]


def sort_rows(
    rows: Sequence[Row], columns: Mapping[str, Column], sort: str, otherwise: str
) -> tuple[list[Row], list[Head]]:
    """Return the rows in order, equal ones by name, and the headings. ``otherwise`` is for a column it lacks."""
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
