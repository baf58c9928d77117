"""Find the passage of a source that is most like words which are not in it.

This is for people only: what is found here is shown beside the fault and never lets a quote pass. See ``verify`` for
verdicts, ``matching`` for searching to the letter, and ``differences`` for how two texts differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from difflib import Match, SequenceMatcher
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from graph.evidence.differences import tokens
from graph.evidence.matching import SourceText, Span, loosen
from graph.model import UNSPACED, fold_space

_OMISSION = re.compile(r"\s*[\[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)*)\s*[\])]?\s*")
_INSERTION = re.compile(r"\s*\[[^\[\]]*\]")
_MARKED = re.compile(r"\A[\"'“”„«»‘’‚‹›「」『』](.*)[\"'“”„«»‘’‚‹›「」『』]\Z", re.DOTALL)
_COMMON = 60  # what stands more often than this says little about where
# guard: unlike-is-not-near
_LEAST = 55.0  # below this likeness, "nearest" would only mislead
_STEP = 12  # characters by which a word more or less moves the rest of a passage
_TRIED = 5  # places that are compared letter by letter
_LONGEST = 100_000  # characters of a text that are compared with words of which it has none
_SENTENCE_END = re.compile(r"[.!?。！？…।።؟]+[\"'”’»)\]」』]*\Z")
_GAP = re.compile(r"\S {3,}\S|\S\t+\S")
_PIECE = re.compile(rf"[^\W{UNSPACED}]+|[{UNSPACED}]+")


class Nearest:
    """Find near passages in one source.

    Candidates are found by the words that a quote shares with the text, or by three letters in a row in scripts
    without spaces.
    """

    def __init__(self, text: SourceText) -> None:
        self._text = text

    def passage(self, words: str) -> Span | None:
        """Return the passage, in whole words, that is most like ``words``, or None if nothing is similar enough."""
        wanted = fold_space(words)
        small = _lower(wanted)
        best, found = _LEAST, None
        for start in self._starts(small):
            begin = max(0, start - len(small) // 2 - 20)
            window = self._small[begin : start + 2 * len(small) + 40]
            near = fuzz.partial_ratio_alignment(small, window, score_cutoff=best)
            if near and (found is None or near.score > best):
                best, found = near.score, Span(begin + near.dest_start, begin + near.dest_end)
        return self._answering(wanted, found) if found else None

    @cached_property
    def _small(self) -> str:
        return _lower(self._text.folded)

    def _starts(self, words: str) -> Iterator[int]:
        """Return where in the text the passage may begin, the likeliest place first."""
        pieces = list(_pieces(words))
        votes: Counter[int] = Counter()
        for at, piece in pieces:
            places = self._places(piece)
            if places and (len(places) <= _COMMON or len(pieces) <= 2):
                for place in places:
                    votes[(place - at) // _STEP] += 60 // len(places) + 1
        near: Counter[int] = Counter()
        for step, weight in votes.items():
            for shift in (-2, -1, 0, 1, 2):
                near[step + shift] += weight * (3 - abs(shift))
        chosen: list[int] = []
        for step, _ in near.most_common(8 * _TRIED):
            if all(abs(step - other) > 2 for other in chosen):
                chosen.append(step)
        if not chosen:  # nothing in common: one look at the whole text
            hit = fuzz.partial_ratio_alignment(words, self._small[:_LONGEST], score_cutoff=_LEAST)
            chosen = [hit.dest_start // _STEP] if hit else []
        return iter([max(0, step * _STEP) for step in chosen[:_TRIED]])

    def _places(self, piece: str) -> list[int]:
        """Return where ``piece`` is, a few more places than are useful at most."""
        found: list[int] = []
        at = self._small.find(piece)
        while at >= 0 and len(found) <= _COMMON:
            found.append(at)
            at = self._small.find(piece, at + 1)
        return found

    def _answering(self, words: str, near: Span) -> Span:
        """Return the passage around ``near`` as far as it answers to ``words``, word for word or letter for letter."""
        folded = self._text.folded
        start = max(folded.rfind(" ", 0, max(0, near.start - 20)) + 1, near.start - 60, 0)
        end = max(near.end, min(folded.find(" ", near.end + 40) % (len(folded) + 1), near.end + 80))
        window = [
            _Place(start + token.start, start + token.end, _bare(token.text)) for token in tokens(folded[start:end])
        ]
        ours = [_bare(token.text) for token in tokens(words)]
        theirs = [place.key for place in window]
        blocks = [b for b in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks() if b.size]
        blocks = _without_strays(blocks, theirs)
        if not blocks:
            return self._text.whole_words(near)
        first, last = blocks[0], blocks[-1]
        begin = first.a
        while begin > max(0, first.a - first.b) and not self._ends_sentence(window[begin - 1]):
            begin -= 1
        stop = last.a + last.size
        most = min(len(window), last.a + len(ours) - last.b)
        while stop < most and not self._ends_sentence(window[stop - 1]):
            stop += 1
        return self._trimmed(words, window[begin].start, window[stop - 1].end)

    def _ends_sentence(self, place: _Place) -> bool:
        return _SENTENCE_END.search(self._text.folded, place.start, place.end) is not None

    def _trimmed(self, words: str, start: int, end: int) -> Span:
        """Return the passage without the punctuation around it where the words have none there."""
        folded = self._text.folded
        while end - start > 1 and _is_word(words[-1]) and not _is_word(folded[end - 1]):
            end -= 1
        while end - start > 1 and _is_word(words[0]) and not _is_word(folded[start]):
            start += 1
        return Span(start, end)


class _Place(NamedTuple):
    """A word of the text, or a letter where it has no words, and what it is compared by."""

    start: int
    end: int
    key: str


def _pieces(words: str) -> Iterator[tuple[int, str]]:
    """Yield what a passage is looked for by, each with its place in ``words``."""
    for match in _PIECE.finditer(words):
        piece = match[0]
        if piece.isascii() or not re.match(f"[{UNSPACED}]", piece):
            yield match.start(), piece
        else:
            for at in range(max(1, len(piece) - 2)):
                yield match.start() + at, piece[at : at + 3]


def _without_strays(blocks: list[Match], theirs: list[str]) -> list[Match]:
    """Return ``blocks`` without single letters at their ends that stand elsewhere by chance."""

    def is_stray(block: Match, other: Match) -> bool:
        alone = block.size == 1 and len(theirs[block.a]) == 1
        return alone and abs((block.a - block.b) - (other.a - other.b)) > 2

    while len(blocks) > 1 and is_stray(blocks[0], blocks[1]):
        blocks = blocks[1:]
    while len(blocks) > 1 and is_stray(blocks[-1], blocks[-2]):
        blocks = blocks[:-1]
    return blocks


def _lower(text: str) -> str:
    """Return small letters, as many as ``text`` has."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _is_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


@lru_cache(maxsize=2**16)
def _bare(run: str) -> str:
    """Return a word by what it is compared: without its punctuation, case and typography."""
    if run.isascii() and run.isalnum():
        return run.lower()
    small = unicodedata.normalize("NFKC", run).casefold()
    return "".join(c for c in small if _is_word(c)) or run


def likeness(words: str, passage: str) -> float:
    """Return how similar two texts are except for typography, from 0 to 100, which is the same."""
    return fuzz.ratio(loosen(words), loosen(passage))


def advice(text: SourceText, words: str) -> tuple[str, str, bool] | None:
    """Return what to do about a misquote of a kind that has a fix of its own, or None.

    That is its code, the advice, and whether the advice says all there is to say.
    """
    if _OMISSION.search(words):  # guard: ellipsis-advice
        pieces = [piece for piece in map(str.strip, _OMISSION.split(words)) if piece]
        code = "joined-passages"
        if pieces and all(text.find_loosely(piece) for piece in pieces):
            if len(pieces) == 1:
                return code, "leave the ellipsis out: a quote may begin and end within a sentence", True
            made = " and ".join(f"“{piece}”" for piece in pieces)
            return code, f"each part is in the source: make {len(pieces)} quotes of it, {made}", True
        return code, "an omission makes two quotes: quote each passage to the letter, without an ellipsis", False
    if _INSERTION.search(words):  # guard: brackets-advice
        code = "inserted-words"
        for bare in (_INSERTION.sub("", words), re.sub(r"[\[\]]", "", words)):
            if text.find_loosely(bare):
                return code, f"the source says: “{fold_space(bare)}”; explain in the comment instead", True
        return code, "quote the source to the letter, without brackets, and explain in the comment", False
    marked = _MARKED.match(words.strip())
    if marked and text.find_loosely(marked[1]):  # guard: marks-around-advice
        own = fold_space(marked[1])
        return "not-found", f"the source has no quotation marks around them: take these off: {own}", True
    if side_by_side(text.raw):  # guard: columns-are-told
        return "not-found", "the text has two columns side by side, line by line: make it in reading order", False
    return None


def side_by_side(text: str) -> bool:
    """Return whether ``text`` has the columns of a page beside each other, as some readers of PDF give them.

    Then many lines have a wide gap, and no sentence continues on the next line.
    """
    lines = [line for line in text.splitlines() if len(line.strip()) > 20]
    return len(lines) > 5 and 2 * sum(bool(_GAP.search(line.strip())) for line in lines) > len(lines)
