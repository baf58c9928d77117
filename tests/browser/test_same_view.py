"""The same address opens the same view on the live page and on the published one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from graph.loading import load
from graph.record import read_record, record_path
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.browser.conftest import OpenPage
from tests.support import ROOT

# What a reader sees, on either page. Whoever speaks is told of the whole collection only on the published one.
SEEN = """() => {
  const seen = (some, root = document) => [...root.querySelectorAll(some)].filter((one) => one.checkVisibility());
  const told = (one) => one.innerText.replace(/\\s+/g, " ").trim();
  const root = (live, own) => document.querySelector(`${live} [data-testid=stBidiComponentIsolated], ${own}`)?.shadowRoot;
  const graph = root(".st-key-network", ".rg-drawn"), timeline = root(".st-key-timeline", ".rg-timeline");
  const drawn = graph?.host.checkVisibility(), overview = (one) => {
    const copy = one.cloneNode(true);
    one.after(copy);
    for (const part of copy.querySelectorAll(".rg-of-all, .rg-sources, .rg-sources + *, h2:has(+ .rg-sources)")) part.remove();
    const words = told(copy);
    copy.remove();
    return words;
  };
  return {
    title: document.title,
    head: told(document.querySelector(".rg-described")),
    chips: seen(".rg-chips button").map(told),
    read: seen(".rg-dossier, .rg-document, .rg-cautions").map(overview),
    focus: seen(".rg-focus").map((one) => one.id),
    rows: seen(".rg-rows a").map((one) => `${one.title} ${[...one.querySelectorAll("[class^=rg-]")].map((part) => part.className).join(" ")}`),
    table: seen(".rg-table tr").map((row) => `${row.className} ${told(row)} ${row.querySelector("[aria-sort]")?.ariaSort ?? ""}`),
    lines: drawn ? [...graph.querySelectorAll(".reach li")].map((one) => one.textContent).sort() : [],
    legend: seen(".rg-legend li").map(told),
    timeline: drawn ? [told(timeline.querySelector(".span")), ...[...timeline.querySelectorAll(".mark, .lane")].map((one) => one.getAttribute("aria-label"))] : [],
  };
}"""  # noqa: E501
ADDRESSES = [
    "",
    "?show=jpn-rus",
    "?country=JPN&show=JPN",
    "?q=sanctions&view=table&sort=-name",
    "?from=2014&to=2015&from2=2016&to2=2017",
    "?from=2014&to=2015&from2=2016&to2=2017&show=jpn-rus&newest=first",
    "?from=2014&to=2015&from2=2016&to2=2017&view=table&sort=after",
    "?kind=acts&undated=hidden&view=quotes&newest=first",
    "?q=nothing-at-all",
]
OTHERS = [
    "?country=jpn&country=SYR&match=only",
    "?kind=verbal-conflict&kind=comment&show=RUS",
    "?from=1900&to=2014",
    "?from=2015&from2=2015&to2=2016",
    "?view=quotes",
    "?from=2014&to=2015&from2=2016&to2=2017&view=quotes",
    "?show=rus-jpn&acts=only",
    "?view=table&sort=name&show=rus-usa",
    "?topic=military&voice=reported",
    '?q="economic sanctions" japan&newest=first&show=jpn-rus',
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = ROOT / "data" / "relations.yaml"
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(publish(apply(load(data), Filters()), read_record(record_path(data))), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def published(browser: Browser) -> Iterator[Page]:
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        yield context.new_page()


def seen(page: Page) -> Any:
    return page.evaluate(SEEN)


def ready(page: Page, address: str) -> Page:
    """The published page, with its drawing and its timeline drawn."""
    page.goto("about:blank")
    page.goto(address)
    page.locator(".rg-drawn .stage[data-drawn]").wait_for(state="attached")
    page.locator(".rg-timeline .time").wait_for(state="attached")
    return page


def same(file: Path, address: str, published: Page, open_page: OpenPage) -> None:
    live = seen(open_page(address))
    assert seen(ready(published, f"{file.as_uri()}{address}")) == live


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_opens_the_same_view(file: Path, address: str, published: Page, open_page: OpenPage) -> None:
    same(file, address, published, open_page)


@pytest.mark.slow
@pytest.mark.parametrize("address", OTHERS)
def test_any_address_opens_the_same_view(file: Path, address: str, published: Page, open_page: OpenPage) -> None:
    same(file, address, published, open_page)
