"""Fold text for searching: whatever its case, accents, letter forms, digits and unseen characters.

The folds are data, in ``folds``. Folded words serve for finding only; ``fold_with_places`` says where in the
original each folded character comes from, so that a hit can be marked without changing a letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from graph.view.folds import ACCENTS, DIGITS, HALF_SPACES, HAN, LETTERS, SIGNS, UNSEEN

_LEFT_OUT = re.compile(f"[{ACCENTS}{UNSEEN}]")
_FOLDS = {one: plain for table in (LETTERS, HAN, SIGNS, DIGITS) for plain, others in table.items() for one in others}
_HALF_SPACES = str.maketrans(dict.fromkeys(HALF_SPACES, " "))
# The vowels and finals of Korean syllables: letters that compose with what stands before them.
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


class _Characters(dict[int, str]):
    """What each character folds to, whatever stands beside it; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).lower())
        bare = _LEFT_OUT.sub("", decomposed)  # guard: search-without-accents
        folded = "".join(_FOLDS.get(one, one) for one in bare)
        self[code] = folded
        return folded


_CHARACTERS = _Characters()


def fold(text: str) -> str:
    """Return ``text`` as it is searched: ``Café`` → ``cafe``, ``Łódź`` → ``lodz``; runs of white space as one space."""
    return " ".join(_fold_letters(text).split())


def spellings(text: str) -> tuple[str, ...]:
    """Return ``text`` folded, and if it has half-spaces once more with spaces for them, since both are written."""
    return tuple(dict.fromkeys(map(fold, variants(text))))


def variants(text: str) -> tuple[str, ...]:
    """Return ``text``, and if it has half-spaces the same with spaces for them; all have the same length."""
    parted = text if text.isascii() else text.translate(_HALF_SPACES)
    return (text,) if parted == text else (text, parted)


def fold_with_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the folded text and, for each of its characters, from where to where in ``text`` its letter is."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in _letters(text):
        for character in _fold_letters(text[start:end]):
            if not character.isspace():
                folded.append(character)
                places.append((start, end))
            elif folded and folded[-1] != " ":
                folded.append(" ")
                places.append((start, end))
    return "".join(folded), places


def _fold_letters(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text.translate(_CHARACTERS))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each character stands, with all that composes with it or folds to nothing."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _joins(text[end]):
            yield start, end
            start = end


def fold_character(character: str) -> str:
    """Return what one character folds to, whatever is beside it."""
    return _CHARACTERS[ord(character)]


def may_fold(character: str) -> bool:
    """Return whether a character may fold to anything but itself. It is quick, and rarely true."""
    return bool(
        unicodedata.decomposition(character)
        or character.lower() != character
        or character in _FOLDS
        or _LEFT_OUT.match(character)
    )


def _joins(character: str) -> bool:
    if character.isascii():
        return False
    first = _CHARACTERS[ord(character)][:1]
    return not first or unicodedata.category(first).startswith("M") or bool(_JAMO.match(first))
