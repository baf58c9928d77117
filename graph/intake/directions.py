"""Put letters as they are drawn on a page, from left to right, into the order in which they are read.

A PDF says where each letter is drawn. Text that runs from right to left is read from the right, but numbers and
Latin words in it from the left, and a bracket in it is drawn as its mirror image.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_FROM_LEFT = r"(?:[^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\d)"
_RUN = re.compile(rf"{_FROM_LEFT}(?:(?:[^\n\u0590-\u08ff\ufb1d-\ufefc()\[\]«»]|\d)*{_FROM_LEFT})?")
_NUMBER = re.compile(r"\d[\d.,:/٫٬٪%-]*\d")
_BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_OPENING, _CLOSING = "([{«‹", ")]}»›"


class Drawn(NamedTuple):
    """A character, and from where to where it is drawn, in points."""

    text: str
    left: float
    right: float


def is_from_right(text: str) -> bool:
    """Return whether most letters of ``text`` are of a script that runs from right to left."""
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(map(_runs_from_right, letters)) > len(letters)


def has_from_right(text: str) -> bool:
    """Return whether ``text`` has a letter of such a script."""
    return any(map(_runs_from_right, text))


def _runs_from_right(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def read_from_right(drawn: Sequence[Drawn]) -> str:
    """Return the characters of a line in the order in which they are read."""
    made = ""
    for at, one in enumerate(characters := _in_order(drawn)):
        # A space over which a letter is drawn has no width: it is a half-space.
        beside = (*characters[max(0, at - 1) : at], *characters[at + 1 : at + 2])
        narrow = one.text == " " and any(_overlap(one, other) > 0.5 * (one.right - one.left) for other in beside)
        if made and not made[-1].isspace() and one.text != " " and _gap(characters[at - 1], one):
            made += " "
        made += "\u200c" if narrow else one.text
    made = unicodedata.normalize("NFKC", made)
    mirrored = made.translate(_BRACKETS)
    made = mirrored if _well_set(mirrored) >= _well_set(made) else made
    return _RUN.sub(lambda match: _turned(match[0]), made)


def _in_order(drawn: Sequence[Drawn]) -> list[Drawn]:
    """Return the characters from the right, with each mark behind the letter on which it stands."""
    marks = [one for one in drawn if unicodedata.combining(one.text[:1])]
    ordered: list[Drawn] = []
    for one in sorted((one for one in drawn if one not in marks), key=lambda one: (-one.right, -one.left)):
        ordered.append(one)
        on_it = [mark for mark in marks if one.left - 0.1 <= (mark.left + mark.right) / 2 < one.right + 0.1]
        ordered += on_it
        marks = [mark for mark in marks if mark not in on_it]
    return [*ordered, *marks]


def _overlap(one: Drawn, other: Drawn) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _gap(before: Drawn, after: Drawn) -> bool:
    height = max(before.right - before.left, after.right - after.left)
    return before.left - after.right > 0.5 * height > 0


def _turned(run: str) -> str:
    """Return a run of words or numbers that are read from the left; of numbers alone each by itself."""
    if any(unicodedata.bidirectional(c) == "L" for c in run):
        return run[::-1]
    return _NUMBER.sub(lambda match: match[0][::-1], run)


def _well_set(text: str) -> int:
    """Return how many brackets stand as they should: an opening one before a word, a closing one behind."""
    padded = f" {text} "
    good = 0
    for at, c in enumerate(padded[1:-1], 1):
        before, after = padded[at - 1], padded[at + 1]
        good += c in _OPENING and before.isspace() and not after.isspace()
        good += c in _CLOSING and not before.isspace() and not after.isalnum()
    return good
