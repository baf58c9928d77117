"""Compare two periods in words: the list of changes, and a table of them, as HTML.

See ``view.comparison`` for what changed, ``appearance`` for how it is drawn, and ``templates/`` for the layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from graph.model import Kind
from graph.render.drawing import appearance, looks
from graph.render.html import about
from graph.render.html.first_rows import first_rows
from graph.render.html.render import address, render
from graph.view import (
    Column,
    Compared,
    Layout,
    Row,
    Selection,
    View,
    compare,
    sort_rows,
    sources_by_period,
    to_address,
    totals_by_period,
    years_words,
)


def panel(view: View, layout: Layout = "network") -> str:
    """Return what is shown with nothing selected: what changed between the periods, each a link to its quotes."""
    found = compare(view)
    groups = []
    for key in appearance.CHANGE_TONES:
        rows = [_row(view, one, layout) for one in found.values() if one.change == key]
        if rows:
            rows.sort(key=lambda row: -row["first"] - row["second"])
            groups.append((appearance.change_words(key, view.filters.periods), rows))
    return render(
        "changes.html",
        periods=[years_words(period) for period in view.filters.periods],
        layout=layout,
        groups=groups,
        totals=totals_by_period(view),
        by_report=view.report_dated,
    )


def cautions(view: View) -> str:
    """Return what to bear in mind about two periods: that one has no quotes, or only those of a single article.

    Then the articles may differ, and not the years.
    """
    periods = sources_by_period(view) if view.relations else ()
    empty = [years_words(period) for period, sources in periods if not sources]
    lone = [(years_words(period), sources[0]) for period, sources in periods if len(sources) == 1]
    same = len(lone) == 2 and lone[0][1] is lone[1][1]
    told = [(" and ".join(years for years, _ in lone), lone[0][1])] if same else lone
    if not empty and not told:
        return ""
    return render(
        "cautions.html", empty=empty, lone=[(years, about.article(source)) for years, source in told], same=same
    )


_ORDER = list(appearance.CHANGE_TONES)


def _columns(periods: Sequence[str]) -> dict[str, Column]:
    return {
        "name": Column("Relation", lambda row: row["name"].casefold(), falling=False),
        "change": Column("Change", lambda row: _ORDER.index(row["change"]), falling=False),
        "before": Column(periods[0], itemgetter("first")),
        "after": Column(periods[1], itemgetter("second")),
    }


def table(view: View, sort: str, show: Selection, layout: Layout = "table", whole: bool = True) -> str:
    """Return the relations in view, one a row: what changed; each period's quotes, acts, and what was not done.

    All of them, or the first where it is not the ``whole``.
    """
    columns = _columns([years_words(period) for period in view.filters.periods])
    ordered, heads = sort_rows(
        [_row(view, one, layout, sort) for one in compare(view).values()], columns, sort, "change"
    )
    some = ordered if whole else first_rows(ordered, show)
    return render(
        "changes_table.html",
        heads=heads,
        rows=some,
        more=len(ordered) - len(some),
        not_done=appearance.KIND_WORDS[Kind.NOT_DONE],
        chosen=show.relation,
        periods=[years_words(period) for period in view.filters.periods],
        totals=totals_by_period(view),
    )


def _row(view: View, one: Compared, layout: Layout, sort: str = "") -> Row:
    before, after = looks.edge(one.first), looks.edge(one.second)
    return {
        "name": view.dataset.title_of(one.relation),
        "href": address(to_address(view.filters, one.relation.id, layout, sort)),
        "show": one.relation.id,
        "change": one.change,
        "words": appearance.change_words(one.change, view.filters.periods),
        "first": one.first.number,
        "second": one.second.number,
        "before": before if one.first.places else None,
        "after": after if one.second.places else None,
        "undone": [part.counts[Kind.NOT_DONE] for part in (one.first, one.second)],
    }
