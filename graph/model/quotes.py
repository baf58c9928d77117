"""A quote: the words of a source, who says them, and how they are coded; its speakers, translation and review.

Every object is frozen. See ``fields`` for the types of single fields, and ``loading.rules`` for what needs the rest
of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from html import escape
from typing import Annotated, Self

from pydantic import Field, model_validator

from graph.model import notebook
from graph.model.fields import (
    CountryCode,
    Date,
    Flag,
    Language,
    Part,
    QuoteAddress,
    Text,
    Words,
    as_tuple,
    one_of,
    one_or_list,
    wrong,
)
from graph.model.plover import CONTEXTS, EVENTS, Kind
from graph.model.text import fingerprint, with_context


class Speaker(Part):
    """Who says the words; there is none if the article itself speaks."""

    name: Text | None = Field(None, description="The speaker's name; name, role, or both.")
    role: Text | None = Field(None, description="The role in which the speaker speaks: foreign minister.")
    country: CountryCode | None = Field(None, description="Only of a person who speaks for that state.")
    voice: Annotated[
        str, one_of("voice", ("direct", "reported")), Field(json_schema_extra={"enum": ["direct", "reported"]})
    ] = Field("direct", description="direct, the default: all of exact is the speaker's own words; else reported.")

    @property
    def called(self) -> str:
        """The name, or the role of somebody who is not named."""
        return self.name or self.role or ""

    @property
    def in_full(self) -> str:
        """``A. Person, foreign minister``."""
        return ", ".join(part for part in (self.name, self.role) if part)

    @property
    def reported(self) -> bool:
        """Whether some of the words are the article's own."""
        return self.voice == "reported"

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.name or self.role):
            raise wrong("speaker-unnamed", "a speaker needs a name or a role")
        return self


Speakers = Annotated[Speaker | tuple[Speaker, ...], one_or_list(Speaker, tuple[Speaker, ...])]
Event = Annotated[str, one_of("event", EVENTS)]
Context = Annotated[str, one_of("context", CONTEXTS)]


class Translation(Part):
    """The words in another language; only the original counts as verbatim."""

    text: Text = Field(description="The words in that language.")
    language: Language = Field(description="The language of these words (BCP 47).")
    by: Text | None = Field(None, description="Who translated them.")


class Review(Part):
    """Who read a quote again beside its source, and when."""

    by: Text = Field(description="Who read it again; another person than the coder.")
    on: Date = Field(description="When (EDTF).")


class Quote(Part):
    """The words of a source on one relation, and how they are coded."""

    # The fields are in the order of files, ``add``, the schema and the CSV; ``quote_fields`` reads them off.
    exact: Words = Field(description="The source's words, to the letter; at most 40 words.")
    source: Text = Field(description="The id of the source.")
    prefix: Words | None = Field(None, description="The words just before, if a reader or the search needs them.")
    suffix: Words | None = Field(None, description="The words just after, if a reader or the search needs them.")
    date: Date | None = Field(
        None,
        description="When it happened or was said (EDTF), no more precisely than the source allows; "
        "leave it out if the words do not say when: the day of the report then places them in time.",
    )
    speaker: Speakers | None = Field(
        None, description="Who says the words, one or a list; left out if the article itself speaks."
    )
    event: Event | None = Field(None, description="The act that the words report (PLOVER).")
    mode: Text | None = Field(None, description="The event's mode (PLOVER); each event has its own.")
    actor: tuple[CountryCode, ...] = Field((), description="Who acts; both if the act is mutual.")
    recipient: tuple[CountryCode, ...] = Field((), description="Towards whom the act is directed.")
    context: tuple[Context, ...] = Field((), description="What the words are about (PLOVER).")
    negation: Flag = Field(False, description="The words say that it did not happen.")
    hypothetical: Flag = Field(False, description="Only possible, or under a condition.")
    future: Flag = Field(False, description="Still to come when the report was written.")
    historical: Flag = Field(False, description="It happened before the events that the article reports.")
    translation: Translation | None = Field(
        None, description="The words in another language; only the original counts as verbatim."
    )
    comment: Text | None = Field(None, description="The curator's note, such as what a date is inferred from.")
    coder: Text | None = Field(None, description="Who coded it.")
    reviewed: Review | None = Field(None, description="Who read it again beside its source, and when.")
    formerly: tuple[QuoteAddress, ...] = Field(
        (), description="Addresses that this quote had before it was moved or cut anew, which still open it."
    )

    @property
    def read_twice(self) -> bool:
        """Whether a second person has read it."""
        return self.reviewed is not None and self.reviewed.by != self.coder

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who says the words, whether the file has one or a list; nobody if the article itself speaks."""
        return as_tuple(self.speaker)

    @property
    def speakers_by_path(self) -> Iterator[tuple[tuple[str | int, ...], Speaker]]:
        """Each speaker with its path inside the quote."""
        listed = isinstance(self.speaker, tuple)
        return ((("speaker", number) if listed else ("speaker",), who) for number, who in enumerate(self.speakers))

    @cached_property
    def hash(self) -> str:
        """A quote's own part of its address: ten hexadecimal digits, the same for the same words of the same source."""
        return self.hash_under(self.source)

    def hash_under(self, source: str) -> str:
        """Return the hash that the quote would have if its source had another id."""
        return fingerprint(source, self.prefix or "", self.exact, self.suffix or "")  # guard: hash-of-every-word

    @cached_property
    def kind(self) -> Kind:
        """The one heading under which the quote is counted, filtered and drawn everywhere.

        The event's quad class says *said* or *done*, which only an act that took place can be.
        """
        if self.event is None:
            return Kind.UNCODED
        return EVENTS[self.event].kind if self.is_act else Kind.NOT_DONE

    def __repr__(self) -> str:
        return f"<Quote {self.hash} {self.source}: {notebook.shorten(self.exact)}>"

    def _repr_html_(self) -> str:
        before, words, after = map(escape, with_context(self.prefix, self.exact, self.suffix))
        told = ", ".join(filter(None, (self.source, self.date.words if self.date else None, self.event)))
        return f"<blockquote>{before}<b>{words}</b>{after}<br>— {escape(told)}</blockquote>"

    @property
    def is_act(self) -> bool:
        """Whether it reports an act that took place. Only these enter colour, dash and counts of acts."""
        return self.event is not None and not (self.negation or self.future or self.hypothetical)
