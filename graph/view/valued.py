"""What each quote has of each filter's values, read once for the index and for the file that a browser filters with.

Many quotes have the same values, so each different list of them is kept once. Quotes are known by their places:
relations in the file's order, and the quotes of each in order of time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.model import Dataset, Quote, Relation
from graph.view import registry
from graph.view.per_dataset import per_dataset


class Valued(NamedTuple):
    """The different lists of values, in the order in which quotes first have them, and by quote its place there."""

    lists: tuple[tuple[str, ...], ...]
    of: array[int]


def ordered(dataset: Dataset) -> Iterator[tuple[Relation, Quote]]:
    """Yield every quote with its relation, in the order of their places."""
    for relation in dataset.relations:
        for quote in dataset.in_order[relation.id]:
            yield relation, quote


@per_dataset
def valued(dataset: Dataset) -> Mapping[str, Valued]:
    """Return the values of all quotes for each filter of the registry, by its name."""
    quotes = [(relation, quote, dataset.sources[quote.source]) for relation, quote in ordered(dataset)]
    found = {}
    for entry in registry.CHOICES:
        places: dict[tuple[str, ...], int] = {}
        values = entry.values
        of = array("L", (places.setdefault(tuple(values(*one)), len(places)) for one in quotes))
        found[entry.name] = Valued(tuple(places), of)
    return found
