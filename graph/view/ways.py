"""Which way the act of one quote goes. See ``directions`` for what all acts in view have in common.

A quote's way is two bits, so that what all acts in view have in common can be told from the ways that occur among
them. "There" leads from the first to the second of ``Relation.pair``, which is sorted by code.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from enum import IntFlag
from functools import partial

from graph.model import Dataset, Quote, Relation, parties_of
from graph.view.per_dataset import per_dataset
from graph.view.valued import ordered


class Way(IntFlag):
    """Towards whom one act goes; UNTOLD if no recipient is named and not both act."""

    UNTOLD = 0
    THERE = 1
    BACK = 2
    MUTUAL = 3


WAYS = (Way.UNTOLD, Way.THERE, Way.BACK, Way.MUTUAL)


@per_dataset
def ways(dataset: Dataset) -> array[int]:
    """Return by quote, in the order of their places (``valued``), the `way` of its act, done or not."""
    known: dict[tuple[object, ...], int] = {}  # of many quotes, few name other countries than one before
    found = array("B")
    for relation, quote in ordered(dataset):
        named = relation.pair, quote.actor, quote.recipient
        if named not in known:
            known[named] = int(way(dataset, relation, quote))
        found.append(known[named])
    return found


def way(dataset: Dataset, relation: Relation, quote: Quote) -> Way:
    """Return the way of one quote's act; a former state acts as its successor, or as nobody if both succeed it."""
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
