"""The quotes in view as a table, read back as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from graph.export import quotes_csv
from graph.model import event_words
from graph.render.drawing import appearance
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY, dataset, quote, relation
from tests.support.sources_for_tests import WORDS

EVERYTHING = apply(TINY, Filters())


def read(text: str) -> list[dict[str, str]]:
    bom, rest = text[0], text[1:]
    assert bom == "\ufeff"
    return list(csv.DictReader(io.StringIO(rest, newline=""), strict=True))


def test_there_is_a_row_for_every_quote_on_every_relation() -> None:
    rows = read(quotes_csv.text(EVERYTHING))
    assert [(row["relation"], row["id"]) for row in rows] == [
        (shown.relation.id, shown.relation.quote_id(said)) for shown in EVERYTHING for said in shown.quotes
    ]
    assert len(rows) == EVERYTHING.quotes + 1  # the same words stand on two pairs


def test_a_row_holds_what_the_file_says() -> None:
    said = quote(
        "the strait, \"ours\"", date="2015-09~", event="AGREE", actor=["NOR", "ZAF"], context=["military"],
        speaker={"name": "A. Person", "voice": "reported"}, negation="true",
    )  # fmt: skip
    [row] = read(quotes_csv.text(apply(dataset(relation("NOR", "ZAF", said)), Filters())))
    expected = {
        "exact": 'the strait, "ours"', "date": "2015-09~", "event": "AGREE", "actor": "NOR ZAF", "context": "military",
        "speaker": "A. Person", "voice": "reported", "role": "", "negation": "true", "future": "",
        "attribution": "The Invented Courier, on A. Person", "source": "courier-2016",
        "container-title": "The Invented Courier", "issued": "2016-12-30",
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected


def test_speakers_of_a_joint_statement_are_joined_part_by_part_in_their_order() -> None:
    joint = [{"name": "A. Person", "country": "NOR"}, {"role": "minister", "country": "ZAF", "voice": "reported"}]
    [row] = read(quotes_csv.text(apply(dataset(relation("NOR", "ZAF", quote("w", speaker=joint))), Filters())))
    assert [row[key] for key in ("speaker", "role", "country", "voice")] == [
        "A. Person; ", "; minister", "NOR; ZAF", "direct; reported",
    ]  # fmt: skip


@pytest.mark.parametrize("start", [*"=+-@\t\r\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    said = quote(f"{start}1+1", comment=f'{start}HYPERLINK("https://x.example")')
    [row] = read(quotes_csv.text(apply(dataset(relation("NOR", "ZAF", said)), Filters())))
    assert row["exact"] == f"'{start}1+1"
    assert row["comment"].startswith(f"'{start}")


@given(WORDS)
def test_every_other_cell_is_to_the_letter(words: str) -> None:
    [row] = read(quotes_csv.text(apply(dataset(relation("NOR", "ZAF", quote(words))), Filters())))
    assert row["exact"] in (words, f"'{words}")
    assert (row["exact"] != words) == (words.lstrip("'")[:1] in (*"=+-@\t\r\n", "＝", "＋", "－", "＠") and words != "")


def test_a_row_says_what_a_reader_of_the_page_is_told_and_links_to_it() -> None:
    said = quote("they met", event="SANCTION", mode="cut_ties", actor=["NOR"], recipient=["ZAF"])
    data = dataset(relation("NOR", "ZAF", said), URL="https://page.example/graph")
    [row] = read(quotes_csv.text(apply(data, Filters())))
    assert row["kind"] == appearance.KIND_WORDS[said.kind]
    assert row["event in words"] == event_words("SANCTION", "cut_ties")
    assert row["link"] == f"https://page.example/graph?show=nor-zaf.{said.hash}"
    [row] = read(quotes_csv.text(apply(dataset(relation("NOR", "ZAF", said)), Filters())))
    assert row["link"] == f"?show=nor-zaf.{said.hash}"


def test_an_empty_view_has_its_columns() -> None:
    assert quotes_csv.text(apply(TINY, Filters(kinds=frozenset()))).count("\r\n") == 1
