"""Put parts of a drawing that no edge links side by side, so that what is linked is as large as possible."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
Places = dict[str, Point]


def side_by_side(parts: Sequence[Places], gap: float) -> Places:
    """Return the parts in rows about as wide as they are high together, the highest first, ``gap`` apart.

    Units are those of the parts, x to the right, y down. This is shelf packing, next fit by decreasing height
    (Coffman, Garey, Johnson and Tarjan 1980, https://doi.org/10.1137/0209062). A single part stays where it is.
    """
    if len(parts) < 2:
        return {code: place for part in parts for code, place in part.items()}
    boxes = [_box(part) for part in parts]
    width = max(*(w for *_, w, _ in boxes), math.sqrt(sum((w + gap) * (h + gap) for *_, w, h in boxes)))
    rows: list[list[int]] = []
    used = math.inf
    for number in sorted(range(len(parts)), key=lambda number: (-boxes[number][3], number)):
        if used + boxes[number][2] > width:
            rows.append([])
            used = 0.0
        rows[-1].append(number)
        used += boxes[number][2] + gap
    found: Places = {}
    top = 0.0
    for row in rows:
        height = max(boxes[number][3] for number in row)
        left = -(sum(boxes[number][2] for number in row) + gap * (len(row) - 1)) / 2
        for number in row:
            x, y, w, h = boxes[number]
            down = top + (height - h) / 2
            found |= {code: (px - x + left, py - y + down) for code, (px, py) in parts[number].items()}
            left += w + gap
        top += height + gap
    return found


def _box(places: Places) -> tuple[float, float, float, float]:
    """Return left, top, width and height."""
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*places.values(), strict=True))
    return left, top, right - left, bottom - top
