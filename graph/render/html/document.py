"""The quotes in view as one document, in order, with their sources."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Quote, Relation, Source
from graph.render.html import about
from graph.render.html.dossier import records
from graph.render.html.quote_card import Badges, card
from graph.render.html.render import render
from graph.render.html.share import Share
from graph.view import NOTHING, Filters, Pieces, Selection, View, apply, comparison, hits, ordered, speaking, terms

MOST = 300  # quotes that a document, or each of two periods in it, shows at once; more on request


def document(
    view: View, badges: Badges, whole: bool = False, show: Selection = NOTHING, share: Share | None = None
) -> str:
    """Return every distinct quote in view, each with all its pairs, and then the sources, as HTML.

    The order is that of ``share``. In a comparison each period has a heading. Of very many quotes the first (of each
    period) are shown, up to the one that ``show`` points out.
    """
    pairs: dict[str, list[Relation]] = {}
    quotes: dict[str, Quote] = {}
    for shown in view:
        for quote in shown.quotes:
            pairs.setdefault(quote.hash, []).append(shown.relation)
            quotes.setdefault(quote.hash, quote)
    share = share or Share(view.filters, "quotes")
    network = replace(share, layout="network", sort="")
    parts = []
    for head, number, found in comparison.by_period(view, ordered(view.dataset, quotes.values(), share.order)):
        named = next((place for place, quote in enumerate(found, 1) if quote.hash == show.quote), 0)
        some = found if whole else found[: max(MOST, named)]
        entries = [
            (
                card(view.dataset, _pair(pairs[quote.hash], show), quote, badges, view.filters.words),
                [(one.id, view.dataset.title_of(one), network.seen(one.id)) for one in pairs[quote.hash]],
            )
            for quote in some
        ]
        parts.append((head, number, entries, len(found) - len(some)))
    chosen = view.filters.speakers
    said = [one for one in speaking(quotes.values()) if chosen == (one.name,)]
    everything = Filters(speakers=chosen)
    return render(
        "document.html",
        said=said[0] if said else None,
        speaker=chosen[0] if len(chosen) == 1 else "",
        elsewhere=apply(view.dataset, everything).quotes - len(quotes) if len(chosen) == 1 else 0,
        everything=share.narrowed(everything),
        parts=parts,
        focus=show.id,
        quotes=len(quotes),
        sharing=share,
        records=records(view.dataset, view.sources),
        sources=cited(view),
    )


def cited(view: View) -> list[tuple[Source, Pieces, Pieces]]:
    """Return each source in view, oldest first, with outlet and headline in pieces, hits of the search marked."""
    wanted = terms(view.filters.words)
    return [
        (source, hits(source.outlet, wanted, source.language), hits(source.title, wanted, source.language))
        for source in sorted(view.sources.values(), key=lambda source: source.issued.first)
    ]


def named_sources(view: View) -> list[tuple[str, about.Article]]:
    """Return the key of each source in view, in the order of ``cited``, and how a sentence names it."""
    found = sorted(view.sources.items(), key=lambda item: item[1].issued.first)
    return [(key, about.article(source)) for key, source in found]


def _pair(relations: list[Relation], show: Selection) -> Relation:
    """Return the pair, of those that the same words stand on, that is selected; else the first."""
    return next((one for one in relations if show.quote and show.concerns(one)), relations[0])
