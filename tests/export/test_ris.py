"""Sources as RIS, read back by rispy."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import rispy
from hypothesis import given

from graph.citation.fields import DATA_KEY, one_line
from graph.export import ris
from graph.model import csl as csl_terms
from graph.model.sources import Source
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY, dataset
from tests.support.sources_for_tests import source, sources

ON = dt.date(2026, 11, 22)
MEIER = {"family": "Meier", "given": "Anna"}
AFTER = source(title="After")


def read(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = rispy.loads(text, newline="\r\n")
    return found


def test_a_record_reads_as_expected_to_the_letter() -> None:
    article = source(
        author=[{"family": "Meier", "given": "Anna"}, {"literal": "Ministry of Ports"}], page="12-14", language="en",
        URL="https://courier.example/a?b=1&c=2", accessed="2016-02-03", note="Two\nlines",
    )  # fmt: skip
    assert ris.record("courier-2014", article).split("\r\n") == [
        "TY  - NEWS",
        "ID  - courier-2014",
        "AU  - Meier, Anna",
        "AU  - Ministry of Ports",
        "TI  - Ports",
        "T2  - The Courier",
        "PY  - 2014",
        "DA  - 2014/05/03/",
        "SP  - 12",
        "EP  - 14",
        "LA  - en",
        "UR  - https://courier.example/a?b=1&c=2",
        "N1  - Two lines",
        "Y2  - 2016/02/03/",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize(
    ("date", "year", "written"),
    [
        ("2014", "2014", "2014///"),
        ("2014-05", "2014", "2014/05//"),
        ("2015-09~", "2015", "2015/09//about September 2015"),
        ("2014-21", "2014", "2014///spring 2014"),
        ("2014-02-01/2014-02-09", "2014", "2014/02/01/1 February 2014 to 9 February 2014"),
        ("../2014", None, "///until 2014"),
        ("201X", None, "///the 2010s"),
        ("0800", "0800", "0800///"),
    ],
)
def test_what_numbers_cannot_say_of_a_date_is_said_in_words(date: str, year: str | None, written: str) -> None:
    [found] = read(ris.text({"x": source(issued=date)}))
    assert (found.get("year"), found["date"]) == (year, written)


@pytest.mark.parametrize("kind", csl_terms.TYPES)
def test_every_type_is_one_that_ris_knows_and_a_vague_one_says_which(kind: str) -> None:
    [found] = read(ris.text({"x": source(type=kind)}))
    assert found["type_of_reference"] in rispy.TYPE_OF_REFERENCE_MAPPING
    assert found.get("type_of_work") == (kind if found["type_of_reference"] in ("GEN", "ADVS", "PCOMM") else None)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"family": "Person", "given": "Ann A.", "suffix": "Jr."}, "Person, Ann A., Jr."),
        ({"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}, "van den Berg, Anna"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "Humboldt, Alexander von"),
        ({"family": "安倍", "given": "晋三"}, "安倍, 晋三"),
    ],
)
def test_a_particle_and_a_suffix_stand_where_ris_has_them(name: dict[str, str], written: str) -> None:
    [found] = read(ris.text({"x": source(author=[name])}))
    assert found["authors"] == [written]


def test_a_control_character_leaves_no_white_space_behind() -> None:
    [found] = read(ris.text({"x": source(title="a \x1b", container_title="a \x00 b")}))
    assert (found["title"], found["secondary_title"]) == ("a", "a b")


@given(sources())
def test_no_words_end_their_field_or_their_record(any_source: Source) -> None:
    written = ris.text({"x": any_source, "after": AFTER})
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in written.split("\r\n")[:-1])
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", written)
    found, after = read(written)
    assert after["title"] == "After"
    assert found["title"] == one_line(any_source.title)
    assert found.get("secondary_title", "") == one_line(any_source.container_title or "")
    assert len(found.get("authors", [])) == len(any_source.author)


def test_a_bibliography_has_each_source_once_and_tells_of_the_data() -> None:
    *articles, data = read(ris.bibliography(apply(TINY, Filters()), ON))
    assert [article["id"] for article in articles] == ["courier-2016", "radio-2014"]
    assert data == {
        "type_of_reference": "DATA",
        "id": DATA_KEY,
        "title": "Invented",
        "edition": "2017-01-06",
        "notes": ["Sources of 8 quotes from 2 articles about 4 relations · 1999–2016"],
        "access_date": "2026/11/22/",
    }


def test_the_data_is_cited_with_its_authors_and_an_address_that_opens_the_view() -> None:
    data = dataset(*TINY.relations, author=[MEIER, {"literal": "Port Watch"}], URL="https://page.example/graph")
    *_, entry = read(ris.bibliography(apply(data, Filters(("ISL",))), ON))
    assert entry["authors"] == ["Meier, Anna", "Port Watch"]
    assert entry["urls"] == ["https://page.example/graph?country=ISL"]


def test_every_line_ends_as_ris_wants_it() -> None:
    written = ris.bibliography(apply(TINY, Filters()), ON)
    assert written.count("\n") == written.count("\r\n")
    assert written.endswith("ER  - \r\n")
