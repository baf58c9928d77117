"""How words are set on the page: their direction, the quotation marks around them, and what is too long to stand whole.

The words themselves are never changed here, and how they look is the style sheet's.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple


class Marks(NamedTuple):
    """The quotation marks of a language, and those of a quote inside a quote."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


_USUAL = Marks(*"“”‘’")
# As Unicode's CLDR has them (https://cldr.unicode.org, delimiters). Where its inner marks are the outer ones again,
# they are those that the language's printers use.
_MARKS = {
    language: Marks(*marks)
    for marks, languages in {
        "«»„“": "be ru uk",
        "«»“”": "ca el es fr it pt-pt",
        "«»‹›": "am fa fr-ch",
        "«»‘’": "nb nn no",
        "„“‚‘": "bg cs de et hr lt sk sl",
        "„”«»": "pl ro",
        "„”»«": "hu",
        "„”‘’": "sr",
        "””’’": "fi he sv",
        "”“’‘": "ar ur",
        "‘’“”": "nl",
        "「」『』": "ja zh-hant zh-hk zh-mo zh-tw",
    }.items()
    for language in languages.split()
}
# Marks that a reader would take for each other's ends. The straight ones belong to no language.
_ALIKE = tuple(map(set, ('“”„‟"＂', "‘’‚‛", "«»", "‹›", "「」", "『』")))
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")

# Letters, of which a Chinese or Japanese one takes the room of two: some fourteen lines of a dossier. In the widest
# column, where a line holds ninety, the rest that folds away (style.css: .rg-fold) is still more than one line.
LONGEST = 700
_WIDTHS = {"W": 2, "F": 2}


def quotation_marks(words: str, language: str | None) -> tuple[str, str]:
    """The marks to set around a quote, of its language where that is known (BCP 47).

    ``words`` are all that stands there, the quote and what is beside it. Where these have such marks of their own, the
    language's inner marks stand around them, and no reader has to tell two of the same apart.
    """
    marks, own = _marks(language), set(_APOSTROPHE.sub("", words))
    outer, inner = (any(alike & own for alike in _ALIKE if alike & set(pair)) for pair in (marks[:2], marks[2:]))
    return marks[2:] if outer and not inner else marks[:2]


def _marks(language: str | None) -> Marks:
    tag = (language or "").lower()
    while tag and tag not in _MARKS:
        tag = tag.rpartition("-")[0]
    return _MARKS.get(tag, _USUAL)


def direction(words: str) -> Literal["auto", "ltr", "rtl"]:
    """HTML's ``dir``: ``auto``, which asks the first letter, unless most letters run the other way."""
    runs = [_RUNS[kind] for c in words if (kind := unicodedata.bidirectional(c)) in _RUNS]
    most: Literal["ltr", "rtl"] = "rtl" if runs.count("rtl") > runs.count("ltr") else "ltr"
    return "auto" if not runs or runs[0] == most else most


_RUNS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def is_long(text: str) -> bool:
    """Whether ``text`` takes so much room that the page shows its beginning and folds the rest."""
    if 2 * len(text) <= LONGEST:
        return False
    return sum(_WIDTHS.get(unicodedata.east_asian_width(c), 1) for c in text if not _is_mark(c)) > LONGEST


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
