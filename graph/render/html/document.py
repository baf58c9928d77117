"""The quotes in view as one document, in order, with their sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model import Quote, Relation, Source
from graph.render.html import about
from graph.render.html.dossier import records
from graph.render.html.quote_card import Badges, QuoteCard, card
from graph.render.html.render import render
from graph.render.html.share import Share
from graph.view import NOTHING, Filters, Pieces, Selection, View, apply, comparison, hits, ordered, speaking, terms

MOST = 300  # quotes that a document, or each of two periods in it, shows at once; more on request
PIECE = 50  # quotes that are sent at a time, where a document comes in pieces


@dataclass(frozen=True, slots=True)
class Part:
    """Quotes that are read one after the other: all, or those of one of two periods, or a stretch of these.

    ``head`` and ``number`` stand over them, where they begin; ``more`` are not shown, told where they end.
    """

    head: str
    number: str
    quotes: Sequence[Quote]
    more: int
    of_period: bool


def document(
    view: View, badges: Badges, whole: bool = False, show: Selection = NOTHING, share: Share | None = None
) -> str:
    """Return every distinct quote in view, each with all its pairs, and then the sources, as HTML.

    The order is that of ``share``. In a comparison each period has a heading. Of very many quotes the first (of each
    period) are shown, up to the one that ``show`` points out.
    """
    share = share or Share(view.filters, "quotes")
    quotes, pairs = _distinct(view)
    parts = _parts(view, quotes, whole, show, share)
    return _render(view, badges, parts, quotes, pairs, show, share, records(view.dataset, view.sources))


def document_piece(view: View, badges: Badges, number: int, whole: bool, show: Selection, share: Share) -> str | None:
    """Return a piece of `document`, the first by 0, as a section of its own; None behind the last.

    The first reaches as far as the quote that ``show`` points out; of the ``whole`` it has all that is shown before
    somebody asks for the rest, and a piece more. All but the last name the next one. Each has the records of the
    sources that no piece before it cites.
    """
    quotes, pairs = _distinct(view)
    parts = _parts(view, quotes, whole, show, share)
    shown = [quote for part in parts for quote in part.quotes]
    named = next((place for place, quote in enumerate(shown, 1) if quote.hash == show.quote), 0)
    opening = max(PIECE, named, (MOST + PIECE) * len(parts) if whole else 0)
    first = opening + (number - 1) * PIECE if number else 0
    last = opening + number * PIECE
    if number and first >= len(shown):
        return None
    closing = last >= len(shown)
    known = {quote.source for quote in shown[:first]}
    cites = dict.fromkeys(quote.source for quote in shown[first:last] if quote.source not in known)
    each = records(view.dataset, cites, together=False)
    some = list(_stretch(parts, first, len(shown) + 1 if closing else last))
    return _render(view, badges, some, quotes, pairs, show, share, each, number, None if closing else number + 1)


def _distinct(view: View) -> tuple[list[Quote], dict[str, list[Relation]]]:
    """Return the distinct quotes in view, and by their hashes the relations in view that each stands on."""
    pairs: dict[str, list[Relation]] = {}
    quotes: dict[str, Quote] = {}
    for shown in view:
        for quote in shown.quotes:
            pairs.setdefault(quote.hash, []).append(shown.relation)
            quotes.setdefault(quote.hash, quote)
    return list(quotes.values()), pairs


def _parts(view: View, quotes: Sequence[Quote], whole: bool, show: Selection, share: Share) -> list[Part]:
    parts = []
    for head, number, found in comparison.by_period(view, ordered(view.dataset, quotes, share.order)):
        named = next((place for place, quote in enumerate(found, 1) if quote.hash == show.quote), 0)
        some = found if whole else found[: max(MOST, named)]
        parts.append(Part(head, number, some, len(found) - len(some), bool(head)))
    return parts


def _stretch(parts: Sequence[Part], first: int, last: int) -> Iterator[Part]:
    """Yield what of the parts lies from the quote ``first`` on before ``last``, counted through all of them."""
    begin = 0
    for part in parts:
        end = begin + len(part.quotes)
        begins, ends = first <= begin < last, max(first, begin) <= end <= last
        some = part.quotes[max(0, first - begin) : max(0, last - begin)]
        if some or begins:
            more = part.more if ends else 0
            yield replace(part, head=part.head if begins else "", quotes=some, more=more)
        begin = end


def _render(
    view: View,
    badges: Badges,
    parts: Sequence[Part],
    quotes: Sequence[Quote],
    pairs: Mapping[str, list[Relation]],
    show: Selection,
    share: Share,
    each: Sequence[tuple[str, dict[str, str]]],
    piece: int = 0,
    following: int | None = None,
) -> str:
    network = replace(share, layout="network", sort="")

    def entry(quote: Quote) -> tuple[QuoteCard, list[tuple[str, str, str]]]:
        on = pairs[quote.hash]
        titles = [(one.id, view.dataset.title_of(one), network.seen(one.id)) for one in on]
        return card(view.dataset, _pair(on, show), quote, badges, view.filters.words), titles

    chosen = view.filters.speakers
    by_one = len(chosen) == 1
    said = [one for one in speaking(quotes) if chosen == (one.name,)] if by_one else []
    everything = Filters(speakers=chosen)
    return render(
        "document.html",
        said=said[0] if said else None,
        speaker=chosen[0] if by_one else "",
        elsewhere=apply(view.dataset, everything).quotes - len(pairs) if by_one else 0,
        everything=share.narrowed(everything),
        parts=[(part, [entry(quote) for quote in part.quotes]) for part in parts],
        focus=show.id,
        quotes=len(pairs),
        sharing=share,
        records=each,
        opening=piece == 0,
        following=following,
        sources=cited(view) if following is None else [],
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
