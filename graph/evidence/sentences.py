"""Split a text into sentences with their places, and find those that no quote touches.

A sentence ends with a mark before white space, with the mark itself in scripts without spaces, and at the latest
with its paragraph. Short lines without an end mark (a heading, a byline, a menu) are not sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.evidence.matching import SourceText
from graph.evidence.rewriting import Span
from graph.evidence.verify import Finding
from graph.model import fold_space, has_unparted

_PARAGRAPH = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)")
_END = re.compile(r"[.!?…؟।։።]+[\"”’»)\]]*(?=\s|$)|[。！？｡]+[」』”）]*")
_SHORT = frozenset({
    "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Sen", "Rep", "Gov", "Prof", "Jr", "Sr", "vs", "No", "U.S", "U.N",
    "U.K", "Nr", "Hr", "Fr", "bzw", "etc", "e.g", "i.e", "z.B", "d.h",
})  # fmt: skip
_HEADING = 7  # words: what is shorter and has no end is no sentence
_SHORTEST = 10  # letters
_LETTERS = 24  # the same of a script without spaces


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence on one line, where it is in the raw text, and the line on which it begins, from 1."""

    words: str
    span: Span
    line: int


def sentences(text: SourceText) -> Iterator[Sentence]:
    """Yield the sentences of ``text`` in order."""
    raw, line, counted = text.raw, 1, 0
    for start, stop in _paragraphs(raw):
        for first, last in _within(raw, start, stop):
            words = fold_space(raw[first:last])
            if _is_sentence(words):
                line += len(re.findall(r"\r\n|\r|\n", raw[counted:first]))
                counted = first
                yield Sentence(words, Span(first, last), line)


def untouched(text: SourceText, findings: Iterable[Finding], nothing: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences that no quote of ``findings`` touches and that do not begin with words of ``nothing``."""
    places = [text.original(span) for finding in findings for span in finding.judgement.spans]
    begin = tuple(first_words(words) for words in nothing)
    for sentence in sentences(text):
        start, end = sentence.span
        if any(first < end and start < last for first, last in places):  # guard: touched-is-done
            continue
        if not (begin and first_words(sentence.words).startswith(begin)):
            yield sentence


def first_words(words: str) -> str:
    """Return words as beginnings of sentences are compared: without case, and without marks that open a quotation."""
    return fold_space(words).lstrip("\"'“”„«»‹›‘’‚「『 ").casefold()


def sentence_around(text: SourceText, span: Span) -> str:
    """Return the sentence in which the words at ``span`` of the folded text begin, or nothing."""
    start, _ = text.original(span)
    return next((one.words for one in sentences(text) if one.span.start <= start < one.span.end), "")


def _is_sentence(words: str) -> bool:
    """Return whether this is a sentence rather than a heading, a byline or a menu."""
    number = len(words.split())
    if (number < 2 or len(words) < _SHORTEST) and len(words) < _LETTERS and not has_unparted(words):
        return False
    ended = any(match.end() == len(words) for match in _END.finditer(words))
    return ended or number > _HEADING or (number == 1 and len(words) > _LETTERS)


def _paragraphs(raw: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PARAGRAPH.finditer(raw):
        yield start, match.start()
        start = match.end()
    yield start, len(raw)


def _within(raw: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(raw, start, stop):
        if not _goes_on(raw, match, stop):
            yield from _trimmed(raw, first, match.end())
            first = match.end()
    yield from _trimmed(raw, first, stop)


def _goes_on(raw: str, match: re.Match[str], stop: int) -> bool:
    """Return whether the sentence continues after this mark: ``U.S. troops``, ``3. Mai``, ``left … and came``."""
    after = raw[match.end() : stop].lstrip()
    if after[:1].islower():
        return True
    if after[:1].isdecimal() and re.search(r"(?<!\w)[A-Z]\w{1,3}$", raw[max(0, match.start() - 6) : match.start()]):
        return True  # Dec. 29
    before = re.search(r"\S*$", raw[max(0, match.start() - 20) : match.start()])
    word = before[0].lstrip('"“‘«([') if before else ""
    return match[0] == "." and (word in _SHORT or word.isdecimal() or (len(word) == 1 and word.isalpha()))


def _trimmed(raw: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    part = raw[first:last]
    if part.strip():
        yield first + len(part) - len(part.lstrip()), first + len(part.rstrip())
