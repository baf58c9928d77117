"""A data file as a tree of its entries, each with its own lines: what a merge of two versions compares.

A part is a key with its value, or an entry of a list. Sources, relations and quotes have parts of their own, down to
their keys; every other value is one part. All texts of the tree, one after the other, are the file, so that what is
not merged keeps its bytes: comments belong to the part below them, and blank lines come before a part (``lead``).
See ``partition`` for taking a file apart, and ``three_way`` for which version of a part counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Key = str | tuple[str, ...]


class Side(StrEnum):
    """Whose version of a conflict is meant."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a file.

    ``text`` are its lines, or if it has ``parts`` those before the first of them, which may end after a dash.
    ``column`` is that of its key or dash, from 0, and ``plain`` is its value. ``parts`` is empty for a part that
    could have some and has none, and None for one that is never divided.
    """

    key: Key
    text: str
    plain: Any
    column: int = 0
    parts: tuple[Tree, ...] | None = None
    lead: str = ""

    @property
    def begins_inline(self) -> bool:
        """Return whether the first of its parts is on the line of its dash."""
        return bool(self.text) and not self.text.endswith("\n")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part that both sides changed in different ways; None is a side that removed it."""

    key: Key
    column: int
    lead: str
    ours: Part | None
    theirs: Part | None

    @classmethod
    def between(cls, ours: Part | None, theirs: Part | None, one: Part) -> Conflict:
        """Return the conflict of two versions; ``one`` of them says where it is."""
        return cls(one.key, one.column, one.lead, ours, theirs)

    def of(self, side: Side) -> Part | None:
        """Return the version of one side, or None if it removed the part."""
        return self.ours if side is Side.OURS else self.theirs


Tree = Part | Conflict


def written(tree: Tree, side: Side | None = None, labels: tuple[str, str] = ("ours", "theirs")) -> str:
    """Return the text of a tree, its conflicts as ``side`` has them or, without it, between git's markers."""
    if isinstance(tree, Part):
        rest, parts = tree.text, tree.parts or ()
        for number, part in enumerate(parts):
            text = written(part, side, labels)
            inline = number == 0 and tree.begins_inline
            rest += text.removeprefix(part.lead).lstrip(" ") if inline else text
        return tree.lead + rest
    if side:
        one = tree.of(side)
        return written(one) if one else ""
    ours, theirs = (written(part).removeprefix(part.lead) if part else "" for part in (tree.ours, tree.theirs))
    return f"{tree.lead}<<<<<<< {labels[0]}\n{ours}=======\n{theirs}>>>>>>> {labels[1]}\n"


def said(tree: Tree, side: Side) -> Any:
    """Return the value of a tree, with conflicts as ``side`` has them; None if that side removed it."""
    if isinstance(tree, Conflict):
        one = tree.of(side)
        return said(one, side) if one else None
    if tree.parts is None:
        return tree.plain
    kept = [(part.key, said(part, side)) for part in tree.parts if isinstance(part, Part) or part.of(side)]
    return dict(kept) if isinstance(tree.plain, dict) else [plain for _, plain in kept]


def conflicts_in(tree: Tree, above: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    """Yield the keys that lead to each conflict."""
    if isinstance(tree, Conflict):
        yield (*above, tree.key)
    else:
        for part in tree.parts or ():
            yield from conflicts_in(part, (*above, tree.key))
