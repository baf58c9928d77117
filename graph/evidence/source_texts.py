"""The full texts of the sources, as they lie in a folder beside the project: read once, hashed, made searchable.

The texts are never published. Whether words stand in one is ``verify``'s question.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from graph.evidence.matching import SourceText
from graph.evidence.nearest import Nearest
from graph.model import Source

State = Literal["good", "no text", "changed", "unreadable"]


@dataclass(frozen=True)
class HeldText:
    """What is at hand of one source: its text, or why there is none to search."""

    state: State
    why: str = ""
    sha256: str | None = None
    raw: str | None = None
    title: str = ""

    @cached_property
    def text(self) -> SourceText:
        return SourceText(self.raw or "")

    @cached_property
    def nearest(self) -> Nearest:
        return Nearest(self.text)


def hold(source: Source, folder: Path | None) -> HeldText:
    """Read the text of ``source`` from ``folder``; a text that is missing or broken is a state, not an exception."""
    if source.text is None:
        return HeldText("no text", "the source names no text")
    if folder is None:
        return HeldText("no text", "no folder of texts was given")
    try:
        data = (folder / source.text).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return HeldText("no text", f"there is no {source.text} in the folder of texts")
    except (OSError, ValueError) as error:
        return HeldText("unreadable", f"{source.text} cannot be read: {getattr(error, 'strerror', None) or error}")
    digest = hashlib.sha256(data).hexdigest()
    try:
        raw = data.decode("utf-8-sig")  # guard: texts-are-utf-8
    except UnicodeDecodeError as error:
        byte = data[error.start]
        why = f"{source.text} is not UTF-8: byte 0x{byte:02X} at offset {error.start}"
        return HeldText("unreadable", why, digest)
    if source.sha256 not in (None, digest):  # guard: hash-of-the-text
        why = f"{source.text} is not the text that the quotes were checked against"
        return HeldText("changed", why, digest, raw, source.title)
    return HeldText("good", "", digest, raw, source.title)
