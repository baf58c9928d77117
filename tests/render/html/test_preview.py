"""What a posted link says of its page."""

from __future__ import annotations

import pytest

from graph.render.html.preview import preview
from tests.support.data_for_tests import TINY, dataset, quote, relation

NOTHING = "0 quotes from 0 articles about 0 relations"


def test_the_plain_address_and_one_that_means_nothing_tell_the_data() -> None:
    assert preview(TINY, {}) == (TINY.title, "8 quotes from 2 articles about 4 relations · 1999–2016")
    assert preview(TINY, {"show": ["isl-nor"], "from": ["<b>"], "x": ["y"]}) == preview(TINY, {})


def test_a_quote_is_told_by_its_words_its_speaker_and_its_source() -> None:
    said = quote("the strait is ours", speaker={"name": "A. Person", "role": "minister"}, date="2016")
    data = dataset(relation("NOR", "ZAF", said))
    told = preview(data, {"show": [f"nor-zaf.{said.hash}"]})
    assert told.title == f"Northland – Southland · {data.title}"
    assert told.words == (
        "A. Person, minister: “the strait is ours” (2016, as reported on 30 December 2016). “Ministers meet at the "
        "lighthouse,” The Invented Courier, December 30, 2016."
    )


def test_reported_words_are_their_outlets_telling_of_the_speaker() -> None:
    said = quote("he would not retaliate", speaker={"name": "A. Person", "voice": "reported"}, prefix="In a statement")
    data = dataset(relation("NOR", "ZAF", said))
    assert preview(data, {"show": [f"nor-zaf.{said.hash}"]}).words.startswith(
        "The Invented Courier, on A. Person: [In a statement] “he would not retaliate” (as reported on 30 December "
        "2016)."
    )


def test_a_joint_statement_is_told_with_each_speaker() -> None:
    said = quote("the strait is ours", speaker=[{"name": "A. Person"}, {"role": "minister"}], date="2016")
    data = dataset(relation("NOR", "ZAF", said))
    told = preview(data, {"show": [f"nor-zaf.{said.hash}"]}).words
    assert told.startswith("A. Person and minister: “the strait is ours” (2016, as reported")


@pytest.mark.parametrize(
    ("address", "title", "words"),
    [
        (
            {"show": ["nor-zaf"]},
            "Northland – Southland · Invented",
            "5 quotes from 1 article about 1 relation · 2014–2016",
        ),
        ({"show": ["NOR"]}, "Northland · Invented", "6 quotes from 1 article about 2 relations · 2014–2016"),
        ({"show": ["isl-zaf"], "country": ["NOR"]}, "Iceland – Southland · Invented", f"Filters: Northland. {NOTHING}"),
        ({"show": ["ISL"], "country": ["NOR"], "match": ["only"]}, "Iceland · Invented",
         f"Filters: Northland; only among these. {NOTHING}"),
        ({"country": ["ZAF"], "kind": ["comment"], "from": ["2014"], "to": ["2016"]}, "Invented",
         "Filters: Southland; only: Comment or question. "
         "2 quotes (2 dated by their report only) from 2 articles about 2 relations · 2014–2016"),
        ({"from": ["2014"], "to": ["2014"], "from2": ["2016"], "to2": ["2016"], "view": ["table"]}, "Invented",
         "6 quotes (2 dated by their report only) from 2 articles about 3 relations · 2014 compared with 2016"),
        ({"q": ["grain"]}, "Invented",
         "Filters: search: grain. 1 quote from 1 article about 1 relation · 2016"),
        ({"q": ["call this number"]}, "Invented", f"Filters: a search that finds nothing. {NOTHING}"),
    ],
)  # fmt: skip
def test_a_view_a_relation_and_a_country_are_told_by_the_filters_and_what_is_in_view(
    address: dict[str, list[str]], title: str, words: str
) -> None:
    assert preview(TINY, address) == (title, words)
