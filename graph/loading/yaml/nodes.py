"""What a YAML file is to us: mappings, lists and texts, each with its place.

A mark is a line and a column as one number. ``parser`` builds the tree, ``source_map`` finds the place of a path in
it.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any


class Rejected:
    """Placeholder for a rejected value, so that it is not also reported as missing."""


class MappingNode(dict[str, Any]):
    """A mapping, its place, and those of its keys and values (``marks``: key, value, key, value and so on)."""

    __slots__ = ("at", "cut", "marks")

    def __init__(self, at: int) -> None:
        self.at, self.cut, self.marks = at, False, array("Q")


class SequenceNode(list[Any]):
    """A list, its place, and that of each item."""

    __slots__ = ("at", "cut", "marks")

    def __init__(self, at: int) -> None:
        self.at, self.cut, self.marks = at, False, array("Q")


Node = MappingNode | SequenceNode | str | Rejected
REJECTED = Rejected()


def distrust(node: Node | None, since: int) -> None:
    """Mark the containers in which reading ended as cut, and remove from them what begins at ``since`` or later."""
    while isinstance(node, MappingNode | SequenceNode):
        node.cut = True
        if isinstance(node, MappingNode):
            while node and node.marks[-2] >= since:
                node.popitem()
                del node.marks[-2:]
            last: Any = next(reversed(node), None)
        else:
            while node and node.marks[-1] >= since:
                node.pop()
                node.marks.pop()
            last = len(node) - 1
        if not node:
            return
        if node.marks[-1] >= since or node[last] == "":  # what belongs to an empty value is perhaps what went wrong
            node[last] = REJECTED
        node = node[last]


def unpack(mark: int) -> tuple[int, int]:
    """Return the line and column of a mark, both from 1."""
    return mark >> 32, mark & 0xFFFFFFFF


def filled(node: MappingNode, key: str) -> MappingNode:
    """Return the mapping under ``key``, a new one if there was nothing."""
    inner = node[key]
    if not isinstance(inner, MappingNode):
        inner = node[key] = MappingNode(node.marks[2 * list(node).index(key) + 1])
    return inner


def move(start: MappingNode, keys: Sequence[str], end: MappingNode) -> None:
    """Move ``keys`` with their values and places; what ``end`` has already is dropped."""
    for key in keys:
        number = list(start).index(key)
        value, marks = start[key], start.marks[2 * number : 2 * number + 2]
        del start[key]
        del start.marks[2 * number : 2 * number + 2]
        if key not in end:
            end[key] = value
            end.marks.extend(marks)
