"""HTML of ours in fewer bytes, for a page of very many quotes: the same elements, the same attributes, the same words.

Only what stands between elements and round the values of attributes is left out, and ends that HTML does not ask for;
no text of a quote is touched.
"""

from __future__ import annotations

import re

from graph.web.publish.elements import UNWRITTEN

_BLOCKS = "|".join(
    (
        *(
            "article",
            "blockquote",
            "div",
            "details",
            "footer",
            "g",
            "h1",
            "h2",
            "h3",
            "header",
            "li",
            "main",
            "ol",
            "p",
        ),
        *("path", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_AROUND = {
    "p": "article|blockquote|details|div|footer|header|main|section",
    "li": "ol|ul",
    "td": "tr|table|tbody",
    "th": "tr|table|tbody",
    "tr": "table|tbody|tfoot|thead",
}
_TAG = r"</?(?:{})\b[^<>]*>"
_BESIDE_BLOCK = re.compile(rf"({_TAG.format(_BLOCKS)})\s+(?=<)|(?<=>)\s+(?={_TAG.format(_BLOCKS)})")
# White space between two elements; between two that are marked in a quote's words it is the source's.
_BETWEEN = re.compile(r"(?<=>)(?<!</mark>)\s+(?=<(?!mark\b))")
_BEFORE_TEXT = re.compile(r"(?<=</a>)\s+(?=\u2002)")
# An end that the next element's beginning, or the end of what they stand in, says by itself.
_ENDS = re.compile(
    "|".join(
        rf"</{tag}>(?=<(?:{'|'.join(sorted(others))})\b|</(?:{_AROUND[tag]})>)" for tag, others in UNWRITTEN.items()
    )
)
# What a line of the drawing, a row of a list or of the table opens, its address says (``published/rows.js``).
_OPENS = re.compile(
    r'(<a href=#([\w.-]+)) data-show=\2(?=[^<>]*>\s?<(?:title>|span class="?rg-line|span><span class="?rg-line))'
)
# The words of a row's line are the drawing's titles, too, and a script puts them here.
_TOLD = re.compile(r'(<a href=#[\w.-]+) title="[^"]*"(?=>\s?<span class="?rg-line)')
_UNQUOTED = re.compile(r"[^\s\"'=<>`]*[^\s\"'=<>`/]")  # https://html.spec.whatwg.org/multipage/syntax.html#unquoted
_ELEMENT, _VALUE = re.compile(r"<[a-z][^<>]*>"), re.compile(r'="([^"]*)"')
_KEPT = re.compile(r"(<(script|style)\b.*?</\2>)", re.DOTALL)
_ENTITIES = {"&nbsp;": "\u00a0", "&ensp;": "\u2002"}


def small(html: str) -> str:
    """Return a page in fewer bytes; scripts and styles stay as they are."""
    parts = _KEPT.split(html)
    # Of each script or style the whole and its name.
    return "".join(_smaller(part) if at % 3 == 0 else part for at, part in enumerate(parts) if at % 3 != 2)


def _smaller(html: str) -> str:
    for entity, letter in _ENTITIES.items():
        html = html.replace(entity, letter)
    html = _BESIDE_BLOCK.sub(r"\1", html)
    html = _BEFORE_TEXT.sub("", _BETWEEN.sub("\n", html))
    html = _ENDS.sub("", _ELEMENT.sub(lambda tag: _VALUE.sub(_bare, tag[0]), html))
    return _TOLD.sub(r"\1", _OPENS.sub(r"\1", html))


def _bare(value: re.Match[str]) -> str:
    return f"={value[1]}" if _UNQUOTED.fullmatch(value[1]) else value[0]
