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
        "«»“”": "ca el es it pt-pt",
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
} | {"fr": Marks("«\u202f", "\u202f»", "“", "”")}  # with the spaces that no line breaks at; the Swiss have none
# Signs that readers take for marks of one sort, for each other's ends too. The straight ones belong to no language.
_SORTS = {sign: sort for sort, signs in enumerate(('“”„‟"＂', "‘’‚‛", "«»", "‹›", "「」", "『』")) for sign in signs}
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")
_MARK = re.compile(f"[{''.join(_SORTS)}]")
_ENDS = re.compile(r"\s|[.,;:!?)\]…]|$")  # what follows a mark that closes

# Letters, of which a Chinese or Japanese one takes the room of two: some fourteen lines of a dossier. In the widest
# column, where a line holds ninety, the rest that folds away (style.css: .rg-fold) is still more than one line.
LONGEST = 700
_WIDTHS = {"W": 2, "F": 2}


def quotation_marks(words: str, language: str | None, before: str = "") -> tuple[str, str]:
    """Return the marks to set around a quote, those of its language (BCP 47): the inner ones where these nest rightly.

    The words keep their own marks letter for letter, so that only what stands around them can be chosen: the language's
    inner marks where the outermost of ``words``, or one that the words ``before`` leave open, are like its outer ones.
    """
    marks = _marks(language)
    taken = {*_outermost(words)[0], *_outermost(before)[1][-1:]}
    outer, inner = ({_SORTS[sign.strip()] for sign in pair} & taken for pair in (marks[:2], marks[2:]))
    return marks[2:] if outer and not inner else marks[:2]


def _outermost(words: str) -> tuple[set[int], list[int]]:
    """Return the sorts of marks in ``words`` that no others enclose, and of those left open, outermost first."""
    found: set[int] = set()
    still_open: list[int] = []
    plain = _APOSTROPHE.sub("a", words)
    for match in _MARK.finditer(plain):
        sign, sort = match[0], _SORTS[match[0]]
        clings = match.start() > 0 and not plain[match.start() - 1].isspace()
        ends = bool(_ENDS.match(plain, match.end()))
        if sort in still_open and (clings or ends):
            del still_open[still_open.index(sort) :]
        elif sign != "’":  # alone it is an apostrophe: the ministers’ plan
            found |= set() if still_open else {sort}
            if not (clings and ends):
                still_open.append(sort)
    return found, still_open


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
