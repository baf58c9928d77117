"""The key to the drawing: all that a line, a core, an arrowhead and a sign say, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Kind
from graph.render.drawing import edges
from graph.render.drawing.appearance import NO_ACT, TONES, Tone
from graph.view import Change, Years, years_words

WIDTH_WORDS = f"Band: quotes ({edges.WIDTHS[0][0]}–{edges.WIDTHS[-1][0]}+), core: share of acts"
CHANGE_WORDS: Mapping[Change, str] = {
    "changed": "different",
    "first": "only {first}",
    "second": "only {second}",
    "same": "unchanged",
}


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign and its meaning; ``classes`` are the style sheet's, "" for words without a sign.

    ``kinds`` are those of the quotes that give a line this hue. ``at_foot`` says that a foot of the drawing, if it
    has one, says the same, so that the legend need not.
    """

    words: str
    classes: str = ""
    kinds: tuple[Kind, ...] = ()
    at_foot: bool = False


def legend(periods: Sequence[Years] = (), crowded: bool = False) -> tuple[LegendRow, ...]:
    """Return all that the drawing says, in words; ``periods`` are the two that are compared, if any.

    ``crowded`` says that there are so many relations that some may not be drawn (``edges.MOST_DRAWN``). Then, and in
    a comparison, two rows beside the dossier do not hold all of it.
    """
    compared = len(periods) > 1
    return (
        *(LegendRow(tone.words, f"rg-dot rg-{tone.key}", _kinds_of(tone)) for tone in TONES[:-1]),
        *(LegendRow(line.words, f"rg-line rg-{line.key}") for line in (edges.SOLID, edges.DASHED)),
        LegendRow("one way", "rg-line rg-solid rg-arrow"),
        LegendRow(edges.DOTTED.words, f"rg-line rg-{edges.DOTTED.key} rg-{NO_ACT.key}", _kinds_of(NO_ACT)),
        LegendRow(WIDTH_WORDS, "rg-line rg-solid rg-broad", at_foot=compared),
        LegendRow(no_line_words(crowded), at_foot=compared or crowded),
        *_changes(periods),
    )


def no_line_words(crowded: bool) -> str:
    """Return what it means that two countries have no line."""
    return f"No line: {'not collected, or not drawn' if crowded else 'nothing collected'}"


def _changes(periods: Sequence[Years]) -> Iterator[LegendRow]:
    """Yield the signs of a comparison; the list of changes has the longer words of ``appearance.change_words``."""
    if len(periods) > 1:
        first, second = map(years_words, periods)
        for key, words in CHANGE_WORDS.items():
            yield LegendRow(words.format(first=first, second=second), f"rg-sign rg-{key}")


def _kinds_of(tone: Tone) -> tuple[Kind, ...]:
    """Return the kinds that bring one hue by themselves: none for the hue of both."""
    return tuple(kind for kind, sign in edges.SIGN_OF.items() if sign and sign[0] is tone)
