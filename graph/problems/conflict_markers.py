"""Find the markers that git leaves in a file that two people changed in the same place."""

from __future__ import annotations

import re

_MARK = re.compile(r"^[ \t]*(?:<{7,}|>{7,}|\|{7,}|={7,})(?=[ \t\r\n]|$)", re.MULTILINE)


def conflicts(text: str) -> list[tuple[int, ...]]:
    """Return the offsets of the markers of each conflict.

    They are ``<<<<<<<``, ``|||||||`` (diff3), ``=======`` and ``>>>>>>>``. A row of ``=======`` alone is not a
    conflict, since a text may be underlined with it.
    """
    found: list[list[int]] = []
    inside = False
    for match in _MARK.finditer(text):
        sign = match[0].lstrip()
        if sign[0] == "<" or not inside:
            found.append([])
        found[-1].append(match.end() - len(sign))
        inside = sign[0] != ">"
    return [tuple(marks) for marks in found if any(text[at] != "=" for at in marks)]


def in_lines(lines: list[int]) -> str:
    """Return what a problem says about a conflict whose markers are on ``lines``."""
    listed = f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}" if len(lines) > 1 else str(lines[0])
    return f"git's conflict markers, in line{'s' * (len(lines) > 1)} {listed}"
