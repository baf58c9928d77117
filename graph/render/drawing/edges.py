"""How a relation's line looks: the rules, as tables and pure functions of numbers.

A line has two parts. The *band* is pale, and its width says how many quotes are in view; the *core* on it is that
share of the band which acts are of the quotes, and has the hue and the stroke of these acts. So five acts among
thirty-two quotes never look like thirty-two. Bands are compared between lines, and a core with its own band: the
widths of bands grow more slowly than their numbers, and a core that grew by the same steps would look like most of
its line where it is half. There is never a net score and never an average.

Nothing here knows a dataset or a view. Another program with the numbers (an index in the browser) needs only these
tables and the few lines of ``core_width``, ``step`` and ``EdgeLook.dashes`` to get the same looks, since hue, stroke
and their words are in a table by what the acts are. Widths are in canvas units: CSS pixels at scale 1.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Kind
from graph.render.drawing import signs
from graph.render.drawing.appearance import BOTH, CONFLICT, COOPERATION, NO_ACT, Tone
from graph.view import Act, Acts, Change, Direction

Steps = tuple[tuple[int, float], ...]

# The least number of quotes of each of five steps, with the width of a band of so many.
WIDTHS: Steps = ((1, 2.5), (2, 5.0), (4, 8.0), (8, 12.0), (16, 17.0))
# By so much a core is narrower than its band at least, where not every quote reports an act; and the thinnest core.
RIM, HAIR = 2.0, 2.0
# The core where no quote reports an act: a trace that says so by its stroke.
TRACE = 2.5
# By so much an arrowhead is larger than its core, and the size of a comparison's sign.
HEAD, SIGN = 13.0, 20.0
# The steps of a country, by the quotes of all its relations in view: the radius of its dot.
RADII: Steps = ((1, 8.0), (4, 10.0), (10, 12.0), (25, 15.0), (60, 18.0))
# From so many relations in view on, all lines and dots are drawn by a smaller factor: a crowd needs finer strokes.
CROWDS: Steps = ((0, 1.0), (50, 0.8), (150, 0.6))
# So many relations are drawn at once: more cannot be told apart.
MOST_DRAWN = 300


@dataclass(frozen=True, slots=True)
class Line:
    """How a core is stroked, with its meaning, which is the same in every view and in a comparison.

    ``dashes`` are the lengths of ink and gap in widths of the core, () for none, so that a dashed line differs from
    a solid one at any width. The ends are flat; ink of no length is a round dot as wide as the core.
    """

    key: str
    words: str
    dashes: tuple[float, ...] = ()


SOLID = Line("solid", "includes acts done")
DASHED = Line("dashed", "only said", (2.0, 1.4))
DOTTED = Line("dotted", "comments only", (0.0, 2.4))
LINES = (SOLID, DASHED, DOTTED)
_LEAST_DASHED = 3.5  # a thinner core has the dashes of one so wide: shorter ones would run together

# At which end of the line the core has its arrowhead: at the second of the pair's codes, at the first, or at neither.
ARROW_AT: Mapping[Direction, int] = {"there": 1, "back": -1, "both": 0, "untold": 0}


# Every width that a core can have, ascending: halves of a unit, so that lines that look alike are alike.
CORES: tuple[float, ...] = tuple(halves / 2 for halves in range(int(2 * HAIR), int(2 * WIDTHS[-1][1]) + 1))


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """How one relation is drawn.

    ``width`` is that of the band, ``core`` that of the core, never wider, both in canvas units; ``change`` is how
    two compared periods differ, which has a sign of its own in the middle of the line and alters nothing else.
    """

    tone: Tone
    line: Line
    width: float
    core: float
    direction: Direction = "untold"
    change: Change | None = None

    @property
    def dashes(self) -> tuple[float, ...]:
        """Ink and gap in canvas units, () for a core without gaps."""
        return tuple(part * max(self.core, _LEAST_DASHED if self.line.dashes[0] else 0) for part in self.line.dashes)

    @property
    def arrow(self) -> int:
        """1 for an arrowhead at the second of the pair, -1 at the first, 0 for none."""
        return ARROW_AT[self.direction]

    @property
    def classes(self) -> str:
        """The style sheet's classes for a short piece of it: ``rg-line rg-both rg-solid rg-band-17 rg-core-8``."""
        return f"rg-line rg-{self.tone.key} rg-{self.line.key} rg-band-{self.width:g} rg-core-{self.core:g}".replace(
            ".", "_"
        )

    @property
    def words(self) -> str:
        """Hue and stroke in words, for those who see no colour: ``cooperation and conflict, includes acts done``."""
        return look_words(self.tone, self.line)


# A single quote's sign, beside its words and in the filters: the hue and the stroke that it brings to a line. What did
# not happen, or not yet, brings none.
SIGN_OF: Mapping[Kind, tuple[Tone, Line] | None] = {
    Kind.VERBAL_COOPERATION: (COOPERATION, DASHED),
    Kind.MATERIAL_COOPERATION: (COOPERATION, SOLID),
    Kind.VERBAL_CONFLICT: (CONFLICT, DASHED),
    Kind.MATERIAL_CONFLICT: (CONFLICT, SOLID),
    Kind.UNCODED: (NO_ACT, DOTTED),
    Kind.NOT_DONE: None,
}


def tone_words(tone: Tone) -> str:
    """Return what a hue says about a single line: ``cooperation and conflict``."""
    return "cooperation and conflict" if tone is BOTH else tone.words


def tables() -> dict[str, object]:
    """Return what a browser needs to give lines and dots the same looks, as plain values for JSON."""
    return {
        "widths": WIDTHS,
        "rim": RIM,
        "hair": HAIR,
        "trace": TRACE,
        "leastDashed": _LEAST_DASHED,
        "radii": RADII,
        "crowds": CROWDS,
        "looks": [_look_of(Act(bits)) for bits in range(2 ** len(Act))],  # by what the acts are
        "dashes": {line.key: line.dashes for line in LINES},
        "head": HEAD,
        "arrow": signs.ARROW,
        "box": signs.BOX,
    }


def edge_look(quotes: int, acts: Acts, direction: Direction = "untold", change: Change | None = None) -> EdgeLook:
    """Return the look of a relation with so many quotes in view, which report these acts."""
    return _look(quotes, acts.are, acts.number, direction, change)


@lru_cache(maxsize=8192)  # asked of every relation in view, which have few different looks
def _look(quotes: int, are: Act, number: int, direction: Direction, change: Change | None) -> EdgeLook:
    return EdgeLook(tone_of(are), line_of(are), step(quotes, WIDTHS), core_width(quotes, number), direction, change)


def tone_of(acts: Act) -> Tone:
    """Return the hue of a relation with these acts: that of both if it has both, whichever is more frequent."""
    if Act.COOPERATIVE in acts and Act.CONFLICTUAL in acts:
        return BOTH
    if Act.COOPERATIVE in acts:
        return COOPERATION
    return CONFLICT if Act.CONFLICTUAL in acts else NO_ACT


def line_of(acts: Act) -> Line:
    """Return the stroke of a relation with these acts: solid if any of them was done and not only said."""
    if not acts:
        return DOTTED
    return SOLID if Act.MATERIAL in acts else DASHED


def look_words(tone: Tone, line: Line) -> str:
    """Return hue and stroke in words: ``cooperation and conflict, includes acts done``."""
    return line.words if tone is NO_ACT else f"{tone_words(tone)}, {line.words}"


def _look_of(acts: Act) -> tuple[str, str, str]:
    """Return the keys of hue and stroke, and both in words."""
    tone, line = tone_of(acts), line_of(acts)
    return tone.key, line.key, look_words(tone, line)


def core_width(quotes: int, acts: int) -> float:
    """Return the width of a core of so many acts, in canvas units: their share of the band, in halves of a unit.

    It is never too thin to be seen, and the whole band only if every quote reports an act.
    """
    if not acts:
        return TRACE
    band = step(quotes, WIDTHS)
    if acts >= quotes:
        return band
    share = math.floor(2 * band * acts / quotes + 0.5) / 2  # as Math.round does: Python rounds halves to even
    return min(max(share, HAIR), max(band - RIM, HAIR))


def sign_classes(kind: Kind) -> str:
    """Return the style sheet's classes for a quote's sign: a short piece of its line, or a hollow dot."""
    sign = SIGN_OF[kind]
    return f"rg-line rg-{sign[0].key} rg-{sign[1].key}" if sign else "rg-dot rg-none"


def short_sign(kind: Kind) -> str:
    """Return one class that is all of those together, for a page of so many signs that their names count."""
    return f"rg-k{list(Kind).index(kind)}"


def radius(quotes: int) -> float:
    """Return the radius of a country's dot, in canvas units."""
    return step(quotes, RADII)


def fineness(relations: int) -> float:
    """Return the factor of all widths and radii in a drawing of so many relations."""
    return step(relations, CROWDS)


def step(number: int, steps: Steps) -> float:
    """Return the value of the step that ``number`` has reached."""
    return steps[max(0, bisect.bisect_right([least for least, _ in steps], number) - 1)][1]
