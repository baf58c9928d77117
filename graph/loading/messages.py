"""Put pydantic's findings into a curator's words: what was found, what is allowed, and how to write it.

See ``model`` for the code that a value's own check gives, and ``problems.codes`` for what the codes mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from graph.loading.place import Place
from graph.loading.source_map import locate
from graph.loading.value_hints import hint_for, hint_for_part
from graph.loading.yaml import REJECTED, MappingNode, SequenceNode
from graph.model import (
    ENTRY,
    SOURCE_KEYS,
    Name,
    Quote,
    Reading,
    Review,
    Source,
    Speaker,
    Translation,
    code_of,
    country_hint,
    csl,
    deceptive,
    is_required,
    key_meant,
    keys_of,
    known,
    part_of,
    parts_with,
    split_codes,
)
from graph.problems import CODES, Step, nearest, shorten

# Where in a piece another model begins, and what is to be written there.
_PARTS: dict[str, type[BaseModel]] = {
    "speaker": Speaker, "translation": Translation, "reviewed": Review, "read": Reading,
    "author": Name, "editor": Name, "translator": Name,
    **{name: Name for name in csl.NAMES if name not in Quote.model_fields},
}  # fmt: skip
_EXAMPLES = {
    "speaker": "speaker: {name: A. Person, role: foreign minister}",
    "translation": "translation: {text: the words in English, language: en}",
    "reviewed": "reviewed: {by: A. Reader, on: 2026-11-25}", "read": "read: {by: A. Reader, on: 2026-11-25}",
    "nothing": "nothing: [The weather was fine]",
    "author": "author: [{family: Doe, given: Jane}]", "editor": "editor: [{family: Doe, given: Jane}]",
    "translator": "translator: [{family: Doe, given: Jane}]", "between": "between: [RUS, TUR]",
    "actor": "actor: [RUS]", "recipient": "recipient: [TUR]", "context": "context: [military]",
    "quotes": "quotes: then, on lines of their own, - exact: the words", "relations": "- between: [RUS, TUR]",
    "container-title": "container-title: The Example Times; a book, law or treaty needs none, but its type",
    "exact": "exact: the source's words", "source": "source: the id of a source", "issued": "issued: 2016-12-30",
    "title": "title: the headline",
    "language": "language: en", "text": "text: the words in that language",
    "sources": "example-2016: {title: A headline, container-title: The Times, issued: 2016}",
    "countries": "countries: {USA: {label: US}}",
}  # fmt: skip
_OF_CODES = ("between", "actor", "recipient", "successor")
# Whose value is one of known ones, or a day: of several, one may be chosen. Everywhere else that would cut the words.
_OF_ONE = ("event", "mode", "voice", "language", "type", "date", "issued", "accessed", "on", *csl.DATES)
_SHAPES = {"list": "a list", "keys": "keys and values", "text": "a text"}
_EXPECTED = {
    "tuple_type": "list", "model_type": "keys", "model_attributes_type": "keys", "dict_type": "keys",
    "mapping_type": "keys", "string_type": "text", "bool_type": "text", "wrong-shape": "text",
}  # fmt: skip


def explain(error: Mapping[str, Any], model: object, place: Place, *, at_key: bool = False) -> str | None:
    """Report one of pydantic's findings. For an unknown key, return the one that was perhaps meant."""
    steps: tuple[Step, ...] = error["loc"]
    found, kind, context = error["input"], error["type"], error.get("ctx", {})
    here = place.within(*steps)
    if kind == "missing":
        _missing(str(steps[-1]), here, place.within(*steps[:-1]), _inner(model, steps[:-1]))
    elif kind == "extra_forbidden":
        return _unknown_key(str(steps[-1]), _inner(model, steps[:-1]), here)
    elif found == "" or kind == "empty":
        empty(here, is_required(_inner(model, steps[:-1]), str(steps[-1])) if steps else False)
    elif kind in _EXPECTED:
        wrong_shape(here, found, _EXPECTED[kind])
    elif isinstance(found, MappingNode | SequenceNode) and found.cut:  # the reading broke off in the middle of it
        return None
    elif kind == "too_short":
        here.add("empty-list", f"`{_key_of(here.path)}` is an empty list, and needs an entry", hint=_example(here))
    elif kind in CODES and "message" in context:
        said = found if isinstance(found, str) else context.get("said")
        allowed = tuple(context.get("allowed", ()))
        hint = context.get("hint")
        hint = hint or (hint_for(kind, said, allowed, here) if said is not None else hint_for_part(kind, found))
        here.add(kind, context["message"], found=said, allowed=allowed, hint=hint, at_key=at_key)
    else:
        here.add("invalid", shorten(str(error["msg"]), 300), found=found if isinstance(found, str) else None)
    return None


def wrong_shape(place: Place, found: object, expected: str) -> None:
    """Report a list, a mapping or a text where something else belongs."""
    if found is REJECTED:  # reported where it was refused
        return
    if found == "":
        empty(place, required=_key_of(place.path) in ("sources", "relations"))
        return
    shape = "list" if isinstance(found, SequenceNode) else "keys" if isinstance(found, Mapping) else "text"
    what = shorten(found, 60) if isinstance(found, str) else _SHAPES[shape]
    place.add(
        "wrong-shape", f"{_subject(place.path)} should be {_SHAPES[expected]}, not {_SHAPES[shape]}", found=what,
        hint=_written(place, found, expected),
    )  # fmt: skip


def empty(place: Place, required: bool) -> None:
    """Report a missing value."""
    *above, last = place.path or ("",)
    entry = isinstance(last, int) or above in (["sources"], ["countries"])
    said = f"{_subject(place.path)} is empty" + (", and required" if required else "")
    example = None if entry else _example(place)
    leave = "fill it in, or delete it" if entry else "fill it in, or delete the line"
    place.add("empty", said, hint=example if required else f"{leave}: {example}" if example else leave)


def _key_of(path: tuple[Step, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _subject(path: tuple[Step, ...]) -> str:
    """Return ``\\`actor\\```, ``an entry of \\`actor\\```."""
    return f"an entry of `{_key_of(path)}`" if path and isinstance(path[-1], int) else f"`{_key_of(path)}`"


def _inner(model: object, steps: tuple[Step, ...]) -> object:
    """Return the model of the part inside a piece to which ``steps`` lead."""
    return next((_PARTS[step] for step in steps if isinstance(step, str) and step in _PARTS), model)


def _missing(key: str, here: Place, owner: Place, part: object) -> None:
    node: Any = owner.root
    for step in owner.path:
        node = node[step]
    if isinstance(node, MappingNode) and node.cut:  # the reading broke off in the middle of it
        return
    said = f"`{key}` is missing from this {part_of(part)}"
    here.add("missing-key", said, hint=_swallowed(key, node) or _example(here), at=owner.path)


def _swallowed(key: str, node: object) -> str | None:
    """Say where a missing key is part of a text of several lines, because it is indented like them."""
    for name, raw in node.items() if isinstance(node, MappingNode) else ():
        if isinstance(raw, str) and re.search(rf"(?:^|\s){re.escape(key)}: ", raw):
            return f"the line with {key}: is part of the text of `{name}`: begin it under {name}:"
    return None


def _unknown_key(key: str, part: object, here: Place) -> str | None:
    known = keys_of(part) if isinstance(part, type) and issubclass(part, BaseModel) else ()
    listed = SOURCE_KEYS if part is Source else known  # not all that CSL has
    unseen = {found.character for found in deceptive(key)}
    meant = key_meant(key, known) or nearest("".join(c for c in key if c not in unseen), known)
    if meant and unseen:  # that is told where it stands
        return meant
    hint = f"did you mean {meant}?" if meant else _comma_in_words(key, here) or _belongs_elsewhere(key)
    said = f"a {part_of(part)} has no such key"
    here.add("unknown-key", said, found=key, allowed=listed, hint=hint, at_key=True)
    return meant


def _belongs_elsewhere(key: str) -> str | None:
    parts = parts_with(key)
    if not parts:
        return None
    return f"`{key}` belongs to a {' or a '.join(parts)}: look at the indentation"


def _comma_in_words(key: str, here: Place) -> str | None:
    """Say that words have a comma that YAML parts them at, as in ``{role: minister, of peace}``."""
    owner: Any = here.root
    for step in here.path[:-1]:
        owner = owner[step]
    keys = list(owner) if isinstance(owner, MappingNode) else []
    before = keys[keys.index(key) - 1] if key in keys[1:] else None
    if before is None or owner[key] != "" or not isinstance(owner[before], str):
        return None
    if locate(owner, (before,))[0] != locate(owner, (key,), at_key=True)[0]:
        return None
    words = f"{owner[before]}, {key}".replace("'", "''")
    return f"a text with a comma goes in quotes: {before}: '{shorten(words, 80)}'"


def _example(place: Place) -> str | None:
    key = _key_of(place.path)
    if key == "title" and place.path == ("title",):
        return "title: What this data is about"
    declared = place.root.get("sources")
    if key == "source" and isinstance(declared, MappingNode) and len(declared) == 1:
        return f"source: {next(iter(declared))}"
    if key in ("actor", "recipient") and len(pair := place.pair) == 2:  # another country would be no party
        return f"{key}: [{pair[0]}] or [{pair[1]}], as the words say; where they name neither, delete the line"
    return _EXAMPLES.get(key)


def _written(place: Place, found: object, expected: str) -> str | None:
    """Return the line as it should be, made of what stands there where that is possible."""
    path = place.path
    key = path[-1] if path and isinstance(path[-1], str) else ""
    if expected == "list" and isinstance(found, MappingNode) and key in ENTRY:
        first = next(iter(found), "exact")
        return f"begin each {ENTRY[key]} with `- `, as in - {first}: …"
    if key in _OF_CODES and expected == "list" and isinstance(found, MappingNode) and set(found.values()) == {""}:
        return f"write it in square brackets: {key}: [{shorten(', '.join(found))}]"
    if key and expected == "list" and isinstance(found, str) and key != "quotes" and key not in _PARTS:
        parts = split_codes(found.strip("[]［］【】〔〕()（） "))
        codes = [code_of(part) or part if key in _OF_CODES else part for part in parts]
        if len(found) <= 80:
            others = [code for code in codes if key in _OF_CODES and not known(code)]
            why = f"; {others[0]}: {country_hint(others[0], place.labels)}" if others else ""
            return f"write it as a list: {key}: [{shorten(', '.join(codes))}]{why}"
    if key and expected == "text" and isinstance(found, SequenceNode) and len(found) == 1 and isinstance(found[0], str):
        return f"write it without brackets: {key}: {shorten(found[0], 60)}"
    if key and expected == "text" and isinstance(found, SequenceNode) and len(found) > 1:
        several = [one for one in found if isinstance(one, str)]
        if len(several) == len(found) and (hint := _one_of(key, several, of_speaker="speaker" in path[-3:-1])):
            return hint
    if path[-2:-1] == ("speaker",) and isinstance(found, str):
        return f"write it as keys and values: {{name: {shorten(found, 60)}}}"
    if key == "speaker" and isinstance(found, str):
        return f"write it as keys and values: speaker: {{name: {shorten(found, 60)}}}"
    if expected != "text" and (example := _example(place)):
        return f"write it as {_SHAPES[expected]}: {example}"
    return "a text with : or - or [ or { at its start goes in quotes" if expected == "text" else None


def _one_of(key: str, several: list[str], *, of_speaker: bool) -> str | None:
    """Say what to write where one text belongs, without a word less and without another person."""
    first, second, *_ = (shorten(one, 30) for one in several)
    if of_speaker and key == "name":
        each = f"speaker: [{{name: {first}, …}}, {{name: {second}, …}}]"
        return f"of several speakers each is an entry: {each}; one name with a comma goes in quotes"
    if of_speaker and key == "role":
        return f"write them in one text: role: {shorten(' and '.join(several), 80)}"
    if of_speaker and key == "country":
        return f"it takes one, such as {first}; of several speakers each is an entry of `speaker`"
    return f"it takes one: {key}: {first}" if key in _OF_ONE else None
