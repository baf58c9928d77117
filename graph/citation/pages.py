"""Tell page labels that are ranges from those that only contain a hyphen.

``12-15``, ``B1-B2``, ``e1002-e1005``, ``S12-15``, ``xii-xv`` and the short ``123-7`` are ranges; ``A-12`` is page 12
of section A, ``12-1`` the first page of chapter 12.
"""

from __future__ import annotations

import re

_PARTS = re.compile(r"([,;&]\s*)")
_RANGE = re.compile(r"\s*(\S+?)\s*(?:-+|–|—)\s*(\S+)\s*")
_LABEL = re.compile(r"([^\W\d]*\.?)(\d+)([a-z]?)")
_ROMAN = re.compile("(?=[ivxlcdm])m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def page_range(pages: str) -> tuple[str, str] | None:
    """Return the first and last page if ``pages`` is one range, else None."""
    match = _RANGE.fullmatch(pages)
    return (match[1], match[2]) if match and _runs(match[1], match[2]) else None


def with_dashes(pages: str, dash: str) -> str:
    """Return ``pages`` with ``dash`` in every range; everything else stays letter for letter."""
    parts = _PARTS.split(pages)
    return "".join(dash.join(ends) if (ends := page_range(part)) else part for part in parts)


def _runs(first: str, last: str) -> bool:
    """Return whether ``last`` can be a later page of the count in which ``first`` stands."""
    if _ROMAN.fullmatch(first) and _ROMAN.fullmatch(last):
        return _roman(first) < _roman(last)
    start, end = _LABEL.fullmatch(first), _LABEL.fullmatch(last)
    if not start or not end or end[1] not in ("", start[1]):
        return False
    left_out = max(0, len(start[2]) - len(end[2]))  # 123-7 is 123 to 127
    return int(start[2]) < int(start[2][:left_out] + end[2])


def _roman(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
