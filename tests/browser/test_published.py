"""The published page in Chromium: from a disk, in a frame, without a network and without a script."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.loading import load
from graph.model.text import fold_space
from graph.record import read_record, record_path
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.support import ROOT

DATA = ROOT / "data" / "relations.yaml"
VIEW = apply(load(DATA), Filters())
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


@pytest.mark.parametrize("frame", ["<iframe sandbox srcdoc='{}'></iframe>", "<iframe srcdoc='{}'></iframe>"])
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
