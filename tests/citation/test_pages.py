"""Page labels: what is a range in the note and the exports, and what only holds a hyphen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citation import chicago
from graph.citation.pages import page_range, with_dashes
from graph.export import bibtex, ris
from tests.support.sources_for_tests import source

RANGES = ("12-15", "B1-B2", "e1002-e1005", "S12-15", "123-7", "xii-xv", "9-10", "12–15", "12--15", "1996-2002")
LABELS = ("A-12", "12-1", "7", "A12", "e1002", "A-12-A-14", "2-B", "front-page", "15-12", "x-1", "", "III-4")


@pytest.mark.parametrize("pages", RANGES)
def test_a_range_has_a_dash_and_two_ends(pages: str) -> None:
    first, last = page_range(pages) or ("", "")
    assert first + last == pages.replace("-", "").replace("–", "")
    assert f", {first}–{last}." in chicago.note(source(page=pages))
    assert f"pages = {{{first}--{last}}}" in bibtex.entry("x", source(page=pages))
    assert f"SP  - {first}\r\nEP  - {last}\r\n" in ris.record("x", source(page=pages))


@pytest.mark.parametrize("label", [label for label in LABELS if label])
def test_a_label_with_a_hyphen_is_no_range(label: str) -> None:
    assert page_range(label) is None
    assert f", {label}." in chicago.note(source(page=label))
    assert f"pages = {{{label}}}" in bibtex.entry("x", source(page=label))
    assert f"SP  - {label}\r\n" in ris.record("x", source(page=label))
    assert "EP  - " not in ris.record("x", source(page=label))


def test_each_of_several_pages_is_looked_at_by_itself() -> None:
    assert with_dashes("1, 4-5; A-12 & B1-B2", "–") == "1, 4–5; A-12 & B1–B2"


@given(st.text(st.sampled_from("aAxi1290-–,; .")))
def test_only_the_hyphens_of_ranges_change(pages: str) -> None:
    found = with_dashes(pages, "–")
    bare = str.maketrans("", "", "-– ")
    assert found.translate(bare) == pages.translate(bare)
    assert with_dashes(found, "–") == found
