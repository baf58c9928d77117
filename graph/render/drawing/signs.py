"""Signs that are neither lines nor dots: how two compared periods differ, and the arrowhead. Paths, for any canvas.

Each is an SVG path (https://www.w3.org/TR/SVG2/paths.html), filled by the even-odd rule: the same text serves
``Path2D`` on the canvas and ``clip-path: path()`` in the style sheet. Shapes differ, not only colours: a comparison
is read from left to right, so the filled half is the period that has quotes.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.view import Change

BOX = 16  # the side of the square that a sign lies in, in its own units

_RING = "M8 1A7 7 0 1 0 8 15A7 7 0 1 0 8 1ZM8 2.6A5.4 5.4 0 1 1 8 13.4A5.4 5.4 0 1 1 8 2.6Z"

CHANGES: Mapping[Change, str] = {
    "changed": "M8 0L16 8L8 16L0 8Z",
    "first": f"{_RING}M8 2.6A5.4 5.4 0 0 0 8 13.4Z",
    "second": f"{_RING}M8 2.6A5.4 5.4 0 0 1 8 13.4Z",
    "same": "M1.5 3.8H14.5V6.6H1.5ZM1.5 9.4H14.5V12.2H1.5Z",
}
# Points to the right; its tip lies in the middle of the square's right side.
ARROW = "M16 8L1 0.5L4.5 8L1 15.5Z"
