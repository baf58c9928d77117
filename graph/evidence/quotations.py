"""Find the words of a text that are inside quotation marks, as different languages set them.

Only outer marks count: “ ”, „ “, » «, « », 「 」, " " and the like, and ‘ ’ that are not apostrophes. A quotation that
is not closed counts only if the next paragraph opens it again, as in English papers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.evidence.rewriting import Span

_CLOSING = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "”": "”", "「": "」", "『": "』", "‹": "›", "‘": "’", "〝": "〞〟",
    '"': '"', "＂": "＂",
}  # fmt: skip
_MARK = re.compile(f"[{re.escape(''.join({*_CLOSING, *''.join(_CLOSING.values())}))}]|\n[^\\S\n]*\n")
_ASIDE = " \n\r\t.,;:!?-–—…()" + "".join({*_CLOSING, *"".join(_CLOSING.values())})
_MAX_LENGTH = 3_000  # characters: what is longer has lost its closing mark


class Quotations:
    """The quotations of a text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = list(_quotations(text))
        self._starts = [span.start for span in self._spans]

    def around(self, at: int) -> Span | None:
        """Return the quotation that the character ``at`` is in, without its marks, or None."""
        number = bisect_right(self._starts, at) - 1
        return self._spans[number] if number >= 0 and at < self._spans[number].end else None

    def holds(self, span: Span) -> bool:
        """Return whether all of ``span`` is in one quotation, not counting its own marks."""
        words = self._text[slice(*span)]
        start = span.start + len(words) - len(words.lstrip(_ASIDE))
        end = span.end - len(words) + len(words.rstrip(_ASIDE))
        inner = self.around(start)
        return inner is not None and start < end <= inner.end

    def outside(self, span: Span) -> list[Span]:
        """Return the parts of ``span`` that are in no quotation, without the marks beside them."""
        parts, at = [], span.start
        for inner in self._spans[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if inner.start >= span.end:
                break
            if inner.end > span.start:
                parts.append(Span(at, max(at, inner.start - 1)))
                at = min(span.end, inner.end + 1)
        parts.append(Span(at, span.end))
        return [part for part in parts if self._text[slice(*part)].strip(_ASIDE)]


def _quotations(text: str) -> Iterator[Span]:
    opened, closing = -1, ""
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark[0] == "\n":
            if closing and not _opens_again(text, match.end(), opened):
                opened, closing = -1, ""
        elif closing and mark in closing and _closes(text, at):
            yield Span(opened + 1, at)
            opened, closing = -1, ""
        elif mark in _CLOSING and (not closing or mark == text[opened]) and _opens(text, at):
            if closing and _paragraph_begins(text, at):  # the quotation goes on
                yield Span(opened + 1, at)
            opened, closing = at, _CLOSING[mark]
        if closing and at - opened > _MAX_LENGTH:
            opened, closing = -1, ""


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "「『〝":
        return True
    spaced = text[at] in "«»"  # French and others set a space inside
    return bool(after.strip() or (spaced and after)) and not (before.isalnum() or before in (".", ",", "!", "?", "…"))


def _closes(text: str, at: int) -> bool:
    return not (text[at] == "’" and text[at + 1 : at + 2].isalnum())


def _opens_again(text: str, at: int, opened: int) -> bool:
    return opened >= 0 and text[at:].lstrip(" \t")[:1] == text[opened]


def _paragraph_begins(text: str, at: int) -> bool:
    return re.search(r"\n[^\S\n]*\n[^\S\n]*$", text[max(0, at - 20) : at]) is not None
