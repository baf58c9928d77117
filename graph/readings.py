"""The other ways to read a view: as a table, as a document, and what it covers. All as HTML.

The same state as the network's, and the same dossier behind every row. One relation's or country's page lives in
``dossier``; how it is laid out, in ``templates/``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph import appearance
from graph.address import (
    ACTS,
    ARTICLE,
    COUNTRY,
    FROM,
    KIND,
    MATCH,
    SPEAKER,
    TO,
    TOPIC,
    UNDATED,
    WORDS,
    Layout,
    to_address,
)
from graph.dossier import Badges, address, records, render, span, told
from graph.filters import KINDS, InView, View, by_date, describe
from graph.model import Dataset, Quote, Relation
from graph.ontology import Kind, context_words

MOST = 300  # quotes that a document shows at once; more on request
_Key = Callable[[View, InView], Any]


def _acts(kind: Kind) -> _Key:
    return lambda _, shown: -shown.acts[kind]


# The columns that a table can be sorted by, with their heads; numbers come largest first.
COLUMNS: Mapping[str, tuple[str, _Key]] = {
    "name": ("Relation", lambda view, shown: view.dataset.title_of(shown.relation).casefold()),
    "quotes": ("Quotes", lambda _, shown: -len(shown.quotes)),
    **{kind.value: (appearance.KIND_WORDS[kind].capitalize(), _acts(kind)) for kind in KINDS[:-1]},
    "rest": ("No act", lambda _, shown: sum(shown.acts.values()) - len(shown.quotes)),
    "articles": ("Articles", lambda _, shown: -len({quote.source for quote in shown.quotes})),
    "first": ("First", lambda _, shown: (span([shown]) or (9999, 0))[0]),
    "last": ("Last", lambda _, shown: -(span([shown]) or (9999, 0))[1]),
}


def table(view: View, sort: str, show: str | None, layout: Layout = "table") -> str:
    """The relations in view, one a row: acts by kind, what is no act, articles, first and last year."""
    by = COLUMNS[sort if sort in COLUMNS else "quotes"][1]
    rows = sorted(view, key=lambda shown: (by(view, shown), view.dataset.title_of(shown.relation).casefold()))
    return render(
        "table.html",
        columns=[(key, head, key == sort) for key, (head, _) in COLUMNS.items()],
        rows=[
            {
                "name": view.dataset.title_of(shown.relation),
                "href": address(to_address(view.filters, shown.relation.id, layout)),
                "show": shown.relation.id,
                "chosen": (show or "").partition(".")[0] == shown.relation.id,
                "look": appearance.edge(shown),
                "quotes": len(shown.quotes),
                "acts": list(shown.acts.values()),
                "rest": len(shown.quotes) - sum(shown.acts.values()),
                "articles": len({quote.source for quote in shown.quotes}),
                "span": span([shown]),
            }
            for shown in rows
        ],
    )


def document(view: View, badges: Badges, whole: bool = False) -> str:
    """Every distinct quote in view, in order of date, each with all the pairs that it stands on; then the sources."""
    pairs: dict[str, list[Relation]] = {}
    quotes: dict[str, Quote] = {}
    for shown in view:
        for quote in shown.quotes:
            pairs.setdefault(quote.hash, []).append(shown.relation)
            quotes.setdefault(quote.hash, quote)
    ordered = sorted(quotes.values(), key=by_date)
    some = ordered if whole else ordered[:MOST]
    return render(
        "document.html",
        entries=[
            (
                told(view.dataset, pairs[quote.hash][0], quote, badges, view.filters.words),
                [(one.id, view.dataset.title_of(one), _link(view, one)) for one in pairs[quote.hash]],
            )
            for quote in some
        ],
        more=len(ordered) - len(some),
        records=records(view.dataset, view.sources),
        sources=sorted(view.sources.values(), key=lambda source: source.issued.first),
    )


def chips(view: View) -> str:
    """The filters in use, each to be taken off by itself."""
    filters, dataset = view.filters, view.dataset
    words: dict[str, Callable[[str], str]] = {
        COUNTRY: dataset.name,
        MATCH: lambda _: "only between these",
        FROM: lambda value: f"from {value}",
        TO: lambda value: f"to {value}",
        KIND: lambda value: appearance.KIND_WORDS[Kind(value)] if value in set(KINDS) else "no kind at all",
        UNDATED: lambda _: "no quotes without a date",
        SPEAKER: str,
        ARTICLE: articles(dataset).__getitem__,
        TOPIC: context_words,
        ACTS: lambda _: "reported acts only",
        WORDS: lambda value: f"“{value}”",
    }
    used = [(name, value) for name, values in to_address(filters).items() for value in values]
    return render("chips.html", chips=[(f"{n}={v}", words[n](v)) for n, v in used])


def status(view: View, show: str | None) -> str:
    """What is selected and what is in view, in one sentence for those who hear the page."""
    relation_id = (show or "").partition(".")[0]
    if show in view.dataset.codes:
        return f"{view.dataset.name(show)}. {describe(view)}"
    if relation_id not in view.dataset.by_id:
        return describe(view)
    shown = view.relations.get(relation_id)
    title = view.dataset.title_of(view.dataset.by_id[relation_id])
    return f"{title}, {len(shown.quotes) if shown else 0} quotes. {describe(view)}"


def coverage(view: View) -> str:
    """What this view is made of, and what it is not: numbers, never shares."""
    sources = view.sources.values()
    single = [
        view.dataset.title_of(shown.relation) for shown in view if len({quote.source for quote in shown.quotes}) == 1
    ]
    return render(
        "coverage.html",
        rows=[
            ("relation", len(view.relations)),
            ("distinct quote", view.quotes),
            ("article", len(sources)),
            ("outlet", len({source.container_title for source in sources})),
            ("language", len({source.language for source in sources if source.language})),
        ],
        outlets=_tally(source.container_title for source in sources),
        languages=_tally(source.language or "not given" for source in sources),
        single=single,
    )


def articles(dataset: Dataset) -> dict[str, str]:
    """Each source's outlet and day, no two alike: Streamlit knows a chosen option by its label."""
    found = {key: f"{source.container_title}, {source.issued.words}" for key, source in dataset.sources.items()}
    number = Counter(found.values())
    return {key: words if number[words] == 1 else f"{words} ({key})" for key, words in found.items()}


def _tally(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))


def _link(view: View, relation: Relation) -> str:
    return address(to_address(view.filters, relation.id))
