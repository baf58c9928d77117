"""Where things stand on the page: nothing covers anything, nothing leaves holes, the graph stays in sight."""

from __future__ import annotations

from playwright.sync_api import FloatRect, Locator, Page, expect


def box(found: Locator) -> FloatRect:
    there = found.bounding_box()
    assert there is not None
    return there


def overlap(one: FloatRect, other: FloatRect) -> bool:
    beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    above = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
    return not (beside or above)


def test_the_button_of_the_filters_covers_no_title_and_is_on_paper_of_its_own(page: Page) -> None:
    page.get_by_test_id("stSidebarHeader").hover()
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    button, title = page.get_by_test_id("stExpandSidebarButton"), page.locator(".rg-head h1")
    for width in (1280, 700, 390):
        page.set_viewport_size({"width": width, "height": 844})
        expect(button).to_be_visible()
        assert not overlap(box(button), box(title)), width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        paper = "rgb(255, 255, 255)" if scheme == "light" else "rgb(27, 30, 35)"
        expect(button).to_have_css("background-color", paper)
