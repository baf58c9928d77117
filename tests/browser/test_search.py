"""Words that are searched for on the page: marked where they stand, told where else they stand, and proposed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.view import Filters, apply
from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import rerun, spaced

ABROAD = """title: Abroad
sources:
  a: {title: Open harbours, container-title: The Courier, issued: 2014, note: A note}
relations:
  - between: [ISL, NOR]
    quotes:
      - exact: havnene er åpne
        source: a
        translation: {text: the harbours are open, language: en}
"""
# Where an element's words end, not its box.
RIGHT_END = """element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().right;
}"""
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


def test_a_hit_is_marked_in_the_headline_in_the_translation_and_in_the_list_of_sources(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    (tmp_path / "relations.yaml").write_text(ABROAD, "utf-8")
    page = open_page("?show=isl-nor&q=harbours", server=serve(tmp_path / "relations.yaml"))
    for place in (".rg-source cite", ".rg-translated"):
        expect(page.locator(f"{place} mark")).to_have_text("harbours")
    expect(page.locator(".rg-exact mark")).to_have_count(0)
    with rerun(page):
        page.get_by_role("radio", name="Quotes").click()
    for place in (".rg-sources", ".rg-translated"):
        expect(page.locator(f"{place} mark")).to_have_text("harbours")


def test_what_is_said_while_one_types_lies_on_neither_the_words_nor_the_label(page: Page) -> None:
    field = page.get_by_role("textbox", name="Search")
    field.fill("long words " * 9)
    told = page.get_by_text("Press Enter to apply")
    expect(told).to_be_visible()
    help_sign = page.get_by_role("button", name="Help for Search")
    for one in (page, spaced(page)):
        box, beside = field.bounding_box(), help_sign.bounding_box()
        assert box
        assert beside
        for hint in one.get_by_test_id("InputInstructions").locator("span").all():
            place = hint.bounding_box()
            assert place
            assert place["y"] + place["height"] <= box["y"]
            assert one.locator(".stTextInput label p").evaluate(RIGHT_END) + 4 <= place["x"]
            assert place["x"] + place["width"] <= beside["x"]


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
