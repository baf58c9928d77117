"""Say who speaks a quote's words, about whom, and when: one model for page, clipboard, previews and exports.

A sentence that reports what somebody said is its outlet's. Renderers take their words from here (``words``) or lay
out the ``pieces`` themselves; none decides again who says what. See ``model`` for reading a file's speakers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.model import Edtf, Quote, Source, Speaker


class Piece(NamedTuple):
    """A part of an attribution in words: a name, a role, or what joins them."""

    text: str
    what: Literal["name", "role", "joint"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A person or body with its role, or an outlet."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says the words (``said_by``); an outlet whose sentence only reports says them ``about`` the speakers."""

    said_by: tuple[Voice, ...]
    about: tuple[Voice, ...] = ()
    own: bool = False  # the article speaks, and reports nobody's words

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """``words`` in pieces, so that names can be set apart from what joins them."""
        joint = (Piece(", on ", "joint"),) if self.about else ()
        return (*_listed(self.said_by), *joint, *_listed(self.about))

    @property
    def words(self) -> str:
        """``NHK World, on Vladimir Putin, Russian president`` or ``Shinzo Abe, Japanese prime minister``."""
        return "".join(piece.text for piece in self.pieces)


def attribution(quote: Quote, source: Source) -> Attribution:
    """Return who says the words of ``quote`` and, if its source only reports them, about whom."""
    outlet, speakers = Voice(source.outlet), quote.speakers
    if not speakers:
        return Attribution((outlet,), own=True)
    voices = tuple(Voice(speaker.called, _role(speaker)) for speaker in speakers)
    if any(speaker.reported for speaker in speakers):
        return Attribution((outlet,), voices)
    return Attribution(voices)


def when_words(quote: Quote, source: Source) -> str:
    """Return when the act took place and when it was reported.

    That is ``December 2016, as reported on 6 January 2017``, or ``as reported on 6 January 2017`` for a quote
    without a date.
    """
    if quote.date is None:
        return source.reported
    reported = "as reported the same day" if _same_day(quote.date, source.issued) else source.reported
    return f"{quote.date.words}, {reported}"


def _role(speaker: Speaker) -> str:
    return (speaker.role or "") if speaker.name else ""


def _listed(voices: Sequence[Voice]) -> tuple[Piece, ...]:
    """Return ``A. Person, minister, and B. Person``, with semicolons where commas would run into the roles."""
    comma = any(voice.role for voice in voices)
    between, last = ("; ", "; and ") if comma and len(voices) > 2 else (", ", " and ")
    if comma and len(voices) == 2:
        last = ", and "
    found: list[Piece] = []
    for number, voice in enumerate(voices):
        if number:
            found.append(Piece(last if number == len(voices) - 1 else between, "joint"))
        found.append(Piece(voice.name, "name"))
        if voice.role:
            found += [Piece(", ", "joint"), Piece(voice.role, "role")]
    return tuple(found)


def _same_day(date: Edtf, issued: Edtf) -> bool:
    return date.text == issued.text and date.first == date.last
