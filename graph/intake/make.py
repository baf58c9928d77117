"""Choose the reader of a file, and find where two texts made from it differ."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from graph.files import read_at_most, reason
from graph.intake.article import Article, CannotRead
from graph.intake.html import read_html
from graph.intake.pdf import read_pdf
from graph.intake.plain_text import read_plain

MAX_BYTES = 100_000_000  # of a file that is taken in
_TEXTS = (".txt", ".text")


def article_of(path: Path, known: Collection[str] = ()) -> Article:
    """Return the article in a PDF file, a saved web page or a plain text, always the same for the same file.

    ``known`` are words broken at a line's end, as a person has seen them in print. Raises CannotRead and
    NotInstalled.
    """
    try:
        data = read_at_most(path, MAX_BYTES)
    except OSError as error:
        raise CannotRead(f"{path} cannot be read: {reason(error)}") from None
    if data.lstrip()[:5] == b"%PDF-":
        return read_pdf(data, known)
    if b"<" in data[:2000] and (path.suffix.lower() in (".html", ".htm", ".xhtml") or b"<html" in data[:5000].lower()):
        return read_html(data)
    if path.suffix.lower() in _TEXTS:
        return read_plain(data, known)
    raise CannotRead(f"{path} is neither a PDF, a web page nor a plain text (.txt)")


def first_difference(one: str, other: str) -> tuple[int, str, str] | None:
    """Return the first line, from 1, in which two texts differ, and that line in each; None if they are equal."""
    a, b = one.splitlines(), other.splitlines()
    for number in range(max(len(a), len(b))):
        lines = (a[number] if number < len(a) else "", b[number] if number < len(b) else "")
        if lines[0] != lines[1] or number >= min(len(a), len(b)):
            return number + 1, *lines
    return None
