"""Which way acts go: from one country of a pair to the other, back, or both. See ``ways`` for a single act."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from graph.view.in_view import InView
from graph.view.ways import WAYS, Way

# There and back: every act goes this one way. Both: some go there and some back, or an act is mutual. Else untold.
Direction = Literal["there", "back", "both", "untold"]


def direction(ways: Iterable[Way]) -> Direction:
    """Return the direction of acts that go these ways.

    A single way is claimed only if every act goes it: one act whose recipient is not named makes it untold.
    """
    found = set(ways)
    if Way.MUTUAL in found or {Way.THERE, Way.BACK} <= found:
        return "both"
    if found == {Way.THERE}:
        return "there"
    return "back" if found == {Way.BACK} else "untold"


def direction_of(shown: InView) -> Direction:
    """Return the direction of the acts in view that took place."""
    here = shown.places
    return _OF_WAYS[sum([1 << way for way, places in enumerate(shown.row.ways) if places & here])]


# By the ways that occur, as bits.
_OF_WAYS = [direction(way for way in WAYS if ways >> way & 1) for ways in range(2 ** len(WAYS))]
