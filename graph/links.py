"""Addresses of passages: a source's URL with a text fragment that lands on the sentence.

The syntax is WICG's "URL Fragment Text Directives": ``#:~:text=[prefix-,]start[,end][,-suffix]``.
"""

from __future__ import annotations

from urllib.parse import quote as percent

from graph.model import Quote, Source
from graph.text import fold_space

# A long start must match word for word on a page that we do not control; beyond this the two ends are named instead.
_WHOLE, _END = 12, 5


def passage(source: Source, quote: Quote) -> str | None:
    """The address of the quote's own words, or None where the source has no address."""
    if source.url is None:
        return None
    words = fold_space(quote.exact).split(" ")
    parts = [" ".join(words)] if len(words) <= _WHOLE else [" ".join(words[:_END]), " ".join(words[-_END:])]
    directive = ",".join(map(_encode, parts))
    if quote.prefix:
        directive = f"{_encode(fold_space(quote.prefix))}-,{directive}"
    if quote.suffix:
        directive = f"{directive},-{_encode(fold_space(quote.suffix))}"
    page, _, anchor = source.url.partition("#")  # some pages are named by what follows, as in https://…/#/article/5
    return f"{page}#{anchor.partition(':~:')[0]}:~:text={directive}"


def _encode(words: str) -> str:
    return percent(words, safe="").replace("-", "%2D")  # a bare hyphen marks a prefix or a suffix
