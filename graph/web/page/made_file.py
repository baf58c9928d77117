"""A file that was made for a reader."""

from __future__ import annotations

from typing import NamedTuple


class File(NamedTuple):
    """The name under which a file is saved, its MIME type, and its bytes."""

    name: str
    mime: str
    content: bytes
