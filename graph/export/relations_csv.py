"""The relations in view as a table for spreadsheets (CSV): one row a relation, with the numbers of its quotes in view.

How cells are made safe lives in ``tables``; the quotes themselves, in ``quotes_csv``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.export.tables import csv_text
from graph.render.drawing import appearance, looks
from graph.view import KINDS, SHOW, InView, View

COLUMNS = (
    "relation", "link", "country 1", "country 2", "name 1", "name 2", "quotes",
    *(appearance.KIND_WORDS[kind] for kind in KINDS), "articles",
    "first", "last", "first year", "last year", "drawn as", "summary", "data version",
)  # fmt: skip


def text(view: View, *, bom: bool = True) -> str:
    """Return the whole file; see ``tables.csv_text``."""
    return csv_text(COLUMNS, (_row(view, shown) for shown in view), bom=bom)


def _row(view: View, shown: InView) -> Iterator[str]:
    """A relation's cells. ``first`` and ``last`` are the earliest and latest day of its quotes, empty if open."""
    dataset, relation = view.dataset, shown.relation
    when = [dataset.when(quote) for quote in shown.quotes]
    first, last = min(date.first for date in when), max(date.last for date in when)
    known = (first.year > 1, last.year < 9999)
    cells = (
        relation.id, f"{dataset.url or ''}?{SHOW}={relation.id}", *relation.pair, *map(dataset.name, relation.pair),
        len(shown.quotes), *(shown.counts[kind] for kind in KINDS), len({quote.source for quote in shown.quotes}),
        first.isoformat() if known[0] else "", last.isoformat() if known[1] else "",
        first.year if known[0] else "", last.year if known[1] else "",
        looks.words(view, shown), relation.summary or "", dataset.version or "",
    )  # fmt: skip
    return map(str, cells)
