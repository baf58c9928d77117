"""Find which quote of one version is which of the other: by address, former address, words, or similar words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from graph.model import Dataset, Quote, Relation, fold_space

_ALIKE = 0.5  # the share of words, from 0 to 1, from which on a quote was cut anew and is no other
_MOST = 10_000  # comparisons of words in one relation: past that, quotes are told as new and gone


@dataclass(frozen=True, slots=True)
class Placed:
    """A quote on its relation."""

    relation: Relation
    quote: Quote

    @property
    def address(self) -> str:
        """The address of the quote."""
        return self.relation.quote_id(self.quote)


@dataclass(frozen=True, slots=True)
class Pairing:
    """The quotes of two versions: those that are the same, in pairs, and those that only one has."""

    both: tuple[tuple[Placed, Placed], ...]
    gone: tuple[Placed, ...]
    new: tuple[Placed, ...]


def pairing(old: Dataset, new: Dataset, renamed: Mapping[str, str]) -> Pairing:
    """Pair the quotes of two versions; ``renamed`` has former ids of sources with present ones."""
    before, after = _placed(old), _placed(new)
    both: list[tuple[Placed, Placed]] = []

    def pair(key_before: Callable[[Placed], Hashable], key_after: Callable[[Placed], Iterable[Hashable]]) -> None:
        waiting: dict[Hashable, list[Placed]] = defaultdict(list)
        for one in before:
            waiting[key_before(one)].append(one)
        for other in [*after]:
            for key in key_after(other):
                if found := waiting.get(key):
                    one = found.pop(0)
                    both.append((one, other))
                    before.remove(one)
                    after.remove(other)
                    break

    def words(one: Placed) -> Hashable:
        source = renamed.get(one.quote.source, one.quote.source)
        return source, fold_space(one.quote.exact)

    pair(lambda one: one.address, lambda other: [other.address])
    pair(lambda one: one.address, lambda other: new.former_addresses(other.relation, other.quote))
    pair(lambda one: (one.relation.id, words(one)), lambda other: [(other.relation.id, words(other))])
    pair(words, lambda other: [words(other)])
    for one, other in _alike(before, after, renamed):
        both.append((one, other))
        before.remove(one)
        after.remove(other)
    return Pairing(tuple(both), tuple(before), tuple(after))


def _placed(data: Dataset) -> list[Placed]:
    return [Placed(relation, quote) for relation in data.relations for quote in relation.quotes]


def _alike(before: list[Placed], after: list[Placed], renamed: Mapping[str, str]) -> list[tuple[Placed, Placed]]:
    """Return pairs of quotes of one relation and source whose words are much alike, the likest first."""
    others: dict[Hashable, list[Placed]] = defaultdict(list)
    for other in after:
        others[other.relation.id, other.quote.source].append(other)
    rated: list[tuple[float, int, Placed, Placed]] = []
    for one in before:
        found = others.get((one.relation.id, renamed.get(one.quote.source, one.quote.source)), [])
        for other in found if len(found) * len(before) <= _MOST else ():
            rated.append((_likeness(one.quote.exact, other.quote.exact), -len(rated), one, other))
    taken: set[str] = set()
    pairs: list[tuple[Placed, Placed]] = []
    for share, _, one, other in sorted(rated, key=lambda row: row[:2], reverse=True):
        if share >= _ALIKE and not taken & {f"-{one.address}", f"+{other.address}"}:
            taken |= {f"-{one.address}", f"+{other.address}"}
            pairs.append((one, other))
    return pairs


def _likeness(one: str, other: str) -> float:
    first, second = one.split(), other.split()
    if len(first) < 3 or len(second) < 3:  # scripts without spaces, and very short quotes
        return SequenceMatcher(None, one, other, autojunk=False).ratio()
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
