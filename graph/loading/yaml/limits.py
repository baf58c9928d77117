"""The limits on what a file may cost, and the count towards them."""

from __future__ import annotations

from dataclasses import dataclass


class Stop(Exception):
    """Raised where a limit is reached; nothing more is read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost. The files of a folder are counted together."""

    size: int = 64 * 2**20
    scalar: int = 20_000
    depth: int = 20
    relations: int = 25_000
    quotes: int = 250_000
    sources: int = 25_000
    items: int = 1_000  # of any other list or mapping
    events: int = 20_000_000
    problems: int = 1_000


@dataclass(slots=True)
class Counts:
    """What was counted towards the limits so far."""

    size: int = 0
    relations: int = 0
    quotes: int = 0
    events: int = 0
