"""One index of a dataset: for each choice of each filter the set of quotes that it keeps, as one integer.

A set is a bit set (https://docs.python.org/3/library/stdtypes.html#int.bit_count): a filter is a union of such sets, a
view their intersection, a count the number of bits. What the filters ask for lives in ``filters``.

The same words may stand on several relations and count once. So bit ``d`` is the first quote with the ``d``-th distinct
words, bit ``D + d`` the second with the same, and so on, ``D`` being the number of distinct ones.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import or_

from graph.model import Dataset, Kind, Quote, Relation
from graph.view import registry
from graph.view.per_dataset import per_dataset

Set = int


@dataclass(frozen=True, slots=True)
class RelationSet:
    """A relation's quotes in order, each with its bit among ``first`` and the following, else in ``others``."""

    relation: Relation
    all: Set
    first: int
    number: int
    others: tuple[int, ...]
    quotes: tuple[tuple[Quote, int], ...]

    def kept(self, keeps: Set) -> tuple[Quote, ...]:
        """Return its quotes that are in a set, in order."""
        if self.all & keeps == self.all:
            return tuple(quote for quote, _ in self.quotes)
        near = (keeps >> self.first) & ((1 << self.number) - 1)
        for place, bit in enumerate(self.others, self.number):
            near |= ((keeps >> bit) & 1) << place
        return tuple(quote for quote, place in self.quotes if near >> place & 1)


class Index:
    """The sets of one dataset. It holds its quotes and relations, never the dataset itself."""

    def __init__(self, dataset: Dataset) -> None:
        self.bits = _number(dataset)
        self.distinct = len({quote.hash for relation in dataset.relations for quote in relation.quotes})
        self.rows = tuple(self._row(relation, dataset.in_order[relation.id]) for relation in dataset.relations)
        self.everything = union(row.all for row in self.rows)
        self.choices: dict[str, dict[str, Set]] = {
            entry.name: self._sets(
                lambda relation, quote, entry=entry: entry.values(relation, quote, dataset.sources[quote.source])  # type: ignore[misc]
            )
            for entry in registry.CHOICES
        }
        kinds = self._sets(lambda _relation, quote: (quote.kind,))
        self.kinds = {kind: kinds.get(kind, 0) for kind in Kind}
        self.acts = self._where(lambda quote: quote.is_act)
        self.dated = self._where(lambda quote: quote.date is not None)
        self._begun = self._by_year(lambda quote: dataset.when(quote).first.year)
        self._ended = self._by_year(lambda quote: dataset.when(quote).last.year)

    def count(self, quotes: Set) -> int:
        """Return how many distinct quotes are in a set."""
        ones, found = (1 << self.distinct) - 1, 0
        while quotes:
            found |= quotes & ones
            quotes >>= self.distinct
        return found.bit_count()

    def touching(self, first: int, last: int) -> Set:
        """Return the quotes whose time has a day in the years from ``first`` to ``last``."""
        begun_years, begun = self._begun
        ended_years, ended = self._ended
        until, before = bisect_right(begun_years, last), bisect_left(ended_years, first)
        return (begun[until - 1] if until else 0) & ~(ended[before - 1] if before else 0)

    def of(self, quotes: Iterable[Quote]) -> Set:
        """Return these quotes, which are the dataset's own objects, as a set."""
        return self.of_identities(map(id, quotes))

    def of_identities(self, identities: Iterable[int]) -> Set:
        """Return as a set the quotes that have these identities (``id``)."""
        return _set(self.bits[identity] for identity in identities)

    def _row(self, relation: Relation, ordered: Sequence[Quote]) -> RelationSet:
        bits = [self.bits[id(quote)] for quote in ordered]
        near = sorted(bit for bit in bits if bit < self.distinct)
        others = tuple(bit for bit in bits if bit >= self.distinct)
        first = near[0] if near else 0
        places = {bit: bit - first for bit in near} | {bit: len(near) + n for n, bit in enumerate(others)}
        quotes = tuple((quote, places[bit]) for quote, bit in zip(ordered, bits, strict=True))
        return RelationSet(relation, _set(bits), first, len(near), others, quotes)

    def _sets(self, values: Callable[[Relation, Quote], Iterable[str]]) -> dict[str, Set]:
        found: dict[str, list[int]] = defaultdict(list)
        for row in self.rows:
            for quote, _ in row.quotes:
                for value in values(row.relation, quote):
                    found[value].append(self.bits[id(quote)])
        return {value: _set(bits) for value, bits in found.items()}

    def _where(self, test: Callable[[Quote], bool]) -> Set:
        return self.of(quote for row in self.rows for quote, _ in row.quotes if test(quote))

    def _by_year(self, year: Callable[[Quote], int]) -> tuple[list[int], list[Set]]:
        """Return years, ascending, and with each all quotes of it and of those before."""
        found: dict[int, list[int]] = defaultdict(list)
        for row in self.rows:
            for quote, _ in row.quotes:
                found[year(quote)].append(self.bits[id(quote)])
        years = sorted(found)
        return years, list(accumulate((_set(found[one]) for one in years), or_))


def _number(dataset: Dataset) -> Mapping[int, int]:
    """Number every quote, known by its identity: see the module's docstring."""
    distinct: dict[str, int] = {}
    for relation in dataset.relations:
        for quote in dataset.in_order[relation.id]:
            distinct.setdefault(quote.hash, len(distinct))
    seen: Counter[str] = Counter()
    bits = {}
    for relation in dataset.relations:
        for quote in dataset.in_order[relation.id]:
            bits[id(quote)] = seen[quote.hash] * len(distinct) + distinct[quote.hash]
            seen[quote.hash] += 1
    return bits


def _set(bits: Iterable[int]) -> Set:
    places = list(bits)
    if not places:
        return 0
    data = bytearray(max(places) // 8 + 1)
    for place in places:
        data[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(data, "little")


def union(sets: Iterable[Set]) -> Set:
    """Return what is in any of the sets."""
    found = 0
    for one in sets:
        found |= one
    return found


index = per_dataset(Index)
