"""The relations in view as a table for spreadsheets (CSV): one row each, with the numbers of its quotes in view.

See ``tables`` for how cells are made safe, and ``quotes_csv`` for the quotes themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from graph.export.tables import csv_text
from graph.model import Kind
from graph.render.drawing import appearance, looks
from graph.view import KINDS, SHOW, InView, View, link_to

Cell = str | int | None


class Column(NamedTuple):
    """A column's head, and its cell for a relation, or None if it is empty. ``number`` says that it is a number."""

    head: str
    cell: Callable[[View, InView], Cell]
    number: bool = False


def text(view: View, *, bom: bool = True) -> str:
    """Return the whole file; see ``tables.csv_text``."""
    cells = ([_written(column.cell(view, shown)) for column in COLUMNS] for shown in view)
    return csv_text([column.head for column in COLUMNS], cells, bom=bom)


def _written(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _first(view: View, shown: InView) -> str | None:
    """Return the earliest day that the dates of the quotes allow; None where it is open."""
    day = min(view.dataset.when(quote).first for quote in shown.quotes)
    return day.isoformat() if day.year > 1 else None


def _last(view: View, shown: InView) -> str | None:
    day = max(view.dataset.when(quote).last for quote in shown.quotes)
    return day.isoformat() if day.year < 9999 else None


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def _of_kind(kind: Kind) -> Column:
    return Column(appearance.KIND_WORDS[kind], lambda _view, shown: shown.counts[kind], number=True)


def _of_country(head: str, place: int, words: bool = False) -> Column:
    def cell(view: View, shown: InView) -> str:
        code = shown.relation.pair[place]
        return view.dataset.name(code) if words else code

    return Column(head, cell)


def _columns() -> Iterator[Column]:
    yield Column("relation", lambda _view, shown: shown.relation.id)
    yield Column("link", lambda view, shown: link_to(view.dataset.url or "", {SHOW: [shown.relation.id]}))
    for head, words in (("country", False), ("name", True)):
        yield from (_of_country(f"{head} {place + 1}", place, words) for place in (0, 1))
    yield Column("quotes", lambda _view, shown: shown.number, number=True)
    yield from map(_of_kind, KINDS)
    yield Column("articles", lambda _view, shown: shown.articles, number=True)
    yield Column("first", _first)
    yield Column("last", _last)
    yield Column("first year", lambda view, shown: _year(_first(view, shown)), number=True)
    yield Column("last year", lambda view, shown: _year(_last(view, shown)), number=True)
    yield Column("drawn as", looks.words)
    yield Column("summary", lambda _view, shown: shown.relation.summary)
    yield Column("data version", lambda view, _shown: view.dataset.version)


COLUMNS: tuple[Column, ...] = tuple(_columns())
