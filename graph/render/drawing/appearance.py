"""Hues and words: what a colour means, what kinds and flags are called, and every colour of the page in one table.

Colours have two values, for light and for dark paper; each pair was checked for a contrast of 3:1 with its paper and
with the pale band of a line (WCAG 2.2, 1.4.11), and is never the only sign. See ``edges`` for how a line is made of
them, ``signs`` for the signs of a comparison, and ``legend`` for the key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Kind
from graph.view import Change, Years, years_words


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
NO_ACT = Tone("comment", "comments only", "#6b7078", "#9aa0a9")
TONES = (COOPERATION, CONFLICT, BOTH, NO_ACT)
# What two periods differ in; the words are templates for the periods, whose own hues are those of "first" and "second".
CHANGE_TONES: Mapping[Change, Tone] = {
    "changed": Tone("changed", "different in {second}", "#b3246d", "#f284b6"),
    "first": Tone("first", "only in {first}", "#8f6a00", "#d8b04a"),
    "second": Tone("second", "only in {second}", "#00776d", "#4cc4b6"),
    "same": Tone("same", "unchanged", "#6b7078", "#9aa0a9"),
}

# The page's own colours, for light and dark paper: for the canvas, which knows no style sheet, and for the style sheet.
PAPER = {
    "card": ("#ffffff", "#1b1e23"),
    "band": ("#d2d6dc", "#40454e"),
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

# In their place where the system asks for more contrast: a band that is seen at 3:1, and cores that are seen on it.
MORE_CONTRAST: Mapping[str, tuple[str, str]] = {
    "cooperation": ("#003f6b", "#a9dcff"),
    "conflict": ("#7a2900", "#ffc49e"),
    "both": ("#4b1f73", "#dfcaff"),
    "comment": ("#3a3f47", "#d0d4da"),
    "changed": ("#7a0040", "#ffbcd9"),
    "first": ("#523d00", "#f2d792"),
    "second": ("#00463f", "#8fe6da"),
    "same": ("#3a3f47", "#d0d4da"),
    "band": ("#8d939b", "#6b7078"),
    "soft": ("#303338", "#dcdfe4"),
    "focus": ("#0b3f8f", "#b5d3ff"),
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


def kind_tone(kind: Kind) -> Tone:
    """Return the hue of one quote's kind; what was not done does not get the hue of an act."""
    if kind.cooperative:
        return COOPERATION
    return CONFLICT if kind.conflictual else NO_ACT


def change_words(key: Change, periods: Sequence[Years]) -> str:
    """Return ``only in 2016–2017``."""
    first, second = map(years_words, periods)
    return CHANGE_TONES[key].words.format(first=first, second=second)


def page(dark: bool) -> dict[str, str]:
    """Return every colour that only the style sheet needs, by its name, for light or dark paper."""
    return {name: pair[dark] for name, pair in PAGE.items()}


def palettes() -> dict[str, dict[str, str]]:
    """Return the palettes of the canvas: ``light``, ``dark`` and, for more contrast, ``light-more``, ``dark-more``."""
    themes = {"light": False, "dark": True}
    plain = {name: palette(dark) for name, dark in themes.items()}
    return plain | {f"{name}-more": palette(dark, more=True) for name, dark in themes.items()}


def palette(dark: bool, more: bool = False) -> dict[str, str]:
    """Return every colour of the canvas by its name, for light or dark paper, plain or with more contrast."""
    colours = {tone.key: tone.dark if dark else tone.light for tone in (*TONES, *CHANGE_TONES.values())}
    colours |= {name: pair[dark] for name, pair in PAPER.items()}
    return colours | {name: pair[dark] for name, pair in MORE_CONTRAST.items() if more}
