"""More relations than can be told apart: the drawing has the best-evidenced, says so, and gives all on request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.loading import load
from graph.render.drawing import legend
from graph.view import Filters, apply
from tests.browser.conftest import OpenPage
from tests.support.browsing import rerun
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
    fewer.get_by_role("button").click()
    assert lines(page) == 300


def test_the_legend_has_two_rows_in_a_crowd_that_is_compared_and_the_foot_says_the_rest(
    crowd: tuple[Server, Path], open_page: OpenPage
) -> None:
    page = open_page("?from=2010&to=2015&from2=2016&to2=2021", server=crowd[0])
    tops = page.locator(".rg-legend li:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len({round(top) for top in tops}) == 2
    expect(page.locator(".foot .key")).to_have_text(f"{legend.WIDTH_WORDS} {legend.no_line_words(crowded=True)}")
    foot, last = (
        page.locator(place).evaluate("one => one.getBoundingClientRect().bottom") for place in (".foot", ".key")
    )
    assert last <= foot


def test_all_relations_of_a_selected_country_are_drawn(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    server, path = crowd
    data = load(path)
    code = max(data.codes, key=lambda one: sum(one in relation.pair for relation in data.relations))
    page = open_page(f"?show={code}", server=server)
    assert lines(page) > 300
    with rerun(page):
        page.locator(".rg-back a").click()
    expect(page.locator(".fewer")).to_contain_text("300 of")


def test_few_relations_are_all_drawn_and_nothing_is_said(crowd: tuple[Server, Path], open_page: OpenPage) -> None:
    server, path = crowd
    data = load(path)
    code = data.codes[0]
    page = open_page(f"?country={code}", server=server)
    assert lines(page) == len(apply(data, Filters((code,))).relations)
    expect(page.locator(".fewer")).to_be_hidden()
    expect(page.locator(".rg-legend")).to_contain_text("No line: nothing collected")
