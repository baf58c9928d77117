"""Sources as CSL-JSON, held against what its schema allows."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from graph.citation.fields import DATA_KEY, one_line
from graph.export import csl
from graph.model import csl as csl_terms
from graph.model import dates
from graph.model.fields import SOURCE_ID
from graph.model.sources import Source
from graph.view import Filters, apply
from tests.support import examples
from tests.support.data_for_tests import TINY, dataset
from tests.support.sources_for_tests import source, sources

ON = dt.date(2026, 11, 22)
MEIER = {"family": "Meier", "given": "Anna"}
TEXTS = (
    "title", "container-title", "URL", "language", "publisher", "publisher-place", "section", "genre", "medium", "DOI",
    "ISSN", "ISBN", "note", "archive", "edition", "volume", "issue", "page", "version", "number",
    "authority", "collection-title", "event-title", "event-place", "archive_location", "archive-place", "title-short",
    *csl_terms.TEXTS,
)  # fmt: skip


def closed(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


# The part of CSL's own schema (csl-data.json, 1.0.2) that a source can reach, and no wider.
TEXT, NUMBERS = {"type": "string"}, {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
DATE = closed(
    **{"date-parts": {"type": "array", "items": NUMBERS, "minItems": 1, "maxItems": 2}},
    season={"enum": [1, 2, 3, 4]},
    circa={"type": "boolean"},
    literal=TEXT,
    edtf=TEXT,
)
NAMES = {"type": "array", "minItems": 1, "items": closed(
    family=TEXT, given=TEXT, literal=TEXT, suffix=TEXT,
    **{"dropping-particle": TEXT, "non-dropping-particle": TEXT},
    **{"comma-suffix": {"type": "boolean"}, "static-ordering": {"type": "boolean"}},
)}  # fmt: skip
ITEM = {
    **closed(
        **dict.fromkeys(TEXTS, TEXT),
        id=TEXT,
        type={"enum": [*csl_terms.TYPES, "dataset"]},
        **dict.fromkeys(("author", "editor", "translator", *csl_terms.NAMES), NAMES),
        **dict.fromkeys(("issued", "accessed", *csl_terms.DATES), DATE),
    ),
    "required": ["id", "type"],
}
SCHEMA = {"type": "array", "items": ITEM}


def read(text: str) -> Any:
    found = json.loads(text.encode("utf-8"))
    jsonschema.validate(found, SCHEMA)
    return found


def test_an_item_holds_what_the_source_says_under_the_same_keys() -> None:
    given_keys = {
        "type": "broadcast", "title": "Ports & <b>more</b>", "container-title": "Show", "URL": "https://x.example/?a&b",
        "language": "en", "publisher": "Radio X", "author": [{"family": "Meier", "given": "Anna"}, {"literal": "Body"}],
    }  # fmt: skip
    [item] = read(csl.text({"show-2014": Source.model_validate({**given_keys, "issued": "2014-05-03"})}))
    assert item == {
        "id": "show-2014",
        **given_keys,
        "issued": {"date-parts": [[2014, 5, 3]], "edtf": "2014-05-03"},
    }


def test_what_names_the_unpublished_text_stays_here() -> None:
    item = csl.item("x", source(text="article.txt", sha256="0" * 64))
    assert set(item) == {"id", "type", "title", "container-title", "issued"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2016", {"date-parts": [[2016]]}),
        ("2016-12-29", {"date-parts": [[2016, 12, 29]]}),
        ("2016-12-XX", {"date-parts": [[2016, 12]]}),
        ("2015-09~", {"date-parts": [[2015, 9]], "circa": True}),
        ("2014?", {"date-parts": [[2014]], "circa": True}),
        ("2014/2015-03", {"date-parts": [[2014], [2015, 3]]}),
        ("2014-22", {"date-parts": [[2014]], "season": 2}),
        ("2014-21/2014-23", {"literal": "spring 2014 to autumn 2014"}),
        ("2014/..", {"literal": "since 2014"}),
        ("../2014", {"literal": "until 2014"}),
        ("201X", {"literal": "the 2010s"}),
    ],
)
def test_a_date_is_written_in_parts_or_in_words_where_parts_would_claim_too_much(date: str, expected: Any) -> None:
    assert csl.date(dates.parse(date)) == {**expected, "edtf": date}


@given(sources())
@examples(40)
def test_any_source_is_a_valid_item_with_its_words_to_the_letter(any_source: Source) -> None:
    [item] = read(csl.text({"x": any_source}))
    assert item["title"] == one_line(any_source.title)
    assert item["issued"]["edtf"] == any_source.issued.text


def test_a_bibliography_has_each_source_once_and_tells_of_the_data() -> None:
    items = read(csl.bibliography(apply(TINY, Filters()), ON))
    assert [item["id"] for item in items] == ["courier-2016", "radio-2014", DATA_KEY]
    assert items[-1] == {
        "id": DATA_KEY,
        "type": "dataset",
        "title": "Invented",
        "version": "2017-01-06",
        "note": "Sources of 8 quotes from 2 articles about 4 relations · 1999–2016",
        "accessed": {"date-parts": [[2026, 11, 22]]},
    }


def test_no_source_can_have_the_datas_own_key() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(DATA_KEY, {"type": "string", "pattern": f"^(?:{SOURCE_ID})$"})


def test_the_data_is_cited_with_its_authors_and_an_address_that_opens_the_view() -> None:
    data = dataset(*TINY.relations, author=[MEIER, {"literal": "Port Watch"}], URL="https://page.example/graph")
    *_, item = read(csl.bibliography(apply(data, Filters(("ISL",))), ON))
    assert item["author"] == [MEIER, {"literal": "Port Watch"}]
    assert item["URL"] == "https://page.example/graph?country=ISL"


def test_only_sources_in_view_are_told() -> None:
    items = read(csl.bibliography(apply(TINY, Filters(("ISL",))), ON))
    assert [item["id"] for item in items] == ["radio-2014", DATA_KEY]
