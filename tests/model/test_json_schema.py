"""The JSON Schema for editors: current, as strict as editors can be, and never stricter than the loader."""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from graph.cli.main import cli
from graph.loading.load import parse
from graph.model import Country, Dataset, Quote, Relation, Speaker, Translation, csl, dates, json_schema
from graph.model.countries import names
from graph.model.plover import EVENTS
from graph.model.sources import Name, Source
from graph.problems.problem import InvalidData
from tests.support import ROOT
from tests.support.editor_view import ODD, VERSIONS, editor_view
from tests.support.yaml_samples import WHOLE, quoted

SCHEMA: dict[str, Any] = json_schema.schema()
VALIDATOR = Draft7Validator(SCHEMA)
MODELS = (Dataset, Country, Source, Name, Relation, Quote, Speaker, Translation)


def refused(text: str, version: str = "1.2") -> list[str]:
    """What the schema says of a file: where, and which of its words."""
    return [
        f"{'.'.join(map(str, one.absolute_path))}: {one.validator}"
        for one in VALIDATOR.iter_errors(editor_view(text, version))
    ]


def parts(node: Any = SCHEMA) -> Iterator[dict[str, Any]]:
    """Every mapping in the schema."""
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from parts(one)


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / json_schema.FILE).read_text("utf-8")
    assert committed == json_schema.text(), f"{json_schema.FILE} is stale. To write it again: python -m graph schema"


def test_it_is_a_schema_of_draft_07() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_nothing_stands_beside_a_reference_where_draft_07_would_not_look() -> None:
    assert [part for part in parts() if "$ref" in part and len(part) > 1] == []


def test_every_text_says_what_may_stand_there() -> None:
    texts = [
        part for part in parts() if "string" in part.get("type", ()) and not {"allOf", "anyOf", "then"} & part.keys()
    ]
    bare = [part for part in texts if not {"enum", "pattern"} & part.keys()]
    assert bare == [], "A new kind of value needs a row in graph/model/json_schema.py: _VALUES."


@pytest.mark.parametrize("part", MODELS, ids=lambda part: part.__name__)
def test_every_key_of_the_model_is_there_and_described(part: Any) -> None:
    known = SCHEMA if part is Dataset else SCHEMA["definitions"][part.__name__]
    keys = {field.alias or name: field for name, field in part.model_fields.items()}
    assert list(known["properties"]) == list(keys)
    assert known["additionalProperties"] is False
    for key, field in keys.items():
        assert field.description, f"{part.__name__}.{key} has no description"
    for key, value in known["properties"].items():
        shown = value if "$ref" not in value else SCHEMA["definitions"][value["$ref"].rpartition("/")[2]]
        assert shown["description"] == keys[key].description


def test_every_choice_is_explained() -> None:
    explained = [part for part in parts() if "enumDescriptions" in part]
    assert explained
    for part in explained:
        assert len(part["enumDescriptions"]) == len(part["enum"])
        assert all(part["enumDescriptions"])
    quote = SCHEMA["definitions"]["Quote"]["properties"]
    assert quote["event"]["enum"] == list(EVENTS)
    code = SCHEMA["definitions"]["CountryCode"]
    known = code["anyOf"][0]
    assert dict(zip(known["enum"], known["enumDescriptions"], strict=True)) == names()


@pytest.mark.parametrize(
    ("text", "in_1_2", "in_1_1"),
    [
        ("2016", 2016, 2016), ("017", 17, 17), ("1:30", "1:30", 0), ("true", True, True), ("no", "no", False),
        ("1e3", 1000.0, "1e3"), ("0o17", 0, "0o17"), ("2016-12-30", "2016-12-30", "2016-12-30"), ("", None, None),
        ("~", None, None), ("'2016'", "2016", "2016"), ('"true"', "true", "true"), ("AGREE", "AGREE", "AGREE"),
    ],
)  # fmt: skip
def test_an_editor_sees_types_where_the_loader_reads_text(text: str, in_1_2: object, in_1_1: object) -> None:
    seen = [editor_view(f"title: {text}", version)["title"] for version in ("1.2", "1.1")]
    assert [(type(one), one) for one in seen] == [(type(one), one) for one in (in_1_2, in_1_1)]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("file", ["data/relations.yaml", "graph/web/page/starter.yaml"])
def test_our_own_files_are_clean_as_an_editor_sees_them(file: str, version: str) -> None:
    assert refused((ROOT / file).read_text("utf-8"), version) == []


def test_our_own_file_says_where_its_schema_is() -> None:
    first, _, _ = (ROOT / "data" / "relations.yaml").read_text("utf-8").partition("\n")
    assert first == f"# yaml-language-server: $schema={Path(json_schema.FILE).name}"


ACT = "event: CONSULT\nactor: [RUS]\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (quoted("contxt: [military]"), "relations.0.quotes.0: additionalProperties"),
        (WHOLE + "titel: x\n", ": additionalProperties"),
        (quoted("event: AGRE\nactor: [RUS]"), "relations.0.quotes.0.event: enum"),
        (quoted("event: agree\nactor: [RUS]"), "relations.0.quotes.0.event: enum"),
        (quoted(ACT + "mode: vist"), "relations.0.quotes.0.mode: enum"),
        (quoted(ACT + "mode: ceasefire"), "relations.0.quotes.0.mode: enum"),
        (quoted("event: AGREE\nactor: [RUS]\nmode: visit"), "relations.0.quotes.0: None"),
        (quoted("mode: visit"), "relations.0.quotes.0: dependencies"),
        (quoted("actor: [RUS]"), "relations.0.quotes.0: required"),
        (quoted("recipient: [RUS]"), "relations.0.quotes.0: required"),
        (quoted("event: CONSULT"), "relations.0.quotes.0: required"),
        (quoted("event: CONSULT\nactor: []"), "relations.0.quotes.0.actor: minItems"),
        (quoted("event: AID\nactor: [RUS]"), "relations.0.quotes.0: required"),
        (quoted("event: AID\nactor: [RUS]\nrecipient: []"), "relations.0.quotes.0.recipient: minItems"),
        (quoted("event: CONSULT\nactor: [RUS, RUS]"), "relations.0.quotes.0.actor: uniqueItems"),
        (quoted("event: CONSULT\nactor: RUS"), "relations.0.quotes.0.actor: type"),
        (quoted("event: CONSULT\nactor: [Russia]"), "relations.0.quotes.0.actor.0: anyOf"),
        (quoted("context: [militery]"), "relations.0.quotes.0.context.0: enum"),
        (quoted("context: [legal, legal]"), "relations.0.quotes.0.context: uniqueItems"),
        (quoted("date: 2016-13"), "relations.0.quotes.0.date: pattern"),
        (quoted("date: 2016-04-31"), "relations.0.quotes.0.date: pattern"),
        (quoted("date: 29.12.2016"), "relations.0.quotes.0.date: pattern"),
        (quoted("date: ../.."), "relations.0.quotes.0.date: pattern"),
        (quoted("date: 12345"), "relations.0.quotes.0.date: maximum"),
        (quoted("date: 20.5"), "relations.0.quotes.0.date: type"),
        (quoted("date: true"), "relations.0.quotes.0.date: type"),
        (quoted("speaker: A. Person"), "relations.0.quotes.0.speaker: type"),
        (quoted("speaker: []"), "relations.0.quotes.0.speaker: minItems"),
        (quoted("speaker: [A. Person]"), "relations.0.quotes.0.speaker.0: type"),
        (quoted("speaker: [{name: A}, {country: TUR}]"), "relations.0.quotes.0.speaker.1: anyOf"),
        (quoted("speaker: {country: TUR}"), "relations.0.quotes.0.speaker: anyOf"),
        (quoted("speaker: {name: A, country: Turkey}"), "relations.0.quotes.0.speaker.country: anyOf"),
        (quoted("speaker: {name: A, voice: loud}"), "relations.0.quotes.0.speaker.voice: enum"),
        (quoted("translation: {text: a}"), "relations.0.quotes.0.translation: required"),
        (quoted("translation: {text: a, language: English}"), "relations.0.quotes.0.translation.language: pattern"),
        (quoted("negation: yes"), "relations.0.quotes.0.negation: pattern"),
        (quoted("negation: 1"), "relations.0.quotes.0.negation: type"),
        (quoted("comment:"), "relations.0.quotes.0.comment: type"),
        (quoted("comment: ''"), "relations.0.quotes.0.comment: pattern"),
        (quoted("comment: [sic]"), "relations.0.quotes.0.comment: type"),
        (WHOLE.replace("[RUS, TUR]", "[RUS, RUS]"), "relations.0.between: uniqueItems"),
        (WHOLE.replace("[RUS, TUR]", "[RUS]"), "relations.0.between: minItems"),
        (WHOLE.replace("[RUS, TUR]", "[RUS, TUR, USA]"), "relations.0.between: maxItems"),
        (WHOLE.replace("source: times-2016", "source: The Times"), "relations.0.quotes.0.source: pattern"),
        (WHOLE.replace("        source: times-2016\n", ""), "relations.0.quotes.0: required"),
        ("relations: [{between: [RUS, TUR], quotes: []}]", "relations.0.quotes: minItems"),
        ("relations: [{between: [RUS, TUR]}]", "relations.0: required"),
        ("countries: {Russia: {label: R}}", "countries: anyOf"),
        ("countries: {SUN: {successor: [RUS, Russia]}}", "countries.SUN.successor.1: anyOf"),
        ("countries: {SUN: {successor: Russia}}", "countries.SUN.successor: anyOf"),
        ("sources: {The Times: {title: a, container-title: a, issued: 2016}}", "sources: pattern"),
        ("sources: {a: {title: a, container-title: a}}", "sources.a: required"),
        ("contact: nobody", "contact: pattern"),
        *(
            (WHOLE.replace("    issued:", f"    {line}\n    issued:"), f"sources.times-2016.{key}")
            for line, key in {
                "type: newspaper": "type: enum",
                "URL: news.example/2016": "URL: pattern",
                "URL: javascript:alert(1)": "URL: pattern",
                "URL: https://": "URL: pattern",
                "URL: https://a b": "URL: pattern",
                "archive: ftp://a.example": "archive: pattern",
                "text: ../a.txt": "text: pattern",
                "text: '..'": "text: pattern",
                "sha256: 9F86": "sha256: pattern",
                "author: [{given: Jane}]": "author.0: anyOf",
                "author: Jane Doe": "author: type",
            }.items()
        ),
    ],
)
def test_a_wrong_file_is_refused_at_its_place(text: str, says: str) -> None:
    with pytest.raises(InvalidData):  # else the schema would be stricter than the loader
        parse(text.encode(), "a.yaml")
    assert refused(text) == [says]


def test_a_file_of_a_folder_may_leave_any_part_to_the_others(tmp_path: Path) -> None:
    for text in ("{}", "title: A", "sources: {}", "relations: []", "countries: {SUN: {successor: RUS}}"):
        assert refused(text) == []


# Every key of the format, each with a value that the loader takes.
FULL = {
    "title": "All of it", "description": "Every key.", "version": "1", "license": "CC0", "contact": "a@b.example",
    "author": [{"literal": "The founders"}], "URL": "https://page.example/",
    "countries": {"USA": {"label": "US"}, "SUN": {"successor": "RUS"}},
    "sources": {
        "times-2016": {
            "type": "article-newspaper", "title": "A headline", "container-title": "The Example Times",
            "issued": "2016-12-30", "author": [{
                "family": "Doe", "given": "Jane", "suffix": "Jr.", "dropping-particle": "von",
                "non-dropping-particle": "van den", "comma-suffix": "true", "static-ordering": "1",
                "parse-names": "false",
            }, {"literal": "NHK"}],
            "editor": [{"family": "Roe"}], "translator": [{"literal": "Noe"}], "accessed": "2017",
            "URL": "https://news.example/2016", "language": "en", "publisher": "a", "publisher-place": "b",
            "section": "c", "edition": "d", "volume": "e", "issue": "f", "page": "g", "genre": "h", "medium": "i",
            "DOI": "j", "ISSN": "k", "ISBN": "l", "note": "m", "archive": "http://archive.example/a",
            "text": "a.txt", "sha256": "0" * 64, "formerly": ["tms-2016"],
            "read": {"by": "A", "on": "2016", "nothing": ["n"]}, "number": "n", "authority": "o",
            "collection-title": "p",
            "event-title": "q", "event-place": "r", "archive_location": "s", "archive-place": "t", "title-short": "u",
            "version": "v", "abstract": "w", "director": [{"family": "x"}], "original-date": "2016",
        },
        "2016": {"title": "Another", "container-title": "Radio", "issued": "2016"},
        "csl": {
            "type": "hearing", "title": "A hearing", "issued": {"date-parts": [[2016, 5, 3]], "circa": "true"},
            "accessed": [{"year": "2016", "month": "5"}], "doi": "10.1234/x", "url": "https://a.example", "id": "csl",
            "journalAbbreviation": "a", "shortTitle": "b", "event": "c",
        },
    },
    "relations": [
        {
            "between": ["RUS", "TUR"], "summary": "Where the two stand.",
            "quotes": [
                {
                    "exact": "the two agreed", "source": "times-2016", "prefix": "a", "suffix": "b", "date": "2016-12",
                    "speaker": {"name": "A. Person", "role": "minister", "country": "TUR", "voice": "reported"},
                    "event": "CONSULT", "mode": "visit", "context": ["military"], "actor": ["RUS"],
                    "recipient": ["TUR"], "negation": "false", "future": "false", "hypothetical": "false",
                    "historical": "true", "translation": {"text": "c", "language": "de", "by": "d"}, "comment": "e",
                    "coder": "A", "reviewed": {"by": "B", "on": "2016"}, "formerly": ["rus-tur.0123456789"],
                },
                {"exact": "one", "source": "2016"}, {"exact": "one", "source": "csl"},
                {"exact": "two", "source": "2016", "event": "AID", "actor": ["SUN"], "recipient": ["TUR"]},
            ],
        },
        {"between": ["RUS", "USA"], "quotes": [{"exact": "x", "source": "2016"}]},
    ],
}  # fmt: skip


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place below ``node``."""
    for step, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield (*path, step)
        yield from places(value, (*path, step))


def written(node: Any, indent: str = "") -> str:
    """``node`` as YAML, every text plain: ``ODD`` is."""
    if isinstance(node, dict):
        lines = (f"{indent}{key}:{written(value, indent + '  ')}" for key, value in node.items())
    elif isinstance(node, list):
        lines = (f"{indent}-{written(value, indent + '  ')}" for value in node)
    else:
        return f" {node}\n"
    return "\n" + "".join(lines) if node else f" {json.dumps(node)}\n"


def taken(data: Any) -> bool:
    """Does the loader take it?"""
    try:
        parse(written(data).encode(), "a.yaml")
    except InvalidData:
        return False
    return True


@st.composite
def changed(draw: st.DrawFn) -> dict[str, Any]:
    """``FULL`` with some of its values replaced by odd ones, emptied, taken out or renamed, as the loader takes it."""
    data = FULL
    for _ in range(draw(st.integers(1, 20))):
        new: Any = copy.deepcopy(data)
        *way, last = draw(st.sampled_from(list(places(new))))
        inner = new
        for step in way:
            inner = inner[step]
        how = draw(st.sampled_from(["odd", "odd", "odd", "out", "empty", "key"]))
        if how == "odd":
            inner[last] = draw(st.sampled_from(ODD))
        elif how == "out":
            del inner[last]
        elif how == "empty":
            inner[last] = type(inner[last])()
        elif isinstance(inner, dict):
            inner[draw(st.sampled_from(ODD))] = inner.pop(last)
        if taken(new):
            data = new
    return data


def test_the_file_with_every_key_is_taken_by_the_loader_and_has_every_key() -> None:
    assert not parse(written(FULL).encode(), "a.yaml").warnings
    keys = {part for path in places(FULL) for part in path if isinstance(part, str)}
    known = {key for part in SCHEMA["definitions"].values() for key in part.get("properties", ())}
    alike = {*csl.TEXTS, *csl.NAMES, *csl.DATES}  # one of each sort stands for all: they are made from three lists
    assert (known - alike) | SCHEMA["properties"].keys() <= keys


@given(changed())
@example(FULL)
def test_what_the_loader_takes_the_schema_takes(data: dict[str, Any]) -> None:
    for version in VERSIONS:
        assert refused(written(data), version) == []


def test_a_flag_may_stand_in_quotes() -> None:
    text = quoted('future: "true"')
    assert parse(text.encode(), "a.yaml").dataset.relations[0].quotes[0].future
    assert refused(text) == []


def test_null_is_refused_though_the_loader_takes_it_with_a_warning_for_a_key_without_a_value_reads_the_same() -> None:
    text = quoted("comment: null")
    assert [problem.code for problem in parse(text.encode(), "a.yaml").warnings] == ["null-word"]
    assert refused(text) == ["relations.0.quotes.0.comment: type"]


# One of each kind of what YAML takes for something else; the others are tried by ``make slow``.
QUICK = {
    "2016", "017", "0x1F", "1:30", "1e3", ".inf", ".nan", "true", "no", "2016-12-30", "2014-03-18T10:00:00Z", "2016-12",
    "=", "0", "RUS", "AGREE", "direct",
}  # fmt: skip


@pytest.mark.parametrize("scalar", [one if one in QUICK else pytest.param(one, marks=pytest.mark.slow) for one in ODD])
def test_every_text_may_be_what_yaml_takes_for_something_else(scalar: str) -> None:
    """At every place where the loader takes it: nothing is left to chance."""
    data, replaced = copy.deepcopy(FULL), 0
    for *way, last in places(FULL):
        inner: Any = data
        for step in way:
            inner = inner[step]
        before = inner[last]
        if not isinstance(before, str):
            continue
        inner[last] = scalar
        if taken(data):
            replaced += 1
        else:
            inner[last] = before
    assert replaced >= 30
    for version in VERSIONS:
        assert refused(written(data), version) == []


DATE = re.compile(SCHEMA["definitions"]["Quote"]["properties"]["date"]["pattern"])
YEARS = ("", "..", "0000", "0987", "2015", "2016", "201X", "20XX", "2XXX", "XXXX", "0XXX", "X016", "2X16", "201")
MONTHS = (
    "",
    "-00",
    "-0X",
    *(f"-{month:02}" for month in range(1, 14)),
    *(f"-{month}" for month in range(20, 26)),
    "-XX",
)
DAYS = ("", "-00", "-01", "-28", "-29", "-30", "-31", "-32", "-3X", "-XX", "-1")
MARKS = ("", "~", "?", "%", "~~", "?~", " ")
SOME = (
    "",
    "..",
    ".",
    "2015",
    "2016-02",
    "2016-12-31",
    "2016-13",
    "2016-24",
    "2016-22~",
    "2017?",
    "201X",
    "2016-XX",
    "0000",
)


def differences(texts: Iterable[str]) -> list[str]:
    """Those of which the schema and the loader say different things."""
    found = []
    for text in texts:
        try:
            dates.parse(text)
            said = ""
        except ValueError as error:
            said = str(error)
        beyond = said.startswith("runs backwards") or (said and "-02-29" in text)
        if bool(DATE.search(text)) is bool(said) and not beyond:
            found.append(f"{text}: {said}")
    return found


def test_the_pattern_of_dates_takes_what_the_loader_takes() -> None:
    """All but leap years and intervals that run backwards, which the loader finds."""
    assert differences(map("".join, itertools.product(YEARS, MONTHS, DAYS, MARKS))) == []
    assert differences(map("/".join, itertools.product(SOME, SOME))) == []
    assert differences(map("/".join, itertools.product(SOME[3:5], SOME[3:5], SOME[3:5]))) == []


@given(st.from_regex(DATE, fullmatch=True))
def test_the_pattern_of_dates_takes_nothing_else(text: str) -> None:
    assert differences([text.removesuffix("\n")]) == []


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["schema", *map(str, arguments)])
    return result.exit_code, result.output


def test_the_command_writes_the_file_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    assert run("--output", file) == (0, f"{file} is written.\n")
    assert file.read_text("utf-8") == json_schema.text()
    assert run("--output", file) == (0, f"{file} is current.\n")


def test_the_command_prints_where_output_is_a_dash() -> None:
    assert run("--output", "-") == (0, json_schema.text())


def test_check_tells_a_stale_file_and_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    fix = f"To write it again: python -m graph schema --output {file}\n"
    assert run("--check", "--output", file) == (1, f"Error: {file} is not there. {fix}")
    file.write_text("{}")
    assert run("--check", "--output", file) == (1, f"Error: {file} is stale. {fix}")
    assert file.read_text() == "{}"
    assert run("--check", "--output", "-")[0] == 2


def test_the_command_writes_our_own_file_by_default() -> None:
    assert run("--check") == (0, f"{json_schema.FILE} is current.\n")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "none" / "a.json"
    assert run("--output", file) == (1, f"Error: {file} cannot be written: no such file or directory.\n")
