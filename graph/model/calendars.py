"""Convert dates of the Thai, Japanese, Taiwanese and Iranian civil calendars to the common era, for hints only.

Only what is exact is converted: years of these calendars (of Japan since 1873, of Thailand since 1941) and days of
Iran's solar calendar. Lunar months begin when the moon is seen, and are left to whoever has the source.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_THAI_YEAR = re.compile(r"(?<!\d)(2[45]\d\d|26\d\d)(?!\d)")
_THAI = re.compile("[\u0e00-\u0e7f]|\\bB\\.? ?E\\b", re.IGNORECASE)
_FIRST_THAI = 2484  # from this year on both calendars begin on 1 January
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_LATIN_ERAS = {"reiwa": 2018, "heisei": 1988, "showa": 1925, "shōwa": 1925, "minguo": 1911}
_ERA = re.compile(rf"(?:中華)?({'|'.join(_ERAS)})\s*(元|\d{{1,3}})\s*(?:年(?!度)|(?!年))")
_LATIN_ERA = re.compile(rf"\b({'|'.join(_LATIN_ERAS)}) (\d{{1,3}})\b", re.IGNORECASE)
_MONTHS = (
    "فروردین farvardin", "اردیبهشت ordibehesht", "خرداد khordad", "تیر tir", "مرداد mordad", "شهریور shahrivar",
    "مهر mehr", "آبان aban", "آذر azar", "دی dey", "بهمن bahman", "اسفند esfand",
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_IRANIAN = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\s*)?(?P<month>{'|'.join(_MONTH)})(?:\s*ماه)?,?\s*(?P<year>1[34]\d\d)", re.IGNORECASE
)
_IRANIAN_NUMBERS = re.compile(r"(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})")
_NEW_YEAR = (1403, dt.date(2024, 3, 20))
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of each 33 years, from 1244 to 1472
_FIRST_IRANIAN, _LAST_IRANIAN = 1304, 1450


def in_common_era(written: str) -> str | None:
    """Return ``written`` with its year, or all of it, in the common era, or None if it is of no such calendar.

    >>> in_common_era("12 มิถุนายน 2567"), in_common_era("22 Bahman 1357")
    ('12 มิถุนายน 2024', '1979-02-11')
    """
    text = "".join(str(unicodedata.decimal(c, c)) for c in written).replace("ي", "ی").replace("ك", "ک")
    if match := _IRANIAN.search(text):
        return _of_iran(int(match["year"]), _MONTH[match["month"].casefold()], int(match["day"] or 0))
    if (match := _IRANIAN_NUMBERS.fullmatch(text.strip())) and re.search("[\u06f0-\u06f9]", written):
        return _of_iran(*map(int, match.groups()))
    if match := _ERA.search(text):
        year = _ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))
        return text.replace(match[0], f"{year}年") if year > 1872 else None
    if match := _LATIN_ERA.search(text):
        return text.replace(match[0], str(_LATIN_ERAS[match[1].casefold()] + int(match[2])))
    if (match := _THAI_YEAR.search(text)) and _THAI.search(text) and int(match[1]) >= _FIRST_THAI:
        bare = re.sub(r"พ\.?\s?ศ\.?|(?i:B\.? ?E\.?)", "", text)
        return " ".join(bare.replace(match[1], str(int(match[1]) - 543)).split())
    return None


def _of_iran(year: int, month: int, day: int) -> str | None:
    """Return the day; of a month, its first day and its last."""
    if not (_FIRST_IRANIAN <= year <= _LAST_IRANIAN and 1 <= month <= 12):
        return None
    lengths = [31] * 6 + [30] * 5 + [30 if _is_leap(year) else 29]
    if day > lengths[month - 1]:
        return None
    start = _first_day(year) + dt.timedelta(days=sum(lengths[: month - 1]))
    if day:
        return (start + dt.timedelta(days=day - 1)).isoformat()
    return f"{start.isoformat()}/{(start + dt.timedelta(days=lengths[month - 1] - 1)).isoformat()}"


def _first_day(year: int) -> dt.date:
    known, day = _NEW_YEAR
    between = range(min(year, known), max(year, known))
    days = sum(365 + _is_leap(one) for one in between)
    return day + dt.timedelta(days=days if year >= known else -days)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
