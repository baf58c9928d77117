"""The same address opens the same view on the live page and on the published one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from graph.loading import load
from graph.record import Record, read_record, record_path
from graph.view import Filters, apply
from graph.view.url import from_address
from graph.web.publish import publish
from tests.browser.conftest import OpenPage
from tests.support import ROOT

# What a reader sees, on either page.
SEEN = """() => {
  const seen = (some, root = document) => [...root.querySelectorAll(some)].filter((one) => one.checkVisibility());
  const told = (one) => one.innerText.replace(/\\s+/g, " ").trim();
  const root = (live, own) => document.querySelector(`${live} [data-testid=stBidiComponentIsolated], ${own}`)?.shadowRoot;
  const graph = root(".st-key-network", ".rg-drawn"), timeline = root(".st-key-timeline", ".rg-timeline");
  const drawn = graph?.host.checkVisibility(), overview = (one) => {
    const copy = one.cloneNode(true);
    one.after(copy);
    for (const part of copy.querySelectorAll(".rg-sources, .rg-sources + *, h2:has(+ .rg-sources)")) part.remove();
    const words = told(copy);
    copy.remove();
    return words;
  };
  return {
    title: document.title,
    head: told(document.querySelector(".rg-described")),
    heard: told(document.querySelector(".rg-status")),
    chips: seen(".rg-chips button").map(told),
    read: seen(".rg-dossier, .rg-document, .rg-cautions").map(overview),
    focus: seen(".rg-focus").map((one) => one.id),
    rows: seen(".rg-rows a").map((one) => `${one.title} ${[...one.querySelectorAll("[class^=rg-]")].map((part) => part.className).join(" ")}`),
    table: seen(".rg-table tr").map((row) => `${row.className} ${told(row)} ${row.querySelector("[aria-sort]")?.ariaSort ?? ""}`),
    sums: seen(".rg-sums").map(told),
    lines: drawn ? [...graph.querySelectorAll(".reach button")].map((one) => one.ariaLabel).sort() : [],
    legend: seen(".rg-legend li").map(told),
    nothing: drawn ? graph.querySelector(".nothing:not([hidden])")?.textContent ?? "" : "",
    covered: seen(".rg-coverage :is(p:not(.rg-printed), dt, dd)").map(told),
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
    "?speaker=Vladimir+Putin&kind=verbal-conflict&view=quotes",
]
OTHERS = [
    "?speaker=Vladimir+Putin&view=quotes",
    "?speaker=Sho+Beppu&article=nhk-2017&view=quotes",
    "?kind=acts&show=RUS",
    "?country=jpn&country=SYR&match=only",
    "?kind=verbal-conflict&kind=comment&show=RUS",
    "?from=1900&to=2014",
    "?from=2015&from2=2015&to2=2016",
    "?view=quotes",
    "?from=2014&to=2015&from2=2016&to2=2017&view=quotes",
    "?show=rus-jpn&acts=only",
    "?view=table&sort=name&show=rus-usa",
    "?topic=military&voice=direct",
    "?topic=asylum&voice=direct",
    "?dated=report&dated=doubt&from=2015&to=2016",
    '?q="sanctions" japan&newest=first&show=jpn-rus',
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = ROOT / "data" / "relations.yaml"
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(publish(apply(load(data), Filters()), read_record(record_path(data))), encoding="utf-8")
    return path


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
    data = load(ROOT / "data" / "relations.yaml")
    in_view = apply(data, from_address(address.removeprefix("?"), data).filters).quotes
    assert bool(live["nothing"]) == (in_view == 0 and "view=" not in address)  # only the network has that sentence
    assert seen(ready(published, f"{file.as_uri()}{address}")) == live


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_opens_the_same_view(file: Path, address: str, published: Page, open_page: OpenPage) -> None:
    same(file, address, published, open_page)


def test_a_page_of_a_part_counts_what_was_left_out_and_what_is_hidden_since_as_one(
    tmp_path: Path, published: Page
) -> None:
    part, data = tmp_path / "part.html", load(ROOT / "data" / "relations.yaml")
    part.write_text(publish(apply(data, Filters(acts_only=True)), Record()), encoding="utf-8")
    pair = data.by_id["rus-usa"]
    for address, filters in (
        ("?show=rus-usa", Filters(acts_only=True)),
        ("?show=rus-usa&from=2016&to=2016", Filters(acts_only=True, years=(2016, 2016))),
    ):
        hidden = len(pair.quotes) - len(apply(data, filters)["rus-usa"].quotes)
        page = ready(published, f"{part.as_uri()}{address}")
        told = page.locator("[data-dossier=rus-usa] .rg-counts [data-hidden]")
        expect(told).to_have_text(f"Hidden by the filters {hidden}")
        summary = page.locator("[data-dossier=rus-usa] header .rg-summary")
        expect(summary).to_have_text(re.compile(f"^Summary of all {len(pair.quotes)} quotes: (?!Summary)"))


@pytest.mark.slow
@pytest.mark.parametrize("address", OTHERS)
def test_any_address_opens_the_same_view(file: Path, address: str, published: Page, open_page: OpenPage) -> None:
    same(file, address, published, open_page)
