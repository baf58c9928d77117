"""Dates as sources give them: EDTF (ISO 8601-2:2019), levels 0 and 1.

Parse the subset that the format accepts (real days, forward intervals), and put a date into words. The ``edtf``
package says which days a date covers, except for seasons, since its winter ends with December. Its grammar is not
used: it takes 5 ms for each date, and prints; the tests compare ours with it. See ``dates_refused`` for what is said
about other dates, and ``date_hints`` for what was meant by them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from edtf import Date, Unspecified

from graph.model.dates_refused import why_refused

# A year, month or day, in which X is a digit that is not known, and how sure it is.
_PART = re.compile(r"([0-9][0-9X]{3})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%]?)")
_OPEN = ("", "..")
_NO_SUCH_DAY = "is no day or month that exists"
EXAMPLES = ("2016", "2016-12", "2016-12-29", "2015-09~", "2014?", "2014/2015")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}  # of the northern hemisphere


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, a month, a year or an interval, with how sure it is.

    ``first`` and ``last`` are the earliest and latest day that the text allows, taken strictly: ``~`` and ``?``
    extend nothing. An open end is ``date.min`` or ``date.max``.
    """

    text: str
    first: dt.date
    last: dt.date

    def __str__(self) -> str:
        return self.text

    @property
    def approximate(self) -> bool:
        """Whether it was inferred rather than told (``~``, or ``%``)."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain(self) -> bool:
        """Whether it was told, but is in doubt (``?``, or ``%``)."""
        return "?" in self.text or "%" in self.text

    @property
    def interval(self) -> bool:
        """Whether it has two ends."""
        return "/" in self.text

    @property
    def on(self) -> str:
        """The date as it follows a verb: ``on 6 January 2017``, ``in January 2017``, ``2014 to 2016``."""
        words = self.words
        return words if self.interval or " to " in words else f"{'on' if self.first == self.last else 'in'} {words}"

    @property
    def when(self) -> str:
        """The date as it follows what was done: ``possibly in 2014``, ``from 2014 to 2016``, ``until 2016``."""
        if self.text.startswith(("/", "../")):
            return self.words  # until its end, with a start that is open or not known
        start, slash, end = (_words(part) if part.strip("./") else part for part in self.text.partition("/"))
        first, to, last = start.partition(" to ")  # of 19XX
        if slash:
            said = f"from {start} on" if end == ".." else f"from {start} to {end or 'an unknown date'}"
        elif to:
            said = f"between {first} and {last}"
        else:
            said = f"{'on' if self.first == self.last else 'in'} {start}"
        return ("possibly " if self.uncertain else "") + said.replace("possibly ", "")

    def touches(self, first: int, last: int) -> bool:
        """Return whether any day of it is in the years ``first`` to ``last``, both included."""
        return self.first.year <= last and self.last.year >= first

    @property
    def words(self) -> str:
        """The date in words: ``about September 2015``."""
        if not self.interval:
            return _words(self.text)
        start, end = self.text.split("/")
        if start in ("", ".."):
            return f"until {_words(end)}"
        return f"since {_words(start)}" if end in ("", "..") else f"{_words(start)} to {_words(end)}"


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read ``text`` as EDTF.

    Raises ValueError, with the rest of a sentence that begins with *this*, if it is not EDTF of levels 0 and 1, not
    a real day, reversed, or outside the years 1 to 9999.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return Edtf(text, *_days(text, text))
    if start in _OPEN and end in _OPEN:
        raise ValueError("is open at both ends, and says nothing")
    first = dt.date.min if start in _OPEN else _days(start, text, of_interval=True)[0]
    last = dt.date.max if end in _OPEN else _days(end, text, of_interval=True)[1]
    if first > last:  # guard: dates-run-forwards
        raise ValueError("runs backwards: it ends before it begins")
    return Edtf(text, first, last)


def _days(text: str, whole: str, *, of_interval: bool = False) -> tuple[dt.date, dt.date]:
    """Return the first and last day of the year, month, day or season ``whole``."""
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(why_refused(whole))  # guard: dates-have-a-form
    year, month, day, _ = match.groups()
    if int(year.replace("X", "0")) == 0:
        raise ValueError(why_refused(whole))  # guard: years-1-to-9999
    when: Date | Unspecified
    if "X" in text:
        known_year = re.fullmatch(r"[0-9]+X*", year) and not ("X" in year and month)
        if of_interval or not known_year or (month == "XX" and day not in (None, "XX")):
            raise ValueError(why_refused(whole))
        when = Unspecified(year=year, month=month, day=day)  # type: ignore[no-untyped-call]
    elif month and int(month) in _SEASONS and not day:
        return _season(int(year), int(month))
    else:
        when = Date(year=year, month=month, day=day)
    try:
        dt.date(*(int(part) if part and "X" not in part else 1 for part in (year, month, day)))
    except ValueError:
        raise ValueError(why_refused(whole, _NO_SUCH_DAY)) from None  # guard: days-exist
    return _day(when.lower_strict()), _day(when.upper_strict())


def _season(year: int, season: int) -> tuple[dt.date, dt.date]:
    """Return the three whole months of a season; winter ends with the next year's February."""
    first = dt.date(year, 3 * (season - 20), 1)
    if season < 24:
        return first, dt.date(year, first.month + 3, 1) - dt.timedelta(days=1)
    return first, dt.date.max if year == dt.MAXYEAR else dt.date(year + 1, 3, 1) - dt.timedelta(days=1)


def _day(when: Sequence[int]) -> dt.date:
    year, month, day = when[:3]
    return dt.date(year, month, day)


def _words(text: str) -> str:
    bare = text.rstrip("~?%")
    about = {"~": "about ", "?": "possibly ", "%": "possibly about "}.get(text[len(bare) :], "")
    year, month, day = [*bare.split("-"), "", ""][:3]
    if "X" in year:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        decade = last - first < 10 and first % 100  # "the 1900s" may be the decade or the century
        return f"{about}the {first}s" if decade else f"{about}{first} to {last}"
    year = year.lstrip("0")
    if not month or "X" in month:
        return about + year
    if int(month) in _SEASONS:
        return f"{about}{_SEASONS[int(month)]} {year}"
    name = dt.date(2000, int(month), 1).strftime("%B")
    return about + (f"{int(day)} {name} {year}" if day and "X" not in day else f"{name} {year}")
