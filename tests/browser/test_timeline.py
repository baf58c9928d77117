"""The timeline as a reader has it: dragged over, stepped through by keys, touched, looked at in the dark."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.loading import load
from graph.render.drawing import appearance, timeline
from graph.view import Filters, apply
from graph.view.selection import NOTHING
from tests.browser.conftest import OpenPage
from tests.browser.modules import with_modules
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import NEXT_FRAME, PHONE, rerun, spaced
from tests.support.data_for_tests import dataset, quote, relation
from tests.support.many import many
from tests.support.server import Server, serving

APP = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from dataclasses import replace
import json
import streamlit as st
from graph.loading import load
from graph.render.drawing import timeline
from graph.view import Filters, Selection, apply
from graph.web import frontend
from graph.web.page import find

@st.cache_resource
def dataset():
    return load(os.environ["RELATIONS_DATA"])

state = st.session_state
st.set_page_config(layout="wide")
st.markdown("<style>[data-testid=stMainBlockContainer] {{ padding: 16px }}</style>", unsafe_allow_html=True)
state.setdefault("sent", [])
state.setdefault("chosen", ())
state.setdefault("show", st.query_params.get("show"))

def on_years():
    state.chosen = tuple(tuple(period) for period in state.timeline.years)
    state.sent.append(["years", state.timeline.years])

def on_pick():
    pick = frontend.newest_pick()
    state.show = pick.of
    state.sent.append(["pick", {{pick.asked: pick.of}}])

filters = Filters(**dict(zip(("years", "versus"), state.chosen)))
whole = replace(filters, years=None, versus=None)
sent = timeline.payload(apply(dataset(), filters), apply(dataset(), whole), Selection.of(state.show))
frontend.select(find().folder, frontend.Selected(state.show), on_pick)
frontend.timeline(find().folder, sent, on_years)
st.html(f"<p id='sent'>{{json.dumps(state.sent)}}</p><p id='left'>{{apply(dataset(), filters).quotes}}</p>")
"""

# Single days, inferred and doubtful dates, open ends, what did not happen, a gap of decades, and words that are markup.
QUOTES = """
title: Invented
sources:
  courier: {type: article-newspaper, title: A headline, container-title: The Invented Courier, issued: 2017-12-31}
relations:
  - between: [NOR, ZAF]
    quotes:
      - {exact: the islands were taken, source: courier, date: 1945~, event: MOBILIZE, actor: [NOR], recipient: [ZAF]}
      - {exact: "<b>they</b> agreed", source: courier, date: 2014-05-01, event: AGREE, actor: [NOR, ZAF]}
      - {exact: they patrolled together, source: courier, date: 2014/2016, event: COOPERATE, actor: [NOR], recipient: [ZAF]}
      - {exact: they will send grain, source: courier, date: 2016, event: AID, actor: [NOR], recipient: [ZAF], future: true}
      - {exact: nobody gave a day, source: courier}
  - between: [NOR, TLS]
    quotes:
      - {exact: the east must answer, source: courier, date: 2015-09~, event: ACCUSE, actor: [NOR], recipient: [TLS]}
      - {exact: a demand was made, source: courier, date: 2015?, event: REQUEST, actor: [NOR], recipient: [TLS]}
      - {exact: since then they talk, source: courier, date: 2017-03/..}
"""  # noqa: E501

SHOWN_WHOLE = "parts => parts.every(one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight)"


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "invented.yaml").write_text(QUOTES, encoding="utf-8")
    (folder / "app.py").write_text(APP, encoding="utf-8")
    with serving(folder / "invented.yaml", app=folder / "app.py") as running:
        yield running


@pytest.fixture
def opened(open_page: OpenPage, invented: Server) -> Page:
    return ready(open_page(server=invented))


def ready(page: Page) -> Page:
    page.locator(".time[data-drawn]").wait_for()
    return page


def sent(page: Page) -> list[list[Any]]:
    """Everything that the chart has sent to Python."""
    return json.loads(page.locator("#sent").inner_text())  # type: ignore[no-any-return]


def middle(page: Page, year: int) -> float:
    """Where on the screen the middle of a year's room is: between the ticks on both sides of its number."""
    label = page.locator("text.year").get_by_text(str(year), exact=True).bounding_box()
    ticks: list[float] = page.locator(".tick").evaluate_all("ticks => ticks.map(t => t.getBoundingClientRect().left)")
    assert label
    number = label["x"] + label["width"] / 2
    return (max(x for x in ticks if x < number) + min(x for x in ticks if x > number)) / 2


def drag(page: Page, first: float, last: float, *, drop: bool = True) -> None:
    plot = page.locator(".chart").bounding_box()
    assert plot
    height = plot["y"] + plot["height"] / 2
    page.mouse.move(first, height)
    page.mouse.down()
    page.mouse.move((first + last) / 2, height, steps=3)
    page.mouse.move(last, height, steps=3)
    if drop:
        page.mouse.up()


def mark(page: Page, words: str) -> Locator:
    return page.locator(".mark").and_(page.get_by_role("button", name=words))


def test_dragging_over_the_plot_chooses_whole_years(opened: Page) -> None:
    with rerun(opened):
        drag(opened, middle(opened, 2016) + 4, middle(opened, 2014) - 4)
    assert sent(opened) == [["years", [[2014, 2016]]]]
    expect(opened.locator(".span")).to_contain_text("2014–2016")


def test_the_years_are_said_while_dragging_and_sent_only_on_release(opened: Page) -> None:
    drag(opened, middle(opened, 2014), middle(opened, 2015), drop=False)
    expect(opened.locator(".span")).to_have_text("2014–2015 · 4 quotes")
    assert sent(opened) == []
    with rerun(opened):
        opened.mouse.up()
    assert sent(opened) == [["years", [[2014, 2015]]]]


def test_the_number_that_is_said_is_that_of_the_quotes_in_view(opened: Page) -> None:
    for year in (2015, 2017):
        with rerun(opened):
            drag(opened, middle(opened, year) - 9, middle(opened, year) + 9)
        left = int(opened.locator("#left").inner_text())
        expect(opened.locator(".span")).to_have_text(f"{year} · {left} quotes")


@pytest.mark.parametrize("way", ["button", "double click"])
def test_all_years_come_back_as_null(opened: Page, way: str) -> None:
    with rerun(opened):
        drag(opened, middle(opened, 2014), middle(opened, 2015))
    with rerun(opened):
        if way == "button":
            opened.get_by_role("button", name="All years").click()
        else:
            opened.mouse.dblclick(middle(opened, 1945), chart(opened)["y"] + 60)
    assert sent(opened)[-1] == ["years", []]
    expect(opened.get_by_role("button", name="All years")).to_be_hidden()
    expect(opened.locator("#left")).to_have_text("8")


def test_dragging_over_everything_chooses_nothing(opened: Page) -> None:
    with rerun(opened):
        drag(opened, middle(opened, 2014), middle(opened, 2015))
    with rerun(opened):
        drag(opened, middle(opened, 1945), middle(opened, 2017))
    assert sent(opened)[-1] == ["years", []]


def chart(page: Page) -> Any:
    return page.locator(".chart").bounding_box()


def test_what_is_not_chosen_is_dimmed_and_what_is_chosen_is_a_band(opened: Page) -> None:
    with rerun(opened):
        drag(opened, middle(opened, 2015), middle(opened, 2016))
    band, (before, after) = (
        opened.locator(".band.first").bounding_box(),
        [opened.locator(".dim").nth(side).bounding_box() for side in (0, 1)],
    )
    assert band
    assert before
    assert after
    assert before["x"] < middle(opened, 1945) < before["x"] + before["width"]
    assert before["x"] + before["width"] == pytest.approx(band["x"], abs=1)
    assert after["x"] == pytest.approx(band["x"] + band["width"], abs=1)
    assert after["x"] < middle(opened, 2017) < after["x"] + after["width"]


def test_the_handles_are_sliders_that_step_from_year_to_year_with_data(opened: Page) -> None:
    first, last = (opened.get_by_role("slider", name=name, exact=True) for name in ("First year", "Last year"))
    with rerun(opened):
        first.press("ArrowRight")
    expect(first).to_have_attribute("aria-valuetext", "from 2014")  # and not 1946
    assert sent(opened)[-1] == ["years", [[2014, 2017]]]
    expect(first).to_be_focused()
    with rerun(opened):
        last.press("Home")
    assert sent(opened)[-1] == ["years", [[2014, 2014]]]
    expect(last).to_have_attribute("aria-valuemin", "2014")
    with rerun(opened):
        last.press("End")
    with rerun(opened):
        first.press("Home")
    assert sent(opened)[-1] == ["years", []]
    expect(last).to_have_attribute("aria-valuetext", "to 2017")


def test_a_handle_can_be_dragged_and_stops_at_the_other(opened: Page) -> None:
    grip = opened.get_by_role("slider", name="Last year").bounding_box()
    assert grip
    with rerun(opened):
        opened.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
        opened.mouse.down()
        opened.mouse.move(middle(opened, 2014) + 20, grip["y"] + 8, steps=4)
        opened.mouse.up()
    assert sent(opened) == [["years", [[1945, 2014]]]]


def test_a_click_on_a_mark_picks_its_quote(opened: Page) -> None:
    with rerun(opened):
        mark(opened, "they patrolled together").click()
    [[name, value]] = sent(opened)
    assert name == "pick"
    assert value["show"].startswith("nor-zaf.")
    expect(mark(opened, "they patrolled together").locator(".ring")).to_have_count(1)
    assert opened.locator(".halo").count() == 5  # the relation's other quotes are marked more faintly


def test_a_mark_says_in_words_what_it_is_and_its_words_are_no_markup(opened: Page) -> None:
    mark(opened, "agreed").hover()
    expect(opened.locator(".pointed")).to_have_text(
        "Norway – South Africa · 1 May 2014 · Cooperation, said · “<b>they</b> agreed”"
    )
    assert opened.locator(".pointed b").count() == 0
    mark(opened, "must answer").hover()
    expect(opened.locator(".pointed")).to_contain_text("about September 2015")


def test_each_lane_is_one_tab_stop_whose_arrows_walk_in_order_of_date(opened: Page) -> None:
    assert opened.locator(".mark[tabindex='0']").count() == opened.locator(".lane:has(.mark)").count() == 6
    lane = opened.get_by_role("group", name="Conflict, said")
    lane.locator(".mark[tabindex='0']").focus()
    expect(opened.locator(".pointed")).to_contain_text("possibly 2015")
    opened.keyboard.press("ArrowRight")
    expect(opened.locator(".pointed")).to_contain_text("about September 2015")
    opened.keyboard.press("ArrowRight")  # the last one: nothing more
    with rerun(opened):
        opened.keyboard.press("Enter")
    assert sent(opened)[-1][1]["show"].startswith("nor-tls.")
    expect(mark(opened, "must answer")).to_be_focused()  # drawn anew, and the focus stays
    assert lane.locator(".mark[tabindex='0']").count() == 1


def test_inferred_dates_are_hatched_doubtful_ones_dotted_and_what_did_not_happen_is_hollow(opened: Page) -> None:
    def filled(words: str) -> str:
        return str(mark(opened, words).locator(".body").evaluate("body => getComputedStyle(body).fill"))

    assert "#inferred-conflict" in filled("must answer")
    assert "#doubt-conflict" in filled("a demand")
    assert filled("patrolled") == "rgb(10, 106, 168)"
    assert filled("will send grain") == "rgb(255, 255, 255)"
    for pattern in ("inferred-conflict", "doubt-conflict"):
        assert opened.locator(f"pattern#{pattern} > *").count() > 0
    assert opened.locator(".signs").inner_text().split("\n") == [
        "each mark opens its quote",
        "date inferred",
        "date in doubt",
        "dated by its report only",
        "Did not happen, or not yet",
    ]


def test_no_mark_hides_another(opened: Page) -> None:
    boxes = opened.locator(".mark").evaluate_all(
        "marks => marks.map(mark => mark.querySelector('.body').getBBox()).map(b => [b.x, b.y, b.width, b.height])"
    )
    assert len(boxes) == 8
    for number, (x, y, w, h) in enumerate(boxes):
        assert w >= 3
        assert h >= 2.5
        for x2, y2, w2, h2 in boxes[number + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


def test_the_head_says_why_lanes_or_periods_add_up_to_more(serve: Serve, open_page: OpenPage, tmp_path: Path) -> None:
    path = tmp_path / "both.yaml"
    path.write_text("""
title: Invented
sources: {courier: {type: article-newspaper, title: A, container-title: The Courier, issued: 2017-12-31}}
relations:
  - between: [NOR, ZAF]
    quotes:
      - {exact: they agreed, source: courier, date: 2014/2016, event: AGREE, actor: [NOR, ZAF]}
      - {exact: they left, source: courier, date: 2016}
  - between: [NOR, TLS]
    quotes:
      - {exact: they agreed, source: courier, date: 2014/2016}
""")
    server = serve(path)
    head = open_page(server=server).locator(".st-key-timeline .span")
    expect(head).to_contain_text("2014–2016 · 2 quotes (1 in two lanes)")
    page = open_page("?from=2014&to=2015&from2=2016&to2=2016", server=server)
    expect(page.locator(".st-key-timeline .span")).to_have_text("2014: 1, 2016: 2 quotes (1 in both)")
    page.set_viewport_size({"width": 320, "height": 800})
    for one in (page, spaced(page)):  # and says it whole, where there is least room
        assert one.locator(".st-key-timeline .top, .st-key-timeline .top > *").evaluate_all(SHOWN_WHOLE)


def test_what_only_its_report_dates_is_an_open_tick_on_the_reports_day_and_says_so(opened: Page) -> None:
    tick = opened.get_by_role("button", name="as reported on 31 December 2017")
    expect(tick.locator("path.report")).to_have_css("fill", "none")
    assert opened.locator(".hollow.report, .told.report").count() == 0
    box, end = tick.bounding_box(), opened.locator(".chart line.tick").last.bounding_box()
    assert box
    assert end
    assert box["x"] + box["width"] == pytest.approx(end["x"], abs=2)  # the last day of the last year
    expect(opened.get_by_role("group", name="Comment or question")).to_have_attribute(
        "aria-label", re.compile("1 of them dated by their report only$")
    )
    with rerun(opened):
        tick.click()
    assert sent(opened)[-1][0] == "pick"


def test_many_of_one_reports_day_stand_beside_each_other_and_leave_room_for_the_other_lanes(page: Page) -> None:
    everything = apply(load(ROOT / "data" / "relations.yaml"), Filters())
    marks = timeline.payload(everything, everything, NOTHING)["marks"]
    assert ready(page).locator(".time").get_attribute("data-drawn") == f"{len(marks)} marks"
    ticks = page.locator(".mark .report").evaluate_all(
        "ticks => ticks.map((tick) => tick.getBBox()).map((box) => [box.x, box.y])"
    )
    assert len({tuple(map(round, tick)) for tick in ticks}) == len(ticks)  # none hides another


def test_empty_decades_are_cut_and_years_with_data_have_equal_room(opened: Page) -> None:
    assert opened.locator(".cut").count() == 1
    centres = [middle(opened, year) for year in (2014, 2015, 2016, 2017)]
    steps = [right - left for left, right in pairwise(centres)]
    assert max(steps) - min(steps) < 2
    assert centres[0] - middle(opened, 1945) == pytest.approx(steps[0] + 24, abs=2)
    cut = opened.locator(".cut rect").bounding_box()
    assert cut
    opened.mouse.move(cut["x"] + cut["width"] / 2, cut["y"] + 5)
    expect(opened.locator(".pointed")).to_have_text("1946–2013 omitted (no quotes)")


def test_an_open_end_comes_to_a_point_at_the_edge(opened: Page) -> None:
    body = mark(opened, "since then").locator("path.body").bounding_box()
    right = opened.locator(".tick").last.bounding_box()
    assert body
    assert right
    assert body["x"] + body["width"] == pytest.approx(right["x"], abs=2)


def test_on_a_phone_a_finger_drags_years_and_nothing_is_cut_off(open_page: OpenPage, invented: Server) -> None:
    page = ready(open_page(server=invented, viewport=PHONE, touch=True))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    edges = page.locator(".chart text").evaluate_all(
        "texts => texts.map(text => [text.getBoundingClientRect(), parseFloat(getComputedStyle(text).fontSize)])"
        ".map(([box, size]) => [box.left, box.right, size])"
    )
    assert all(left >= 16 and right <= 390 - 16 and size >= 11 for left, right, size in edges)
    finger, height = page.context.new_cdp_session(page), chart(page)["y"] + 100
    start, end = middle(page, 2014), middle(page, 2016)
    with rerun(page):
        # The finger rests before it lifts: Chromium takes the first tap after a fling for its end.
        for kind, x in [
            ("touchStart", start),
            *(("touchMove", start + (end - start) * min(n, 8) / 8) for n in range(1, 13)),
        ]:
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": height}]})
            page.evaluate(NEXT_FRAME)
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert sent(page) == [["years", [[2014, 2016]]]]
    with rerun(page):
        page.get_by_role("button", name="All years").tap()
    with rerun(page):
        mark(page, "must answer").tap()
    assert sent(page)[-1][1]["show"].startswith("nor-tls.")
    # Beside a mark, within a fingertip of it; farther away, nothing.
    box = mark(page, "were taken").bounding_box()
    assert box
    with rerun(page):
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] - 12)
    told = sent(page)
    assert told[-1][1]["show"].startswith("nor-zaf.")
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] - 40)
    page.evaluate(NEXT_FRAME)
    assert sent(page) == told


@pytest.mark.slow
def test_the_room_is_known_before_the_data(open_page: OpenPage, invented: Server) -> None:
    for viewport in ((1280, 900), PHONE, (320, 700)):
        page = ready(open_page(server=invented, viewport=viewport))
        before = page.locator(".time").evaluate(
            "time => { const all = time.getBoundingClientRect().height;"
            "time.querySelectorAll('.chart, .span, .signs').forEach(part => part.replaceChildren());"
            "return [all, time.getBoundingClientRect().height]; }"
        )
        assert before[0] == before[1]


def test_in_the_dark_colours_are_those_of_dark_paper(open_page: OpenPage, invented: Server) -> None:
    page = ready(open_page(server=invented, scheme="dark"))
    expect(page.locator(".time")).to_have_class("time dark")
    dark = appearance.palette(dark=True)
    assert page.locator(".time").evaluate("time => time.style.getPropertyValue('--conflict')") == dark["conflict"]
    assert mark(page, "patrolled").locator(".body").evaluate("b => getComputedStyle(b).fill") == "rgb(92, 179, 234)"
    assert page.locator("text.year").first.evaluate("t => getComputedStyle(t).fill") == "rgb(233, 231, 225)"


@pytest.mark.parametrize("width", [320, 390, 820, 1920])
def test_it_fits_every_width(open_page: OpenPage, invented: Server, width: int) -> None:
    page = ready(open_page(server=invented, viewport=(width, 800)))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = page.locator(".chart text").evaluate_all(
        "all => all.map(text => text.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
    )
    left, right = page.locator(".time").evaluate(
        "t => [t.getBoundingClientRect().left, t.getBoundingClientRect().right]"
    )
    parts = page.locator(".chart text, .grip:not([hidden])").evaluate_all(
        "all => all.map(part => part.getBoundingClientRect()).map(b => [b.left, b.right])"
    )
    assert all(left <= part[0] and part[1] <= right for part in parts)
    if width >= 820:  # beside the plot; on a narrow screen above each lane's marks
        first = page.locator(".tick").first.evaluate("tick => tick.getBoundingClientRect().left")
        titles = page.locator("text.title").evaluate_all("all => all.map(title => title.getBoundingClientRect().right)")
        assert max(titles) < first
    for number, (left, top, right, bottom) in enumerate(boxes):
        for left2, top2, right2, bottom2 in boxes[number + 1 :]:
            assert right <= left2 or right2 <= left or bottom <= top2 + 3 or bottom2 <= top + 3, "texts overlap"


def test_thousands_of_quotes_become_bars_that_are_counted_and_choose_a_year(
    open_page: OpenPage, tmp_path: Path, serve: Serve
) -> None:
    (tmp_path / "many.yaml").write_text(many(300, 4000), encoding="utf-8")
    (tmp_path / "app.py").write_text(APP, encoding="utf-8")
    page = ready(open_page(server=serve(tmp_path / "many.yaml", app=tmp_path / "app.py")))
    assert page.locator(".mark").count() == 0
    assert page.locator(".bar").count() == 12
    cell = page.get_by_role("group", name="Conflict, done").locator(".cell").nth(3)
    cell.hover()
    expect(page.locator(".pointed")).to_contain_text("quotes in 2013 · Conflict, done")
    with rerun(page):
        cell.click()
    assert sent(page) == [["years", [[2013, 2013]]]]


COUNTED = """async (payloads) => {
  const { Layout } = await import("/timeline/layout.js");
  const periods = [[1945, 2017], [2014, 2015], [2016, 2016], [2015, 2017]];
  return payloads.map((data) => {
    const made = Object.assign(Object.create(Layout.prototype), { data });
    const lanes = data.lanes.map((_, lane) => periods.map((years) => made.inside(years, lane)));
    const all = periods.map((years) => [made.inside(years), made.twice(years), made.inBoth([periods[1], years])]);
    const each = data.lanes.map((_, lane) => data.stops.map((year) => made.inside([year, year], lane)));
    if (String(made.ofYears()) !== String(each)) throw new Error(`together ${made.ofYears()}, by itself ${each}`);
    return [lanes, all];
  });
}"""


def test_the_numbers_of_very_many_quotes_count_each_once_as_those_of_few_do(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = quote("all three met", event="CONSULT", actor=["NOR", "ZAF"], date="2015")
    data = dataset(
        relation("NOR", "ZAF", said, quote("two met", date="2016")),
        relation("NOR", "TLS", quote("all three met", date="2015/2016"), quote("two met", date="2014")),
        relation("TLS", "ZAF", quote("nobody met"), quote("all three met", date="2015/2016")),
    )
    views = [apply(one, Filters()) for one in (load(ROOT / "data" / "relations.yaml"), data)]
    few = [timeline.payload(view, view, NOTHING) for view in views]
    monkeypatch.setattr(timeline, "MOST", 1)
    very_many = [timeline.payload(view, view, NOTHING) for view in views]
    page = with_modules(open_page(None))
    assert page.evaluate(COUNTED, very_many) == page.evaluate(COUNTED, few)
