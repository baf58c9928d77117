"""How an edge and a node look, and the legend that says so: one table for both.

Colour says what acts the quotes in view report, the line whether any is material, the width how many quotes there are.
Never a net score, never an average. Colours have two values, for light and for dark paper; each pair was checked for a
contrast of 3:1 against its paper (WCAG 2.2, 1.4.11) and is never the only sign.
"""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Kind
from graph.view import Acts, Change, InView, Years, acts, years_words


@dataclass(frozen=True, slots=True)
class Tone:
    """A hue with its meaning."""

    key: str
    words: str
    light: str
    dark: str


COOPERATION = Tone("cooperation", "cooperation", "#0a6aa8", "#5cb3ea")
CONFLICT = Tone("conflict", "conflict", "#c8500a", "#f2945a")
BOTH = Tone("both", "both", "#7b4fa0", "#bd97e0")
NO_ACT = Tone("comment", "comments only", "#7d828a", "#868c95")
TONES = (COOPERATION, CONFLICT, BOTH, NO_ACT)

# The page's own colours, for light and dark paper: for the canvas, which knows no style sheet, and for the style sheet.
PAPER = {
    "card": ("#ffffff", "#1b1e23"),
    "ink": ("#1d1f23", "#e9e7e1"),
    "soft": ("#5b6068", "#a2a7af"),
    "focus": ("#155fc9", "#7fb2ff"),
}
# Those that only the style sheet needs: hairlines, the paper under the cards, and what points out.
PAGE = {
    "line": ("#e4e1d9", "#2d3138"),
    "paper": ("#fbfaf7", "#14161a"),
    "mark": ("#f3ead2", "#3a3420"),
}

KIND_WORDS: dict[Kind, str] = {
    Kind.VERBAL_COOPERATION: "Cooperation, said",
    Kind.MATERIAL_COOPERATION: "Cooperation, done",
    Kind.VERBAL_CONFLICT: "Conflict, said",
    Kind.MATERIAL_CONFLICT: "Conflict, done",
    Kind.UNCODED: "Comment or question",
    Kind.NOT_DONE: "Did not happen, or not yet",
}

# Flags in a reader's words: the mark, and what it means.
FLAG_LABELS = {
    "negation": ("did not happen", "The words say that this did not take place. It is not counted as an act."),
    "hypothetical": ("hypothetical", "A possibility or a condition, not a fact. It is not counted as an act."),
    "future": ("still to come", "Not yet done when the report was made. It is not counted as an act."),
    "historical": ("background", "Happened before the events the article reports."),
}

# The least number of quotes of each of five steps, with the edge's width in canvas units.
WIDTHS: tuple[tuple[int, float], ...] = ((1, 2.0), (2, 3.5), (4, 5.0), (8, 7.0), (16, 9.5))
# The same for a country, by the quotes of all its relations in view: the radius of its dot.
RADII: tuple[tuple[int, float], ...] = ((1, 8.0), (4, 10.0), (10, 12.0), (25, 15.0), (60, 18.0))
# From so many relations in view on, all lines and dots are drawn by a smaller factor: a crowd needs finer strokes.
CROWDS: tuple[tuple[int, float], ...] = ((0, 1.0), (50, 0.8), (150, 0.6))


@dataclass(frozen=True, slots=True)
class Line:
    """How a line is stroked, with its meaning.

    ``dashes`` are the lengths of ink and gap in widths of the line, () for none: however wide, a dashed line is told
    from a solid one. The ends are flat; ink of no length is a round dot as wide as the line.
    """

    key: str
    words: str
    dashes: tuple[float, ...] = ()


SOLID = Line("solid", "includes acts done")
DASHED = Line("dashed", "only said", (2.0, 1.4))
DOTTED = Line("dotted", "comments only", (0.0, 2.1))
DASH_DOT = Line("dashdot", "", (3.2, 1.2, 0.9, 1.2))
LINES = (SOLID, DASHED)
_LEAST_DASHED = 3.5  # a thinner line has the dashes of a line so wide: shorter ones would run together

# Where two periods are compared, a line says what changed and nothing else; hues and strokes are none of the others'.
CHANGES: Mapping[Change, tuple[Tone, Line]] = {
    "changed": (Tone("changed", "different in {second}", "#b3246d", "#f284b6"), DASH_DOT),
    "first": (Tone("first", "only in {first}", "#8f6a00", "#d8b04a"), DASHED),
    "second": (Tone("second", "only in {second}", "#00776d", "#4cc4b6"), SOLID),
    "same": (Tone("same", "unchanged", "#7d828a", "#868c95"), DOTTED),
}


@dataclass(frozen=True, slots=True)
class EdgeLook:
    tone: Tone
    line: Line
    width: float

    @property
    def dashes(self) -> tuple[float, ...]:
        """Ink and gap in canvas units, () for a line without gaps."""
        return tuple(part * max(self.width, _LEAST_DASHED) for part in self.line.dashes)

    @property
    def words(self) -> str:
        """The same in words, for those who see no colour: ``cooperation and conflict, includes acts done``."""
        if self.tone is NO_ACT:
            return NO_ACT.words
        told = "cooperation and conflict" if self.tone is BOTH else self.tone.words
        return f"{told}, {self.line.words}"


def kind_tone(kind: Kind) -> Tone:
    """The hue of one quote's kind; what was not done has none of an act's."""
    if kind.cooperative:
        return COOPERATION
    return CONFLICT if kind.conflictual else NO_ACT


def dot(kind: Kind) -> str:
    """The style sheet's class of a kind's dot: its hue, or a hollow one for what was Did not happen, or not yet."""
    return "none" if kind is Kind.NOT_DONE else kind_tone(kind).key


def edge(shown: InView) -> EdgeLook:
    """Colour and line from the acts in view, width from all the quotes in view."""
    reported = acts(shown)
    line = DOTTED if not reported else SOLID if reported.material else DASHED
    return EdgeLook(_tone(reported), line, step(len(shown.quotes), WIDTHS))


def _tone(reported: Acts) -> Tone:
    if reported.cooperation and reported.conflict:
        return BOTH
    return COOPERATION if reported.cooperation else CONFLICT if reported.conflict else NO_ACT


def change(key: Change, quotes: int) -> EdgeLook:
    """A relation in two periods: what changed as colour and stroke, all its quotes as width."""
    return EdgeLook(*CHANGES[key], step(quotes, WIDTHS))


def change_words(key: Change, periods: Sequence[Years]) -> str:
    """``only in 2016–2017``."""
    first, second = map(years_words, periods)
    return CHANGES[key][0].words.format(first=first, second=second)


def radius(quotes: int) -> float:
    """A country's dot, in canvas units."""
    return step(quotes, RADII)


def fineness(relations: int) -> float:
    """The factor of all widths and radii in a drawing of so many relations."""
    return step(relations, CROWDS)


def step(number: int, steps: tuple[tuple[int, float], ...]) -> float:
    """The value of the step that ``number`` has reached."""
    return steps[max(0, bisect.bisect_right([least for least, _ in steps], number) - 1)][1]


def page(dark: bool) -> dict[str, str]:
    """Every colour that only the style sheet needs by its name, for light or dark paper."""
    return {name: pair[dark] for name, pair in PAGE.items()}


def palette(dark: bool) -> dict[str, str]:
    """Every colour of the canvas by its name, for light or dark paper."""
    tones = (*TONES, *(tone for tone, _ in CHANGES.values()))
    colours = {tone.key: tone.dark if dark else tone.light for tone in tones}
    return colours | {name: pair[dark] for name, pair in PAPER.items()}


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign and its meaning; ``tone`` and ``line`` name the style sheet's classes."""

    words: str
    tone: str = ""
    line: str = ""


def legend(periods: Sequence[Years] = ()) -> tuple[LegendRow, ...]:
    """All that the drawing says, in words; ``periods`` are the two that are compared, if any."""
    steps = [least for least, _ in WIDTHS]
    changes = [LegendRow(change_words(key, periods), *_signs(key)) for key in CHANGES] if len(periods) > 1 else []
    kinds = [
        *(LegendRow(tone.words, tone=tone.key) for tone in TONES[:-1]),
        LegendRow(NO_ACT.words, tone=NO_ACT.key, line=DOTTED.key),
        *(LegendRow(line.words, line=line.key) for line in LINES),
    ]
    return (
        *(changes or kinds),
        LegendRow(f"Width: number of quotes ({', '.join(map(str, steps))}+)", line="wide"),
        LegendRow("No line: nothing collected"),
    )


def _signs(key: Change) -> tuple[str, str]:
    tone, line = CHANGES[key]
    return tone.key, line.key
