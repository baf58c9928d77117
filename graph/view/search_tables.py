"""What a search takes to be the same, as tables by which a browser reads a query exactly as Python does.

A browser's Unicode differs from Python's, so what counts as a letter is written out, and so is what folds. How a
character is decomposed and lower-cased is not: of one that Unicode has, that never changes
(https://www.unicode.org/policies/stability_policy.html).
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
from graph.view.folds import HALF_SPACES, HAN
from graph.view.other_spellings import FIRST_PARTS, NASALS
from graph.view.terms import is_letter
from graph.view.word_forms import folded_endings, folded_lines

Ranges = list[int]  # first and last code point of each run, one after the other, each as the distance from the last one

# Where Unicode has characters; further on it has none, or private ones, which fold to themselves.
_ASSIGNED = (range(0xD800), range(0xE000, 0x40000), range(0xE0000, 0xE1000))
_VARIANTS = frozenset(chain.from_iterable(HAN.values()))
# Korean syllables fold to letters that compose to the same syllable again (NFC): in a browser as well.
_SYLLABLES = range(0xAC00, 0xD7A4)


@cache
def search_tables() -> dict[str, object]:
    """Return what folds to what, classes of characters, and how the words of each language change.

    ``shifts`` are runs of characters each of which folds to the one as far behind it, such as digits: first and last
    code point and distance, one run after the other. ``folds`` has for each other fold the characters that fold to it,
    and ``unseen`` are left out. Of what is ``decomposed``, capitals included, each part folds as these say
    (`_decomposed`). A character in none stays as it is, but that all is composed in the end (NFC). ``halfSpaces`` are
    also read as spaces. ``spaces`` divide words, and ``letters`` make them up, digits and marks included; these,
    ``unseen`` and ``decomposed`` are ranges. ``firstParts`` and ``nasals`` are those of ``other_spellings``. ``cased``
    is the inside of a character class. Chinese characters are not among the folds: see ``han_folds``.
    """
    folding = {one: folded for one in _characters() if one not in _VARIANTS and (folded := _fold_of(one))}
    decomposed = {one for one, folded in folding.items() if folded == _by_parts(one)}
    shifts, folds = _shifted({ord(one): folded for one, folded in folding.items() if one not in decomposed})
    return {
        "shifts": shifts,
        "folds": folds,
        "decomposed": _ranges(decomposed.__contains__),
        "unseen": _ranges(lambda character: not fold_character(character)),
        "halfSpaces": HALF_SPACES,
        "spaces": _ranges(str.isspace),
        "letters": _ranges(is_letter),
        "cased": CASED,
        "unnamed": UNNAMED,
        "firstParts": FIRST_PARTS.split(),
        "nasals": NASALS,
        "endings": {code: _endings(language) for code, language in LANGUAGES.items()},
    }


def han_folds(folded: str) -> dict[str, str]:
    """Return what folds to each of the Chinese characters in ``folded``: a table of all is longer than most data."""
    return {one: HAN[one] for one in sorted(HAN.keys() & set(folded))}


def _fold_of(character: str) -> str:
    """Return what a character folds to; nothing for one that is left out, or that composing alone makes of it."""
    if ord(character) in _SYLLABLES or not may_fold(character):
        return ""
    folded, composed = fold_character(character), unicodedata.normalize("NFC", character)
    return "" if unicodedata.normalize("NFC", folded) == composed else folded


def _decomposed(character: str) -> str:
    """Return a character in its parts, in small letters, as a browser does it with the same functions."""
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).lower())


def _by_parts(character: str) -> str:
    """Return what the parts of a character fold to; nothing for one that has none, or whose parts have parts."""
    parts = _decomposed(character)
    simple = parts != character and all(_decomposed(part) == part for part in parts)
    return "".join(map(fold_character, parts)) if simple else ""


def _shifted(folds: dict[int, str]) -> tuple[list[int], dict[str, str]]:
    """Return the runs, and by its fold each character that is in none."""
    left, runs = dict(folds), []
    for first in folds:
        if first not in left or len(left[first]) > 1:
            continue
        distance, last = ord(left[first]) - first, first
        while len(after := left.get(last + 1, "")) == 1 and ord(after) - last - 1 == distance:
            last += 1
        if last > first + 1:
            runs += [first, last, distance]
            for code in range(first, last + 1):
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
