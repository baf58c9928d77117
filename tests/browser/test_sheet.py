"""On a phone the dossier is a sheet over the drawing, and the filters a drawer that says what it leaves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.loading.load import load
from graph.view import Filters, apply
from tests.browser.conftest import OpenPage
from tests.support import ROOT
from tests.support.browsing import PHONE, rerun

DATA = load(ROOT / "data" / "relations.yaml")
RELATION = next(one for one in DATA.relations if len(one.quotes) > 8)
QUOTE = RELATION.quote_id(RELATION.quotes[-1])


def grip(page: Page) -> Locator:
    return page.locator(".rg-grip")


def box(place: Locator) -> dict[str, float]:
    found = place.bounding_box()
    assert found
    return dict(found)


def drag(page: Page, to: float) -> None:
    edge = box(grip(page))
    page.mouse.move(edge["x"] + 100, edge["y"] + 20)
    page.mouse.down()
    page.mouse.move(edge["x"] + 100, (edge["y"] + to) / 2)
    page.mouse.move(edge["x"] + 100, to)
    page.mouse.up()


def test_the_dossier_lies_over_the_drawing_which_stays_in_sight_and_a_drag_grows_and_closes_it(
    open_page: OpenPage,
) -> None:
    page = open_page(f"?show={RELATION.id}", viewport=PHONE, touch=True)
    sheet = page.locator(".stColumn", has=grip(page))
    assert round(box(sheet)["y"] + box(sheet)["height"]) == PHONE[1]
    expect(page.locator(".rg-dossier h2")).to_be_in_viewport()
    drawing = box(page.locator(".st-key-network"))
    assert 0 <= drawing["y"] < box(sheet)["y"] - 200  # the drawing's better part is above it
    assert page.evaluate(STOPS) != []  # half as high, it leaves the page to be used
    drag(page, 80)
    expect(page.locator("body.rg-sheet-full")).to_be_attached()
    expect(page.get_by_role("dialog", name="Details")).to_be_visible()
    assert page.evaluate(STOPS) == []
    for told in ("rg-refusal", "rg-lost"):
        assert page.evaluate(SEEN, told), told
    expect(page.get_by_role("button", name="Full height")).to_have_attribute("aria-expanded", "true")
    with rerun(page):
        drag(page, PHONE[1] - 30)
    expect(grip(page)).to_have_count(0)
    assert "show=" not in page.url
    with rerun(page):
        page.go_back()
    expect(grip(page)).to_be_visible()
    with rerun(page):
        page.go_forward()
    expect(grip(page)).to_have_count(0)


def test_a_button_and_escape_close_the_sheet_and_the_focus_is_where_it_was_opened(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, touch=True)
    row = page.locator(f".rg-rows a[data-show='{RELATION.id}']")
    for close in ("Escape", "button"):
        row.focus()
        with rerun(page):
            row.press("Enter")
        expect(page.locator(".rg-dossier h2")).to_be_focused()
        with rerun(page):
            if close == "Escape":
                page.keyboard.press("Escape")
            else:
                page.get_by_role("button", name="Close", exact=True).press("Enter")
        expect(grip(page)).to_have_count(0)
        expect(row).to_be_focused()
        expect(row).to_be_in_viewport()


# The focus, and every stop of the Tab key for one round of the page.
# Is what is told over all there to be seen?
SEEN = """(className) => {
  const told = Object.assign(document.createElement("p"), { className, textContent: "told" });
  document.querySelector(".stApp").append(told);
  const seen = told.checkVisibility({ visibilityProperty: true });
  told.remove();
  return seen;
}"""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
  .filter((one) => !one.closest(".stColumn:has(.rg-grip)")).map((one) => one.outerHTML.slice(0, 80))"""


def test_what_is_opened_by_key_fills_the_screen_as_a_dialog_that_keeps_the_focus(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, touch=True)
    row = page.locator(f".rg-rows a[data-show='{RELATION.id}']")
    row.focus()
    with rerun(page):
        row.press("Enter")
    dialog = page.get_by_role("dialog", name="Details")
    expect(dialog).to_be_visible()
    expect(dialog).to_have_attribute("aria-modal", "true")
    expect(page.locator(".rg-dossier h2")).to_be_focused()
    assert round(box(dialog)["height"]) == PHONE[1]
    assert page.evaluate(STOPS) == []
    expect(page.get_by_role("button", name="Share this view")).to_have_count(0)  # nor is it read out
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert dialog.evaluate("it => it.contains(document.activeElement)")
    page.get_by_role("button", name="Full height").press("Enter")  # half as high it leaves the drawing to be used
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Share this view")).to_be_visible()
    page.get_by_role("button", name="Full height").press("Enter")
    expect(dialog).to_be_visible()
    with rerun(page):
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(row).to_be_focused()


@pytest.mark.parametrize("height", [844, 500])
def test_a_quotes_link_lands_on_its_words_inside_the_sheet(open_page: OpenPage, height: int) -> None:
    page = open_page(f"?show={QUOTE}", viewport=(390, height), touch=True)
    words = page.locator(".rg-focus .rg-when")
    expect(words).to_be_in_viewport()
    assert box(words)["y"] >= box(grip(page))["y"] + box(grip(page))["height"] - 1


@pytest.mark.parametrize("touch", [True, False])
def test_the_head_of_the_dossier_lies_below_the_edge_of_the_sheet(open_page: OpenPage, touch: bool) -> None:
    page = open_page(f"?show={RELATION.id}", viewport=PHONE, touch=touch)
    head = page.locator(".rg-dossier h2")
    expect(head).to_be_in_viewport()
    assert box(head)["y"] >= box(grip(page))["y"] + box(grip(page))["height"] - 1


def test_on_paper_and_on_a_wide_screen_there_is_no_sheet(open_page: OpenPage) -> None:
    page = open_page(f"?show={RELATION.id}", viewport=PHONE, touch=True)
    page.emulate_media(media="print")
    expect(grip(page)).to_be_hidden()
    assert (
        page.locator(".stColumn", has=page.locator(".rg-dossier")).evaluate("it => getComputedStyle(it).position")
        != "fixed"
    )
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(grip(page)).to_be_hidden()


def test_the_drawer_says_how_many_quotes_its_filters_leave_and_leads_to_them(open_page: OpenPage) -> None:
    page = open_page("?q=putin", viewport=PHONE, touch=True)
    page.get_by_test_id("stExpandSidebarButton").tap()
    number = apply(DATA, Filters(words="putin")).quotes
    show = page.get_by_role("button", name=f"Show {number} quotes")
    expect(show).to_be_in_viewport(ratio=1)
    with rerun(page):
        page.get_by_text("quotes dated by their report only").tap()
    fewer = apply(DATA, Filters(words="putin", report_dated=False)).quotes
    show = page.get_by_role("button", name=f"Show {fewer} quote")
    show.tap()
    expect(show).not_to_be_visible()
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_focused()


def test_what_opens_the_filters_lies_on_no_heading(open_page: OpenPage) -> None:
    page = open_page("?view=quotes", viewport=PHONE, touch=True)
    bar = page.locator(".stAppHeader")
    page.locator(".rg-document h2").last.scroll_into_view_if_needed()
    assert box(page.get_by_test_id("stExpandSidebarButton"))["height"] < box(bar)["height"]
    opaque = bar.evaluate("it => getComputedStyle(it).backgroundColor")
    assert opaque.startswith("rgb("), opaque
    assert box(bar)["width"] == PHONE[0]


def test_the_drawing_begins_in_the_upper_third(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, touch=True)
    assert box(page.locator(".st-key-stage"))["y"] < PHONE[1] / 3


def test_the_way_back_lies_over_no_caution_that_stands_before_it(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus&from=1945&to=2015&from2=2016&to2=2017", viewport=PHONE, touch=True)
    caution, back = box(page.locator(".rg-cautions")), box(page.locator(".rg-back"))
    assert caution["y"] + caution["height"] <= back["y"]
