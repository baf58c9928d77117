"""A view as JSON: as its schema says, to the letter, and all of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import plain, view_json, view_schema
from graph.loading.load import load
from graph.model import EVENTS, QUOTE_FIELDS, Country, Dataset, Name, Quote, Relation, Source, Speaker, Translation
from graph.model.plover import Kind
from graph.view import Filters, apply
from tests.support import ROOT, data_scripts, examples
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes
from tests.support.sources_for_tests import sources

SCHEMA = json.loads(Path(view_json.__file__).with_name("view.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
OF_QUOTES = {"id", "kind", "when", "attribution"}  # what follows from the data


def written(data: Dataset, filters: Filters | None = None) -> Any:
    found = json.loads(view_json.text(apply(data, filters or Filters())))
    VALIDATOR.validate(found)
    return found


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_each_field_of_the_data_is_in_the_schema() -> None:
    parts = {"data": Dataset, "relation": Relation, "country": Country, "quote": Quote, "speaker": Speaker,
             "translation": Translation, "name": Name}  # fmt: skip
    for key, part in parts.items():
        said = SCHEMA["$defs"][key]["properties"].keys() | (
            {"countries", "sources", "relations"} & {*part.model_fields}
        )
        assert said >= {field.alias or name for name, field in part.model_fields.items()}, key


def test_former_addresses_are_in_the_file() -> None:
    gone = relation("NOR", "ZAF", quote("w")).model_copy(update={"formerly": ("nor-zaf.0123456789",)})
    found = written(dataset(gone).model_copy(update={"formerly": ("isl-prt",)}))
    assert (found["relations"][0]["formerly"], found["data"]["formerly"]) == (["nor-zaf.0123456789"], ["isl-prt"])


@examples(20)
@given(st.data())
def test_every_view_is_as_the_schema_says_and_holds_each_quote(draw: st.DataObject) -> None:
    data = draw.draw(datasets())
    filters = draw.draw(wishes(data))
    found, view = written(data, filters), apply(data, filters)
    for told, shown in zip(found["relations"], view, strict=True):
        entries = [{key: value for key, value in quote.items() if key not in OF_QUOTES} for quote in told["quotes"]]
        assert tuple(map(Quote.model_validate, entries)) == shown.quotes
        assert (told["id"], tuple(told["between"])) == (shown.relation.id, shown.relation.between)


@examples(20)
@given(sources())
def test_a_source_is_read_back_as_it_was(source: Source) -> None:
    found = plain.plain(source)
    jsonschema.validate(found, {**SCHEMA["$defs"]["source"], "$defs": SCHEMA["$defs"]})
    assert Source.model_validate(found) == source


def test_own_data_and_every_script_are_to_the_letter(tmp_path: Path) -> None:
    for path in (ROOT / "data" / "relations.yaml", data_scripts.write(tmp_path)):
        data = load(path)
        words = [quote["exact"] for told in written(data)["relations"] for quote in told["quotes"]]
        assert sorted(words) == sorted(quote.exact for relation in data.relations for quote in relation.quotes)


def test_what_follows_from_the_data_is_told_beside_it() -> None:
    [told] = written(dataset(relation("NOR", "ZAF", quote("w", date="../2015"))))["relations"][0]["quotes"]
    assert told["when"] == {"edtf": "../2015", "first": None, "last": "2015-12-31", "by": "date"}
    assert told["attribution"] == "The Invented Courier"
    assert told["kind"] == "comment"


def test_countries_are_those_in_view_with_what_became_of_them() -> None:
    data = dataset(
        relation("CZE", "NOR", quote("w", event="AID", actor=["CSK"], recipient=["NOR"])),
        countries={"CSK": {"successor": ["CZE", "SVK"]}, "ZAF": {"label": "Southland"}},
    )
    found = written(data)["countries"]
    assert list(found) == ["CSK", "CZE", "NOR", "SVK"]
    assert found["CSK"]["successor"] == ["CZE", "SVK"]


def test_the_view_is_named_by_its_address_and_the_data_by_its_version() -> None:
    found = written(TINY, Filters(countries=("NOR",), words="a & b"))
    assert found["view"]["address"] == "?country=NOR&q=a+%26+b"
    assert found["data"]["version"] == "2017-01-06"


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("quote", {field.key for field in QUOTE_FIELDS} | OF_QUOTES),
        ("speaker", set(Speaker.model_fields)),
        ("translation", set(Translation.model_fields)),
        ("country", {*Country.model_fields, "name"}),
    ],
)
def test_the_schema_knows_every_field_of_the_model(part: str, keys: set[str]) -> None:
    assert set(SCHEMA["$defs"][part]["properties"]) == keys


def test_what_the_schema_has_of_the_model_is_made_of_it() -> None:
    written = view_schema.FILE.read_text("utf-8")
    assert view_schema.text(written) == written, "run: python -m tests.docs.test_docs --write"
    stale = json.loads(written)
    del stale["$defs"]["quote"]["properties"]["comment"]
    stale["$defs"]["quote"]["properties"]["event"]["enum"].pop()
    assert view_schema.text(json.dumps(stale)) == written


def test_the_schema_knows_every_event_and_kind() -> None:
    properties = SCHEMA["$defs"]["quote"]["properties"]
    assert set(properties["event"]["enum"]) == set(EVENTS)
    assert set(properties["kind"]["enum"]) == {kind.value for kind in Kind}


def test_the_schema_refuses_what_is_no_view() -> None:
    found = written(TINY)
    found["relations"][0]["quotes"][0]["exactt"] = "w"
    assert not VALIDATOR.is_valid(found)


@pytest.mark.parametrize(("voice", "who"), [("reported", "The Invented Courier, on A. Wave"), ("direct", "A. Wave")])
def test_a_reported_sentence_is_attributed_to_the_outlet_that_tells_of_the_speaker(voice: str, who: str) -> None:
    data = dataset(relation("NOR", "ZAF", quote("the fleet must leave", speaker={"name": "A. Wave", "voice": voice})))
    assert written(data)["relations"][0]["quotes"][0]["attribution"] == who
