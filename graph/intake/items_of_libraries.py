"""What the readers of every format of libraries share: what stands in place of an entry or a value that is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

ANY_TYPE = "document"  # of CSL's types, that of what has no other
_ARCHIVED = re.compile(r"Archived at (https?://\S+)")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry that is none: how it begins, its line in the file from 1 (0 if not known), and why it cannot be read."""

    begins: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stands in an item in place of a value that no source can have, and why not, in words."""

    why: str


def archived_at(note: str) -> str | None:
    """Return the address of an archived copy, of a note that says only that, as our exports write it."""
    match = _ARCHIVED.fullmatch(note)
    return match[1] if match else None
