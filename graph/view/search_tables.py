"""What a search takes to be the same, as tables by which a browser reads a query exactly as Python does.

A browser's Unicode differs from Python's, so the folds of ``folding``, and what counts as a letter, are written out.
The endings of ``endings`` are folded. See ``web/frontend/engine`` for how a browser applies all this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from graph.view.endings import CASED, LANGUAGES, UNNAMED, Language
from graph.view.folding import fold_character, may_fold
from graph.view.folds import HALF_SPACES
from graph.view.terms import is_letter
from graph.view.word_forms import folded_endings, folded_lines

Ranges = list[int]  # first and last code point of each run, one after the other

# Where Unicode has characters; further on it has none, or private ones, which fold to themselves.
_ASSIGNED = (range(0xD800), range(0xE000, 0x40000), range(0xE0000, 0xE1000))
# Korean syllables fold to letters that compose to the same syllable again (NFC): in a browser as well.
_SYLLABLES = range(0xAC00, 0xD7A4)


@cache
def search_tables() -> dict[str, object]:
    """Return what folds to what, classes of characters, and how the words of each language change.

    ``folds`` has for each fold the characters that fold to it, and ``unseen`` are left out; a character in none stays
    as it is. ``halfSpaces`` are also read as spaces. ``spaces`` divide words, and ``letters`` make them up, digits and
    marks included; these and ``unseen`` are ranges. ``cased`` is the inside of a character class.
    """
    folds: defaultdict[str, list[str]] = defaultdict(list)
    for character in _characters():
        if ord(character) not in _SYLLABLES and may_fold(character) and (folded := fold_character(character)):
            folds[folded].append(character)
    return {
        "folds": {folded: "".join(characters) for folded, characters in sorted(folds.items())},
        "unseen": _ranges(lambda character: not fold_character(character)),
        "halfSpaces": HALF_SPACES,
        "spaces": _ranges(str.isspace),
        "letters": _ranges(is_letter),
        "cased": CASED,
        "unnamed": UNNAMED,
        "endings": {code: _endings(language) for code, language in LANGUAGES.items()},
    }


def _endings(language: Language) -> dict[str, object]:
    """Return families of stems with their endings, lines of words with all their forms, and the least compound."""
    return {
        "families": [[stem, folded_endings(endings)] for stem, endings in language.families],
        "irregular": list(folded_lines(language.irregular)),
        "compounds": language.compounds,
    }


def _ranges(test: Callable[[str], bool]) -> Ranges:
    found: Ranges = []
    for code in map(ord, filter(test, _characters())):
        if found and found[-1] == code - 1:
            found[-1] = code
        else:
            found += [code, code]
    return found


def _characters() -> Iterator[str]:
    return map(chr, chain.from_iterable(_ASSIGNED))
