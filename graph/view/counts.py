"""How many quotes each choice of a filter leaves, under all the other filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model import Dataset, Kind
from graph.view import registry
from graph.view.filters import ACTS, KIND, KINDS, UNDATED, Filters, with_words
from graph.view.index import index


@dataclass(frozen=True, slots=True)
class Counts:
    """How many distinct quotes each choice of one filter leaves, under all the other filters.

    ``choices`` has, for each entry of the registry by name, the values that any quote has with their numbers.
    """

    choices: Mapping[str, Mapping[str, int]]
    kinds: Mapping[Kind, int]
    of_all_kinds: int  # distinct quotes; the kinds add up to more where a quote is coded differently on another pair
    acts: int
    report_dated: int


def count(dataset: Dataset, filters: Filters) -> Counts:
    """Count every choice; a country's count is that of its relations, whatever countries are chosen."""
    found, words = index(dataset), with_words(dataset, filters)

    def others(name: str) -> int:
        return filters.keeps(found, without=name) & words

    choices = {}
    for entry in registry.CHOICES:
        kept = others(entry.name)
        choices[entry.name] = {value: found.count(quotes & kept) for value, quotes in found.choices[entry.name].items()}
    kinds = others(KIND)
    return Counts(
        choices,
        {kind: found.count(found.kinds[kind] & kinds) for kind in KINDS},
        found.count(kinds),
        found.count(found.acts & others(ACTS)),
        found.count(others(UNDATED) & ~found.dated),
    )
