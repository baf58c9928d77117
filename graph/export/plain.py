"""What a file of a view says besides its quotes: about itself, and about the countries named in it."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import Country, Dataset, Leaf, Plain, as_text, plain
from graph.view import View


def head(dataset: Dataset, leaf: Leaf = as_text) -> Plain:
    """Return what a file says about itself: title, version, license and the like."""
    return plain(dataset, ("countries", "sources", "relations"), leaf)


def codes_used(view: View) -> tuple[str, ...]:
    """Return the countries of pairs, of acts and of speakers in view, and what became of them, in order."""
    found = set(view.countries)
    for shown in view:
        for quote in shown.quotes:
            found.update(quote.actor, quote.recipient, (who.country for who in quote.speakers if who.country))
    waiting = list(found)
    while waiting:
        country = view.dataset.countries.get(waiting.pop(), Country())
        new = set(country.successors) - found
        found |= new
        waiting += new
    return tuple(sorted(found))


def entries(view: View, leaf: Leaf = as_text) -> Mapping[str, Plain]:
    """Return what the file says about the countries in view, by code."""
    listed = view.dataset.countries
    return {code: plain(listed[code], leaf=leaf) for code in codes_used(view) if code in listed}
