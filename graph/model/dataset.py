"""What the data is: Dataset, Country, Relation, Quote, Speaker, Translation.

Every object is frozen. The types of single fields live in ``fields``, a source in ``sources``. What needs the rest of
the file (a source that nobody declared, a pair that stands twice) lives in ``rules``; reading a file, in ``load``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from html import escape
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from graph.model import dates, notebook
from graph.model.countries import names
from graph.model.fields import (
    Contact,
    CountryCode,
    CountryCodes,
    Date,
    Flag,
    Language,
    Part,
    QuoteAddress,
    SourceId,
    Text,
    Url,
    Words,
    as_tuple,
    one_of,
    one_or_list,
    pair_of_codes,
    wrong,
)
from graph.model.plover import CONTEXTS, EVENTS, Kind
from graph.model.sources import Name, Source
from graph.model.text import counted, fingerprint, with_context


class Country(Part):
    """What the code lists cannot know of a country."""

    label: Text | None = Field(None, description="The name to show instead of the usual English one.")
    successor: CountryCodes | None = Field(
        None, description="The state, or the list of states, on whose pairs this former state may act."
    )

    @property
    def successors(self) -> tuple[str, ...]:
        """The successors, whether one or a list stands in the file."""
        return as_tuple(self.successor)

    @property
    def successors_by_path(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Each successor with its path inside the country."""
        listed = isinstance(self.successor, tuple)
        return ((("successor", n) if listed else ("successor",), code) for n, code in enumerate(self.successors))


class Speaker(Part):
    """Who says the words; left out where the article itself speaks."""

    name: Text | None = Field(None, description="The speaker's name; name, role, or both.")
    role: Text | None = Field(None, description="As what the speaker speaks: foreign minister.")
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
        """Are some of the words the article's own?"""
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
    """The words of a source on one relation, and how they are coded.

    The fields stand in the order in which files, ``add``, the schema and the CSV have them; ``quote_fields`` tells the
    others what each of them is.
    """

    exact: Words = Field(description="The source's words, to the letter; at most 40 words.")
    source: Text = Field(description="The id of the source.")
    prefix: Words | None = Field(None, description="The words just before, where a reader or the search needs them.")
    suffix: Words | None = Field(None, description="The words just after, where a reader or the search needs them.")
    date: Date | None = Field(
        None,
        description="When it happened or was said (EDTF), no more precisely than the source allows; "
        "leave it out where the words date nothing: the day of the report then places them in time.",
    )
    speaker: Speakers | None = Field(
        None, description="Who says the words, one or a list; left out where the article itself speaks."
    )
    event: Event | None = Field(None, description="The act that the words report (PLOVER).")
    mode: Text | None = Field(None, description="The event's mode (PLOVER); each event has its own.")
    actor: tuple[CountryCode, ...] = Field((), description="Who acts; both, where the act is mutual.")
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
        (), description="Addresses that this quote had before it was moved or cut anew: they go on opening it."
    )

    @property
    def read_twice(self) -> bool:
        """Has a second person read it?"""
        return self.reviewed is not None and self.reviewed.by != self.coder

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who says the words, whether one or a list stands in the file; nobody where the article itself speaks."""
        return as_tuple(self.speaker)

    @property
    def speakers_by_path(self) -> Iterator[tuple[tuple[str | int, ...], Speaker]]:
        """Each speaker with its path inside the quote."""
        listed = isinstance(self.speaker, tuple)
        return ((("speaker", number) if listed else ("speaker",), who) for number, who in enumerate(self.speakers))

    @cached_property
    def hash(self) -> str:
        """The same for the same words of the same source, whatever else changes: a quote's own part of its address."""
        return self.hash_under(self.source)

    def hash_under(self, source: str) -> str:
        """Return the hash that the quote would have if its source had another id."""
        return fingerprint(source, self.prefix or "", self.exact, self.suffix or "")  # guard: hash-of-every-word

    @cached_property
    def kind(self) -> Kind:
        """The one heading under which the quote stands, and is counted, filtered and drawn everywhere.

        The event's quad class says *said* or *done*: only an act that took place may bear it.
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
        """Does it report an act that took place? Only these enter colour, dash and counts of acts."""
        return self.event is not None and not (self.negation or self.future or self.hypothetical)


class Relation(Part):
    """What the sources say of one pair of countries."""

    between: Annotated[tuple[CountryCode, CountryCode], BeforeValidator(pair_of_codes)] = Field(
        description="The two countries, in either order; a pair stands once."
    )
    summary: Text | None = Field(None, description="One or two sentences of our own on where the two stand.")
    quotes: Annotated[tuple[Quote, ...], Field(min_length=1)] = Field(
        description="What the sources say, word for word."
    )
    formerly: tuple[QuoteAddress, ...] = Field(
        (), description="Addresses of quotes that were removed: they go on opening this relation."
    )

    @cached_property
    def pair(self) -> tuple[str, str]:
        """The two codes, sorted."""
        a, b = sorted(self.between)
        return a, b

    @cached_property
    def id(self) -> str:
        return relation_id(self.between)

    def __repr__(self) -> str:
        return f"<Relation {self.id}: {counted(len(self.quotes), 'quote')}>"

    def _repr_html_(self) -> str:
        rows = [(quote.hash, quote.date or "", quote.event or "", quote.exact, quote.source) for quote in self.quotes]
        return notebook.table(("quote", "date", "event", "words", "source"), rows, repr(self)[1:-1])

    def quote_id(self, quote: Quote) -> str:
        """Return the quote's address: ``rus-tur.1f0c9a22b4``."""
        return f"{self.id}.{quote.hash}"


def relation_id(between: Iterable[str]) -> str:
    """Return the id of a pair in any order, which never changes: ``("TUR", "RUS")`` → ``"rus-tur"``."""
    return "-".join(sorted(code.lower() for code in between))


class Dataset(Part):
    """All of a file, or of a folder of files, checked."""

    title: Text = Field(description="What this data is about.")
    description: Text | None = Field(None, description="The same in a sentence or more.")
    version: Text | None = Field(None, description="The version of the data.")
    license: Text | None = Field(None, description="What others may do with it.")
    contact: Contact | None = Field(None, description="A mail address or web address for corrections.")
    author: tuple[Name, ...] = Field((), description="Who collected and coded it, as a citation names them.")
    url: Url | None = Field(
        None, alias="URL", description="The address of its page: what a citation names, and links begin with."
    )
    countries: Mapping[CountryCode, Country] = Field(
        default_factory=dict, description="By code, what the code lists cannot know: a label, a successor."
    )
    sources: Mapping[SourceId, Source] = Field(description="The articles, each by an id of your own.")
    relations: tuple[Relation, ...] = Field(description="The pairs of countries, each with what is said of the two.")

    def __repr__(self) -> str:
        quotes = len({quote.hash for relation in self.relations for quote in relation.quotes})
        relations, sources = counted(len(self.relations), "relation"), counted(len(self.sources), "source")
        version = f" {self.version}" if self.version else ""
        return f"<Dataset {notebook.shorten(self.title)}{version}: {relations}, {counted(quotes, 'quote')}, {sources}>"

    def _repr_html_(self) -> str:
        rows = [(relation.id, self.title_of(relation), len(relation.quotes)) for relation in self.relations]
        return notebook.table(("relation", "countries", "quotes"), rows, repr(self)[1:-1])

    @cached_property
    def by_id(self) -> Mapping[str, Relation]:
        """The relations by id, in the file's order."""
        return MappingProxyType({relation.id: relation for relation in self.relations})

    def when(self, quote: Quote) -> dates.Edtf:
        """Return the date that places a quote in time: its own or, where it has none, that of its source's issue.

        It says nothing of when the latter's event took place: ``quote.date is None`` tells them apart.
        """
        return quote.date or self.sources[quote.source].issued

    def by_date(self, quote: Quote) -> tuple[dt.date, dt.date, bool]:
        """Sort key: earliest day, then latest; of the same days, those that only their report dates come last."""
        when = self.when(quote)
        return when.first, when.last, quote.date is None

    @cached_property
    def in_order(self) -> Mapping[str, tuple[Quote, ...]]:
        """By a relation's id, its quotes in order of time."""
        found = {relation.id: tuple(self.ordered(relation.quotes)) for relation in self.relations}
        return MappingProxyType(found)

    def ordered(self, quotes: Iterable[Quote], newest: bool = False) -> list[Quote]:
        """Return quotes in order of time, the oldest or the ``newest`` first.

        Of the same days, those that only their report dates come last, whichever comes first.
        """
        return sorted(quotes, key=self._newest_first if newest else self.by_date)

    def _newest_first(self, quote: Quote) -> tuple[int, int, bool]:
        when = self.when(quote)
        return -when.first.toordinal(), -when.last.toordinal(), quote.date is None

    @cached_property
    def forwards(self) -> Mapping[str, str]:
        """Return every address that a quote had before, with the one that it has now.

        That of a quote that was removed comes with the id of its relation. An address that a quote has now may be
        among them, where somebody added again what had been removed: look there first.
        """
        found: dict[str, str] = {}
        for relation in self.relations:
            for quote in relation.quotes:
                for address in self.former_addresses(relation, quote):
                    found.setdefault(address, relation.quote_id(quote))
        for relation in self.relations:
            for address in relation.formerly:
                found.setdefault(address, relation.id)
        return MappingProxyType(found)

    def former_addresses(self, relation: Relation, quote: Quote) -> tuple[str, ...]:
        """Return the addresses that a quote had under former ids of its source, and those that it had elsewhere."""
        source = self.sources.get(quote.source)
        renamed = (f"{relation.id}.{quote.hash_under(name)}" for name in (source.formerly if source else ()))
        return tuple(dict.fromkeys((*renamed, *quote.formerly)))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The countries that stand in a pair, by the names that readers see."""
        found = {code for relation in self.relations for code in relation.pair}
        return tuple(sorted(sorted(found), key=lambda code: self.name(code).casefold()))

    def name(self, code: str) -> str:
        """Return the name that readers see: the file's label, else the usual English name."""
        country = self.countries.get(code)
        return country.label if country and country.label else names().get(code, code)

    def title_of(self, relation: Relation) -> str:
        """Return the two names in order of the alphabet: ``Japan – Russia``."""
        return " – ".join(sorted((self.name(code) for code in relation.pair), key=str.casefold))
