"""The years that have data, and how a span of them is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model import Dataset, Edtf, Quote
from graph.view.per_dataset import per_dataset

Years = tuple[int, int]  # the first and the last, both included


@per_dataset
def years(dataset: Dataset) -> tuple[int, ...]:
    """Return the years that have data, ascending: those in which a quote's time begins or ends."""
    return tuple(sorted(set(ends(dataset, (quote for relation in dataset.relations for quote in relation.quotes)))))


def years_words(years: Years) -> str:
    """Return ``2014–2017``, or ``2015``."""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def ends(dataset: Dataset, quotes: Iterable[Quote]) -> Iterator[int]:
    """Yield the first and last year of each quote's time, leaving out open ends."""
    dates = {dataset.when(quote) for quote in quotes}
    return (year for date in dates for year in ends_of(date))


def ends_of(date: Edtf) -> tuple[int, ...]:
    """Return the first and last year of a time, but for open ends."""
    return tuple(day.year for day in (date.first, date.last) if 1 < day.year < 9999)
