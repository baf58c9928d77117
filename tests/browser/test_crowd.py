"""More relations than can be told apart: the drawing has the best-evidenced, says so, and gives all on request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.loading import load
from graph.render.drawing import appearance, legend
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.browser.canvas import shoot
from tests.browser.conftest import OpenPage
from tests.browser.test_same_view import ready
from tests.support.browsing import NEXT_FRAME, rerun
from tests.support.many import many
from tests.support.server import Server, serving

RELATIONS = 400


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    path = tmp_path_factory.mktemp("crowd") / "many.yaml"
    path.write_text(many(RELATIONS, 900), encoding="utf-8")
    with serving(path) as server:
        yield server, path


def lines(page: Page) -> int:
    page.evaluate(NEXT_FRAME)  # it is told when it is painted
    countries, drawn = (page.locator(".stage").get_attribute("data-drawn") or "").split()
    assert countries
    return int(drawn)


def test_above_300_relations_the_drawing_has_300_says_so_and_draws_all_on_request(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    page = open_page(server=crowd[0])
    fewer = page.locator(".fewer")
    expect(fewer).to_have_text(f"300 of {RELATIONS} relations drawn; filter, or draw all")
    assert lines(page) == 300
    expect(page.locator(".rg-legend")).to_contain_text("No line: not collected, or not drawn")
    expect(page.locator(".reach li[data-id*='-']")).to_have_count(RELATIONS)  # keys reach them all
    fewer.get_by_role("button").click()
    expect(fewer).to_have_text(f"All {RELATIONS} relations drawn; draw the 300 with most quotes")
    assert lines(page) == RELATIONS
    expect(page.locator(".foot .key")).to_contain_text(legend.no_line_words(crowded=False))
    fewer.get_by_role("button").click()
    assert lines(page) == 300


def test_a_published_page_of_a_crowd_says_on_a_phone_too_that_a_line_may_not_be_drawn(
    crowd: tuple[Server, Path], tmp_path: Path, published: Page
) -> None:
    data = load(crowd[1])
    (tmp_path / "index.html").write_text(publish(apply(data, Filters())), encoding="utf-8")
    published.set_viewport_size({"width": 390, "height": 844})
    key = published.locator(".rg-legend li:visible").filter(has_text="No line")
    ready(published, (tmp_path / "index.html").as_uri())
    expect(key).to_have_text(legend.no_line_words(crowded=True))
    ready(published, f"{(tmp_path / 'index.html').as_uri()}?country={data.codes[0]}")
    expect(key).to_have_text(legend.no_line_words(crowded=False))
    # Of so many the page lists some: the row of another one is made when a filter needs it, with its summary too.
    others = published.locator("#overview details.rg-others")
    others.evaluate("(one) => { one.open = true; }")
    shown = apply(data, Filters(countries=data.codes[:1]))
    expect(published.locator("#overview .rg-rows li")).to_have_count(len(shown.relations))
    told = [one.relation.summary for one in shown if one.relation.summary]
    assert published.locator("#overview .rg-rows .rg-told").all_text_contents() == told


def test_the_legend_has_two_rows_in_a_crowd_that_is_compared_and_the_foot_says_the_rest(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    page = open_page("?from=2010&to=2015&from2=2016&to2=2021", server=crowd[0])
    tops = page.locator(".rg-legend li:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len({round(top) for top in tops}) == 2
    told = f"{legend.WIDTH_WORDS} {legend.no_line_words(crowded=True)} Zoom in for more signs"
    expect(page.locator(".foot .key")).to_have_text(told)
    foot, last = (
        page.locator(place).evaluate("one => one.getBoundingClientRect().bottom") for place in (".foot", ".key")
    )
    assert last <= foot
    # Rows of the changes that are out of sight are not laid out, but for paper.
    expect(page.locator(".rg-rows li").nth(RELATIONS // 2)).to_be_attached()
    page.evaluate(NEXT_FRAME)
    laid_out = page.locator(".rg-rows a").evaluate_all(
        "rows => rows.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length"
    )
    rows = page.locator(".rg-rows a").count()
    assert 0 < laid_out < rows - RELATIONS // 4
    page.emulate_media(media="print")
    assert page.locator(".rg-rows a").evaluate_all(
        "rows => rows.every((row) => row.checkVisibility({ contentVisibilityAuto: true }))"
    )


def test_all_relations_of_a_selected_country_are_drawn(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    server, path = crowd
    data = load(path)
    code = max(data.codes, key=lambda one: sum(one in relation.pair for relation in data.relations))
    page = open_page(f"?show={code}", server=server)
    assert lines(page) > 300
    with rerun(page):
        page.locator(".rg-back a").click()
    expect(page.locator(".fewer")).to_contain_text("300 of")


# How many paths are stroked, and pictures put, from now on.
COUNTED = """() => {
  const canvas = CanvasRenderingContext2D.prototype;
  globalThis.told = { stroke: 0, drawImage: 0 };
  for (const name of Object.keys(told)) {
    const own = canvas[name];
    canvas[name] = function (...how) {
      told[name] += how[0] instanceof Path2D || how[0] instanceof HTMLCanvasElement;
      return own.apply(this, how);
    };
  }
}"""


def test_while_many_lines_move_their_last_picture_does(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    page = open_page(server=crowd[0])
    before = shoot(page)
    page.evaluate(COUNTED)
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    at = (round(box["x"]) + 6, round(box["y"]) + 6)
    page.mouse.move(*at)
    page.mouse.down()
    page.mouse.move(at[0] + 40, at[1] + 30, steps=8)
    page.evaluate(NEXT_FRAME)
    told = page.evaluate("told")
    assert told["stroke"] == 0
    assert told["drawImage"] > 0
    page.mouse.up()
    after = shoot(page)
    lines_of = [shot.points(appearance.BOTH.light, 30) for shot in (before, after)]
    moved = {(x + 40, y + 30) for x, y in lines_of[0]}
    assert len(moved & lines_of[1]) > 0.7 * len(lines_of[1])  # names lie elsewhere
    page.get_by_title("Zoom in").click()  # and are painted anew, one look in one stroke
    page.evaluate(NEXT_FRAME)
    assert 0 < page.evaluate("told.stroke") < 150


def test_a_country_that_is_dragged_takes_its_lines_along(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    page = open_page(server=crowd[0])
    shot = shoot(page)
    dot = min(shot.dots(reach=1), key=lambda one: one[1])
    page.mouse.move(*dot)
    says = page.locator(".says").inner_text()
    page.evaluate(COUNTED)
    page.mouse.down()
    page.mouse.move(dot[0] + 60, dot[1] + 20, steps=6)
    page.evaluate(NEXT_FRAME)
    assert page.evaluate("told.stroke") > 0
    page.mouse.up()
    page.mouse.move(2, 2)
    page.mouse.move(dot[0] + 60, dot[1] + 20)
    expect(page.locator(".says")).to_have_text(says)
    again = shoot(page)
    assert any(abs(x - dot[0] - 60) < 3 and abs(y - dot[1] - 20) < 3 for x, y in again.dots(reach=1))


# The names that are written from now on, and where.
WRITTEN = """() => {
  const canvas = CanvasRenderingContext2D.prototype, own = canvas.fillText;
  globalThis.written = {};
  canvas.fillText = function (text, x, y) {
    written[text] = [x, y];
    return own.call(this, text, x, y);
  };
}"""


def test_what_is_selected_is_painted_on_the_picture_which_stays_with_its_names(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    server, path = crowd
    page = open_page(server=server)
    page.mouse.move(2, 2)
    page.evaluate(WRITTEN)
    page.emulate_media(color_scheme="dark")  # which paints all of it
    page.evaluate(NEXT_FRAME)  # two schemes within a frame would be no change
    page.emulate_media(color_scheme="light")
    page.wait_for_function("Object.keys(written).length > 5")
    page.evaluate(NEXT_FRAME)
    before = page.evaluate("written")
    page.evaluate(f"() => {{ ({COUNTED})(); written = {{}}; }}")
    data = load(path)
    degree = Counter(code for relation in data.relations for code in relation.pair)
    hidden = min(data.relations, key=lambda one: (len(one.quotes), -min(degree[code] for code in one.pair)))
    with rerun(page):
        page.locator(f".reach li[data-id='{hidden.id}'] button").dispatch_event("click")
    assert lines(page) == 301
    page.evaluate(NEXT_FRAME)
    assert 0 < page.evaluate("told.stroke") < 20  # of all lines it is a hundred
    after = page.evaluate("written")
    assert len(set(before) & set(after)) > 5
    assert [name for name in before if name in after and before[name] != after[name]] == []


# A place between pixels where other lines lie than at the pixel that is nearest to it, and what is told of it.
BETWEEN = """stage => {
  const canvas = stage.querySelector(".canvas"), says = stage.querySelector(".says");
  const box = canvas.getBoundingClientRect(), at = (x, y) => {
    canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
    return / – /.test(says.textContent) ? says.textContent.split(/[:,]/)[0] : "";
  };
  for (let y = Math.ceil(box.top) + 100; y < box.bottom - 100; y += 3) {
    for (let x = Math.ceil(box.left) + 60; x < box.right - 60; x += 3) {
      const told = at(x + 0.45, y + 0.45);
      if (told && at(x, y) && told !== at(x, y)) return [x + 0.45, y + 0.45, told];
    }
  }
}"""


def test_a_click_opens_what_the_drawing_said_of_its_place(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    page = open_page(server=crowd[0])
    x, y, told = page.locator(".stage").evaluate(BETWEEN)
    page.mouse.move(x, y)
    expect(page.locator(".says")).to_contain_text(told)
    with rerun(page):
        page.mouse.click(x, y)
    expect(page.locator("[data-dossier] h2")).to_have_text(told)


def test_few_relations_are_all_drawn_and_nothing_is_said(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    server, path = crowd
    data = load(path)
    code = data.codes[0]
    page = open_page(f"?country={code}", server=server)
    assert lines(page) == len(apply(data, Filters((code,))).relations)
    expect(page.locator(".fewer")).to_be_hidden()
    expect(page.locator(".rg-legend")).to_contain_text("No line: nothing collected")


def test_a_long_table_has_300_rows_and_the_one_that_is_read_and_all_on_request_and_on_paper(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    server, path = crowd
    data = load(path)
    last = max(data.relations, key=lambda one: data.title_of(one).casefold())
    page = open_page("?view=table&sort=name", server=server)
    rows, more = page.locator(".rg-table tbody tr"), page.locator(".rg-rest button")
    expect(rows).to_have_count(300)
    expect(more).to_have_text(f"Show {RELATIONS - 300} more")
    quotes = len({quote.hash for relation in data.relations for quote in relation.quotes})
    expect(page.locator(".rg-table tfoot td").first).to_have_text(f"{quotes:,}")  # of all, whatever is shown
    page.emulate_media(media="print")
    expect(rows).to_have_count(RELATIONS)
    page.emulate_media(media="screen")
    expect(rows).to_have_count(300)
    more.press("Enter")
    expect(rows).to_have_count(RELATIONS)
    expect(rows.nth(300).locator("a")).to_be_focused()
    expect(more).to_be_hidden()
    read = open_page(f"?view=table&sort=name&show={last.id}", server=server)
    expect(read.locator(f"tr[aria-current] a[data-show='{last.id}']")).to_be_visible()


def test_a_long_document_comes_in_pieces_and_the_rest_of_it_on_request(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    server, path = crowd
    quotes = apply(load(path), Filters()).quotes
    page = open_page("?view=quotes", server=server)
    found, more = page.locator(".rg-document .rg-quote"), page.locator(".rg-rest button")
    expect(found).to_have_count(300)
    expect(page.locator(".rg-document")).to_have_count(1)
    assert len(set(found.evaluate_all("all => all.map(one => one.id)"))) == 300
    expect(page.locator(".rg-sources li").first).to_be_attached()
    expect(more).to_have_text(f"Show {quotes - 300} more")
    last = found.last.get_attribute("id")
    with rerun(page):
        more.press("Enter")
    expect(found).to_have_count(quotes)
    assert found.nth(299).get_attribute("id") == last
    expect(found.nth(300)).to_be_focused()
    expect(more).to_have_count(0)
