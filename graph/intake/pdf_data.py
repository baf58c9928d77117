"""Read what a PDF says about its article: in its metadata, its largest letters, and the edges of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from graph.intake.article import Datum
from graph.intake.cleaning import cleaned, unbroken
from graph.intake.lines import Line
from graph.model import only_reading

_NO_TITLE = re.compile(r"microsoft word|untitled|\.(?:docx?|indd|pdf|qxd|tex)\b|^\W*$", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)\]]")
_BETWEEN = re.compile(r"\s*[·•|]\s*|\s+[–—-]\s+|,\s+|\s{3,}")  # what parts a paper's name from its date and page


def data_of(
    info: Any, language: Any, pages: Sequence[Sequence[Line]], heads: Sequence[str], text: str
) -> Iterator[Datum]:
    """Yield what the file says about itself, and what its first page and running heads show."""
    title, shown = _decoded(info.get("Title")), _largest(pages)
    if title and not _NO_TITLE.search(title):
        same = not shown or shown == title
        yield Datum("title", title, "the PDF's own title" + ("" if same else f"; its first page has “{shown}”"), same)
    elif shown:
        yield Datum("title", shown, "the largest letters of the first page", sure=False)
    if author := _decoded(info.get("Author")):
        yield Datum("author", author, "the PDF's own author", sure=False)
    parts = [part.strip() for head in heads for part in _BETWEEN.split(head)]
    if outlet := next((part for part in parts if len(part) > 3 and not re.search(r"\d", part)), ""):
        yield Datum("container-title", outlet, "what stands at the edge of its pages", sure=False)
    if printed := next(filter(None, map(only_reading, parts)), None):
        yield Datum("issued", printed, "what stands at the edge of its pages", sure=False)
    elif made := re.match(r"D:(\d{4})(\d\d)(\d\d)", _decoded(info.get("CreationDate"))):
        yield Datum("issued", "-".join(made.groups()), "the day on which the PDF was made", sure=False)
    if tag := _decoded(language):
        yield Datum("language", tag.split("-")[0].lower(), "the PDF's own language")
    if doi := _DOI.search(text[:5000]):
        yield Datum("DOI", doi[0], "the text", sure=False)


def _decoded(value: Any) -> str:
    if isinstance(value, bytes):
        codec = "utf-16" if value[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8"
        try:
            value = value.decode(codec)
        except UnicodeDecodeError:
            value = value.decode("latin-1")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _largest(pages: Sequence[Sequence[Line]]) -> str:
    """Return the words in the largest letters of the first page, if they are larger than the others."""
    first = next((page for page in pages if page), [])
    largest = max(line.size for line in first)
    if largest < 1.15 * median(line.size for line in first):
        return ""
    lines = [line for line in sorted(first, key=lambda line: line.top) if line.size > 0.95 * largest]
    return unbroken(cleaned("\n".join(line.text for line in lines)))[0][:300]
