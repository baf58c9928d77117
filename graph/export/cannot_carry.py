"""What a format cannot hold, told in words. Nothing is left out in silence, and nothing is changed to fit."""

from __future__ import annotations

from collections.abc import Sequence


class CannotCarry(ValueError):
    """A view has what a format cannot hold; ``reasons`` has a sentence for each thing, and where it is."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)
