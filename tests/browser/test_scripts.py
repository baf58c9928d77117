"""Words in every script, very long and very many: on the screen letter for letter, and in the direction they are read.

The data are invented (``tests/data_scripts.py``), with texts that they were verified against.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from graph.load import load
from graph.model import Dataset
from tests import data_scripts
from tests.browser.conftest import OpenPage
from tests.data_scripts import LONG, SCRIPTS
from tests.server import Server, serving


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(data_scripts.write(tmp_path_factory.mktemp("scripts")))


@pytest.fixture(scope="module")
def scripts(path: str) -> Iterator[Server]:
    with serving(path) as running:
        yield running


@pytest.fixture(scope="module")
def data(path: str) -> Dataset:
    return load(path)


def address(data: Dataset, exact: str, relation: str = SCRIPTS) -> str:
    """The id of the quote with these words."""
    [quote] = [quote for quote in data.by_id[relation].quotes if quote.exact == exact]
    return f"{relation}.{quote.hash}"


def top(words: Locator) -> float:
    return float(words.evaluate("words => words.getBoundingClientRect().top"))


def whole(words: Locator) -> bool:
    """Nothing of an element's content is cut off."""
    return bool(words.evaluate("words => words.scrollHeight <= words.clientHeight + 1"))


def test_a_very_long_quote_shows_its_beginning_and_unfolds_by_mouse_and_by_keyboard(
    open_page: OpenPage, scripts: Server
) -> None:
    page = open_page(f"?show={SCRIPTS}", server=scripts)
    assert page.locator(".rg-unfold").count() == 2  # of the quote and of its translation; no short one has any
    quote = page.locator(".rg-quote", has=page.locator(".rg-unfold"))
    words, fold = quote.locator("blockquote"), quote.locator("summary", has_text="quote")
    assert not whole(words)
    expect(fold).to_have_text("Show the whole quote, 2,700 characters", use_inner_text=True)
    assert LONG in words.inner_text()  # folded too, for whoever copies, searches or listens
    fold.scroll_into_view_if_needed()
    beginning = top(words)
    fold.click()
    assert whole(words)
    assert top(words) == beginning
    expect(fold).to_have_text("Fold the quote", use_inner_text=True)
    fold.scroll_into_view_if_needed()
    fold.press("Enter")
    assert not whole(words)
    expect(fold).to_be_in_viewport()  # and the reader is not left where the page has other words now
    page.emulate_media(media="print")
    assert whole(words)
    expect(fold).to_be_hidden()
    page.emulate_media(media="screen")
    fold.press("Space")
    assert whole(words)


def test_words_that_were_searched_for_or_named_by_the_address_are_never_folded(
    open_page: OpenPage, scripts: Server, data: Dataset
) -> None:
    page = open_page(f"?show={address(data, LONG)}", server=scripts)
    assert whole(page.locator(".rg-focus blockquote"))
    page = open_page(f"?show={SCRIPTS}&q=第68回", server=scripts)
    assert whole(page.locator("blockquote"))
    assert page.locator("blockquote mark").all_inner_texts() == ["第68回"]
    page = open_page(f"?show={SCRIPTS}&q=at+length", server=scripts)
    assert not whole(page.locator("blockquote"))
    assert whole(page.locator(".rg-fold").last.locator("p"))
