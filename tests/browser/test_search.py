"""Words that are searched for on the page: marked where they stand, told where else they stand, and proposed."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.view import Filters, apply
from tests.browser.conftest import OpenPage
from tests.support import ROOT
from tests.support.browsing import rerun

DATA = load(ROOT / "data" / "relations.yaml")


def box(page: Page, words: str) -> None:
    field = page.get_by_role("textbox", name="Search")
    field.fill(words)
    with rerun(page):
        field.press("Enter")


def test_a_mistyped_word_is_proposed_as_it_is_printed_and_a_click_finds_it_and_back_undoes_it(
    open_page: OpenPage,
) -> None:
    page = open_page("?from=2015&to=2017")
    box(page, "sanctons")
    expect(page.locator(".rg-besides")).to_have_text("Did you mean “sanctions”?", use_inner_text=True)
    with rerun(page):
        page.get_by_role("link", name="sanctions").click()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("sanctions")
    number = apply(DATA, Filters(words="sanctions", years=(2015, 2017))).quotes
    expect(page.locator(".rg-head")).to_contain_text(f"{number} of ")
    with rerun(page):
        page.go_back()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("sanctons")


def test_a_relation_whose_summary_has_the_words_opens_without_the_search(open_page: OpenPage) -> None:
    page = open_page("?view=quotes")
    box(page, '"peace treaty" islands')  # only the summary has both
    besides = page.locator(".rg-besides")
    expect(besides.locator("p").last).to_have_text(
        "In no quote here, but in the summary of Japan – Russia.", use_inner_text=True
    )
    with rerun(page):
        besides.get_by_role("link", name="Japan – Russia").press("Enter")
    expect(page.locator(".rg-dossier h2")).to_have_text("Japan – Russia")
    assert page.url.endswith("?show=jpn-rus")
    assert page.locator(".rg-quote").count() == len(DATA.by_id["jpn-rus"].quotes)


def test_a_hit_is_marked_in_the_words_beside_a_quote_in_speaker_outlet_and_summary(open_page: OpenPage) -> None:
    page = open_page("?show=rus-usa&q=hacked")
    assert set(page.locator(".rg-beside mark").all_inner_texts()) == {"hacked"}
    for words, place in (("Putin", ".rg-by"), ("NHK", ".rg-source"), ("sanctions", ".rg-summary")):
        page = open_page(f"?show=rus-usa&q={words}")
        assert set(page.locator(f"{place} mark").all_inner_texts()) == {words}, place


def test_the_name_of_who_speaks_opens_everything_they_say_from_its_head_and_back_returns(open_page: OpenPage) -> None:
    page = open_page("?show=rus-usa&from=2016&to=2017")
    name = page.locator(".rg-quote .rg-speaker").last
    speaker = name.inner_text()
    with rerun(page):
        name.click()
    head = page.locator(".rg-said")
    expect(head).to_have_text(f"Everything by {speaker}", use_inner_text=True)
    expect(head).to_be_in_viewport()
    assert page.locator(".rg-quote").count() == apply(DATA, Filters(speakers=(speaker,))).quotes
    expect(page.locator(".rg-chips")).to_contain_text(speaker)
    with rerun(page):
        page.go_back()
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – US")


def test_the_chip_of_a_long_search_keeps_its_cross_in_reach(open_page: OpenPage) -> None:
    page = open_page("?view=quotes&q=" + "long" * 50)
    chip = page.locator(".rg-chips button")
    expect(chip).to_be_in_viewport(ratio=1)
    with rerun(page):
        chip.get_by_text("×").click()
    expect(chip).to_have_count(0)
    assert "q=" not in page.url
