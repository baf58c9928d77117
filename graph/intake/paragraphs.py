"""Join lines into paragraphs, which begin after a gap, at an indent, or after a line that ends early."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graph.intake.lines import Line
from graph.model import HYPHENS

_BROKEN = re.compile(rf"\w[{HYPHENS}\u00ad]\Z")
_ENDS = re.compile(r"[.!?:。！？؟։።…][\"'”’»)\]」』]*[⁰¹²³⁴-⁹]*\Z")
_ITEM = re.compile(r"[•‣▪●■◦]\s*\w")


def ends_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return bool(_ENDS.search(line))


def paragraphs_of(blocks: Sequence[Sequence[Line]], rtl: bool, leading: float | None = None) -> list[list[Line]]:
    """Return the lines of each paragraph, divided by gaps, and by indents if there are any, else by how lines end.

    ``leading`` is from a line to the next of the same paragraph; without it, it is what most lines of a block have.
    """
    laid = [_Block.of(block, rtl, leading) for block in blocks]
    indented = sum(block.opens(at) for block in laid for at in range(len(block.lines))) > 1
    made: list[list[Line]] = []
    before: _Block | None = None
    for block in laid:
        for at, line in enumerate(block.lines):
            if at == 0:
                new = before is None or not before.goes_on(block, indented)
            else:
                new = block.parted(at) or (block.opens(at) if indented else block.ends_short(at - 1))
            if new:
                made.append([line])
            else:
                made[-1].append(line)
        before = block
    return made


@dataclass(frozen=True, slots=True)
class _Block:
    """A column's lines, from the side at which they begin."""

    lines: Sequence[Line]
    start: float
    width: float
    leading: float
    rtl: bool

    @classmethod
    def of(cls, lines: Sequence[Line], rtl: bool, leading: float | None) -> _Block:
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        steps = [after.top - line.top for line, after in pairwise(lines) if after.top > line.top]
        usual = median(steps) if steps else 0.0
        return cls(lines, right if rtl else left, right - left, leading or usual, rtl)

    def inset(self, at: int) -> float:
        """Return how far in line number ``at`` begins."""
        line = self.lines[at]
        return self.start - line.right if self.rtl else line.left - self.start

    def opens(self, at: int) -> bool:
        """Return whether line ``at`` is indented as a paragraph's first line is."""
        above = self.inset(at - 1) if at else 0.0
        size = self.lines[at].size
        return 0.6 * size < self.inset(at) < 0.4 * self.width and abs(above) < 0.4 * size

    def parted(self, at: int) -> bool:
        """Return whether line ``at`` is set apart from the one above it, by a gap, its size, or the sign of a list."""
        line, above = self.lines[at], self.lines[at - 1]
        return line.top - above.top > 1.4 * self.leading or _other_size(line, above) or bool(_ITEM.match(line.text))

    def ends_short(self, at: int) -> bool:
        """Return whether line ``at`` ends a sentence before the column ends."""
        line = self.lines[at]
        reached = self.start - line.left if self.rtl else line.right - self.start
        return reached < 0.8 * self.width and bool(_ENDS.search(line.text))

    def goes_on(self, after: _Block, indented: bool) -> bool:
        """Return whether the last paragraph continues in the next column, or on the next page."""
        last, first = self.lines[-1], after.lines[0]
        if _BROKEN.search(last.text) and not _other_size(last, first):  # guard: a-broken-word-goes-on
            return True
        if _other_size(last, first) or abs(self.width - after.width) > 0.25 * max(self.width, after.width):
            return False
        opens = after.inset(0) > 0.6 * first.size
        return not (opens if indented else opens or _ENDS.search(last.text))


def _other_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > 0.12 * max(one.size, other.size)
