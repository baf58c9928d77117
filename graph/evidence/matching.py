"""The text of a source, and where words are in it: to the letter, or except for typography.

This module searches and counts lines. See ``folding`` for what is folded, ``loosening`` for what is typography,
``words`` for where words begin and end, ``verify`` for what a hit or a miss means for a quote, and ``nearest`` for a
passage that is merely similar. All offsets are in the folded text; ``line`` and ``original`` lead back to the text
as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from graph.evidence.broken_words import Doubt, doubt, is_in_word
from graph.evidence.elastic import Fit, Index
from graph.evidence.folding import Folded, fold
from graph.evidence.joints import Joint
from graph.evidence.loosening import loose_index, loosen, parted_alike
from graph.evidence.rewriting import Span
from graph.evidence.words import REACH, units_after, units_before, word_around
from graph.model import fold_space, is_unparted

_HALF_SPACE = "\u200c"
_MARKUP = re.compile(r"[*_`]+|\[|\](?:\(|\{|\[).*")  # of emphasis, code and links
_UNSEEN = "\u200d"  # counts as part of a word, and as nothing of it

__all__ = ["Passage", "SourceText", "Span", "as_read", "loosen"]


class Passage(NamedTuple):
    """Where words are, and how the source writes them there; ``own`` is None if a person must say how.

    A word that a line's end breaks is written as in the words that were looked up; ``doubts`` are such words that
    may be others as well.
    """

    span: Span
    own: str | None
    doubts: tuple[Doubt, ...] = ()


def as_read(words: str) -> str:
    """Return the words of a quote folded, as they are looked up and compared."""
    return fold(words, quoted=True).text


class SourceText:
    """The text of one source, prepared once for any number of quotes."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._source = fold(raw)
        self.folded = self._source.text
        self._index = Index.of(self._source.text, self._source.joints)

    def find(self, words: str) -> list[Span]:
        """Return where ``words`` are to the letter, both folded."""
        return [passage.span for passage in self.passages(words)]

    def find_loosely(self, words: str) -> list[Span]:
        """Return where ``words`` are, except for typography."""
        return [passage.span for passage in self.passages_loosely(words)]

    def passages(self, words: str) -> list[Passage]:
        """Return where ``words`` are to the letter; as they are, they are the source's own."""
        quote = fold(words, quoted=True)
        wanted = _index(quote)
        found: dict[Span, Passage] = {}
        for fit in self._index.find(wanted):  # guard: text-is-prepared-once
            found.setdefault(fit.span, Passage(fit.span, quote.text, tuple(self._doubts(fit))))
        if not wanted.text and quote.text:  # nothing but what the search passes over, such as a hyphen
            spans = (Span(*match.span()) for match in re.finditer(re.escape(quote.text), self.folded))
            found = {span: Passage(span, quote.text) for span in spans}
        return list(found.values())

    def passages_loosely(self, words: str) -> list[Passage]:
        """Return where ``words`` are except for typography, with the source's own form at each place."""
        quote = fold(words, quoted=True)
        found: dict[Span, Passage] = {}
        for fit in self._loose.find(self._loosened(quote)):
            passage = self._read(fit)
            if parted_alike(passage.own or self.folded[slice(*passage.span)], quote.text):  # guard: parted-alike
                found.setdefault(passage.span, passage)
        return list(found.values()) or self._over_half_spaces(words)

    def _over_half_spaces(self, words: str) -> list[Passage]:
        """Return where ``words`` stand loosely if the half-space of Persian and its like (U+200C) is a space."""
        if _HALF_SPACE not in self.raw and _HALF_SPACE not in words:
            return []
        found = []
        for passage in self._spaced.passages_loosely(words.replace(_HALF_SPACE, " ")):
            place = self._spaced.original(passage.span)
            own = as_read(self.raw[slice(*place)])
            found += [one for one in self.passages(own) if self.original(one.span) == place]  # guard: half-spaces
        return found

    @cached_property
    def _spaced(self) -> SourceText:
        return SourceText(self.raw.replace(_HALF_SPACE, " "))

    def own(self, span: Span) -> str | None:
        """Return the words at ``span`` as the source writes them, or None if a person must say how."""
        joints = self._source.joints[self._joint(span.start) : self._joint(span.end)]
        return self.folded[slice(*span)] if all(joint.sure for joint in joints) else None

    def words_before(self, span: Span, words: str) -> str | None:
        """Return the source's own form of ``words`` if they are directly before ``span``, or None."""
        return self._beside(span, words, before=True)

    def words_after(self, span: Span, words: str) -> str | None:
        """Return the source's own form of ``words`` if they are directly after ``span``, or None."""
        return self._beside(span, words, before=False)

    def before(self, span: Span) -> Iterator[Span]:
        """Yield the one, two, three … words directly before ``span``."""
        return units_before(self.folded, span.start)

    def after(self, span: Span) -> Iterator[Span]:
        """Yield the one, two, three … words directly after ``span``."""
        return units_after(self.folded, span.end)

    def is_broken(self, span: Span) -> bool:
        """Return whether a new paragraph begins within ``span``."""
        return re.search(r"\n\s*\n", self.raw[slice(*self.original(span))]) is not None

    def paragraph(self, span: Span) -> tuple[str, str]:
        """Return what is before and after ``span`` in its paragraph."""
        start, end = self.original(span)
        first = bisect_right(self._blank_lines, (start, start)) - 1
        begins = self._blank_lines[first][1] if first >= 0 else 0
        ends = self._blank_lines[first + 1][0] if first + 1 < len(self._blank_lines) else len(self.raw)
        return fold_space(self.raw[begins:start]), fold_space(self.raw[end : max(end, ends)])

    def cut_word(self, span: Span) -> str | None:
        """Return the word inside which ``span`` begins or ends, or None if it cuts none."""
        word = self._word_around(span.start, beginning=True) or self._word_around(span.end)
        return self.folded[slice(*word)] if word else None

    def whole_words(self, span: Span) -> Span:
        """Return ``span`` extended to the ends of the words that it cuts."""
        first, last = self._word_around(span.start, beginning=True), self._word_around(span.end)
        return Span(first.start if first else span.start, last.end if last else span.end)

    def line(self, at: int) -> int:
        """Return the line of the file, from 1, on which the folded text's character ``at`` is."""
        return 1 + bisect_right(self._line_ends, self.original(Span(at, at)).start)

    def original(self, span: Span) -> Span:
        """Return the same stretch in the text as it was."""
        return self._source.original(span)

    def in_headline(self, span: Span, title: str) -> bool:
        """Return whether ``span`` is in a title: on lines of its own, or at the end of a breadcrumb."""
        start, end = self.original(span)
        lines = self.raw[self.raw.rfind("\n", 0, start) + 1 : (self.raw + "\n").index("\n", end)]
        if len(lines) > 2 * len(title) + 200:
            return False
        shown, wanted = loosen(lines), loosen(title)
        if len(shown.split()) > 1 and shown in wanted:  # the title runs over several lines
            return True
        before, found, after = shown.rpartition(wanted)
        return bool(found) and before.strip()[-1:] in {"", *">»›|/:"} and after.strip()[:1] in {"", *"|<«‹-"}

    def _beside(self, span: Span, words: str, *, before: bool) -> str | None:
        quote = fold(words, quoted=True)
        for index, wanted in ((self._index, _index(quote)), (self._loose, self._loosened(quote))):
            place = index.origins.forward(span.start if before else span.end)
            # A space may stand between the two, or have gone with the sign beside it.
            for gap in (1, 0):
                at = place - gap - len(wanted.text) if before else place + gap
                fit = index.fit(at, wanted) if at >= 0 and index.text.startswith(wanted.text, at) else None
                if fit is None:
                    continue
                passage = self._read(fit)
                between = Span(passage.span.end, span.start) if before else Span(span.end, passage.span.start)
                if self._is_nothing(between):  # guard: directly-beside
                    return quote.text if index is self._index else passage.own
        return None

    def _is_nothing(self, between: Span) -> bool:
        """Return whether there is nothing but white space and what belongs to no word."""
        if between.end < between.start:
            return False
        words, reached = "", between.start
        for joint in self._source.joints[self._joint(between.start) : self._joint(between.end)]:
            if joint.aside and joint.end <= between.end:
                words += self.folded[reached : joint.start]
                reached = joint.end
        return not (words + self.folded[reached : between.end]).strip()

    def _joint(self, at: int) -> int:
        """Return the number of the first joint that begins at or behind ``at``."""
        return bisect_left(self._joint_starts, at)

    def _read(self, fit: Fit) -> Passage:
        """Return the place that was found, without the spaces around it, and the words there as ``fit`` reads them."""
        start, end = fit.span
        while start < end and self.folded[start] == " ":
            start += 1
        while start < end and self.folded[end - 1] == " ":
            end -= 1
        own, reached = "", start
        for joint, form in fit.readings:
            own += self.folded[reached : joint.start] + form
            reached = joint.end
        return Passage(Span(start, end), own + self.folded[reached:end] if fit.sure else None)

    def _doubts(self, fit: Fit) -> Iterator[Doubt]:
        """Yield the broken words that ``fit`` reads in a way that nothing in the text confirms."""
        for joint, form in fit.readings:
            if form in joint.doubtful:  # guard: confirmed-words-pass
                other = next((other for other in joint.forms if other != form and not other.endswith(" ")), "")
                yield doubt(self.folded, joint.start, joint.end, form, other, elsewhere=joint.sure)

    def _word_around(self, at: int, *, beginning: bool = False) -> Span | None:
        """Return the word that is on both sides of ``at``; a note's number is no part of it, and markup parts none."""
        start, end = max(0, at - 2 * REACH), at + 2 * REACH
        text = self.folded[start:end]
        for joint in self._asides[bisect_left(self._aside_ends, start) : bisect_left(self._aside_ends, end)]:
            a, b = max(0, joint.start - start), joint.end - start
            within = a > 0 and _MARKUP.fullmatch(text, a, b) and all(map(_is_parted, (text[a - 1], text[b : b + 1])))
            text = text[:a] + (_UNSEEN if within else " ") * (b - a) + text[b:]
        word = word_around(text, at - start, beginning=beginning)
        if word is None:
            return None
        found = Span(word.start + start, word.end + start)
        # Two numbers, of which one ends a heading, are not one in groups of three digits.
        return None if " " in text[slice(*word)] and self.is_broken(found) else found

    def _loosened(self, quote: Folded) -> Index:
        return loose_index(quote, two_i=self._has_two_i)

    @cached_property
    def _loose(self) -> Index:
        return loose_index(self._source, two_i=self._has_two_i)

    @cached_property
    def _has_two_i(self) -> bool:
        """Return whether the text has many ı and İ, as in Turkish, where "ılık" and "ilik" are two words."""
        return 3 * (self.raw.count("ı") + self.raw.count("İ")) > self.raw.count("i")  # guard: two-letters-i

    @cached_property
    def _joint_starts(self) -> list[int]:
        return [joint.start for joint in self._source.joints]

    @cached_property
    def _asides(self) -> list[Joint]:
        return [joint for joint in self._source.joints if joint.aside]

    @cached_property
    def _aside_ends(self) -> list[int]:
        return [joint.end for joint in self._asides]

    @cached_property
    def _blank_lines(self) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(r"\n\s*\n\s*", self.raw)]

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer(r"\r\n|\r|\n", self.raw)]


def _is_parted(character: str) -> bool:
    """Return whether this is part of a word of a script that puts spaces between words."""
    return is_in_word(character) and not is_unparted(character)


def _index(quote: Folded) -> Index:
    return Index.of(quote.text, quote.joints)
