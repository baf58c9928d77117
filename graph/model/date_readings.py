"""Find which dates a text may be, whatever the order, language or signs in which it is written; none is preferred.

See ``date_words`` for the words and signs of a date, and ``date_hints`` for what is proposed to the writer.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import product

from graph.model.date_periods import century, decade
from graph.model.date_words import with_numbers
from graph.model.dates import Edtf, parse

_ZONE = r"(?: ?(?:z|utc|gmt|[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,4}))*(?: [a-z ]{3,40} time)?(?:\[[a-z_]+(?:/[a-z_]+)*\]?)?"
_CLOCK = r"\d{1,2}(?:[:h]\d{2}(?:[:m]\d{2}(?:[.,]\d+)?s?)?|\.\d{2}(?= ?uhr)| ?(?=[ap]\.?m))(?: ?(?:[ap]\.?m\.?|uhr|h))?"
_TIME = re.compile(
    rf"(?:(?<=\d)t|[, ]+(?:(?:at|um|à|в|kl|kl\.|alle|ore|a las|om|o) )?){_CLOCK}{_ZONE}$|"
    r"(?<=\d{8})t\d{4,6}(?:z|[+-]\d{2}:?\d{2})?$|(?<=-\d\d)t\d{2}(?:z|[+-]\d{2}(?::?\d{2})?)?$|"
    r" ?\d{1,2} ?[時时시](?: ?\d{1,2} ?[分분])?(?: ?\d{1,2} ?[秒초])?$"
)
_TIME_WITHIN = re.compile(
    r"(?<=\d) \d{1,2}:\d{2}(?::\d{2})?(?: (?:[a-z]{3,4}|[+-]\d{4}))?(?= \d{4}$)"
)  # of C, of Twitter
_TIME_FIRST = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt))?[, ]+(?=.*\d)")
_EARLY = re.compile(  # of a year with fewer than four digits: AD 476, 44 n. Chr.
    r"(?:ad|a\.d\.?|公元|西元) ?(\d{1,4})年?|"
    r"(\d{1,4}) ?(?:a\.?d\.?|c\.?e\.?|n\. ?chr\.?|apr\. ?j\.?-?c\.?|d\. ?c\.?|н\. ?э\.?)"
)
_SINCE = re.compile(
    r" ?(?:/|-|to|bis|à) ?"
    r"(?:(?P<unknown>unknown)|open|present|now|today|heute|aujourd'hui|hoy|oggi|сегодня|至今|現在|现在)$"
)
_NO_DAY = re.compile(r"(\d{4}(?:-(?!00)\d\d)?)(?:-00)+(?![\d-]| ?/)")  # MySQL and Zotero: 2016-05-00, 2016-00-00
_OPEN = re.compile(
    r"^\.\.|\.\.$|[-/] ?\?|^\? ?[-/]"
)  # an end or a part that is left open, or unknown: 2014 – ?, ..2016
_TWO_YEARS = re.compile(r"<s\d\d> \d{4} ?/ ?\d{4}")  # winter 2015/2016
_RANGE = re.compile(r" ?(?:\.\.|-| to | bis | à | au | until | through | al? | по | do ) ?")
_WEEK = "w|kw|week|woche|semaine|semana|неделя|vecka|uge|tydzień"
_QUARTERS = {33: ("01", "03"), 34: ("04", "06"), 35: ("07", "09"), 36: ("10", "12")}
_SOUTHERN = {29: ("{0}-09", "{0}-11"), 30: ("{0}-12", "{1}-02"), 31: ("{0}-03", "{0}-05"), 32: ("{0}-06", "{0}-08")}


def readings(text: str) -> Iterator[str]:
    """Yield every date that ``text``, made plain, may be: none, one, or two if day and month can be exchanged."""
    text = re.sub(r"(?<=^\d{4}-\d\d-\d\d) ?(?:z|[+-]\d\d:\d\d)$", "", text)
    if match := _NO_DAY.match(text):
        yield from _without_day(match[1], text[match.end() :])
        return
    if match := _EARLY.fullmatch(text):
        text = f"{int(match[1] or match[2]):04}"
    if match := _SINCE.search(text):
        end = "" if match["unknown"] else ".."  # of EDTF, an end that nobody knows, and one that is still to come
        yield from (f"{start}/{end}" for start in readings(text[: match.start()]) if "/" not in start)
        return
    if _OPEN.search(text):
        yield from filter(_is_date, (text,))
        return
    bare = _TIME_FIRST.sub("", _TIME.sub("", _TIME_WITHIN.sub("", text))).strip(" .,")
    if re.match(r"-\d", text):  # before the common era
        return
    for candidate in (bare, bare.upper()):
        if _is_date(candidate):
            yield candidate
            return
    if other := _other_edtf(bare):
        yield other
        return
    said = with_numbers(bare)
    first, slash, last = (part.strip() for part in bare.partition("/"))
    if slash and not _TWO_YEARS.fullmatch(said) and all(re.search(r"\d{4}", end) for end in (first, last)):
        ends = product(readings(first), readings(last))
        yield from filter(_is_date, (f"{start}/{end}" for start, end in ends))
        return
    mark = "".join(sign for sign in ("~", "?") if sign in said)
    mark = "%" if mark == "~?" else mark
    said = " ".join("".join(" " if sign in "~?" else sign for sign in said).split())
    for open_end, form in (("since", "{}/.."), ("until", "../{}")):
        if said.startswith(f"{open_end} "):
            said = said.removeprefix(f"{open_end} ")
            open_ends = [date.split("/")[0 if open_end == "since" else -1] for date in _single(said)]
            yield from (form.format(date + mark) for date in open_ends)
            if open_ends or open_end == "until":
                return
    singles = list(_single(said))
    for date in singles or _intervals(said):
        if _is_date(dated := "/".join(end + mark for end in date.split("/"))):
            yield dated


def _without_day(date: str, after: str) -> Iterator[str]:
    """Yield a date whose day is 00, if nothing follows but a time, or the same date as Zotero repeats it."""
    again = _TIME.sub("", f"{date}{after}").removeprefix(date).strip()
    if not again:
        yield from filter(_is_date, (date,))
    elif after.startswith(" "):
        yield from (one for one in readings(again) if one.rstrip("~?%") == date)


def _single(said: str) -> Iterator[str]:
    """Yield dates that are one day, month, season, year or decade."""
    parts = [part for part in re.split(r"[-./ ]+", said) if part]
    if match := re.fullmatch(r"<s(\d\d)> (\d{4})(?: ?[-/] ?(\d{2}|\d{4}))?|(\d{4}) ?<s(\d\d)>", said):
        season, year, second = match[1] or match[5], int(match[2] or match[4]), match[3]
        if season == "24" and not second:  # of which year, nothing says
            yield from (f"{year}-24", f"{year - 1}-24")
        elif not second or int(second) % 100 == (year + 1) % 100:
            yield f"{year}-{season}"
    elif match := re.fullmatch(r"<([qh])(\d)> ?[-/]? ?(\d{4})|(\d{4})\.? ?-?<([qh])(\d)>", said):
        first = 32 if (match[1] or match[5]) == "q" else 39
        yield from filter(None, [_other_edtf(f"{match[3] or match[4]}-{first + int(match[2] or match[6])}")])
    elif tens := decade(said):
        yield f"{tens}X"
        if tens.endswith("0"):
            yield f"{tens[:2]}XX"
    elif (hundred := century(said)) and 1 < hundred < 30:
        yield f"{hundred - 1:02}XX"
    elif match := re.fullmatch(r"(\d{4})-?w(\d{2})-?([1-7])", said):
        yield from _day_of_week(*map(int, match.groups()))
    elif match := re.fullmatch(rf"(\d{{4}})-?w(\d{{1,2}})|(?:{_WEEK}) ?(\d{{1,2}})[ /]+(\d{{4}})", said):
        yield from _week(int(match[1] or match[4]), int(match[2] or match[3]))
    elif match := re.fullmatch(r"(\d{4})-(\d{3})", said):
        yield from _day_of_year(*map(int, match.groups()))
    elif re.fullmatch(r"\d{8}", said):
        yield from _eight_digits(said)
    elif re.fullmatch(r"\d{4}/\d{2}", said) and int(said[5:]) > int(said[2:4]):  # 2011/12: a month, or the next year
        month = said.replace("/", "-")
        yield from filter(_is_date, (month,) if int(said[5:]) <= 12 else ())
        if not _is_date(month) or int(said[5:]) == int(said[2:4]) + 1:
            yield from filter(_is_date, (f"{said[:4]}/{said[:2]}{said[5:]}",))
    elif match := re.fullmatch(r"(\d{4}-\d{2})/(\d{2})", said):  # a day, or the month after
        yield from filter(_is_date, (f"{match[1]}-{match[2]}", f"{match[1]}/{match[1][:5]}{match[2]}"))
    elif match := re.fullmatch(r"(\d{4}-\d{2}-)(\d{2})/(\d{2})", said):
        yield from filter(_is_date, (f"{match[1]}{match[2]}/{match[1]}{match[3]}",))
    elif len(parts) <= 3:
        yield from _of_parts(parts)


def _of_parts(parts: list[str]) -> Iterator[str]:
    """Yield year, month and day in the orders that people use; a month in words can only be that."""
    years = [part for part in parts if re.fullmatch(r"\d{4}", part)]
    months = [match[1] for part in parts if (match := re.fullmatch(r"<m(\d+)>", part))]
    others = [part for part in parts if re.fullmatch(r"\d{1,2}", part)]
    if len(years) != 1 or len(years) + len(months) + len(others) != len(parts) or len(months) > 1:
        return
    year = years[0]
    if months:
        yield from _dates(year, months[0], others[0] if others else None)
    elif len(others) == 1:
        yield from _dates(year, others[0], None)
    elif len(others) == 2 and parts[0] == year:
        yield from _dates(year, others[0], others[1])
    elif len(others) == 2 and parts[2] == year:
        yield from _dates(year, others[1], others[0])
        yield from _dates(year, others[0], others[1])
    elif not others and len(parts) == 1:
        yield from filter(_is_date, parts)


def _dates(year: str, month: str, day: str | None) -> Iterator[str]:
    date = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    if int(month) <= 12 and _is_date(date):
        yield date


def _eight_digits(digits: str) -> Iterator[str]:
    orders = (
        (digits[:4], digits[4:6], digits[6:]),
        (digits[4:], digits[2:4], digits[:2]),
        (digits[4:], digits[:2], digits[2:4]),
    )
    for year, month, day in orders:
        if 1000 <= int(year) <= 2199:
            yield from _dates(year, month, day)


def _intervals(said: str) -> Iterator[str]:
    """Yield intervals; what the first end leaves out is that of the second: 3–5 May 2016."""
    said = re.sub(r"^(?:from|von|vom|du|de|del|dal|с|od) ", "", said)
    said = re.sub(r"^(<m\d+>) (\d{1,2}) ?- ?(\d{1,2}) (\d{4})$", r"\2 - \3 \1 \4", said)  # May 3-5, 2016
    for match in _RANGE.finditer(said):
        first, last = said[: match.start()].strip(" ."), said[match.end() :].strip()
        if not first or not last:
            continue
        starts, ends = list(_single_or_quarter(first)), list(_single_or_quarter(last))
        if ends and not starts:
            starts = [start for words in _borrowed(first, last) for start in _single_or_quarter(words)]
        elif starts and not ends and re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{2}", last):
            ends = [f"{first[:2]}{last}"]
        elif starts and not ends:
            ends = [end for words in _lent(first, last) for end in _single(words)]
        spans = (f"{start.split('/')[0]}/{end.split('/')[-1]}" for start, end in product(starts, ends))
        made = [span for span in spans if _is_date(span)]
        if made:
            yield from made
            return


def _single_or_quarter(said: str) -> Iterator[str]:
    """Yield what ``_single`` does, of intervals only a quarter or a half of a year."""
    return (date for date in _single(said) if "/" not in date or "<" in said)


def _borrowed(first: str, last: str) -> Iterator[str]:
    """Yield the first end with the second's month and year, or its year: 3–5 May 2016."""
    year, month = re.search(r"\d{4}", last), re.search(r"<m\d+>", last)
    if year and month and re.fullmatch(r"\d{1,2}", first):
        yield f"{first} {month[0]} {year[0]}"
    if year and "<" in first:
        yield f"{first} {year[0]}"


def _lent(first: str, last: str) -> Iterator[str]:
    """Yield the second end with the first's year and month, where the year comes first: 2016年5月3日至5日."""
    match = re.match(r"(\d{4}) (<m\d+>)( \d{1,2}$)?", first)
    if match and match[3] and re.fullmatch(r"\d{1,2}", last):
        yield f"{match[1]} {match[2]} {last}"
    elif match and re.fullmatch(r"<m\d+>( \d{1,2})?", last) and bool(match[3]) == (" " in last):
        yield f"{match[1]} {last}"


def _other_edtf(text: str) -> str | None:
    """Return what EDTF of another kind says in a form that is taken."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)[~?%]?", text):
        year, part = int(match[1]), int(match[2])
        if 25 <= part <= 28:
            return f"{match[1]}-{part - 4}{text[7:]}"
        if part in _SOUTHERN:
            return "/".join(end.format(match[1], f"{year + 1:04}") for end in _SOUTHERN[part])
        if 37 <= part <= 39:
            return f"{year:04}-{4 * part - 147:02}/{year:04}-{4 * part - 144:02}"
        if part in _QUARTERS:
            return "/".join(f"{match[1]}-{month}" for month in _QUARTERS[part])
        if part in (40, 41):
            return f"{year:04}-01/{year:04}-06" if part == 40 else f"{year:04}-07/{year:04}-12"
    if match := re.fullmatch(r"(?:(\d{4})[- ]?q([1-4])|q([1-4])[-/ ]?(\d{4}))", text):
        year_, quarter = match[1] or match[4], int(match[2] or match[3])
        return "/".join(f"{year_}-{month}" for month in _QUARTERS[32 + quarter])
    if match := re.fullmatch(r"(?:(\d{4})[- ]?h([12])|h([12])[-/ ]?(\d{4}))", text):
        return _other_edtf(f"{match[1] or match[4]}-{39 + int(match[2] or match[3])}")
    if (marks := set(re.findall(r"[~?%]", text))) and re.fullmatch(r"[\d~?%-]+", text):
        bare = re.sub(r"[~?%]", "", text)
        mark = marks.pop() if len(marks) == 1 else "%"
        return f"{bare}{mark}" if _is_date(f"{bare}{mark}") else None
    if match := re.fullmatch(r"y(\d{4})", text):
        return match[1]
    return None


def _day_of_week(year: int, week: int, day: int) -> Iterator[str]:
    with suppress(ValueError):
        yield dt.date.fromisocalendar(year, week, day).isoformat()


def _week(year: int, week: int) -> Iterator[str]:
    with suppress(ValueError):
        monday = dt.date.fromisocalendar(year, week, 1)
        yield f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"


def _day_of_year(year: int, day: int) -> Iterator[str]:
    if year and 1 <= day <= 365 + calendar.isleap(year):
        yield (dt.date(year, 1, 1) + dt.timedelta(days=day - 1)).isoformat()


def _is_date(text: str) -> bool:
    try:
        return isinstance(parse(text), Edtf)
    except ValueError:
        return False
