"""The published page in Chromium: from a disk, in a frame, without a network and without a script."""

from __future__ import annotations

import html as markup
import importlib.resources
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.loading import load
from graph.model import Kind, counted
from graph.model.text import fold_space
from graph.record import read_record, record_path
from graph.render.drawing import edges, looks, network, svg
from graph.render.html.header import filters_in_use
from graph.view import KINDS, Filters, InView, View, apply, describe, span, to_address
from graph.web.publish import publish
from tests.support import ROOT

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
DATA = ROOT / "data" / "relations.yaml"
WHOLE = VIEW = apply(load(DATA), Filters())
HTML = publish(VIEW, read_record(record_path(DATA)))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(HTML, encoding="utf-8")
    return path


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page without a network that fails its test if it asks for anything but itself or says a word to the console."""
    context = browser.new_context(
        java_script_enabled=request.param, offline=True, viewport={"width": 1280, "height": 900}
    )
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda one: asked.append(one.url))
    yield page
    context.close()
    assert not said
    assert not [url for url in asked if not url.startswith(("file:///", "about:"))]
    assert len(asked) <= 2


def words(page: Page) -> str:
    return fold_space(page.locator("body").inner_text())


def test_from_a_disk_every_quote_can_be_read_and_a_line_leads_to_its_quotes(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    text = words(page)
    missing = [quote.exact for shown in VIEW for quote in shown.quotes if fold_space(quote.exact) not in text]
    assert not missing
    page.locator('.rg-svg a[data-show="jpn-rus"] .rg-edge').click()
    assert page.url.endswith("#jpn-rus")
    expect(page.locator("#jpn-rus h2")).to_be_in_viewport()


def test_a_link_to_a_quote_opens_at_its_words(page: Page, file: Path) -> None:
    shown = VIEW["rus-tur"]
    name = shown.relation.quote_id(shown.quotes[-1])
    page.goto(f"{file.as_uri()}#{name}")
    expect(page.locator(f'[id="{name}"] blockquote')).to_be_in_viewport()


FRAMES = ["<iframe srcdoc='{}'></iframe>", "<iframe sandbox='allow-scripts' srcdoc='{}'></iframe>"]


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_it_is_as_whole(page: Page, frame: str) -> None:
    inner = frame.format(markup.escape(HTML))
    page.set_content(f"<style>iframe{{width:900px;height:700px}}</style>{inner}")
    body = page.frame_locator("iframe").locator("body")
    expect(body.locator(".rg-quote")).to_have_count(sum(len(shown.quotes) for shown in VIEW))
    expect(body.locator("#jpn-rus h2")).to_have_text(re.compile("Japan"))


def test_on_a_phone_nothing_is_wider_than_the_screen(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(file.as_uri())
    box = page.locator(".rg-page").bounding_box()
    assert box
    assert box["width"] <= 390
    expect(page.locator(".rg-svg")).to_be_in_viewport()
    context.close()


def shown_by(page: Page) -> dict[str, object]:
    """What a reader sees of a view: the line over it, its quotes, rows, lines and chips."""
    return page.evaluate(
        """() => {
        const seen = (some) => [...document.querySelectorAll(some)].filter((one) => one.checkVisibility());
        return {
          head: document.querySelector(".rg-described").textContent,
          quotes: seen(".rg-quote").map((one) => one.id),
          rows: seen("#overview .rg-rows a").map((one) => [
            one.dataset.show, one.lastElementChild.innerText.split("\\n").join("; "), one.querySelector(".rg-line").className, one.title,
          ].join(" | ")),
          drawn: seen(".rg-svg a").map((one) => one.getAttribute("aria-label")),
          strokes: seen(".rg-svg .rg-edge, .rg-svg .rg-arrow-head").map((one) => one.getAttribute("class") + " " + (one.getAttribute("stroke-width") ?? "")),
          bands: seen(".rg-svg .rg-bands path").map((one) => Number(one.getAttribute("stroke-width"))),
          table: seen(".rg-table tbody tr").map((row) => [...row.cells].slice(1).map((cell) => cell.firstChild.textContent.trim()).join(" ")),
          chips: seen(".rg-chips button").map((one) => one.firstChild.textContent.trim()),
        };
      }"""  # noqa: E501
    )


def expected(view: View) -> dict[str, object]:
    rows = sorted(view, key=lambda one: -len(WHOLE[one.relation.id].quotes))
    named = []
    for one in rows:
        look, told = looks.look(view, one), [counted(len(one.quotes), "quote"), looks.acts_words(view, one)]
        named.append(" | ".join((one.relation.id, "; ".join(filter(None, told)), look.classes, look.words)))
    drawn = ET.fromstring(svg.svg(view, network.positions(view.dataset), str))
    cells = []
    for one in rows:
        years = span(view.dataset, [one]) or ("–", "–")
        cells.append(" ".join(map(str, (len(one.quotes), *one.counts.values(), len(sources_of(one)), *years))))
    return {
        "head": describe(view, WHOLE.quotes if view.quotes < WHOLE.quotes else None),
        "quotes": {one.relation.quote_id(quote) for one in view for quote in one.quotes},
        "rows": named,
        "drawn": {link.get("aria-label") for link in drawn.iter("a")},
        "strokes": sorted(
            f"{path.get('class')} {path.get('stroke-width') or ''}"
            for path in drawn.iter("path")
            if {"rg-edge", "rg-arrow-head"} & {*str(path.get("class")).split()}
        ),
        "bands": sorted(looks.look(view, one).width * edges.fineness(len(view.relations)) for one in view),
        "table": sorted(cells),
        "chips": [words for words, _ in filters_in_use(view)],
    }


def sources_of(shown: InView) -> set[str]:
    return {quote.source for quote in shown.quotes}


CHOSEN = [
    Filters(),
    Filters(countries=("JPN",)),
    Filters(countries=("JPN", "SYR"), match="only"),
    Filters(years=(2014, 2016)),
    Filters(kinds=frozenset({Kind.VERBAL_CONFLICT, Kind.UNCODED})),
    Filters(kinds=frozenset(KINDS) - {Kind.UNCODED}, acts_only=True),
    Filters(report_dated=False, contexts=("military",)),
    Filters(words="sanctions"),
    Filters(words='"economic sanctions" Japan', countries=("RUS",)),
    Filters(kinds=frozenset()),
]


def test_each_filter_shows_what_the_live_page_shows(browser: Browser, file: Path) -> None:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    for filters in CHOSEN:
        address = "&".join(f"{name}={quote(value)}" for name, values in to_address(filters).items() for value in values)
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}?{address}")
        view = apply(VIEW.dataset, filters)
        seen = shown_by(page)
        seen |= {key: set(seen[key]) for key in ("quotes", "drawn")}  # type: ignore[call-overload]
        seen |= {key: sorted(seen[key]) for key in ("table", "strokes", "bands")}  # type: ignore[call-overload]
        assert seen == expected(view), filters
    context.close()


def test_a_choice_narrows_the_page_and_back_undoes_it(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    page.locator(".rg-choices summary", has_text="Countries").click()
    page.get_by_role("checkbox", name="Turkey").check()
    expect(page.locator(".rg-described")).to_have_text(re.compile("^5 of 55 quotes"))
    expect(page).to_have_url(f"{file.as_uri()}?country=TUR")
    page.go_back()
    expect(page.locator(".rg-described")).to_have_text(re.compile("^55 quotes"))


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_it_filters_as_well(page_with_script: Page, frame: str) -> None:
    page_with_script.set_content(
        f"<style>iframe{{width:900px;height:700px}}</style>{frame.format(markup.escape(HTML))}"
    )
    inner = page_with_script.frame_locator("iframe")
    inner.locator(".rg-choices summary", has_text="Countries").click()
    inner.get_by_role("checkbox", name="Turkey").check()
    expect(inner.locator(".rg-described")).to_have_text(re.compile("^5 of 55 quotes"))
    inner.get_by_role("button", name="Remove filter: Turkey").click()
    expect(inner.locator(".rg-described")).to_have_text(re.compile("^55 quotes"))


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_a_quote_can_be_copied(page_with_script: Page, file: Path, frame: str) -> None:
    host = file.with_name("host.html")  # of a disk: a page of no address has no clipboard that a frame could be refused
    host.write_text(frame.format(markup.escape(HTML)), encoding="utf-8")
    page_with_script.goto(host.as_uri())
    inner = page_with_script.frame_locator("iframe")
    inner.locator("#jpn-rus .rg-quote .rg-share summary").first.click()
    button = inner.locator("#jpn-rus .rg-quote [data-copy]").first
    button.click()
    expect(button).to_have_text("Copied")


def test_a_chip_takes_its_filter_off(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?country=TUR&q=ceasefire")
    page.get_by_role("button", name="Remove filter: search: ceasefire").click()
    expect(page).to_have_url(f"{file.as_uri()}?country=TUR")
    expect(page.locator(".rg-chips li")).to_have_count(1)


@pytest.fixture
def page_with_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_at_all(browser: Browser, file: Path, width: int, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    context.close()


def test_what_is_pressed_by_key_is_done_by_key(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    page.locator(".rg-choices summary", has_text="Kind").press("Enter")
    page.get_by_role("checkbox", name="Conflict, done").press("Space")
    expect(page.locator(".rg-chips button")).to_have_text(re.compile("excluding Conflict, done"))
    page.keyboard.press("Escape")
    expect(page.locator(".rg-choices summary", has_text="Kind")).to_be_focused()
    page.locator('.rg-svg a[data-show="rus-tur"]').press("Enter")
    expect(page.locator("#rus-tur h2")).to_be_in_viewport()
