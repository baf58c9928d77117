"""Turn a file's tree into the objects of the model, piece by piece.

Each country, source, quote and relation is validated by itself, so that one wrong quote hides nothing in the others;
and a piece with a wrong part is kept without that part, so that the rules can still check the rest. See ``messages``
for the words of pydantic's findings, and ``rules`` for what concerns more than one piece.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from graph.loading.csl_keys import canonical
from graph.loading.messages import explain, wrong_shape
from graph.loading.misplaced import put_right
from graph.loading.place import Place
from graph.loading.value_hints import id_meant
from graph.loading.yaml import MappingNode, Node, SequenceNode
from graph.model import (
    Country,
    CountryCode,
    Dataset,
    Quote,
    Relation,
    Source,
    SourceId,
    keys_of,
)
from graph.problems import Report, Step

_M = TypeVar("_M", Country, Source, Relation, Quote, Dataset)
_COUNTRY: TypeAdapter[str] = TypeAdapter(CountryCode)
_SOURCE: TypeAdapter[str] = TypeAdapter(SourceId)
_NO_DATE = "9999"
_NO_QUOTE = Quote.model_construct(exact="?", source="?")


class FoundQuote(NamedTuple):
    """A quote, its number in the file's list from 0, and the names of its parts that could not be read."""

    quote: Quote
    number: int
    lost: frozenset[str]


class FoundRelation(NamedTuple):
    """A relation without its quotes, and its quotes beside it."""

    relation: Relation
    number: int
    quotes: list[FoundQuote]
    lost: frozenset[str]


@dataclass
class ParsedFile:
    """The contents of one file. ``declared`` are the ids of all its sources, whatever is wrong with them."""

    file: str
    root: MappingNode
    keys: set[str]  # of the file itself, and those that misspelled ones were meant to be
    head: dict[str, Any] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    relations: list[FoundRelation] = field(default_factory=list)
    declared: set[str] = field(default_factory=set)
    undated: set[str] = field(default_factory=set)  # ids of sources whose ``issued`` is missing or wrong


def validate(root: MappingNode, file: str, report: Report) -> ParsedFile:
    """Return everything in ``root`` that the model accepts, and report what it does not."""
    place = Place(report, file, root, ())
    put_right(root, place)  # guard: misplaced-is-put-right
    found = ParsedFile(file, root, set(root))
    apart = ("countries", "sources", "relations")
    head = MappingNode(root.at)
    head.cut, head.marks = root.cut, root.marks
    head |= {key: value for key, value in root.items() if key not in apart}
    # The title is asked for where the files of a folder are put together.
    stand_ins = {"title": root.get("title", "?"), "sources": {}, "relations": ()}
    dataset, lost = _fit(Dataset, {**head, **stand_ins}, place, {**stand_ins, "title": "?"})
    found.keys |= lost
    if dataset:
        found.head = {name: getattr(dataset, name) for key, name in _HEAD.items() if key in root and key not in lost}
    _by_key(root, "countries", Country, _COUNTRY, place, found.countries)
    found.declared |= _by_key(root, "sources", Source, _SOURCE, place, found.sources)
    found.undated |= {key for key, source in found.sources.items() if source.issued.text == _NO_DATE}
    relations = root.get("relations", SequenceNode(root.at))
    if not isinstance(relations, SequenceNode):
        wrong_shape(place.within("relations"), relations, "list")
        relations, root.cut = (), True
    for index, raw in enumerate(relations):
        _relation(raw, index, place.within("relations", index), found)
    return found


# The keys of a file that are taken from the first file that has them, and the fields that hold them.
_HEAD = {
    field.alias or name: name
    for name, field in Dataset.model_fields.items()
    if name not in ("countries", "sources", "relations")
}


def _by_key(
    root: MappingNode, name: str, model: type[_M], key_type: TypeAdapter[str], place: Place, into: dict[str, _M]
) -> set[str]:
    """Read the mapping ``name`` of ``root`` into ``into``; every key that stands there is returned."""
    entries: Node = root.get(name, MappingNode(root.at))
    if not isinstance(entries, MappingNode):
        wrong_shape(place.within(name), entries, "keys")
        root.cut = True  # what quotes name is not known
        return set()
    declared = set(entries)
    for key, raw in entries.items():
        here, good = place.within(name, key), True
        if isinstance(raw, str) and "{" in key:
            word = re.split(r"\W*\s*\{", key)[0]
            here.add("syntax", f"`: ` is missing after `{word}`", hint=f"write {word}: {{…", at_key=True)
            root.cut = True  # what quotes name is not known
            continue
        try:
            key_type.validate_python(key)
        except ValidationError as error:
            good = False
            declared.add(id_meant(key))
            for wrong in error.errors(include_url=False):
                explain(wrong, key_type, here, at_key=True)
        if not isinstance(raw, MappingNode):
            wrong_shape(here, raw, "keys")
            continue
        entry = canonical(raw, key, here) if name == "sources" else raw
        piece, _ = _fit(model, entry, here, _STAND_INS.get(model, {}))
        if piece and good:
            into[key] = piece
    return declared


def _relation(raw: Node, index: int, place: Place, found: ParsedFile) -> None:
    if not isinstance(raw, MappingNode):
        wrong_shape(place, raw, "keys")
        return
    quotes: list[FoundQuote] = []
    entries = raw.get("quotes")
    shape: Any = entries
    if isinstance(entries, SequenceNode) and entries:
        shape = (_NO_QUOTE,)  # they are validated one by one, below
    relation, lost = _fit(Relation, {**raw, "quotes": shape} if "quotes" in raw else raw, place, _STAND_INS[Relation])
    for number, quote in enumerate(entries if isinstance(entries, SequenceNode) else ()):
        _quote(quote, number, place.within("quotes", number), quotes)
    if relation:
        found.relations.append(FoundRelation(relation, index, quotes, lost))


def _quote(raw: Node, number: int, place: Place, into: list[FoundQuote]) -> None:
    if not isinstance(raw, MappingNode):
        wrong_shape(place, raw, "keys")
        return
    quote, lost = _fit(Quote, raw, place, _STAND_INS[Quote])
    if quote:
        into.append(FoundQuote(quote, number, lost))


_STAND_INS: dict[type, dict[str, Any]] = {
    Source: {"type": "document", "title": "?", "container-title": "?", "issued": _NO_DATE},
    Relation: {"between": ("RUS", "USA"), "quotes": (_NO_QUOTE,)},
    Quote: {"exact": "?", "source": "?"},
}


def _fit(
    model: type[_M], raw: Mapping[str, Any], place: Place, stand_ins: Mapping[str, Any]
) -> tuple[_M | None, frozenset[str]]:
    """Return ``raw`` as the model has it, without the parts that it refuses, and the names of those."""
    try:
        return model.model_validate(raw, by_alias=True, by_name=False), frozenset()
    except ValidationError as error:  # guard: invalid-is-told
        if place.report.full():
            place.report.count("invalid", error.error_count())
            return None, frozenset()
        errors = _errors(error)
    lost: set[Step] = {one["loc"][0] for one in errors if one["loc"]}
    if raw and all(value == "" for value in raw.values()):  # the rest is still to be written
        errors = [one for one in errors if not _is_missing(one)]
    rest = {key: value for key, value in raw.items() if key not in lost}
    errors += _of_the_whole(model, {**{key: value for key, value in stand_ins.items() if key in lost}, **rest})
    lost |= {one["loc"][-1] for one in errors if one["type"] == "extra_forbidden"} & {*keys_of(model)}
    meant: set[tuple[Step, ...]] = set()
    errors.sort(key=_is_missing)  # what is only misspelled is not missing
    one: Any
    for one in errors:
        if _is_missing(one) and one["loc"] in meant:
            continue
        if key := explain(one, model, place):
            meant.add((*one["loc"][:-1], key))
            lost |= {key} if len(one["loc"]) == 1 else set()
    rest = {key: value for key, value in raw.items() if key not in lost}
    try:
        piece = model.model_validate({**stand_ins, **rest}, by_alias=True, by_name=False)
    except ValidationError:
        return None, frozenset()
    return piece, frozenset(str(name) for name in lost)


def _of_the_whole(model: type[BaseModel], rest: Mapping[str, Any]) -> list[Any]:
    """Return what is wrong with a piece as a whole, which pydantic only asks where every part is right."""
    try:
        model.model_validate(rest, by_alias=True, by_name=False)
    except ValidationError as error:
        return _errors(error)
    return []


def _errors(error: ValidationError) -> list[Any]:
    """Return pydantic's findings; a key that this very piece needs is missing like any other."""
    found: list[Any] = [*error.errors(include_url=False)]
    for one in found:
        if one["type"] == "missing-key":
            one |= {"type": "missing", "loc": (*one["loc"], one["ctx"]["key"])}
    return found


def _is_missing(error: Mapping[str, Any]) -> bool:
    return bool(error["type"] == "missing")
