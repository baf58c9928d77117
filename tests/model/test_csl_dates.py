"""Dates in CSL's own shapes, as Zotero, Better BibTeX and Pandoc write them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from graph.export import csl
from graph.model.csl_dates import edtf
from graph.model.sources import Source
from tests.support.sources_for_tests import DATES, source, sources


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ({"date-parts": [[2016, 5, 3]]}, "2016-05-03"),
        ({"date-parts": [["2016", "5", "3"]]}, "2016-05-03"),
        ({"date-parts": [["2016"]]}, "2016"),
        ({"date-parts": [2016, 5]}, "2016-05"),
        ({"date-parts": [["2016", "", ""]]}, "2016"),
        ({"date-parts": [[2016, 5, 0]]}, "2016-05"),
        ({"date-parts": [[2016, 5, 3], [2016, 6]]}, "2016-05-03/2016-06"),
        ({"date-parts": [[2016, 5]], "circa": True}, "2016-05~"),
        ({"date-parts": [["2016"]], "circa": "1"}, "2016~"),
        ({"date-parts": [["2016"]], "circa": "false"}, "2016"),
        ({"date-parts": [[2014], [2016]], "circa": "true"}, "2014~/2016~"),
        ({"date-parts": [[2016]], "season": 2}, "2016-22"),
        ({"date-parts": [[2016]], "season": "Winter"}, "2016-24"),
        ({"date-parts": [[2016, 21]]}, "2016-21"),
        ({"date-parts": [[2016, 13]]}, "2016-21"),
        ([{"year": "2007", "month": "12", "day": "12"}, {"year": "2007", "month": "12", "day": "13"}],
         "2007-12-12/2007-12-13"),
        ([{"year": "2007"}], "2007"),
        ([{"year": "2007", "season": "1"}], "2007-21"),
        ([{"year": "2007", "circa": "true"}], "2007~"),
        ({"year": "2007", "month": "3"}, "2007-03"),
        ({"literal": "2016-05-03"}, "2016-05-03"),
        ({"raw": "2016-05"}, "2016-05"),
        ({"raw": "2016", "circa": "true"}, "2016~"),
        ({"date-parts": [[2015, 9]], "circa": True, "edtf": "2015-09?"}, "2015-09?"),
        ({"date-parts": [[800]]}, "0800"), ({"date-parts": [["0014"]]}, "0014"),
        ("2016-05-03", "2016-05-03"),
    ],
)  # fmt: skip
def test_a_date_of_csl_is_edtf(date: Any, text: str) -> None:
    assert edtf(date) == text
    assert Source.model_validate({**source().model_dump(by_alias=True), "issued": date}).issued.text == text


@pytest.mark.parametrize(
    "date",
    [
        {}, [], {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": "2016"}, {"date-parts": [[2016, 5, 3, 1]]},
        {"date-parts": [[2016], [2017], [2018]]}, {"date-parts": [["May"]]}, {"date-parts": [[-44]]},
        {"season": 1}, [[2016]], {"date-parts": [{"year": 1}]}, {"year": "20166"}, {"literal": ["2016"]},
        {"year": True}, {"date-parts": [[14]]}, {"year": "14", "month": "5"},
    ],
)  # fmt: skip
def test_what_is_no_date_of_csl_is_refused_with_a_sentence(date: Any) -> None:
    with pytest.raises(ValueError, match=r"^(is|has) "):
        edtf(date)


def test_a_season_has_no_days() -> None:
    with pytest.raises(ValueError, match="no day or month that exists"):
        Source.model_validate({**source().model_dump(by_alias=True), "issued": {"date-parts": [[2016, 21, 12]]}})


@pytest.mark.parametrize("date", DATES)
def test_every_date_that_we_export_is_read_again(date: str) -> None:
    assert edtf(csl.item("x", source(issued=date))["issued"]) == date


@given(sources())
def test_a_source_that_we_export_is_read_again_whole(any_source: Source) -> None:
    item = json.loads(csl.text({"x": any_source}))[0]
    del item["id"]
    again = Source.model_validate(item, by_alias=True, by_name=False)
    assert csl.item("x", again) == csl.item("x", any_source)
