"""A library in RIS becomes sources: as other programs write it, there and back from ours, and every loss is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from graph.export import ris
from graph.intake import read_library
from graph.model import Source, plain
from tests.support import examples
from tests.support.sources_for_tests import PLAIN_WORDS, source, sources

ENDNOTE = """\
\ufeffTY  - NEWS
AU  - Doe, Jane, Jr.
AU  - BBC News
PY  - 2016
DA  - Dec 15
TI  - A title of
 two lines
T2  - The Herald
SP  - 12
EP  - 15
N1  - one
N1  - two
KW  - sea
KW  - pact
UR  - https://a.example/
UR  - https://b.example/
Y2  - 2017/01/06/
SN  - 0140-0460
L1  - file.pdf
XX  - odd
ER  -\x20

TY  - BOOK
T1  - No end
Y1  - 1999///Spring 1999
PB  - A House
TY  - RPRT
ER  -
"""


def items(text: str) -> list[Any]:
    return [*read_library(text.encode(), "library.txt").items]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_records_of_endnote_are_sources_and_what_is_left_out_is_told(line_end: str) -> None:
    paper, book, empty = items(ENDNOTE.replace("\n", line_end))
    assert plain(paper.source) == {
        "type": "article-newspaper", "title": "A title of two lines", "container-title": "The Herald",
        "author": [{"family": "Doe", "given": "Jane", "suffix": "Jr."}, {"literal": "BBC News"}],
        "issued": "2016-12-15", "accessed": "2017-01-06", "URL": "https://a.example/", "page": "12-15",
        "ISSN": "0140-0460", "note": "one\ntwo", "keyword": "sea, pact",
    }  # fmt: skip
    assert paper.left_out == (
        "UR https://b.example/ (its URL is https://a.example/)", "XX (a source has no such key)"
    )  # fmt: skip
    assert plain(book.source) == {"type": "book", "title": "No end", "issued": "1999-21", "publisher": "A House"}
    assert empty.faults == ("line 27: it has no fields",)


@examples(30)
@given(sources(PLAIN_WORDS.filter(lambda words: "," not in words)))
def test_what_we_export_as_ris_is_read_back_and_written_the_same(given: Source) -> None:
    def fields(of: Source) -> list[str]:
        return [line for line in ris.record("s1", of).split("\r\n") if line[:2] not in ("DA", "PY", "Y2")]

    [item] = items(ris.record("s1", given))
    assert item.id == "s1"
    if item.source and not item.left_out and not item.read_as:
        assert fields(item.source) == fields(given)
    else:
        assert item.faults or item.left_out or item.read_as


@pytest.mark.parametrize("date", ["2014", "2014-05", "2014-05-03", "2014~", "2014/2015", "2014/..", "2014-21"])
def test_a_date_comes_back_as_it_was(date: str) -> None:
    [item] = items(ris.record("a", source(issued=date)))
    assert item.source is not None
    assert item.source.issued.text == date


@pytest.mark.parametrize("kind", ["treaty", "broadcast", "speech", "article-journal", "interview"])
def test_a_type_that_ris_has_not_comes_back(kind: str) -> None:
    [item] = items(ris.record("a", source(type=kind)))
    assert item.source is not None
    assert item.source.type == kind


def test_signs_of_markup_are_text_in_ris() -> None:
    [item] = items(ris.record("a", source(title="<b>x</b> & <i>y</i>")))
    assert (item.source.title, item.read_as) == ("<b>x</b> & <i>y</i>", ())


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("PY  - 2016-2017", "2016/2017"),  # two years are not the first
        ("PY  - 2016-12-15", "2016-12-15"),
        ("PY  - 2016\nY1  - 2016/12/15/", "2016-12-15"),  # the more exact of two
        ("PY  - 2016///Spring", "2016-21"),
        ("DA  - 2016/12/15/Thursday", "2016-12-15"),
        ("DA  - Dec 15\nPY  - 2016///", "2016-12-15"),
    ],
)
def test_a_date_of_another_program_says_no_more_and_no_less(fields: str, issued: str) -> None:
    [item] = items(f"TY  - NEWS\nTI  - A\nT2  - B\n{fields}\nER  - ")
    assert item.source is not None, item.faults
    assert item.source.issued.text == issued


@pytest.mark.parametrize("date", ["2016/13", "2016/21/12/", "2016/21//", "2016/02/30/", "2016/05//early"])
def test_a_month_or_day_that_does_not_exist_is_no_season(date: str) -> None:
    [item] = items(f"TY  - NEWS\nTI  - A\nT2  - B\nDA  - {date}\nER  - ")
    assert item.source is None
    assert "issued" in item.faults[0]


def test_of_two_years_that_differ_the_other_is_told() -> None:
    [item] = items("TY  - NEWS\nTI  - A\nT2  - B\nPY  - 2015\nY1  - 2016/12/15/\nER  - ")
    assert (item.source.issued.text, item.left_out) == ("2015", ("Y1 2016/12/15/ (its PY is 2015)",))
