"""One class for each look of a line, on a page of so many lines that the names of their classes count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.render.html import SHORT_LINE

_CLASSES = re.compile(r'(?<=<span class=")rg-line rg-[^"]*(?=")')


class ShortLines:
    """The looks of all lines in some HTML, each with a class of its own."""

    def __init__(self, htmls: Iterable[str]) -> None:
        found = dict.fromkeys(classes for html in htmls for classes in _CLASSES.findall(html))
        self._names = {classes: f"{SHORT_LINE}{number}" for number, classes in enumerate(found)}

    @property
    def looks(self) -> dict[str, str]:
        """The classes that each name stands for."""
        return {name: classes for classes, name in self._names.items()}

    def put(self, html: str) -> str:
        """Return HTML with these names."""
        return _CLASSES.sub(lambda found: self._names.get(found[0], found[0]), html)
