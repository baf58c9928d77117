"""Read the years of an address: one span, or two periods that are compared; and say what is wrong with them.

This is part of the pass that `url` makes over an address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Dataset
from graph.view import url_guesses as guess
from graph.view.url_mistakes import ONCE, Fix, Mistake, in_words, sentence
from graph.view.url_notes import Edit, Notes
from graph.view.url_parameters import FROM, FROM_2, TO, TO_2, Opened, year_of
from graph.view.years import Years, years, years_words

MAX_RUNS = 4  # spans of years that a sentence lists


def periods(notes: Notes) -> tuple[Years | None, Years | None]:
    """Return the years that are shown and None, or the two periods that are compared."""
    second = _second(notes)
    first = _period(notes, (FROM, TO), "years")
    stops = years(notes.dataset)
    everything = (stops[0], stops[-1]) if stops else None
    if second and not _given(notes, FROM, TO):
        edits = [("Show " + years_words(second), notes.edited({**_bounds(FROM, TO, second), FROM_2: (), TO_2: ()}))]
        if before := [stop for stop in stops if stop < second[0]]:
            edits.insert(0, _comparison(notes, (before[0], before[-1]), second))
        notes.complain("second-alone", *edits)
    elif second and first:
        if _parted(first, second):
            return first, second
        edits = [_comparison(notes, *two) for two in _apart(first, second, stops)]
        notes.complain("periods-overlap", *edits, first=years_words(first), second=years_words(second))
    return (first if first != everything else None), None


def refuse_overlap(opened: Opened, dataset: Dataset) -> Mistake | None:
    """Return what to say if the two periods that a reader chose overlap, or None."""
    filters = opened.filters
    if filters.years is None or filters.versus is None or _parted(filters.years, filters.versus):
        return None
    fixes = [
        Fix(_compare_words(*two), opened._replace(filters=replace(filters, years=two[0], versus=two[1])).address)
        for two in _apart(filters.years, filters.versus, years(dataset))
    ]
    words = sentence("periods-kept", first=years_words(filters.years), second=years_words(filters.versus))
    return Mistake("periods-kept", words, tuple(fixes))


def _parted(first: Years, second: Years) -> bool:
    return first[0] > second[1] or second[0] > first[1]


def _second(notes: Notes) -> Years | None:
    given = [_given(notes, name) for name in (FROM_2, TO_2)]
    if any(given) and not all(given):
        lacking, there = (TO_2, FROM_2) if given[0] else (FROM_2, TO_2)
        value = notes.address[there][0]
        edits = [(f"Use {year_of(value)} alone", notes.edited({lacking: [value]}))] if year_of(value) else []
        notes.complain("second-half", *edits, which="last year" if given[0] else "first year")
        return None
    return _period(notes, (FROM_2, TO_2), "second", both=True)


def _period(notes: Notes, pair: tuple[str, str], what: str, both: bool = False) -> Years | None:
    """Return the first and the last year with data within two bounds, or None where there is none.

    One bound is enough, unless ``both`` are needed.
    """
    first, last = (_bound(notes, name) for name in pair)
    if (first is None or last is None) and (both or first is last):
        return None
    low, high = first or 0, 9999 if last is None else last
    if low > high:
        edit = (f"Show {years_words((high, low))}", notes.edited(_bounds(*pair, (high, low))))
        notes.complain(f"{what}-reversed", edit, first=low, last=high)
        return None
    inside = [stop for stop in years(notes.dataset) if low <= stop <= high]
    if not inside:
        _outside(notes, pair, what, low, high)
        return None
    return inside[0], inside[-1]


def _bound(notes: Notes, name: str) -> int | None:
    value = notes.one(name)
    found = year_of(value)
    if value and found is None:
        meant = guess.year(value)
        edits = [(f"Use {meant}", notes.edited({name: [str(meant)]}))] if meant else []
        notes.complain("no-year", *edits, which=ONCE[name].removeprefix("the "))
    return found


def _outside(notes: Notes, pair: tuple[str, str], what: str, low: int, high: int) -> None:
    """Complain of years in which this data has nothing, and offer the nearest that it has."""
    stops = years(notes.dataset)
    if not stops:
        notes.complain("no-years")
        return
    near = min(stops, key=lambda stop: min(abs(stop - low), abs(stop - high)))
    span = f"is {low} or later" if high == 9999 else f"is {high} or earlier" if low == 0 else f"lies in {low}–{high}"
    span = f"is {low}" if low == high else span
    edit = (f"Show {near}", notes.edited(_bounds(*pair, (near, near))))
    notes.complain(f"{what}-outside", edit, is_it=span, years=_runs(stops))


def _runs(stops: Sequence[int]) -> str:
    """Return years as ``1945, 2001 and 2014–2017``; of very scattered ones the first and the last."""
    runs: list[tuple[int, int]] = []
    for stop in stops:
        if runs and runs[-1][1] == stop - 1:
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((stop, stop))
    return in_words(list(map(years_words, runs))) if len(runs) <= MAX_RUNS else f"{stops[0]} to {stops[-1]}, with gaps"


def _apart(first: Years, second: Years, stops: Sequence[int]) -> list[tuple[Years, Years]]:
    """Return two periods that overlap without what they share: taken from the second or, if all of it is, the first."""
    for kept, cut, order in ((first, second, 1), (second, first, -1)):
        rest = [stop for stop in stops if cut[0] <= stop <= cut[1] and not kept[0] <= stop <= kept[1]]
        side = [stop for stop in rest if stop > kept[1]] or rest
        if side:
            both = (kept, (side[0], side[-1]))[::order]
            return [(both[0], both[1])]
    return []


def _comparison(notes: Notes, first: Years, second: Years) -> Edit:
    edited = notes.edited({**_bounds(FROM, TO, first), **_bounds(FROM_2, TO_2, second)})
    return _compare_words(first, second), edited


def _compare_words(first: Years, second: Years) -> str:
    return f"Compare {years_words(first)} with {years_words(second)}"


def _bounds(first: str, last: str, span: Years) -> dict[str, list[str]]:
    return {first: [str(span[0])], last: [str(span[1])]}


def _given(notes: Notes, *names: str) -> bool:
    return any(value for name in names for value in notes.address.get(name, ()))
