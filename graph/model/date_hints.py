"""Propose the date that somebody meant who wrote it in another form; if two are possible, name both.

Other calendars are converted only where that is exact (``calendars``), and years of two digits are never completed,
since that takes the source. See ``date_readings`` for which dates a text may be.
"""

from __future__ import annotations

import re

from graph.model.calendars import in_common_era
from graph.model.date_readings import readings
from graph.model.date_words import in_digits, is_of_another_calendar, plain
from graph.model.dates import parse

_UNDATED = """
null|none|nil|n/a|na|unknown|undated|no date|n.d|nd|~|-|tba|tbd|s.d|s. d|sans date|s.a|s.f|s/f|sin fecha|sem data|
senza data|o.d|o. d|o.j|o. j|ohne datum|ohne jahr|z.d|zonder datum|u.å|u. å|udateret|b.d|bez daty|bez data|
б.г|б. г|б.д|без даты|без дати|t.y|tarihsiz|χ.χ|χωρίς ημερομηνία|
无日期|無日期|日期不详|日付不明|n.n|날짜 없음|بدون تاريخ|بی‌تا|ללא תאריך|
ไม่ปรากฏปี
"""
_NONE = frozenset(one.strip() for one in _UNDATED.replace("\n", "").split("|"))
_BEFORE_THE_YEAR_1 = re.compile(
    r"\d ?(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.?|av(?:ant|\.)? ?j\.?-?c\.?|a\. ?c\.?|до н\. ?э\.?|p\. ?n\. ?e\.?|"
    r"п\.?р\.? ?н\. ?е\.?|π\. ?χ\.?|m\. ?ö\.?|ق\.? ?م\.?|לפנה\W?ס)$|^(?:公元前|西元前|紀元前|기원전)"
)
_BOTH_YEARS = re.compile(  # 平成28年（2016年）5月3日, 주체105(2016)년 5월 3일
    r"(?:令和|平成|昭和|大正|明治|民國|民国|주체)\s*(?:元|\d{1,3})\s*年?\s*[(（](\d{4})年?[)）]\s*[年년]?"
)
_FROM_THE_YEAR_1 = "the format has no year before the year 1: say it in comment"
_FORM = "year, month, day: 2016, 2016-12 or 2016-12-29; ~ is about, / is from … to"
_CALENDAR = "write the year of the common era: dates of this calendar are not converted"
_SHORT_YEAR = "write the year with four digits, and year, month, day: 2016-12-29"


def date_hint(written: str) -> str:
    """Return one sentence: the date that is meant, the two that may be, or how a date is written.

    >>> date_hint("13.2.2025")
    'did you mean 2025-02-13?'
    """
    written = _of_two_calendars(written[:200])
    text = plain(written)
    if text.strip(" .") in _NONE or text in _NONE:
        return "delete the line where nothing dates the words"
    if _BEFORE_THE_YEAR_1.search(text):
        return _FROM_THE_YEAR_1
    if is_of_another_calendar(text, written):
        return _of_another_calendar(written) or _CALENDAR
    # A page's number is none: only a person who writes it as a date may mean a year.
    found = [f"0{text}"] if re.fullmatch(r"(?!000)\d{3}", text) else list(dict.fromkeys(readings(text)))
    if len(found) == 1:
        return f"did you mean {found[0]}?" if found[0][-1] != "?" else f'did you mean "{found[0]}"?'
    if found:
        return f"is it {' or '.join(f'{date} ({_explained(date)})' for date in found[:3])}?"
    if re.search(r"(?<!\d)'\d{2}(?!\d)", text):
        return _SHORT_YEAR
    if ":" not in text and not re.search(r"\d{3}", text) and len(re.findall(r"\d{1,2}", text)) > 1:
        return _SHORT_YEAR
    return _no_such_day(text) or _FORM


def _of_two_calendars(written: str) -> str:
    """Return a date that is given in two calendars, one in brackets, as it is in the common era: 2016年（平成28年）.

    Where the two are different years, nobody can tell which is meant: it is returned as it was.
    """
    written = in_digits(written)
    both = _BOTH_YEARS.search(written)
    if both:
        agree = _are_one_year(re.split("[(（]", both[0])[0], both[1])
        return _BOTH_YEARS.sub(r"\1年", written) if agree else written
    match = re.fullmatch(r"([^()（）]*)[(（]([^()（）]+)[)）]([^()（）]*)", written)
    if not match:
        return written
    without, within = match[1] + match[3], match[2]
    others = [is_of_another_calendar(plain(one), one) for one in (without, within)]
    if others[0] == others[1]:
        return written
    other, common = (without, within) if others[0] else (within, without)
    if not _are_one_year(other, common):
        return written
    # A year alone says less than a day of the other calendar.
    return other if len(re.findall(r"\d+", common)) == 1 < len(re.findall(r"\d+", other)) else common


def _are_one_year(other: str, common: str) -> bool:
    """Return whether a date of another calendar may be of a year that ``common`` names."""
    made = in_common_era(other)
    year = re.search(r"\d{4}", made) if made else None
    return year is None or year[0] in plain(common)


def _of_another_calendar(written: str) -> str | None:
    """Return the date in the common era, where it is exact."""
    made = in_common_era(in_digits(written))
    text = plain(made) if made else ""
    found = set(readings(text)) if made and not is_of_another_calendar(text, made) else set()
    return f"did you mean {found.pop()}, of the common era?" if len(found) == 1 else None


def only_reading(written: str) -> str | None:
    """Return the one date that ``written`` can be, or None if there is none or more than one."""
    text = plain(written[:200])
    found = set() if is_of_another_calendar(text, written[:200]) else set(readings(text))
    return found.pop() if len(found) == 1 else None


def _no_such_day(text: str) -> str | None:
    """Say ``April 2016 has no day 31``, where an earlier day would make it a date."""
    for late in re.finditer(r"(?<!\d)(?:29|30|31)(?!\d)", text):
        found = list(readings(f"{text[: late.start()]}28{text[late.end() :]}"))
        if len(found) == 1 and found[0].endswith("-28"):
            return f"{parse(found[0]).first:%B %Y} has no day {late[0]}"
    return None


def _explained(date: str) -> str:
    """Say what ``date`` means, where two are proposed: ``3 April 2025``, ``1900 to 1909``."""
    meant = parse(date)
    if "X" in date:
        return f"{meant.first.year} to {meant.last.year}"
    if date[5:] == "24":
        return f"{meant.first:%B %Y} to {meant.last:%B %Y}"
    return meant.words
