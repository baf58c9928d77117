"""Say how the numbers of several relations add up: the same words may belong to several, and be coded differently.

A quote is counted once, whatever number of relations it belongs to, and once under each kind that it has on any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Dataset, Kind, Quote, Relation
from graph.view.filters import KINDS
from graph.view.in_view import InView
from graph.view.per_dataset import per_dataset


@dataclass(frozen=True, slots=True)
class Totals:
    """Distinct quotes of some relations, in all and by kind; and why the parts may add up to more."""

    quotes: int
    kinds: Mapping[Kind, int]
    shared: int  # quotes that belong to more than one of the relations
    mixed: int  # quotes that have more than one kind


def totals(shown: Iterable[InView]) -> Totals:
    """Count the distinct quotes of some relations in view."""
    relations: Counter[str] = Counter()
    kinds: dict[str, set[Kind]] = {}
    for one in shown:
        relations.update({quote.hash for quote in one.quotes})
        for quote in one.quotes:
            kinds.setdefault(quote.hash, set()).add(quote.kind)
    numbers = Counter(kind for found in kinds.values() for kind in found)
    return Totals(
        len(relations),
        {kind: numbers[kind] for kind in KINDS},
        sum(number > 1 for number in relations.values()),
        sum(len(found) > 1 for found in kinds.values()),
    )


def coded_otherwise(dataset: Dataset, relation: Relation, quote: Quote) -> Sequence[tuple[str, Kind]]:
    """Return the other relations on which the same words have another kind, by id, each with that kind."""
    found = _codings(dataset).get(quote.hash, ())
    return [(other, kind) for other, kind in found if other != relation.id and kind != quote.kind]


@per_dataset
def _codings(dataset: Dataset) -> Mapping[str, Sequence[tuple[str, Kind]]]:
    """Return the relations and kinds of the quotes that have more than one kind, by their hashes."""
    found: dict[str, list[tuple[str, Kind]]] = {}
    for relation in dataset.relations:
        for quote in relation.quotes:
            found.setdefault(quote.hash, []).append((relation.id, quote.kind))
    return {key: codings for key, codings in found.items() if len({kind for _, kind in codings}) > 1}
