"""How many quotes each choice of a filter leaves, under all the other filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.model import Dataset, Kind, Quote
from graph.view.filters import KINDS, Filters, View, apply, speakers_of


@dataclass(frozen=True, slots=True)
class Counts:
    """How many quotes each choice of one filter leaves, under all the other filters."""

    countries: Mapping[str, int]
    kinds: Mapping[Kind, int]
    speakers: Mapping[str, int]
    sources: Mapping[str, int]
    contexts: Mapping[str, int]
    acts: int
    dated: int
    undated: int


def count(dataset: Dataset, filters: Filters) -> Counts:
    """Count every choice; a country's count is that of its relations, whatever countries are chosen."""
    hashes: dict[str, set[str]] = {code: set() for code in dataset.codes}
    for shown in apply(dataset, replace(filters, countries=())):
        own = {quote.hash for quote in shown.quotes}
        for code in shown.relation.pair:
            hashes[code] |= own
    countries = {code: len(found) for code, found in hashes.items()}
    kinds = dict.fromkeys(KINDS, 0)
    # The same words may be coded otherwise on another pair: they are distinct within a kind, not before.
    for kind, _ in {(q.kind, q.hash) for q in _quotes(apply(dataset, replace(filters, kinds=frozenset(KINDS))))}:
        kinds[kind] += 1
    with_undated = apply(dataset, replace(filters, undated=True))
    dated, undated = ({q.hash for q in _quotes(with_undated) if (q.date is None) is none} for none in (False, True))
    all_speakers = apply(dataset, replace(filters, speakers=()))
    speakers = _tally((name, q.hash) for q in _quotes(all_speakers) for name in speakers_of(q))
    sources = _tally((q.source, q.hash) for q in _quotes(apply(dataset, replace(filters, sources=()))))
    others = apply(dataset, replace(filters, contexts=()))
    contexts = _tally((context, q.hash) for q in _quotes(others) for context in q.context)
    acts = apply(dataset, replace(filters, acts_only=True)).quotes
    return Counts(countries, kinds, speakers, sources, contexts, acts, len(dated), len(undated))


def _tally(choices: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many distinct quotes each choice has, most first."""
    return dict(Counter(choice for choice, _ in set(choices)).most_common())


def _quotes(view: View) -> Iterator[Quote]:
    return (quote for shown in view for quote in shown.quotes)
