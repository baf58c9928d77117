"""pydantic's findings in a curator's words: what stands there, what may, and how it is written.

Which code a value's own check gives lives in ``model``; what the codes mean, in ``codes``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from graph.loading.source_map import locate
from graph.loading.yaml import HOLE, Map, Seq
from graph.model import (
    SOURCE_KEYS,
    Country,
    Dataset,
    Name,
    Quote,
    Relation,
    Source,
    Speaker,
    Translation,
    code_of,
    country_hint,
    csl,
    date_hint,
    known,
    pair_hint,
    split_codes,
    truth_meant,
    voice_meant,
)
from graph.problems import CODES, Report, Step, nearest, shorten

# Where in a piece another model begins, and what is to be written there.
_PARTS: dict[str, type[BaseModel]] = {
    "speaker": Speaker, "translation": Translation, "author": Name, "editor": Name, "translator": Name,
    **{name: Name for name in csl.NAMES if name not in Quote.model_fields},
}  # fmt: skip
_EXAMPLES = {
    "speaker": "speaker: {name: A. Person, role: foreign minister}",
    "translation": "translation: {text: the words in English, language: en}",
    "author": "author: [{family: Doe, given: Jane}]", "editor": "editor: [{family: Doe, given: Jane}]",
    "translator": "translator: [{family: Doe, given: Jane}]", "between": "between: [RUS, TUR]",
    "actor": "actor: [RUS]", "recipient": "recipient: [TUR]", "context": "context: [military]",
    "quotes": "quotes: then, on lines of their own, - exact: the words", "relations": "- between: [RUS, TUR]",
    "container-title": "container-title: The Example Times; a book, law or treaty needs none, but its type",
    "sources": "example-2016: {title: A headline, container-title: The Times, issued: 2016}",
    "countries": "countries: {USA: {label: US}}",
}  # fmt: skip
_SHAPES = {"list": "a list", "keys": "keys and values", "text": "one text"}
_EXPECTED = {
    "tuple_type": "list", "model_type": "keys", "model_attributes_type": "keys", "dict_type": "keys",
    "mapping_type": "keys", "string_type": "text", "bool_type": "text", "wrong-shape": "text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a file, and where its problems are told."""

    report: Report
    file: str
    root: Map
    path: tuple[Step, ...]

    def within(self, *steps: Step) -> Place:
        return Place(self.report, self.file, self.root, (*self.path, *steps))

    @property
    def pair(self) -> tuple[str, ...]:
        """The codes of the relation in which the piece stands, as far as they can be read."""
        match self.path, self.root.get("relations"):
            case ("relations", int(index), *_), Seq() as relations if index < len(relations):
                between = relations[index].get("between") if isinstance(relations[index], Map) else None
                codes = between if isinstance(between, Seq) else ()
                return tuple(code for code in codes if isinstance(code, str) and known(code))
        return ()

    @property
    def labels(self) -> dict[str, str]:
        """The names that the file gives to countries, by code."""
        entries = self.root.get("countries")
        found = entries.items() if isinstance(entries, Map) else ()
        labels = {code: entry.get("label") for code, entry in found if isinstance(entry, Map) and known(code)}
        return {code: label for code, label in labels.items() if isinstance(label, str)}

    def add(
        self,
        code: str,
        message: str,
        *,
        found: str | None = None,
        allowed: tuple[str, ...] = (),
        hint: str | None = None,
        at_key: bool = False,
        at: tuple[Step, ...] | None = None,
    ) -> None:
        if self.report.full(code):
            self.report.count(code)
            return
        line, column = locate(self.root, self.path if at is None else at, at_key=at_key)
        self.report.add(code, message, (self.file, line, column), self.path, found=found, allowed=allowed, hint=hint)


def explain(error: Mapping[str, Any], model: object, place: Place, *, at_key: bool = False) -> str | None:
    """Report one of pydantic's findings; of an unknown key, the one that was perhaps meant is returned."""
    steps: tuple[Step, ...] = error["loc"]
    found, kind, context = error["input"], error["type"], error.get("ctx", {})
    here = place.within(*steps)
    if kind == "missing":
        _missing(str(steps[-1]), here, place.within(*steps[:-1]))
    elif kind == "extra_forbidden":
        known = known_keys(model, steps[:-1])
        return _unknown_key(str(steps[-1]), known, here, SOURCE_KEYS if model is Source and len(steps) == 1 else known)
    elif kind in _EXPECTED:
        wrong_shape(here, found, _EXPECTED[kind])
    elif kind == "too_short":
        here.add("empty-list", "this list is empty, and needs an entry or more", hint=_example(here))
    elif kind in CODES and "message" in context:
        said = found if isinstance(found, str) else context.get("said")
        allowed = tuple(context.get("allowed", ()))
        if kind == "not-a-pair" and isinstance(found, Seq):
            context = {**context, "hint": pair_hint(one for one in found if isinstance(one, str))}
        hint = context.get("hint") or (_hint(kind, said, allowed, place.labels) if said is not None else None)
        if said == "" and kind != "speaker-unnamed":
            kind, context = "empty", {"message": "there is nothing here: write something, or leave the key out"}
        here.add(kind, context["message"], found=said, allowed=allowed, hint=hint, at_key=at_key)
    else:
        here.add("invalid", shorten(str(error["msg"]), 300), found=found if isinstance(found, str) else None)
    return None


def wrong_shape(place: Place, found: object, expected: str) -> None:
    """Report that a list, keys and values, or a text stands where something else belongs."""
    if found is HOLE:  # reported where it was refused
        return
    if found == "":
        place.add("empty", "there is nothing here: write something, or leave the key out", hint=_example(place))
        return
    shape = "list" if isinstance(found, Seq) else "keys" if isinstance(found, Mapping) else "text"
    what = shorten(found, 60) if isinstance(found, str) else _SHAPES[shape]
    belong = "belong" if expected == "keys" else "belongs"
    place.add(
        "wrong-shape", f"this is {_SHAPES[shape]}, and {_SHAPES[expected]} {belong} here", found=what,
        hint=_written(place, found, expected),
    )  # fmt: skip


def known_keys(model: object, steps: tuple[Step, ...] = ()) -> tuple[str, ...]:
    """The keys that a piece, or a part inside it, may have, as files spell them."""
    inner = next((_PARTS[step] for step in steps if isinstance(step, str) and step in _PARTS), model)
    if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
        return ()
    return tuple(field.alias or name for name, field in inner.model_fields.items())


_WHAT: dict[type, str] = {Dataset: "file", Country: "country", Source: "source", Relation: "relation", Quote: "quote"}


def _missing(key: str, here: Place, owner: Place) -> None:
    node: Any = owner.root
    for step in owner.path:
        node = node[step]
    if isinstance(node, Map) and node.cut:  # the reading broke off in the middle of it
        return
    here.add("missing-key", f"{key} is missing here", hint=_example(here), at=owner.path)


def _unknown_key(key: str, known: tuple[str, ...], here: Place, listed: tuple[str, ...]) -> str | None:
    meant = nearest(key, known) or _MEANT.get(key.casefold().replace("_", "-"))
    if meant not in known:
        meant = None
    hint = f"did you mean {meant}?" if meant else None
    here.add("unknown-key", "the format knows no such key here", found=key, allowed=listed, hint=hint, at_key=True)
    return meant


# What people write, and what CSL, PLOVER and Web Annotation call it.
_MEANT = {
    "outlet": "container-title", "newspaper": "container-title", "publication": "container-title",
    "headline": "title", "link": "URL", "published": "issued", "quote": "exact", "words": "exact", "note": "comment",
    "who": "speaker", "lang": "language", "target": "recipient", "pair": "between", "countries": "between",
    "when": "date", "type": "event", "name": "label",
}  # fmt: skip


def _hint(code: str, found: str, allowed: tuple[str, ...], labels: Mapping[str, str] | None = None) -> str | None:
    if code == "unknown-country":
        return country_hint(found, labels)
    if code == "bad-date":
        return date_hint(found)
    if code == "not-true-or-false":
        truth = truth_meant(found)
        if truth is None:
            return "write true if the words say so; else leave the key out"
        return "write true, or leave the key out" if truth else "leave the key out, or write false"
    if code == "unknown-voice":
        voice = voice_meant(found) or nearest(found, allowed)
        return f"did you mean {voice}?" if voice else None
    if code == "bad-url" and re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", found):
        return f"did you mean https://{found}?"
    if code == "bad-hash" and re.fullmatch(r"[0-9a-fA-F]{64}", found):
        return f"did you mean {found.lower()}?"
    if code == "bad-id":
        meant = re.sub(r"[^a-z0-9._-]+", "-", found.casefold())[:60].strip("-._")
        return f"did you mean {meant}?" if meant else None
    alike = nearest(found, allowed)
    return f"did you mean {alike}?" if alike else None


def _example(place: Place) -> str | None:
    key = next((step for step in reversed(place.path) if isinstance(step, str)), "")
    if key in ("actor", "recipient") and len(pair := place.pair) == 2:  # another country would be no party
        return f"{key}: [{pair[0]}] or [{pair[1]}], as the words say; where they name neither, leave the key out"
    return _EXAMPLES.get(key)


def _written(place: Place, found: object, expected: str) -> str | None:
    """The line as it should be, made of what stands there where that is possible."""
    path = place.path
    key = path[-1] if path and isinstance(path[-1], str) else ""
    if key and expected == "list" and isinstance(found, str) and key != "quotes" and key not in _PARTS:
        parts = [code_of(part) or part for part in split_codes(found.strip("[]［］【】〔〕 "))]
        if len(found) <= 80:
            return f"write it as a list: {key}: [{shorten(', '.join(parts))}]"
    if key and expected == "text" and isinstance(found, Seq) and len(found) == 1 and isinstance(found[0], str):
        return f"write it without brackets: {key}: {shorten(found[0], 60)}"
    if path[-2:-1] == ("speaker",) and isinstance(found, str):
        return f"write it as keys and values: {{name: {shorten(found, 60)}}}"
    if key == "speaker" and isinstance(found, str):
        return f"write it as keys and values: speaker: {{name: {shorten(found, 60)}}}"
    if example := _example(place):
        return f"write it as {_SHAPES[expected]}: {example}"
    return "a text with : or - or [ or { at its start goes in quotes" if expected == "text" else None
