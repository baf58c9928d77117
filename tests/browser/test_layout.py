"""Where things stand on the page: nothing covers anything, nothing leaves holes, the graph stays in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from graph.render.drawing import legend
from tests.browser.conftest import OpenPage
from tests.support.browsing import NEXT_FRAME, PHONE, rerun


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


def covered(page: Page, found: Locator) -> bool:
    """Does anything lie over the middle of it, or is part of it out of sight?"""
    size, there = page.viewport_size, box(found)
    assert size is not None
    if there["y"] < 0 or there["y"] + there["height"] > size["height"]:
        return True
    middle = [there["x"] + there["width"] / 2, there["y"] + there["height"] / 2]
    return bool(found.evaluate("(part, [x, y]) => !part.contains(document.elementFromPoint(x, y))", middle))


def test_the_graph_stays_in_sight_beside_a_long_dossier_and_the_timeline_can_be_seen_whole(
    open_page: OpenPage,
) -> None:
    page = open_page("?show=jpn-rus")
    scroller, stage, timeline = (page.locator(one) for one in (".stMain", ".st-key-stage", ".st-key-timeline"))
    chart = page.locator(".time")

    def scrolled(to: int) -> tuple[bool, bool]:
        scroller.evaluate("(box, to) => { box.scrollTop = to; }", to)
        page.evaluate(NEXT_FRAME)
        return covered(page, stage), covered(page, timeline)

    assert scrolled(0) == (False, True)
    assert not scrolled(round(box(timeline)["y"] + box(timeline)["height"]) - 900 + 16)[1]
    assert scrolled(1500)[0] is False
    assert scrolled(4000)[0] is False
    page.set_viewport_size({"width": 1280, "height": 1300})
    assert scrolled(4000) == (False, False)
    for width in (390, 820, 1280, 1920):  # the room that is kept for the timeline is the timeline's
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(NEXT_FRAME)
        assert box(timeline)["height"] == pytest.approx(box(chart)["height"], abs=1), width


@pytest.mark.parametrize(
    ("address", "width"), [("", 1920), ("?show=RUS", 1280), ("?from=2014&to=2015&from2=2016&to2=2017", 1280)]
)
def test_the_page_ends_with_the_timeline_under_the_drawing_and_not_across_it(
    open_page: OpenPage, address: str, width: int
) -> None:
    page = open_page(address, viewport=(width, 900))
    page.locator(".stMain").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    page.evaluate(NEXT_FRAME)
    stage, timeline = box(page.locator(".st-key-stage")), box(page.locator(".st-key-timeline"))
    assert stage["y"] + stage["height"] <= timeline["y"]


def test_a_first_chip_moves_no_graph_on_a_wide_screen_and_leaves_no_hole_on_a_narrow_one(open_page: OpenPage) -> None:
    page = open_page(viewport=(820, 900))
    views, stage, chip = page.locator(".st-key-layout"), page.locator(".stage"), page.locator(".rg-chips li").first

    def gap(width: int) -> float:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(NEXT_FRAME)
        return box(stage)["y"] - box(views)["y"] - box(views)["height"]

    wide, narrow = gap(820), gap(390)
    assert 8 < narrow < 24
    page.set_viewport_size({"width": 820, "height": 900})
    handle = page.get_by_role("slider", name="First year")
    handle.focus()
    with rerun(page):
        handle.press("ArrowRight")
    expect(chip).to_be_visible()
    assert gap(820) == pytest.approx(wide, abs=0.5)
    assert box(chip)["x"] + box(chip)["width"] < box(stage)["x"] + box(stage)["width"]
    for width in (768, 390):
        assert gap(width) > narrow + 30
        assert 8 < box(stage)["y"] - box(chip)["y"] - box(chip)["height"] < 24, width
    assert not overlap(box(chip), box(views))
    assert not overlap(box(chip), box(stage))


def test_on_a_telephone_the_way_back_is_clear_of_the_button_of_the_filters(open_page: OpenPage) -> None:
    phone = open_page("?view=table", viewport=PHONE, touch=True)
    with rerun(phone):
        phone.locator("a[data-show='jpn-rus']").first.tap()
    button, back = phone.get_by_test_id("stExpandSidebarButton"), phone.locator(".rg-back a")
    expect(back).to_be_in_viewport()
    assert not overlap(box(button), box(back))
    with rerun(phone):
        back.tap()
    expect(phone.locator(".rg-dossier h2")).to_have_text("Read the quotes behind a line")


def test_on_a_wide_screen_the_article_stands_beside_its_quote_and_no_table_is_cut(open_page: OpenPage) -> None:
    page = open_page("?view=quotes", viewport=(1920, 1000))
    quote, source = (box(page.locator(f".rg-document {part}").first) for part in ("blockquote", ".rg-source"))
    assert source["x"] > quote["x"] + quote["width"]
    assert source["y"] < quote["y"] + quote["height"]
    with rerun(page):
        page.get_by_role("radio", name="Table").click()
    whole = page.locator(".rg-scroll").first
    for width in (1821, 1920):
        page.set_viewport_size({"width": width, "height": 1000})
        page.evaluate(NEXT_FRAME)
        assert whole.evaluate("table => table.scrollWidth <= table.clientWidth")


def test_what_the_filters_say_under_the_title_moves_no_graph(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 1100})  # the timeline in sight, so that its grip scrolls nothing
    page.evaluate(NEXT_FRAME)
    stage = page.locator(".stage")
    before = box(stage)["y"]
    with rerun(page):
        page.get_by_role("slider", name="First year").press("ArrowRight")
    expect(page.locator(".rg-head")).to_contain_text("dated by their report only")
    assert box(stage)["y"] == before
    with rerun(page):
        page.locator("label").filter(has_text="Compare two periods").click()
    expect(page.locator(".rg-head")).to_contain_text("compared with")
    assert box(stage)["y"] == before


@pytest.mark.parametrize("path", ["", "?from=2014&to=2015&from2=2016&to2=2017"])
def test_the_legend_takes_two_rows_beside_the_dossier_also_while_periods_are_compared(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path)
    tops = page.locator(".rg-legend li:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len({round(top) for top in tops}) == 2
    for words in (legend.WIDTH_WORDS, legend.no_line_words(crowded=False)):  # once, in the legend or at the foot
        expect(page.get_by_text(words).locator("visible=true")).to_have_count(1)


def test_a_phone_has_the_whole_legend_in_one_place(open_page: OpenPage) -> None:
    page = open_page("?from=2014&to=2015&from2=2016&to2=2017", viewport=PHONE, touch=True)
    rows = legend.legend(((2014, 2015), (2016, 2017)))
    assert page.locator(".rg-legend li:visible").all_inner_texts() == [row.words for row in rows]
    expect(page.locator(".key")).to_be_hidden()
