"""The data as a whole: Dataset, and what it says about each country.

Every object is frozen. See ``relations``, ``quotes`` and ``sources`` for these parts, ``fields`` for the types of
single fields, ``loading.rules`` for what needs the rest of the file (an undeclared source, a duplicate pair), and
``loading.load`` for reading a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from pydantic import Field

from graph.model import dates, notebook
from graph.model.countries import names
from graph.model.fields import Address, Contact, CountryCode, CountryCodes, Part, SourceId, Text, Url, as_tuple
from graph.model.quotes import Quote
from graph.model.relations import Relation
from graph.model.sources import Name, Source
from graph.model.text import counted


class Country(Part):
    """What the lists of codes cannot know about a country."""

    label: Text | None = Field(None, description="The name to show instead of the usual English one.")
    successor: CountryCodes | None = Field(
        None, description="The state, or the list of states, on whose pairs this former state may act."
    )

    @property
    def successors(self) -> tuple[str, ...]:
        """The successors, whether the file has one or a list."""
        return as_tuple(self.successor)

    @property
    def successors_by_path(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Each successor with its path inside the country."""
        listed = isinstance(self.successor, tuple)
        return ((("successor", n) if listed else ("successor",), code) for n, code in enumerate(self.successors))


class Dataset(Part):
    """The contents of a file, or of a folder of files, checked."""

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
    formerly: tuple[Address, ...] = Field(
        (), description="Addresses of relations that were removed, and of their quotes: the page says that they were."
    )

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
        """Return the date that places a quote in time: its own or, without one, that of its source's issue.

        The latter does not say when the event took place: ``quote.date is None`` tells them apart.
        """
        return quote.date or self.sources[quote.source].issued

    def by_date(self, quote: Quote) -> tuple[dt.date, dt.date, bool]:
        """Return a sort key by earliest day, then latest.

        Of the same days, quotes that only their report dates come last.
        """
        when = self.when(quote)
        return when.first, when.last, quote.date is None

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The address of each quote on each of its relations, in the file's order."""
        return tuple(one.quote_id(quote) for one in self.relations for quote in one.quotes)

    @cached_property
    def in_order(self) -> Mapping[str, tuple[Quote, ...]]:
        """The quotes of each relation in order of time, by its id."""
        found = {relation.id: tuple(sorted(relation.quotes, key=self.by_date)) for relation in self.relations}
        return MappingProxyType(found)

    @cached_property
    def forwards(self) -> Mapping[str, str]:
        """Every former address of a quote, with the present one.

        That of a removed quote comes with the id of its relation, if that still exists or exists again. A present
        address may be among them, if somebody added again what had been removed: look among the present ones first.
        """
        found: dict[str, str] = {}
        for relation in self.relations:
            for quote in relation.quotes:
                for address in self.former_addresses(relation, quote):
                    found.setdefault(address, relation.quote_id(quote))
        for relation in self.relations:
            for address in relation.formerly:
                found.setdefault(address, relation.id)
        for address in self.formerly:
            if (home := address.partition(".")[0]) in self.by_id:
                found.setdefault(address, home)  # guard: pair-is-there-again
        return MappingProxyType(found)

    @cached_property
    def removed(self) -> frozenset[str]:
        """The addresses that open nothing any more: of removed relations, and of their quotes."""
        gone = (address for address in self.formerly if address.partition(".")[0] not in self.by_id)
        return frozenset(gone) - self.forwards.keys()

    def former_addresses(self, relation: Relation, quote: Quote) -> tuple[str, ...]:
        """Return the addresses that a quote had under former ids of its source, and on other relations."""
        source = self.sources.get(quote.source)
        renamed = (f"{relation.id}.{quote.hash_under(name)}" for name in (source.formerly if source else ()))
        return tuple(dict.fromkeys((*renamed, *quote.formerly)))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The countries that are in a pair, sorted by the names that readers see."""
        found = {code for relation in self.relations for code in relation.pair}
        return tuple(sorted(sorted(found), key=lambda code: self.name(code).casefold()))

    def name(self, code: str) -> str:
        """Return the name that readers see: the file's label, else the usual English name."""
        country = self.countries.get(code)
        return country.label if country and country.label else names().get(code, code)

    def title_of(self, relation: Relation) -> str:
        """Return both names in alphabetical order: ``Japan – Russia``."""
        return " – ".join(sorted((self.name(code) for code in relation.pair), key=str.casefold))
