"""The link to a view, whatever the address of the page has already."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from graph.citation import data_address
from graph.export import formats
from graph.view import Filters, apply, link_to
from tests.support.data_for_tests import dataset, quote, relation


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("", "?show=jpn-rus&q=a+b"),
        ("https://a.example/graph", "https://a.example/graph?show=jpn-rus&q=a+b"),
        ("https://a.example/?site=4", "https://a.example/?site=4&show=jpn-rus&q=a+b"),
        ("https://a.example/#top", "https://a.example/?show=jpn-rus&q=a+b#top"),
        ("https://a.example/x?site=4&s=%20#top", "https://a.example/x?site=4&s=%20&show=jpn-rus&q=a+b#top"),
    ],
)
def test_parameters_stand_behind_those_of_the_page_and_before_its_place(page: str, link: str) -> None:
    assert link_to(page, {"show": ["jpn-rus"], "q": ["a b"]}) == link
    assert link_to(page, {}) == page


@pytest.mark.parametrize("key", ["quotes-csv", "relations-csv", "annotations", "markdown", "svg"])
def test_every_export_links_to_the_quote_and_the_view_on_such_a_page(key: str) -> None:
    page = "https://a.example/x?site=4#top"
    view = apply(dataset(relation("NOR", "ZAF", quote("words")), URL=page), Filters(words="words"))
    text = next(entry for entry in formats.FORMATS if entry.key == key).content(view).decode("utf-8")
    assert "https://a.example/x?site=4&" in text.replace("&amp;", "&")
    assert "#top?" not in text
    assert parse_qs(urlsplit(data_address(view)).query) == {"site": ["4"], "q": ["words"]}
