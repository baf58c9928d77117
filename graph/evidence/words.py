"""Where words begin and end, in every script: what a quote may not cut, and how far a prefix or suffix goes.

A word includes its hyphens and apostrophes, a number its unit, a letter its marks. Where a script puts no spaces
between words a reader cannot tell where a quote may begin, so there only letters may not be cut.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from graph.evidence.rewriting import Span
from graph.model import UNSPACED


def _ranges(category: str) -> str:
    """Return the inside of a regular expression's class: all characters of a Unicode category, by its first letters."""
    # Beyond U+1FFFF there are only ideographs, private characters, tags and selectors.
    points = [point for point in range(0x20000) if unicodedata.category(chr(point)).startswith(category)]
    runs = [[point for _, point in run] for _, run in groupby(enumerate(points), lambda pair: pair[1] - pair[0])]
    return "".join(f"\\U{run[0]:08x}-\\U{run[-1]:08x}" for run in runs)


MARKS = _ranges("M")
VARIANTS = "\u200c\u200d\u180b-\u180f\ufe00-\ufe0f\U000e0020-\U000e01ef"  # nobody sees them, so no word ends at one
_LETTER = f"(?:(?![{UNSPACED}])[\\w{MARKS}{VARIANTS}])"
_MONEY = "$€£¥₩₹₺₽"
# What a quote may not cut: a word with its hyphens and apostrophes, a number with its unit, an abbreviation.
# What joins letters: EU:n as in Finnish, un[verify]able, and marks of Markdown and HTML within a word.
_WITHIN = (
    r"(?<=[A-ZÅÄÖ]):(?=[a-zåäö])|\[[^\[\]\s]{1,20}\](?=[a-zß-öø-ÿα-ωа-я])|(?:~~|</?(?:b|i|u|s|em|strong|mark)>)(?=\w)"
)
# Between digits: signs of fractions, thousands, hours and days, and of spans, in all scripts. A full-width comma parts
# clauses, too, with no space behind it: it is a number's where it parts thousands.
_BETWEEN_DIGITS = r"(?<=\d)(?:[.,:/⁄٫٬·．：／–—−~〜～](?=\d)|(?<!\d{4})，(?=\d{3}(?!\d)))"
_JOINED = rf"(?:['’ʼ‐‑-](?=\w)|{_BETWEEN_DIGITS}|⁻(?=[⁰¹²³⁴-⁹])|{_WITHIN}|\*+){_LETTER}+"
# guard: compounds-are-words
_COMPOUND = rf"(?:{_JOINED})*(?:(?<=\d)[%‰°{_MONEY}]|\*+)?"
_WORD = re.compile(
    rf"(?:(?<!\w)[^\W\d_]\.)+[^\W\d_](?!\w)\.?(?:['’ʼ‐‑-](?=\w){_LETTER}+)*"
    rf"|(?:[{_MONEY}](?=\d)|(?<![\w.])[-−+](?=\d))?{_LETTER}+{_COMPOUND}"
)
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\w)")  # 3 500, as much of Europe parts its thousands
_CLUSTER = rf"[{UNSPACED}][{MARKS}{VARIANTS}]*"
_UNIT = re.compile(rf"{_WORD.pattern}|{_CLUSTER}")
REACH = 200  # characters on either side in which a word's ends are looked for

# Within one letter as readers see it: a mark after its base, a vowel after its consonant, a conjunct, an emoji, a flag.
_FOLLOWING = re.compile(
    rf"[{MARKS}{VARIANTS}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\uff9e\uff9f\U0001f3fb-\U0001f3ff]"
)
_LEADING = re.compile(
    "[\u0e40-\u0e44\u0ec0-\u0ec4\u200d"  # vowels that are written before their consonant; the joiner of emoji
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\u1b44\ua9c0]"  # what stacks consonants
)
_REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]*\\Z")

# Words that lose their vowel before another: what follows their apostrophe is a word of its own.
_ARTICLES = (
    "l d c j m n s t qu jusqu lorsqu puisqu quoiqu "  # French, Catalan
    "un gl dell nell all sull dall coll dagl degl negl sugl agl quest quell bell sant tutt anch dov com cos senz"
)
_ELIDED = frozenset(_ARTICLES.split())
_APOSTROPHES = "'’ʼ"


def word_around(text: str, at: int, *, beginning: bool = False) -> Span | None:
    """Return the word of ``text`` that is on both sides of ``at``, or None.

    ``beginning`` says that a quote begins at ``at``; it may do so after an elided article, as in "l’accord".
    """
    if not 0 < at < len(text):
        return None
    if text[at - 1] == " " or text[at] == " ":
        return _number_around(text, at)
    start = max(0, at - REACH, text.rfind(" ", 0, at) + 1)
    space = text.find(" ", at, at + REACH)
    end = space if space >= 0 else min(len(text), at + REACH)
    for match in _WORD.finditer(text, start, end):
        word = Span(*match.span())
        if word.start < at < word.end:
            article = text[word.start : at - 1].casefold()
            elided = beginning and text[at - 1] in _APOSTROPHES and article in _ELIDED  # guard: elided-articles
            return None if elided else word
        if word.start >= at:
            break
    return _letter_around(text, at)


def _number_around(text: str, at: int) -> Span | None:
    """Return the number in groups of three digits, parted by spaces, that is on both sides of ``at``."""
    space = at if text[at] == " " else at - 1
    if not (text[space - 1 : space].isdecimal() and text[space + 1 : space + 2].isdecimal()):
        return None
    for match in _GROUPED.finditer(text, max(0, at - 30), at + 30):
        if match.start() < at < match.end():
            return Span(*match.span())
    return None


def _letter_around(text: str, at: int) -> Span | None:
    """Return the letter, as a reader sees it, that is on both sides of ``at``."""
    if not _is_within(text, at):  # guard: letters-keep-their-marks
        return None
    start, end = at - 1, at + 1
    while start > 0 and _is_within(text, start) and at - start < REACH:
        start -= 1
    while end < len(text) and _is_within(text, end) and end - at < REACH:
        end += 1
    return Span(start, end)


def _is_within(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if _FOLLOWING.match(after):
        return before != " "
    if _LEADING.match(before):
        return after.isalnum() or unicodedata.category(after) == "So"
    if "\U0001f1e6" <= after <= "\U0001f1ff":
        flags = _REGIONAL.search(text, max(0, at - REACH), at)
        return flags is not None and len(flags[0]) % 2 == 1
    return False


def units_before(text: str, at: int) -> Iterator[Span]:
    """Yield the one, two, three … words directly before ``at``, within its sentence.

    In scripts without spaces, letters are counted.
    """
    end = at - text.endswith(" ", 0, at)
    start = max(0, end - 5 * REACH)
    units = [match.start() for match in _UNIT.finditer(text, start, end)]
    for first in reversed(units[1 if start else 0 :]):
        yield Span(first, end)


def units_after(text: str, at: int) -> Iterator[Span]:
    """Yield the one, two, three … words directly after ``at``; see ``units_before``."""
    start = at + text.startswith(" ", at)
    end = min(len(text), start + 5 * REACH)
    units = [match.end() for match in _UNIT.finditer(text, start, end)]
    for last in units[: -1 if end < len(text) else None]:
        yield Span(start, last)
