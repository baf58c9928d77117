"""What is wrong with an address is told on the published page as on the live one, and mended by the same links."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from graph.loading import load
from graph.model import Dataset, cldr
from graph.record import Record
from graph.render.html import notices
from graph.view import Filters, Opened, apply, hidden, index_file, read, to_address, url_tables
from graph.web.publish import publish
from tests.browser.modules import with_modules
from tests.support import ROOT, examples
from tests.support.data_for_tests import TINY, dataset
from tests.view.test_url_mistakes import EXAMPLES

OWN = load(ROOT / "data" / "relations.yaml")
REMOVED = dataset(*TINY.relations).model_copy(update={"formerly": ("isl-prt", "isl-prt.0000000000")})
READER = """async () => {
  const { readAddress, valuesOf } = await import("/published/address_reading.js");
  const { AddressTables } = await import("/published/address_tables.js"), { Coded } = await import("/engine/coded.js");
  const { openedBy } = await import("/published/address.js"), { PageQuotes } = await import("/published/page_quotes.js");
  const asked = (address) => [...new URLSearchParams(address)].map(([name, value]) => `${name}=${value}`).sort();
  globalThis.readings = ([index, tables, ids], addresses) => {
    const coded = new Coded(index), quotes = new PageQuotes(coded), known = new AddressTables(coded, quotes, tables);
    quotes.written = (number) => ({ id: ids[number] });
    return addresses.map((address) => {
      const { opened, mistakes } = readAddress(valuesOf(new URLSearchParams(address)), known);
      return [asked(openedBy(opened, coded)), mistakes.map(({ words, advice, fixes }) => [words, advice, fixes.map(([label, to]) => [label, asked(to)])])];
    });
  };
}"""  # noqa: E501
TOLD = """(html) => {
  const root = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const asked = (address) => [...new URLSearchParams(address)].map(String).sort();
  const parts = [...root.querySelectorAll(".rg-notices")].filter((one) => html !== null || one.checkVisibility());
  return parts.map((part) => [
    part.ariaLabel, [...part.querySelectorAll("li")].map((row) => row.textContent.replace(/\\s+/g, " ").trim()),
    [...part.querySelectorAll("[data-open]")].map((one) => [one.ariaLabel ?? one.textContent, asked(one.dataset.open)]),
  ]);
}"""
# Of our data, with the selection of which the words beside it are told.
HOSTILE = [
    "?from=1800&to=1850", "?from=2017&to=2014&view=globe", "?kind=war&kind=comment&voice=loud",
    "?country=Germany&country=Japn",
    "?from=2015&to=2016&from2=2016&to2=2017", "?show=jpn-rus.0000000000&colour=red&style=x&years=2015",
    "?show=fra-rus&article=economist&topic=militry", "?show=JPN&show=RUS&sort=size&newest=last&acts=all",
    "?q=<b>x</b>&q=y&from2=2015&match=only&undated=1&from=soon&to=1&a=1&b=2",
    "?show=%3Cscript%3E&view=Table&from2=2014&to2=2015",
]  # fmt: skip


def told(data: Dataset, address: str) -> Any:
    opened, mistakes = read(parse_qs(address.removeprefix("?")), data)
    asked = lambda one: sorted(f"{name}={value}" for name, values in one.items() for value in values)  # noqa: E731
    return [
        asked(opened.address),
        [[one.words, one.advice, [[fix.label, asked(fix.address)] for fix in one.fixes]] for one in mistakes],
    ]


def files(data: Dataset) -> list[Any]:
    ids = [one.quote_id(quote) for one in data.relations for quote in data.in_order[one.id]]
    return [index_file(data).decode(), url_tables(data), ids]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        page = with_modules(context.new_page())
        page.evaluate(READER)
        yield page


def readings(page: Page, data: Dataset, addresses: list[str]) -> Any:
    return page.evaluate("([files, addresses]) => readings(files, addresses)", [files(data), addresses])


def test_each_kind_of_mistake_is_told_in_the_same_sentence_and_mended_by_the_same_links(reader: Page) -> None:
    of_tiny = [query for _, query, _, _ in EXAMPLES]
    of_own = [
        *HOSTILE,
        "?country=UK&country=rus&country=Germany",
        "?show=Russia",
        "?show=jp_ru",
        "?speaker=vladimir+putin",
    ]
    of_removed = ["show=prt-isl", "show=isl-prt.0000000000", "show=zaf-nor.0000000000"]
    for data, addresses in ((TINY, of_tiny), (OWN, of_own), (REMOVED, of_removed)):
        for address, found in zip(addresses, readings(reader, data, addresses), strict=True):
            assert found == json.loads(json.dumps(told(data, address))), address


def test_a_country_is_known_by_its_names_in_every_language(reader: Page) -> None:
    names = ["Россия", "トルコ", "Türkiye", "ประเทศญี่ปุ่น", "Mỹ", "Nga", "ΡΩΣΊΑ", "Ρωσίας", "ﾛｼｱ", "İRAN"]
    some = [name for code in OWN.codes for name in cldr.countries()[code][::4]]
    names += [name for name in some if name.count(" ") < 2 and len(name) < 20]  # long ones are not in a published page
    addresses = [urlencode({"country": name}) for name in names]
    for address, found in zip(addresses, readings(reader, OWN, addresses), strict=True):
        assert found == json.loads(json.dumps(told(OWN, address))), parse_qs(address)
    assert len(url_tables(OWN)["foreign"]["RUS"]) > 5 * 80


_NAMES = st.sampled_from(
    [
        "country",
        "countrys",
        "from",
        "to",
        "from2",
        "to2",
        "kind",
        "q",
        "show",
        "view",
        "sort",
        "year",
        "utm_x",
        "speakers",
    ]
)
_VALUES = st.one_of(
    st.sampled_from(["NOR", "nor,zaf", "Northland", "france", "2014", "2015", "2013", "1999-2016", "comment"]),
    st.sampled_from(["acts", "none"]),
    st.sampled_from(["nor-zaf", "zaf-nor.1", "NOR-ISL-ZAF", "tabel", "-name", "A. Wave", "the lighthouse, keeper"]),
    st.text("abnorzaf-. 2015,", max_size=12),
)  # fmt: skip


@settings(examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_NAMES, _VALUES), min_size=1, max_size=5))
def test_any_address_is_read_as_python_reads_it(reader: Page, parameters: list[tuple[str, str]]) -> None:
    address = urlencode(parameters)
    assert readings(reader, TINY, [address]) == json.loads(json.dumps([told(TINY, address)]))


def seen(opened: Opened) -> str:
    """The address of what is opened, as a published page writes it."""
    parameters = urlencode(to_address(opened.filters, None, opened.layout, opened.sort, opened.order), doseq=True)
    return f"{parameters}{'#' if opened.show else ''}{opened.show.id}"


def test_ten_hostile_addresses_are_told_on_the_page_and_a_link_mends_them(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(publish(apply(OWN, Filters()), Record()), encoding="utf-8")
    hides = f"?kind=comment&show={OWN.by_id['rus-tur'].quote_id(OWN.by_id['rus-tur'].quotes[0])}"
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        for address in (*HOSTILE, hides):
            opened, mistakes = read(parse_qs(address.removeprefix("?")), OWN)
            unseen = hidden(apply(OWN, opened.filters), opened)
            show = opened.show.without_quote if unseen else opened.show
            bare = urlencode(to_address(opened.filters, show.id, opened.layout, opened.sort, opened.order), doseq=True)
            page.goto("about:blank")
            page.goto(f"{file.as_uri()}{address}")
            expect(page.locator(".rg-notices")).to_be_visible()
            assert page.evaluate(TOLD, None) == page.evaluate(
                TOLD, notices([*mistakes, *filter(None, [unseen])], f"?{bare}")
            ), address
            # It says what is seen from then on, as the live page's does.
            page.wait_for_function(
                "(wanted) => location.search.slice(1) + location.hash === wanted",
                arg=seen(opened) if mistakes else f"{address[1:]}",
            )
        page.get_by_role("link", name="Show it without the filters").click()
        expect(page.locator(".rg-notices")).to_have_count(0)
        expect(page.locator(".rg-focus")).to_be_visible()
        expect(page.locator(".rg-chips")).to_be_hidden()
        page.go_back()
        expect(page.locator(".rg-notices")).to_be_visible()
        page.get_by_role("button", name="Close this notice").click()
        expect(page.locator(".rg-notices")).to_have_count(0)
        page.set_viewport_size({"width": 800, "height": 900})  # the words lie under the drawing
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#jpn-rus.0000000000")
        expect(page.locator(".rg-notices")).to_be_in_viewport(ratio=1)


def test_an_address_reveals_no_dossier_that_its_filters_leave_empty(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(publish(apply(TINY, Filters())), encoding="utf-8")
    with browser.new_context(offline=True, reduced_motion="reduce") as context:
        page = context.new_page()
        for address, empty in (("?q=zzz#nor-zaf", "nor-zaf"), ("?q=zzz#NOR", "NOR"), ("?q=zzz#overview", "overview")):
            page.goto("about:blank")
            page.goto(f"{file.as_uri()}{address}")
            expect(page.locator(".rg-reading > .rg-dossier")).to_be_visible()
            expect(page.locator(f"#{empty}")).to_have_attribute("hidden", "")
            expect(page.locator(f"#{empty}")).not_to_be_visible()
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#NOR")
        expect(page.locator("#NOR")).to_be_visible()
        expect(page.locator("#overview")).to_have_attribute("hidden", "until-found")
