"""A published page inside an article: its frame is as high as what is in it, and takes neither wheel nor keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from graph.render.drawing import network, svg
from graph.view import Filters, View, apply, describe
from graph.web.publish import publish_embed, snippet
from tests.support.data_for_tests import TINY, dataset, quote, relation

HOST, FRAME = "https://paper.example/article", "https://graph.example/embed.html"
VIEW = apply(TINY, Filters())


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page of its own, whose two addresses are answered here, and no other."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert set(asked) == {HOST, FRAME}


def _answer(html: str, route: Route) -> None:
    route.fulfill(body=html, content_type="text/html; charset=utf-8")


def article(page: Page, view: View = VIEW) -> list[str]:
    """Open an article with the frame in it; return what the console will say."""
    said: list[str] = []
    text = "<p>" + "Some words of an article. " * 200 + "</p>"
    whole = f"<!doctype html><html lang=en><title>a</title><body>{text}{snippet(view, None, FRAME)}{text}</body></html>"
    page.on("console", lambda message: said.append(message.text))
    for address, html in ((HOST, whole), (FRAME, publish_embed(view))):
        page.route(address, partial(_answer, html))
    page.goto(HOST)
    page.locator("iframe").scroll_into_view_if_needed()
    expect(page.frame_locator("iframe").locator(".rg-svg")).to_be_visible()
    return said


def test_the_frame_grows_with_the_quotes_of_the_line_that_is_chosen_and_nothing_scrolls_in_it(paper: Page) -> None:
    page = paper
    said = article(page)
    inside = page.frame_locator("iframe")
    expect(inside.locator("#overview")).to_be_visible()
    expect(inside.locator("#nor-zaf")).to_be_hidden()
    inside.locator('.rg-svg a[data-show="nor-zaf"]').focus()
    page.keyboard.press("Enter")
    expect(inside.locator("#nor-zaf")).to_be_visible()
    expect(inside.locator("#overview")).to_be_hidden()
    frame = page.frames[1]
    page.wait_for_function(
        "(least) => document.querySelector('iframe').getBoundingClientRect().height >= least",
        arg=frame.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)"),
    )
    assert frame.evaluate("document.documentElement.scrollHeight - innerHeight") <= 1
    assert said == []


@pytest.mark.slow
def test_however_many_quotes_a_line_has_nothing_scrolls_in_the_frame(paper: Page) -> None:
    page, several = paper, [quote(exact=f"sentence {number} of many") for number in range(300)]
    html = publish_embed(apply(dataset(relation("RUS", "TUR", *several)), Filters()))
    page.route(HOST, partial(_answer, f"<!doctype html><title>a</title>{snippet(VIEW, None, FRAME)}"))
    page.route(FRAME, partial(_answer, html))
    page.goto(HOST)
    line = page.frame_locator("iframe").locator('.rg-svg a[href="#rus-tur"]')
    line.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 25000")
    assert page.frames[1].evaluate("document.documentElement.scrollHeight - innerHeight") <= 1


EDGES = """[...document.querySelectorAll('.rg-svg > a:not([hidden])')].filter((one) => one.querySelector('.rg-edge')).map((one) => [
  one.getAttribute('href').slice(1), one.querySelector('title').textContent,
  ...['class', 'stroke-width', 'stroke-dasharray'].map((name) => one.querySelector('.rg-edge').getAttribute(name) ?? ''),
]).sort()"""  # noqa: E501


def edges_of(view: View) -> list[list[str]]:
    """What Python's own drawing of a view has of each line."""
    root = ElementTree.fromstring(svg.svg(view, network.positions(TINY), lambda one: f"#{one}"))
    found = []
    for link in root.findall("a"):
        for edge in link.findall("path[@stroke-width]"):
            if (edge.get("class") or "").startswith("rg-edge"):
                kept = [edge.get(name) or "" for name in ("class", "stroke-width", "stroke-dasharray")]
                found.append([(link.get("href") or "")[1:], link.findtext("title") or "", *kept])
    return sorted(found)


def test_its_filters_leave_the_lines_that_python_draws_and_say_so_of_the_quotes(paper: Page) -> None:
    page = paper
    said = article(page)
    inside, status = page.frame_locator("iframe"), page.frame_locator("iframe").get_by_role("status")
    conflict = Filters(kinds=("verbal-cooperation", "material-cooperation", "comment", "not-done"))
    inside.get_by_role("button", name="conflict").focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text(describe(apply(TINY, conflict), VIEW.quotes))
    assert page.frames[1].evaluate(EDGES) == edges_of(apply(TINY, conflict))
    page.keyboard.press("Enter")
    inside.get_by_label("Country", exact=True).select_option("NOR")
    inside.get_by_label("From year").select_option("2015")
    both = apply(TINY, Filters(countries=("NOR",), years=(2015, 2016)))
    expect(status).to_have_text(describe(both, VIEW.quotes))
    assert page.frames[1].evaluate(EDGES) == edges_of(both)
    inside.locator('.rg-svg a[data-show="nor-zaf"]').focus()
    page.keyboard.press("Enter")
    expect(inside.locator("#nor-zaf article:visible")).to_have_count(both["nor-zaf"].number)
    expect(inside.locator("#nor-zaf header")).to_contain_text(f"{both['nor-zaf'].number} of {VIEW['nor-zaf'].number} ")
    page.frames[1].evaluate("location.hash = 'NOR'")
    whole = apply(TINY, Filters(countries=("NOR",)))
    expect(inside.locator("#NOR header")).to_contain_text(f"{both.quotes} of {whole.quotes} quotes match the filters")
    inside.get_by_role("button", name="Show all").click()
    expect(status).to_have_text(describe(VIEW))
    expect(inside.locator(".rg-embed-some")).to_have_count(0)
    assert page.frames[1].evaluate(EDGES) == edges_of(VIEW)
    assert said == []


def test_a_view_of_some_quotes_says_so_whatever_its_own_filters_leave(paper: Page) -> None:
    page, view = paper, apply(TINY, Filters(countries=("NOR",)))
    article(page, view)
    inside = page.frame_locator("iframe")
    head = inside.locator(".rg-embed-head .rg-summary")
    expect(head).to_have_text(f"Filters: Northland. {describe(view)}")
    inside.get_by_role("button", name="conflict").click()
    expect(head).to_have_text(re.compile(rf"^Filters: Northland\. \d+ of {view.quotes} quotes "))
    inside.get_by_role("button", name="Show all").click()
    expect(head).to_have_text(f"Filters: Northland. {describe(view)}")


def test_the_wheel_over_the_frame_moves_the_article(paper: Page) -> None:
    page = paper
    article(page)
    box = page.locator("iframe").bounding_box()
    assert box
    before = page.evaluate("scrollY")
    page.mouse.move(box["x"] + box["width"] / 2, max(box["y"], 0) + 100)
    page.mouse.wheel(0, 300)
    page.wait_for_function("(before) => scrollY > before", arg=before)
    assert page.frames[1].evaluate("scrollY") == 0


def test_its_frame_and_its_parts_have_names(paper: Page) -> None:
    page = paper
    article(page)
    expect(page.locator("iframe")).to_have_attribute("title", re.compile("quotes from 2 articles"))
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text("Invented")
