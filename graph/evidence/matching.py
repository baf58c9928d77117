"""A source's text, and where words stand in it: to the letter, or but for typography.

Here live searching, line numbers and where words begin and end. What a hit or a miss means for a quote lives in
``verify``; the passage that is merely like a quote, in ``nearest``.

Everything counts in the folded text (``text.fold_space``), in which a search to the letter is a plain search;
``line`` and ``original`` lead back to the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import groupby
from typing import NamedTuple

from graph.model import fold_space


class Span(NamedTuple):
    """A stretch of the folded text: ``folded[start:end]``."""

    start: int
    end: int


def _ranges(category: str) -> str:
    """The inside of a regular expression's class: the characters of a Unicode category, named by its first letters."""
    # Beyond U+1FFFF there are only ideographs, private characters and the tags and selectors that _UNSEEN names.
    points = [point for point in range(0x20000) if unicodedata.category(chr(point)).startswith(category)]
    runs = [[point for _, point in run] for _, run in groupby(enumerate(points), lambda pair: pair[1] - pair[0])]
    return "".join(f"\\U{run[0]:08x}-\\U{run[-1]:08x}" for run in runs)


_MARKS = _ranges("M")
# Joiners, the soft hyphen and their like: nobody sees them, so no word ends at one.
_UNSEEN = _ranges("Cf") + "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0001-\U000e01ef"
# Scripts without spaces between words: there a reader cannot tell where a quote may begin.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Japanese, Chinese
)
_LETTER = f"(?:(?![{_UNSPACED}])[\\w{_MARKS}{_UNSEEN}])"
# What a quote may not cut: a word with its hyphens and apostrophes, a number with its unit, an abbreviation.
# guard: compounds-are-words
_COMPOUND = rf"(?:(?:['’ʼ‐‑-](?=\w)|(?<=\d)[.,:](?=\d)){_LETTER}+)*(?:(?<=\d)[%‰°])?"
_WORD = re.compile(
    rf"(?:(?<!\w)[^\W\d_]\.)+[^\W\d_](?!\w)\.?"
    rf"|(?:[$€£¥₩₹₺₽](?=\d)|(?<![\w.])[-−+](?=\d))?{_LETTER}+{_COMPOUND}"
)
_UNIT = re.compile(rf"{_WORD.pattern}|[{_UNSPACED}]")
# Text goes in stretches of ASCII that are easy, and else in characters with the marks that they carry.
_PIECE = re.compile(rf"(?P<usual>(?:[!-,.-~]| (?! ))+)(?![{_MARKS}])|(?s:.)[{_MARKS}]*")

_QUOTES = "\"'`´«»‘’‚‛“”„‟‹›′″‴‵‶〝〞〟＂＇ʹʺʻʼʽˈ❛❜❝❞"
_DASHES = "-‐‑‒–—―−⁃﹘﹣－➖"


@cache
def _plain(cluster: str) -> str:
    """A character, with the marks that it carries, as typography does not tell it apart from its look-alikes.

    Small letters, not ``casefold``, which makes ``ss`` of ``ß``: "Maße" and "Masse" are two words.
    """
    decomposed = unicodedata.normalize("NFKD", cluster[0].translate(_ALIKE) + cluster[1:])
    # guard: small-letters-and-no-more
    folded = unicodedata.normalize("NFKD", decomposed.lower()).replace("ς", "σ")
    return " " if folded.isspace() else "".join(c for c in folded if not _INVISIBLE.match(c))


_ALIKE = dict.fromkeys(map(ord, _QUOTES), '"') | dict.fromkeys(map(ord, _DASHES), "-")
_TWO_I = str.maketrans("Iİ", "ıi")
_INVISIBLE = re.compile(f"[{_UNSEEN}\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


class Loose:
    """A text without its typography, each character knowing what it was made of."""

    def __init__(self, text: str) -> None:
        made: list[str] = []
        self._starts = array("I")
        self._ends = array("I")
        last, raised = "", False
        for match in _PIECE.finditer(text):
            start, end = match.span()
            piece = match[0]
            plain = last + piece[0] != "  " and not (raised and piece[0].isdecimal())
            if match.lastgroup == "usual" and plain:  # each character stays one
                made.append(piece.lower().translate(_ALIKE))
                self._starts.extend(range(start, end))
                self._ends.extend(range(start + 1, end + 1))
                last, raised = made[-1][-1], False
                continue
            for at, cluster in [(start, piece)] if match.lastgroup is None else enumerate(piece, start):
                letters = _plain(cluster)
                was_raised, raised = raised, unicodedata.category(cluster[0]) == "No"
                if (raised or was_raised) and last.isnumeric() and letters[:1].isnumeric():
                    # 10² is not 102, and 1½ not 11/2.
                    letters = "^" + letters  # guard: raised-digits
                for c in letters:
                    if c == last and c in " -":  # runs of spaces, and dashes typed as -- or ---
                        self._ends[-1] = at + len(cluster)
                        continue
                    made.append(c)
                    self._starts.append(at)
                    self._ends.append(at + len(cluster))
                    last = c
        self.text = "".join(made)

    def find(self, words: str) -> list[Span]:
        """Where the text says ``words`` (a loose text too); every occurrence, overlapping ones as well."""
        return [Span(self._starts[a], self._ends[b - 1]) for a, b in find_all(self.text, words)]


def loosen(words: str) -> str:
    """``words`` without their typography, for ``Loose.find``."""
    return Loose(words).text.strip(" ")


def find_all(text: str, words: str) -> list[Span]:
    """Every occurrence of ``words`` in ``text``, overlapping ones too; none of no words."""
    found: list[Span] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


class SourceText:
    """The text of one source, made ready once for any number of quotes."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.folded = fold_space(raw)

    def find(self, words: str) -> list[Span]:
        """Where ``words`` stand to the letter, white space folded on both sides."""
        return find_all(self.folded, fold_space(words))  # guard: text-is-prepared-once

    def find_loosely(self, words: str) -> list[Span]:
        """Where ``words`` stand but for typography: quotation marks, dashes, case, what cannot be seen, ligatures."""
        wanted = loosen(self._cased(words))
        spans = dict.fromkeys(self._loose.find(wanted))
        # A hit may begin or end within a ligature; then more stands there than the words say.
        return [span for span in spans if loosen(self._cased(self.folded[slice(*span)])) == wanted]

    def words_before(self, span: Span, words: str) -> str | None:
        """The source's own form of ``words`` where they stand directly before ``span``, or None."""
        wanted, end = fold_space(words), span.start - self.folded.endswith(" ", 0, span.start)
        if self.folded.endswith(wanted, 0, end):
            return wanted
        near = self.folded[max(0, end - 4 * len(wanted) - 20) : end]
        own = [near[a:] for a, b in Loose(near).find(loosen(wanted)) if b == len(near)]  # guard: directly-beside
        return own[0] if own else None

    def words_after(self, span: Span, words: str) -> str | None:
        """The source's own form of ``words`` where they stand directly after ``span``, or None."""
        wanted = fold_space(words)
        start = span.end + self.folded.startswith(" ", span.end)
        if self.folded.startswith(wanted, start):
            return wanted
        near = self.folded[start : start + 4 * len(wanted) + 20]
        own = [near[:b] for a, b in Loose(near).find(loosen(wanted)) if a == 0]
        return own[0] if own else None

    def before(self, span: Span) -> Iterator[Span]:
        """The one, two, three … words directly before ``span``."""
        end = span.start - self.folded.endswith(" ", 0, span.start)
        for number in range(bisect_right(self._units, (span.start, 0)) - 1, -1, -1):
            yield Span(self._units[number][0], end)

    def after(self, span: Span) -> Iterator[Span]:
        """The one, two, three … words directly after ``span``."""
        start = span.end + self.folded.startswith(" ", span.end)
        for number in range(bisect_left(self._units, (span.end, 0)), len(self._units)):
            yield Span(start, self._units[number][1])

    def is_broken(self, span: Span) -> bool:
        """Does a new paragraph begin within ``span``?"""
        return re.search(r"\n\s*\n", self.raw[slice(*self.original(span))]) is not None

    def cut_word(self, span: Span) -> str | None:
        """The word of the text inside which ``span`` begins or ends, or None where it cuts none."""
        return next((self.folded[slice(*word)] for at in span if (word := self._word_around(at))), None)

    def whole_words(self, span: Span) -> Span:
        """``span``, grown to the ends of the words that it cuts."""
        first, last = self._word_around(span.start), self._word_around(span.end)
        return Span(first.start if first else span.start, last.end if last else span.end)

    def _word_around(self, at: int) -> Span | None:
        """The word that is on both sides of ``at``."""
        start = self.folded.rfind(" ", 0, at) + 1
        end = self.folded.find(" ", at)
        for match in _WORD.finditer(self.folded[start : end if end >= 0 else None]):
            if start + match.start() < at < start + match.end():
                return Span(start + match.start(), start + match.end())
        return None

    def line(self, at: int) -> int:
        """The line, from 1, on which the folded text's character ``at`` stands in the file."""
        return 1 + bisect_right(self._line_ends, self.original(Span(at, at)).start)

    def original(self, span: Span) -> Span:
        """The same stretch in the text as it was."""

        def back(at: int) -> int:
            run = max(0, bisect_right(self._run_starts, at) - 1)
            return self._run_origins[run] + at - self._run_starts[run] if self._run_starts else 0

        return Span(back(span.start), back(span.end - 1) + 1 if span.end > span.start else back(span.start))

    def in_headline(self, span: Span, title: str) -> bool:
        """Does ``span`` stand where the text shows its title: on lines of its own, or at the end of a breadcrumb?"""
        start, end = self.original(span)
        lines = self.raw[self.raw.rfind("\n", 0, start) + 1 : (self.raw + "\n").index("\n", end)]
        if len(lines) > 2 * len(title) + 200:
            return False
        shown, wanted = loosen(lines), loosen(title)
        if len(shown.split()) > 1 and shown in wanted:  # the title runs over several lines
            return True
        before, found, after = shown.rpartition(wanted)
        return bool(found) and before.strip()[-1:] in {"", *">»›|/:"} and after.strip()[:1] in {"", *"|<«‹-"}

    @cached_property
    def _loose(self) -> Loose:
        return Loose(self._cased(self.folded))

    def _cased(self, words: str) -> str:
        """``words``, with the small letters of I and İ where the text is of a language that has two of them."""
        return words.translate(_TWO_I) if self._has_two_i else words  # guard: two-letters-i

    @cached_property
    def _has_two_i(self) -> bool:
        """Is the text in Turkish or a language like it, in which "ılık" and "ilik" are two words? It has many an ı."""
        return 3 * self.raw.count("ı") > self.raw.count("i")

    @cached_property
    def _units(self) -> list[tuple[int, int]]:
        """The words, and the characters of scripts that have no spaces."""
        return [match.span() for match in _UNIT.finditer(self.folded)]

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer(r"\r\n|\r|\n", self.raw)]

    @cached_property
    def _run_origins(self) -> list[int]:
        return [match.start() for match in re.finditer(r"\S+", self.raw)]

    @cached_property
    def _run_starts(self) -> list[int]:
        return [match.start() for match in re.finditer(r"\S+", self.folded)]
