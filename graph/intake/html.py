"""Read the article in a saved web page, which trafilatura finds, and what the page says about itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from graph.intake.article import Article, CannotRead, NotInstalled
from graph.intake.cleaning import cleaned
from graph.intake.html_data import data_of

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_JOINERS = "\u200c\u200d"
_STAND_INS = "𓀀𓀁𓀂𓀃𓀄𓀅𓀆𓀇"  # letters of a script that no article of today is written in
_LEAST = 40  # characters of a paragraph that is worth naming where it was left out
_MOST_NAMED = 5


def read_html(data: bytes) -> Article:
    """Return the article in a saved web page. Raises CannotRead, and NotInstalled without trafilatura."""
    try:
        from lxml import etree  # type: ignore[import-untyped, unused-ignore]
        from lxml import html as lxml_html
        from trafilatura import extract
        from trafilatura.utils import decode_file
    except ImportError:
        raise NotInstalled("trafilatura", "a web page") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    source = decode_file(data)
    if not source.strip():
        raise CannotRead("this page is empty")
    try:
        tree = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    except (etree.ParserError, ValueError) as error:
        raise CannotRead(f"this is not a web page: {error}") from None
    found = tuple(data_of(tree))
    _with_raised_digits(tree)
    kept = lxml_html.tostring(tree, encoding="unicode")
    # trafilatura takes joiners for noise; in Persian, Hindi and others they are spelling.
    stand_ins = dict(zip(_JOINERS, (c for c in _STAND_INS if c not in kept), strict=False))
    for joiner, stand_in in stand_ins.items():
        kept = re.sub(f"{joiner}|&#{ord(joiner)};|&#x{ord(joiner):x};", stand_in, kept)  # guard: joiners-are-kept
    text = extract(kept, include_comments=False, include_formatting=False, deduplicate=False) or ""
    for joiner, stand_in in stand_ins.items():
        text = text.replace(stand_in, joiner)
    paragraphs = tuple(line.strip() for line in cleaned(text).split("\n") if line.strip())
    if not paragraphs:
        raise CannotRead("no article was found in this page: was it saved after it had loaded?")
    article = Article(paragraphs, found)
    return article.telling(doubts=(*_of_bytes(data), *_doubts(tree, article, found)))


def _of_bytes(data: bytes) -> Iterator[str]:
    """Yield a doubt where it is a guess how the page's letters are encoded."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if b"charset" not in data[:4000].lower() and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            yield "the page does not say how its letters are encoded, and that was guessed: read whether they are right"


def _with_raised_digits(tree: Any) -> None:
    """Keep ``<sup>2</sup>`` from becoming a digit like those before it: 5² is not 52, and a note's mark is no year."""
    for raised in tree.iter("sup"):
        text = raised.text_content().strip().strip("[]()")
        if text.isascii() and text.isdigit():
            tail = raised.tail
            raised.clear()
            raised.text, raised.tail = text.translate(_RAISED), tail


def _doubts(tree: Any, article: Article, found: tuple[Any, ...]) -> Iterator[str]:
    """Yield what of the page was not taken although it may be the article's, and what the page says in two ways."""
    whole = _bare(article.text)
    left = []
    for part in tree.iter("p", "blockquote", "li", "h2", "h3", "figcaption", "td"):
        words = " ".join(part.text_content().split())
        if len(words) >= _LEAST and _bare(words) not in whole:
            left.append(words)
    if left:
        named = "; ".join(f"“{words[:60]}…”" for words in left[:_MOST_NAMED])
        more = f"; and {len(left) - _MOST_NAMED:,} more" if len(left) > _MOST_NAMED else ""
        yield f"on the page, and not taken for the article: {named}{more}"
    if len(article.text) < 400:
        yield "this is very short for an article: was the page saved after it had loaded?"
    for datum in found:
        if not datum.sure:
            yield f"{datum.key} is not certain: {datum.where}"


def _bare(text: str) -> str:
    return re.sub(r"[\W_⁰¹²³⁴⁵⁶⁷⁸⁹]+", "", text).casefold()
