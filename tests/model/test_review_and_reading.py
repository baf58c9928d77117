"""Who coded a quote and who read it again, and how far a source's text was looked through: all of it optional."""

from __future__ import annotations

import pytest

from graph.render.html.about import about
from graph.render.html.render import render
from tests.support.data_for_tests import dataset, quote, relation
from tests.support.yaml_samples import HEAD, loaded, quoted, the_problem
from tests.support.yaml_samples import relation as pair


def test_a_quote_may_say_who_coded_it_and_who_read_it_again() -> None:
    (one,) = loaded(quoted("coder: A. Coder\nreviewed: {by: B. Reader, on: 2026-11-25}")).dataset.relations[0].quotes
    assert (one.coder, one.reviewed and one.reviewed.by, one.read_twice) == ("A. Coder", "B. Reader", True)


@pytest.mark.parametrize("coding", ["coder: A", "reviewed: {by: A, on: 2026}\ncoder: A"])
def test_whoever_coded_a_quote_is_no_second_person(coding: str) -> None:
    assert not loaded(quoted(coding)).dataset.relations[0].quotes[0].read_twice


@pytest.mark.parametrize(
    ("coding", "code"),
    [
        ("reviewed: B. Reader", "wrong-shape"),
        ("reviewed: {by: B. Reader}", "missing-key"),
        ("reviewed: {by: B, on: yesterday}", "bad-date"),
        ("reviewed: {by: B, at: 2026, on: 2026}", "unknown-key"),
    ],
)
def test_what_is_no_review_is_told(coding: str, code: str) -> None:
    assert the_problem(quoted(coding)).code == code


def test_a_source_may_say_how_far_it_was_read() -> None:
    read = "    read: {by: A, on: 2026-11-25, nothing: [The weather was, Nobody]}\nrelations:\n"
    data = loaded(HEAD.replace("relations:\n", read) + pair("exact: one\nsource: times-2016")).dataset
    told = data.sources["times-2016"].read
    assert told is not None
    assert (told.by, told.on and told.on.text, told.nothing) == ("A", "2026-11-25", ("The weather was", "Nobody"))


def test_the_page_tells_how_many_quotes_a_second_person_has_read() -> None:
    twice = {"coder": "A", "reviewed": {"by": "B", "on": "2026"}}
    data = dataset(relation("NOR", "ZAF", quote("one", **twice), quote("two")))
    assert about(data).read_twice == 1


def test_a_quote_of_several_pairs_is_read_again_where_each_of_its_codings_was() -> None:
    twice = {"coder": "A", "reviewed": {"by": "B", "on": "2026"}}
    once, both = (
        dataset(relation("NOR", "ZAF", quote("one", **twice)), relation("NOR", "ISL", quote("one", **other)))
        for other in ({}, twice)
    )
    assert [about(data).read_twice for data in (once, both)] == [0, 1]


def test_the_sentence_on_a_second_person_stands_only_where_there_was_one() -> None:
    twice = {"coder": "A", "reviewed": {"by": "B", "on": "2026"}}
    said = {
        0: "",
        1: " A second person has read 1 of the 3 quotes beside its article.",
        2: " A second person has read 2 of the 3 quotes beside their articles.",
        3: " A second person has read every quote beside its article.",
    }
    for read, words in said.items():
        quotes = [quote(one, **(twice if number < read else {})) for number, one in enumerate(("one", "two", "three"))]
        page = render("about.html", about=about(dataset(relation("NOR", "ZAF", *quotes))))
        assert f"found, and when.{words} Nothing is scored" in page
