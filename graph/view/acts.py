"""What acts the quotes in view report: the values that colour, stroke and comparison are made of.

How they are drawn and worded lives in ``appearance``.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.view.filters import InView


@dataclass(frozen=True, slots=True)
class Acts:
    """Whether any act that took place is cooperative, conflictual, material; all False where no act is reported."""

    cooperation: bool
    conflict: bool
    material: bool

    def __bool__(self) -> bool:
        return self.cooperation or self.conflict


def acts(shown: InView) -> Acts:
    """Return what the acts in view report; what was denied, planned or only supposed is no act."""
    kinds = [kind for kind, number in shown.acts.items() if number]
    return Acts(
        any(kind.cooperative for kind in kinds),
        any(kind.conflictual for kind in kinds),
        any(kind.material for kind in kinds),
    )
