"""Place the countries' names in a drawing that nobody zooms: beside their dots, where the fewest lines are.

The page's canvas does the same anew at every zoom (``web/frontend/network/labels.js``).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.render.drawing.network import Point

_WIDE, _NARROW, _HEIGHT = 1.0, 0.58, 1.25  # of a letter and a line, in ems: no font is at hand to be measured
_REACHES = (4.0, 12.0, 20.0, 28.0)  # how far off its dot a label may lie, in canvas units
# The ways off the dot (x to the right, y down), best first.
_SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
_ON_A_LINE, _ON_A_DOT, _ON_A_LABEL = 4.0, 6.0, 12.0  # what a label that covers one of these costs


@dataclass(frozen=True, slots=True)
class Box:
    """A label's place: its upper left corner and its size, in canvas units."""

    x: float
    y: float
    width: float
    height: float
    side: tuple[int, int] = (0, 0)  # of its dot: -1 left or above, 1 right or below

    def touches(self, other: Box, pad: float = 2.0) -> bool:
        """Return whether another box is closer than ``pad`` canvas units."""
        return (
            self.x - pad < other.x + other.width
            and other.x - pad < self.x + self.width
            and self.y - pad < other.y + other.height
            and other.y - pad < self.y + self.height
        )

    def distance(self, point: Point) -> float:
        """Return how far a point is from this box, 0 within it."""
        x, y = point
        return math.hypot(max(self.x - x, 0, x - self.x - self.width), max(self.y - y, 0, y - self.y - self.height))


def text_width(text: str, size: float) -> float:
    """Return roughly how wide ``text`` is at a font size, in its units; combining marks take no room."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    marks = sum(bool(unicodedata.combining(letter)) for letter in text)
    return size * (wide * _WIDE + (len(text) - wide - marks) * _NARROW)


def place_labels(
    names: Mapping[str, str],
    places: Mapping[str, Point],
    radii: Mapping[str, float],
    lines: Sequence[tuple[str, str]],
    size: float,
) -> dict[str, Box]:
    """Return a box for each country's name, at the best place still free; the largest dots choose first."""
    boxes: dict[str, Box] = {}
    for code in sorted(names, key=lambda one: (-radii[one], one)):
        width, height = text_width(names[code], size), size * _HEIGHT
        room = Box(places[code][0], places[code][1], 0, 0)
        reach = radii[code] + _REACHES[-1]
        near = _grown(room, reach + width, reach + height)
        close = [(a, b) for a, b in lines if _crosses(places[a], places[b], near)]
        dots = {other: dot for other, dot in places.items() if other != code and near.distance(dot) < radii[other] + 2}
        taken = [box for box in boxes.values() if box.touches(near)]
        best, least = None, math.inf
        for step, reach in enumerate(_REACHES):
            for rank, side in enumerate(_SIDES):
                cost = step / 2 + rank / 40
                if cost >= least:
                    continue
                box = _beside(places[code], radii[code] + reach, side, width, height)
                cost += sum(_ON_A_LABEL for other in taken if box.touches(other))
                cost += sum(_ON_A_DOT for other, dot in dots.items() if box.distance(dot) < radii[other] + 2)
                cost += sum(_ON_A_LINE for a, b in close if _crosses(places[a], places[b], box))
                if cost < least:
                    best, least = box, cost
        boxes[code] = best or Box(0, 0, width, height)
    return boxes


def _beside(dot: Point, reach: float, side: tuple[float, float], width: float, height: float) -> Box:
    x, y = dot[0] + reach * side[0], dot[1] + reach * side[1]
    across, down = (side[0] > 0) - (side[0] < 0), (side[1] > 0) - (side[1] < 0)
    return Box(x + width / 2 * (across - 1), y + height / 2 * (down - 1), width, height, (across, down))


def _grown(box: Box, across: float, down: float) -> Box:
    return Box(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)


def _crosses(a: Point, b: Point, box: Box) -> bool:
    """Return whether a line passes through a box.

    Clipping after Liang and Barsky 1984, https://doi.org/10.1145/357332.357333.
    """
    first, last = 0.0, 1.0
    for axis, low, high in ((0, box.x, box.x + box.width), (1, box.y, box.y + box.height)):
        step = b[axis] - a[axis]
        if not step:
            if not low <= a[axis] <= high:
                return False
            continue
        one, two = sorted(((low - a[axis]) / step, (high - a[axis]) / step))
        first, last = max(first, one), min(last, two)
    return first <= last
