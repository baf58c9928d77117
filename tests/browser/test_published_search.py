"""What a search shows on the published page: hits where they stand, as the live page marks them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from graph.loading import load
from graph.record import Record
from graph.render.html import dossier, quote_card, suggestions
from graph.view import Filters, apply, from_address
from graph.web.publish import publish
from tests.support import ROOT, data_scripts

# By the id of each quote in sight its texts as they are marked; and the summary. Both pages make the same of a query.
MARKED = """(html) => {
  const root = html ? new DOMParser().parseFromString(html, "text/html") : document;
  const within = (part, some) => [...part.querySelectorAll(some)].map((one) => one.innerHTML);
  const seen = (one) => html || one.checkVisibility();
  const quotes = [...root.querySelectorAll(".rg-quote")].filter(seen);
  const told = quotes.map((one) => [one.id, within(one, ".rg-beside, .rg-exact, .rg-translated, .rg-by bdi, .rg-source bdi"),
    [...one.querySelectorAll(".rg-unfold")].map((fold) => fold.open)]);
  const summaries = [...root.querySelectorAll("header .rg-summary")].filter((one) => seen(one) && one.closest("[data-dossier*='-']"));
  return { told, summary: summaries.flatMap((one) => [...one.querySelectorAll("mark")].map((mark) => mark.textContent)) };
}"""  # noqa: E501
# Arabic with and without vowels, Persian half-spaces, digits, scripts without spaces, accents, endings, phrases, parts.
QUERIES = [
    "صداقة", "وزير", "الموجي", "می گویند", "می‌گویند", "٢٠١٦", "אמר:", "мера министр", "закрыть", "灯台", "漁業 外務",
    "समझौते", "พรมแดน", "nước", "NUOC hữu", "Türe", "fisheries", "lighthouses", "speak",
    '"he said, and"', "north* friends", "fischerei", "ships", "sea", "tin bo bien", "courier of",
]  # fmt: skip

# What the search leads to besides, in words, and each link with what it opens.
LED = """(html) => {
  const root = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const told = (part) => part.textContent.replace(/\\s+/g, " ").trim();
  const asked = (address) => [...new URLSearchParams(address)].map(String).sort();
  return [...root.querySelectorAll(".rg-besides[aria-label='More about this search']")].filter((one) => html !== null || one.checkVisibility()).flatMap((part) => [
    ...[...part.querySelectorAll("p")].map(told),
    ...[...part.querySelectorAll("a")].map(({ dataset: { show, drop, open }, textContent }) => [textContent, show ?? null, asked(drop ?? ""), asked(open ?? "")]),
  ]);
}"""  # noqa: E501
OWN = ROOT / "data" / "relations.yaml"
# Mistyped, begun, in no quote together, in a summary or a name, a speaker's, a phrase, of another script, of nobody's.
SOUGHT = [
    ("", "sanctons"), ("", "hackd"), ("", "econ"), ("", "Putin"), ("", "sanctions anchor harbour"), ("", "Turkey"),
    ("", '"peace treaty" islands'), ("", '"sanctions joint"'), ("", "xqzzy"), ("", "prime minister"),
    ("", "sanctons hakcers"), ("?from=2016&to=2017&country=USA&newest=first", "islands"),
    ("?country=USA&kind=comment&view=table&sort=-name", "sanctons"),
    ("?country=USA&view=quotes", '"peace treaty" islands'), ("?from=2014&to=2015&from2=2016&to2=2017", "Turkey"),
]  # fmt: skip
SOUGHT_IN_SCRIPTS = [
    "灯塔",
    "漁業協走",
    "министра закрыла",
    "صداقت",
    "Nordlandfischer",
    "A. Wav",
    "سالم",
    "strik harbor",
]


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data_scripts.write(tmp_path_factory.mktemp("scripts"), many=20)


def opened(page: Page, data: Path, folder: Path, address: str = "") -> Page:
    """The published page of a file, with its drawing drawn."""
    file = folder / f"{data.parent.name}.html"
    if not file.exists():
        file.write_text(publish(apply(load(data), Filters()), Record()), encoding="utf-8")
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}{address}")
    page.locator(".rg-drawn .stage[data-drawn]").wait_for(state="attached")
    return page


def search(page: Page, words: str, quotes: int) -> None:
    """Types words, and waits for what they leave."""
    page.get_by_role("searchbox").fill(words)
    expect(page.locator(".rg-described")).to_contain_text(f"{quotes} of " if words and quotes else "")
    expect(page.locator(".rg-chips")).to_contain_text(f"search: {words}")


def test_every_hit_is_marked_where_the_live_page_marks_it_and_no_letter_changes(
    published: Page, scripts: Path, tmp_path: Path
) -> None:
    data, pair = load(scripts), data_scripts.SCRIPTS
    page, badges, empty = opened(published, scripts, tmp_path, f"#{pair}"), quote_card.badges(data, Record()), 0
    words = (
        "() => [...document.querySelectorAll('.rg-exact, .rg-translated, .rg-source')].map((one) => one.textContent)"
    )
    before = page.evaluate(words)
    for query in QUERIES:
        view = apply(data, Filters(words=query))
        search(page, query, len({quote.hash for shown in view for quote in shown.quotes}))
        if pair not in view:
            empty += 1
            continue
        wanted: Any = page.evaluate(MARKED, dossier.relation(view, pair, badges, whole=True))
        assert any("<mark>" in text for _, texts, _ in wanted["told"] for text in texts), query
        assert page.evaluate(MARKED) == wanted, query
    assert empty < 5
    assert page.evaluate(words) == before
    page.get_by_role("searchbox").fill("")
    expect(page.locator("mark")).to_have_count(0)
    assert page.evaluate(words) == before


def led(page: Page, data: Path, address: str, words: str) -> tuple[Any, Any]:
    """What the page leads to for a search, and what Python's suggestions are."""
    dataset = load(data)
    opened = from_address(parse_qs(address.removeprefix("?")), dataset)
    view = apply(dataset, replace(opened.filters, words=words))
    search(page, words, len({quote.hash for shown in view for quote in shown.quotes}))
    return page.evaluate(LED, None), page.evaluate(LED, suggestions(view, opened.layout, opened.sort))


def test_a_search_leads_to_the_same_words_relations_and_speakers_as_on_the_live_page(
    published: Page, scripts: Path, tmp_path: Path
) -> None:
    page, before, told = published, None, 0
    for address, words in SOUGHT:
        if address != before:
            opened(page, OWN, tmp_path, address)
            before = address
        found, wanted = led(page, OWN, address, words)
        assert found == wanted, (address, words)
        told += bool(wanted)
    assert told > len(SOUGHT) - 3
    opened(page, scripts, tmp_path)
    for words in SOUGHT_IN_SCRIPTS:
        found, wanted = led(page, scripts, "", words)
        assert found == wanted, words
