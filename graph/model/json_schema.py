"""The JSON Schema (draft-07) of a data file, made from the model, for editors that help while one types.

The schema may be looser than the loader but never stricter, except that it asks for keys in small letters. Editors
give a plain scalar YAML's type where we read text, so texts may be numbers and booleans here; only ``null`` may not,
since a missing value reads the same. ``rules`` checks what needs another part of the file, and a file of a folder
may leave any part to the others, so nothing is required at the top.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from graph.model import csl, dataset
from graph.model.countries import names
from graph.model.plover import CONTEXTS, EVENTS, QUAD, context_words, event_words
from graph.model.quote_fields import QUOTE_FIELDS, Shape
from graph.model.schema_values import CODE, ID, Draft07

FILE = "data/relations.schema.json"

_OWN_CODES = "^(?:AA[A-Z]|Q[M-Z][A-Z]|X[A-Z][A-Z]|ZZ[A-Z])$"  # user-assigned: the file labels them
_CODES = {"$ref": "#/definitions/CountryCode"}  # what stands in place of CODE in the end


def schema() -> JsonSchemaValue:
    """Return the schema as plain lists and mappings."""
    made = dataset.Dataset.model_json_schema(ref_template="#/definitions/{model}", schema_generator=Draft07)
    parts: dict[str, JsonSchemaValue] = made.pop("$defs")
    for part in (made, *parts.values()):
        part.pop("title")  # editors would head every explanation with it
    made.pop("required")
    _enrich(parts)
    known = names()
    wrong = "This is not an ISO 3166 country code: three capitals."
    listed = {**_enum(sorted(known), known.__getitem__), "errorMessage": wrong}
    codes = {"type": "string", "anyOf": [listed, {"pattern": _OWN_CODES, "patternErrorMessage": wrong}]}
    whole = _whole(made, parts)
    used = {name: _whole(part, parts) for name, part in parts.items()}
    head = {"$schema": Draft07.schema_dialect, "$comment": "Made from graph/model by python -m graph schema."}
    asked = set(_references([whole, used]))
    definitions = {name: part for name, part in used.items() if name in asked} | {"CountryCode": codes}
    return {**head, **whole, "definitions": definitions}


def text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _enum(values: Iterable[str], words: Callable[[str], str]) -> JsonSchemaValue:
    """Return the values, and what editors show beside each."""
    values = list(values)
    return {"enum": values, "enumDescriptions": [words(value) for value in values]}


def _told(event: str) -> str:
    """Return an event in words: ``Talks: verbal cooperation.`` is one."""
    words = EVENTS[event].words
    return f"{words[:1].upper()}{words[1:]}: {QUAD[EVENTS[event].quad].value.replace('-', ' ')}."


def _enrich(parts: dict[str, JsonSchemaValue]) -> None:
    """Add what the model says in code or leaves to the rules, and one quote or name can know of itself."""
    quote, speaker = parts["Quote"], parts["Speaker"]
    properties = quote["properties"]
    properties["source"] |= ID
    properties["event"] |= _enum(EVENTS, _told)
    properties["mode"]["type"] = "string"
    properties["context"]["items"] |= _enum(CONTEXTS, context_words)
    for field in QUOTE_FIELDS:
        if field.shape in (Shape.CHOICES, Shape.COUNTRIES):
            properties[field.key]["uniqueItems"] = True
    parts["Relation"]["properties"]["between"]["uniqueItems"] = True
    speaker["properties"]["voice"]["enumDescriptions"] = [
        "All of exact is the speaker's own words.",
        "Some of exact is the article's telling of what was said.",
    ]
    speaker["anyOf"] = [{"required": ["name"]}, {"required": ["role"]}]
    parts["Name"]["anyOf"] = [{"required": ["family"]}, {"required": ["literal"]}]
    _one_or_list(properties["speaker"], "object", {key: part for key, part in speaker.items() if key != "type"})
    _one_or_list(parts["Country"]["properties"]["successor"], "string")
    _of_sources(parts["Source"])
    quote["dependencies"] = {"mode": ["event"]}
    quote["allOf"] = [*_of_coding(), *map(_of_event, EVENTS)]


def _one_or_list(schema: JsonSchemaValue, kind: str, single: JsonSchemaValue | None = None) -> None:
    """Ask for the list where one stands, else for the one value: of ``anyOf`` editors would blame the wrong half."""
    one, several = schema.pop("anyOf")
    words = {"description": schema["description"]}
    schema |= {"type": [kind, "array"], "if": {"type": "array"}}
    schema |= {"then": {**several, **words, "minItems": 1}, "else": {**(single or one), **words}}


def _of_sources(source: JsonSchemaValue) -> None:
    """Take CSL's keys whatever their case, and under their older names; a container only of what stands in one."""
    keys = (*source["properties"], *csl.ALIASES, *csl.UNUSED)
    spelled = ("".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in key) for key in keys)
    source["patternProperties"] = {f"^(?:{'|'.join(spelled)})$": {}}
    alone = [name for name in csl.TYPES if name not in csl.CONTAINED]
    source["if"] = {"required": ["type"], "properties": {"type": {"enum": alone}}}
    source["else"] = {"required": ["container-title"]}


_NAMED: JsonSchemaValue = {"minItems": 1}


def _of_coding() -> Iterator[JsonSchemaValue]:
    """Yield what binds event, actor and recipient: none says anything without the others that it needs."""
    for key in ("actor", "recipient"):
        yield {"if": {"required": [key], "properties": {key: _NAMED}}, "then": {"required": ["event"]}}
    yield {"if": {"required": ["event"]}, "then": {"required": ["actor"], "properties": {"actor": _NAMED}}}


def _of_event(event: str) -> JsonSchemaValue:
    """Return an event's modes, and whether it needs a recipient where the act is not mutual.

    Each event for itself, by ``const``: of an ``enum`` here, editors would think that it lists what may stand there.
    """
    modes = EVENTS[event].modes
    mode: Any = {"type": "string", **_enum(modes, lambda mode: event_words(event, mode))} if modes else False
    then: JsonSchemaValue = {"properties": {"mode": mode}}
    if EVENTS[event].requires_recipient:
        then["if"] = {"required": ["actor"], "properties": {"actor": {"maxItems": 1}}}
        then["then"] = {"required": ["recipient"], "properties": {"recipient": _NAMED}}
    return {"if": {"required": ["event"], "properties": {"event": {"const": event}}}, "then": then}


def _whole(node: Any, parts: dict[str, JsonSchemaValue]) -> Any:
    """Return ``node`` without anything beside a ``$ref``, which draft-07 would not look at."""
    if isinstance(node, list):
        return [_whole(one, parts) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == CODE["format"]:  # beside words of its own with its type, for editors that complete a key
        rest = {key: value for key, value in node.items() if key != "format"}
        return _CODES if node == CODE else {**rest, "allOf": [_CODES]}
    rest = {key: _whole(value, parts) for key, value in node.items() if key != "$ref"}
    if "$ref" not in node:
        return rest
    return {**_whole(parts[node["$ref"].rpartition("/")[2]], parts), **rest} if rest else node


def _references(node: Any) -> Iterator[str]:
    """Yield the names of all definitions that are asked for in ``node``."""
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _references(one)
