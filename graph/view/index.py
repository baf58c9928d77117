"""The index of a dataset: for each choice of each filter the set of quotes that it keeps, as one integer.

A filter is a union of such sets, a view their intersection, a count the number of bits (``bit_sets``). See
``filters`` for what the filters ask for, and ``relation_set`` for what a relation knows about its own quotes.

The same words may be on several relations and count once. So bit ``d`` is the first quote with the ``d``-th distinct
words, bit ``D + d`` the second with the same, and so on, where ``D`` is the number of distinct quotes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, groupby
from operator import or_
from typing import TypeVar

from graph.model import ACT_KINDS, Dataset, Kind, Quote
from graph.view.bit_sets import Set, bit_set, in_several, union
from graph.view.per_dataset import per_dataset
from graph.view.relation_set import Placed, RelationSet
from graph.view.valued import Valued, ordered, valued
from graph.view.ways import WAYS, ways
from graph.view.years import Years, ends_of

T = TypeVar("T")


class Index:
    """The sets of one dataset. It holds the quotes and relations, never the dataset itself."""

    def __init__(self, dataset: Dataset) -> None:
        placed = _placed(dataset)
        self.distinct = len({one.quote.hash for one in placed})
        self.bits = array("L", (one.bit for one in placed))  # by place, see ``valued``
        self._bits: dict[int, tuple[int, ...]] = {}  # by a quote's identity: one object may stand on several relations
        for one in placed:
            self._bits[id(one.quote)] = (*self._bits.get(id(one.quote), ()), one.bit)
        self.choices: Mapping[str, Mapping[str, Set]] = {
            name: _by_value(placed, told) for name, told in valued(dataset).items()
        }
        kinds = _sets(placed, lambda one: (one.quote.kind,))
        self.kinds: Mapping[Kind, Set] = {kind: kinds.get(kind, 0) for kind in Kind}
        self.acts = union(self.kinds[kind] for kind in ACT_KINDS)
        self.dated = bit_set(one.bit for one in placed if one.quote.date is not None)
        going = zip(placed, ways(dataset), strict=True)
        by_way = _gathered((way, one.bit) for one, way in going if one.quote.is_act)
        sets_of_ways = {way: by_way.get(way, 0) for way in WAYS}
        self.rows = tuple(
            RelationSet(list(of), self.distinct, self.kinds, sets_of_ways)
            for _, of in groupby(placed, lambda one: one.relation.id)
        )
        self.everything = union(row.all for row in self.rows)
        times = {one.when.text: one.when for one in placed}
        by_time = [(times[text], then) for text, then in _sets(placed, lambda one: (one.when.text,)).items()]
        self._ends = _by_year((year, then) for when, then in by_time for year in ends_of(when))
        self._begun = _up_to(_by_year((when.first.year, then) for when, then in by_time))
        self._ended = _up_to(_by_year((when.last.year, then) for when, then in by_time))

    def count(self, quotes: Set) -> int:
        """Return how many distinct quotes are in a set."""
        return self.words(quotes).bit_count()

    def words(self, quotes: Set) -> Set:
        """Return the distinct words that are in a set, each by the bit of the quote that has them first."""
        ones, found = (1 << self.distinct) - 1, 0
        while quotes:
            found |= quotes & ones
            quotes >>= self.distinct
        return found

    def repeated(self, quotes: Set) -> Set:
        """Return, as ``words`` does, those that are in a set more than once: on several relations."""
        return in_several(self._layers(quotes))

    def touching(self, first: int, last: int) -> Set:
        """Return the quotes whose time has a day in the years from ``first`` to ``last``."""
        begun_years, begun = self._begun
        ended_years, ended = self._ended
        until, before = bisect_right(begun_years, last), bisect_left(ended_years, first)
        return (begun[until - 1] if until else 0) & ~(ended[before - 1] if before else 0)

    def span(self, quotes: Set) -> Years | None:
        """Return the first and last year in which the time of a quote of a set begins or ends; None where none does."""
        told = [year for year, then in self._ends.items() if then & quotes]
        return (told[0], told[-1]) if told else None

    def of(self, quotes: Iterable[Quote]) -> Set:
        """Return these quotes, which are the dataset's own objects, as a set."""
        return bit_set(bit for quote in quotes for bit in self._bits[id(quote)])

    def _layers(self, quotes: Set) -> Iterator[Set]:
        """Yield the first quotes with their words that are in a set, then the second ones, by the bits of the first."""
        ones = (1 << self.distinct) - 1
        while quotes:
            yield quotes & ones
            quotes >>= self.distinct


def _placed(dataset: Dataset) -> list[Placed]:
    """Give every quote its number; see the module's docstring."""
    quotes = list(ordered(dataset))
    distinct: dict[str, int] = {}
    for _, quote in quotes:
        distinct.setdefault(quote.hash, len(distinct))
    seen: Counter[str] = Counter()
    found = []
    for relation, quote in quotes:
        bit = seen[quote.hash] * len(distinct) + distinct[quote.hash]
        seen[quote.hash] += 1
        found.append(Placed(relation, quote, dataset.when(quote), bit))
    return found


def _sets(placed: Iterable[Placed], values: Callable[[Placed], Iterable[T]]) -> dict[T, Set]:
    """Return by each value the quotes that have it."""
    return _gathered((value, one.bit) for one in placed for value in values(one))


def _gathered(pairs: Iterable[tuple[T, int]]) -> dict[T, Set]:
    """Return by each value the bits that come with it."""
    found: dict[T, list[int]] = defaultdict(list)
    for value, bit in pairs:
        found[value].append(bit)
    return {value: bit_set(bits) for value, bits in found.items()}


def _by_value(placed: Iterable[Placed], told: Valued) -> dict[str, Set]:
    """Return by each value of a filter the quotes that have it."""
    of_list: list[list[int]] = [[] for _ in told.lists]
    for one, place in zip(placed, told.of, strict=True):
        of_list[place].append(one.bit)
    found: dict[str, list[int]] = defaultdict(list)
    for values, bits in zip(told.lists, of_list, strict=True):
        for value in values:
            found[value] += bits
    return {value: bit_set(bits) for value, bits in found.items()}


def _by_year(sets: Iterable[tuple[int, Set]]) -> dict[int, Set]:
    """Return by year, ascending, the union of its sets."""
    found: dict[int, Set] = {}
    for year, quotes in sets:
        found[year] = found.get(year, 0) | quotes
    return dict(sorted(found.items()))


def _up_to(by_year: Mapping[int, Set]) -> tuple[list[int], list[Set]]:
    """Return years, ascending, and with each all quotes of it and of those before."""
    return list(by_year), list(accumulate(by_year.values(), or_))


index = per_dataset(Index)
