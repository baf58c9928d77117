"""Where something is in a file."""

from __future__ import annotations

from typing import NamedTuple


class Location(NamedTuple):
    """A file, and a line and a column in it, both counted from 1; 0 if it belongs to no place in the file.

    Locations sort in the order in which a reader of the files meets them.
    """

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``file:line:column``, as far as it is known."""
        return ":".join(str(part) for part in self if part)
