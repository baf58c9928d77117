"""The other ways to read a view: as a table, as a document, and what it covers. All as HTML.

The same state as the network's, and the same dossier behind every row. One relation's or country's page lives in
``dossier``; how it is laid out, in ``templates/``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter

from graph.model import Dataset, Quote, Relation, counted
from graph.render.drawing import appearance
from graph.render.html.dossier import records
from graph.render.html.quote_card import Badges, told
from graph.render.html.render import address, render
from graph.render.html.share import Share
from graph.view import (
    KINDS,
    Column,
    Filters,
    Found,
    Layout,
    Row,
    Suggestions,
    View,
    arrange,
    comparison,
    describe,
    hits,
    registry,
    span,
    suggest,
    terms,
    to_address,
    totals,
    years_words,
)

MOST = 300  # quotes that a document, or each of two periods in it, shows at once; more on request
NAMED = 8  # relations from a single article that are named; of more, only how many there are


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


def table(view: View, sort: str, show: str | None, layout: Layout = "table") -> str:
    """The relations in view, one a row: quotes by kind, articles, first and last year."""
    rows = [
        {
            "name": view.dataset.title_of(shown.relation),
            "href": address(to_address(view.filters, shown.relation.id, layout, sort)),
            "show": shown.relation.id,
            "chosen": (show or "").partition(".")[0] == shown.relation.id,
            "look": appearance.edge(shown),
            "quotes": len(shown.quotes),
            "kinds": list(shown.counts.values()),
            "articles": len({quote.source for quote in shown.quotes}),
            "span": span(view.dataset, [shown]),
        }
        for shown in view
    ]
    ordered, heads = arrange(rows, COLUMNS, sort, "quotes")
    return render(
        "table.html",
        heads=heads,
        rows=ordered,
        totals=totals(view),
        articles=len(view.sources),
        span=span(view.dataset, view),
    )


def document(
    view: View, badges: Badges, whole: bool = False, show: str | None = None, share: Share | None = None
) -> str:
    """Every distinct quote in view, in order of time, each with all the pairs that it stands on; then the sources.

    Where two periods are compared, each has its head. Of very many quotes the first are shown (of each period), up to
    the one that ``show`` points out.
    """
    pairs: dict[str, list[Relation]] = {}
    quotes: dict[str, Quote] = {}
    for shown in view:
        for quote in shown.quotes:
            pairs.setdefault(quote.hash, []).append(shown.relation)
            quotes.setdefault(quote.hash, quote)
    parts, wanted = [], terms(view.filters.words)
    for head, number, found in comparison.by_period(view, sorted(quotes.values(), key=view.dataset.by_date)):
        named = next((place for place, quote in enumerate(found, 1) if (show or "").endswith(f".{quote.hash}")), 0)
        some = found if whole else found[: max(MOST, named)]
        entries = [
            (
                told(view.dataset, _pair(pairs[quote.hash], show), quote, badges, view.filters.words),
                [(one.id, view.dataset.title_of(one), _link(view, one)) for one in pairs[quote.hash]],
            )
            for quote in some
        ]
        parts.append((head, number, entries, len(found) - len(some)))
    return render(
        "document.html",
        parts=parts,
        focus=show,
        sharing=share or Share(view.filters, "quotes"),
        records=records(view.dataset, view.sources),
        sources=[
            (source, hits(source.outlet, wanted), hits(source.title, wanted))
            for source in sorted(view.sources.values(), key=lambda source: source.issued.first)
        ],
    )


def _pair(relations: list[Relation], show: str | None) -> Relation:
    """Of the pairs that the same words stand on, the one that is selected; else the first."""
    return next((one for one in relations if (show or "").startswith(f"{one.id}.")), relations[0])


def chips(view: View) -> str:
    """The filters in use, each to be taken off by itself: its words, and the address without it."""
    return render("chips.html", chips=[(words, address(to_address(without))) for words, without in _used(view)])


def suggestions(view: View, layout: Layout, sort: str) -> str:
    """What the search leads to besides the quotes in view, each a link; nothing where it leads nowhere else."""
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
        instead=found.instead and (found.instead.words, address(to_address(found.instead, None, layout, sort))),
        elsewhere=found.elsewhere,
        alone=address(to_address(Filters(words=view.filters.words), None, layout, sort)),
    )


def _about(dataset: Dataset, found: Found, layout: Layout, sort: str) -> tuple[str, str, str]:
    """A relation's title, its address, and its id where the filters stay as they are."""
    href = address(to_address(found.filters, found.relation.id, layout, sort))
    return dataset.title_of(found.relation), href, found.relation.id if found.in_view else ""


def _used(view: View) -> Iterator[tuple[str, Filters]]:
    """Each filter in use in words, with the filters that are left when it is taken off."""
    filters, dataset = view.filters, view.dataset
    if filters.words:
        yield f"search: {filters.words}", replace(filters, words="")
    for entry in registry.CHOICES:
        words, chosen = entry.words(dataset), filters.chosen(entry)
        for one in chosen:
            yield words(one), filters.choosing(entry, [other for other in chosen if other != one])
    if filters.countries and filters.match == "only":
        yield "only among these", replace(filters, match="any")
    if filters.periods:
        yield " vs. ".join(map(years_words, filters.periods)), replace(filters, years=None, versus=None)
    hidden = [kind for kind in KINDS if kind not in filters.kinds]
    if len(hidden) <= len(KINDS) // 2:
        for kind in hidden:
            yield f"excluding {appearance.KIND_WORDS[kind]}", replace(filters, kinds=filters.kinds | {kind})
    else:
        shown = [appearance.KIND_WORDS[kind] for kind in KINDS if kind in filters.kinds]
        # Some of these words have commas of their own.
        yield f"only: {'; '.join(shown)}" if shown else "nothing selected", replace(filters, kinds=frozenset(KINDS))
    if not filters.report_dated:
        yield "excluding quotes dated by their report only", replace(filters, report_dated=True)
    if filters.acts_only:
        yield "Acts only", replace(filters, acts_only=False)


def filter_words(view: View) -> list[str]:
    """Return the filters in use in words, but for the years, which `describe` tells.

    What is searched for is told only if some quote has it: else a link could say anything in the page's name.
    """
    words = view.filters.words if view.relations else ""
    others = replace(view, filters=replace(view.filters, years=None, versus=None, words=words))
    nowhere = ["a search that finds nothing"] if view.filters.words and not words else []
    return nowhere + [words for words, _ in _used(others)]


def page_title(view: View, show: str | None) -> str:
    """What the browser's tab, its history and its bookmarks say: what is selected, then the data's title."""
    dataset, relation = view.dataset, view.dataset.by_id.get((show or "").partition(".")[0])
    selected = dataset.title_of(relation) if relation else dataset.name(show) if show else ""
    return f"{selected} · {dataset.title}" if selected else dataset.title


def status(view: View, show: str | None) -> str:
    """What is selected and what is in view, in one sentence for those who hear the page."""
    relation_id = (show or "").partition(".")[0]
    if show in view.dataset.codes:
        return f"{view.dataset.name(show)}. {describe(view)}"
    if relation_id not in view.dataset.by_id:
        return describe(view)
    shown = view.relations.get(relation_id)
    title = view.dataset.title_of(view.dataset.by_id[relation_id])
    return f"{title}, {counted(len(shown.quotes) if shown else 0, 'quote')}. In all: {describe(view)}"


def coverage(view: View) -> str:
    """What this view is made of, and what it is not: numbers, never shares."""
    sources = view.sources.values()
    single = [
        view.dataset.title_of(shown.relation) for shown in view if len({quote.source for quote in shown.quotes}) == 1
    ]
    return render(
        "coverage.html",
        filters=[words for words, _ in _used(view)],
        rows=[
            ("relation", len(view.relations)),
            ("distinct quote", view.quotes),
            ("article", len(sources)),
            ("outlet", len({source.outlet for source in sources})),
            ("language", len({source.language for source in sources if source.language})),
        ],
        outlets=_tally(source.outlet for source in sources),
        languages=_tally(source.language or "not given" for source in sources),
        single=single[:NAMED],
        more=len(single[NAMED:]),
    )


def _tally(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))


def _link(view: View, relation: Relation) -> str:
    return address(to_address(view.filters, relation.id))
