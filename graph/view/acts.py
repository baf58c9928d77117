"""What acts the quotes in view report: the values that colour, stroke, core and comparison are made of.

How they are drawn and worded lives in ``render.drawing``; which way they go, in ``directions``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.view.in_view import InView


@dataclass(frozen=True, slots=True)
class Acts:
    """Whether any act that took place is cooperative, conflictual, material; all False where no act is reported.

    Two are equal where they are of the same kind, however many quotes report them: more of the same is no change.
    """

    cooperation: bool
    conflict: bool
    material: bool
    number: int = field(default=0, compare=False)  # of quotes that report one

    def __bool__(self) -> bool:
        return self.cooperation or self.conflict


def acts(shown: InView) -> Acts:
    """Return what the acts in view report; what was denied, planned or only supposed is no act."""
    kinds = [kind for kind, number in shown.acts.items() if number]
    return Acts(
        any(kind.cooperative for kind in kinds),
        any(kind.conflictual for kind in kinds),
        any(kind.material for kind in kinds),
        sum(shown.acts.values()),
    )
