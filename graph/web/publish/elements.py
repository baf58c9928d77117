"""A page's HTML as a tree of elements, as a browser makes it, with the line at which each begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# An end that is not written, by what begins next (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
UNWRITTEN = {
    "p": frozenset(
        (
            *("article", "blockquote", "details", "div", "footer", "h1", "h2", "h3", "header", "main", "ol", "p"),
            *("section", "table", "ul"),
        )
    ),
    "li": frozenset(("li",)),
    "td": frozenset(("td", "th", "tr")),
    "th": frozenset(("td", "th", "tr")),
    "tr": frozenset(("tr",)),
}
_VOID = {"br", "circle", "hr", "img", "input", "link", "meta", "path"}


@dataclass(slots=True)
class Element:
    """An element of a page with its contents, in order."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    line: int = 0
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return the value of an attribute, or an empty text."""
        return dict(self.attributes).get(name, "")

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.get("class").split()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quote with all that is said of it."""
        return self.tag == "article"

    @property
    def text(self) -> str:
        """All text in it, in order."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in the page's order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


def tree(html: str) -> Element:
    """Return the root of a page's elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._element(tag, attrs)
        while tag in UNWRITTEN.get(self._open[-1].tag, ()):
            self._open.pop()
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(self._element(tag, attrs))

    def _element(self, tag: str, attributes: list[tuple[str, str | None]]) -> Element:
        return Element(tag, tuple((name, value or "") for name, value in attributes), self.getpos()[0])

    def handle_endtag(self, tag: str) -> None:
        # One that closes nothing is left alone, as a browser does.
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
