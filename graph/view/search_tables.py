"""What a search takes to be the same, as tables by which a browser reads a query exactly as Python does.

A browser's Unicode differs from Python's, so the folds of ``folding``, and what counts as a letter, are written out.
The endings of ``endings`` are folded. See ``web/frontend/engine`` for how a browser applies all this.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, pairwise

from graph.view.endings import CASED, LANGUAGES, UNNAMED, Language
from graph.view.folding import fold_character, may_fold
from graph.view.folds import HALF_SPACES
from graph.view.terms import is_letter
from graph.view.word_forms import folded_endings, folded_lines

Ranges = list[int]  # first and last code point of each run, one after the other, each as the distance from the last one

# Where Unicode has characters; further on it has none, or private ones, which fold to themselves.
_ASSIGNED = (range(0xD800), range(0xE000, 0x40000), range(0xE0000, 0xE1000))
# Korean syllables fold to letters that compose to the same syllable again (NFC): in a browser as well.
_SYLLABLES = range(0xAC00, 0xD7A4)


@cache
def search_tables() -> dict[str, object]:
    """Return what folds to what, classes of characters, and how the words of each language change.

    ``shifts`` are runs of characters each of which folds to the one as far behind it, such as capitals: first and last
    code point, step and distance, one run after the other. ``folds`` has for each other fold the characters that fold
    to it, and ``unseen`` are left out; a character in none stays as it is, but that all is composed in the end (NFC).
    ``halfSpaces`` are also read as spaces. ``spaces`` divide words, and ``letters`` make them up, digits and
    marks included; these and ``unseen`` are ranges. ``cased`` is the inside of a character class.
    """
    shifts, folds = _shifted({ord(one): folded for one in _characters() if (folded := _fold_of(one))})
    return {
        "shifts": shifts,
        "folds": folds,
        "unseen": _ranges(lambda character: not fold_character(character)),
        "halfSpaces": HALF_SPACES,
        "spaces": _ranges(str.isspace),
        "letters": _ranges(is_letter),
        "cased": CASED,
        "unnamed": UNNAMED,
        "endings": {code: _endings(language) for code, language in LANGUAGES.items()},
    }


def _fold_of(character: str) -> str:
    """Return what a character folds to; nothing for one that is left out, or that composing alone makes of it."""
    if ord(character) in _SYLLABLES or not may_fold(character):
        return ""
    folded, composed = fold_character(character), unicodedata.normalize("NFC", character)
    return "" if unicodedata.normalize("NFC", folded) == composed else folded


def _shifted(folds: dict[int, str]) -> tuple[list[int], dict[str, str]]:
    """Return the runs, and by its fold each character that is in none."""
    left, runs = dict(folds), []
    for step in (1, 2):  # neighbours, or every other one, as capitals stand before their small letters
        for first in folds:
            if first not in left or len(left[first]) > 1:
                continue
            distance, last = ord(left[first]) - first, first
            while len(after := left.get(last + step, "")) == 1 and ord(after) - last - step == distance:
                last += step
            if last > first + step:
                runs += [first, last, step, distance]
                for code in range(first, last + 1, step):
                    del left[code]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, folded in left.items():
        found[folded].append(chr(code))
    return runs, {folded: "".join(characters) for folded, characters in sorted(found.items())}


def _endings(language: Language) -> dict[str, object]:
    """Return families of stems with their endings, lines of words with all their forms, and the least compound."""
    return {
        "families": [[stem, folded_endings(endings)] for stem, endings in language.families],
        "irregular": list(folded_lines(language.irregular)),
        "compounds": language.compounds,
    }


def _ranges(test: Callable[[str], bool]) -> Ranges:
    found: list[int] = []
    for code in map(ord, filter(test, _characters())):
        if found and found[-1] == code - 1:
            found[-1] = code
        else:
            found += [code, code]
    return [code - before for before, code in pairwise([0, *found])]


def _characters() -> Iterator[str]:
    return map(chr, chain.from_iterable(_ASSIGNED))
