"""The page as a reader has it: click, filter, go back, copy the address, come again."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.loading.load import load
from graph.model import Relation
from graph.render.drawing import appearance, looks
from graph.view import Filters, apply
from tests.browser.canvas import Point, Shot, middle_of, shoot
from tests.browser.conftest import OpenPage
from tests.support import ROOT, alike
from tests.support.browsing import NEXT_FRAME, PHONE, rerun, settled
from tests.support.server import Server

DATA = load(ROOT / "data" / "relations.yaml")
HEART = ("rus-usa", "jpn-rus", "rus-tur", "chn-rus")


def alone(relation: Relation) -> str:
    """The address of the view that has this relation and no other."""
    a, b = relation.pair
    return f"?country={a}&country={b}&match=only"


def line_of(shot: Shot, relation: Relation) -> set[Point]:
    """Where a relation's line is painted, clear of dots and labels, in a view that has no other."""
    tone = looks.edge(apply(DATA, Filters()).relations[relation.id]).tone
    painted = shot.points(tone.light)
    dots = shot.dots()
    return {point for point in painted if all(math.dist(point, dot) > 24 for dot in dots)}


def dossier(page: Page) -> Locator:
    return page.locator(".rg-dossier h2")


@pytest.mark.parametrize("relation_id", alike(HEART))
def test_a_click_on_a_line_shows_the_words_behind_it(open_page: OpenPage, relation_id: str) -> None:
    relation = DATA.by_id[relation_id]
    where = middle_of(line_of(shoot(open_page(alone(relation))), relation))
    page = open_page()
    with rerun(page):
        page.mouse.click(*where)
    expect(page.locator(".rg-dossier h2")).to_have_text(DATA.title_of(relation))
    for quote in relation.quotes:
        expect(page.locator(".rg-exact").get_by_text(quote.exact, exact=True).first).to_be_visible()
    assert page.url.endswith(f"?show={relation_id}")
    expect(page).to_have_title(f"{DATA.title_of(relation)} · {DATA.title}")


def test_a_click_on_a_country_shows_its_relations_each_one_click_away(page: Page) -> None:
    everywhere = shoot(page).dots()
    # Japan's dot is the one that goes when Japan's relations are filtered away.
    japan = find_country(page, everywhere, "Japan")
    with rerun(page):
        page.mouse.click(*japan)
    expect(dossier(page)).to_have_text("Japan")
    names = page.locator(".rg-rows .rg-name").all_inner_texts()
    assert sorted(names) == sorted(
        DATA.name(next(c for c in r.pair if c != "JPN")) for r in DATA.relations if "JPN" in r.pair
    )
    with rerun(page):
        page.locator(".rg-rows a").filter(has_text="Russia").click()
    expect(dossier(page)).to_have_text("Japan – Russia")


def find_country(page: Page, dots: list[Point], name: str) -> Point:
    """The dot whose hover card names a country: what a reader would do."""
    for dot in dots:
        page.mouse.move(*dot)
        if page.locator(".says").inner_text().startswith(f"{name},"):
            return dot
    raise AssertionError(f"no dot is {name}")


def test_hovering_says_what_a_line_is_in_words_and_of_how_many_quotes_it_is_when_filters_change(
    open_page: OpenPage,
) -> None:
    relation = DATA.by_id["jpn-rus"]
    page = open_page(alone(relation))
    page.mouse.move(*middle_of(line_of(shoot(page), relation)))
    expect(page.locator(".says")).to_have_text(re.compile(rf"^Japan – Russia, {len(relation.quotes)} quotes, "))
    years = page.get_by_role("slider", name="Years — start")
    years.focus()
    years.press("End")  # the pointer rests where it is
    left = len(apply(DATA, Filters(countries=relation.pair, match="only", years=(2017, 2017)))["jpn-rus"].quotes)
    assert left < len(relation.quotes)
    expect(page.locator(".says")).to_have_text(re.compile(rf"^Japan – Russia, {left} quotes?, "))


def test_a_mark_of_the_timeline_that_a_filter_takes_from_under_the_pointer_is_told_no_more(page: Page) -> None:
    page.get_by_role("group", name="Conflict, done").locator(".mark").first.hover()
    expect(page.locator(".pointed")).to_contain_text("Conflict, done")
    box = page.get_by_role("checkbox", name="Conflict, done")
    box.focus()
    with rerun(page):
        box.press("Space")  # the pointer rests where it is
    expect(page.locator(".pointed")).to_have_text("")


def test_nothing_is_selected_at_first_and_the_page_says_how_to_begin(page: Page) -> None:
    expect(dossier(page)).to_have_text("Read the quotes behind a line")
    assert page.locator(".rg-rows a").count() == len(DATA.relations)


def test_a_click_on_empty_paper_closes_the_dossier_and_back_opens_it_again(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    expect(dossier(page)).to_have_text("Russia – Turkey")
    shot = shoot(page)
    with rerun(page):
        page.mouse.click(shot.left + 8, shot.top + 8)
    expect(dossier(page)).to_have_text("Read the quotes behind a line")
    assert "show" not in page.url
    page.go_back()
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")


def test_the_back_button_undoes_a_selection_and_then_a_filter(page: Page) -> None:
    with rerun(page):
        page.get_by_text("Comment or question ·").click()
    with rerun(page):
        page.locator("a[data-show='jpn-rus']").click()
    page.go_back()
    expect(page.locator(".rg-dossier h2")).to_have_text("Read the quotes behind a line")
    settled(page)
    expect(page.get_by_role("checkbox", name=re.compile("^Comment or question"))).not_to_be_checked()
    page.go_back()
    expect(page.get_by_role("checkbox", name=re.compile("^Comment or question"))).to_be_checked()
    assert page.url.endswith("/")


def relations_in_view(page: Page) -> int:
    found = re.search(r"about (\d+) relations?", page.locator(".rg-head").inner_text())
    assert found
    return int(found[1])


def test_a_country_narrows_the_graph_and_its_address_opens_the_same_view(open_page: OpenPage) -> None:
    page = open_page()
    assert relations_in_view(page) == len(DATA.relations)
    with rerun(page):
        page.get_by_role("combobox", name="Countries").click()
        page.get_by_role("option", name="Japan").click()
    japans = [r for r in DATA.relations if "JPN" in r.pair]
    assert relations_in_view(page) == len(japans)
    page.keyboard.press("Escape")
    page.locator("a[data-show='jpn-rus']").click()
    expect(page).to_have_url(re.compile(r"\?country=JPN&show=jpn-rus$"))
    again = open_page(page.url.split("/")[-1])
    expect(dossier(again)).to_have_text("Japan – Russia")
    assert relations_in_view(again) == len(japans)
    assert len(shoot(again).dots()) == len({c for r in japans for c in r.pair})


def test_years_narrow_the_graph_and_both_bounds_stand_in_the_address(page: Page) -> None:
    slider = page.get_by_role("slider").first
    slider.focus()
    with rerun(page):
        slider.press("ArrowRight")
    bounds = dict(pair.split("=") for pair in page.url.partition("?")[2].split("&"))
    years = int(bounds["from"]), int(bounds["to"])
    assert years[0] > 1945
    assert relations_in_view(page) == len(apply(DATA, Filters(years=years)).relations)
    page.reload()
    settled(page)
    assert page.get_by_role("slider").first.get_attribute("aria-valuetext") == bounds["from"]


def test_filters_that_are_changed_in_one_breath_all_hold(page: Page) -> None:
    """A second change is sent with the address of before the first: it must not undo it."""
    with rerun(page):
        for name in ("Conflict, said", "Conflict, done", "Comment or question"):
            page.get_by_text(f"{name} ·").click()
    for name in ("Conflict, said", "Conflict, done", "Comment or question"):
        expect(page.get_by_role("checkbox", name=re.compile(f"^{name}"))).not_to_be_checked()
    expect(page).to_have_url(re.compile(r"\?kind=verbal-cooperation&kind=material-cooperation&kind=not-done$"))


def test_filtering_moves_nothing(open_page: OpenPage) -> None:
    everywhere = shoot(open_page()).dots()
    some = shoot(open_page("?country=JPN")).dots()
    assert some
    assert all(any(math.dist(dot, known) <= 2 for known in everywhere) for dot in some)


def test_a_dragged_country_and_the_zoom_stay_where_a_reader_put_them(page: Page) -> None:
    with rerun(page):
        page.locator("a[data-show='jpn-rus']").click()
    page.get_by_role("button", name="Zoom out").click()
    japan = find_country(page, shoot(page).dots(), "Japan")
    goal = (japan[0] + 40, japan[1] - 60)
    page.mouse.move(*japan)
    page.mouse.down()
    page.mouse.move(*goal, steps=6)
    page.mouse.up()
    before = shoot(page).dots()
    assert any(math.dist(goal, dot) <= 3 for dot in before)
    assert all(math.dist(japan, dot) > 20 for dot in before)
    with rerun(page):
        page.get_by_text("Comment or question ·").click()
    after = shoot(page).dots()
    assert any(math.dist(goal, dot) <= 3 for dot in after)
    assert all(any(math.dist(dot, known) <= 2 for known in before) for dot in after)
    with rerun(page):  # filtered away and back again
        page.get_by_role("button", name="Reset filters").click()
    assert any(math.dist(goal, dot) <= 3 for dot in shoot(page).dots())


def test_a_new_theme_repaints_and_keeps_what_was_dragged(page: Page) -> None:
    japan = find_country(page, shoot(page).dots(), "Japan")
    goal = (japan[0] - 30, japan[1] + 50)
    page.mouse.move(*japan)
    page.mouse.down()
    page.mouse.move(*goal, steps=6)
    page.mouse.up()
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".stage.dark")).to_be_visible()
    settled(page)
    dots = shoot(page).dots(appearance.PAPER["ink"][1])
    assert any(math.dist(goal, dot) <= 3 for dot in dots)


def test_a_selection_that_the_filters_empty_says_so_and_offers_the_way_back(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus&country=TUR")
    expect(page.locator(".rg-dossier")).to_contain_text("No quotes here match the filters")
    expect(dossier(page)).to_have_text("Japan – Russia")
    with rerun(page):
        page.get_by_role("button", name="Show it without the filters").click()
    expect(page.locator(".rg-quote").first).to_be_visible()
    assert page.url.endswith("?show=jpn-rus")


def test_an_outdated_or_hostile_address_falls_back_part_by_part(open_page: OpenPage) -> None:
    page = open_page(
        "?country=JPN&country=XXX&from=²⁰¹⁵&to=99999999&kind=%3Cscript%3E&show=../../etc&match=some&undated=hidden"
    )
    assert page.url.endswith("?country=JPN&undated=hidden")
    assert relations_in_view(page) == len(apply(DATA, Filters(("JPN",), report_dated=False)).relations)


def test_the_words_can_be_read_in_place_by_a_link_that_lands_on_them(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus")
    link = page.get_by_role("link", name="Open at this passage").first
    assert "#:~:text=" in (link.get_attribute("href") or "")
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in (link.get_attribute("rel") or "")
    expect(page.get_by_text("Not available online").first).to_be_visible()


def test_quotes_stand_in_order_of_time_from_the_oldest_on_or_from_the_newest(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus")
    shown = page.locator(".rg-quote").evaluate_all("all => all.map(one => one.id)")
    quotes = {DATA.by_id["jpn-rus"].quote_id(quote): quote for quote in DATA.by_id["jpn-rus"].quotes}
    firsts = [DATA.when(quotes[address]).first for address in shown]
    assert len(firsts) == len(quotes)
    assert all(one <= two for one, two in pairwise(firsts))
    page.locator(".rg-order").focus()
    with rerun(page):
        page.keyboard.press("Enter")
    expect(page.locator(".rg-order:focus")).to_have_text("Show oldest first")  # the focus stays with the order
    assert page.url.endswith("?show=jpn-rus&newest=first")
    turned = page.locator(".rg-quote").evaluate_all("all => all.map(one => one.id)")
    firsts = [DATA.when(quotes[address]).first for address in turned]
    assert all(one >= two for one, two in pairwise(firsts))
    page.reload()
    expect(page.locator(".rg-quote").first).to_have_id(turned[0])


def test_a_fingertip_beside_a_line_is_enough_and_the_page_scrolls_to_the_words(open_page: OpenPage) -> None:
    relation = DATA.by_id["jpn-rus"]
    phone = open_page(alone(relation), viewport=PHONE, touch=True)
    x, y = middle_of(line_of(shoot(phone), relation))
    with rerun(phone):
        phone.touchscreen.tap(x + 10, y)
    expect(phone.locator(".rg-dossier h2")).to_have_text("Japan – Russia")
    expect(phone.locator(".rg-dossier h2")).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_wheel_scrolls_the_page_also_after_a_click_into_the_graph_and_zooms_with_ctrl_only(
    open_page: OpenPage,
) -> None:
    page = open_page("?show=jpn-rus")
    scroller = page.locator("[data-testid=stMain]").element_handle()
    before = shoot(page)
    at = (before.left + 60, before.top + 60)
    for clicked in (False, True):
        if clicked:
            with rerun(page):
                page.mouse.click(*at)  # on empty ground, which closes the dossier
            with rerun(page):
                page.go_back()
        scroller.evaluate("box => box.scrollTo(0, 0)")
        page.mouse.move(*at)
        page.mouse.wheel(0, 300)
        page.wait_for_function("box => box.scrollTop > 100", arg=scroller)
        scroller.evaluate("box => box.scrollTo(0, 0)")
        assert shoot(page).dots() == before.dots()
    page.mouse.move(*at)
    page.keyboard.down("Control")
    page.mouse.wheel(0, 300)
    page.keyboard.up("Control")
    assert scroller.evaluate("box => box.scrollTop") == 0
    assert shoot(page).dots() != before.dots()


@pytest.mark.parametrize("width", alike([1280, 390, 820, 1920]))
def test_nothing_jumps_from_the_first_byte_to_the_last(open_page: OpenPage, server: Server, width: int) -> None:
    page = open_page(None, viewport=(width, 900), cold=True)
    page.add_init_script("""
        globalThis.shifted = 0;
        globalThis.what = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => {
            shifted += entry.value;
            for (const { node, previousRect, currentRect } of entry.sources)
                what.push(`${node?.className} ${previousRect.y} ${currentRect.y}`);
        })).observe({ type: "layout-shift", buffered: true });
    """)
    page.goto(f"{server.url}/?show=jpn-rus")
    settled(page)
    assert page.evaluate("shifted") < 0.05, page.evaluate("what")


def test_a_new_visitor_sees_no_clutter(page: Page) -> None:
    expect(page.locator("[data-testid=stAppDeployButton]")).to_have_count(0)
    expect(page.locator("#MainMenu, [data-testid=stMainMenu]")).to_have_count(0)


def test_a_page_that_is_not_there_yet_shows_its_name_and_where_things_will_be(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page(None)
    page.route_web_socket("**/_stcore/stream", lambda _never_answered: None)
    page.goto(server.url)
    expect(page).to_have_title(DATA.title)
    expect(page.get_by_role("status", name="Loading")).to_be_visible()
    expect(page.get_by_role("status", name="Loading")).to_have_text(DATA.title)
    app = page.get_by_test_id("stApp")
    expect(app).to_be_attached()
    expect(app).not_to_be_visible()
    # One that never comes to stand is shown as it is, after a while: the animations' own end.
    page.evaluate(
        "document.getAnimations().filter(one => one.effect.getTiming().iterations === 1).map(one => one.finish())"
    )
    expect(app).to_be_visible()
    expect(page.get_by_role("status", name="Loading")).not_to_be_visible()


def test_a_click_into_a_filter_opens_its_list_and_changes_nothing_else(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur&view=table")
    box = page.get_by_role("combobox", name="Countries")
    box.click()
    expect(page.get_by_role("option", name="Japan")).to_be_visible()
    with rerun(page):
        page.get_by_role("option", name="Japan").click()
    assert set(page.url.partition("?")[2].split("&")) == {"country=JPN", "show=rus-tur", "view=table"}


def test_a_click_on_a_filter_below_one_that_was_just_used_opens_its_list_and_chooses_nothing(
    open_page: OpenPage,
) -> None:
    page = open_page("?show=jpn-rus", viewport=(1366, 768))
    page.get_by_text("More filters").click()
    page.get_by_role("combobox", name="Speakers").click()
    for name in ("Japanese government", "Vladimir Putin"):  # two rows of choices
        with rerun(page):
            page.get_by_role("option", name=name).click()
    page.keyboard.press("Escape")
    high = page.locator(".st-key-filter-speaker").evaluate("box => box.clientHeight")
    articles = page.get_by_role("combobox", name="Articles")
    expect(page.get_by_role("listbox")).to_have_count(0)
    articles.scroll_into_view_if_needed()
    page.evaluate(NEXT_FRAME)
    box = articles.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(x, y)
    found = page.get_by_role("listbox")
    expect(found.get_by_role("option", name=re.compile("Breitbart"))).to_be_visible()
    opened = found.bounding_box()
    assert opened
    assert not opened["y"] <= y <= opened["y"] + opened["height"]  # nothing of it lies under the pointer
    assert page.locator(".st-key-filter-speaker").evaluate("box => box.clientHeight") == high  # and nothing has moved
    settled(page)
    assert "article=" not in page.url
    page.keyboard.press("Escape")  # the list, and not the dossier
    expect(found).to_have_count(0)
    settled(page)
    assert set(page.url.partition("?")[2].split("&")) == {
        "speaker=Japanese+government",
        "speaker=Vladimir+Putin",
        "show=jpn-rus",
    }
