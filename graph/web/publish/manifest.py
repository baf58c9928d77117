"""Digests of what a published page says: each quote field by field, and every other part, with its numbers.

A page carries its own digests, so that a word that was changed later is found and named. They guard against
accidents only: whoever means to forge a page can write new ones.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from graph.web.publish.elements import Element
from graph.web.publish.packed_islands import PACKED, unpacked
from graph.web.publish.quote_parts import fields_in

ID = "rg-manifest"
PLACE = "{}//the-manifest"  # stands where the manifest will, while it is made
About = dict[str, Any]  # what a check needs and no reader sees: the sources' texts, the filters
Manifest = dict[str, dict[str, str]]  # part → field → digest

ONE_PART = "data-one-part"  # the attribute of a list whose many places are digested together
LENGTH = 8  # hexadecimal digits of a digest: of four billion changes one is not seen
REST = "markup"  # what of a part belongs to none of its fields
SOURCES = "sources and filters"  # what the manifest says of the page itself


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
        _collect(element, REST, pieces, owned, fields_in(element) if element.is_quote else {})
        # guard: each-part-is-digested
        found[name] = {field_name: _digest("".join(texts)) for field_name, texts in pieces.items()}
    head: dict[str, list[str]] = {}
    _collect(root, REST, head, owned, {})
    found[""] = {field_name: _digest("".join(texts)) for field_name, texts in head.items()}
    # guard: manifest-digests-itself
    found[ID] = {SOURCES: _digest(json.dumps(about, sort_keys=True))}
    return found


def _walk_parts(element: Element) -> Iterator[Element]:
    """Yield this element and those below it that may be parts: nothing of a list that is one by itself."""
    yield element
    for child in element.children:
        if isinstance(child, Element) and not any(name == ONE_PART for name, _ in element.attributes):
            yield from _walk_parts(child)


def _collect(
    element: Element, name: str, pieces: dict[str, list[str]], others: set[int], fields: dict[int, str]
) -> None:
    """Put what an element says under the names of its fields; parts with an id of their own are left to these."""
    # guard: each-field-is-digested
    name = fields.get(id(element), name)
    here = pieces.setdefault(name, [])
    here.append("".join((f"<{element.tag}", *(f" {key}={value!r}" for key, value in element.attributes), ">")))
    for child in element.children:
        if isinstance(child, str):
            here.append(unpacked(child) if element.get("type") == PACKED else child)  # packed otherwise, it is the same
        elif id(child) not in others:
            _collect(child, name, pieces, others, fields)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
