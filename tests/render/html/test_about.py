"""What the page says of itself: from which articles, by what method, under which licence, and how to cite it."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest

from graph.model import Dataset
from graph.model.plover import Kind
from graph.record import Record
from graph.render.drawing.appearance import KIND_WORDS
from graph.render.html import dossier
from graph.render.html.about import first_sentence
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY, dataset, quote, relation


def head(data: Dataset, filters: Filters | None = None) -> str:
    page = dossier.head(apply(data, filters or Filters()), 1, Record())
    return html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]*>", "", page)))


def of_articles(number: int) -> Dataset:
    """Each article with one quote fewer than the one before."""
    sources = {
        f"paper-{place}": {
            "type": "article-newspaper",
            "title": f"Headline {place}",
            "container-title": f"Paper {place}",
            "issued": f"2016-01-0{place}",
        }
        for place in range(1, number + 1)
    }
    quotes = [
        quote(f"{source} {n}", source=source) for place, source in enumerate(sources) for n in range(number - place)
    ]
    return dataset(relation("NOR", "ZAF", *quotes), sources=sources)


def test_the_head_names_what_this_is_and_each_article_with_outlet_headline_and_day() -> None:
    said = head(of_articles(2))
    assert "“Headline 1” (Paper 1, 1 January 2016) and “Headline 2” (Paper 2, 2 January 2016)." in said
    assert "What an invented paper and an invented radio say." in head(TINY)


def test_of_many_articles_the_two_most_quoted_are_named_and_the_others_counted() -> None:
    said = head(of_articles(5))
    assert "“Headline 1” (Paper 1, 1 January 2016), “Headline 2” (Paper 2, 2 January 2016) and 3 more." in said
    assert "Headline 3" not in said


def test_what_the_head_says_of_the_collection_does_not_depend_on_the_filters() -> None:
    nothing = head(TINY, Filters(kinds=frozenset()))
    assert head(TINY).split(" 8 quotes from")[0] == nothing.split(" 0 of ")[0].split(" 0 quotes from")[0]


MEIER, BODY = {"family": "Meier", "given": "Anna"}, {"literal": "Port Watch"}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "No contact is given for this collection."),
        ({"contact": "desk@example.org"}, "Write to desk@example.org."),
        ({"contact": "https://example.org/errors"}, "https://example.org/errors"),
        ({}, "None is given. The quotes remain their publishers’."),
        ({"license": "CC-BY-4.0"}, "CC-BY-4.0."),
        ({"title": "Neighbours", "version": "7"}, "Neighbours, version 7 (1 quote from 1 article)"),
        (
            {"title": "Neighbours"},
            "Neighbours (1 quote from 1 article), with the address of this page and the day on which you read it.",
        ),
        ({"author": [MEIER]}, "Collected and coded by Anna Meier. People read"),
        ({"author": [MEIER, BODY]}, "Collected and coded by Anna Meier and Port Watch. People read"),
        ({"author": [MEIER, BODY, {"literal": "北 <b>"}]}, "by Anna Meier, Port Watch and 北 <b>. People read"),
        ({}, "How it was made People read"),
        (
            {"title": "Neighbours", "version": "7", "author": [MEIER, BODY], "URL": "https://page.example/graph"},
            "How to cite it Anna Meier and Port Watch, Neighbours, version 7 (1 quote from 1 article), "
            "https://page.example/graph, with the day on which you read it.",
        ),
        ({"title": "Neighbours", "author": [BODY]}, "How to cite it Port Watch, Neighbours (1 quote"),
        (
            {"title": "Neighbours", "URL": "https://page.example/graph"},
            "How to cite it Neighbours (1 quote from 1 article), https://page.example/graph, with the day",
        ),
    ],
)
def test_all_about_the_collection_comes_from_its_fields_or_says_that_there_is_none(
    fields: dict[str, Any], words: str
) -> None:
    assert words in head(dataset(relation("NOR", "ZAF", quote("w")), **fields))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They talk. They trade.", "They talk."),
        ("The U.S. left. It came back.", "The U.S. left."),
        ("V. Putin met Mr. Abe. They agreed.", "V. Putin met Mr. Abe."),
        ("Who left? Nobody knows.", "Who left?"),
        ("“They left.” It was late.", "“They left.”"),
        ("It grew by 3.5 percent. Then it fell.", "It grew by 3.5 percent."),
        ("両国は合意した。その後争った。", "両国は合意した。"),
        ("No stop at all", "No stop at all"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_summary_is_told_by_its_first_sentence(text: str | None, first: str) -> None:
    assert first_sentence(text) == first


def test_about_tells_how_the_collection_was_made_and_how_many_quotes_were_read_again() -> None:
    said = head(TINY)
    for words in ("People read the articles", "coded each by one fixed scheme of events (PLOVER)", "letter for letter",
                  "Nothing is scored, averaged or filled in."):  # fmt: skip
        assert words in said
    assert "A second person" not in said


def test_about_explains_the_words_that_the_page_uses_of_its_quotes_and_lines() -> None:
    page = dossier.head(apply(TINY, Filters()), 1, Record())
    terms = [
        (html.unescape(term), html.unescape(re.sub("<[^>]*>", "", meaning)))
        for term, meaning in re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", page)
    ]
    meanings = dict(terms)
    assert len(meanings) == len(terms)
    assert {"Act", "Said, done", "Relation", "Line", "No line"} < set(meanings)
    # Kinds without an act are called there as everywhere.
    assert {KIND_WORDS[Kind.UNCODED], KIND_WORDS[Kind.NOT_DONE]} < set(meanings)
    assert "reported" in meanings["Act"]
    assert re.search("said.*words.*done.*material", meanings["Said, done"])
    assert "never counted as an act" in meanings[KIND_WORDS[Kind.NOT_DONE]]
    assert "does not mean that nothing happened" in meanings["No line"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("They talk. They trade.", "They talk."),
        ("The U.S. left. It came back.", "The U.S. left."),
        ("They talk", "They talk"),
    ],
)
def test_a_row_of_the_overview_carries_the_first_sentence_of_the_summary_and_no_more(text: str, row: str) -> None:
    page = dossier.overview(apply(dataset(relation("NOR", "ZAF", quote("w"), summary=text)), Filters()))
    assert re.findall('<span class="rg-told">(.*?)</span>', page) == [row]
    assert text not in page or text == row


def test_a_row_of_a_relation_without_a_summary_has_none() -> None:
    assert "rg-told" not in dossier.overview(apply(dataset(relation("NOR", "ZAF", quote("w"))), Filters()))
