"""For readers whom graphs shut out: by keyboard alone, with a screen reader, without colour, with reduced motion."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from graph.loading.load import load
from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT, alike
from tests.support.browsing import AXE, NEXT_FRAME, PHONE, rerun, settled, spaced
from tests.support.many import many

DATA = load(ROOT / "data" / "relations.yaml")
LISTED = "Relations and countries in view"
ZOOMED = (683, 384)  # 1366 by 768 at 200 %
# Labels of the sidebar and parts of the dossier that are wider than their room.
CUT = """() => [...document.querySelectorAll(".stSidebar label, .rg-dossier :is(h2, p, blockquote, li), .rg-legend li")]
  .filter((one) => one.checkVisibility() && one.clientWidth && getComputedStyle(one).clipPath === "none")
  .filter((one) => one.scrollWidth > one.clientWidth + 2)
  .map((one) => one.outerHTML.slice(0, 200))"""
VIEWS = {
    "way in": "",
    "relation": "?show=jpn-rus",
    "country": "?show=JPN",
    "table": "?view=table&show=rus-tur",
    "quotes": "?view=quotes&country=TUR",
    "compared": "?from=2014&to=2015&from2=2016&to2=2017",
    "filtered": "?country=JPN&q=peace&acts=only&show=rus-tur",
    "empty": "?kind=none",
}


@pytest.mark.parametrize("view", alike(VIEWS, quick=6))
def test_axe_finds_nothing_serious_in_any_view_theme_or_width(open_page: OpenPage, view: str) -> None:
    page = open_page(VIEWS[view])
    assert faults(page) == []
    page.emulate_media(color_scheme="dark")
    expect(page.locator("h1")).to_have_css("color", "rgb(233, 231, 225)")
    settled(page)
    assert faults(page) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})  # the same colours, in another order
    page.evaluate(NEXT_FRAME)
    assert faults(page) == []


def faults(page: Page) -> list[str]:
    """What axe-core calls serious or critical, with the element."""
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{rule['impact']}: {rule['help']}: {node['html'][:200]}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def test_a_whole_visit_by_keyboard_alone(page: Page) -> None:
    """Find a relation in the graph, open it, read it, go back to the words, narrow the view: no mouse."""
    page.get_by_test_id("stMain").focus()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the quotes")
    expect(skip).to_be_focused()
    assert (skip.bounding_box() or {"width": 0})["width"] > 100
    page.keyboard.press("Tab")
    expect(page.locator("summary", has_text="About")).to_be_focused()
    page.keyboard.press("Enter")  # what this is stands once: there, or whole in *About*
    expect(page.locator(".rg-page-about-words > p").first).to_contain_text("Quotes collected by hand from")
    expect(page.locator(".rg-from")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".rg-from")).to_be_visible()
    for stop in (
        "View",
        "Share this view",
        "Zoom out",
        "Zoom in",
        "Show all",
    ):  # nothing that a screen reader is not told of
        page.keyboard.press("Tab")
        expect(page.get_by_role("radio", name="Network") if stop == "View" else button(page, stop)).to_be_focused()
    assert (skip.bounding_box() or {"width": 0})["width"] <= 1
    page.keyboard.press("Tab")
    ringed = page.locator(".says")
    expect(ringed).to_have_text(re.compile(r"quotes?, "))
    first = ringed.inner_text()
    page.keyboard.press("ArrowDown")
    expect(ringed).not_to_have_text(first)
    second = ringed.inner_text()
    page.keyboard.press("Tab")  # the whole graph is one stop, and coming back finds the place
    expect(ringed).to_have_text("")
    page.keyboard.press("Shift+Tab")
    expect(ringed).to_have_text(second)
    with rerun(page):
        page.keyboard.press("Enter")
    heading = page.locator(".rg-dossier h2")
    expect(heading).to_have_text(second.split(",")[0])
    expect(heading).to_be_focused()  # a screen reader reads on there
    expect(page.get_by_role("status")).to_have_text(re.compile(re.escape(second.split(",")[0])))
    inside = page.locator(".rg-quote summary").first
    inside.focus()
    expect(inside).to_be_focused()
    skip.focus()
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    page.get_by_role("checkbox", name=re.compile("^Comment or question")).focus()
    with rerun(page):
        page.keyboard.press("Space")
    assert "kind=" in page.url


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_what_is_opened_by_key_takes_the_focus_and_what_is_clicked_does_not(page: Page) -> None:
    heading = page.locator(".rg-dossier h2")
    with rerun(page):
        page.locator("a[data-show='rus-tur']").press("Enter")
    expect(heading).to_have_text("Russia – Turkey")
    expect(heading).to_be_focused()
    page.get_by_role("textbox", name="Search").focus()
    stage = page.locator(".stage").bounding_box()
    assert stage is not None
    with rerun(page):
        page.mouse.click(stage["x"] + 8, stage["y"] + 8)
    with rerun(page):
        page.locator("a[data-show='jpn-rus']").click()
    expect(heading).to_have_text("Japan – Russia")
    assert page.evaluate("document.activeElement.localName") != "h2"
    page.locator(".chart [role=button]").first.focus()
    with rerun(page):
        page.keyboard.press("Enter")
    expect(page.locator(".rg-quote.rg-focus")).to_be_focused()


def test_the_arrow_keys_lead_through_the_graph_and_filters_leave_one_stop_in_it(page: Page) -> None:
    reach = page.locator(".reach button")
    stop = page.locator(".reach button[tabindex='0']")
    names = reach.evaluate_all("all => all.map(one => one.ariaLabel)")
    stop.focus()
    steps = {"ArrowUp": 0, "ArrowDown": 1, "ArrowRight": 2, "ArrowLeft": 1, "PageDown": 11, "End": -1}
    for key, name in [*steps.items(), ("ArrowDown", -1), ("PageUp", len(names) - 11), ("Home", 0)]:
        page.keyboard.press(key)
        expect(stop).to_have_count(1)
        expect(stop).to_have_accessible_name(names[name])
        expect(stop).to_be_focused()
    line = page.get_by_role("list", name=LISTED).get_by_role("button", name="China – Russia")
    line.focus()
    with rerun(page):
        page.get_by_role("checkbox", name=re.compile("^Comment or question")).uncheck(force=True)
    expect(line).to_have_count(0)
    expect(stop).to_have_count(1)
    with rerun(page):
        page.get_by_role("checkbox", name=re.compile("^Comment or question")).check(force=True)
    expect(reach).to_have_count(len(names))
    assert reach.evaluate_all("all => all.map(one => one.ariaLabel)") == names
    expect(stop).to_have_count(1)


@pytest.mark.slow
def test_what_is_closed_gives_back_the_place_that_it_was_opened_from(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    (tmp_path / "many.yaml").write_text(many(100, 400), encoding="utf-8")
    server = serve(tmp_path / "many.yaml")
    page = open_page("?view=table", server=server)
    row = page.locator(".rg-table tbody a").nth(40)
    name = row.inner_text()
    for way_back in ("link", "history"):
        with rerun(page):
            row.press("Enter")
        expect(page.locator(".rg-dossier h2")).to_have_text(name)
        expect(row).not_to_be_in_viewport()
        with rerun(page):
            page.locator(".rg-back a").press("Enter") if way_back == "link" else page.go_back()
        expect(row).to_be_focused()
        expect(row).to_be_in_viewport()
    page = open_page(server=server)
    line = page.locator(".reach button").nth(20)
    with rerun(page):
        line.press("Enter")
    with rerun(page):
        page.locator(".rg-back a").press("Enter")
    expect(line).to_be_focused()


def test_the_row_that_gets_the_focus_back_is_in_sight_at_200_percent_too(open_page: OpenPage) -> None:
    page = open_page(viewport=ZOOMED)
    row = page.locator(".rg-rows a").nth(1)
    row.focus()
    with rerun(page):
        row.press("Enter")
    expect(page.locator(".rg-dossier h2")).to_be_focused()
    with rerun(page):
        page.keyboard.press("Escape")
    expect(row).to_be_focused()
    bar = page.locator(".stAppHeader").evaluate("bar => bar.getBoundingClientRect().bottom")
    assert bar <= row.evaluate("row => row.getBoundingClientRect().top") < 384 - 40


def test_a_head_that_is_sorted_by_and_a_chip_that_is_taken_off_leave_the_focus_where_it_was(
    open_page: OpenPage,
) -> None:
    page = open_page("?view=table&country=RUS&topic=economic")
    with rerun(page):
        page.locator("[data-sort='name']").press("Enter")
    expect(page.locator("[aria-sort='ascending'] button")).to_be_focused()
    with rerun(page):
        page.locator("[aria-sort='ascending'] button").press("Enter")
    expect(page.locator("[aria-sort='descending'] [data-sort='name']")).to_be_focused()
    with rerun(page):
        button(page, "Remove filter: Russia").press("Enter")
    expect(button(page, "Remove filter: economy")).to_be_focused()
    with rerun(page):
        button(page, "Remove filter: economy").press("Enter")
    expect(page.get_by_role("radio", name="Table")).to_be_focused()


def test_every_relation_and_country_has_a_name_in_words_in_the_graph(page: Page) -> None:
    listed = page.get_by_role("list", name=LISTED)
    names = listed.get_by_role("button").evaluate_all("all => all.map(one => one.ariaLabel)")
    expect(listed).to_have_text("")  # of thousands, each that changes with a filter would be laid out
    assert len(names) == len(DATA.relations) + len(DATA.codes)
    for relation in DATA.relations:
        quotes = len(relation.quotes)
        told = rf"^{DATA.title_of(relation)}, {quotes} quotes?, (\d+ acts?, )?(cooperation|conflict|comments only)"
        assert any(re.match(told, name) for name in names)


def test_a_change_of_view_is_announced(page: Page) -> None:
    status = page.get_by_role("status")
    with rerun(page):
        page.get_by_text("Comment or question ·").click()
    expect(status).to_contain_text(re.compile(r"\d+ quotes from \d+ articles about \d+ relations"))


# Heights of an element while it is moved, and until all movement has ended.
HEIGHTS = """element => new Promise(done => {
  const heights = [];
  const measure = () => heights.push(element.getBoundingClientRect().height);
  const look = () => {
    measure();
    const moving = document.getAnimations().some(one => one.playState === "running");
    if (heights.length < 5 || moving) requestAnimationFrame(look); else done([...new Set(heights)]);
  };
  measure();
  element.querySelector("summary").click();
  look();
})"""


@pytest.mark.parametrize(("motion", "grows"), [("reduce", False), ("no-preference", True)])
def test_an_expander_is_open_at_once_for_who_wants_no_motion(open_page: OpenPage, motion: str, grows: bool) -> None:
    expander = open_page(reduced_motion=motion).locator("details").filter(has_text="Download a template")
    heights = expander.evaluate(HEIGHTS)
    assert (len(heights) > 2) is grows
    assert max(heights) - min(heights) > 100


@pytest.mark.parametrize("width", alike([(640, 384), (390, 844)], quick=1))
def test_what_is_in_the_closed_drawer_of_filters_is_no_stop_and_is_not_read_out(
    open_page: OpenPage, width: tuple[int, int]
) -> None:
    page = open_page(viewport=width)
    page.get_by_test_id("stMain").focus()
    sidebar = page.locator("#stSidebar")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not sidebar.evaluate("sidebar => sidebar.contains(document.activeElement)")
    assert page.get_by_role("textbox", name="Search").count() == 0


def test_the_focus_goes_into_the_drawer_of_filters_and_back_by_key(open_page: OpenPage) -> None:
    page = open_page(viewport=(640, 384))
    opens = page.get_by_test_id("stExpandSidebarButton")
    opens.focus()
    page.keyboard.press("Enter")
    closes = page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
    expect(closes).to_be_focused()
    expect(page.get_by_role("textbox", name="Search")).to_be_visible()
    page.keyboard.press("Enter")
    expect(opens).to_be_focused()


# ---- forced colours, more contrast, wider text


def painted(found: Locator) -> str:
    return str(found.evaluate("part => getComputedStyle(part).backgroundColor"))


def test_forced_colours_leave_every_choice_every_sign_and_the_view_to_be_seen(open_page: OpenPage) -> None:
    page = open_page("?country=JPN&kind=comment")
    page.emulate_media(forced_colors="active")
    paper = painted(page.locator("body"))
    box = "label > span + div"
    on, off = page.locator(f".st-key-kind-comment {box}"), page.locator(f".st-key-kind-not-done {box}")
    assert painted(on) != painted(off)
    radios = page.locator(f".stRadio {box} > div:first-child")
    assert painted(radios.nth(0)) != painted(radios.nth(1))
    assert painted(page.locator(f".st-key-comparing {box} > div")) != paper  # the switch's knob
    views = page.locator(".st-key-layout button")
    assert painted(views.nth(0)) != painted(views.nth(1))
    dots = page.locator(".rg-legend .rg-dot")
    colours = {painted(dots.nth(place)) for place in range(dots.count())}
    assert len(colours) == dots.count() > 1
    assert paper not in colours


def test_axe_finds_nothing_serious_at_200_percent_and_in_forced_colours(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus", viewport=ZOOMED)
    assert faults(page) == []
    page.emulate_media(forced_colors="active")
    page.evaluate(NEXT_FRAME)
    assert faults(page) == []


def stands_out(found: Locator) -> bool:
    """Whether anything is to be seen of an element on a paper of one colour."""
    return len(Image.open(io.BytesIO(found.screenshot())).convert("RGB").getcolors(1 << 24) or []) > 1


def test_forced_colours_leave_the_slider_the_signs_of_lines_and_the_chosen_row_to_be_seen(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus&from=2015")
    page.emulate_media(forced_colors="active")
    paper = painted(page.locator("body"))
    assert painted(page.locator(".stSlider [role='group'] > div > div").first) != paper  # the rail
    thumbs = page.locator(".stSlider [role='group'] div:has(> div > input)")
    expect(thumbs).to_have_count(2)
    assert paper not in {painted(thumb) for thumb in thumbs.all()}
    for place in (".rg-legend .rg-line", ".rg-look .rg-line", ".rg-counts .rg-line", ".rg-counts .rg-dot"):
        assert page.locator(place).count(), place
        assert all(stands_out(sign) for sign in page.locator(place).all()), place
    with rerun(page):
        page.get_by_role("radio", name="Table").click()
    for cell in page.locator(".rg-table .rg-chosen > *").all():  # the name's own, which stays at the side, too
        other = page.locator(".rg-table tbody tr:not(.rg-chosen) > *").first
        assert edge(cell) not in {edge(other), paper}


def edge(cell: Locator) -> str:
    return str(cell.evaluate("cell => getComputedStyle(cell).borderTopColor + getComputedStyle(cell).borderTopWidth"))


def test_more_contrast_makes_what_is_grey_darker(page: Page) -> None:
    grey = page.locator(".rg-head .rg-summary")
    before = grey.evaluate("part => getComputedStyle(part).color")
    page.emulate_media(contrast="more")
    assert grey.evaluate("part => getComputedStyle(part).color") != before


def test_wider_text_spacing_cuts_no_view_in_half_and_lets_nothing_stick_out(open_page: OpenPage) -> None:
    page = spaced(open_page("?show=jpn-rus"))
    for button in page.locator(".st-key-layout button").all():
        assert button.evaluate("one => one.scrollHeight <= one.parentElement.clientHeight + 2")
        assert button.evaluate("one => one.scrollWidth <= one.clientWidth + 1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(CUT) == []
