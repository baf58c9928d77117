"""What stands beside a view: the sentence for those who hear the page, and why the kinds add up to more."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from graph.render.html.header import described, status
from graph.render.html.render import render
from graph.view import Filters, apply, distinct_quotes
from graph.view.selection import Selection
from graph.web.publish.elements import tree
from tests.support.data_for_tests import TINY


@pytest.mark.parametrize(
    ("filters", "show", "before"),
    [
        (Filters(), Selection(), ""),
        (Filters(), Selection(relation="nor-zaf"), "Northland – Southland, 5 quotes. In all: "),
        (Filters(kinds=frozenset()), Selection(relation="nor-zaf"), "Northland – Southland, 0 quotes. In all: "),
        (Filters(words="grain"), Selection(relation="nor-zaf"), "Northland – Southland, 1 quote. In all: "),
        (Filters(), Selection(country="NOR"), "Northland. "),
        (Filters(), Selection(country="ATA"), ""),  # not in the data
        (Filters(), Selection(relation="nor-xxx"), ""),
    ],
)
def test_what_is_heard_of_a_view_is_what_is_selected_and_what_is_in_view(
    filters: Filters, show: Selection, before: str
) -> None:
    view = apply(TINY, filters)
    assert status(view, show) == before + described(view, distinct_quotes(TINY))


@pytest.mark.parametrize(
    ("quotes", "total", "words"),
    [
        (7, 8, "8 for 7 quotes: the same words may be coded differently on another relation."),
        (1, 2, "2 for 1 quote: the same words may be coded differently on another relation."),
        (1200, 1300, "1,300 for 1,200 quotes: the same words may be coded differently on another relation."),
        (8, 8, ""),
        (0, 0, ""),
    ],
)
def test_where_the_kinds_add_up_to_more_than_the_quotes_it_is_said_why(quotes: int, total: int, words: str) -> None:
    page = render("kind_sum.html", quotes=quotes, total=total)
    assert unescape(re.sub("<[^>]*>", "", page)).strip() == words


@pytest.mark.parametrize("words", ["O'Neil", "a \"b\" &amp; <c> ' onclick='x", "&#39;"])
def test_filters_stand_in_the_page_letter_for_letter_and_end_no_attribute(words: str) -> None:
    written = json.dumps({"words": words})
    html = render("answer.html", of="data/", filters=written, address="")
    [element] = [one for one in tree(html).walk() if one.tag == "p"]
    assert dict(element.attributes) == {
        "class": "rg-answer", "data-of": "data/", "data-filters": written, "data-address": "", "hidden": "",
    }  # fmt: skip
