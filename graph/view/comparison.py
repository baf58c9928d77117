"""Compare two periods: which relations have quotes in only one of them or in both, and how they differ.

A quote whose time reaches into both periods counts in both. "Only" is about what was collected, and never means that
nothing happened.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from graph.model import Dataset, Quote, Relation, Source, counted
from graph.view import registry
from graph.view.acts import acts
from graph.view.filters import Filters
from graph.view.in_view import InView, View, apply
from graph.view.years import Years, ends, years, years_words

Change = Literal["changed", "first", "second", "same"]
FAIR = 4  # a period to begin with has at least one of so many quotes, where any gap leaves that


@dataclass(frozen=True)
class Compared:
    """A relation's quotes in each period; at least one side is non-empty."""

    first: InView
    second: InView

    @property
    def relation(self) -> Relation:
        """The relation."""
        return self.first.relation

    @cached_property
    def change(self) -> Change:
        """The change that a reader sees; ``changed`` is in what the acts are, or in whether any of them is material."""
        if not self.second.places:
            return "first"
        if not self.first.places:
            return "second"
        return "same" if acts(self.first) == acts(self.second) else "changed"


def compare(view: View) -> Mapping[str, Compared]:
    """Return every relation in view by its id, or nothing unless two periods are compared."""
    if len(view.filters.periods) < 2:
        return {}
    return {shown.relation.id: split(view, shown) for shown in view}


def split(view: View, shown: InView) -> Compared:
    """Return one relation's quotes in view, divided into the two periods of the view's filters."""
    first, second = view.by_period
    return Compared(shown.among(first), shown.among(second))


@dataclass(frozen=True, slots=True)
class PeriodTotals:
    """Distinct quotes in each of two periods; how many reach into both, and how many belong to several relations."""

    first: int
    second: int
    both: int
    shared: int


def totals_by_period(view: View) -> PeriodTotals:
    """Count the distinct quotes of a view in each period, and those that count more than once in the parts."""
    found = view.index
    first, second = view.by_period
    one, other = found.words(first), found.words(second)
    return PeriodTotals(
        one.bit_count(), other.bit_count(), (one & other).bit_count(), found.repeated(first | second).bit_count()
    )


def sources_by_period(view: View) -> tuple[tuple[Years, tuple[Source, ...]], ...]:
    """Return each of the two periods with the sources of its quotes in view, or nothing unless two are compared."""
    if len(view.filters.periods) < 2:
        return ()
    used = view.having(registry.ARTICLES)
    return tuple(
        (period, tuple(source for key, source in view.sources.items() if used[key] & quotes))
        for period, quotes in zip(view.filters.periods, view.by_period, strict=True)
    )


def by_period(view: View, quotes: Sequence[Quote]) -> Sequence[tuple[str, str, tuple[Quote, ...]]]:
    """Return quotes as they are read: heading, number in words, quotes.

    There is one part without a heading, unless two periods are compared: then there is one for each and, between
    them, one for quotes that reach into both and count in either.
    """
    periods, when = view.filters.periods, view.dataset.when
    if len(periods) < 2:
        return [("", "", tuple(quotes))]
    first, second = map(years_words, periods)
    before, after = ({q.hash for q in quotes if when(q).touches(*period)} for period in periods)
    found = [
        (first, _number(len(before)), before - after),
        (f"{first} and {second}", "", before & after),
        (second, _number(len(after)), after - before),
    ]
    parts = [(head, number, tuple(q for q in quotes if q.hash in hashes)) for head, number, hashes in found]
    return [part for part in parts if part[1] or part[2]]


def _number(quotes: int) -> str:
    return counted(quotes, "quote") if quotes else "no quotes"


def halves(dataset: Dataset, filters: Filters) -> tuple[Years, Years] | None:
    """Return two periods to begin with, or None if there are not two years.

    They are the chosen years and those before or after them, or else what a gap divides. It is a gap in the years
    that the quotes in view tell of, since the day of a report divides nothing; if these tell of one year only, in
    those of all quotes; if nothing else has a date, in those of the reports.
    """
    stops = years(dataset)
    if len(stops) < 2:
        return None
    if filters.years:
        first, last = filters.years
        before, after = [stop for stop in stops if stop < first], [stop for stop in stops if stop > last]
        if before:
            return (before[0], before[-1]), filters.years
        if after:
            return filters.years, (after[0], after[-1])
    in_view, everything = apply(dataset, replace(filters, years=None, versus=None)), apply(dataset, Filters())
    tried = ((in_view, True), (everything, True), (everything, False))
    cuts = (_widest_gap(dataset, _distinct(view, dated)) for view, dated in tried)
    found = (place for year in cuts if year is not None for place, stop in enumerate(stops) if stop == year)
    cut = next(found, 0)  # the same words may be dated otherwise on another relation, and are the only ones
    return (stops[0], stops[cut]), (stops[cut + 1], stops[-1])


def _distinct(view: View, dated: bool) -> list[Quote]:
    return list({quote.hash: quote for shown in view for quote in shown.quotes if quote.date or not dated}.values())


def _widest_gap(dataset: Dataset, quotes: Sequence[Quote]) -> int | None:
    """Return the last year before the widest gap that leaves a quarter of the quotes on either side, or one at least.

    Of gaps of the same width it is the one with the more even sides. A quote whose time reaches over a gap is on both.
    None where the quotes are of one year.
    """
    told, times = sorted(set(ends(dataset, quotes))), [dataset.when(quote) for quote in quotes]
    begun, ended = sorted(time.first.year for time in times), sorted(time.last.year for time in times)

    def merit(place: int) -> tuple[bool, int, int]:
        first, second = bisect_right(begun, told[place]), len(ended) - bisect_right(ended, told[place])
        return FAIR * min(first, second) >= len(quotes), told[place + 1] - told[place], -abs(first - second)

    return told[max(range(len(told) - 1), key=merit)] if len(told) > 1 else None
