"""An article as it was read from a file: its words, its data, what was done to it, and what is not certain."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.problems import GraphError


class CannotRead(GraphError):
    """Raised where a file is no PDF, web page or plain text, or holds no words."""


class NotInstalled(GraphError):
    """Raised where the library that reads such a file is not installed."""

    def __init__(self, library: str, kind: str) -> None:
        super().__init__(f"{library} is needed to read {kind}, and is not installed: pip install '.[texts]'")


@dataclass(frozen=True, slots=True)
class Datum:
    """One value of the source's entry, and where in the file it was found; ``sure`` unless another may be right."""

    key: str
    value: str
    where: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """An article; ``done`` says what was changed or left out, ``doubts`` what a person should look at."""

    paragraphs: tuple[str, ...]
    data: tuple[Datum, ...] = ()
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text as it is kept: one line a paragraph, a blank line between two."""
        return "\n\n".join(self.paragraphs) + "\n"

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, in hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def datum(self, key: str) -> str:
        """Return the value of ``key``, or nothing."""
        return next((datum.value for datum in self.data if datum.key == key), "")

    def saying(self, told: Mapping[str, str]) -> Article:
        """Return the article with values that a person gave, which are sure."""
        kept = tuple(datum for datum in self.data if datum.key not in told)
        return replace(self, data=(*(Datum(key, value, "as given") for key, value in told.items()), *kept))

    def telling(self, *, done: tuple[str, ...] = (), doubts: tuple[str, ...] = ()) -> Article:
        """Return the article with more that was ``done`` or is in ``doubts``."""
        return replace(self, done=(*self.done, *done), doubts=(*self.doubts, *doubts))
