"""What a reader carries away: a link, a citation, a record, a bibliography, a sheet."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.loading.load import load
from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import settled

DATA = load(ROOT / "data" / "relations.yaml")


@pytest.fixture
def dossier(open_page: OpenPage) -> Page:
    page = open_page("?show=jpn-rus&country=RUS", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".rg-share").evaluate_all("all => all.forEach(one => { one.open = true; })")
    return page


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_quotes_link_opens_its_dossier_and_points_the_quote_out(dossier: Page) -> None:
    quote = dossier.locator(".rg-quote").nth(30)
    name = quote.get_attribute("id")
    quote.get_by_role("button", name="Copy link").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    assert copied(dossier).endswith(f"/?show={name}")
    dossier.goto(copied(dossier))
    settled(dossier)
    expect(dossier.locator(".rg-focus")).to_have_id(str(name))
    expect(dossier.locator(".rg-focus")).to_be_in_viewport()


def test_a_quote_is_copied_with_who_says_it_when_its_citation_and_its_link(dossier: Page) -> None:
    quote = dossier.locator(".rg-quote").filter(
        has=dossier.locator(".rg-exact", has_text="boost Japan-Russia relations")
    )
    quote.get_by_role("button", name="Copy quote with citation").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    words = quote.locator(".rg-exact").inner_text()
    said, source, link = copied(dossier).splitlines()
    assert said.startswith("Taisuke Abiru, ")
    assert said.endswith(f": “{words}” (6 January 2017, as reported the same day).")
    assert source == "“Russia and the World,” NEWSROOM TOKYO, NHK World, aired January 6, 2017. Not available online."
    dossier.goto(link)
    settled(dossier)
    expect(dossier.locator(".rg-focus .rg-exact")).to_have_text(words)


def test_a_sentence_that_reports_what_somebody_said_is_its_outlets_on_the_page_and_copied(open_page: OpenPage) -> None:
    page = open_page("?show=rus-usa", permissions=["clipboard-read", "clipboard-write"])
    words = "Putin responded in a statement, saying Moscow would not retaliate"
    quote = page.locator(".rg-quote", has=page.get_by_text(words, exact=True))
    by = "NEWSROOM TOKYO, NHK World, on Vladimir Putin, Russian president"
    expect(quote.locator(".rg-by")).to_have_text(by)
    expect(quote.locator("cite")).to_have_text("“Russia and the World”")
    quote.get_by_text("Cite and share").click()
    quote.get_by_role("button", name="Copy quote with citation").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    assert copied(page).startswith(f"{by}: “{words}” (about 2016, as reported on 6 January 2017).\n")


@pytest.mark.parametrize(
    ("button", "ending", "has"), [("BibTeX", "bib", "@"), ("RIS", "ris", "TY  - "), ("CSL-JSON", "json", "id")]
)
def test_a_sources_record_is_saved_in_the_format_asked_for(dossier: Page, button: str, ending: str, has: str) -> None:
    with dossier.expect_download() as waiting:
        dossier.locator(".rg-quote").filter(has_text="NEWSROOM TOKYO").first.get_by_role("button", name=button).click()
    assert waiting.value.suggested_filename == f"nhk-2017.{ending}"
    text = Path(waiting.value.path()).read_text("utf-8")
    assert has in text
    assert "Russia and the World" in text.replace("{", "").replace("}", "")


def test_the_views_bibliography_and_its_quotes_are_saved(page: Page) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSL-JSON", exact=True).last.click()
    items = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert {item["id"] for item in items} >= set(DATA.sources)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Quotes as CSV").click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text("utf-8-sig").splitlines()))
    assert len(rows) == sum(len(relation.quotes) for relation in DATA.relations)


def test_an_error_is_reported_to_the_files_contact(open_page: OpenPage, serve: Serve, tmp_path: Path) -> None:
    file = tmp_path / "relations.yaml"
    ours = (ROOT / "data" / "relations.yaml").read_text("utf-8")
    file.write_text(ours.replace("version:", "contact: desk@example.org\nversion:", 1), "utf-8")
    page = open_page("?show=rus-tur", server=serve(file))
    quote = page.locator(".rg-quote").first
    quote.get_by_text("Cite and share").click()
    link = quote.get_by_role("link", name="Report an error").get_attribute("href") or ""
    assert link.startswith("mailto:desk@example.org?subject=")
    assert str(quote.get_attribute("id")) in link
