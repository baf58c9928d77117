"""On a phone the dossier of a published page is the live page's sheet, and its filters say what they leave."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from graph.loading import load
from graph.record import Record
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.browser.test_same_view import ready
from tests.support import ROOT
from tests.support.browsing import PHONE
from tests.support.many import many

DATA = load(ROOT / "data" / "relations.yaml")
PAIR = next(one for one in DATA.relations if len(one.quotes) > 8)
# What can be reached or read out beside the sheet.
BESIDE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".rg-reading")).length"""


def top(place: Locator) -> float:
    found = place.bounding_box()
    assert found
    return found["y"]


def drag(page: Page, to: float) -> None:
    y = top(page.locator(".rg-grip")) + 20
    page.mouse.move(100, y)
    page.mouse.down()
    page.mouse.move(100, (y + to) / 2)
    page.mouse.move(100, to)
    page.mouse.up()


def test_on_a_phone_the_dossier_is_a_sheet_and_the_filters_say_what_they_leave(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "index.html"
    file.write_text(publish(apply(DATA, Filters()), Record()), encoding="utf-8")
    size = {"width": PHONE[0], "height": PHONE[1]}
    with browser.new_context(offline=True, viewport=size, has_touch=True, reduced_motion="reduce") as context:
        page = ready(context.new_page(), f"{file.as_uri()}#{PAIR.id}")
        sheet, row = (
            page.locator(".rg-reading:has(> .rg-grip)"),
            page.locator(f"#overview .rg-rows a[data-show='{PAIR.id}']"),
        )
        drawing = page.locator(".rg-drawn")
        expect(page.locator(f"#{PAIR.id} h2")).to_be_in_viewport()
        assert 0 <= top(drawing) < top(sheet) - 200, "the drawing's better part is above it"
        assert page.evaluate(BESIDE) > 0
        drag(page, 80)
        expect(page.get_by_role("dialog", name="Details")).to_be_visible()
        assert page.evaluate(BESIDE) == 0
        drag(page, PHONE[1] - 30)
        expect(sheet).to_have_count(0)
        expect(page).to_have_url(file.as_uri())
        page.go_back()
        expect(sheet).to_be_visible()
        expect(page).to_have_url(f"{file.as_uri()}#{PAIR.id}")
        page.get_by_role("button", name="Close", exact=True).tap()
        expect(sheet).to_have_count(0)
        for close in ("Escape", "Close"):
            row.press("Enter")
            expect(page.locator(f"#{PAIR.id} h2")).to_be_focused()
            expect(page.get_by_role("dialog", name="Details")).to_have_attribute("aria-modal", "true")
            if close == "Escape":
                page.keyboard.press("Escape")
            else:
                page.get_by_role("button", name="Close", exact=True).press("Enter")
            expect(sheet).to_have_count(0)
            expect(row).to_be_focused()
            expect(row).to_be_in_viewport()
        filters = page.locator(".rg-drawer > summary")
        filters.tap()
        page.get_by_role("searchbox").fill("putin")
        number = apply(DATA, Filters(words="putin")).quotes
        page.get_by_role("button", name=f"Show {number} quotes").tap()
        expect(page.get_by_role("searchbox")).to_be_hidden()
        expect(filters).to_be_focused()
        page.set_viewport_size({"width": 1024, "height": 768})  # a tablet is turned: nothing opens the filters there
        expect(page.get_by_role("searchbox")).to_be_visible()


def test_escape_closes_an_open_list_before_the_dossier_and_on_a_wide_screen_there_is_no_sheet(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "index.html"
    file.write_text(publish(apply(DATA, Filters()), Record()), encoding="utf-8")
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page = ready(context.new_page(), f"{file.as_uri()}#{PAIR.id}")
        expect(page.locator(".rg-grip")).to_be_hidden()
        countries = page.get_by_text("Countries", exact=True)
        countries.click()
        box = page.get_by_role("checkbox", name="Russia")
        expect(box).to_be_visible()
        box.focus()
        page.keyboard.press("Escape")
        expect(box).to_be_hidden()
        expect(page.locator(f"#{PAIR.id} h2")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(f"#{PAIR.id} h2")).to_be_hidden()
        expect(page).to_have_url(file.as_uri())


def test_of_very_many_relations_one_dossier_is_seen_and_a_link_to_the_table_opens_it(
    browser: Browser, tmp_path: Path
) -> None:
    file, data = tmp_path / "index.html", tmp_path / "many.yaml"
    data.write_text(many(60, 520), encoding="utf-8")
    file.write_text(publish(apply(load(data), Filters()), Record()), encoding="utf-8")
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page, said = context.new_page(), []
        page.on("pageerror", lambda error: said.append(str(error)))
        ready(page, f"{file.as_uri()}?view=table")
        page.locator("#relations tbody a[data-show]").nth(5).click()
        expect(page.locator(".rg-reading .rg-back:visible")).to_have_count(1)
        seen = "() => [...document.querySelectorAll('.rg-place')].filter((one) => one.querySelector('h2').checkVisibility({ contentVisibilityAuto: true })).length"  # noqa: E501
        assert page.evaluate(seen) == 1
        page.get_by_role("radio", name="Quotes").click()
        page.get_by_role("button", name=re.compile("^Show [0-9]+ more$")).press("Enter")
        expect(page.locator(".rg-document .rg-quote").nth(300)).to_be_focused()
        assert not said
