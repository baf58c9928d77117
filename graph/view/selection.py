"""What of the data is open: a relation, a quote on it, a country, or nothing.

Addresses and the browser write it as an id: ``jpn-rus``, ``jpn-rus.1f0c9a22b4``, ``JPN``, or nothing. Ids are parsed
here and nowhere else. See `url_parameters.selection` for which id an address means in a dataset, and `url_selection`
for what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Quote, Relation


@dataclass(frozen=True, slots=True)
class Selection:
    """A relation by its id, perhaps with a quote on it by its hash; or a country by its code; or nothing."""

    relation: str = ""
    quote: str = ""
    country: str = ""

    @classmethod
    def of(cls, id_: str | None) -> Selection:
        """Return what an id stands for, as the data spells it: ``Selection.of("jpn-rus")``; None is nothing."""
        first, _, quote_hash = (id_ or "").partition(".")
        return cls(first, quote_hash) if "-" in first else cls(country=first)

    def __bool__(self) -> bool:
        return bool(self.relation or self.country)

    @property
    def id(self) -> str:
        """What addresses and the browser call it; empty for nothing."""
        return f"{self.relation}.{self.quote}" if self.quote else self.relation or self.country

    @property
    def without_quote(self) -> Selection:
        """Return the relation or country without the quote."""
        return Selection(relation=self.relation, country=self.country)

    def holds(self, other: Selection) -> bool:
        """Return whether ``other`` is visible where this is open: it is the same, or a quote on the same relation."""
        return other in (self, Selection()) or other == self.without_quote

    def concerns(self, relation: Relation) -> bool:
        """Return whether a relation is open, or is one of the open country's."""
        return relation.id == self.relation if self.relation else self.country in relation.pair

    def quote_among(self, quotes: Iterable[Quote]) -> Quote | None:
        """Return the quote that is open, or None where it is not among ``quotes``."""
        return next((quote for quote in quotes if quote.hash == self.quote), None) if self.quote else None


NOTHING = Selection()
