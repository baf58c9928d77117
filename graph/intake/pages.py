"""Turn the lines on pages into paragraphs, in the order in which they are read.

Columns are divided at a gutter that runs down the page; text that is on every page, and numbers at the edges, are
left out; notes at the foot of a column come last. See ``pdf`` for how a file is read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graph.intake.columns import Columns
from graph.intake.directions import is_from_right
from graph.intake.lines import Line, joined, rows_of
from graph.intake.paragraphs import paragraphs_of

_PAGE = r"(?:page|p\.|seite|s\.|pág\.|стр\.|صفحه|صفحة)?"
_OF = r"(?:\s*(?:/|of|von|de|sur|из)\s*\d+)?"
PAGE_NUMBER = re.compile(rf"[\W_]*{_PAGE}\s*(?:\d{{1,4}}|[ivxl]{{1,6}}){_OF}[\W_]*", re.IGNORECASE)
_NOTE = re.compile(r"[\d*†‡⁰¹²³⁴-⁹]")
_SHORT = 80  # characters: a running head is no longer
_EDGE = 2  # lines at the head and at the foot of a page that may be no part of the article


@dataclass(frozen=True, slots=True)
class Laid:
    """Paragraphs in reading order, each with its lines separated by LF; what to report; what the edges say."""

    paragraphs: list[str]
    done: list[str]
    doubts: list[str]
    heads: list[str]


def lay_out(pages: Sequence[Sequence[Line]]) -> Laid:
    """Return what is read on ``pages``, in its order."""
    rtl = is_from_right("".join(line.text for page in pages for line in page))
    body, heads, unsure = _without_edges(pages)
    dropped = [edge_key(text).replace("#", "…") for text in heads]
    size = _usual_size(body)
    blocks: list[list[Line]] = []
    notes: list[list[Line]] = []
    columns: list[int] = []
    parted = Columns(rtl, [])
    for number, page in enumerate(body, 1):
        parts = [*parted.parts(page)]  # guard: columns-in-order
        if any(_beside(one, other) for one, other in pairwise(map(_box, parts))):
            columns.append(number)
        for part in parts:
            words, foot = _without_notes(part, size)
            blocks += [words] if words else []
            notes += [foot] if foot else []
    paragraphs = [*paragraphs_of(blocks, rtl), *paragraphs_of(notes, rtl)]
    done = [f"left out, at the edges of pages: {', '.join(f'“{text}”' for text in dropped)}"] if dropped else []
    doubts = []
    if unsure:
        doubts.append(f"perhaps no part of the article: {', '.join(f'“{text}”' for text in unsure)}")
    if columns:
        doubts.append(
            f"columns on page {_listed(columns)} were put one after the other: see whether the order is right"
        )
    if notes:
        done.append("notes at the foot of a page stand at the end of the text")
    if rtl:
        doubts.append("a PDF tells where letters are drawn, and words from right to left were made of that: read them")
    return Laid(["\n".join(line.text for line in lines) for lines in paragraphs], done, doubts, [*heads, *unsure])


# What is no part of the article.


def _without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str], list[str]]:
    """Return the pages without running heads and page numbers; what these say, once each; what may be one and stays."""
    zones = [[*_at_edges(page)] for page in pages]
    usual = _usual_size(pages)
    seen = Counter(key for zone in zones for key in {edge_key(line.text) for line in zone})
    gone: dict[str, str] = {}
    unsure: dict[str, None] = {}
    kept = []
    for page, zone in zip(pages, zones, strict=True):
        # guard: running-heads-go
        out = {line for line in zone if seen[edge_key(line.text)] > 1 or PAGE_NUMBER.fullmatch(line.text)}
        for line in sorted(out, key=lambda line: line.top):
            gone.setdefault(edge_key(line.text), line.text)
        small = [line for line in zone if line not in out and line.size < 1.1 * usual and len(line.text) < _SHORT]
        unsure |= dict.fromkeys(line.text for line in small)
        kept.append([line for line in page if line not in out])
    return kept, [*gone.values()], [*unsure]


def _at_edges(page: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines at the head and at the foot of a page that a gap parts from the rest."""
    rows = rows_of(page)
    steps = [after[0].top - row[0].top for row, after in pairwise(rows)]
    if not steps:
        return
    wide = 1.3 * median(steps)
    for inwards, gaps in ((rows, steps), (rows[::-1], steps[::-1])):
        outside = next((at + 1 for at, gap in enumerate(gaps[:_EDGE]) if gap > wide), 0)
        for row in inwards[:outside]:
            yield from row


def edge_key(text: str) -> str:
    """Return what is the same in a running head on every page: all but its numbers."""
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _without_notes(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """Return a column's lines, and those of notes below them, which are smaller and begin with a mark."""
    at = len(lines)
    while at and lines[at - 1].size < 0.92 * size:
        at -= 1
    while at < len(lines) and not _NOTE.match(lines[at].text):
        at += 1
    return lines[:at], lines[at:]


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _box(lines: Sequence[Line]) -> Line:
    """Where a part of a page stands."""
    return joined(lines, rtl=False)


def _beside(one: Line, other: Line) -> bool:
    return one.top < other.bottom and other.top < one.bottom


def _listed(numbers: Sequence[int]) -> str:
    """Return numbers in words: ``1, 3 to 5``."""
    runs: dict[int, list[int]] = defaultdict(list)
    for index, number in enumerate(numbers):
        runs[number - index].append(number)
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs.values())
