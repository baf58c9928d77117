"""Words in every script, very long and very many: on the screen letter for letter, and in the direction they are read.

The data are invented (``tests/support/data_scripts.py``), with texts that they were verified against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.loading.load import load
from graph.model import Dataset
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import faults
from tests.browser.test_same_view import ready
from tests.support import alike, data_scripts
from tests.support.browsing import PHONE, rerun
from tests.support.data_scripts import ARABIC, LONG, MANY, NESTED, SCRIPTS, VIETNAMESE
from tests.support.server import Server, serving

RIGHT_TO_LEFT = ("ar", "fa", "he")
# What of "(1)" after each outlet stands to its right, or at the beginning of the next line.
NUMBERED = """(all) => all.filter((one) => one.nextSibling.data.startsWith(" (")).map((one) => {
  const range = document.createRange();
  range.setStart(one.nextSibling, 1);
  range.setEnd(one.nextSibling, 4);
  const [name, number] = [[...one.getClientRects()].at(-1), range.getBoundingClientRect()];
  return number.left >= name.right || number.top >= name.bottom - 4 ? range.toString() : one.outerHTML;
})"""


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


def in_order(owner: Locator, parts: list[str]) -> bool:
    """Each of the parts of one line stands to the right of the one before."""
    boxes = [owner.locator(part).first.bounding_box() or {} for part in parts]
    return all(one["x"] + one["width"] <= other["x"] for one, other in pairwise(boxes))


def search(page: Page, words: str) -> None:
    box = page.get_by_role("textbox", name="Search")
    box.fill(words)
    with rerun(page):
        box.press("Enter")


def sticking_out(page: Page) -> list[str]:
    """What is wider than the page; a table may scroll in a box of its own."""
    page.get_by_role("region", name="Relations in view").or_(page.locator(".rg-quote")).first.wait_for()
    return list(
        page.evaluate("""() => [
          ...[...document.querySelectorAll("html, .stMain")].filter((one) => one.scrollWidth > one.clientWidth),
          ...[...document.querySelectorAll(".stMain .stHtml *:not(.rg-scroll *)")]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth),
        ].map((one) => one.outerHTML.slice(0, 200))""")
    )


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def whole(words: Locator) -> bool:
    """Nothing of an element's content is cut off."""
    return bool(words.evaluate("words => words.scrollHeight <= words.clientHeight + 1"))


def test_words_of_every_script_stand_letter_for_letter_in_their_direction_and_language(
    open_page: OpenPage, scripts: Server, data: Dataset
) -> None:
    page = open_page(f"?show={SCRIPTS}", server=scripts)
    for quote in data.by_id[SCRIPTS].quotes:
        shown = page.locator(f"[id='{SCRIPTS}.{quote.hash}']")
        words = shown.locator("blockquote")
        assert words.locator(".rg-exact").inner_text() == words.locator(".rg-exact").text_content() == quote.exact
        language = data.sources[quote.source].language
        assert words.get_attribute("lang") == language
        expect(words).to_have_css("direction", "rtl" if language in RIGHT_TO_LEFT else "ltr")
        badge = shown.locator(".rg-badge")
        if quote.source == "radio":  # it has no text that the words could be found in
            expect(badge).to_have_text("not verified yet")
        elif quote.translation:
            expect(badge).to_have_text("original: verified to the letter")
            expect(shown).to_contain_text("Translation by B. Person (not the source’s wording)")
            translation = shown.locator(".rg-translated")
            assert translation.inner_text() == quote.translation.text
            assert translation.get_attribute("lang") == "en"
            expect(translation).to_have_css("direction", "ltr")
        else:
            expect(badge).to_have_text("verified to the letter")
    arabic = page.locator(".rg-quote").first
    assert in_order(arabic, [".rg-by > bdi >> nth=0", ".rg-by .rg-speaker bdi", ".rg-by > bdi >> nth=1"])
    assert in_order(arabic, ["cite", ".rg-source > bdi"])
    assert page.locator(".rg-coverage bdi").evaluate_all(NUMBERED) == ["(1)"] * 11
    page = open_page("?show=esh-tls", server=scripts)
    assert in_order(page.locator(".rg-quote"), [".rg-when bdi:nth-of-type(1)", ".rg-when bdi:nth-of-type(2)"])


def test_who_copies_a_quote_gets_its_words_within_quotation_marks_and_nothing_else(
    open_page: OpenPage, scripts: Server
) -> None:
    page = open_page(f"?show={SCRIPTS}", server=scripts, permissions=["clipboard-read", "clipboard-write"])
    for exact, marks in ((ARABIC, "”“"), (NESTED, "‘’"), (LONG, "„“")):
        quote = page.locator(".rg-quote", has=page.locator(".rg-exact", has_text=exact))
        quote.locator(".rg-exact").click(click_count=3, position={"x": 60, "y": 10})
        page.keyboard.press("ControlOrMeta+c")
        assert copied(page).strip() == exact.join(marks)
    quote = page.locator(".rg-quote").first  # right to left, from a paper whose name is so, too
    quote.get_by_text("Cite and share").click()
    quote.get_by_role("button", name="Copy quote with citation").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    assert copied(page).startswith(f"صحيفة الساحل, on سالم الموجي, وزير الخارجية: [وفي المساء] ”{ARABIC}“ [")


def test_a_very_long_quote_shows_its_beginning_and_unfolds_by_mouse_and_by_keyboard(
    open_page: OpenPage, scripts: Server
) -> None:
    page = open_page(f"?show={SCRIPTS}", server=scripts)
    assert page.locator(".rg-unfold").count() == 2  # of the quote and of its translation; no short one has any
    quote = page.locator(".rg-quote", has=page.locator(".rg-unfold"))
    words, fold = quote.locator("blockquote"), quote.locator("summary", has_text="Show the whole quote")
    assert not whole(words)
    expect(fold).to_have_text(re.compile("^Show the whole quote, 2,700 characters"), use_inner_text=True)
    assert LONG in words.inner_text()  # folded too, for whoever copies, searches or listens
    fold.scroll_into_view_if_needed()
    beginning = top(words)
    fold.click()
    assert whole(words)
    assert top(words) == beginning
    expect(fold).to_have_text(re.compile("^Show less"), use_inner_text=True)
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


@pytest.mark.slow
def test_words_that_were_searched_for_or_named_by_the_address_are_never_folded(
    open_page: OpenPage, scripts: Server, data: Dataset
) -> None:
    page = open_page(f"?show={address(data, LONG)}", server=scripts)
    assert whole(page.locator(".rg-focus blockquote"))
    expect(page.locator(".rg-focus .rg-when")).to_be_in_viewport()  # its beginning, not its middle
    page = open_page(f"?show={SCRIPTS}&q=at+length", server=scripts)
    assert not whole(page.locator("blockquote"))
    assert whole(page.locator(".rg-translated"))
    search(page, "nr38")
    assert page.locator("blockquote mark").all_inner_texts() == ["Nr38"]
    assert whole(page.locator("blockquote"))


@pytest.mark.slow
def test_of_very_many_quotes_the_first_are_shown_and_the_others_on_request_or_by_address(
    open_page: OpenPage, scripts: Server, data: Dataset
) -> None:
    page = open_page(f"?show={MANY}", server=scripts)
    quotes, more = page.locator(".rg-quote"), page.get_by_role("button", name="Show 300 more")
    expect(quotes).to_have_count(100)
    expect(page.locator(".rg-dossier header")).to_contain_text("Comment or question 400")
    more.scroll_into_view_if_needed()
    before = top(quotes.last)
    with rerun(page):
        more.click()
    expect(quotes).to_have_count(400)
    assert top(quotes.nth(99)) == before  # what was read stays where it was
    page = open_page(f"?show={MANY}", server=scripts)
    with rerun(page):
        page.get_by_role("button", name="Show 300 more").press("Enter")
    expect(page.locator(".rg-quote").nth(100)).to_be_focused()  # the keyboard goes on where the button was
    last = data.by_id[MANY].quotes[-1]  # of the latest report, so that it stands at the end
    page = open_page(f"?show={address(data, last.exact, MANY)}", server=scripts)
    expect(page.locator(".rg-focus .rg-exact")).to_have_text(last.exact)
    expect(page.locator(".rg-focus")).to_be_in_viewport()


def test_a_search_in_any_script_marks_what_it_finds_and_changes_no_letter(
    open_page: OpenPage, scripts: Server, data: Dataset
) -> None:
    exacts = {f"{SCRIPTS}.{quote.hash}": quote.exact for quote in data.by_id[SCRIPTS].quotes}
    page = open_page(f"?show={SCRIPTS}", server=scripts)
    for words, found in (
        ("وقع معاهدة", {"وَقَّعَ", "مُعاهَدَةَ"}),  # typed without the vowels
        ("2016،", {"2016"}),  # a comma that was copied with it asks nothing
        ("СЕВЕРНАЯ", {"Северная"}),
        ("漁業協定", {"漁業協定"}),
        ("nước", {VIETNAMESE[4:11]}),  # typed in one character a letter, written in several
        ("🤝🏽", {"🤝🏽"}),
    ):
        search(page, words)
        assert set(page.locator(".rg-quote mark").all_text_contents()) == found, words
        for quote in page.locator(".rg-quote").all():
            exact = exacts[str(quote.get_attribute("id"))]
            assert quote.locator(".rg-exact").inner_text() == quote.locator(".rg-exact").text_content() == exact


def test_no_script_and_no_length_makes_a_telephone_scroll_sideways(open_page: OpenPage, scripts: Server) -> None:
    # Of nothing else: a document begins with its first hundreds of quotes.
    only = "&".join(f"country={code.upper()}" for code in SCRIPTS.split("-"))
    phone = open_page(f"?{only}&match=only&show={SCRIPTS}", server=scripts, viewport=PHONE, touch=True)
    assert sticking_out(phone) == []
    for layout in ("Quotes", "Table"):
        with rerun(phone):
            phone.get_by_role("radio", name=layout).click()
        assert sticking_out(phone) == []


def test_a_published_page_of_any_script_and_length_does_not_scroll_sideways(
    tmp_path: Path, data: Dataset, published: Page
) -> None:
    (tmp_path / "index.html").write_text(publish(apply(data, Filters())), encoding="utf-8")
    published.set_viewport_size({"width": 320, "height": 640})
    ready(published, f"{(tmp_path / 'index.html').as_uri()}?show={SCRIPTS}")
    assert published.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


@pytest.mark.parametrize("scheme", alike(["dark", "light"]))
def test_axe_finds_nothing_serious_in_a_dossier_of_many_scripts(
    open_page: OpenPage, scripts: Server, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(f"?show={SCRIPTS}&q=a", server=scripts, scheme=scheme)
    assert faults(page) == []
