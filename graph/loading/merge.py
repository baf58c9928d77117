"""Merge the pieces of one or more files into one Dataset, with what the rules must know of unreadable parts.

The files of a folder share sources and countries; title, version, author and the like come from the first file, by
name, that has them. This module reports what is missing altogether, and a source declared in two files; ``rules``
report the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.loading.rules import Gaps
from graph.loading.source_map import SourceMap, locate
from graph.loading.validate import FoundRelation, ParsedFile
from graph.loading.yaml import MappingNode, unpack
from graph.model import Country, Dataset, Relation, Source
from graph.problems import Location, Report

_REQUIRED = {
    "title": "title: What this data is about",
    "sources": "sources: then, indented, an id with title, container-title and issued",
    "relations": "relations: then, on lines of their own, - between: [RUS, TUR]",
}


@dataclass(frozen=True)
class Merged:
    """All files together. ``dataset`` is complete only if nothing was reported."""

    dataset: Dataset
    marks: SourceMap
    gaps: Gaps


def merge(files: Sequence[ParsedFile], report: Report) -> Merged:
    """Return the files as one, and report what is missing or declared twice."""
    head: dict[str, Any] = {}
    head_of: dict[str, int] = {}
    for number, file in enumerate(files):
        for key in file.keys:
            head_of.setdefault(key, number)
        for key, value in file.head.items():
            if key == "formerly":  # each file remembers what was removed from it
                value = tuple(dict.fromkeys((*head.pop(key, ()), *value)))
            head.setdefault(key, value)
    for key, example in _REQUIRED.items():
        if key not in head_of and not any(file.root.cut for file in files):
            at = Location(files[0].file, *unpack(files[0].root.at))
            report.add("missing-key", f"`{key}` is missing from this file", at, (key,), hint=example)
    countries, countries_of = _shared("countries", files, report)
    sources, sources_of = _shared("sources", files, report)
    found = [(number, one) for number, file in enumerate(files) for one in file.relations]
    marks = SourceMap(
        tuple((file.file, file.root) for file in files),
        head_of,
        countries_of,
        sources_of,
        tuple((number, one.number, tuple(quote.number for quote in one.quotes)) for number, one in found),
    )
    relations = tuple(_with_quotes(one) for _, one in found)
    dataset = Dataset.model_construct(
        **{"title": "", **head}, countries=countries, sources=sources, relations=relations
    )
    return Merged(dataset, marks, _gaps(files, found))


def _shared(name: str, files: Sequence[ParsedFile], report: Report) -> tuple[dict[str, Any], dict[str, int]]:
    """Return the sources or countries of all files, and the number of the file where each stands."""
    together: dict[str, Any] = {}
    stands: dict[str, int] = {}
    for number, file in enumerate(files):
        pieces: Mapping[str, Source | Country] = file.sources if name == "sources" else file.countries
        for key, piece in pieces.items():
            if key in stands:
                at = Location(file.file, *locate(file.root, (name, key), at_key=True))
                code = "source-twice" if name == "sources" else "country-twice"
                report.add(code, f"declared in {files[stands[key]].file} already", at, (name, key), found=key)
            else:
                together[key], stands[key] = piece, number
    return together, stands


def _with_quotes(found: FoundRelation) -> Relation:
    return found.relation.model_copy(update={"quotes": tuple(quote.quote for quote in found.quotes)})


def _gaps(files: Sequence[ParsedFile], found: Sequence[tuple[int, FoundRelation]]) -> Gaps:
    return Gaps(
        declared=frozenset(key for file in files for key in file.declared),
        undated=frozenset(key for file in files for key in file.undated),
        labelled=frozenset(code for file in files for code in _labelled(file.root)),
        unpaired=frozenset(index for index, (_, relation) in enumerate(found) if "between" in relation.lost),
        unquoted=frozenset(index for index, (_, relation) in enumerate(found) if "quotes" in relation.lost),
        lost={
            (index, number): quote.lost
            for index, (_, relation) in enumerate(found)
            for number, quote in enumerate(relation.quotes)
            if quote.lost
        },
    )


def _labelled(root: MappingNode) -> Iterator[str]:
    """Yield the codes to which a file gives a label, whatever is wrong with it."""
    entries = root.get("countries")
    for code, entry in entries.items() if isinstance(entries, MappingNode) else ():
        if isinstance(entry, MappingNode) and "label" in entry:
            yield code
