"""Rewrite stretches of a text, and keep the way back from each character to where it came from.

See ``folding`` and ``loosening`` for what is rewritten and why.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: ``text[start:end]``."""

    start: int
    end: int


class Edit(NamedTuple):
    """A replacement: ``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the characters of a rewritten text come from. What was not rewritten keeps its order and length.

    Edit number k is at ``new_starts[k]`` to ``new_ends[k]`` in the new text, and replaced ``old_starts[k]`` to
    ``old_ends[k]``.
    """

    new_starts: array[int]
    new_ends: array[int]
    old_starts: array[int]
    old_ends: array[int]

    def start(self, at: int) -> int:
        """Return where the new text's character ``at`` begins in the old text, after what was dropped before it."""
        k = bisect_right(self.new_starts, at) - 1
        if k < 0:
            return at
        return self.old_starts[k] if at < self.new_ends[k] else at - self.new_ends[k] + self.old_ends[k]

    def end(self, at: int) -> int:
        """Return where the character before ``at`` ends in the old text, before what was dropped after it."""
        k = bisect_right(self.new_starts, at - 1) - 1
        if k < 0:
            return at
        return self.old_ends[k] if at - 1 < self.new_ends[k] else at - self.new_ends[k] + self.old_ends[k]

    def span(self, new: Span) -> Span:
        """Return the stretch of the old text that ``new`` comes from; an empty one stays empty."""
        start = self.start(new.start)
        return Span(start, max(start, self.end(new.end)) if new.end > new.start else start)

    def forward(self, at: int) -> int:
        """Return where the old text's place ``at`` is in the new text; within an edit, the edit's start."""
        k = bisect_right(self.old_starts, at) - 1
        if k < 0:
            return at
        return self.new_ends[k] + at - self.old_ends[k] if at >= self.old_ends[k] else self.new_starts[k]

    def is_inside(self, at: int) -> bool:
        """Return whether ``at`` is in the middle of what one edit wrote."""
        k = bisect_right(self.new_starts, at) - 1
        return k >= 0 and self.new_starts[k] < at < self.new_ends[k]


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, Origins]:
    """Return ``text`` with ``edits`` made, and where it comes from. Edits are in order and do not overlap."""
    parts: list[str] = []
    origins = Origins(array("l"), array("l"), array("l"), array("l"))
    reached = length = 0
    for start, end, new in edits:
        parts.append(text[reached:start])
        length += start - reached
        parts.append(new)
        origins.new_starts.append(length)
        length += len(new)
        origins.new_ends.append(length)
        origins.old_starts.append(start)
        origins.old_ends.append(end)
        reached = end
    if not parts:
        return text, origins
    parts.append(text[reached:])
    return "".join(parts), origins


def back(steps: Sequence[Origins], span: Span) -> Span:
    """Return where ``span`` comes from in the text before all of ``steps``."""
    for step in reversed(steps):
        span = step.span(span)
    return span
