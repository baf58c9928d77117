"""Say what a format cannot hold. Nothing is left out silently, and nothing is changed to fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.model import name_of


class CannotCarry(ValueError):
    """Raised where a view has what a format cannot hold; ``reasons`` has a sentence, with its place, for each thing."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)

    def __reduce__(self) -> tuple[type[CannotCarry], tuple[tuple[str, ...]]]:
        return type(self), (self.reasons,)


def refuse(unfit: re.Pattern[str], texts: Iterable[tuple[str, str]], format_: str) -> None:
    """Raise CannotCarry if one of ``texts``, each with its place, has a character that the format cannot hold."""
    found = [
        f"{where}: {name_of(match[0])}, which {format_} cannot hold. Take it out of the data."
        for where, words in texts
        if (match := unfit.search(words))
    ]
    if found:
        raise CannotCarry(found)  # guard: no-control-in-exports
