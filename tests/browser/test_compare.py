"""Two periods compared, as a reader does it: switched on, dragged, read, shared, switched off."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.render.drawing import appearance, legend
from graph.view import Filters, Years, apply, comparison, years_words
from graph.view.comparison import Compared, halves, totals_by_period
from tests.browser.canvas import shoot
from tests.browser.conftest import OpenPage
from tests.support import ROOT, alike
from tests.support.browsing import NEXT_FRAME, PHONE, middle, rerun

DATA = load(ROOT / "data" / "relations.yaml")


def found(first: Years, second: Years) -> dict[str, Compared]:
    return dict(comparison.compare(apply(DATA, Filters(years=first, versus=second))))


def periods(page: Page) -> tuple[Years, Years]:
    """What the address says."""
    said = parse_qs(urlsplit(page.url).query)
    a, b, c, d = (int(said[name][0]) for name in ("from", "to", "from2", "to2"))
    return (a, b), (c, d)


def switch(page: Page) -> None:
    with rerun(page):
        page.locator("label").filter(has_text="Compare two periods").click()


def test_two_periods_are_compared_read_moved_shared_and_left_again(page: Page, open_page: OpenPage) -> None:
    switch(page)
    both = halves(DATA, Filters())
    assert both
    assert periods(page) == both
    changes = found(*both)
    expect(page.locator(".rg-dossier h2")).to_have_text(" and ".join(map(years_words, both)))
    totals = totals_by_period(apply(DATA, Filters(years=both[0], versus=both[1])))
    reach = f" ({totals.both} in both)" if totals.both else ""
    expect(page.locator(".st-key-timeline .span")).to_have_text(
        f"{years_words(both[0])}: {totals.first}, {years_words(both[1])}: {totals.second} quotes{reach}"
    )
    listed = page.locator(".rg-dossier .rg-rows a")
    assert sorted(listed.evaluate_all("rows => rows.map(row => row.dataset.show)")) == sorted(changes)
    shot = shoot(page)
    for change, tone in appearance.CHANGE_TONES.items():
        drawn = bool(shot.points(tone.light))
        assert drawn == any(one.change == change for one in changes.values()), change
    expect(page.locator(".rg-legend")).to_contain_text(
        re.compile(r"\s*".join(re.escape(row.words) for row in legend.legend(both)[-4:]))
    )

    # The words of both, each under its period.
    relation_id = next(key for key, one in changes.items() if one.change == "changed")
    with rerun(page):
        page.locator(f".rg-rows a[data-show='{relation_id}']").click()
    heads = page.locator(".rg-part").all_inner_texts()
    assert heads[0].startswith(years_words(both[0]))
    assert heads[-1].startswith(years_words(both[1]))
    shown = changes[relation_id]
    quotes = {quote.hash for quote in (*shown.first.quotes, *shown.second.quotes)}
    assert page.locator(".rg-quote").count() == len(quotes)
    with rerun(page):
        page.locator(".rg-back a").click()
    expect(page.locator(".rg-dossier h2")).to_have_text(" and ".join(map(years_words, both)))

    # A handle of the first period, by its keys: the address, the sidebar's slider and the graph follow.
    last = page.get_by_role("slider", name="Last year, first period")
    with rerun(page):
        last.press("ArrowLeft")
    moved = periods(page)
    assert moved[1] == both[1]
    assert moved[0][1] < both[0][1]
    expect(page.locator(".rg-chips")).to_contain_text(" vs. ".join(map(years_words, moved)))
    expect(page.locator(".stSlider").nth(0)).to_contain_text(str(moved[0][1]))

    # The table says the same; the address opens the same; the chip ends it.
    again = open_page(urlsplit(page.url).query and f"?{urlsplit(page.url).query}&view=table")
    rows = {
        row.locator("a").get_attribute("data-show"): row.locator("td").first.inner_text()
        for row in again.locator(".rg-changes tbody tr").all()
    }
    assert rows == {key: appearance.change_words(one.change, moved) for key, one in found(*moved).items()}
    with rerun(again):
        again.get_by_role("button", name=re.compile("^Remove filter: ")).click()
    expect(again.locator(".rg-table").get_by_role("columnheader", name="Articles")).to_be_visible()
    assert "from2" not in again.url


def test_on_a_phone_a_finger_moves_the_nearer_period(open_page: OpenPage) -> None:
    page = open_page("?from=2014&to=2014&from2=2016&to2=2016", viewport=PHONE, touch=True)
    chart = page.locator(".chart")
    chart.scroll_into_view_if_needed()
    label = page.locator("text.year").get_by_text("2017", exact=True).bounding_box()
    grip = page.get_by_role("slider", name="Last year, second period").bounding_box()
    assert label
    assert grip
    touch = page.context.new_cdp_session(page)
    x, y, end = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2, label["x"] + 40
    with rerun(page):
        # The finger rests before it lifts: Chromium takes what follows a fling for its end.
        for kind, at in [("touchStart", x), *(("touchMove", x + (end - x) * min(n, 8) / 8) for n in range(1, 13))]:
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": at, "y": y}]})
            page.evaluate(NEXT_FRAME)
        expect(page.get_by_role("slider", name="Last year, second period")).to_have_attribute("aria-valuenow", "2017")
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert periods(page) == ((2014, 2014), (2016, 2017))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_open_relation_stays_open_when_comparing_is_switched_on_and_off(open_page: OpenPage) -> None:
    page = open_page("?show=rus-usa")
    for head in (2, 0):
        switch(page)
        expect(page.locator(".rg-dossier h2")).to_have_text("Russia – US")
        assert page.locator(".rg-part").count() == head
        assert "show=rus-usa" in page.url


def drag(page: Page, start: tuple[float, float], by: float) -> None:
    with rerun(page):
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(start[0] + by, start[1], steps=6)
        page.mouse.up()


TOUCHING = "?from=2014&to=2015&from2=2016&to2=2016"


@pytest.mark.parametrize(
    ("name", "by", "moved"),
    alike([("Last year, first period", -70, (0, 1)), ("Last year, second period", 70, (1, 1))], quick=2),
)
def test_every_handle_can_be_taken_where_two_periods_touch(
    open_page: OpenPage, name: str, by: int, moved: tuple[int, int]
) -> None:
    page = open_page(TOUCHING)
    before = periods(page)
    handles = [middle(grip) for grip in page.locator(".grip").all()]
    assert min(b[0] - a[0] for a, b in pairwise(handles)) >= 18  # a handle is 16 wide
    page.locator(".chart").scroll_into_view_if_needed()
    drag(page, middle(page.get_by_role("slider", name=name)), by)
    after = periods(page)
    assert [(p, end) for p in (0, 1) for end in (0, 1) if before[p][end] != after[p][end]] == [moved]


def test_every_thumb_of_the_sidebar_is_reached_and_moved_by_keyboard_where_two_periods_touch(
    open_page: OpenPage,
) -> None:
    page = open_page(TOUCHING)
    thumbs = page.locator(".stSlider input")
    expect(thumbs).to_have_count(4)
    thumbs.first.focus()
    for place in range(4):
        expect(thumbs.nth(place)).to_be_focused()
        page.keyboard.press("Tab")
    for place, key, after in (
        (3, "ArrowRight", ((2014, 2015), (2016, 2017))),
        (1, "ArrowLeft", ((2014, 2014), (2016, 2017))),
        (2, "ArrowLeft", ((2014, 2014), (2015, 2017))),
    ):
        with rerun(page):
            thumbs.nth(place).press(key)
        expect(page.locator(".rg-chips")).to_contain_text(" vs. ".join(map(years_words, after)))
        assert periods(page) == after


def test_a_period_of_one_year_can_be_widened_by_the_first_thumb_of_its_slider(open_page: OpenPage) -> None:
    page = open_page("?from=2014&to=2015&from2=2017&to2=2017")
    drag(page, middle(page.locator(".stSlider").nth(1).locator("div:has(> div > input)").first), -60)
    assert periods(page) == ((2014, 2015), (2016, 2017))


def test_a_handle_whose_year_is_refused_goes_back_and_what_follows_begins_there(open_page: OpenPage) -> None:
    page = open_page("?from=2014&to=2015&from2=2016&to2=2017")
    last = page.get_by_role("slider", name="Last year, first period")
    for _ in range(2):  # the second time nothing else on the page changes
        with rerun(page):
            last.press("ArrowRight")
        expect(page.locator(".rg-notices")).to_contain_text("overlap")
        expect(last).to_have_attribute("aria-valuenow", "2015")
    with rerun(page):
        page.get_by_role("slider", name="First year, second period").press("ArrowRight")
    assert periods(page) == ((2014, 2015), (2017, 2017))
