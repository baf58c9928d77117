"""The key to the drawing: all that a line, a core, an arrowhead and a sign say, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.render.drawing import edges
from graph.render.drawing.appearance import CHANGE_TONES, NO_ACT, TONES, change_words
from graph.view import Years


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign and its meaning; ``classes`` are the style sheet's, "" for words without a sign."""

    words: str
    classes: str = ""


def legend(periods: Sequence[Years] = (), crowded: bool = False) -> tuple[LegendRow, ...]:
    """Return all that the drawing says, in words; ``periods`` are the two that are compared, if any.

    ``crowded``: of so many relations not all may be drawn (``edges.MOST_DRAWN``).
    """
    steps = ", ".join(str(least) for least, _ in edges.WIDTHS)
    changes = [LegendRow(change_words(key, periods), f"rg-sign rg-{key}") for key in CHANGE_TONES if len(periods) > 1]
    return (
        *(LegendRow(tone.words, f"rg-dot rg-{tone.key}") for tone in TONES[:-1]),
        *(LegendRow(line.words, f"rg-line rg-{line.key}") for line in (edges.SOLID, edges.DASHED)),
        LegendRow("one way", "rg-line rg-solid rg-arrow"),
        LegendRow(edges.DOTTED.words, f"rg-line rg-{edges.DOTTED.key} rg-{NO_ACT.key}"),
        LegendRow(f"Band: quotes, core: acts ({steps}+)", "rg-line rg-solid rg-broad"),
        LegendRow(f"No line: {'not collected, or not drawn' if crowded else 'nothing collected'}"),
        *changes,
    )
