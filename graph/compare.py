"""Two periods side by side: which relations are told of in the first only, in the second only, in both, and how.

A quote whose dates reach into both periods counts in both; one without a date, in neither. "Only" says what was
collected and never that nothing happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph import appearance
from graph.appearance import Change, EdgeLook
from graph.filters import Filters, InView, View, Years, years, years_words
from graph.model import Dataset, Quote, Relation


@dataclass(frozen=True)
class Compared:
    """One relation with its quotes of each period; one of the two may be empty, never both."""

    first: InView
    second: InView

    @property
    def relation(self) -> Relation:
        return self.first.relation

    @cached_property
    def change(self) -> Change:
        """``changed`` is what a reader sees change: what the acts are, or whether any of them is material."""
        if not self.second.quotes:
            return "first"
        if not self.first.quotes:
            return "second"
        before, after = appearance.edge(self.first), appearance.edge(self.second)
        return "same" if before.words == after.words else "changed"


def compare(view: View) -> Mapping[str, Compared]:
    """Every relation in view by its id; nothing where no two periods are compared."""
    if len(view.filters.periods) < 2:
        return {}
    return {shown.relation.id: _split(view, shown) for shown in view}


def _split(view: View, shown: InView) -> Compared:
    first, second = (
        InView(shown.relation, tuple(q for q in shown.quotes if q.date and q.date.touches(*period)))
        for period in view.filters.periods
    )
    return Compared(first, second)


def look(view: View, shown: InView) -> EdgeLook:
    """How a relation is drawn: by its acts or, where two periods are compared, by what changed."""
    if len(view.filters.periods) < 2:
        return appearance.edge(shown)
    return appearance.change(_split(view, shown).change, len(shown.quotes))


def words(view: View, shown: InView) -> str:
    """The same in words: ``cooperation, only said``, or ``only in 2016–2017: cooperation, only said``."""
    if len(view.filters.periods) < 2:
        return appearance.edge(shown).words
    compared = _split(view, shown)
    periods = [years_words(period) for period in view.filters.periods]
    before, after = appearance.edge(compared.first).words, appearance.edge(compared.second).words
    if compared.change == "same":
        return f"in both periods: {after}"
    if compared.change == "changed":
        return f"{periods[0]}: {before}; {periods[1]}: {after}"
    return f"only in {periods[0]}: {before}" if compared.change == "first" else f"only in {periods[1]}: {after}"


def by_period(periods: Sequence[Years], quotes: Sequence[Quote]) -> Sequence[tuple[str, str, tuple[Quote, ...]]]:
    """Quotes as they are read: head, number in words, quotes. One part without a head, unless two periods are
    compared: then one for each, and those that reach into both, which count in either, have theirs between them.
    """
    if len(periods) < 2:
        return [("", "", tuple(quotes))]
    first, second = map(years_words, periods)
    before, after = ({q.hash for q in quotes if q.date and q.date.touches(*period)} for period in periods)
    found = [
        (first, _number(len(before)), before - after),
        (f"{first} and {second}", "", before & after),
        (second, _number(len(after)), after - before),
    ]
    parts = [(head, number, tuple(q for q in quotes if q.hash in hashes)) for head, number, hashes in found]
    return [part for part in parts if part[1] or part[2]]


def parts(view: View, relation_id: str) -> Sequence[tuple[str, str, tuple[Quote, ...]]]:
    """A relation's quotes in view as they are read: head, number and acts in words, quotes."""
    shown = view[relation_id]
    found = by_period(view.filters.periods, shown.quotes)
    if len(found) < 2:
        return found
    compared = _split(view, shown)
    (first, few, own), *between, (second, many, others) = found
    return [
        (first, few + _acts(compared.first), own),
        *between,
        (second, many + _acts(compared.second), others),
    ]


def _number(quotes: int) -> str:
    return f"{quotes:,} quote{'' if quotes == 1 else 's'}" if quotes else "no quote"


def _acts(shown: InView) -> str:
    return f": {appearance.edge(shown).words}" if shown.quotes else ""


def halves(dataset: Dataset, filters: Filters) -> tuple[Years, Years] | None:
    """Two periods to begin with: the years that are chosen and those before, or after; else two halves.

    The halves have as equal numbers of dated quotes as whole years allow. None where there are not two years.
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
    dates = [quote.date for relation in dataset.relations for quote in relation.quotes if quote.date]
    begun = Counter(date.first.year for date in dates)
    early = [sum(number for year, number in begun.items() if year <= stop) for stop in stops[:-1]]
    cut = min(range(len(early)), key=lambda place: abs(2 * early[place] - len(dates)))
    return (stops[0], stops[cut]), (stops[cut + 1], stops[-1])
