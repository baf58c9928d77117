"""The relations in view as a table, one a row. How columns sort lives in ``view.sorting``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

from graph.model import Kind
from graph.render.drawing import appearance, looks
from graph.render.html.first_rows import first_rows
from graph.render.html.render import render
from graph.render.html.share import Share
from graph.view import (
    KINDS,
    Column,
    Layout,
    Row,
    Selection,
    View,
    sort_rows,
    totals,
)


def _counted(number: int) -> Callable[[Row], int]:
    return lambda row: int(row["kinds"][number])


COLUMNS: Mapping[str, Column] = {
    "name": Column("Relation", lambda row: row["name"].casefold(), falling=False),
    "quotes": Column("Quotes", itemgetter("quotes")),
    **{kind.value: Column(appearance.KIND_WORDS[kind], _counted(number)) for number, kind in enumerate(KINDS)},
    "articles": Column("Articles", itemgetter("articles")),
    "first": Column("First", lambda row: row["span"] and row["span"][0], falling=False),
    "last": Column("Last", lambda row: row["span"] and row["span"][1]),
}


def table(
    view: View,
    sort: str,
    show: Selection,
    layout: Layout = "table",
    share: Share | None = None,
    whole: bool = True,
) -> str:
    """Return the relations in view, one a row: quotes by kind, articles, first and last year; or not the ``whole``."""
    share = share or Share(view.filters, layout, sort)
    rows = [
        {
            "name": view.dataset.title_of(shown.relation),
            "href": share.seen(shown.relation.id),
            "show": shown.relation.id,
            "chosen": show.relation == shown.relation.id,
            "look": looks.look(view, shown),
            "quotes": shown.number,
            "kinds": list(shown.counts.values()),
            "articles": shown.articles,
            "span": shown.reach,
        }
        for shown in view
    ]
    ordered, heads = sort_rows(rows, COLUMNS, sort, "quotes")
    some = ordered if whole else first_rows(ordered, show)
    return render(
        "table.html",
        heads=heads,
        plain=share.inside,
        brief=share.brief,  # the drawing's titles say the same words, and a script puts them here
        rows=some,
        more=len(ordered) - len(some),
        totals=totals(view),
        articles=len(view.sources),
        span=view.reach,
    )


def drawn_by_browser(view: View, sort: str) -> dict[str, Any]:
    """Return what a browser needs besides the data to draw either table: heads, words, and the rows' address."""
    return {
        "sort": sort,
        "seen": Share(view.filters, "table", sort).seen(None),
        "heads": [list(head.parts) for head in sort_rows([], COLUMNS, "", "quotes")[1]],
        "labels": {
            "kinds": {Kind.NOT_DONE: appearance.KIND_WORDS[Kind.NOT_DONE]},
            "changes": [[key, tone.words] for key, tone in appearance.CHANGE_TONES.items()],
        },
    }
