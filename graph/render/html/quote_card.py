"""What a reader is told of one quote, in plain words: when, what, who, where, and whether it was checked.

See ``templates/quote.html`` for its layout, and ``dossier`` for what is around it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote as percent

from graph.citation import Piece, attribution, cite, direction, note, quotation_marks, text_fragment
from graph.model import Dataset, Quote, Relation, Translation, context_words, event_words, with_context
from graph.record import Record
from graph.render.drawing import FLAG_LABELS, appearance, edges
from graph.view import Pieces, coded_otherwise, cut, hits, terms


@dataclass(frozen=True, slots=True)
class Badge:
    """What is known about the check of a quote with its source: a word, and its meaning."""

    words: str
    meaning: str
    good: bool


UNCHECKED = Badge("not verified yet", "Nobody has checked these words against the text of their source yet.", False)
Badges = Callable[[Relation, Quote], Badge]


def day_words(day: dt.date | None) -> str:
    """Return ``22 November 2026``; nothing for no day."""
    return f"{day.day} {day:%B %Y}" if day else ""


def badges(dataset: Dataset, record: Record) -> Badges:
    """Return what the record of verification says about each quote, in words."""

    def badge(relation: Relation, quote: Quote) -> Badge:
        source = dataset.sources[quote.source]
        status = record.status(relation, quote, source)
        day = day_words(status.checked)
        if status.state == "verified":
            # Beside "not available online" a reader would else ask how.
            words, where = (
                ("", "the source’s text") if source.online else (" in a saved copy", "a saved copy of the source")
            )
            return Badge(
                f"verified to the letter{words}", f"A program found these very words in {where} on {day}.", True
            )
        if status.state == "stale":
            return Badge("verify again", f"Found on {day}, but in another text than the one named now.", False)
        return UNCHECKED

    return badge


def usual(badges: Badges, quotes: Iterable[tuple[Relation, Quote]]) -> Badge:
    """Return what is known about the check of most of them."""
    return Counter(badges(relation, quote) for relation, quote in quotes).most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """All that is told of one quote, ready for the template.

    Every field is plain text, or such text in pieces, with hits of the search marked.
    """

    id: str
    exact: str
    pieces: Pieces  # exact again
    prefix: Pieces
    suffix: Pieces
    opening: str  # the quotation mark before the words, which is the page's and not the source's
    closing: str
    direction: str
    sign: str  # the classes of its kind's sign
    when: str
    sure: str
    what: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    # Names, roles and what joins them, each with the speaker whom it names; nothing where the article itself speaks.
    by: tuple[tuple[Pieces, str, str], ...]
    outlet: Pieces
    issued: str
    title: Pieces  # within its quotation marks
    link: str | None  # to the words
    online: str | None  # to the source
    archive: str | None  # to a copy of it
    source: str
    cite: str
    about: tuple[str, ...]  # what a mouse is told by resting on the source, the badge and the marks
    report: str | None
    language: str | None
    marks: tuple[tuple[str, str], ...]
    contexts: tuple[str, ...]
    comment: str | None
    badge: Badge
    otherwise: tuple[tuple[str, str, str], ...]  # where the words have another kind: the quote's id there, pair, kind
    translation: Translation | None
    translated: Pieces  # its text
    translated_direction: str


def card(
    dataset: Dataset, relation: Relation, quote: Quote, badges: Badges, words: str = "", brief: bool = False
) -> QuoteCard:
    """Build the display fields for one quote. ``words`` is the active search query.

    ``brief`` is for one of so many that each letter counts: its passage then has a shorter address.
    """
    source = dataset.sources[quote.source]
    translation = quote.translation.text if quote.translation else ""
    wanted, voices = terms(words), attribution(quote, source)

    def marked(text: str) -> Pieces:
        return hits(text, wanted, source.language)

    parts = with_context(quote.prefix, quote.exact, quote.suffix)
    prefix, exact, suffix = cut(marked("".join(parts)), *map(len, parts))
    opening, closing = quotation_marks(quote.exact, source.language, quote.prefix or "")  # guard: marks-by-language
    reading_direction = direction("".join(parts))  # guard: words-have-a-direction
    badge, marks = badges(relation, quote), tuple(words for flag, words in FLAG_LABELS.items() if getattr(quote, flag))
    return QuoteCard(
        id=relation.quote_id(quote),
        exact=quote.exact,
        pieces=exact,
        prefix=prefix,
        suffix=suffix,
        opening=opening,
        closing=closing,
        direction=reading_direction,
        sign=edges.short_sign(quote.kind) if brief else edges.sign_classes(quote.kind),
        when=quote.date.words if quote.date else source.reported,
        sure=_sure(quote),
        what=event_words(quote.event, quote.mode),
        actors=tuple(map(dataset.name, quote.actor)),
        recipients=tuple(map(dataset.name, quote.recipient)),
        by=()
        if voices.own
        else tuple(
            (marked(one.text) if one.what != "joint" else ((one.text, False),), one.what, _speaker(one, quote))
            for one in voices.pieces
        ),
        outlet=marked(source.outlet),
        issued=source.issued.words,
        title=marked(source.title.join(quotation_marks(source.title, source.language))),
        link=text_fragment.passage(source, quote, text_fragment.BRIEF if brief else text_fragment.ROOM),
        online=source.online,
        archive=source.archived_copy,
        source=quote.source,
        cite=cite.quote_with_citation(dataset, quote),
        about=(
            note(source),
            *(f"{said.capitalize()}: {meaning}" for said, meaning in (*marks, (badge.words, badge.meaning))),
        ),
        report=report(dataset, relation.quote_id(quote)),
        language=source.language,
        marks=marks,
        contexts=tuple(map(context_words, quote.context)),
        comment=quote.comment,
        badge=badge,
        otherwise=tuple(
            (f"{other}.{quote.hash}", dataset.title_of(dataset.by_id[other]), appearance.KIND_WORDS[kind])
            for other, kind in coded_otherwise(dataset, relation, quote)
        ),
        translation=quote.translation,
        translated=hits(translation, wanted, quote.translation.language if quote.translation else None),
        translated_direction=direction(translation),
    )


def report(dataset: Dataset, about: str) -> str | None:
    """Return where to report an error: the file's contact, as a mail that names the place, or as its web address."""
    contact = dataset.contact
    if contact is None or contact.startswith(("http://", "https://")):
        return contact
    return f"mailto:{percent(contact, safe='@')}?subject={percent(f'An error in {about}')}"


def _speaker(piece: Piece, quote: Quote) -> str:
    """Return the speaker of the quote whom a piece of its attribution names; nothing for a role, or for the outlet."""
    names = [speaker.called for speaker in quote.speakers]
    return piece.text if piece.what == "name" and piece.text in names else ""


def _sure(quote: Quote) -> str:
    if quote.date is None:
        return ""
    if quote.date.approximate:
        return "inferred"
    return "in doubt" if quote.date.uncertain else ""
