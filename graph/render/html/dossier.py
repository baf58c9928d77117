"""The words behind what was clicked: a relation, a country or nothing, as HTML.

See ``quote_card`` for what a reader is told of each quote, and ``templates/`` for the layout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.export import formats
from graph.model import EVENTS, Dataset, Quote, event_words
from graph.record import Record
from graph.render.drawing import appearance, edges, looks
from graph.render.html import about
from graph.render.html.header import described
from graph.render.html.quote_card import Badges, card, day_words
from graph.render.html.render import address, render
from graph.render.html.share import Share
from graph.view import (
    NOTHING,
    InView,
    Layout,
    Selection,
    Speaking,
    View,
    acts,
    hits,
    narrowed,
    ordered,
    speaking,
    terms,
    to_address,
    totals,
)

LISTED = 100  # relations that the overview lists; of more, the table
# guard: first-quotes-only
MOST = 100  # quotes that a dossier, or each of two periods in it, shows at once; more on request


def head(
    view: View, everything: int, record: Record, checked: int = 0, own: str | None = None, later: bool = False
) -> str:
    """Return the title and, under it, what is in view of ``everything`` there is, and how much of it was checked.

    ``own`` is the name of the visitor's own file, if that is shown. What is in view may be said ``later``, by the
    browser (`described`), so that the head is the same for every view.
    """
    return render(
        "head.html",
        about=about.about(view.dataset),
        title=view.dataset.title,
        described="" if later else described(view, everything),
        version=view.dataset.version,
        everything=everything,
        checked=checked,
        day=day_words(record.latest),
        own=own,
    )


def relation(
    view: View,
    relation_id: str,
    badges: Badges,
    focus: str | None = None,
    layout: Layout = "network",
    whole: bool = False,
    share: Share | None = None,
) -> str:
    """Return the dossier of one relation in view; ``focus`` is the hash of a quote to point out.

    Of very many quotes the first are shown, up to the one that is pointed out, or the ``whole``.
    """
    shown = view[relation_id]
    share = share or Share(view.filters, layout)
    parts = []
    for head, told, found in looks.parts(view, relation_id):
        quotes = ordered(view.dataset, found, share.order)
        parts.append((head, told, quotes, quotes if whole else _beginning(quotes, focus)))
    return render(
        "relation.html",
        title=view.dataset.title_of(shown.relation),
        shown=shown,
        summary=hits(shown.relation.summary or "", terms(view.filters.words)),
        look=looks.look(view, shown),
        words=_sentence(looks.words(view, shown)),
        acts=acts(shown).number,
        way=looks.direction_words(view, shown, towards=True),
        counts=counts(shown, share.brief),
        articles=shown.articles,
        hidden=len(shown.relation.quotes) - shown.number,
        parts=[
            (
                head,
                acts,
                [card(view.dataset, shown.relation, quote, badges, view.filters.words, share.brief) for quote in some],
                len(quotes) - len(some),
            )
            for head, acts, quotes, some in parts
        ],
        back=share.seen(None),
        comparing=len(view.filters.periods) > 1,
        focus=f"{relation_id}.{focus}" if focus else None,
        sharing=share,
        records=[] if share.inside else records(view.dataset, (quote.source for quote in shown.quotes)),
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _beginning(quotes: Sequence[Quote], focus: str | None) -> Sequence[Quote]:
    named = next((number for number, quote in enumerate(quotes, 1) if quote.hash == focus), 0)
    return quotes[: max(MOST, named)]  # guard: named-quote-is-shown


def country(view: View, code: str, layout: Layout = "network", share: Share | None = None) -> str:
    """Return a country's relations in view, one click away; who speaks for it, its acts and acts towards it."""
    own, relations = narrowed(view, Selection(country=code)), view.of(code)
    share = share or Share(view.filters, layout)
    reported = {(q.hash, q.kind): q for shown in own for q in shown.quotes if q.is_act}.values()
    return render(
        "country.html",
        inside=share.inside,
        brief=share.brief,
        code=code,
        name=view.dataset.name(code),
        back=share.seen(None),
        comparing=len(view.filters.periods) > 1,
        relations=[_row(view, shown, _other(view, shown, code), share) for shown in relations],
        quotes=own.quotes,
        span=own.reach,
        totals=replace(totals(own), mixed=0),
        voices=_voices(view, share, code),
        did=_tally((quote for quote in reported if code in quote.actor), share.brief),
        had=_tally((quote for quote in reported if code in quote.recipient), share.brief),
    )


def _voices(view: View, share: Share, of: str | None = None) -> list[tuple[Speaking, str]]:
    """Return who speaks in the quotes in view, or speaks for a country there, each with the address of those quotes."""
    return [
        (one, share.narrowed(one.only(view.filters)))
        for one in speaking((quote for shown in view for quote in shown.quotes), of)
    ]


def _tally(quotes: Iterable[Quote], brief: bool) -> list[tuple[str, str, int]]:
    """Return the classes of the sign, the words and the number of each event, most first."""
    found = Counter(quote.event for quote in quotes if quote.event)
    classes = edges.short_sign if brief else edges.sign_classes
    return [
        (classes(EVENTS[event].kind), event_words(event), number)
        for event, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    ]


def overview(view: View, layout: Layout = "network", most: int = 12, share: Share | None = None) -> str:
    """Return what is shown with nothing selected: how to begin, and every relation, most quotes first.

    Beyond ``most`` they are behind a click, and beyond ``LISTED`` in the table only.
    """
    share = share or Share(view.filters, layout)
    fullest = sorted(view, key=lambda shown: -shown.number) if layout != "table" else []
    listed = max(most, LISTED)
    rows = [_row(view, shown, view.dataset.title_of(shown.relation), share) for shown in fullest[:listed]]
    voices = _voices(view, share)
    return render(
        "overview.html",
        layout=layout,
        relations=rows[:most],
        totals=replace(totals(view), mixed=0),
        others=rows[most:],
        tabled=len(fullest[listed:]),
        table="#relations" if share.inside else address(to_address(view.filters, layout="table")),
        voices=voices[:most],
        other_voices=voices[most:],
    )


def empty_state(dataset: Dataset, show: Selection = NOTHING, back: str | None = None) -> str:
    """Return what is shown if the filters leave nothing of the selection, or nothing at all.

    ``back`` is the address of the overview under the same filters.
    """
    relation = dataset.by_id.get(show.relation)
    title = dataset.title_of(relation) if relation else dataset.name(show.country) if show else None
    return render("empty_state.html", title=title, show=show.without_quote.id, back=back)


def counts(shown: InView, brief: bool = False) -> list[tuple[str, int, str, str]]:
    """Return the classes of the sign, the number, the words and the key of each kind in view."""
    classes = edges.short_sign if brief else edges.sign_classes
    return [
        (classes(kind), number, appearance.KIND_WORDS[kind], kind.value)
        for kind, number in shown.counts.items()
        if number
    ]


def records(dataset: Dataset, ids: Iterable[str], together: bool = True) -> list[tuple[str, dict[str, str]]]:
    """Return each source's record in every format, as the share buttons copy them.

    ``together`` adds all of them in one, under ``*``.
    """
    sources = {key: dataset.sources[key] for key in dict.fromkeys(ids)}
    each = [(key, {key: source}) for key, source in sources.items()]
    return [
        # Without carriage returns, which HTML does not keep: the script puts them back.
        (key, {entry.key: entry.records(some).replace("\r", "") for entry in formats.of_sources() if entry.records})
        for key, some in [*([("*", sources)] if together else []), *each]
    ]


def _row(view: View, shown: InView, other: str, share: Share) -> dict[str, object]:
    return {
        "name": other,
        "href": share.seen(shown.relation.id),
        "show": shown.relation.id,
        "quotes": shown.number,
        "look": looks.look(view, shown),
        "words": looks.words(view, shown),
        "acts": looks.acts_words(view, shown),
        "summary": about.first_sentence(shown.relation.summary),
    }


def _other(view: View, shown: InView, code: str) -> str:
    a, b = shown.relation.pair
    return view.dataset.name(b if a == code else a)
