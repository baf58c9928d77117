"""One relation's quotes as small sets of its own, numbered by their places.

What is said about a relation's quotes in view (how many, of which kinds, articles and years) comes from a few of
these sets rather than from a walk through the quotes, of which there may be 20,000. See ``index`` for how all quotes
of a dataset are numbered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from graph.model import Edtf, Kind, Quote, Relation
from graph.view.bit_sets import Set, bit_set
from graph.view.ways import WAYS, Way
from graph.view.years import ends_of

T = TypeVar("T")
Places = Set  # of one relation's quotes; a Set is of those of a whole dataset


class Placed(NamedTuple):
    """A quote with its bit in the sets of its dataset, and what would else be looked up for it again and again."""

    relation: Relation
    quote: Quote
    when: Edtf
    bit: int


class RelationSet:
    """A relation and its quotes in order of time, each with its place.

    ``all`` are their bits. ``kinds`` has the places of each ``Kind`` and ``ways``, of acts that took place, those of
    each of ``WAYS``, in their order; ``sources`` those of each id, ``ends`` those of each year in which a time begins
    or ends, ascending: what no place has is not in the last two.
    """

    def __init__(
        self, placed: Sequence[Placed], distinct: int, kinds: Mapping[Kind, Set], ways: Mapping[Way, Set]
    ) -> None:
        """Take a relation's quotes, the number of ``distinct`` words, and the sets of kinds and ways of the dataset."""
        self.relation = placed[0].relation
        self.all = bit_set(one.bit for one in placed)
        # The first places are bits that follow each other; then those of words that stand on a relation before, too.
        near = [one.bit for one in placed if one.bit < distinct]
        self._others = tuple(one.bit for one in placed if one.bit >= distinct)
        self._first, self._near = min(near, default=0), len(near)
        places = [*(bit - self._first for bit in near), *range(len(near), len(placed))]
        place_of = dict(zip((*near, *self._others), places, strict=True))
        self._quotes = tuple((one.quote, place_of[one.bit]) for one in placed)
        self.kinds = tuple(self.places(kinds[kind]) for kind in Kind)
        self.ways = tuple(self.places(ways.get(way, 0)) for way in WAYS)
        self.sources = _having((quote.source, place) for quote, place in self._quotes)
        ends = zip((ends_of(one.when) for one in placed), (place for _, place in self._quotes), strict=True)
        self.ends = dict(sorted(_having((year, place) for years, place in ends for year in years).items()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RelationSet):
            return NotImplemented
        return self is other or (self._bits_of == other._bits_of and self.relation == other.relation)

    def __hash__(self) -> int:
        return hash((self.relation.id, self._bits_of))

    @property
    def _bits_of(self) -> tuple[int, int, tuple[int, ...]]:
        return self._first, self._near, self._others

    def places(self, quotes: Set) -> Places:
        """Return which of its quotes are in a set of the whole dataset."""
        found = (quotes >> self._first) & ((1 << self._near) - 1)
        for place, bit in enumerate(self._others, self._near):
            found |= ((quotes >> bit) & 1) << place
        return found

    def bits(self, places: Places) -> Set:
        """Return quotes of its own as a set of the whole dataset."""
        found = (places & ((1 << self._near) - 1)) << self._first
        for place, bit in enumerate(self._others, self._near):
            found |= ((places >> place) & 1) << bit
        return found

    def read(self, places: Places) -> tuple[Quote, ...]:
        """Return quotes of its own themselves, in order of time."""
        return tuple(quote for quote, place in self._quotes if places >> place & 1)


def _having(values: Iterable[tuple[T, int]]) -> dict[T, Places]:
    """Return by each value which places have it; given are pairs of both."""
    found: dict[T, Places] = {}
    for value, place in values:
        found[value] = found.get(value, 0) | 1 << place
    return found
