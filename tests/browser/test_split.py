"""A page in several files on a web server: with a script the whole page, whose words come when they
are read or searched; without one a link away from every quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from mimetypes import guess_type
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from graph.loading import load
from graph.model import Kind
from graph.view import Filters, apply, describe
from graph.web.publish import publish, publish_embed, publish_split, split
from graph.web.publish.split import INDEX
from tests.support import data_scripts
from tests.support.browsing import AXE
from tests.support.data_for_tests import TINY

HOST = "https://graph.example/"
VIEW = apply(TINY, Filters())
SITE = publish_split(VIEW)


def answer(route: Route, files: Mapping[str, bytes]) -> None:
    """Answer as a server of these files does."""
    name = re.split("[?#]", route.request.url.removeprefix(HOST))[0] or INDEX
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


def test_without_a_script_it_says_what_it_lacks_and_leads_there(browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.route("**/*", lambda route: answer(route, SITE))
        page.goto(HOST)
        expect(page.locator("#rg-elsewhere")).to_contain_text("The quotes are not on this page")
        for leads, there in (("table of all relations", "#relations table"), ("All sources", "#listed li")):
            page.get_by_role("link", name=leads).click()
            expect(page.locator(there).first).to_be_visible()
            page.locator(".rg-back a").click()


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


class Server:
    """A server of a page whose dossiers have a file each; it can fail, and knows what it was asked for."""

    def __init__(self, page: Page) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(split, "PART_SIZE", 1)
            self.files = publish_split(VIEW)
        self.asked: list[str] = []
        self.failing: dict[str, int] = {}  # by the beginning of a name the status; 0 is no answer
        page.route("**/*", self.answer)

    @property
    def words(self) -> list[str]:
        """The files with words that it was asked for."""
        return [name for name in self.asked if name.startswith("words")]

    def answer(self, route: Route) -> None:
        name = re.split("[?#]", route.request.url.removeprefix(HOST))[0]
        status = next((status for start, status in self.failing.items() if name.startswith(start)), 200)
        if status == 200:
            self.asked.append(name.partition(".")[0])
            answer(route, self.files)
        elif status:
            route.fulfill(status=status, body="")
        else:
            route.abort()


@pytest.fixture
def served(browser: Browser) -> Iterator[tuple[Page, Server]]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        yield page, Server(page)


def filters(page: Page) -> None:
    """Filters, and takes that off."""
    page.get_by_label("Compare two periods").check()
    expect(page.locator(".rg-chips")).to_contain_text(" vs. ")
    page.get_by_role("button", name="Reset filters").click()
    expect(page.locator(".rg-chips button")).to_have_count(0)


def tries_again(page: Page, server: Server) -> None:
    """Is told that the quotes are not there, and asks again when they can be had."""
    told = page.locator(".rg-fetching")
    expect(told).to_contain_text("The quotes could not be fetched")
    server.failing.clear()
    told.get_by_role("button", name="Try again").click()


def test_it_draws_and_filters_before_any_words_are_there_and_fetches_those_that_are_read(
    served: tuple[Page, Server],
) -> None:
    page, server = served
    page.goto(HOST)
    expect(page.locator(".rg-drawn .stage[data-drawn]")).to_be_attached()
    filters(page)
    assert not server.words
    page.locator('.rg-rows:visible a[data-show="nor-zaf"]').click()
    expect(page.locator("#nor-zaf .rg-exact").first).to_be_visible()
    assert len(server.words) == 1
    page.get_by_role("searchbox").fill("ministers")
    expect(page.locator(".rg-described")).to_contain_text(f" of {VIEW.quotes} quotes")
    found = apply(TINY, Filters(words="ministers"))
    expect(page.locator(".rg-described")).to_contain_text(f"{found.quotes} of")
    assert sorted(server.words) == sorted(name.partition(".")[0] for name in server.files if name.startswith("words"))


def test_what_an_address_names_is_fetched_for_it(served: tuple[Page, Server]) -> None:
    page, server = served
    id_ = f"nor-zaf.{VIEW['nor-zaf'].quotes[-1].hash}"
    server.failing["quotes."] = 0
    page.goto(f"{HOST}#{id_}")
    tries_again(page, server)
    expect(page.locator(f'[id="{id_}"].rg-focus')).to_be_in_viewport()
    expect(page.locator(".rg-fetching")).to_have_count(0)
    assert len(server.words) == 1
    page.goto("about:blank")
    server.failing["quotes."] = 0
    page.goto(HOST)
    expect(page.locator(".rg-drawn .stage[data-drawn]")).to_be_attached()
    page.evaluate("(id) => { location.hash = id; }", id_)
    tries_again(page, server)
    expect(page.locator(f'[id="{id_}"].rg-focus')).to_be_in_viewport()
    expect(page.locator(".rg-fetching")).to_have_count(0)
    page.goto("about:blank")
    page.goto(f"{HOST}?view=quotes&country=ZAF")
    expect(page.locator(".rg-document article").first).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Quotes as CSV").click()
    assert VIEW["nor-zaf"].quotes[0].exact in saved.value.path().read_text("utf-8-sig")


def test_the_rest_of_a_long_document_comes_with_words_that_were_not_there(served: tuple[Page, Server]) -> None:
    page, server = served
    name = next(name for name in server.files if name.startswith("script."))
    short = server.files[name].replace(b"SHOWN_AT_ONCE = 300", b"SHOWN_AT_ONCE = 1")
    assert short != server.files[name]
    server.files[name] = short
    page.goto(f"{HOST}?view=quotes")
    quotes = page.locator(".rg-document article")
    expect(quotes).to_have_count(1)
    page.locator(".rg-document").get_by_role("button", name=f"Show {VIEW.quotes - 1} more").click()
    expect(quotes).to_have_count(VIEW.quotes)


def test_words_that_cannot_be_had_say_so_in_their_place_and_the_rest_goes_on(served: tuple[Page, Server]) -> None:
    page, server = served
    page.goto(HOST)
    server.failing["words-"] = 0
    page.locator('.rg-rows:visible a[data-show="nor-zaf"]').click()
    told = page.locator("#nor-zaf .rg-fetching")
    expect(told).to_contain_text("The quotes could not be fetched")
    expect(told.get_by_role("link", name="Open them by themselves")).to_have_attribute("href", re.compile(r"#nor-zaf$"))
    filters(page)
    server.failing["words-"] = 404
    told.get_by_role("button", name="Try again").click()
    expect(told).to_contain_text("published anew since you opened it")
    server.failing.clear()
    page.locator(".rg-back:visible a").click()
    expect(page.locator("#overview .rg-rows")).to_be_visible()
    page.locator('.rg-rows:visible a[data-show="nor-zaf"]').click()  # whoever comes again asks again
    expect(page.locator("#nor-zaf .rg-exact").first).to_be_visible()
    expect(page.locator(".rg-fetching")).to_have_count(0)


def test_what_is_filtered_while_a_search_waits_for_its_words_leaves_them_searched_for(
    served: tuple[Page, Server],
) -> None:
    page, server = served
    page.goto(HOST)
    expect(page.locator(".rg-drawn .stage[data-drawn]")).to_be_attached()
    server.failing["words-"] = 0
    page.get_by_role("searchbox").fill("ministers")
    expect(page.locator(".rg-fetching")).to_contain_text("The quotes could not be fetched")
    page.get_by_role("button", name="conflict", exact=True).click()
    expect(page.get_by_role("searchbox")).to_have_value("ministers")
    tries_again(page, server)
    kinds = frozenset({Kind.VERBAL_COOPERATION, Kind.MATERIAL_COOPERATION, Kind.UNCODED, Kind.NOT_DONE})
    found = apply(TINY, Filters(words="ministers", kinds=kinds))
    expect(page.locator(".rg-described")).to_contain_text(describe(found, VIEW.quotes))
    expect(page).to_have_url(re.compile("q=ministers"))


def test_a_first_file_that_cannot_be_had_is_told_with_a_way_out(served: tuple[Page, Server]) -> None:
    page, server = served
    server.failing["data."] = 0
    page.goto(HOST)
    told = page.locator(".rg-fetching")
    expect(told).to_contain_text("Filters and search could not be fetched")
    expect(page.locator('#rg-elsewhere li[id="nor-zaf"] a')).to_be_visible()
    server.failing["data."] = 404
    told.get_by_role("button", name="Try again").click()
    expect(told).to_contain_text("This page was published anew since you opened it")
    server.failing.clear()
    told.get_by_role("button", name="Open it anew").click()
    expect(page.locator("body.rg-scripted")).to_be_attached()
    expect(told).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_any_form_of_a_page(
    browser: Browser, tmp_path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    scripts = apply(load(data_scripts.write(tmp_path, many=3)), Filters())
    one = apply(TINY, Filters(countries=("NOR", "ZAF"), match="only"))
    files = {
        **SITE,
        "embed.html": publish_embed(VIEW, url=HOST).encode("utf-8"),
        "scripts.html": publish(scripts).encode("utf-8"),
        "one.html": publish(one).encode("utf-8"),
    }
    pages = [name for name in files if name.endswith(".html")]
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True) as context:
        page = context.new_page()
        page.route("**/*", lambda route: answer(route, files))
        for name in (*pages, "embed.html#nor-zaf", "one.html?q=nothing+has+this", "scripts.html?view=quotes"):
            page.goto(HOST + name)
            if name.partition("?")[0] in ("one.html", "scripts.html"):
                expect(page.locator("body[data-layout]")).to_be_attached()
            page.evaluate(AXE)
            found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
            assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], name
