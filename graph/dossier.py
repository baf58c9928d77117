"""The words behind what was clicked: a relation, a country or nothing, as HTML.

Here lives what a reader is told of each quote, in plain words; how it is laid out lives in ``templates/``. Everything
goes through Jinja2 with autoescape on: a quote reaches the screen letter for letter.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import quote as percent
from urllib.parse import urlencode

import jinja2

from graph import appearance, cite, compare, links, search
from graph.address import SHOW, Layout, to_address
from graph.errors import shorten
from graph.export import bibtex, csl, ris
from graph.filters import InView, View, describe
from graph.live import Snapshot
from graph.model import Dataset, Quote, Relation, Translation
from graph.ontology import EVENTS, Kind, context_words, event_words
from graph.record import Record
from graph.text import fold_space
from graph.typography import direction, is_long, quotation_marks

# Flags in a reader's words: the mark, and what it means.
MARKS = {
    "negation": ("did not happen", "The words say that this did not take place. It counts as no act."),
    "hypothetical": ("hypothetical", "A possibility or a condition, not a fact. It counts as no act."),
    "future": ("still to come", "Not yet done when the report was made. It counts as no act."),
    "historical": ("earlier history", "Before the report's own story."),
}
MOST = 100  # quotes that a dossier, or each of two periods in it, shows at once; more on request
_OPENING, _CLOSING = tuple("([“‘«„"), (*")]”’»,.;:!?", "'s")


FORMATS = {"bibtex": bibtex.text, "ris": ris.text, "csl": csl.text}


@dataclass(frozen=True, slots=True)
class Badge:
    """What is known of a quote's check against its source: a word, and its meaning."""

    words: str
    meaning: str
    good: bool


UNCHECKED = Badge("not checked", "Nobody has checked these words against the text of their source yet.", False)
Badges = Callable[[Relation, Quote], Badge]


def day_words(day: dt.date | None) -> str:
    """``22 November 2026``; nothing for no day."""
    return f"{day.day} {day:%B %Y}" if day else ""


def badges(dataset: Dataset, record: Record) -> Badges:
    """What the record of verification says of each quote, in words."""

    def badge(relation: Relation, quote: Quote) -> Badge:
        status = record.status(relation, quote, dataset.sources[quote.source])
        day = day_words(status.checked)
        if status.state == "verified":
            return Badge("to the letter", f"A program found these very words in the source’s text on {day}.", True)
        if status.state == "stale":
            return Badge("check again", f"Found on {day}, but in another text than the one named now.", False)
        return UNCHECKED

    return badge


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told of one quote, ready for the template; every field is plain text."""

    id: str
    exact: str
    pieces: tuple[tuple[str, bool], ...]  # exact again, in pieces: which of it was searched for
    prefix: str
    suffix: str
    opening: str  # the quotation mark before the words, which is the page's and not the source's
    closing: str
    direction: str
    tone: str
    when: str
    sure: str
    what: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    speaker: str
    role: str
    reported: bool
    outlet: str
    issued: str
    title: str
    link: str | None
    archive: str | None
    address: str
    source: str
    cite: str
    report: str | None
    language: str | None
    marks: tuple[tuple[str, str], ...]
    contexts: tuple[str, ...]
    comment: str | None
    badge: Badge
    translation: Translation | None
    translated: tuple[tuple[str, bool], ...]  # its text, in pieces too
    translated_direction: str


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("graph", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(shorten=shorten, is_long=is_long)
    return environment


def render(template: str, **context: object) -> str:
    """A template of ``templates/`` as HTML."""
    return _environment().get_template(template).render(**context)


def head(view: View, everything: int, snapshot: Snapshot) -> str:
    """The title, and under it what is in view, of ``everything`` that there is, and how much of that was checked."""
    return render(
        "head.html",
        title=view.dataset.title,
        described=describe(view, everything if view.quotes < everything else None),
        version=view.dataset.version,
        everything=everything,
        checked=snapshot.checked,
        day=day_words(snapshot.record.latest),
        own=snapshot.own,
    )


def relation(
    view: View,
    relation_id: str,
    badges: Badges,
    focus: str | None = None,
    layout: Layout = "network",
    whole: bool = False,
) -> str:
    """The dossier of one relation in view; ``focus`` is the hash of a quote to point out.

    Of very many quotes the first are shown, up to the one that is pointed out, or the ``whole``.
    """
    shown = view[relation_id]
    parts = [
        (head, acts, quotes, quotes if whole else _beginning(quotes, focus))
        for head, acts, quotes in compare.parts(view, relation_id)
    ]
    return render(
        "relation.html",
        title=view.dataset.title_of(shown.relation),
        shown=shown,
        counts=counts(shown),
        articles=len({quote.source for quote in shown.quotes}),
        hidden=len(shown.relation.quotes) - len(shown.quotes),
        parts=[
            (
                head,
                acts,
                [told(view.dataset, shown.relation, quote, badges, view.filters.words) for quote in some],
                len(quotes) - len(some),
            )
            for head, acts, quotes, some in parts
        ],
        back=address(to_address(view.filters, None, layout)),
        comparing=len(view.filters.periods) > 1,
        focus=f"{relation_id}.{focus}" if focus else None,
        address=address({SHOW: [relation_id]}),
        records=records(view.dataset, (quote.source for quote in shown.quotes)),
    )


def _beginning(quotes: Sequence[Quote], focus: str | None) -> Sequence[Quote]:
    named = next((number for number, quote in enumerate(quotes, 1) if quote.hash == focus), 0)
    return quotes[: max(MOST, named)]


def country(view: View, code: str, layout: Layout = "network") -> str:
    """A country's relations in view, each one click away; who speaks for it, what it did, and what was done to it."""
    own = view.of(code)
    acts = {(q.hash, q.kind): q for shown in own for q in shown.quotes if q.is_act}.values()
    return render(
        "country.html",
        code=code,
        name=view.dataset.name(code),
        back=address(to_address(view.filters, None, layout)),
        comparing=len(view.filters.periods) > 1,
        relations=[_row(view, shown, _other(view, shown, code), layout) for shown in own],
        quotes=len({quote.hash for shown in own for quote in shown.quotes}),
        span=span(own),
        voices=sorted({_voice(q) for shown in own for q in shown.quotes if q.speaker and q.speaker.country == code}),
        did=_tally(quote for quote in acts if code in quote.actor),
        had=_tally(quote for quote in acts if code in quote.recipient),
    )


def _voice(quote: Quote) -> str:
    speaker = quote.speaker
    return ", ".join(part for part in (speaker.name, speaker.role) if part) if speaker else ""


def _tally(quotes: Iterable[Quote]) -> list[tuple[str, str, int]]:
    """Tone, words and number of each event, most first."""
    found = Counter(quote.event for quote in quotes if quote.event)
    return [
        (appearance.kind_tone(EVENTS[event].kind).key, event_words(event), number)
        for event, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    ]


def span(shown: Iterable[InView]) -> tuple[int, int] | None:
    """First and last year in which a dated quote begins or ends; None where there is none."""
    days = [day for one in shown for q in one.quotes if q.date for day in (q.date.first, q.date.last)]
    found = [day.year for day in days if 1 < day.year < 9999]
    return (min(found), max(found)) if found else None


def way_in(view: View, layout: Layout = "network", most: int = 5) -> str:
    """Nothing is selected: how to begin, with the relations that have most to read."""
    fullest = sorted(view, key=lambda shown: -len(shown.quotes))[:most]
    return render(
        "way_in.html",
        layout=layout,
        description=view.dataset.description,
        relations=[_row(view, shown, view.dataset.title_of(shown.relation), layout) for shown in fullest],
    )


def nothing(dataset: Dataset, show: str | None = None) -> str:
    """The filters leave nothing of the relation or country that is selected, or nothing at all."""
    relation = dataset.by_id.get(show or "")
    title = dataset.title_of(relation) if relation else dataset.name(show) if show else None
    return render("nothing.html", title=title, show=show)


def counts(shown: InView) -> list[tuple[str, int, str]]:
    """Tone, number and words of each kind in view: acts by kind, then what is no act."""
    rows = [
        (appearance.kind_tone(kind).key, number, appearance.KIND_WORDS[kind])
        for kind, number in shown.acts.items()
        if number
    ]
    comments = sum(quote.kind is Kind.UNCODED for quote in shown.quotes)
    rest = len(shown.quotes) - comments - sum(shown.acts.values())
    if comments:
        rows.append((appearance.NO_ACT.key, comments, appearance.KIND_WORDS[Kind.UNCODED]))
    return [*rows, ("none", rest, "not, or not yet, done")] if rest else rows


def told(dataset: Dataset, relation: Relation, quote: Quote, badges: Badges, words: str = "") -> Told:
    """One quote in a reader's words; ``words`` are what was searched for."""
    source = dataset.sources[quote.source]
    speaker, translation = quote.speaker, quote.translation.text if quote.translation else ""
    prefix, suffix = _beside(quote.prefix or "", "after"), _beside(quote.suffix or "", "before")
    opening, closing = quotation_marks(f"{prefix}{quote.exact}{suffix}", source.language)
    return Told(
        id=relation.quote_id(quote),
        exact=quote.exact,
        pieces=_pieces(quote.exact, words),
        prefix=prefix,
        suffix=suffix,
        opening=opening,
        closing=closing,
        direction=direction(f"{prefix}{quote.exact}{suffix}"),
        tone=appearance.kind_tone(quote.kind).key if quote.is_act or quote.event is None else "none",
        when=quote.date.words if quote.date else "date not given",
        sure=_sure(quote),
        what=event_words(quote.event, quote.mode),
        actors=tuple(map(dataset.name, quote.actor)),
        recipients=tuple(map(dataset.name, quote.recipient)),
        speaker=(speaker.name or speaker.role or "") if speaker else "",
        role=(speaker.role or "") if speaker and speaker.name else "",
        reported=bool(speaker and speaker.voice == "reported"),
        outlet=source.container_title,
        issued=source.issued.words,
        title=source.title,
        link=links.passage(source, quote),
        archive=source.archive,
        address=address({SHOW: [relation.quote_id(quote)]}),
        source=quote.source,
        cite=cite.quote_with_citation(dataset, quote),
        report=report(dataset, relation.quote_id(quote)),
        language=source.language,
        marks=tuple(words for flag, words in MARKS.items() if getattr(quote, flag)),
        contexts=tuple(map(context_words, quote.context)),
        comment=quote.comment,
        badge=badges(relation, quote),
        translation=quote.translation,
        translated=_pieces(translation, words),
        translated_direction=direction(translation),
    )


def _pieces(text: str, words: str) -> tuple[tuple[str, bool], ...]:
    return tuple(search.hits(text, search.terms(words))) if words else ((text, False),)


def report(dataset: Dataset, about: str) -> str | None:
    """Where an error is reported: the file's contact, as a mail that names the place, or as its web address."""
    contact = dataset.contact
    if contact is None or contact.startswith(("http://", "https://")):
        return contact
    return f"mailto:{percent(contact, safe='@')}?subject={percent(f'An error in {about}')}"


def records(dataset: Dataset, ids: Iterable[str]) -> list[tuple[str, dict[str, str]]]:
    """Each source's record in every format, and under ``*`` all of them in one: what the share buttons give away."""
    sources = {key: dataset.sources[key] for key in dict.fromkeys(ids)}
    each = [(key, {key: source}) for key, source in sources.items()]
    return [(key, {name: text(some) for name, text in FORMATS.items()}) for key, some in [("*", sources), *each]]


def _beside(words: str, space: Literal["after", "before"]) -> str:
    """Words beside a quote, with a space towards it unless an opening mark, or a closing one, touches it."""
    words = fold_space(words)
    if space == "after":
        return words if words.endswith(_OPENING) or not words else f"{words} "
    return words if words.startswith(_CLOSING) or not words else f" {words}"


def _sure(quote: Quote) -> str:
    if quote.date is None:
        return ""
    if quote.date.approximate:
        return "inferred"
    return "in doubt" if quote.date.uncertain else ""


def _row(view: View, shown: InView, other: str, layout: Layout) -> dict[str, object]:
    look = compare.look(view, shown)
    return {
        "name": other,
        "href": address(to_address(view.filters, shown.relation.id, layout)),
        "show": shown.relation.id,
        "quotes": len(shown.quotes),
        "tone": look.tone.key,
        "line": look.line.key,
        "words": compare.words(view, shown),
        "summary": shown.relation.summary,
    }


def _other(view: View, shown: InView, code: str) -> str:
    a, b = shown.relation.pair
    return view.dataset.name(b if a == code else a)


def address(parameters: Mapping[str, Sequence[str]]) -> str:
    """The parameters as a relative address: ``?country=JPN&show=jpn-rus``."""
    return "?" + urlencode([(name, value) for name, values in parameters.items() for value in values])
