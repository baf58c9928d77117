"""What is above and beside a view: filters in use, what a search leads to, titles and the status line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.model import Dataset, counted
from graph.render.drawing import appearance, edges, legend
from graph.render.html.render import address, render
from graph.render.html.sentences import SENTENCES
from graph.view import (
    KINDS,
    Filters,
    Found,
    Layout,
    Selection,
    Suggestions,
    View,
    describe,
    distinct_quotes,
    filters_data,
    registry,
    suggest,
    to_address,
    years_words,
)

# What the filters leave, and where nothing is left, for a button that closes them.
SHOW_QUOTES = ("Show {}", "No quotes match: close")
NAMED = 8  # relations from a single article that are named; of more, only how many there are


@dataclass(frozen=True, slots=True)
class Switch:
    """Other filters that a press asks for: their address, and themselves, which the browser draws at once."""

    drop: str
    filters: str
    on: bool = True

    @classmethod
    def to(cls, filters: Filters, on: bool = True) -> Switch:
        """Return the switch to these filters."""
        return cls(address(to_address(filters)), json.dumps(filters_data(filters), ensure_ascii=False), on)


def chips(view: View) -> str:
    """Return the filters in use, each to be removed by itself: its words, and the filters without it."""
    return render("chips.html", chips=[(words, Switch.to(without)) for words, without in filters_in_use(view)])


def key(view: View) -> str:
    """Return the drawing's legend; the sign of a hue hides its kinds, or shows them again."""
    rows, kinds = legend.legend(view.filters.periods, len(view.relations) > edges.MOST_DRAWN), view.filters.kinds
    switches = {
        row.words: Switch.to(replace(view.filters, kinds=kinds - {*row.kinds} if on else kinds | {*row.kinds}), on)
        for row in rows
        if row.kinds
        for on in (kinds.issuperset(row.kinds),)
    }
    return render("legend.html", legend=rows, switches=switches)


def suggestions(view: View, layout: Layout, sort: str) -> str:
    """Return what the search leads to besides the quotes in view, each a link; nothing if it leads nowhere else."""
    found = suggest(view)
    if found == Suggestions():
        return ""
    return render(
        "suggestions.html",
        any=bool(view.relations),
        places=[
            (place, [_about(view.dataset, one, layout, sort) for one in some[:NAMED]], len(some[NAMED:]))
            for place, some in (("summary", found.summarised), ("name", found.named))
            if some
        ],
        speakers=[(one.speaker, address(to_address(one.filters, None, "quotes"))) for one in found.speakers[:NAMED]],
        instead=found.instead and (found.instead.words, address(to_address(found.instead, None, layout, sort))),
        parts=[(one, address(to_address(one.filters, None, layout, sort))) for one in found.parts],
        elsewhere=found.elsewhere,
        alone=address(to_address(Filters(words=view.filters.words), None, layout, sort)),
    )


def _about(dataset: Dataset, found: Found, layout: Layout, sort: str) -> tuple[str, str, str]:
    """Return a relation's title, its address, and its id where the filters stay as they are."""
    href = address(to_address(found.filters, found.relation.id, layout, sort))
    return dataset.title_of(found.relation), href, found.relation.id if found.in_view else ""


def show_quotes(quotes: int) -> str:
    """Return the button in the filters' drawer that says what they leave and leads there."""
    some, none = SHOW_QUOTES
    return render("show_quotes.html", words=some.format(counted(quotes, "quote")) if quotes else none)


def filters_in_use(view: View) -> Iterator[tuple[str, Filters]]:
    """Yield each filter in use in words, with the filters that remain when it is removed."""
    filters, dataset = view.filters, view.dataset
    if filters.words:
        yield SENTENCES["search"].format(filters.words), replace(filters, words="")
    for entry in registry.CHOICES:
        words, chosen = entry.words(dataset), filters.chosen(entry)
        for one in chosen:
            yield words(one), filters.choosing(entry, [other for other in chosen if other != one])
    if filters.countries and filters.match == "only":
        yield SENTENCES["amongThese"], replace(filters, match="any")
    if filters.periods:
        yield SENTENCES["versus"].join(map(years_words, filters.periods)), replace(filters, years=None, versus=None)
    hidden = [kind for kind in KINDS if kind not in filters.kinds]
    if len(hidden) <= len(KINDS) // 2:
        for kind in hidden:
            words_of_kind = appearance.KIND_WORDS[kind]
            yield SENTENCES["withoutKind"].format(words_of_kind), replace(filters, kinds=filters.kinds | {kind})
    else:
        shown = [appearance.KIND_WORDS[kind] for kind in KINDS if kind in filters.kinds]
        # Some of these words have commas of their own.
        only = SENTENCES["onlyKinds"].format("; ".join(shown)) if shown else SENTENCES["noKind"]
        yield only, replace(filters, kinds=frozenset(KINDS))
    if not filters.report_dated:
        yield SENTENCES["withoutReportDated"], replace(filters, report_dated=True)
    if filters.acts_only:
        yield SENTENCES["actsOnly"], replace(filters, acts_only=False)


def filter_words(view: View) -> list[str]:
    """Return the filters in use in words, except for the years, which `describe` gives.

    The words searched for are included only if some quote has them, or a link could say anything in the page's name.
    """
    words = view.filters.words if view.relations else ""
    others = replace(view, filters=replace(view.filters, years=None, versus=None, words=words))
    nowhere = ["a search that finds nothing"] if view.filters.words and not words else []
    return nowhere + [words for words, _ in filters_in_use(others)]


def page_title(view: View, show: Selection) -> str:
    """Return what the browser's tab, history and bookmarks show: what is selected, then the data's title."""
    dataset, relation = view.dataset, view.dataset.by_id.get(show.relation)
    selected = dataset.title_of(relation) if relation else dataset.name(show.country) if show else ""
    return f"{selected} · {dataset.title}" if selected else dataset.title


def described(view: View, everything: int) -> str:
    """Say what is in view, and out of how much, as the head does."""
    return describe(view, everything if view.quotes < everything else None)


def status(view: View, show: Selection) -> str:
    """Return what is selected and what is in view, in one sentence for those who hear the page."""
    words = described(view, distinct_quotes(view.dataset))
    if show.country in view.dataset.codes:
        return f"{view.dataset.name(show.country)}. {words}"
    if show.relation not in view.dataset.by_id:
        return words
    shown = view.relations.get(show.relation)
    title = view.dataset.title_of(view.dataset.by_id[show.relation])
    return f"{title}, {counted(shown.number if shown else 0, 'quote')}. In all: {words}"
