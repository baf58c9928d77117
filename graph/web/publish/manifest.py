"""Digests of what a published page says: each quote field by field, and every other part, with its numbers.

A page carries its own digests, so that a word that was changed later is found and named. They guard against
accidents only: whoever means to forge a page can write new ones.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

ID = "rg-manifest"
PLACE = "{}//the-manifest"  # stands where the manifest will, while it is made
About = dict[str, Any]  # what a check needs and no reader sees: the sources' texts, the filters
Manifest = dict[str, dict[str, str]]  # part → field → digest

ONE_PART = "data-one-part"  # the attribute of a list whose many places are digested together
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
_LENGTH = 8  # hexadecimal digits of a digest: of four billion changes one is not seen
_HASH = 10  # digits by which a quote is known among those of its relation
_OF_QUOTE = re.compile(rf"([^.]+)\.([0-9a-f]{{{_HASH}}})")
_REST = "markup"  # what of a part belongs to none of its fields
# The fields of a quote by the style sheet's classes, in a reader's words.
FIELDS = {
    "rg-when": "date and act",
    "rg-exact": "words",
    "rg-beside": "context",
    "rg-translation": "translation",
    "rg-by": "speaker",
    "rg-source": "source",
    "rg-note": "notes",
}


# A letter for each field: of 20,000 quotes the names would take a megabyte.
_LETTERS = {
    "markup": "m",
    **dict(zip(FIELDS.values(), "dwctpsn", strict=True)),
    "sources and filters": "a",
}


def packed(parts: Manifest) -> dict[str, dict[str, str]]:
    """Return the digests by relation, or by whatever else an id begins with, and by the letters of their fields.

    Each entry has the hash of each quote and the digests of these fields, all in one text: for 20,000 quotes, ids,
    letters and digits would take twice the room.
    """
    found: dict[str, dict[str, str]] = {}
    for part, fields in parts.items():
        owner, own = (found_id[1], found_id[2]) if (found_id := _OF_QUOTE.fullmatch(part)) else (part, "")
        key = ("." if own else "") + "".join(_LETTERS[name] for name in fields)
        group = found.setdefault(owner, {})
        group[key] = group.get(key, "") + own + "".join(fields.values())
    return {owner: {key: _as_letters(digits) for key, digits in own.items()} for owner, own in found.items()}


def unpacked(parts: dict[str, Any]) -> Manifest:
    """Return what ``packed`` packed, now or in its first form. Raises KeyError and ValueError."""
    names = {letter: name for name, letter in _LETTERS.items()}
    found: Manifest = {}
    for owner, own in parts.items():
        if isinstance(own, str):  # each part by itself, a letter before each digest
            wide = _LENGTH + 1
            found[owner] = {names[own[at]]: own[at + 1 : at + wide] for at in range(0, len(own), wide)}
            continue
        for key, text in own.items():
            hashed, letters, digits = _HASH if key[:1] == "." else 0, key.lstrip("."), _as_digits(text)
            wide = hashed + _LENGTH * len(letters)
            for at in range(0, len(digits), wide):
                name = f"{owner}.{digits[at : at + hashed]}" if hashed else owner
                each = range(at + hashed, at + wide, _LENGTH)
                found[name] = {
                    names[letter]: digits[start : start + _LENGTH] for letter, start in zip(letters, each, strict=True)
                }
    return found


def _as_letters(digits: str) -> str:
    """Return hexadecimal digits as letters of 6 bits (RFC 4648, base64url)."""
    return base64.urlsafe_b64encode(bytes.fromhex(digits)).decode("ascii").rstrip("=")


def _as_digits(letters: str) -> str:
    return base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4)).hex()


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


def digests(root: Element, about: About) -> Manifest:
    """Return the digest of each part of a page by its id; those of a quote are by field, in a reader's words.

    What belongs to no part is under the empty id, and what the manifest says ``about`` the page under the
    manifest's.
    """
    found: Manifest = {}
    named = [element for element in _walk_parts(root) if element.get("id")]
    parts = {element.get("id"): element for element in named if element.get("id") != ID}
    owned = {id(element) for element in named}
    for name, element in parts.items():
        pieces: dict[str, list[str]] = {}
        _collect(element, _REST, pieces, owned, "rg-quote" in element.classes)
        # guard: each-part-is-digested
        found[name] = {field_name: _digest("".join(texts)) for field_name, texts in pieces.items()}
    head: dict[str, list[str]] = {}
    _collect(root, _REST, head, owned, False)
    found[""] = {field_name: _digest("".join(texts)) for field_name, texts in head.items()}
    # guard: manifest-digests-itself
    found[ID] = {"sources and filters": _digest(json.dumps(about, sort_keys=True))}
    return found


def _walk_parts(element: Element) -> Iterator[Element]:
    """Yield this element and those below it that may be parts: nothing of a list that is one by itself."""
    yield element
    for child in element.children:
        if isinstance(child, Element) and not any(name == ONE_PART for name, _ in element.attributes):
            yield from _walk_parts(child)


def _collect(element: Element, name: str, pieces: dict[str, list[str]], others: set[int], fields: bool) -> None:
    """Put what an element says under the names of its fields; parts with an id of their own are left to these."""
    if fields:
        # guard: each-field-is-digested
        name = next((FIELDS[one] for one in element.classes if one in FIELDS), name)
    here = pieces.setdefault(name, [])
    here.append("".join((f"<{element.tag}", *(f" {key}={value!r}" for key, value in element.attributes), ">")))
    for child in element.children:
        if isinstance(child, str):
            here.append(child)
        elif id(child) not in others:
            _collect(child, name, pieces, others, fields)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
