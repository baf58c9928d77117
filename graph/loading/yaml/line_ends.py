"""Undo the spaces that YAML makes of line ends within words.

Between letters of scripts without spaces a line end is nothing, and after a hyphen inside a word a space is wrong;
YAML knows neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import HYPHENS, Wrapped, has_unparted, is_suspended, is_unparted

_BROKEN = re.compile(rf"[^\W\d_]+[{HYPHENS}]\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def unwrapped(value: str, lines: Sequence[str]) -> str:
    """Return ``value``, which is on ``lines`` of a file, without the spaces that YAML put into words."""
    if not has_unparted(value):
        return value
    parts, reached = list[str](), 0
    for first, second in pairwise(line.strip() for line in lines):
        if not (first and second and is_unparted(first[-1]) and is_unparted(second[0])):
            continue
        for length in (8, 4, 1):  # a quotation mark may stand nearby, which the file writes otherwise
            before, after = first[-length:], second[:length]
            at = value.find(f"{before} {after}", reached)
            if at >= 0:
                parts.append(value[reached : at + len(before)])
                reached = at + len(before) + 1
                break
    parts.append(value[reached:])
    return Wrapped("".join(parts), "\n".join(parts)) if len(parts) > 1 else value


def broken_compounds(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield each line that ends with a hyphen inside a word: its number, the hyphen's column from 1, the words."""
    for number, (line, following) in enumerate(pairwise(lines)):
        before, after = _BROKEN.search(line.rstrip()), _FIRST_WORD.match(following.lstrip())
        if before and after and not is_suspended(after[0], 0):
            yield number, before.end(), f"{before[0]} {after[0]}"
