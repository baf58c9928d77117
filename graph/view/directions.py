"""Which way acts go: from one country of a pair to the other, back, or both.

A quote's way is two bits, so that what all acts in view have in common can be told from the ways that occur among them.
"There" leads from the first to the second of ``Relation.pair``, which is sorted by code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntFlag
from functools import partial
from typing import Literal

from graph.model import Dataset, Quote, Relation, parties_of
from graph.view.in_view import InView
from graph.view.per_dataset import per_dataset


class Way(IntFlag):
    """Towards whom one act goes; UNTOLD where no recipient is named and not both act."""

    UNTOLD = 0
    THERE = 1
    BACK = 2
    MUTUAL = 3


# There and back: every act goes this one way. Both: some go there and some back, or an act is mutual. Else untold.
Direction = Literal["there", "back", "both", "untold"]


def direction(ways: Iterable[Way]) -> Direction:
    """Return the direction of acts that have these ways.

    A single way is claimed only where every act goes it: one act whose recipient is not named makes it untold.
    """
    found = set(ways)
    if Way.MUTUAL in found or {Way.THERE, Way.BACK} <= found:
        return "both"
    if found == {Way.THERE}:
        return "there"
    return "back" if found == {Way.BACK} else "untold"


def direction_of(dataset: Dataset, shown: InView) -> Direction:
    """Return the direction of the acts in view that took place."""
    ways = _ways(dataset)
    return direction(ways[id(quote)] for quote in shown.quotes if quote.is_act)


def way(dataset: Dataset, relation: Relation, quote: Quote) -> Way:
    """Return the way of one quote's act; a former state acts as its successor, and as nobody where both succeed it."""
    if not quote.actor:  # nobody is told to have acted
        return Way.UNTOLD
    first, second = relation.pair
    standing = partial(_standing, dataset, frozenset(relation.pair))
    actors, recipients = standing(quote.actor), standing(quote.recipient)
    if {first, second} <= actors:
        return Way.MUTUAL
    there = Way.THERE if first in actors and second in recipients else Way.UNTOLD
    back = Way.BACK if second in actors and first in recipients else Way.UNTOLD
    return there | back


def _standing(dataset: Dataset, pair: frozenset[str], codes: Iterable[str]) -> set[str]:
    """Return the countries of the pair for which these codes stand, but for a code that may be either."""
    own = (parties_of(code, dataset.countries) & pair for code in codes)
    return {code for parties in own if len(parties) == 1 for code in parties}


@per_dataset
def _ways(dataset: Dataset) -> Mapping[int, Way]:
    """Return the way of every act that took place, by the identity (``id``) of its quote."""
    return {
        id(quote): way(dataset, relation, quote)
        for relation in dataset.relations
        for quote in relation.quotes
        if quote.is_act
    }
