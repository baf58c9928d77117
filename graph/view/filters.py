"""Filter a dataset: the filters, and which quotes they keep.

See ``in_view`` for what they leave of a dataset, ``url`` for filters in the page's address, ``search`` for finding
words, ``counts`` for how many quotes each choice leaves, and ``web.page`` for the widgets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from numbers import Integral
from typing import Literal, get_args

from graph.model import Dataset, Kind
from graph.view import registry, search
from graph.view.bit_sets import Set, union
from graph.view.index import Index, index
from graph.view.registry import Choice
from graph.view.terms import terms
from graph.view.years import Years

Match = Literal["any", "only"]
KINDS: tuple[Kind, ...] = tuple(Kind)
_EXAMPLES = {
    "countries": "countries=('JPN',)", "speakers": "speakers=('A. Person',)", "sources": "sources=('nhk-2017',)",
    "contexts": "contexts=('military',)", "kinds": "kinds={Kind.VERBAL_CONFLICT}",
}  # fmt: skip
# Names of the filters that are no choice among values; see ``url`` for those of their parameters.
YEARS, UNDATED, KIND, ACTS = "years", "undated", "kind", "acts"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see. The defaults show everything.

    ``years`` are the first and last year, both included, or None for all; with ``versus``, a second such span, two
    periods are compared, and the view holds the quotes of both. A quote without a date belongs to the years of its
    report, and ``report_dated`` says whether such quotes are shown. ``speakers`` are names, or roles if no name is
    given; ``sources`` are ids; an empty choice restricts nothing. ``more`` has the choices of filters that the
    registry has and that have no field here.

    Raises TypeError for what is no choice of several (``countries="JPN"`` would be three of one letter each), no span
    of years or no text, and ValueError for years that run backwards, or a kind or ``match`` that is none.
    """

    countries: tuple[str, ...] = ()
    match: Match = "any"
    years: Years | None = None
    versus: Years | None = None
    kinds: frozenset[Kind] = frozenset(KINDS)
    report_dated: bool = True
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    acts_only: bool = False
    words: str = ""
    more: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __post_init__(self) -> None:
        for name in ("countries", "kinds", "speakers", "sources", "contexts"):
            given = getattr(self, name)
            if isinstance(given, str):
                raise TypeError(f"{name} is a choice of several, such as {name}=({str(given)!r},)")
            if not isinstance(given, Collection) or not all(isinstance(one, str) for one in given):
                raise TypeError(f"{name}={given!r} is no choice of several texts, such as {_EXAMPLES[name]}")
        if unknown := [kind for kind in self.kinds if kind not in KINDS]:
            raise ValueError(f"kinds: {unknown[0]!r} is none of {', '.join(KINDS)}")
        for name in ("years", "versus"):
            span = getattr(self, name)
            if span is None:
                continue
            if not isinstance(span, Sequence) or [isinstance(year, Integral) for year in span] != [True, True]:
                raise TypeError(f"{name}={span!r} is not a first and a last year, such as {name}=(2015, 2016)")
            if span[0] > span[1]:
                raise ValueError(f"{name}={span} runs backwards: the first year comes first")
        if not isinstance(self.words, str):
            raise TypeError(f"words={self.words!r} is not a text to search for")
        if self.match not in get_args(Match):
            raise ValueError(f"match={self.match!r} is neither of {' and '.join(get_args(Match))}")

    def chosen(self, entry: Choice) -> tuple[str, ...]:
        """Return the chosen values of an entry of the registry; none restricts nothing."""
        values: tuple[str, ...] = getattr(self, entry.field) if entry.field else dict(self.more).get(entry.name, ())
        return values

    def choosing(self, entry: Choice, values: Iterable[str]) -> Filters:
        """Return these filters with other values chosen for an entry."""
        if entry.field:
            return _replaced(self, entry.field, tuple(values))
        others = [(name, chosen) for name, chosen in self.more if name != entry.name]
        return replace(self, more=(*others, (entry.name, tuple(values))) if values else tuple(others))

    @property
    def periods(self) -> tuple[Years, ...]:
        """No span for all years, one, or the two that are compared."""
        if self.years is None:
            return ()
        return (self.years, self.versus) if self.versus else (self.years,)

    def keeps(self, index: Index, without: str = "") -> Set:
        """Return the quotes that all filters keep, leaving out the one named ``without``."""
        kept = index.everything
        for name, quotes in self.sets(index):
            if name != without:
                kept &= quotes
        return kept

    def sets(self, index: Index) -> Iterator[tuple[str, Set]]:
        """Yield each filter that excludes anything, by its name in the address, with the quotes that it keeps."""
        for entry in registry.CHOICES:
            if values := self.chosen(entry):
                yield entry.name, self._chosen_set(index, entry, values)
        if self.periods:
            yield YEARS, union(index.touching(*period) for period in self.periods)
        if not self.report_dated:
            yield UNDATED, index.dated
        if len(self.kinds) < len(KINDS):
            yield KIND, union(index.kinds[kind] for kind in self.kinds)
        if self.acts_only:
            yield ACTS, index.acts

    def _chosen_set(self, index: Index, entry: Choice, values: Iterable[str]) -> Set:
        sets = index.choices[entry.name]
        if entry is registry.COUNTRIES and self.match == "only":
            return index.everything & ~union(quotes for code, quotes in sets.items() if code not in self.countries)
        return union(sets.get(value, 0) for value in values)


def with_words(dataset: Dataset, filters: Filters) -> Set:
    """Return the quotes that have the words searched for, or all of them if none are."""
    return search.index(dataset).matches(filters.words) if terms(filters.words) else index(dataset).everything


def _replaced(filters: Filters, field: str, value: tuple[str, ...]) -> Filters:
    return replace(filters, **{field: value})  # type: ignore[arg-type]  # the registry's fields are such tuples
