"""Read quotes from annotations of web pages: the W3C's Web Annotations, ours among them, and Hypothesis's JSON.

https://www.w3.org/TR/annotation-model/; Hypothesis's form is that of its API
(https://h.readthedocs.io/en/latest/api/) and of the export in its sidebar. A field of ours that annotations do not
have comes as a tag, see ``coding.from_tags``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.intake.coding import coding_of, from_tags
from graph.intake.incoming import Incoming, IncomingFile, NoQuotes

_LISTS = ("rows", "annotations", "items", "first", "@graph")
_PROXY = "https://via.hypothes.is/"
_OURS = "relations-graph"


def is_annotations(data: bytes) -> bool:
    """Return whether ``content`` is JSON that speaks of annotations."""
    try:
        return any(True for _ in _found(json.loads(data)))
    except (ValueError, RecursionError):
        return False


def read_annotations(data: bytes) -> IncomingFile:
    """Return the quotes of annotations, one for each pair that an annotation is tagged with. Raises NoQuotes."""
    try:
        read = json.loads(data)
        listed = list(_found(read))
    except (ValueError, RecursionError) as error:
        raise NoQuotes(f"it is not JSON: {error}") from None
    kept = isinstance(read, Mapping) and _at(read, "generator", "name") == _OURS
    if not listed:
        raise NoQuotes("it has no annotations: no target and no words that one selects")
    quotes = tuple(
        quote
        for number, annotation in enumerate(listed, 1)
        for quote in _of_one(f"annotation {number}", annotation, kept)
    )
    return IncomingFile(quotes)


def _found(read: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the annotations in whatever holds them: a list, a page, a collection, an answer of the API."""
    if isinstance(read, list):
        for part in read:
            yield from _found(part)
    elif isinstance(read, Mapping):
        if "target" in read or ("uri" in read and "tags" in read and "itemType" not in read):  # Zotero's have both
            yield read
        else:
            for name in _LISTS:
                yield from _found(read.get(name))


def _of_one(place: str, annotation: Mapping[str, Any], kept: bool) -> Iterator[Incoming]:
    target: Any = next(iter(_list(annotation.get("target"))), {})
    selector = _words(target)
    tags, comments, cells = _bodies(annotation)
    pairs, tagged, strange = from_tags(tags)
    left_out = [f"tag {tag}" for tag in strange]
    if tagged.get("event") and not tagged.get("actor"):  # who acts is not known: the act stays open
        left_out += [f"{key} {tagged.pop(key)} (nobody says who acts: actor:CODE)" for key in ("event", "mode")
                     if key in tagged]  # fmt: skip
    comment = "\n\n".join(comments)
    coding, faults = coding_of({**cells, **({"comment": comment} if comment else {}), **tagged})
    for pair in pairs or [()]:
        yield Incoming(
            place, _text(selector.get("exact")), pair, address=_address(annotation, target),
            prefix=_text(selector.get("prefix")), suffix=_text(selector.get("suffix")), keeps_context=kept,
            coding=coding, left_out=tuple(left_out), faults=tuple(faults),
        )  # fmt: skip


def _words(target: Any) -> Mapping[str, Any]:
    """Return the selector that has the words, whatever it refines."""
    waiting = [part for part in _list(_at(target, "selector")) if isinstance(part, Mapping)]
    for selector in waiting:  # what is put in meanwhile is looked at as well
        if selector.get("type") == "TextQuoteSelector" and len(waiting) < 100:
            return selector
        if len(waiting) < 100:
            waiting += [part for part in _list(selector.get("refinedBy")) if isinstance(part, Mapping)]
    return {}


def _bodies(annotation: Mapping[str, Any]) -> tuple[list[str], list[str], dict[str, str]]:
    """Return the tags, the comments, and what else of a quote bodies say: a translation."""
    tags = [_text(tag) for tag in _list(annotation.get("tags"))]
    comments = [_text(annotation.get("text"))] if annotation.get("text") else []
    cells: dict[str, str] = {}
    for body in _list(annotation.get("body")):
        value = _text(body if isinstance(body, str) else _at(body, "value"))
        purpose = _text(_at(body, "purpose") or annotation.get("motivation") or "")
        if purpose == "tagging":
            tags.append(value)
        elif purpose == "describing" and _text(_at(body, "language")):
            cells |= {"translation": value, "translation language": _text(_at(body, "language"))}
        elif purpose not in ("classifying", "linking", "highlighting") and value:
            comments.append(value)
    return tags, [comment for comment in comments if comment.strip()], cells


def _address(annotation: Mapping[str, Any], target: Any) -> str:
    source = target if isinstance(target, str) else _at(target, "source") or _at(target, "id") or annotation.get("uri")
    address = _text(_at(source, "id") if isinstance(source, Mapping) else source)
    return address.removeprefix(_PROXY)


def _at(value: Any, *path: str) -> Any:
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _list(value: Any) -> Sequence[Any]:
    """Return a list: in JSON-LD, one thing is the same as a list of it."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else _text(value[0]) if isinstance(value, list) and value else ""
