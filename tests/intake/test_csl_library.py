"""Items of a library become sources: there and back, and every loss is told."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import csl
from graph.intake import Library, NotALibrary, read_library
from graph.model import Source, plain
from tests.support import examples
from tests.support.sources_for_tests import sources

PAPER = {
    "id": "doe2016", "type": "article-newspaper", "title": "Nations sign pact", "container-title": "The Herald",
    "issued": {"date-parts": [["2016", 5, 3]]},
}  # fmt: skip


def items(*entries: dict[str, Any], taken: tuple[str, ...] = ()) -> list[Any]:
    return [*read_library(json.dumps(entries).encode(), "library.json", taken).items]


@examples(30)
@given(st.lists(sources(), min_size=1, max_size=3))
def test_what_we_export_as_csl_is_read_back_but_for_what_csl_cannot_say(given: list[Source]) -> None:
    read = read_library(csl.text({f"s{number}": one for number, one in enumerate(given)}).encode(), "a.json").items
    for number, (item, one) in enumerate(zip(read, given, strict=True)):
        assert item.id == f"s{number}"
        if item.source and not item.left_out and not item.read_as:
            again, before = csl.item("a", item.source), csl.item("a", one)
            dates = ("issued", "accessed")  # what of a date CSL's parts cannot say is coarser
            assert {key: again[key] for key in again if key not in dates} == {
                key: before[key] for key in again if key not in dates
            }
            assert (item.source.issued.first, item.source.issued.last) == (one.issued.first, one.issued.last)
        else:
            assert item.faults or item.left_out or item.read_as


def test_an_item_of_zotero_is_a_source() -> None:
    [item] = items(PAPER)
    assert (item.id, item.faults, item.left_out) == ("doe2016", (), ())
    assert item.source is not None
    assert (item.source.title, item.source.issued.text) == ("Nations sign pact", "2016-05-03")


@pytest.mark.parametrize("letter", ["😀", "𒆨", "\\😀", "\u00e9"])
def test_letters_of_every_plane_are_read(letter: str) -> None:
    [item] = items(PAPER | {"title": f"A {letter}"})
    assert item.source is not None
    assert item.source.title == f"A {letter}"


def test_pandocs_yaml_is_read_too() -> None:
    text = "---\nreferences:\n- id: doe\n  type: book\n  title: Fish\n  issued:\n  - year: 2016\n    month: 3\n...\n"
    [item] = read_library(text.encode(), "library.yaml").items
    assert item.source is not None
    assert item.source.issued.text == "2016-03"


def test_a_field_that_a_source_cannot_have_is_left_out_and_told() -> None:
    [item] = items(PAPER | {"language": "plain speech", "URL": "the herald", "shelf": "4"})
    assert item.source is not None
    assert (item.source.language, item.source.url) == (None, None)
    assert [words.split(" ")[0] for words in item.left_out] == ["language", "URL", "shelf"]


@pytest.mark.parametrize("missing", ["title", "issued", "container-title"])
def test_an_item_that_lacks_what_a_source_needs_is_none_and_says_so(missing: str) -> None:
    [item] = items({key: value for key, value in PAPER.items() if key != missing})
    assert item.source is None
    assert any(missing in fault for fault in item.faults)


def test_a_bad_date_of_issue_is_never_left_out_in_silence() -> None:
    [item] = items(PAPER | {"issued": {"literal": "some day"}})
    assert item.source is None
    assert item.faults


@pytest.mark.parametrize(
    ("own", "proposed"),
    [
        ({"id": "Müller:2016_a"}, "muller-2016-a"),
        ({"id": "http://zotero.org/users/1/items/AB", "citation-key": "doeFish2016"}, "doefish2016"),
        ({"id": "http://zotero.org/users/1/items/AB"}, "herald-2016"),
        ({"id": 7}, "herald-2016"),
        ({"id": "両国"}, "herald-2016"),
    ],
)
def test_an_id_is_the_items_key_or_made_of_outlet_and_year(own: dict[str, Any], proposed: str) -> None:
    assert items(PAPER | own)[0].id == proposed


def test_no_id_is_anothers() -> None:
    found = items({"id": "doe2016", "title": "No date"}, PAPER, PAPER | {"title": "Another"}, taken=("doe2016-2",))
    assert [item.id for item in found if item.source] == ["doe2016", "doe2016-3"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"@", "a.lib"),
        (b'{"a": 1}', "is not a library"),
        (b"[1]", "is not a library"),
        (b"", "a.lib"),
        (b"\xff\xfe\x00", "a.lib"),
        (b"a: [", "a.lib:1"),
        (b"[" * 100_000, "a.lib"),
    ],
)
def test_what_is_no_library_is_told(data: bytes, said: str) -> None:
    with pytest.raises(NotALibrary) as refused:
        read_library(data, "a.lib")
    assert said in str(refused.value)


@given(st.binary(max_size=60))
def test_any_bytes_are_items_or_no_library(data: bytes) -> None:
    with suppress(NotALibrary):
        assert isinstance(read_library(data, "a.lib"), Library)


@pytest.mark.parametrize(
    ("field", "written", "meant"),
    [
        ("language", "Deutsch", "de"), ("language", "en_US", "en-US"), ("language", "ไทย", "th"),
        ("type", "newspaperArticle", "article-newspaper"), ("type", "tweet", "post"),
        ("URL", "https://herald.example/a b", "https://herald.example/a%20b"),
        ("URL", "doi.org/10.1/q", "https://doi.org/10.1/q"),
    ],
)  # fmt: skip
def test_what_another_program_writes_in_its_own_form_is_read_and_told(field: str, written: str, meant: str) -> None:
    [item] = items(PAPER | {field: written})
    assert item.source is not None
    assert getattr(item.source, field.lower()) == meant
    assert (item.left_out, item.read_as) == ((), (f"{field} {written} as {meant}",))


def test_what_keeps_its_case_in_better_bibtex_is_no_part_of_a_title() -> None:
    [item] = items(PAPER | {"title": 'Why <span class="nocase">NATO</span> fails & <3'})
    assert item.source is not None
    assert (item.source.title, item.read_as) == ("Why NATO fails & <3", ())


def test_csls_markup_is_no_part_of_a_title_and_told() -> None:
    [item] = items(PAPER | {"title": "Of H<sub>2</sub>O <b>and <i>the</i> sea</b> <u>x</u>"})
    assert item.source is not None
    assert item.source.title == "Of H2O and the sea <u>x</u>"
    assert item.read_as[0].startswith("title Of H<sub>")


def test_what_crossref_answers_is_a_source_with_all_its_names() -> None:
    answer = PAPER | {
        "title": ["Nations sign pact"], "container-title": ["The Herald", "Herald"], "ISSN": ["1234-5678", "2345-6789"],
        "issued": {"date-parts": [[2016, None]]}, "indexed": {}, "prefix": "10.1",
        "author": [{"family": "Doe", "given": "J.", "sequence": "first", "affiliation": []}, {"name": "A Group"},
                   {"family": "", "given": "Cher"}, "B. Body", {"sequence": "first"}],
    }  # fmt: skip
    [item] = read_library(json.dumps(answer).encode(), "answer.json").items  # one alone, as a DOI answers
    assert item.source is not None
    assert [name.display for name in item.source.author] == ["J. Doe", "A Group", "Cher", "B. Body"]
    assert (item.source.title, item.source.container_title, item.source.issued.text) == (
        "Nations sign pact", "The Herald", "2016"
    )  # fmt: skip
    assert item.left_out == (
        "Herald (container-title is one text)", "2345-6789 (ISSN is one text)",
        "author's sequence, author's affiliation (a name has no such key)", "1 of author (they name nobody)",
        "indexed, prefix (a source has no such key)",
    )  # fmt: skip


@pytest.mark.parametrize("creators", [["Doe"], {"a": 1}, "Doe", [None], [{"creatorType": ["x"], "name": 5}], 7])
@pytest.mark.parametrize("tags", ["sea", [3, None], {"tag": "sea"}, 7])
def test_an_item_of_zotero_in_no_shape_of_its_own_stops_nothing(creators: object, tags: object) -> None:
    kept = {"itemType": "book", "title": "A", "publisher": "B", "date": "2016", "creators": creators, "tags": tags}
    [item] = read_library(json.dumps([kept]).encode(), "zotero.json").items
    assert item.title == "A"


def test_zoteros_own_json_is_read_and_what_is_no_item_in_it_is_told() -> None:
    kept = {
        "itemType": "newspaperArticle", "title": "Nations sign pact", "publicationTitle": "The Herald",
        "date": "May 3, 2016", "accessDate": "2017-01-06T10:11:12Z", "url": "https://herald.example/", "key": "AB12",
        "creators": [{"creatorType": "author", "firstName": "Jane", "lastName": "Doe"},
                     {"creatorType": "attorneyAgent", "name": "A Firm"}],
        "tags": [{"tag": "sea"}, {"tag": "pact"}], "place": "Bergen", "shelf": "4",
    }  # fmt: skip
    library = {"items": [kept, {"itemType": "note", "note": "<p>x</p>"}, {"data": kept | {"title": "Other"}}, None]}
    paper, note, other, nothing = read_library(json.dumps(library).encode(), "better.json").items
    assert paper.source is not None
    assert other.source is not None
    found = plain(paper.source)
    assert (found["type"], found["container-title"], found["issued"]) == (
        "article-newspaper", "The Herald", "2016-05-03"
    )  # fmt: skip
    assert (found["accessed"], found["keyword"], found["publisher-place"]) == ("2017-01-06", "sea, pact", "Bergen")
    assert (found["author"], found["contributor"]) == (
        [{"family": "Doe", "given": "Jane"}], [{"literal": "A Firm"}]
    )  # fmt: skip
    assert paper.left_out == ("shelf (a source has no such key)",)
    assert (note.faults, nothing.faults) == (
        ("this is a note, not a source",),
        ("an item has keys and values, such as title",),
    )
