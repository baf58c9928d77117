"""The page's labels, as readers know them: each word for one thing, in the place where it stands."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.web.page.test_app import html, opened

KINDS = (
    "Cooperation, said",
    "Cooperation, done",
    "Conflict, said",
    "Conflict, done",
    "Comment or question",
    "Did not happen, or not yet",
)
STROKES = ("includes acts done", "only said", "comments only", "No line: nothing collected")
COMPARED = {"from": "2014", "to": "2015", "from2": "2016", "to2": "2017"}
# Where (an address), and what stands there as a whole text or within one.
PAGE: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "overview": (
        {},
        (*STROKES, "Skip to the quotes", "quotes verified to the letter, last on"),
    ),
    "relation": (
        {"show": "jpn-rus"},
        (KINDS[0], *KINDS[2:], "verified to the letter", "Open at this passage", "Not available online"),
    ),
    "topics": ({"show": "rus-tur"}, ("Topics:",)),
    "country": ({"show": "RUS"}, ("Acts by Russia", "Acts towards Russia", "Speakers")),
    "coverage": (
        {"country": "TUR"},
        ("This view shows only what was collected. A missing line does not mean that nothing happened.",),
    ),
    "nothing drawn": ({"kind": "none"}, ("No quotes match these filters.", "nothing selected")),
    "no quotes": ({"kind": "none", "view": "quotes"}, ("No quotes match these filters.",)),
    "table": ({"view": "table"}, KINDS),
    "chips": (
        {"undated": "hidden", "country": "TUR"},
        ("excluding quotes dated by their report only", "Remove filter: Turkey"),
    ),
    "compared": (
        COMPARED,
        (
            "What the quotes report in each period. Select a relation to read them.",
            "Unchanged",
            "Different in 2016–2017",
        ),
    ),
    "lost": ({"country": "XXX", "show": "jpn-rus"}, ("This link",)),
}
SIDEBAR = (
    *KINDS,
    "Acts only",
    "involving any of these",
    "only among these",
    "quotes dated by their report only",
    "Use your own YAML file. Only you can see it; it is discarded when you close the page.",
    "Compare two periods",
)
# What the same things were called once.
GONE = (
    "Take off:",
    "read in place",
    "no address known",
    "Fold the quote",
    "Skip to the words",
    "A file to start from",
    "What is not here was not collected",
    "Who speaks for it",
)


def seen(page: AppTest) -> str:
    """What a reader or a screen reader gets of the page's HTML: its texts and names, each white space one."""
    names = re.sub(r'<[^>]*?(?:aria-label|title)="([^"]*)"[^>]*>', r" \1 ", html(page))
    return " ".join(unescape(re.sub(r"<[^>]+>", "", names)).split())


@pytest.mark.parametrize("where", PAGE)
def test_each_label_stands_where_readers_look_for_it_and_no_old_one_does(where: str) -> None:
    address, labels = PAGE[where]
    page = opened(**address)
    assert not page.exception
    said = seen(page)
    assert [label for label in labels if label not in said] == []
    assert [label for label in GONE if label in said] == []


def test_the_sidebars_choices_are_called_as_the_page_calls_them() -> None:
    page = opened()
    labels = [one.label for kind in ("checkbox", "toggle") for one in page.get(kind)]
    labels += [option for radio in page.radio for option in radio.options]
    labels += [one.proto.label for one in page.get("file_uploader")]
    told = {re.sub(r" · \d+$", "", label) for label in labels}
    assert [label for label in SIDEBAR if label not in told] == []
