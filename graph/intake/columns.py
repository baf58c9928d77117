"""Find the columns of a page, and the order in which they are read.

A gutter is a gap that runs down between enough rows; a chance gap between two words does not run far.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.intake.lines import Line, joined, rows_of

_MOST_COLUMNS = 6
_ROWS = 5  # of text beside each other that make two columns


@dataclass(slots=True)
class Columns:
    """Divide a page into parts to be read in turn.

    Where there was a gutter before, a few rows are enough to find it.
    """

    rtl: bool
    known: list[float]

    def parts(self, pieces: list[Line]) -> Iterator[list[Line]]:
        """Yield columns, and what is above and below them, each as its lines from the top."""
        gutter = self.gutter(pieces)
        rows = rows_of(pieces)
        if gutter is not None and (head := _above_columns(rows, gutter)):
            yield [joined(row, self.rtl) for row in rows[:head]]
            yield from self.parts([one for row in rows[head:] for one in row])
        elif gutter is not None:
            sides = [[one for one in pieces if one.left < gutter], [one for one in pieces if one.left >= gutter]]
            for side in reversed(sides) if self.rtl else sides:
                yield from self.parts(side)
        elif cut := self._cut(rows):
            yield from self.parts([one for row in rows[:cut] for one in row])
            yield from self.parts([one for row in rows[cut:] for one in row])
        elif (gutter := self._crossed(pieces, len(rows))) is not None:
            sides = [[one for one in pieces if one.left < gutter], [one for one in pieces if one.left >= gutter]]
            for side in reversed(sides) if self.rtl else sides:
                yield from self.parts(side)
        elif rows:
            yield [joined(row, self.rtl) for row in rows]

    def gutter(self, pieces: list[Line]) -> float | None:
        """Return where the right side begins of the widest gap that runs down between ``pieces``, or None."""
        best, widest, reached = None, 0.0, float("inf")
        for piece in sorted(pieces, key=lambda one: one.left):
            gap = piece.left - reached
            if gap > max(widest, 0.5 * piece.size) and self._is_gutter(pieces, reached, piece.left):
                best, widest = piece.left, gap
            reached = max(reached, piece.right) if reached != float("inf") else piece.right
        if best is not None and not any(abs(best - known) < 3 for known in self.known):
            self.known.append(best)
        return best

    def _crossed(self, pieces: list[Line], rows: int) -> float | None:
        """Return the right side of a gutter into which a few long words run over, or None."""
        starts = Counter(round(one.left) for one in pieces)
        for start, times in starts.most_common(_MOST_COLUMNS):
            over = [one for one in pieces if one.left < start - 1 and one.right > start - 0.3 * one.size]
            if times < _ROWS or not 0 < len(over) <= max(1, rows // 12):
                continue
            gutter = self.gutter([one for one in pieces if one not in over])
            if gutter is not None and abs(gutter - start) < 3:
                return gutter
        return None

    def _is_gutter(self, pieces: list[Line], start: float, end: float) -> bool:
        """Return whether enough rows are on both sides of a gap at the same height, so that it is no chance gap."""
        sides = ([one for one in pieces if one.right <= start + 0.1], [one for one in pieces if one.left >= end - 0.1])
        top = max(min(one.top for one in side) for side in sides)
        bottom = min(max(one.bottom for one in side) for side in sides)
        rows = min(len(rows_of([one for one in side if one.bottom > top and one.top < bottom])) for side in sides)
        return rows >= (1 if any(abs(end - known) < 3 for known in self.known) else _ROWS)

    def _cut(self, rows: Sequence[Sequence[Line]]) -> int:
        """Return the row above which a line over all columns, such as a title, is parted from columns beside it."""
        if all(len(row) == 1 for row in rows):
            return 0
        for at in range(1, len(rows)):
            gutter = self.gutter([one for row in rows[at:] for one in row])
            if gutter is not None and _is_left(rows[:at], gutter):
                return at + _above_columns(rows[at:], gutter)
        for at in range(len(rows) - 1, 0, -1):
            gutter = self.gutter([one for row in rows[:at] for one in row])
            if gutter is not None and _is_left(rows[at:], gutter):
                return at
        return 0


def _above_columns(rows: Sequence[Sequence[Line]], gutter: float) -> int:
    """Return how many of the first rows stand above both columns: the end of a title, a name."""
    first = next((at for at, row in enumerate(rows) if len({one.left < gutter for one in row}) > 1), 0)
    return first if _is_left(rows[:first], gutter) else 0


def _is_left(rows: Sequence[Sequence[Line]], gutter: float) -> bool:
    """Return whether all of these rows begin left of the gutter and have nothing on its right."""
    return all(one.left < gutter - 1 for row in rows for one in row)
