"""One whole visit by touch at 390 px: filter, tap a line, read, share, the table, the document and the years."""

from __future__ import annotations

import math
import re

from playwright.sync_api import Locator, Page, expect

from graph.loading.load import load
from graph.view import Filters, apply
from tests.browser.canvas import middle_of, shoot
from tests.browser.conftest import OpenPage
from tests.browser.test_page import alone, line_of
from tests.support import ROOT
from tests.support.browsing import NEXT_FRAME, PHONE, rerun

DATA = load(ROOT / "data" / "relations.yaml")
LEAST = 24  # CSS pixels, either way: WCAG 2.2, 2.5.8, but for links within a line of words

# What can be tapped and is seen, with its size; a label counts for its box or circle.
TARGETS = """() => [...document.querySelectorAll("button, [role=button], [role=radio], summary, .rg-rows a")]
  .filter(one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .map(one => [one.innerText || one.ariaLabel, one.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.height && box.right > 0)
  .map(([name, box]) => ({ name, width: box.width, height: box.height, left: box.left, right: box.right }))"""


def fits(page: Page) -> None:
    """Nothing sticks out of the screen, and a finger can hit whatever can be tapped."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = page.evaluate(TARGETS)
    assert found
    small = [one for one in found if min(one["width"], one["height"]) < LEAST]
    assert not small, small


def heading(page: Page) -> Locator:
    return page.locator(".rg-dossier h2")


def test_a_whole_visit_by_touch(open_page: OpenPage) -> None:
    relation = DATA.by_id["jpn-rus"]
    narrow = open_page(alone(relation), viewport=PHONE, touch=True)
    where = middle_of(line_of(shoot(narrow), relation))

    page = open_page(viewport=PHONE, touch=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fits(page)
    named = page.locator(".rg-from bdi").first  # the articles are named above the drawing
    expect(named).to_have_text("“Russia and the World”")
    assert named.evaluate(
        "name => name.getBoundingClientRect().bottom <= name.parentNode.getBoundingClientRect().bottom"
    )

    # Filters lie behind a button; what they leave is on the page when the drawer is shut.
    page.get_by_test_id("stExpandSidebarButton").tap()
    expect(page.get_by_role("heading", name="Filters")).to_be_in_viewport()
    with rerun(page):
        page.get_by_text("quotes dated by their report only").tap()
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").tap()
    expect(page.get_by_role("heading", name="Filters")).not_to_be_in_viewport()
    left = apply(DATA, Filters(report_dated=False))
    expect(page.locator(".rg-head")).to_contain_text(f"{left.quotes} of ")

    # A line, under a fingertip: the page goes to its words.
    shoot(page)
    with rerun(page):
        page.touchscreen.tap(*where)
    expect(heading(page)).to_have_text(DATA.title_of(relation))
    expect(heading(page)).to_be_in_viewport()
    expect(page.locator(".rg-quote")).to_have_count(len(left["jpn-rus"].quotes))
    fits(page)

    # Carry a quote away.
    first = page.locator(".rg-quote").first
    first.locator(".rg-share summary").tap()
    first.get_by_role("button", name="Copy link without filters").tap()
    expect(first.get_by_role("button", name="Copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"?show={first.get_attribute('id')}")
    fits(page)

    # Back to the overview, then the same as a table, and a relation from there.
    with rerun(page):
        page.locator(".rg-back a").tap()
    expect(heading(page)).to_have_text("Read the quotes behind a line")
    with rerun(page):
        page.get_by_role("radio", name="Table").tap()
    fits(page)
    with rerun(page):
        page.locator(".rg-table a[data-show='rus-tur']").tap()
    expect(heading(page)).to_have_text("Russia – Turkey")
    expect(heading(page)).to_be_in_viewport()

    # As a document; a filter taken off by its chip; back to the drawing with one mark of the timeline.
    with rerun(page):
        page.get_by_role("radio", name="Quotes").tap()
    fits(page)
    expect(page.locator(".rg-quote")).to_have_count(left.quotes)
    with rerun(page):
        page.get_by_role("button", name=re.compile("^Remove filter: excluding quotes dated")).tap()
    expect(page.locator(".rg-quote")).to_have_count(apply(DATA, Filters()).quotes)
    with rerun(page):
        page.get_by_role("radio", name="Network").tap()
    mark = page.locator(".mark").last
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    with rerun(page):
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert re.search(r"[?&]show=[a-z]{3}-[a-z]{3}\.[0-9a-f]{10}", page.url)
    expect(page.locator(".rg-focus")).to_be_in_viewport()
    assert opened(open_page, page.url) == page.locator(".rg-focus .rg-exact").inner_text()


def test_two_fingers_that_part_zoom_the_drawing_about_what_lies_between_them(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, touch=True)
    dots = shoot(page).dots(reach=3)
    here = dots[0]
    near = min(dots[1:], key=lambda dot: math.dist(here, dot))
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *apart: int) -> None:
        points = [
            {"x": here[0] + far, "y": here[1], "id": side} for far in apart for side, far in enumerate((-far, far))
        ]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.evaluate(NEXT_FRAME)

    touch("touchStart", 20)
    for far in range(21, 31):
        touch("touchMove", far)
    touch("touchEnd")
    zoomed = shoot(page).dots(reach=3)
    for dot, times in ((here, 1), (near, 30 / 20)):
        place = [one + times * (other - one) for one, other in zip(here, dot, strict=True)]
        assert min(math.dist(place, one) for one in zoomed) < 3


def opened(open_page: OpenPage, url: str) -> str:
    """What somebody reads who was sent the address."""
    return (
        open_page("?" + url.partition("?")[2], viewport=PHONE, touch=True).locator(".rg-focus .rg-exact").inner_text()
    )
