"""Read when a BibTeX entry was issued, from its year, month and day in figures or in words of any language.

A date claims no more than the entry: of what cannot be put together, the year alone is taken, or nothing, and what is
left out is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from graph.intake.latex import decode, unescaped
from graph.model import fold_space, only_reading

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
_NAMED += "|nov(?:ember)?|dec(?:ember)?"
_DAY_OF_MONTH = re.compile(
    rf"(?:(?P<before>\d{{1,2}})\W+)?(?P<month>{_NAMED})\.?(?:\W+(?P<after>\d{{1,2}}))?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_MARK = r"[~?%]?"
_ONE_YEAR = re.compile(rf"\d{{4}}{_MARK}")
_ONE_MONTH = re.compile(rf"\d{{4}}-(?:0[1-9]|1[0-2]){_MARK}")


@dataclass(frozen=True, slots=True)
class Issued:
    """A date in one of CSL's shapes, and of its month and its day why each was left out; empty if it was not."""

    date: Any
    without_month: str = ""
    without_day: str = ""


def issued(year: str, month: str, day: str) -> Issued:
    """Return when an entry was issued; each of ``month`` and ``day`` is empty if it has none."""
    written = re.sub("-{2,3}", "–", fold_space(unescaped(year).strip("{}")))
    month, day = fold_space(decode(month)), fold_space(decode(day))
    alone = {"date-parts": [[year]]} if year.isdecimal() else {"literal": written}
    if not (month or day):
        return Issued(alone)
    sure = _one_year(year, written)
    if not sure:
        return _beside_no_year(written, month, day)
    no_month = f"“{day}” has no month beside it" if day else ""
    if not month:
        return Issued(alone, without_day=no_month)
    numbers = _month_and_day(month)
    if year.isdecimal() and numbers and (not day or (day.isdecimal() and len(numbers) == 1)):
        return Issued({"date-parts": [[year, *numbers, *([day] if day else [])]]})
    named = " ".join([*numbers[1:], _MONTHS[int(numbers[0]) - 1]]) if numbers else month.replace("/", "–")
    whole = _of_month(named, sure)
    if not whole:
        return Issued(alone, f"“{month}” is not a month; the date is {written} alone", no_month)
    exact, why = _with_day(day, named, sure, whole)
    return Issued({"literal": exact}, without_day=why and f"“{day}” {why}; the date is {exact} alone")


def _one_year(year: str, written: str) -> str | None:
    """Return a year and its doubt, ``2014`` or ``2014 ~``, of what says nothing else."""
    if year.isdecimal():
        return year
    read = only_reading(written) if len(re.findall(r"\d+", written)) == 1 else None
    if not (read and _ONE_YEAR.fullmatch(read)):
        return None
    return " ".join([read[:4], *read[4:].replace("%", "~?")])


def _with_day(day: str, named: str, year: str, month: str) -> tuple[str, str]:
    """Return the date with its day, or without it and why that is so."""
    if not day:
        return month, ""
    if _is_day(month):  # 5. Mai, and a day as well
        same = day.isdecimal() and int(day) == int(month[8:10])
        return (month, "") if same else (month[:7] + month[10:], "is not the day that stands beside the month")
    if not _ONE_MONTH.fullmatch(month):
        return month, "is not a day of one month"
    exact = _of_day(day, named, year, month)
    return (exact, "") if exact else (month, "is not a day of this date")


def _beside_no_year(year: str, month: str, day: str) -> Issued:
    """Return a span of years without a month; of any other year a date that no one can read, and that is refused."""
    read = only_reading(year)
    if read and "-" not in read:
        said = f"“{year}” is not one year; the date is {year} alone"
        return Issued(
            {"literal": year}, *(f"“{part}” has no place, since {said}" if part else "" for part in (month, day))
        )
    return Issued({"literal": " and ".join(filter(None, [year, month and f"month {month}", day and f"day {day}"]))})


def _of_month(named: str, year: str) -> str | None:
    """Return the month, season, or span of months of a year; one with figures in it is a month or a day alone."""
    if not _LETTER.search(named) or re.search(r"\d{3}", named):
        return None
    read = only_reading(f"{named} {year}")
    if read and re.search(r"\d", named) and not (_ONE_MONTH.fullmatch(read) or all(map(_is_day, read.split("/")))):
        return None
    return read if read and not _ONE_YEAR.fullmatch(read) else None


def _of_day(day: str, named: str, year: str, month: str) -> str | None:
    """Return a day of a month, or a span of its days."""
    if not _ONE_MONTH.fullmatch(month) or not re.match(r"\W*\d{1,2}(?!\d)", day):
        return None
    read = only_reading(f"{day} {named} {year}")
    return read if read and all(_is_day(end) and end[:7] == month[:7] for end in read.split("/")) else None


def _is_day(date: str) -> bool:
    return len(date.rstrip("~?%")) == len("2016-05-03")


def _month_and_day(month: str) -> list[str]:
    """Return ``["9"]`` of ``9``, ``["9", "5"]`` of ``sep~5`` as old styles have it; nothing of what is no month."""
    if month.isdecimal():
        return [month] if 1 <= int(month) <= 12 else []
    found = _DAY_OF_MONTH.fullmatch(month)
    if not found:
        return []
    within = found["after"] or found["before"]
    return [str(_MONTHS.index(found["month"][:3].casefold()) + 1), *([within] if within else [])]


def edtf(date: str) -> str:
    """Return a date as EDTF has it; of a time of day nothing is kept.

    An end that is left out is one that nobody knows, for BibLaTeX as for EDTF; an open one is two full stops.
    """
    return "/".join(re.sub(r"T\d\d:?\d\d.*", "", end.strip()) for end in date.split("/"))
