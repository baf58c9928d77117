"""What acts the quotes in view report: the values behind colour, stroke, core and comparison.

See ``render.drawing`` for how they are drawn and worded, and ``directions`` for which way they go.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from functools import lru_cache, reduce
from operator import or_

from graph.model import Kind, Quote
from graph.view.filters import KINDS
from graph.view.in_view import InView


class Act(IntFlag):
    """What an act that took place is; of several acts, everything that any of them is.

    A browser combines them in the same way, from bits that ``browser_files`` writes for each quote.
    """

    COOPERATIVE = 1
    CONFLICTUAL = 2
    MATERIAL = 4


_NONE = Act(0)


@dataclass(frozen=True, slots=True)
class Acts:
    """What the acts of some quotes are; nothing if they report none.

    Two are equal if they are of the same kind, however many quotes report them: more of the same is no change.
    """

    are: Act = _NONE
    number: int = field(default=0, compare=False)  # of quotes that report one

    def __bool__(self) -> bool:
        return bool(self.are)


def act(quote: Quote) -> Act:
    """Return what act a quote reports; what was denied, planned or only supposed is no act."""
    return _OF_KIND[quote.kind]


def acts(shown: InView) -> Acts:
    """Return what the acts in view are, and how many quotes report one."""
    return _acts(shown.by_kind)


@lru_cache(maxsize=8192)  # asked of every relation in view, which have few different numbers
def _acts(by_kind: tuple[int, ...]) -> Acts:
    found = [(_OF_KIND[kind], number) for kind, number in zip(KINDS, by_kind, strict=True) if number]
    reported = [(act, number) for act, number in found if act]
    return Acts(reduce(or_, (act for act, _ in reported), _NONE), sum(number for _, number in reported))


_OF_KIND = {
    kind: (Act.COOPERATIVE if kind.cooperative else _NONE)
    | (Act.CONFLICTUAL if kind.conflictual else _NONE)
    | (Act.MATERIAL if kind.material else _NONE)
    for kind in Kind
}
