"""The format's rules on dates: what comes before what, and which dates need another word.

Wherever two days are compared, one day of grace is given, since the day of an event differs between time zones. See
``model`` for what a date is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from graph.loading.wording import Finding
from graph.model import Quote, Source
from graph.problems import Step

_GRACE = dt.timedelta(days=1)
_LONG_BEFORE = 2  # years before its source, from which on what is told is history

Path = tuple[Step, ...]


def of_source(source: Source, path: Path) -> Iterator[Finding]:
    """Yield a finding if ``source`` was read before it was published."""
    if source.accessed and source.accessed.last < _earlier(source.issued.first):
        said, hint = f"accessed before it was issued ({source.issued})", "correct one of the two dates"
        yield Finding("accessed-before-issued", said, (*path, "accessed"), str(source.accessed), hint=hint)


def of_quote(quote: Quote, source: Source | None, lost: frozenset[str], path: Path) -> Iterator[Finding]:
    """Yield what is wrong or doubtful about the date of ``quote``; ``lost`` are its parts that were not read."""
    if quote.date is None:
        return
    if quote.date.approximate and not quote.comment and "comment" not in lost:
        said = "inferred (~), and no comment says from what"
        yield Finding("inferred-date", said, (*path, "date"), str(quote.date), hint="comment: what it is inferred from")
    if source is None:
        return
    day = source.issued
    issued = f"on {day}" if day.first == day.last else day.when  # by its day, as it is written, or in words
    told = quote.future or quote.hypothetical or lost & {"future", "hypothetical"}
    if quote.date.first > _later(source.issued.last) and not told:
        said = f"later than its source, which was issued {issued}"
        hint = "correct the date, or mark the quote: future: true or hypothetical: true"
        yield Finding("date-after-source", said, (*path, "date"), str(quote.date), hint=hint)
    long_before = quote.date.last < _years_before(source.issued.first, _LONG_BEFORE)
    if long_before and not quote.historical and "historical" not in lost:
        said = f"more than {_LONG_BEFORE} years before its source, which was issued {issued}"
        hint = "add historical: true if it is before the report's own story; else correct the year"
        yield Finding("long-before-source", said, (*path, "date"), str(quote.date), hint=hint)


@lru_cache(maxsize=4096)
def _later(day: dt.date) -> dt.date:
    return day if day == dt.date.max else day + _GRACE


def _earlier(day: dt.date) -> dt.date:
    return day if day == dt.date.min else day - _GRACE


@lru_cache(maxsize=4096)
def _years_before(day: dt.date, years: int) -> dt.date:
    if day.year <= years:
        return dt.date.min
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)
