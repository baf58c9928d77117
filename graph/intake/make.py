"""Choose the reader of a file, and find where two texts made from it differ."""

from __future__ import annotations

from collections.abc import Collection

from graph.intake.article import Article, CannotRead
from graph.intake.html import read_html
from graph.intake.pdf import read_pdf
from graph.intake.plain_text import read_plain

MAX_BYTES = 100_000_000  # of a file that is taken in
_TEXTS = (".txt", ".text")


def article_in(data: bytes, ending: str, known: Collection[str] = (), name: str = "this") -> Article:
    """Return the article in a PDF, a saved web page or a plain text, always the same for the same bytes.

    ``ending`` is that of the file's name, which alone tells a plain text. ``known`` are words broken at a line's end,
    as a person has seen them in print. Raises CannotRead, which calls the file by its ``name``, and NotInstalled.
    """
    if is_pdf(data):
        return read_pdf(data, known)
    if b"<" in data[:2000] and (ending.lower() in (".html", ".htm", ".xhtml") or b"<html" in data[:5000].lower()):
        return read_html(data)
    if ending.lower() in _TEXTS:
        return read_plain(data, known)
    raise CannotRead(f"{name} is neither a PDF, a web page nor a plain text (.txt)")


def is_pdf(data: bytes) -> bool:
    """Return whether the bytes of a file are those of a PDF."""
    return data.lstrip()[:5] == b"%PDF-"


def first_difference(one: str, other: str) -> tuple[int, str, str] | None:
    """Return the first line, from 1, in which two texts differ, and that line in each; None if they are equal."""
    a, b = one.splitlines(), other.splitlines()
    for number in range(max(len(a), len(b))):
        lines = (a[number] if number < len(a) else "", b[number] if number < len(b) else "")
        if lines[0] != lines[1] or number >= min(len(a), len(b)):
            return number + 1, *lines
    return None
