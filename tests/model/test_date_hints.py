"""What is proposed for a date that is written in another way than the format's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import dates
from graph.model.date_hints import date_hint, only_reading
from tests.support import examples

FORM = "year, month, day: 2016, 2016-12 or 2016-12-29; ~ is about, / is from … to"
CALENDAR = "write the year of the common era: dates of this calendar are not converted"
SHORT = "write the year with four digits, and year, month, day: 2016-12-29"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        # The order of the parts, and what stands between them.
        ("13.2.2025", "2025-02-13"), ("02/13/2025", "2025-02-13"), ("14/02/2025", "2025-02-14"),
        ("05/05/2025", "2025-05-05"), ("2025–02–13", "2025-02-13"), ("2016/12/9", "2016-12-09"), ("12/2016", "2016-12"),
        ("2016-2-9", "2016-02-09"), ("2016.05.03.", "2016-05-03"), ("20160503", "2016-05-03"),
        ("29122016", "2016-12-29"), ("2016 12 29", "2016-12-29"), ("3.V.2016", "2016-05-03"),
        (" 2016-05-03 ", "2016-05-03"), ("“2016-05-03”", "2016-05-03"), ("2016-W18-3", "2016-05-04"),
        ("2016-123", "2016-05-02"),
        # Times of day.
        ("2025-02-14T06:10:00+03:00", "2025-02-14"), ("2016-05-03T08:15:00Z", "2016-05-03"),
        ("2016-05-04 09:00", "2016-05-04"), ("20160503T081500Z", "2016-05-03"),
        ("2016-05-03 8:15 PM EST", "2016-05-03"), ("Tue, 03 May 2016 08:15:00 +0000", "2016-05-03"),
        ("3. Mai 2016, 08:15 Uhr", "2016-05-03"),
        ("le 3 mai 2016 à 8h15", "2016-05-03"), ("2025年02月13日 10時30分", "2025-02-13"),
        # Digits of every script.
        ("２０２３-05", "2023-05"), ("٢٠١٦-٠٥-٠٣", "2016-05-03"), ("۲۰۱۶/۰۵/۱۳", "2016-05-13"), ("२०१६-०५", "2016-05"),
        ("๒๐๒๑-๐๒-๐๑", "2021-02-01"), ("২০২১", "2021"), ("二〇二三年十一月二十八日", "2023-11-28"),
        # Months in words.
        ("May 3, 2016", "2016-05-03"), ("3rd of May, 2016", "2016-05-03"), ("Tuesday, 3 May 2016", "2016-05-03"),
        ("Dec. 9, 2016", "2016-12-09"), ("29-Dec-2016", "2016-12-29"), ("Sept 2016", "2016-09"),
        ("2016 May", "2016-05"), ("3. Juni 2024", "2024-06-03"), ("1er mai 2016", "2016-05-01"),
        ("el 3 de mayo de 2016", "2016-05-03"),
        ("3 мая 2016 г.", "2016-05-03"), ("3. května 2016", "2016-05-03"), ("3 maja 2016", "2016-05-03"),
        ("28 kasım 2023", "2023-11-28"), ("2023. november 28.", "2023-11-28"), ("3 Μαΐου 2016", "2016-05-03"),
        ("٣ مايو ٢٠١٦", "2016-05-03"), ("३ मई २०१६", "2016-05-03"), ("3 พฤษภาคม 2016", "2016-05-03"),
        ("2023年11月28日", "2023-11-28"), ("2016년 5월 3일", "2016-05-03"), ("ngày 3 tháng 5 năm 2016", "2016-05-03"),
        ("2023 m. lapkričio 28 d.", "2023-11-28"), ("2 أيار 2016", "2016-05-02"),
        # About, in doubt, decades, seasons, quarters.
        ("ca. 2016", "2016~"), ("c. 2016", "2016~"), ("c.2016", "2016~"),
        ("circa May 2016", "2016-05~"), ("um 2015", "2015~"), ("около 2015", "2015~"),
        ("1990s", "199X"), ("1990er", "199X"), ("spring 2016", "2016-21"), ("Frühjahr 2016", "2016-21"),
        ("autumn of 2011", "2011-23"), ("winter 2015/16", "2015-24"), ("2016-Q1", "2016-01/2016-03"),
        # From … to.
        ("2014-2015", "2014/2015"), ("2014 to 2015", "2014/2015"), ("3–5 May 2016", "2016-05-03/2016-05-05"),
        ("May–June 2016", "2016-05/2016-06"), ("3 May - 5 June 2016", "2016-05-03/2016-06-05"),
        ("since 2014", "2014/.."), ("bis 2014", "../2014"),
        ("2016-05-03..2016-05-05", "2016-05-03/2016-05-05"), ("2016-05-03/05", "2016-05-03/2016-05-05"),
        ("1939/45", "1939/1945"), ("1914–18", "1914/1918"), ("2016-05-03Z", "2016-05-03"),
        ("2016-05-03+02:00", "2016-05-03"), ("2016-05-03T08:00Z/2016-5-9", "2016-05-03/2016-05-09"),
        ("2014/15", "2014/2015"),
        # EDTF of other kinds.
        ("2001-34", "2001-04/2001-06"), ("2001-29", "2001-09/2001-11"), ("2001-30", "2001-12/2002-02"),
        ("2001-26", "2001-22"), ("2016-W18", "2016-05-02/2016-05-08"), ("KW 18/2016", "2016-05-02/2016-05-08"),
        ("H1 2016", "2016-01/2016-06"), ("2016H2", "2016-07/2016-12"),
        ("~2016", "2016~"), ("2004-06~-11", "2004-06-11~"),
    ],
)  # fmt: skip
def test_a_date_that_can_mean_one_day_only_is_proposed(written: str, date: str) -> None:
    assert date_hint(written) == f"did you mean {date}?"


@pytest.mark.parametrize("written", ["2016 (?)", "probably 2016", "prob. 2016", "2016 ?", "2016 [?]"])
def test_a_date_in_doubt_is_set_off_from_the_question(written: str) -> None:
    assert date_hint(written) == 'did you mean "2016?"?'


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("03/04/2025", "is it 2025-04-03 (3 April 2025) or 2025-03-04 (4 March 2025)?"),
        ("3.4.2025", "is it 2025-04-03 (3 April 2025) or 2025-03-04 (4 March 2025)?"),
        ("٣/٤/٢٠٢٥", "is it 2025-04-03 (3 April 2025) or 2025-03-04 (4 March 2025)?"),
        ("2011/12", "is it 2011-12 (December 2011) or 2011/2012 (2011 to 2012)?"),
        ("2016-05/06", "is it 2016-05-06 (6 May 2016) or 2016-05/2016-06 (May 2016 to June 2016)?"),
        ("1900s", "is it 190X (1900 to 1909) or 19XX (1900 to 1999)?"),
        (
            "winter 2015",
            "is it 2015-24 (December 2015 to February 2016) or 2014-24 (December 2014 to February 2015)?",
        ),
    ],
)
def test_of_a_date_that_can_mean_two_both_are_named(written: str, hint: str) -> None:
    assert date_hint(written) == hint


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("令和5年11月28日", "2023-11-28"), ("令和元年5月1日", "2019-05-01"), ("昭和二十年八月十五日", "1945-08-15"),
        ("B.E. 2559", "2016"), ("昭和64年1月7日", "1989-01-07"),
        ("民國110年2月1日", "2021-02-01"), ("Reiwa 7 February 13", "2025-02-13"),
        ("3 พฤษภาคม 2559", "2016-05-03"), ("๑๒ มิ.ย. ๒๕๖๗", "2024-06-12"), ("พ.ศ. 2564", "2021"),
        ("5 Khordad 1402", "2023-05-26"), ("۱۴۰۲/۰۳/۱۲", "2023-06-02"), ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
        ("۱ فروردین ۱۴۰۰", "2021-03-21"), ("30 اسفند 1403", "2025-03-20"), ("خرداد ۱۴۰۳", "2024-05-21/2024-06-20"),
    ],
)  # fmt: skip
def test_a_date_of_a_calendar_that_is_exact_is_proposed_in_the_common_era(written: str, date: str) -> None:
    assert date_hint(written) == f"did you mean {date}, of the common era?"
    assert only_reading(written) is None  # a hint; nobody's data is converted


@pytest.mark.parametrize(
    "written",
    [
        "15 رمضان 1445", "13 Nisan 5784", "R7.2.13", "明治5年12月1日", "30 اسفند 1402", "3 พฤษภาคม 2470",
        "2016 ዓ.ም", "平成28年（2017年）5月3日", "2017年（平成28年）5月3日",
        "1445 AH", "AH 1437", "Vikram Samvat 2073", "25 בניסן תשע״ו", "平成28年度",
    ],
)  # fmt: skip
def test_what_depends_on_the_moon_or_on_the_place_is_not_converted(written: str) -> None:
    assert date_hint(written) == CALENDAR


@pytest.mark.parametrize("written", ["13.2.25", "13/02/25", "3 May '16", "May '16", "16-05-03", "3-May-16"])
def test_a_year_of_two_digits_is_not_completed(written: str) -> None:
    assert date_hint(written) == SHORT


@pytest.mark.parametrize(
    ("written", "hint"),
    [("31.4.2016", "April 2016 has no day 31"), ("30 February 2016", "February 2016 has no day 30"),
     ("2015-02-29", "February 2015 has no day 29")],
)  # fmt: skip
def test_a_day_that_its_month_does_not_have_is_named(written: str, hint: str) -> None:
    assert date_hint(written) == hint


@pytest.mark.parametrize(
    "written",
    ["soon", "yesterday", "-0044", "before 2016", "after May 2016", "between 2014 and 2015", "early 2016", "mid-2016",
     "May",
     "12 May", "13:30", "2016-13-05", "", "99", "2016 2017", "the third of May 2016"],
)  # fmt: skip
def test_what_is_no_date_or_says_less_than_one_is_told_how_a_date_is_written(written: str) -> None:
    assert date_hint(written) == FORM


@examples(300)
@given(st.dates(min_value=dates.dt.date(1000, 1, 1)), st.sampled_from(["{d}.{m}.{y}", "{m}/{d}/{y}", "{d}-{m}-{y}"]))
def test_the_day_itself_is_always_among_what_is_proposed(day: dates.dt.date, form: str) -> None:
    assert day.isoformat() in date_hint(form.format(d=day.day, m=day.month, y=day.year))


@examples(300)
@given(st.text() | st.text(alphabet="0123456789-/.~?XT: May", max_size=25))
def test_every_text_has_one_hint_of_one_line_that_proposes_only_dates(written: str) -> None:
    hint = date_hint(written)
    assert hint.isprintable()
    if hint.startswith("did you mean"):
        dates.parse(hint.removeprefix("did you mean ").removesuffix("?").strip('"'))


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("ה-5 במאי 2016", "2016-05-05"), ("2016 թ. մայիսի 5", "2016-05-05"), ("2016 წლის 5 მაისი", "2016-05-05"),
        ("ថ្ងៃទី 5 ខែ ឧសភា ឆ្នាំ 2016", "2016-05-05"), ("2016 оны 5-р сарын 5", "2016-05-05"),
        ("2016. május 5-én", "2016-05-05"),
        ("5 may 2016-cı il", "2016-05-05"), ("2016 жылғы 5 мамыр", "2016-05-05"), ("2016-05-05 8am", "2016-05-05"),
        ("2016-05-00", "2016-05"), ("2016-00-00", "2016"), ("2016-37", "2016-01/2016-04"),
        ("2016-39", "2016-09/2016-12"),
        ("2016-05-05/open", "2016-05-05/.."), ("2016–present", "2016/.."), ("AD 476", "0476"), ("44 n. Chr.", "0044"),
        ("476", "0476"), ("20th century", "19XX"), ("XIX век", "18XX"), ("21世紀", "20XX"),
    ],
)  # fmt: skip
def test_a_date_is_proposed_as_other_languages_programs_and_ages_write_it(written: str, date: str) -> None:
    assert date_hint(written) == f"did you mean {date}?"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2016-05-00 to 2017-01-00", None), ("2016-00-00 or later", None), ("2016-05-00 ?", None),
        ("2016-05-00 May 2017", None), ("2016-00-00 / 2018-00-00", "2016/2018"), ("2016-05-00 May 2016", "2016-05"),
        ("2016-05-00 May 2016?", "2016-05?"), ("2016-05-00 00:00:00", "2016-05"), ("2014/unknown", "2014/"),
        ("2014 to unknown", "2014/"), ("ca. 2014-2015", "2014~/2015~"), ("3-5 May 2016?", "2016-05-03?/2016-05-05?"),
        ("2016年5-6月", "2016-05/2016-06"), ("May 3-5, 2016", "2016-05-03/2016-05-05"), ("B.E. 2559", None),
            ("AH 1437", None), ("平成28年（2016年）5月3日", None), ("S. 19", None), ("vor 2016", None),
            ("since Q3 2016", "2016-07/.."), ("until Q3 2016", "../2016-09"),
    ],
)  # fmt: skip
def test_a_reading_claims_no_more_than_what_is_written(written: str, date: str | None) -> None:
    assert only_reading(written) == date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        # Seasons, parts of a year, decades and centuries in many languages.
        ("tavasz 2016", "2016-21"), ("kevät 2016", "2016-21"), ("بهار ۲۰۱۶", "2016-21"), ("ربيع 2016", "2016-21"),
        ("mùa xuân 2016", "2016-21"), ("2016年の春", "2016-21"), ("au printemps 2016", "2016-21"),
        ("קיץ 2016", "2016-22"),
        ("φθινόπωρο 2016", "2016-23"), ("musim dingin 2015/2016", "2015-24"), ("Winter 2015/2016", "2015-24"),
        ("third quarter of 2016", "2016-07/2016-09"), ("3. Quartal 2016", "2016-07/2016-09"),
        ("T3 2016", "2016-07/2016-09"), ("III квартал 2016 г.", "2016-07/2016-09"), ("quý III/2016", "2016-07/2016-09"),
        ("2016年第三季度", "2016-07/2016-09"), ("2016년 3분기", "2016-07/2016-09"),
        ("الربع الثالث من عام 2016", "2016-07/2016-09"), ("2016. III. negyedév", "2016-07/2016-09"),
        ("first half of 2016", "2016-01/2016-06"), ("2016年下半期", "2016-07/2016-12"),
        ("Q1 2016 - Q2 2017", "2016-01/2017-06"),
        ("los años 1990", "199X"), ("1990年代", "199X"), ("1990-е годы", "199X"), ("1990-luku", "199X"),
        ("siglo XIX", "18XX"), ("19ος αιώνας", "18XX"), ("XIX в.", "18XX"),
        # From … to, in other orders.
        ("du 3 au 5 mai 2016", "2016-05-03/2016-05-05"), ("od 3 do 5 maja 2016", "2016-05-03/2016-05-05"),
        ("с 3 по 5 мая 2016 г.", "2016-05-03/2016-05-05"), ("2016年5月3日至6月5日", "2016-05-03/2016-06-05"),
        ("2016年5月3日～5日", "2016-05-03/2016-05-05"),
        # Other months and signs, and times of programs.
        ("أيار/مايو 2016", "2016-05"), ("3 ماي 2016", "2016-05-03"), ("3 مايو 2016م", "2016-05-03"),
        ("۳ مه ۲۰۱۶ میلادی", "2016-05-03"), ("tháng Năm 2016", "2016-05"), ("«3» мая 2016 г.", "2016-05-03"),
        ("2016_05_03", "2016-05-03"), ("Tue May 3 08:15:00 2016", "2016-05-03"), ("2016-05-03T08", "2016-05-03"),
        ("2016-05-03T08:15:00.000+09:00[Asia/Tokyo]", "2016-05-03"), ("1:30 pm May 3, 2016", "2016-05-03"),
        ("Tue May 03 2016 08:15:00 GMT+0900 (Japan Standard Time)", "2016-05-03"),
        # Two calendars at once.
        ("2016年（平成28年）5月3日", "2016-05-03"), ("平成28年（2016年）5月3日", "2016-05-03"),
        ("平成二十八年（2016年）5月3日", "2016-05-03"),
        ("14 Ramadan 1437 (19 June 2016)", "2016-06-19"),
    ],
)  # fmt: skip
def test_parts_of_a_year_and_spans_are_proposed_in_many_languages(written: str, date: str) -> None:
    assert date_hint(written) == f"did you mean {date}?"


@pytest.mark.parametrize(
    "written", ["2016年度第3四半期", "FY2016 Q3", "春节 2016", "leto 2016", "19s", "Spring/Summer 2016"]
)
def test_a_part_of_a_year_that_is_another_or_none_is_not_proposed(written: str) -> None:
    assert date_hint(written) == FORM


def test_the_year_0_is_not_proposed() -> None:
    assert date_hint("000") == FORM


def test_a_year_before_the_first_and_a_date_that_is_none_are_told_as_that() -> None:
    assert (
        date_hint("15 March 44 BC")
        == date_hint("公元前44年")
        == "the format has no year before the year 1: say it in comment"
    )
    assert {date_hint(one) for one in ("n.d.", "s. d.", "б.г.", "無日期")} == {
        "delete the line where nothing dates the words"
    }
    assert date_hint("ግንቦት 5 ቀን 2008") == CALENDAR
    assert only_reading("476") is None  # a page's number, perhaps


@pytest.mark.parametrize("written", ["2014 – ?", "?/2014", "May 2014-?", "2016-05-?", "<2014", ">2014", "[..2016]"])
def test_an_end_or_a_part_that_is_open_or_unknown_makes_no_date_of_the_rest(written: str) -> None:
    assert only_reading(written) is None


def test_an_open_end_stays_open() -> None:
    assert [only_reading(date) for date in ("2016-05-03/..", "../2016", "2016/")] == [
        "2016-05-03/..",
        "../2016",
        "2016/",
    ]
