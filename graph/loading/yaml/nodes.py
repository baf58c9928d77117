"""What a YAML file is to us: mappings, lists and texts, each with its place.

A mark is a line and column in one number. ``yaml_events`` builds the tree, ``marks`` finds a path's place in it.
"""

from __future__ import annotations

from array import array
from typing import Any


class Hole:
    """Stands where a value was refused, so that nobody says that it is missing."""


class Map(dict[str, Any]):
    """A mapping, where it starts, and where each key and value do: ``marks`` is key, value, key, value …"""

    __slots__ = ("at", "cut", "marks")

    def __init__(self, at: int) -> None:
        self.at, self.cut, self.marks = at, False, array("Q")


class Seq(list[Any]):
    """A list, where it starts, and where each item does."""

    __slots__ = ("at", "cut", "marks")

    def __init__(self, at: int) -> None:
        self.at, self.cut, self.marks = at, False, array("Q")


Node = Map | Seq | str | Hole
HOLE = Hole()


def unpack(mark: int) -> tuple[int, int]:
    """Line and column, from 1."""
    return mark >> 32, mark & 0xFFFFFFFF
