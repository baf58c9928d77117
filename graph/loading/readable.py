"""What can be read of unsound files: enough to look their quotes up, and no more.

A quote is left out if its words, their context or its source could not be read, since it would be looked up wrongly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.loading.merge import merge
from graph.loading.source_map import SourceMap
from graph.loading.validate import FoundQuote, FoundRelation, ParsedFile
from graph.model import Dataset
from graph.problems import Report

_WORDS = frozenset({"exact", "prefix", "suffix", "source"})
_REPLACED = "\ufffd"  # stands for a character that the file may not have


def readable(files: Sequence[ParsedFile]) -> tuple[Dataset, SourceMap]:
    """Return the sources and quotes of ``files`` that could be read, and where they are."""
    known = {key for file in files for key in file.sources if _text_is_known(file, key)}
    kept = [replace(file, relations=[_part(file, one, known) for one in file.relations]) for file in files]
    merged = merge(kept, Report())  # what is wrong has been reported
    return merged.dataset, merged.marks


def _text_is_known(file: ParsedFile, key: str) -> bool:
    return file.sources[key].text is not None or "text" not in file.root["sources"][key]


def _part(file: ParsedFile, relation: FoundRelation, sources: Collection[str]) -> FoundRelation:
    """Return ``relation`` with those of its quotes that can be looked up."""
    return relation._replace(quotes=list(_whole(file, relation, sources)))


def _whole(file: ParsedFile, relation: FoundRelation, sources: Collection[str]) -> Iterator[FoundQuote]:
    for found in relation.quotes:
        quote, entry = found.quote, file.root["relations"][relation.number]["quotes"][found.number]
        unread = found.lost & _WORDS or entry.cut or quote.source not in sources
        if not unread and _REPLACED not in f"{quote.exact}{quote.prefix}{quote.suffix}":  # guard: only-whole-quotes
            yield found
