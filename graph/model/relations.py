"""A relation: a pair of countries, and the quotes about the two."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from graph.model import notebook
from graph.model.fields import CountryCode, Part, QuoteAddress, Text, pair_of_codes
from graph.model.quotes import Quote
from graph.model.text import counted


class Relation(Part):
    """What the sources say about one pair of countries."""

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
        """Its id, such as ``rus-tur``."""
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
