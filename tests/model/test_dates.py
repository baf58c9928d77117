"""EDTF, levels 0 and 1, as far as a news report's date can go."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import re

import edtf
import pytest
from edtf.parser import parser_classes as grammar
from hypothesis import assume, given
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
        ("19XX", "1900-01-01", "1999-12-31", "1900 to 1999"),
        ("190X", "1900-01-01", "1909-12-31", "1900 to 1909"),
        ("08XX~", "0800-01-01", "0899-12-31", "about 800 to 899"),
        ("004X", "0040-01-01", "0049-12-31", "the 40s"),
        ("0476-09-04", "0476-09-04", "0476-09-04", "4 September 476"),
        ("0044-03", "0044-03-01", "0044-03-31", "March 44"),
        ("0912-24/0913~", "0912-12-01", "0913-12-31", "winter 912 to about 913"),
        ("201X~", "2010-01-01", "2019-12-31", "about the 2010s"),
        ("2016-XX", "2016-01-01", "2016-12-31", "2016"),
        ("2016-02-XX", "2016-02-01", "2016-02-29", "February 2016"),
        ("2016-21", "2016-03-01", "2016-05-31", "spring 2016"),
        ("2016-22", "2016-06-01", "2016-08-31", "summer 2016"),
        ("2016-23", "2016-09-01", "2016-11-30", "autumn 2016"),
        ("2011-23~", "2011-09-01", "2011-11-30", "about autumn 2011"),
        ("2011-23?/2012-21~", "2011-09-01", "2012-05-31", "possibly autumn 2011 to about spring 2012"),
        ("2015-24", "2015-12-01", "2016-02-29", "winter 2015"),
        ("2016-24", "2016-12-01", "2017-02-28", "winter 2016"),
        ("2014/2015-24", "2014-01-01", "2016-02-29", "2014 to winter 2015"),
        ("9999-24", "9999-12-01", "9999-12-31", "winter 9999"),
        ("2014/2015", "2014-01-01", "2015-12-31", "2014 to 2015"),
        ("2014~/2015-01-06", "2014-01-01", "2015-01-06", "about 2014 to 6 January 2015"),
        ("2014/..", "2014-01-01", "9999-12-31", "since 2014"),
        ("2014/", "2014-01-01", "9999-12-31", "since 2014"),
        ("../2014", "0001-01-01", "2014-12-31", "until 2014"),
        ("/2014", "0001-01-01", "2014-12-31", "until 2014"),
        ("2016-21/2016-23", "2016-03-01", "2016-11-30", "spring 2016 to autumn 2016"),
        ("0001", "0001-01-01", "0001-12-31", "1"),
    ],
)
def test_a_date_has_a_first_and_last_day_and_reads_in_words(text: str, first: str, last: str, words: str) -> None:
    date = dates.parse(text)
    assert (str(date), date.first.isoformat(), date.last.isoformat(), date.words) == (text, first, last, words)


OTHER = r"is not a date this format can read \(EDTF, such as 2016-12-29\)"


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
        ("../..", "is open at both ends, and says nothing"),
        ("/", "is open at both ends, and says nothing"),
        ("2016-21-01", "is no day or month that exists"),
        ("2016-42", "is no day or month that exists"),
        *(
            (text, OTHER)
            for text in (
                "2016-1",
                "2014/2015/2016",
                "",
                " 2016",
                "2016\n",
                "٢٠١٦",
                "soon",
                "9" * 5_000,
                "10:30",
                "-0000",
                "Y1234",
                "20X6-13",
                "2016-XX-45",
                "[]",
                "2016-06~-",
                "-0999-99",
            )
        ),
    ],
)
def test_what_is_no_such_date_is_refused_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        dates.parse(text)


@pytest.mark.parametrize("text", [
    "2016-05-03T08:15:00Z", "2016-05-03T08:15:00+03:00", "2016-05-03T08:15:00", "2016-05-04 09:00", "20160503T0815",
    "2016-05-04, 09:00", "2016-05-04 at 9:00", "2016-05-03T08:15:00Z/2016-05-04",
])  # fmt: skip
def test_a_time_of_day_is_named_as_what_is_not_taken(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is a date with a time of day, which this format does not take$"):
        dates.parse(text)


VALID = "is valid EDTF that this format does not take: "
UNTAKEN = {
    "-0999": "a year before the year 1", "-0044-03-15": "a year before the year 1", "0000": "a year before the year 1",
    "000X": "a year before the year 1", "0000-05": "a year before the year 1", "Y-17000": "a year before the year 1",
    "Y170000002": "a year of more than four digits", "Y17E8": "a year with an exponent or with significant digits",
    "1950S2": "a year with an exponent or with significant digits", "2001-29": "a season of the southern hemisphere",
    "2001-25": "a season of the northern hemisphere", "2001-34": "a quarter", "2001-37": "a third of a year",
    "2001-41": "a half of a year", "[1667,1668,1670..1672]": "one of a set of dates",
    "[..1760-12-03]": "one of a set of dates", "{1960,1961-12}": "a set of dates", "~2016": "a mark on a part",
    "2004-06~-11": "a mark on a part", "?2004-06-~11": "a mark on a part", "20X6": "an X where only level 2",
    "156X-12-25": "an X where only level 2", "XXXX-12-XX": "an X where only level 2",
    "2016-XX-12": "an X where only level 2", "1XXX-XX": "an X where only level 2",
    "201X/2020": "an interval, one of whose ends is an X", "2004-06-~01/2004-06-~20": "an interval, one of whose ends",
}  # fmt: skip


@pytest.mark.parametrize("text", UNTAKEN)
def test_edtf_of_other_kinds_is_told_as_that_and_the_edtf_package_knows_it(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(VALID + UNTAKEN[text])):
        dates.parse(text)
    if text[5:] not in ("29", "25", "34", "37", "41"):  # its grammar has but four seasons
        with contextlib.redirect_stdout(io.StringIO()):
            assert edtf.parse_edtf(text.replace("Y17E8", "Y17E7"))


@examples(300)
@given(st.from_regex(r"\A[-Y\[{]?[12][0-9X]{3,5}(-[01X][0-9X]){0,2}[~?%]?(/[12][0-9X]{3}[~?%]?)?[\]}]?\Z"))
def test_nothing_is_called_valid_edtf_that_the_edtf_package_cannot_read(text: str) -> None:
    try:
        dates.parse(text)
    except ValueError as error:
        if str(error).startswith(VALID) and not re.search("season|quarter|third|half", str(error)):
            # Not AttributeError: of 1000-0X it reads too much. Nor intervals, whose ends it takes one by one only.
            with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(AttributeError):
                assert all(map(edtf.parse_edtf, text.split("/")))


@pytest.mark.parametrize(
    ("text", "first", "last", "touches"),
    [
        ("2014~", 2015, 2016, False),  # taken strictly: about widens nothing
        ("2014/2015", 2015, 2016, True),
        ("2014/..", 2020, 2020, True),
        ("2014", 2014, 2014, True),
        ("2013-12-31", 2014, 2014, False),
        ("2015-24", 2015, 2015, True),
        ("2015-24", 2016, 2016, True),
        ("2015-24", 2017, 2017, False),
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
    # Its winter ends with December, and it takes a mark on a season inside intervals only.
    assume(not re.search(r"-24", text) and not re.fullmatch(r".{4}-2[1-4][~?%]", text))
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


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2014?", "possibly in 2014"), ("2014/..", "from 2014 on"), ("../2014", "until 2014"),
        ("2014/", "from 2014 to an unknown date"), ("/2014", "until 2014"),
        ("2014-05/2014-06", "from May 2014 to June 2014"), ("2014?/2015", "possibly from 2014 to 2015"),
        ("19XX", "between 1900 and 1999"), ("199X", "in the 1990s"), ("2014-05-03%", "possibly on about 3 May 2014"),
        ("2014-05-03", "on 3 May 2014"),
    ],
)  # fmt: skip
def test_a_date_follows_was_issued_in_plain_english(text: str, when: str) -> None:
    assert dates.parse(text).when == when


@pytest.mark.parametrize("end", ["2016", "2016-12", "2016-12-29", "2016-21", "2016~", "2016?"])
def test_a_start_that_is_open_or_unknown_has_the_same_words_everywhere(end: str) -> None:
    said = {words for start in ("", "..") for one in [dates.parse(f"{start}/{end}")] for words in (one.words, one.when)}
    assert said == {f"until {dates.parse(end).words}"}
