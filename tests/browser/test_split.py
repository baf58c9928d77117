"""A page in several files on a web server: with a script the whole page, without one a link away from every quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from mimetypes import guess_type
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from graph.view import Filters, apply
from graph.web.publish import publish_embed, publish_split
from graph.web.publish.split import INDEX
from tests.support.browsing import AXE
from tests.support.data_for_tests import TINY

HOST = "https://graph.example/"
VIEW = apply(TINY, Filters())
SITE = publish_split(VIEW)


def answer(route: Route, files: Mapping[str, bytes]) -> None:
    """Answer as a server of these files does."""
    name = route.request.url.removeprefix(HOST).partition("#")[0] or INDEX
    route.fulfill(body=files[name], content_type=f"{guess_type(name)[0]}; charset=utf-8")


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page_of(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The first page on a server of its files only."""
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 900})
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/*", lambda route: answer(route, SITE))
    page.goto(HOST)
    if request.param:
        expect(page.locator("body.rg-scripted")).to_be_attached()
    yield page
    context.close()
    assert said == []


def test_a_line_leads_to_its_quotes(page_of: Page) -> None:
    scripted = page_of.locator("body.rg-scripted").count() > 0
    line = '.rg-drawn .reach [data-id="nor-zaf"] button' if scripted else '.rg-svg a[data-show="nor-zaf"]'
    page_of.locator(line).first.focus()
    page_of.keyboard.press("Enter")
    expect(page_of.locator("#nor-zaf h2")).to_be_in_viewport()
    for quote in VIEW["nor-zaf"].quotes:
        expect(page_of.locator(f'[id="nor-zaf.{quote.hash}"] .rg-exact').first).to_have_text(quote.exact)


@pytest.mark.parametrize("page_of", [True], indirect=True, ids=["script"])
def test_with_a_script_it_is_the_page_of_a_single_file(page_of: Page) -> None:
    for shown in VIEW:
        expect(page_of.locator(f'[id="{shown.relation.id}"]')).to_have_count(1)
    expect(page_of.locator("#rg-elsewhere")).to_have_count(0)
    expect(page_of.locator("#relations table")).to_be_attached()
    assert page_of.locator("a[href*='.html#']").count() == 0


@pytest.mark.parametrize("page_of", [True], indirect=True, ids=["script"])
def test_a_hash_that_no_one_can_decode_is_no_reason_to_stop(page_of: Page) -> None:
    page_of.goto("about:blank")
    page_of.goto(f"{HOST}#100%")
    expect(page_of.locator("body.rg-scripted")).to_be_attached()
    expect(page_of.locator("#rg-elsewhere")).to_have_count(0)


def test_a_file_that_cannot_be_had_is_told_with_a_way_out(browser: Browser) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page, refused = context.new_page(), ["abort"]

        def serve(route: Route) -> None:
            if not refused or "words-" not in route.request.url:
                answer(route, SITE)
            elif refused[0] == "abort":
                route.abort()
            else:
                route.fulfill(status=404, body="")

        page.route("**/*", serve)
        page.goto(HOST)
        told = page.locator(".rg-fetching")
        expect(told).to_contain_text("The quotes could not be fetched")
        expect(page.locator('#rg-elsewhere li[id="nor-zaf"] a')).to_be_visible()
        refused[0] = "404"
        told.get_by_role("button", name="Try again").click()
        expect(told).to_contain_text("This page was published anew since you opened it")
        refused.clear()
        told.get_by_role("button", name="Open it anew").click()
        expect(page.locator("body.rg-scripted")).to_be_attached()
        expect(told).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_any_of_its_pages_nor_in_that_for_a_frame(
    browser: Browser, width: int, scheme: Literal["light", "dark"]
) -> None:
    pages = {name: content for name, content in SITE.items() if name.endswith(".html")}
    files = SITE | {"embed.html": publish_embed(VIEW, url=HOST).encode("utf-8")}
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True) as context:
        page = context.new_page()
        page.route("**/*", lambda route: answer(route, files))
        for name in (*pages, "embed.html", "embed.html#nor-zaf"):
            page.goto(HOST + name)
            page.evaluate(AXE)
            found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
            assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], name
