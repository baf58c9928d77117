"""The key to the drawing: all that a line, a core, an arrowhead and a sign say, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Kind
from graph.render.drawing import edges
from graph.render.drawing.appearance import CHANGE_TONES, NO_ACT, TONES, Tone, change_words
from graph.view import Years


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign and its meaning; ``classes`` are the style sheet's, "" for words without a sign.

    ``kinds`` are those of the quotes that bring a hue to a line.
    """

    words: str
    classes: str = ""
    kinds: tuple[Kind, ...] = ()


def legend(periods: Sequence[Years] = (), crowded: bool = False) -> tuple[LegendRow, ...]:
    """Return all that the drawing says, in words; ``periods`` are the two that are compared, if any.

    ``crowded``: of so many relations not all may be drawn (``edges.MOST_DRAWN``).
    """
    steps = ", ".join(str(least) for least, _ in edges.WIDTHS)
    changes = [LegendRow(change_words(key, periods), f"rg-sign rg-{key}") for key in CHANGE_TONES if len(periods) > 1]
    return (
        *(LegendRow(tone.words, f"rg-dot rg-{tone.key}", _kinds_of(tone)) for tone in TONES[:-1]),
        *(LegendRow(line.words, f"rg-line rg-{line.key}") for line in (edges.SOLID, edges.DASHED)),
        LegendRow("one way", "rg-line rg-solid rg-arrow"),
        LegendRow(edges.DOTTED.words, f"rg-line rg-{edges.DOTTED.key} rg-{NO_ACT.key}", _kinds_of(NO_ACT)),
        LegendRow(f"Band: quotes, core: acts ({steps}+)", "rg-line rg-solid rg-broad"),
        LegendRow(f"No line: {'not collected, or not drawn' if crowded else 'nothing collected'}"),
        *changes,
    )


def _kinds_of(tone: Tone) -> tuple[Kind, ...]:
    """Return the kinds that bring one hue by themselves: none for the hue of both."""
    return tuple(kind for kind, sign in edges.SIGN_OF.items() if sign and sign[0] is tone)
