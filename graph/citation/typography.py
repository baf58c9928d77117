"""How words are set on the page: their direction, their quotation marks, and what is too long to show whole.

The words themselves are never changed here; the style sheet decides how they look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal, NamedTuple


class QuotationMarks(NamedTuple):
    """The quotation marks of a language, and those of a quote inside a quote."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


_USUAL = QuotationMarks(*"“”‘’")
# As Unicode's CLDR has them (https://cldr.unicode.org, delimiters). Where its inner marks are the outer ones again,
# they are those that the language's printers use.
_MARKS = {
    language: QuotationMarks(*marks)
    for marks, languages in {
        "«»„“": "be bua ky os ru sah tyv uk",
        "«»“”": """
            ast br ca cv el es eu hy it kab kk lij mg oc pms pt-ao pt-ch pt-cv pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl
            sc sg ti
            """,
        "«»‹›": "am fa fr-ch gsw mzn rm sdh",
        "«»‘’": "el-polyton nb nn no rw",
        "«»›‹": "ug",
        "«»„”": "shi zgh",
        "„“‚‘": "bg bs-cyrl cs de dsb et hr hsb is ksh lb lt mk nds sk sl",
        "„“«»": "ka",
        "„”«»": "pl ro",
        "„”»«": "hu szl",
        "„”‘’": "bs sr",
        "„”‚’": "ff",
        "””’’": "fi he lag rn se sn sv yi",
        "”“’‘": "ar syr ur",
        "“”«»": "eo",
        "‘’“”": "fur ia nl ti-er tn",
        "「」『』": "ja yue zh-hant zh-hk zh-mo zh-tw",
    }.items()
    for language in languages.split()
} | {"fr": QuotationMarks("«\u202f", "\u202f»", "“", "”")}  # with no-break spaces; the Swiss have none
# Signs that readers take for marks of one sort, for each other's ends too. The straight ones belong to no language.
_SORTS = {sign: sort for sort, signs in enumerate(('“”„‟"＂', "‘’‚‛'", "«»", "‹›", "「」", "『』")) for sign in signs}
_ENGLISH = (0, 1)  # double, single
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)")
_MARK = re.compile(f"[{''.join(_SORTS)}]")
_ENDS = re.compile(rf"[{''.join(_SORTS)}]*(?:\s|[.,;:!?)\]…]|$)")  # what follows a mark that closes

# Letters, of which a Chinese or Japanese one takes the room of two: some fourteen lines of a dossier. In the widest
# column, where a line holds ninety, the rest that folds away (dossier.css: .rg-fold) is still more than one line.
LONGEST = 700
_WIDTHS = {"W": 2, "F": 2}


def quotation_marks(words: str, language: str | None, before: str = "") -> tuple[str, str]:
    """Return the marks to set around a quote in its language (BCP 47), such that they nest rightly.

    The words keep their own marks letter for letter, so only those around them can be chosen. They are the
    language's inner marks if the outermost of ``words``, or one that the words ``before`` leave open, look like its
    outer marks.
    """
    marks = _marks(language)
    taken = {*_outermost(words), *_left_open(before)}
    outer, inner = ({_SORTS[sign.strip()] for sign in pair} & taken for pair in (marks[:2], marks[2:]))
    return marks[2:] if outer and not inner else marks[:2]


def within_marks(text: str) -> str:
    """Return what stands within a pair of quotation marks, each of one sign, or with the French space."""
    wide = len(_MARKS["fr"].opening) if text.startswith(_MARKS["fr"].opening) else 1
    return text[wide:-wide]


def nested(words: str) -> tuple[str, str]:
    """Return ``words`` as they are set within “ and ”, in English style, and closing marks to set apart at the end.

    ``“No,” says minister`` → ``‘No,’ says minister``: pairs of “” and ‘’, and straight ones, become single and
    double in turn from the outside inwards. Other marks, and marks without a partner, stay.
    """
    pairs, _ = _paired(words)
    turned = {opening: closing for opening, closing in pairs.items() if _SORTS[words[opening]] in _ENGLISH}
    letters, end = list(words), len(words)
    for opening, closing in turned.items():
        letters[opening], letters[closing] = "“”" if _depth(opening, pairs) % 2 else "‘’"
    while end - 1 in turned.values():
        end -= 1
    return "".join(letters[:end]), "".join(letters[end:])


def _outermost(words: str) -> set[int]:
    """Return the sorts of the marks that no pair of others encloses; a lone ’ is an apostrophe: the ministers’ plan."""
    pairs, alone = _paired(words)
    marks = [*(at for at in pairs if words[at] != "'"), *(at for at in alone if words[at] not in "’'")]
    return {_SORTS[words[at]] for at in marks if not _depth(at, pairs)}


def _left_open(words: str) -> set[int]:
    """Return the sort of the last mark that opens in ``words`` and does not close, if any."""
    opened = [at for at, opens in _paired(words)[1].items() if opens]
    return {_SORTS[words[opened[-1]]]} if opened else set()


def _depth(at: int, pairs: Mapping[int, int]) -> int:
    return sum(opening < at < closing for opening, closing in pairs.items())


def _paired(words: str) -> tuple[dict[int, int], dict[int, bool]]:
    """Return where the marks open and close, and those without a partner, with whether they open."""
    pairs: dict[int, int] = {}
    alone: dict[int, bool] = {}
    opened: list[int] = []
    plain = _APOSTROPHE.sub("a", words)
    for match in _MARK.finditer(plain):
        at, sort = match.start(), _SORTS[match[0]]
        clings = at > 0 and not plain[at - 1].isspace()
        ends = bool(_ENDS.match(plain, at + 1))
        partner = next((place for place in reversed(opened) if _SORTS[words[place]] == sort), None)
        if partner is not None and (clings or ends):
            pairs[partner] = at
            alone |= {place: True for place in opened if place > partner}
            opened = [place for place in opened if place < partner]
        elif (clings and ends) or match[0] == "’":
            alone[at] = False
        else:
            opened.append(at)
    return pairs, alone | dict.fromkeys(opened, True)


def _marks(language: str | None) -> QuotationMarks:
    tag = (language or "").lower()
    while tag and tag not in _MARKS:
        tag = tag.rpartition("-")[0]
    return _MARKS.get(tag, _USUAL)


def direction(words: str) -> Literal["auto", "ltr", "rtl"]:
    """Return HTML's ``dir``: ``auto``, which goes by the first letter, unless most letters run the other way."""
    runs = [_RUNS[kind] for c in words if (kind := unicodedata.bidirectional(c)) in _RUNS]
    most: Literal["ltr", "rtl"] = "rtl" if runs.count("rtl") > runs.count("ltr") else "ltr"
    return "auto" if not runs or runs[0] == most else most


_RUNS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
# Classes of characters that turn nothing round: letters from left to right, digits and signs (UAX #9).
_ONWARD = {"L", "EN", "ES", "ET", "CS", "NSM", "BN", "WS", "ON", "S", "B"}


def runs_on(words: str) -> bool:
    """Return whether words run from left to right by themselves, and turn nothing round that stands beside them."""
    return words.isascii() or all(unicodedata.bidirectional(c) in _ONWARD for c in words)


def is_long(text: str) -> bool:
    """Return whether the page shows only the beginning of ``text`` and folds the rest."""
    if 2 * len(text) <= LONGEST:
        return False
    return sum(_WIDTHS.get(unicodedata.east_asian_width(c), 1) for c in text if not _is_mark(c)) > LONGEST


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
