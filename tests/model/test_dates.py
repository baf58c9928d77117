"""EDTF, levels 0 and 1, as far as a news report's date can go."""

from __future__ import annotations

import contextlib
import datetime as dt
import io

import edtf
import pytest
from edtf.parser import parser_classes as grammar
from hypothesis import given
from hypothesis import strategies as st

from graph.model import dates
from tests.support import examples


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2016", "2016-01-01", "2016-12-31", "2016"),
        ("2016-12", "2016-12-01", "2016-12-31", "December 2016"),
        ("2016-02", "2016-02-01", "2016-02-29", "February 2016"),
        ("2016-12-29", "2016-12-29", "2016-12-29", "29 December 2016"),
        ("2015-09~", "2015-09-01", "2015-09-30", "about September 2015"),
        ("2014?", "2014-01-01", "2014-12-31", "possibly 2014"),
        ("2014%", "2014-01-01", "2014-12-31", "possibly about 2014"),
        ("201X", "2010-01-01", "2019-12-31", "the 2010s"),
        ("19XX", "1900-01-01", "1999-12-31", "the 1900s"),
        ("201X~", "2010-01-01", "2019-12-31", "about the 2010s"),
        ("2016-XX", "2016-01-01", "2016-12-31", "2016"),
        ("2016-02-XX", "2016-02-01", "2016-02-29", "February 2016"),
        ("2016-21", "2016-03-01", "2016-05-31", "spring 2016"),
        ("2014/2015", "2014-01-01", "2015-12-31", "2014 to 2015"),
        ("2014~/2015-01-06", "2014-01-01", "2015-01-06", "about 2014 to 6 January 2015"),
        ("2014/..", "2014-01-01", "9999-12-31", "since 2014"),
        ("2014/", "2014-01-01", "9999-12-31", "since 2014"),
        ("../2014", "0001-01-01", "2014-12-31", "until 2014"),
        ("/2014", "0001-01-01", "2014-12-31", "until 2014"),
        ("2016-21/2016-23", "2016-03-01", "2016-11-30", "spring 2016 to autumn 2016"),
        ("0001", "0001-01-01", "0001-12-31", "0001"),
    ],
)
def test_a_date_has_a_first_and_last_day_and_reads_in_words(text: str, first: str, last: str, words: str) -> None:
    date = dates.parse(text)
    assert (str(date), date.first.isoformat(), date.last.isoformat(), date.words) == (text, first, last, words)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2015-02-29", "is no day or month that exists"),
        ("2015-13", "is no day or month that exists"),
        ("2015-00", "is no day or month that exists"),
        ("2015-13-XX", "is no day or month that exists"),
        ("2015-04-31/2016", "is no day or month that exists"),
        ("2016/2015", "runs backwards: it ends before it begins"),
        ("2016-12-29/2016-12-28", "runs backwards: it ends before it begins"),
        ("0000", "has no day in the years 1 to 9999"),
        ("000X", "has no day in the years 1 to 9999"),
        ("-0044", "is no date of EDTF, levels 0 and 1"),
        ("Y12345", "is no date of EDTF, levels 0 and 1"),
        ("../..", "is open at both ends, and says nothing"),
        ("/", "is open at both ends, and says nothing"),
        ("20X6", "has an X where level 1 of EDTF has none"),
        ("201X-12", "has an X where level 1 of EDTF has none"),
        ("2016-XX-12", "has an X where level 1 of EDTF has none"),
        ("201X/2020", "has an X where level 1 of EDTF has none"),
        ("2016-21~", "is no date of EDTF, levels 0 and 1"),
        ("2016-21-01", "is no date of EDTF, levels 0 and 1"),
        ("2016-12-29T10:00:00", "is no date of EDTF, levels 0 and 1"),
        ("2016-1", "is no date of EDTF, levels 0 and 1"),
        ("~2016", "is no date of EDTF, levels 0 and 1"),
        ("[2014,2015]", "is no date of EDTF, levels 0 and 1"),
        ("2014/2015/2016", "is no date of EDTF, levels 0 and 1"),
        ("", "is no date of EDTF, levels 0 and 1"),
        (" 2016", "is no date of EDTF, levels 0 and 1"),
        ("2016\n", "is no date of EDTF, levels 0 and 1"),
        ("٢٠١٦", "is no date of EDTF, levels 0 and 1"),
        ("soon", "is no date of EDTF, levels 0 and 1"),
        ("9" * 5_000, "is no date of EDTF, levels 0 and 1"),
    ],
)
def test_what_is_no_such_date_is_refused_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        dates.parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "touches"),
    [
        ("2014~", 2015, 2016, False),  # taken strictly: about widens nothing
        ("2014/2015", 2015, 2016, True),
        ("2014/..", 2020, 2020, True),
        ("2014", 2014, 2014, True),
        ("2013-12-31", 2014, 2014, False),
    ],
)
def test_a_date_touches_the_years_in_which_one_of_its_days_falls(
    text: str, first: int, last: int, touches: bool
) -> None:
    assert dates.parse(text).touches(first, last) is touches


def test_how_sure_a_date_is_can_be_asked() -> None:
    sure, about, doubtful, both = (dates.parse(text) for text in ("2016", "2016~", "2016?", "2016%"))
    assert [date.approximate for date in (sure, about, doubtful, both)] == [False, True, False, True]
    assert [date.uncertain for date in (sure, about, doubtful, both)] == [False, False, True, True]
    assert dates.parse("2014/2015").interval


PART = st.from_regex(r"\A(19|20)[0-9X]{2}(-([01][0-9]|2[0-5]|XX)(-([0-3][0-9]|XX))?)?[~?%]?\Z")
TEXTS = PART | st.tuples(PART | st.sampled_from(["", ".."]), PART | st.sampled_from(["", ".."])).map("/".join)
ACCEPTED = (
    grammar.Date, grammar.UncertainOrApproximate, grammar.Unspecified, grammar.Season, grammar.Interval,
    grammar.Level1Interval,
)  # fmt: skip


@examples(300)
@given(TEXTS)
def test_it_reads_what_the_edtf_packages_own_grammar_reads(text: str) -> None:
    assert reading(text) == its_reading(text)


def reading(text: str) -> tuple[dt.date, dt.date] | None:
    try:
        date = dates.parse(text)
    except ValueError:
        return None
    return date.first, date.last


def its_reading(text: str) -> tuple[dt.date, dt.date] | None:
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints what it failed at
            parsed = edtf.parse_edtf(text)
            if type(parsed) not in ACCEPTED or set(text) <= {".", "/"}:
                return None
            first = dt.date.min if text.startswith((".", "/")) else dt.date(*parsed.lower_strict()[:3])
            last = dt.date.max if text.endswith((".", "/")) else dt.date(*parsed.upper_strict()[:3])
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError):
        return None
    return (first, last) if first <= last else None
