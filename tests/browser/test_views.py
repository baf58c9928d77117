"""Network, table and quotes: three views of one state, and the filters that stand as chips over them."""

from __future__ import annotations

import io
import math
import re
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.view import Filters, apply
from tests.browser.canvas import shoot
from tests.browser.conftest import OpenPage
from tests.support import ROOT, alike
from tests.support.browsing import DESKTOP, NEXT_FRAME, PHONE, rerun, settled

DATA = load(ROOT / "data" / "relations.yaml")


def go(page: Page, layout: str) -> None:
    with rerun(page):
        page.get_by_role("radio", name=layout).or_(page.get_by_role("button", name=layout, exact=True)).first.click()


def names(page: Page) -> list[str]:
    page.locator(".rg-table").wait_for()
    return page.locator(".rg-table tbody th").all_inner_texts()


def test_the_table_lists_the_same_relations_and_opens_the_same_dossier(page: Page) -> None:
    go(page, "Table")
    assert sorted(names(page)) == sorted(DATA.title_of(relation) for relation in DATA.relations)
    with rerun(page):
        page.locator(".rg-table a[data-show='rus-tur']").click()
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")
    assert page.url.endswith("?show=rus-tur&view=table")
    expect(page.locator("tr[aria-current]")).to_contain_text("Russia – Turkey")


def test_a_whole_row_opens_its_relation_and_escape_closes_it_again(open_page: OpenPage) -> None:
    page = open_page("?view=table")
    with rerun(page):
        page.locator("tr", has=page.locator("a[data-show='rus-tur']")).locator("td").nth(3).click()
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")
    with rerun(page):
        page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"\?view=table$"))


def test_escape_closes_an_open_list_before_the_dossier(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    page.get_by_role("combobox", name="Countries").press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    share = page.locator(".rg-dossier header .rg-share")
    share.locator("summary").press("Enter")
    share.get_by_role("button", name="Copy link").first.press("Escape")
    expect(share.locator("summary")).to_be_focused()
    expect(share).not_to_have_attribute("open", "")
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")


def test_a_click_on_a_head_sorts_the_table_and_the_order_outlives_a_filter(open_page: OpenPage) -> None:
    page = open_page("?view=table")
    with rerun(page):
        page.get_by_role("button", name="Relation").click()
    assert names(page) == sorted(names(page), key=str.casefold)
    expect(page.get_by_role("columnheader", name="Relation")).to_have_attribute("aria-sort", "ascending")
    with rerun(page):
        page.get_by_text("Comment or question ·").click()
    assert names(page) == sorted(names(page), key=str.casefold)
    with rerun(page):
        page.get_by_role("columnheader").get_by_role("button", name="Conflict, done").click()
    numbers = [int(row) for row in page.locator(".rg-table tbody td:nth-of-type(5)").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 0


def test_what_was_not_done_is_a_choice_of_its_own_and_stands_under_no_act(open_page: OpenPage) -> None:
    page = open_page("?view=table&show=rus-usa")
    row = page.locator("tr[aria-current] td")
    told = row.nth(6).inner_text()
    assert int(told) > 0
    before = row.all_inner_texts()[1:6]
    with rerun(page):
        page.get_by_text("Did not happen, or not yet ·").click()
    expect(page).to_have_url(re.compile(r"\?kind=acts&kind=comment&show=rus-usa&view=table$"))
    expect(row.nth(6)).to_have_text("0")
    assert row.all_inner_texts()[1:6] == before
    with rerun(page):
        page.get_by_role("button", name="Remove filter: excluding Did not happen, or not yet").click()
    expect(row.nth(6)).to_have_text(told)


def test_a_click_on_the_head_that_sorts_turns_the_order_round_and_a_second_one_back(open_page: OpenPage) -> None:
    page = open_page("?view=table")
    head = page.get_by_role("columnheader", name="Quotes")
    expect(head).to_have_attribute("aria-sort", "descending")
    for order in ("ascending", "descending"):
        with rerun(page):
            head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", order)
        numbers = [int(row) for row in page.locator(".rg-table tbody td:nth-of-type(1)").all_inner_texts()]
        assert numbers == sorted(numbers, reverse=order == "descending")
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def test_the_order_of_the_table_is_in_the_address_and_back_undoes_it(open_page: OpenPage) -> None:
    page = open_page("?view=table&sort=-name")
    head = page.get_by_role("columnheader", name="Relation")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names(page) == sorted(names(page), key=str.casefold, reverse=True)
    with rerun(page):
        page.get_by_role("columnheader", name="First").get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"\?view=table&sort=first$"))
    go(page, "Network")
    with rerun(page):
        page.go_back()
    with rerun(page):
        page.go_back()
    expect(head).to_have_attribute("aria-sort", "descending")
    page.reload()
    settled(page)
    expect(head).to_have_attribute("aria-sort", "descending")


COMPARED = "?view=table&from=2014&to=2015&from2=2016&to2=2017"


@pytest.mark.parametrize("address", ["?view=table&show=rus-tur", COMPARED])
def test_where_columns_scroll_the_relation_stays_on_paper_of_its_own(open_page: OpenPage, address: str) -> None:
    page = open_page(address, viewport=PHONE, touch=True)
    scroll = page.locator(".rg-scroll")
    assert scroll.evaluate("one => one.scrollWidth > one.clientWidth")
    for row in (
        page.locator(".rg-table thead tr"),
        page.locator(".rg-table tbody tr").nth(0),
        page.locator(".rg-table tbody tr").nth(3),
    ):
        first, second = row.locator("th").first, row.locator("> *").nth(1)
        first.scroll_into_view_if_needed()  # a link to a relation lands on its words, under the table
        scroll.evaluate("one => { one.scrollLeft = 0; }")
        stays, goes = first.bounding_box(), second.bounding_box()
        scroll.evaluate("one => { one.scrollLeft = 90; }")
        now, gone = first.bounding_box(), second.bounding_box()
        assert stays
        assert goes
        assert gone
        assert now == stays
        assert gone["x"] == goes["x"] - 90
        expect(first).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
        assert first.evaluate("""one => { const box = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(box.right - 4, box.top + box.height / 2)); }""")


@pytest.mark.parametrize("scheme", alike(["light", "dark"]))
def test_a_shadow_lies_where_the_table_is_cut_off_and_nowhere_else(
    open_page: OpenPage, scheme: Literal["light", "dark"]
) -> None:
    paper = {"light": 255, "dark": 27}[scheme]

    def dark(page: Page, edge: str) -> int:
        """How much darker the card is beside an edge than in the open, between two lines of words."""
        page.evaluate(NEXT_FRAME)
        box, stays = page.locator(".rg-scroll").bounding_box(), page.locator(".rg-table th").first.bounding_box()
        assert box
        assert stays
        x = {"left": stays["x"] + stays["width"] + 2, "right": box["x"] + box["width"] - 4}[edge]
        shot = page.screenshot(clip={"x": x, "y": box["y"] + 25, "width": 1, "height": 1})
        return paper - Image.open(io.BytesIO(shot)).convert("RGB").getpixel((0, 0))[0]  # type: ignore[index]

    page = open_page("?view=table", viewport=PHONE, scheme=scheme)
    scroll = page.locator(".rg-scroll")
    scroll.scroll_into_view_if_needed()
    assert dark(page, "left") == 0
    assert dark(page, "right") > 5
    scroll.evaluate("one => { one.scrollLeft = 100; }")
    assert min(dark(page, "left"), dark(page, "right")) > 5
    scroll.evaluate("one => { one.scrollLeft = one.scrollWidth; }")
    assert dark(page, "right") == 0
    wide = open_page("?view=table", scheme=scheme)
    assert (dark(wide, "left"), dark(wide, "right")) == (0, 0)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_a_head_has_two_lines_at_most_and_its_arrow_beside_its_word(
    open_page: OpenPage, viewport: tuple[int, int]
) -> None:
    page = open_page("?view=table", viewport=viewport)
    for name in ("Quotes", "Conflict, done"):
        with rerun(page):
            page.get_by_role("columnheader").get_by_role("button", name=name).click()
        # Where each line of a head begins; an arrow is of the line of its word.
        heads = page.locator(".rg-table thead button").evaluate_all("""heads => heads.map((head) =>
          [...head.children].map((part) => [...part.getClientRects()].map((box) => Math.round(box.top))))""")
        assert all(heads)
        assert all(len(set(part)) == 1 for head in heads for part in head)
        assert max(len({line for part in head for line in part}) for head in heads) <= 2


def test_going_away_and_back_finds_zoom_and_places_as_they_were(page: Page) -> None:
    page.get_by_role("button", name="Zoom out").click()
    dot = shoot(page).dots()[0]
    page.mouse.move(*dot)
    page.mouse.down()
    page.mouse.move(dot[0] + 30, dot[1] - 40, steps=5)
    page.mouse.up()
    before = shoot(page).dots()
    go(page, "Quotes")
    expect(page.locator(".rg-document")).to_be_visible()
    go(page, "Network")
    after = shoot(page).dots()
    assert len(after) == len(before)
    assert all(any(math.dist(one, other) <= 2 for other in after) for one in before)


def test_the_document_has_every_quote_once_in_order_of_date_and_its_sources(open_page: OpenPage) -> None:
    page = open_page("?view=quotes&country=TUR&undated=hidden")
    view = apply(DATA, Filters(countries=("TUR",), report_dated=False))
    assert page.locator(".rg-quote").count() == view.quotes
    assert page.locator(".rg-sources li").count() == len(view.sources)
    with rerun(page):
        page.locator(".rg-pairs a").first.click()
    expect(page.locator(".rg-dossier h2")).to_be_visible()


def test_a_filter_in_use_is_a_chip_that_can_be_taken_off(open_page: OpenPage) -> None:
    page = open_page("?country=JPN&country=TUR&topic=economic&q=russia")
    expect(page.get_by_role("list", name="Filters in use").get_by_role("button")).to_have_count(4)
    page.get_by_role("button", name="Remove filter: Turkey").click()
    expect(page).to_have_url(re.compile(r"\?country=JPN&topic=economic&q=russia$"))
    settled(page)
    page.get_by_role("button", name="Remove filter: search: russia").click()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("")
    expect(page).to_have_url(re.compile(r"\?country=JPN&topic=economic$"))
    settled(page)
    page.go_back()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("russia")


def test_words_are_searched_as_they_are_typed_and_marked_where_they_stand(page: Page) -> None:
    box = page.get_by_role("textbox", name="Search")
    box.fill("CEASEFIRE")
    with rerun(page):
        box.press("Enter")
    with rerun(page):
        page.locator(".rg-rows a[data-show='rus-tur']").click()
    assert set(page.locator("mark").all_inner_texts()) == {"ceasefire"}
    assert "q=CEASEFIRE" in page.url


def test_the_other_views_fit_a_telephone(open_page: OpenPage) -> None:
    for layout in ("table", "quotes"):
        phone = open_page(f"?view={layout}", viewport=PHONE, touch=True)
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", ["", "?view=table", "?from=1945&to=2015&from2=2016&to2=2017"])
def test_at_320_pixels_nothing_scrolls_sideways(open_page: OpenPage, address: str) -> None:
    """WCAG 1.4.10: so wide is a screen of 1280 pixels at 400 %."""
    page = open_page(address, viewport=(320, 640), touch=True)
    assert page.locator(".stMain").evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_years_that_are_brushed_on_the_timeline_filter_the_page_and_the_slider_follows(page: Page) -> None:
    handle = page.get_by_role("slider", name="First year")
    handle.focus()
    handle.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?from=2014&to=2017$"))
    settled(page)
    expect(page.locator(".stSidebar").get_by_role("slider").first).to_have_attribute("aria-valuetext", "2014")
    page.get_by_role("button", name="All years").click()
    expect(page).to_have_url(re.compile(r"/$"))
    settled(page)
    expect(page.locator(".stSidebar").get_by_role("slider").first).to_have_attribute("aria-valuetext", "1945")


def test_a_mark_of_the_timeline_opens_its_quote(page: Page) -> None:
    mark = page.locator(".chart [role=button]").first
    mark.focus()
    with rerun(page):
        mark.press("Enter")
    expect(page.locator(".rg-focus")).to_be_in_viewport()


@pytest.mark.slow
def test_links_and_buttons_answer_however_often_they_are_used(page: Page) -> None:
    page.evaluate("globalThis.still = true")
    for relation in ("jpn-rus", "RUS", "rus-usa"):
        link = page.locator(f"a[data-show='{relation}']").first
        if not link.count():
            dot = shoot(page)
            with rerun(page):
                page.mouse.click(dot.left + 8, dot.top + 8)
            continue
        with rerun(page):
            link.click()
    go(page, "Table")
    for relation in ("jpn-rus", "rus-tur", "rus-usa"):
        with rerun(page):
            page.locator(f".rg-table a[data-show='{relation}']").click()
        expect(page.locator("tr[aria-current] a")).to_have_attribute("data-show", relation)
    for head in ("Relation", "Quotes", "Articles"):
        with rerun(page):
            page.get_by_role("columnheader").get_by_role("button", name=head).click()
        expect(page.get_by_role("columnheader", name=head)).to_have_attribute("aria-sort", re.compile("."))
    assert page.evaluate("globalThis.still")  # never loaded anew


def test_the_list_of_more_filters_stays_open_whatever_is_chosen(page: Page) -> None:
    """Streamlit makes anew what stands behind an element that comes or goes, and shuts it."""
    page.get_by_test_id("stSidebar").get_by_text("More filters").click()
    more = page.get_by_role("combobox", name="In whose words")
    expect(more).to_be_visible()
    page.get_by_role("combobox", name="Countries").click()
    with rerun(page):
        page.get_by_role("option", name="Japan").click()
    page.keyboard.press("Escape")
    expect(more).to_be_visible()
    with rerun(page):
        page.locator("label").filter(has_text="Compare two periods").click()
    expect(page.get_by_text("Second period")).to_be_visible()
    expect(more).to_be_visible()
    more.scroll_into_view_if_needed()
    more.click()
    with rerun(page):
        page.get_by_role("option", name="the speakers’ own words").click()
    page.keyboard.press("Escape")
    with rerun(page):
        page.get_by_role("button", name="Remove filter: the speakers’ own words").click()
    expect(more).to_be_visible()
