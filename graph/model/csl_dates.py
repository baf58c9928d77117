"""Turn dates in CSL's own forms, as Zotero, Better BibTeX and Pandoc write them, into EDTF as text.

They are ``{date-parts: [[2016, 5, 3]]}``, ``- year: 2016``, ``{literal: 2016}``, ``{raw: 2016-05-03}``, with
``season`` and ``circa``. ``dates`` checks whether the EDTF is a real day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

EXAMPLE = "{date-parts: [[2016, 5, 3]]}"
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_NO = ("", "false", "0", "no")


def edtf(date: object) -> str:
    """Return a date of CSL as the text of an EDTF date, unchecked.

    Raises ValueError, with a sentence, if it is none.
    """
    if isinstance(date, str):
        return date
    if isinstance(date, Mapping):
        return _one(date)
    if isinstance(date, Sequence) and 1 <= len(date) <= 2:  # Pandoc's list, of two where it is an interval
        return "/".join(_one(end) if isinstance(end, Mapping) else _text(end) for end in date)
    raise ValueError(f"is no date of CSL, such as {EXAMPLE}")


def _one(date: Mapping[str, object]) -> str:
    for key in ("edtf", "raw", "literal"):
        if key in date and not ("date-parts" in date or "year" in date):
            return _text(date[key]) + _circa(date)
    if "edtf" in date:  # what our own export writes beside the parts, which say less
        return _text(date["edtf"])
    if "date-parts" in date:
        ends = date["date-parts"]
        if not isinstance(ends, Sequence) or isinstance(ends, str) or not ends:
            raise ValueError("has date-parts that are no list of lists, such as [[2016, 5, 3]]")
        ends = ends if isinstance(ends[0], Sequence) and not isinstance(ends[0], str) else [ends]
        if len(ends) > 2:
            raise ValueError("has more than two date-parts, from and to")
        return "/".join(_parts(end, date) for end in ends)
    if "year" in date:
        return _parts([date[key] for key in ("year", "month", "day") if key in date], date)
    raise ValueError(f"has neither date-parts nor literal: {EXAMPLE}")


def _parts(parts: object, date: Mapping[str, object]) -> str:
    if not isinstance(parts, Sequence) or isinstance(parts, str) or not 1 <= len(parts) <= 3:
        raise ValueError("has date-parts that are no year, month and day, such as [2016, 5, 3]")
    year, *rest = [_number(part) for part in parts]
    while rest and not rest[-1]:  # some write 0 for a month or day that is not known
        rest.pop()
    if not 0 < year <= 9999:
        raise ValueError("is outside the years 1 to 9999")
    if year < 100 and len(_text(parts[0])) < 4:
        raise ValueError(f"has the year {year}, which may be of any century: write it with four digits")
    season = _season(date)
    if len(rest) == 1 and rest[0] > 12:  # citation processors count seasons on from the months, EDTF from 21
        season, rest = (rest[0] - 12 if rest[0] < 20 else rest[0] - 20), []
    if season and not rest:
        return f"{year:04}-{20 + season}"
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)]) + _circa(date)


def _season(date: Mapping[str, object]) -> int:
    said = date.get("season", "")
    number = _SEASONS.get(str(said).strip().casefold()) or (_number(said) if said else 0)
    return number - 20 if number > 20 else number


def _circa(date: Mapping[str, object]) -> str:
    return "" if str(date.get("circa", "")).strip().casefold() in _NO else "~"


def _number(part: object) -> int:
    text = _text(part) or "0"
    if not re.fullmatch(r"-?\d{1,4}", text):
        raise ValueError(f"has a part that is no number: {text[:40]}")
    return int(text)


def _text(value: object) -> str:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip()
    raise ValueError(f"is no date of CSL, such as {EXAMPLE}")
