"""Read a PDF file into lines on pages, and what the file says about itself; pdfminer.six does the reading."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Collection, Iterator
from statistics import median
from typing import Any

from graph.intake.article import Article, CannotRead, NotInstalled
from graph.intake.cleaning import cleaned, doubt_of_joins, unbroken
from graph.intake.directions import Drawn, has_from_right, is_from_right, read_from_right
from graph.intake.lines import Line
from graph.intake.pages import lay_out
from graph.intake.pdf_data import data_of
from graph.model import CONTROL, counted

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read_pdf(data: bytes, known: Collection[str] = ()) -> Article:
    """Return the article in a PDF file; ``known`` are words broken at a line's end, as they are printed.

    Raises CannotRead, and NotInstalled without pdfminer.six.
    """
    try:
        from pdfminer.high_level import extract_pages
        from pdfminer.layout import LAParams
        from pdfminer.pdfdocument import PDFDocument
        from pdfminer.pdfparser import PDFParser
    except ImportError:
        raise NotInstalled("pdfminer.six", "a PDF") from None
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it stumbles over, a reader sees in the text
    try:
        # No order of pdfminer's own, and lines that end where a column does.
        layout = LAParams(char_margin=1.5, boxes_flow=None)
        sheets = [*extract_pages(io.BytesIO(data), laparams=layout)]
        rtl = is_from_right("".join(map(_text_of, sheets)))
        read = [(page.height, [*_lines(page, rtl)]) for page in sheets]
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        info = document.info[0] if document.info else {}
        language = document.catalog.get("Lang")
    except Exception as error:
        said = re.sub(r"\s+", " ", str(error))[:120] or type(error).__name__
        raise CannotRead(f"this PDF cannot be read: {said}") from None
    pages = [[_from_top(line, height) for line in lines] for height, lines in read]
    if not any(pages):
        raise CannotRead("this PDF holds no text, only pictures of it: it needs text recognition (OCR) first")
    laid = lay_out(pages)
    text, joins = unbroken(cleaned("\n\n".join(laid.paragraphs)), known)
    if not text:
        raise CannotRead("this PDF has no text but what is at the edges of its pages")
    article = Article(
        tuple(text.split("\n\n")), tuple(data_of(info, language, pages, laid.heads, text)), tuple(laid.done)
    )
    return article.telling(doubts=(*laid.doubts, *doubt_of_joins(joins), *_of_pages(pages, text)))


def _text_of(container: Any) -> str:
    """Return all that stands on a page, in no order."""
    if hasattr(container, "get_text"):
        return str(container.get_text())
    return "".join(map(_text_of, container)) if hasattr(container, "__iter__") else ""


def _lines(container: Any, rtl: bool) -> Iterator[Line]:
    """Yield the lines of a page, from its bottom, that run from side to side; ``rtl``: most run from the right."""
    from pdfminer.layout import LTChar, LTTextContainer, LTTextLine

    for part in container:
        if isinstance(part, LTTextLine):
            characters = [one for one in part if isinstance(one, LTChar)]
            if characters and sum(one.upright for one in characters) * 2 > len(characters):
                size = median(one.size for one in characters)
                text = "".join(_raised(one, size, part) if isinstance(one, LTChar) else one.get_text() for one in part)
                if has_from_right(text) if rtl else is_from_right(text):
                    text = read_from_right([Drawn(_known(one.get_text()), one.x0, one.x1) for one in characters])
                if text.strip():
                    yield Line(text.strip(), part.x0, part.x1, part.y1, part.y0, size)
        elif isinstance(part, LTTextContainer):
            yield from _lines(part, rtl)


def _raised(character: Any, size: float, line: Any) -> str:
    """Return a character; a raised small digit, which is a note's, as such."""
    text = _known(character.get_text())
    is_raised = character.size < 0.8 * size and character.y0 > line.y0 + 0.15 * size
    return text.translate(_RAISED) if is_raised else text


def _known(text: str) -> str:
    """Return a character, or U+FFFD where the file does not say which letter it is; a hyphen's own signs are kept."""
    return CONTROL.sub(lambda match: match[0] if match[0] in "\x02\ufffe" else "\ufffd", text)


def _from_top(line: Line, height: float) -> Line:
    return Line(line.text, line.left, line.right, height - line.top, height - line.bottom, line.size)


def _of_pages(pages: list[list[Line]], text: str) -> Iterator[str]:
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if empty:
        yield f"no text on page {', '.join(map(str, empty))}: a picture of it, perhaps"
    if unknown := len(re.findall(r"\(cid:\d+\)|\ufffd", text)):
        yield f"{counted(unknown, 'character')} without a letter in this PDF: look for (cid:…) and \ufffd in the text"
