"""Sources as Zotero, Better BibTeX and Pandoc write them: read, whatever their keys' case, and kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.citation import chicago
from graph.export import csl as csl_json
from graph.loading.load import parse
from graph.model import csl
from graph.model.sources import Source
from graph.problems.problem import InvalidData, Problem

PANDOC = """
    type: article-journal
    title: An article on herring
    container-title: The Invented Gazette
    issued:
    - year: 2007
      month: 12
      day: 12
    - year: 2007
      month: 12
      day: 13
    accessed: {date-parts: [[2013, 7, 29]]}
    author:
    - family: Person
      given: Ann A.
      suffix: Jr.
    - family: Berg
      given: Anna
      non-dropping-particle: van den
    collection-title: New series
    doi: 10.1234/520976
    issn: 1234-5678
    issue: 3
    page: 12-15
    title-short: Herring
    url: http://news.example/
    volume: 7
"""
PLAIN = "\n    title: T\n    container-title: C\n    issued: 2016\n"


def of(source: str, key: str = "a") -> str:
    """A file with one source, whose keys stand in lines of their own."""
    return (
        f"title: T\nsources:\n  {key}:{source}"
        f"relations:\n  - between: [ISL, NOR]\n    quotes:\n      - {{exact: w, source: {key}}}\n"
    )


def read(source: str) -> Source:
    found = parse(of(source).encode(), "f.yaml")
    assert not found.warnings
    return found.dataset.sources["a"]


def told(source: str) -> list[Problem]:
    try:
        return list(parse(of(source).encode(), "f.yaml").warnings)
    except InvalidData as error:
        return list(error.problems)


def test_a_source_of_pandoc_is_read_and_cited() -> None:
    herring = read(PANDOC)
    assert (str(herring.issued), str(herring.accessed)) == ("2007-12-12/2007-12-13", "2013-07-29")
    assert chicago.note(herring) == (
        "Ann A. Person Jr. and Anna van den Berg, “An article on herring,” The Invented Gazette 7, no. 3 "
        "(December 12–13, 2007): 12–15, https://doi.org/10.1234/520976."
    )


@pytest.mark.parametrize("key", ["DOI", "doi", "Doi", "ISSN", "isbn", "Publisher", "Title-Short", "titleShort"])
def test_a_key_is_read_whatever_its_case_where_one_key_is_meant(key: str) -> None:
    found = told(f"{PLAIN}    {key}: x\n")
    if key == "titleShort":  # is another key, which CSL does not know
        assert [problem.code for problem in found] == ["unknown-key"]
        assert found[0].hint == "did you mean title-short?"
    else:
        assert not found


@pytest.mark.parametrize(("key", "name"), csl.ALIASES.items())
def test_an_older_name_of_a_key_is_read_as_todays(key: str, name: str) -> None:
    assert csl_json.item("a", read(f"{PLAIN}    {key}: words\n"))[name] == "words"


def test_a_key_in_two_spellings_stands_twice() -> None:
    [problem] = told(f"{PLAIN}    DOI: 10.1/x\n    doi: 10.1/y\n")
    assert (problem.code, problem.line, problem.found) == ("duplicate-key", 8, "doi")
    assert "DOI" in problem.message


@pytest.mark.parametrize("key", csl.TEXTS)
def test_a_text_of_csl_is_kept_for_whoever_exports_csl(key: str) -> None:
    assert csl_json.item("a", read(f"{PLAIN}    {key}: words\n"))[key] == "words"


@pytest.mark.parametrize("key", csl.NAMES)
def test_a_name_of_csl_is_kept_for_whoever_exports_csl(key: str) -> None:
    item = csl_json.item("a", read(f"{PLAIN}    {key}: [{{family: Berg, non-dropping-particle: van den}}]\n"))
    assert item[key] == [{"family": "Berg", "non-dropping-particle": "van den"}]


@pytest.mark.parametrize("key", csl.DATES)
def test_a_date_of_csl_is_kept_for_whoever_exports_csl(key: str) -> None:
    item = csl_json.item("a", read(f"{PLAIN}    {key}: {{date-parts: [[1999, 2]]}}\n"))
    assert item[key]["date-parts"] == [[1999, 2]]


def test_an_id_that_is_the_sources_own_is_left_out_and_another_is_told() -> None:
    assert not told(f"{PLAIN}    id: a\n")
    [problem] = told(f"{PLAIN}    id: meier2016\n")
    assert (problem.code, problem.severity, problem.line) == ("unused-key", "warning", 7)


@pytest.mark.parametrize("kind", csl.TYPES)
def test_every_type_of_csl_is_accepted_and_cited(kind: str) -> None:
    hearing = read(f"\n    type: {kind}{PLAIN}")
    assert "T" in chicago.note(hearing)
    assert csl_json.item("a", hearing)["type"] == kind


def test_csl_has_45_types_and_every_other_name_leads_to_one() -> None:
    assert len(set(csl.TYPES)) == 45
    assert csl.TYPE_NAMES.keys() | csl.CONTAINED <= set(csl.TYPES)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hearring", "hearing"), ("newspaperArticle", "article-newspaper"), ("legal-case", "legal_case"),
        ("Law", "legislation"), ("blogPost", "post-weblog"), ("phdthesis", "thesis"), ("podcast", "song"),
        ("motion picture", "motion_picture"), ("paper", "article-newspaper or article-journal or paper-conference"),
        ("press release", "document or webpage"), ("газета", "article-newspaper"), ("Wikipedia", "entry-encyclopedia"),
    ],
)  # fmt: skip
def test_a_type_that_csl_does_not_have_leads_to_the_one_that_is_meant(written: str, meant: str) -> None:
    [problem] = told(f"\n    type: {written}{PLAIN}")
    assert (problem.code, problem.hint) == ("unknown-source-type", f"did you mean {meant}?")


@pytest.mark.parametrize("kind", csl.TYPES)
def test_only_a_type_that_stands_in_something_needs_a_container(kind: str) -> None:
    codes = [problem.where for problem in told(f"\n    type: {kind}\n    title: T\n    issued: 2016\n")]
    assert codes == (["sources.a.container-title"] if kind in csl.CONTAINED else [])


def test_a_missing_container_is_told_beside_what_else_is_wrong() -> None:
    found = told("\n    type: article\n    title: T\n    issued: someday\n")
    assert [(problem.code, problem.line) for problem in found] == [("missing-key", 4), ("bad-date", 6)]
    found = told("\n    type: hearring\n    title: T\n    issued: 2016\n")  # perhaps it needs none
    assert [problem.code for problem in found] == ["unknown-source-type"]


@pytest.mark.parametrize(
    ("keys", "outlet"),
    [
        ({"publisher": "Quay Press", "authority": "Senate"}, "Quay Press"),
        ({"authority": "Senate"}, "Senate"),
        ({"author": [{"family": "Meier", "given": "Anna"}, {"literal": "NHK"}]}, "Anna Meier, NHK"),
        ({}, "T"),
    ],
)
def test_what_has_no_container_is_told_by_who_brings_it(keys: dict[str, Any], outlet: str) -> None:
    treaty = Source.model_validate({"type": "treaty", "title": "T", "issued": "2016", **keys})
    assert treaty.outlet == outlet
    assert "container-title" not in csl_json.item("a", treaty)


def test_the_name_of_an_archive_is_no_address_and_an_address_is_one() -> None:
    held = read(f"{PLAIN}    archive: National Archives\n    archive_location: Box 3\n    archive-place: Kew\n")
    assert held.archived_copy is None
    assert chicago.note(held) == "“T,” C, 2016, Box 3, National Archives, Kew."
    copy = read(f"{PLAIN}    archive: https://archive.example/a\n")
    assert copy.archived_copy == "https://archive.example/a"
    [problem] = told(f"{PLAIN}    archive: ftp://archive.example/a\n")
    assert problem.code == "bad-url"


@pytest.mark.parametrize(
    ("date", "edtf"),
    [("{literal: 'May 3, 2016'}", "2016-05-03"), ("{raw: 3 May 2016}", "2016-05-03"), ("{raw: May 2016}", "2016-05"),
     ("{raw: May 2016, circa: true}", "2016-05~")],
)  # fmt: skip
def test_a_date_in_csls_words_is_read_where_it_can_be_one_day_only(date: str, edtf: str) -> None:
    assert str(read(f"\n    type: book\n    title: T\n    issued: {date}\n").issued) == edtf


def test_a_date_in_csls_words_that_can_be_two_is_refused_with_both() -> None:
    [problem] = told("\n    type: book\n    title: T\n    issued: {literal: 3/4/2016}\n")
    assert (problem.code, problem.found) == ("bad-date", "3/4/2016")
    assert all(day in str(problem.hint) for day in ("2016-03-04", "2016-04-03"))
    [problem] = told("\n    type: book\n    title: T\n    issued: {date-parts: [[2016, 5, 32]]}\n")
    assert problem.code == "bad-date"


def test_what_zotero_exports_is_read_as_it_stands() -> None:
    item = {
        "id": "http://zotero.org/users/1/items/ABC", "type": "article-newspaper", "title": "Ports",
        "container-title": "The Courier", "publisher-place": "London", "section": "World", "ISSN": "0261-3077",
        "URL": "https://courier.example/a", "language": "en-GB", "source": "courier.example", "abstract": "On ports.",
        "author": [{"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}],
        "issued": {"date-parts": [["2016", 5, 3]]}, "accessed": {"date-parts": [["2016", 6, 1]]},
        "event": "A meeting", "journalAbbreviation": "Courier", "shortTitle": "Ports", "citation-key": "berg2016",
    }  # fmt: skip
    found = told(f" {json.dumps(item)}\n")
    assert [problem.code for problem in found] == ["unused-key", "unused-key"]
