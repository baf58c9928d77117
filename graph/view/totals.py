"""Say how the numbers of several relations add up, since the same words may belong to several, coded differently.

A quote is counted once, however many relations it belongs to, and once under each kind that it has on any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Dataset, Kind, Quote, Relation
from graph.view.bit_sets import in_several
from graph.view.filters import KINDS
from graph.view.in_view import View
from graph.view.per_dataset import per_dataset


@dataclass(frozen=True, slots=True)
class Totals:
    """Distinct quotes of some relations, in all and by kind; and why the parts may add up to more."""

    quotes: int
    kinds: Mapping[Kind, int]
    shared: int  # quotes that belong to more than one of the relations
    mixed: int  # quotes that have more than one kind


def totals(view: View) -> Totals:
    """Count the distinct quotes of a view."""
    found = view.index
    kinds = {kind: found.words(found.kinds[kind] & view.kept) for kind in KINDS}
    return Totals(
        view.quotes,
        {kind: words.bit_count() for kind, words in kinds.items()},
        found.repeated(view.kept).bit_count(),
        in_several(kinds.values()).bit_count(),
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
