"""Say what a date is that the format does not take: EDTF of another kind, a time of day, or not EDTF at all.

See ``dates`` for what the format takes, and ``date_hints`` for what was perhaps meant.
"""

from __future__ import annotations

import re

_NO_DATE = "is not a date this format can read (EDTF, such as 2016-12-29)"
_TIME = "is a date with a time of day, which this format does not take"
_MARK = "[~?%]"
_PARTS = re.compile(r"[0-9X]{4}(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_PLAIN = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_IN_SET = rf"(?:\.\.)?{_PLAIN}(?:\.\.(?:{_PLAIN})?)?"

_MARKED = rf"{_MARK}?[0-9X]{{4}}{_MARK}?(?:-{_MARK}?[0-9X]{{2}}{_MARK}?){{0,2}}"

_END = rf"(?:(?:{_PLAIN}|[0-9]{{4}}-2[1-4]){_MARK}?|\.\.)?"

# Kinds of EDTF that are valid and not taken: their form, and what they are.
_KINDS: tuple[tuple[str, str], ...] = (
    (rf"-(?!0000){_PLAIN}|0000{_PLAIN[8:]}|000X|Y-[1-9][0-9]{{4,}}", "a year before the year 1"),
    (r"Y[1-9][0-9]{4,}", "a year of more than four digits"),
    (r"Y-?[0-9]+E[0-9]+(?:S[0-9]+)?|Y?-?[0-9]{4,}S[0-9]+", "a year with an exponent or with significant digits"),
    (rf"[0-9]{{4}}-(?:2[5-8]){_MARK}?", "a season of the northern hemisphere (21 to 24 are the seasons here)"),
    (rf"[0-9]{{4}}-(?:29|3[0-2]){_MARK}?", "a season of the southern hemisphere"),
    (rf"[0-9]{{4}}-3[3-6]{_MARK}?", "a quarter"),
    (rf"[0-9]{{4}}-3[7-9]{_MARK}?", "a third of a year"),
    (rf"[0-9]{{4}}-4[01]{_MARK}?", "a half of a year"),
    (rf"\[(?=.*[.,]){_IN_SET}(?:, ?{_IN_SET})*\]", "one of a set of dates"),
    (rf"\{{(?=.*[.,]){_IN_SET}(?:, ?{_IN_SET})*\}}", "a set of dates"),
)


def why_refused(text: str, otherwise: str = _NO_DATE) -> str:
    """Return the rest of a sentence that begins with *this*: what ``text`` is instead of a date."""
    if re.search(r"[0-9](?:[Tt]|,? +(?:at +)?)[0-9]{1,2}:[0-9]{2}|[0-9]T[0-9]{2}", text):
        return _TIME
    start, slash, end = text.partition("/")
    ends = (start, end)
    kinds = [_part_kind(one) for one in ends]
    if slash and any(kinds) and all(kind or re.fullmatch(_END, one) for kind, one in zip(kinds, ends, strict=True)):
        return f"is valid EDTF that this format does not take: an interval, one of whose ends is {kinds[0] or kinds[1]}"
    if not slash and (kind := _kind(text)):
        return f"is valid EDTF that this format does not take: {kind}"
    return otherwise


def _kind(text: str) -> str | None:
    """Return what ``text`` is, if it is EDTF of a kind that is not taken."""
    if len(text) > 200:  # no year that anybody writes
        return None
    for form, what in _KINDS:
        if re.fullmatch(form, text):
            return what
    return _part_kind(text)


def _part_kind(text: str) -> str | None:
    """Return what ``text`` is, if it has a digit or a mark that level 2 allows and level 1 does not."""
    bare = re.sub(_MARK, "", text)
    if _is_possible(bare):
        if bare == text and "X" in text:
            return "an X where only level 2 of EDTF has one"
        if bare != text and "X" not in text and re.fullmatch(_MARKED, text):
            return "a mark on a part of the date (here ~ ? % stand at its end, for all of it)"
    return None


def _is_possible(text: str) -> bool:
    """Return whether the digits that ``text`` gives can be those of a month and a day."""
    match = _PARTS.fullmatch(text)
    if not match:
        return False
    month, day = (part and re.compile(part.replace("X", ".")) for part in match.groups())
    months = not month or any(month.fullmatch(f"{number:02}") for number in range(1, 13))
    return months and (not day or any(day.fullmatch(f"{number:02}") for number in range(1, 32)))
