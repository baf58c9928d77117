"""Lines as they are printed on a page, and lines beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is printed, in points from the left and the top of its page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the rows from the top: lines that are beside each other."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.top, line.left)):
        if rows and line.top < rows[-1][0].bottom - 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def joined(row: Sequence[Line], rtl: bool) -> Line:
    """Return the pieces of a row as one line; readers of PDF divide a stretched line."""
    pieces = sorted(row, key=lambda one: -one.right if rtl else one.left)
    size = max(pieces, key=lambda one: len(one.text)).size
    return Line(
        _side_by_side(pieces, rtl), min(one.left for one in row), max(one.right for one in row),
        min(one.top for one in row), max(one.bottom for one in row), size,
    )  # fmt: skip


def _side_by_side(pieces: Sequence[Line], rtl: bool) -> str:
    """Return the words of the pieces, with a space between two that do not touch."""
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        gap = before.left - piece.right if rtl else piece.left - before.right
        text += piece.text if gap < 0.12 * piece.size else f" {piece.text}"
    return text
