"""The passage of a source that is most like words which do not stand in it, and what the two differ in.

For people only: whatever is found here is shown beside the fault and never makes a quote pass. Verdicts live in
``verify``, searching to the letter in ``passages``.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

from graph.evidence.matching import SourceText, Span, loosen
from graph.model import fold_space

_OMISSION = re.compile(r"\s*[\[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)*)\s*[\])]?\s*")
_INSERTION = re.compile(r"\s*\[[^\[\]]*\]")
_COMMON = 60  # a word that stands more often than this says little about where
# guard: unlike-is-not-near
_LEAST = 55.0  # below this likeness, "nearest" would only mislead


class Nearest:
    """Finds near passages in one source; builds its index of words once."""

    def __init__(self, text: SourceText) -> None:
        self._text = text
        self._words = [(match.start(), match.end()) for match in re.finditer(r"\S+", text.folded)]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._words):
            self._places[_bare(text.folded[start:end])].append(number)

    def passage(self, words: str) -> Span | None:
        """The passage, in whole words, that is most like ``words``, or None where nothing is."""
        wanted = fold_space(words)
        loose = wanted.casefold()
        best, found = _LEAST, None
        count = len(wanted.split())
        for first in self._anchors(wanted):
            window = self._words[max(0, first - 4) : first + count + count // 2 + 6]
            start, end = window[0][0], window[-1][1]
            near = fuzz.partial_ratio_alignment(loose, self._text.folded[start:end].casefold(), score_cutoff=best)
            if near and (found is None or near.score > best):
                best, found = near.score, self._whole_words(wanted, start + near.dest_start, start + near.dest_end)
        return found

    def _anchors(self, words: str) -> list[int]:
        """Word numbers at which the passage may begin: where words of it stand at their distance from each other."""
        runs = words.split()
        votes: Counter[int] = Counter()
        for number, run in enumerate(runs):
            places = self._places.get(_bare(run), ())
            if places and (len(places) <= _COMMON or len(runs) <= 2):
                for place in places:
                    votes[place - number] += 60 // len(places) + 1
        near: Counter[int] = Counter()
        for first, weight in votes.items():  # a word more or less moves the rest by one
            for step in (-2, -1, 0, 1, 2):
                near[first + step] += weight * (3 - abs(step))
        chosen: list[int] = []
        for first, _ in near.most_common(40):
            if all(abs(first - other) > 3 for other in chosen):
                chosen.append(first)
        if not chosen:  # no word in common: one look at the whole text
            hit = fuzz.partial_ratio_alignment(words.casefold(), self._text.folded.casefold(), score_cutoff=_LEAST)
            chosen = [self._text.folded.count(" ", 0, hit.dest_start)] if hit else []
        return [max(0, min(first, len(self._words) - 1)) for first in chosen[:5]]

    def _whole_words(self, words: str, start: int, end: int) -> Span:
        """The passage near ``start`` to ``end`` as far as it answers to ``words``, word for word."""
        first = max(0, bisect_right(self._words, (start, self._words[-1][1])) - 4)
        window = self._words[first : bisect_right(self._words, (end, self._words[-1][1])) + 4]
        theirs = [_bare(self._text.folded[slice(*word)]) for word in window]
        ours = [_bare(run) for run in words.split()]
        blocks = [b for b in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks() if b.size]
        if not blocks:
            return Span(window[0][0], window[-1][1])
        last = blocks[-1]
        begin = max(0, blocks[0].a - blocks[0].b)
        stop = min(len(window), last.a + len(ours) - last.b)
        return self._trimmed(words, window[begin][0], window[stop - 1][1])

    def _trimmed(self, words: str, start: int, end: int) -> Span:
        """Without the punctuation around the passage where the words have none there."""
        folded = self._text.folded
        while end - start > 1 and words[-1].isalnum() and not folded[end - 1].isalnum():
            end -= 1
        while end - start > 1 and words[0].isalnum() and not folded[start].isalnum():
            start += 1
        return Span(start, end)


@lru_cache(maxsize=2**16)
def _bare(run: str) -> str:
    return "".join(c for c in loosen(run) if c.isalnum()) or run


def likeness(words: str, passage: str) -> float:
    """How like two texts are but for typography: 100 is the same."""
    return fuzz.ratio(loosen(words), loosen(passage))


def differences(source: str, quote: str) -> str:
    """Both, word for word: ``the two [-leaders-]{+presidents+} agreed``. Square brackets: the source's."""
    ours, theirs = fold_space(quote).split(" "), fold_space(source).split(" ")
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(" ".join(theirs[a:b]))
            continue
        gone, new = " ".join(map(visible, theirs[a:b])), " ".join(map(visible, ours[c:d]))
        parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{new}+}}" if new else ""))
    return " ".join(parts)


def visible(text: str) -> str:
    """``text``, each character that a reader cannot see or tell from a plain one as its code point: ``<U+200B>``."""
    return "".join(
        c if c == " " or (c.isprintable() and not unicodedata.combining(c)) else f"<U+{ord(c):04X}>" for c in text
    )  # guard: unseen-by-code-point


def advice(text: SourceText, words: str) -> tuple[str, str, bool] | None:
    """A kind of misquote that has a mend of its own: its code, what to do, and whether that says it all."""
    if _OMISSION.search(words):  # guard: ellipsis-advice
        pieces = [piece for piece in map(str.strip, _OMISSION.split(words)) if piece]
        code = "joined-passages"
        if pieces and all(text.find_loosely(piece) for piece in pieces):
            if len(pieces) == 1:
                return code, "leave the ellipsis out: a quote may begin and end within a sentence", True
            made = " and ".join(f"“{piece}”" for piece in pieces)
            return code, f"each part stands in the source: make {len(pieces)} quotes of it, {made}", True
        return code, "an omission makes two quotes: quote each passage to the letter, without an ellipsis", False
    if _INSERTION.search(words):  # guard: brackets-advice
        code = "inserted-words"
        for bare in (_INSERTION.sub("", words), re.sub(r"[\[\]]", "", words)):
            if text.find_loosely(bare):
                return code, f"the source says: “{fold_space(bare)}”; explain in the comment instead", True
        return code, "quote the source to the letter, without brackets, and explain in the comment", False
    return None
