"""Read the article in a plain text from text recognition, without what its pages put there.

Pages end at a form feed, or at a line set apart that recurs with other numbers. Letters are given a width and lines
a height, so that columns and paragraphs are found as on the pages of a PDF.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from graph.intake.article import Article, CannotRead, Datum
from graph.intake.cleaning import cleaned, doubt_of_joins, unbroken
from graph.intake.columns import Columns
from graph.intake.directions import is_from_right
from graph.intake.lines import Line
from graph.intake.pages import PAGE_NUMBER, edge_key
from graph.intake.paragraphs import ends_sentence, paragraphs_of
from graph.intake.pdf_data import data_of

_WIDE, _HIGH = 0.5, 1.2  # of a letter and of a line, where letters have the size 1
_APART = re.compile(r"\S+(?: {1,3}\S+)*")  # four spaces and more part columns
_SHORT = 100  # characters: a running head is no longer, its spaces folded
_LONGEST_TITLE = 150


def read_plain(data: bytes, known: Collection[str] = ()) -> Article:
    """Return the article in a plain text; ``known`` are words broken at a line's end, as they are printed.

    Raises CannotRead.
    """
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CannotRead(f"line {line} of this text is not UTF-8: save it as UTF-8 first") from None
    if "\0" in text:
        raise CannotRead("this is not a text")
    pages, heads = _pages(text.expandtabs())
    rtl = is_from_right(text)
    laid = [[*_lines(page)] for page in pages]
    parted = Columns(rtl, [])
    blocks = [part for page in laid if page for part in parted.parts(page)]
    lines = ["\n".join(line.text for line in paragraph) for paragraph in paragraphs_of(blocks, rtl, _leading(pages))]
    words, joins = unbroken(cleaned("\n\n".join(lines)), known)
    if not words:
        raise CannotRead("this text has nothing but what is at the edges of its pages")
    paragraphs = tuple(words.split("\n\n"))
    listed = ", ".join(f"“{' '.join(head.split())}”" for head in heads)
    done = (f"left out, at the edges of pages: {listed}",) if heads else ()
    article = Article(paragraphs, (*_title(paragraphs[0]), *data_of({}, None, laid, heads, words)), done)
    return article.telling(doubts=(*doubt_of_joins(joins), "what text recognition misread nobody can know: read it"))


def _pages(text: str) -> tuple[list[list[str]], list[str]]:
    """Return the rows of each page without running heads and numbers, and what these say, each kind once."""
    if "\f" in text:
        pages = [page.split("\n") for page in text.split("\f")]
        edges = [set(_ends(page)) for page in pages]
    else:
        rows = text.split("\n")
        pages, edges = [rows], [{at for at in range(len(rows)) if _set_apart(rows, at)}]
    seen = Counter(edge_key(page[at]) for page, ends in zip(pages, edges, strict=True) for at in ends)
    kept: list[list[str]] = []
    heads: dict[str, str] = {}
    for page, ends in zip(pages, edges, strict=True):
        kept.append([])
        for at, row in enumerate(page):
            key = edge_key(row)
            repeated = seen[key] > 1 and ("#" in key or "\f" in text)
            if at in ends and (repeated or PAGE_NUMBER.fullmatch(row)):  # guard: edges-of-a-text-go
                heads.setdefault(key, row.strip())
                kept.append([])
            else:
                kept[-1].append(row)
    return kept, [*heads.values()]


def _ends(page: Sequence[str]) -> Iterator[int]:
    """Yield the first and the last row of a page that say something, and are short."""
    filled = [at for at, row in enumerate(page) if row.strip()]
    yield from (at for at in {*filled[:1], *filled[-1:]} if len(edge_key(page[at])) <= _SHORT)


def _set_apart(rows: Sequence[str], at: int) -> bool:
    """Return whether a short row is between blank ones."""
    beside = (rows[at - 1] if at else "", rows[at + 1] if at + 1 < len(rows) else "")
    return bool(rows[at].strip()) and len(edge_key(rows[at])) <= _SHORT and not any(map(str.strip, beside))


def _lines(rows: Sequence[str]) -> Iterator[Line]:
    """Yield the pieces of rows, each where it would stand on paper."""
    for number, row in enumerate(rows):
        for piece in _APART.finditer(row):
            top, (left, right) = number * _HIGH, piece.span()
            yield Line(piece[0], left * _WIDE, right * _WIDE, top, top + 1.0, 1.0)


def _leading(pages: Sequence[Sequence[str]]) -> float | None:
    """Return the height of a row, since blank rows part paragraphs; None where all lines are set with wide spaces.

    They are if blank rows follow full lines in the midst of a sentence.
    """
    width = max((len(row.strip()) for page in pages for row in page), default=0)
    before = [
        row.strip() for page in pages for row, next_ in pairwise(page)
        if len(row.strip()) > 0.7 * width and not next_.strip()
    ]  # fmt: skip
    unfinished = sum(not ends_sentence(row) for row in before)
    return None if unfinished > 0.25 * len(before) else _HIGH


def _title(first: str) -> Iterator[Datum]:
    if len(first) <= _LONGEST_TITLE and not re.search(r"[.。।؟]\W*\Z", first):
        yield Datum("title", first, "the first lines of the text", sure=False)
