"""What a reader carries away: a link, a citation, a record, a bibliography, a sheet."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Locator, Page, expect
from pylatexenc.latex2text import LatexNodes2Text

from graph.loading.load import load
from graph.render.html.share import PRIVATE
from graph.view import Filters, apply
from tests.browser.conftest import OpenPage
from tests.browser.test_own_data import SMALL, upload
from tests.conftest import Serve
from tests.support import ROOT, alike
from tests.support.browsing import rerun, settled

DATA = load(ROOT / "data" / "relations.yaml")


SIGNS = """title: Signs
sources:
  a: {{title: Ports, container-title: The Courier, issued: 2014, note: A note}}
relations:
  - between: [ISL, NOR]
    quotes:
      - exact: '{words}'
        source: a
        speaker: {{name: A. Person, voice: reported}}
"""


@pytest.fixture
def dossier(open_page: OpenPage) -> Page:
    page = open_page("?show=jpn-rus&country=RUS", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".rg-share").evaluate_all("all => all.forEach(one => { one.open = true; })")
    return page


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_quotes_link_opens_its_dossier_and_points_the_quote_out(dossier: Page) -> None:
    quote = dossier.locator(".rg-quote").last
    name = quote.get_attribute("id")
    quote.get_by_role("button", name="Copy link without filters").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    assert copied(dossier).endswith(f"/?show={name}")
    dossier.goto(copied(dossier))
    settled(dossier)
    expect(dossier.locator(".rg-focus")).to_have_id(str(name))
    expect(dossier.locator(".rg-focus")).to_be_in_viewport()


def test_a_quotes_link_with_filters_opens_it_among_the_quotes_that_were_seen(open_page: OpenPage) -> None:
    page = open_page("?from=2015&to=2015&show=jpn-rus", permissions=["clipboard-read", "clipboard-write"])
    quotes = page.locator(".rg-quote")
    seen, name = quotes.count(), quotes.nth(5).get_attribute("id")
    quotes.nth(5).get_by_text("Cite and share").click()
    quotes.nth(5).get_by_role("button", name="Copy link with filters").click()
    expect(quotes.nth(5).get_by_role("button", name="Copied")).to_be_visible()
    assert copied(page).endswith(f"/?from=2015&to=2015&show={name}")
    page.goto(copied(page))
    settled(page)
    expect(page.locator(".rg-focus")).to_have_id(str(name))
    expect(page.locator(".rg-focus")).to_be_in_viewport()
    assert quotes.count() == seen < len(DATA.by_id["jpn-rus"].quotes)


def test_without_filters_there_is_one_link(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    page.locator(".rg-dossier header .rg-share summary").click()
    expect(page.locator("header").get_by_role("button", name="Copy link")).to_have_count(1)


@pytest.mark.parametrize(
    "address",
    alike(
        [
            "?country=JPN&kind=comment&show=jpn-rus",
            "?country=TUR&country=SYR&match=only&view=table&sort=name",
            "?q=peace&view=quotes",
            "?from=2014&to=2015&from2=2016&to2=2017",
            "",
        ]
    ),
)
def test_every_view_is_shared_with_all_its_filters_by_one_click(open_page: OpenPage, address: str) -> None:
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    head = page.locator(".rg-head .rg-summary").inner_text()
    page.get_by_role("button", name="Share this view").click()
    expect(page.locator(".rg-share-view button")).to_have_text("Copied")
    expect(page.locator(".rg-done")).to_have_text("Copied")  # read out
    link = copied(page)
    assert sorted(link.partition("?")[2].split("&")) == sorted(address.removeprefix("?").split("&"))
    page.goto(link)
    settled(page)
    assert page.locator(".rg-head .rg-summary").inner_text() == head


def test_of_a_visitors_own_file_the_page_says_that_others_cannot_open_its_links(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur", permissions=["clipboard-read", "clipboard-write"])
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    page.evaluate("navigator.clipboard.writeText('as before')")
    page.locator("header .rg-share summary").click()
    for button in ("Share this view", "Copy link"):
        page.get_by_role("button", name=button).first.click()
        note = page.locator(".rg-refusal")
        expect(note).to_be_in_viewport(ratio=1)
        expect(note).to_have_text(PRIVATE)
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)
    assert copied(page) == "as before"


def test_cite_and_share_opens_and_closes_by_key_and_keeps_the_focus(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    quote = page.locator(".rg-quote").first
    summary, buttons = quote.locator(".rg-share summary"), quote.locator(".rg-buttons")
    summary.focus()
    before = summary.bounding_box()
    for key, shown in (("Enter", True), ("Space", False), ("Space", True), ("Enter", False)):
        page.keyboard.press(key)
        expect(buttons).to_be_visible(visible=shown)
        expect(summary).to_be_focused()
        assert summary.bounding_box() == before  # nothing flees the pointer


@pytest.mark.parametrize("width", alike([(390, 844), (640, 384)], quick=2))
def test_a_relations_link_opens_at_its_words_where_they_lie_under_the_drawing(
    open_page: OpenPage, width: tuple[int, int]
) -> None:
    page = open_page("?show=jpn-rus", viewport=width)
    heading = page.locator(".rg-dossier h2")
    expect(heading).to_be_in_viewport(ratio=1)
    top = (heading.bounding_box() or {})["y"]
    assert 40 < top < width[1] / 2  # below the button of the filters, or in the sheet over the drawing


def test_a_relations_and_a_quotes_link_land_on_their_words_at_200_percent(open_page: OpenPage) -> None:
    relation = DATA.by_id["jpn-rus"]
    page = open_page("?show=jpn-rus", viewport=(683, 384))  # 1366 by 768 at 200 %
    first = page.locator(".rg-dossier h2")
    for wanted, address in (
        (first, ""),
        (page.locator(".rg-focus blockquote"), f"?show={relation.quote_id(DATA.in_order['jpn-rus'][-1])}"),
    ):
        if address:
            page.goto(page.url.partition("?")[0] + address)
            settled(page)
        expect(wanted).to_be_in_viewport(ratio=1)
        bar = page.locator(".stAppHeader").evaluate("bar => bar.getBoundingClientRect().bottom")
        assert bar <= wanted.evaluate("words => words.getBoundingClientRect().top") < 384 * 2 / 3


@pytest.mark.parametrize("of", alike(["", f".{DATA.in_order['jpn-rus'][0].hash}"], quick=2))
def test_where_the_words_of_a_link_are_in_sight_nothing_scrolls(open_page: OpenPage, of: str) -> None:
    page = open_page(f"?show=jpn-rus{of}")
    expect(page.locator(".rg-focus" if of else ".rg-dossier h2")).to_be_in_viewport(ratio=1)
    assert page.locator(".stMain").evaluate("main => main.scrollTop") == 0


def test_a_dossier_that_the_filters_emptied_leads_to_the_overview_with_the_filters_as_they_are(
    open_page: OpenPage,
) -> None:
    page = open_page("?show=jpn-rus&country=TUR")
    with rerun(page):
        page.get_by_role("link", name="Overview").click()
    assert page.url.endswith("/?country=TUR")
    expect(page.locator(".rg-rows a")).to_have_count(len(apply(DATA, Filters(("TUR",))).relations))


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
    words = (
        "Putin responded in a statement, saying Moscow would not retaliate, while it would retain the right to do so"
    )
    quote = page.locator(".rg-quote", has=page.get_by_text(words, exact=True))
    by = "NEWSROOM TOKYO, NHK World, on Vladimir Putin, Russian president"
    expect(quote.locator(".rg-by")).to_have_text(by)
    expect(quote.locator("cite")).to_have_text("“Russia and the World”")
    quote.get_by_text("Cite and share").click()
    quote.get_by_role("button", name="Copy quote with citation").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    assert copied(page).startswith(f"{by}: “{words}” (")


def test_a_sources_record_is_saved_in_the_format_asked_for(dossier: Page) -> None:
    quote = dossier.locator(".rg-quote").filter(has_text="NEWSROOM TOKYO").first
    for button, ending, has in (("BibTeX", "bib", "@"), ("RIS", "ris", "TY  - "), ("CSL-JSON", "json", "id")):
        with dossier.expect_download() as waiting:
            quote.get_by_role("button", name=button).click()
        assert waiting.value.suggested_filename == f"nhk-2017.{ending}"
        text = Path(waiting.value.path()).read_text("utf-8")
        assert has in text
        assert "Russia and the World" in text.replace("{", "").replace("}", "")


def test_a_record_that_is_taken_from_a_quote_names_its_words_and_its_link(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    words, file = "50 % of A & B_{x} ~ “$5” -- `no''", tmp_path / "relations.yaml"
    file.write_text(SIGNS.format(words=words.replace("'", "''")), "utf-8")
    page = open_page("?show=isl-nor", server=serve(file))
    quote = page.locator(".rg-quote")
    quote.get_by_text("Cite and share").click()
    address = f"{page.url.partition('?')[0]}?show={quote.get_attribute('id')}"
    notes: dict[str, Callable[[str], str]] = {
        "bibtex": lambda text: LatexNodes2Text().latex_to_text(entry(text)["annotation"]),
        "ris": lambda text: rispy.loads(text)[0]["notes"][-1],
        "csl": lambda text: json.loads(text)[0]["note"].splitlines()[-1],
    }
    for kind, note in notes.items():
        with page.expect_download() as waiting:
            quote.locator(f"[data-save='{kind}']").click()
        told = note(Path(waiting.value.path()).read_text("utf-8"))
        assert told == f"The Courier, on A. Person: ‘{words}’ (as reported in 2014). {address}"


def entry(text: str) -> dict[str, str]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return {field.key: field.value for field in library.entries[0].fields}


def test_the_views_bibliography_and_its_quotes_are_saved(page: Page) -> None:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSL-JSON", exact=True).click()
    items = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert {item["id"] for item in items} >= set(DATA.sources)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Quotes as CSV").click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text("utf-8-sig").splitlines()))
    assert len(rows) == sum(len(relation.quotes) for relation in DATA.relations)
    # More rows than quotes: the page says why, beside the link.
    assert len(rows) > apply(DATA, Filters()).quotes
    expect(page.locator(".st-key-carry")).to_contain_text(f"“Quotes as CSV” has {len(rows)} rows")


def test_a_download_is_of_the_view_that_its_link_stands_under(page: Page) -> None:
    link = page.get_by_role("link", name="Quotes as CSV")
    expect(link).to_have_attribute("href", "download/quotes.csv")
    with rerun(page):
        page.get_by_text("Acts only").click()
    expect(link).to_have_attribute("href", "download/quotes.csv?acts=only")
    with page.expect_download() as waiting:
        link.click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text("utf-8-sig").splitlines()))
    assert len(rows) == sum(quote.is_act for relation in DATA.relations for quote in relation.quotes)


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


def notice(page: Page) -> Locator:
    return page.get_by_role("alert", name="About this link")


def test_what_is_wrong_with_a_link_is_told_and_mended_by_one_click(open_page: OpenPage) -> None:
    page = open_page("?from=2017&to=2015&countries=JPN&view=globe")
    expect(notice(page).get_by_role("listitem")).to_have_count(3)
    expect(notice(page)).to_contain_text("The years in this link run backwards, from 2017 to 2015")
    with rerun(page):
        notice(page).get_by_role("link", name="Show 2015–2017").click()
    assert page.url.endswith("/?from=2015&to=2017")
    expect(notice(page)).to_have_count(0)
    page.go_back()  # to what the page made of the link
    expect(page).to_have_url(re.compile("/$"))


def test_the_notice_is_closed_by_key_and_the_view_stays_as_it_is(open_page: OpenPage) -> None:
    page = open_page("?q=peace&kind=gossip")
    page.get_by_role("button", name="Close this notice").focus()
    with rerun(page):
        page.keyboard.press("Enter")
    expect(notice(page)).to_have_count(0)
    expect(page.get_by_role("radio", name="Network")).to_be_focused()
    assert page.url.endswith("/?q=peace")


def test_a_click_in_the_view_moves_nothing_away_from_the_pointer_by_taking_a_notice_off(open_page: OpenPage) -> None:
    page = open_page("?from=2017&to=2015")
    row = page.locator(".rg-rows a").first
    before = page.locator(".stage").bounding_box()
    with rerun(page):
        row.click()
    expect(page.locator(".rg-quote").first).to_be_visible()
    assert page.locator(".stage").bounding_box() == before
    expect(notice(page)).to_be_visible()


@pytest.mark.parametrize("how", alike([{}, {"viewport": (390, 844), "touch": True}], quick=2))
def test_a_quote_that_its_own_filters_hide_is_told_where_the_link_opens(
    open_page: OpenPage, how: dict[str, object]
) -> None:
    hidden = next(quote for quote in DATA.by_id["jpn-rus"].quotes if quote.source == "nhk-2017")
    address = f"?article=breitbart-2015&show=jpn-rus.{hidden.hash}"
    page = open_page(address, **how)
    expect(notice(page)).to_be_in_viewport(ratio=1)
    expect(notice(page)).to_contain_text("The filters hide the quote that this address opens.")
    with rerun(page):
        notice(page).get_by_role("link", name="Show it without the filters").click()
    expect(page.locator(".rg-focus .rg-exact")).to_have_text(hidden.exact)
    expect(page.locator(".rg-focus")).to_be_in_viewport()
    expect(notice(page)).to_have_count(0)


def test_a_notice_stays_in_sight_where_a_link_leads_to_a_quote_far_down(open_page: OpenPage) -> None:
    relation = DATA.by_id["jpn-rus"]
    page = open_page(f"?kind=gossip&show={relation.quote_id(DATA.in_order[relation.id][-1])}")
    expect(page.locator(".rg-focus")).to_be_in_viewport()
    expect(notice(page)).to_be_in_viewport(ratio=1)


def test_two_periods_that_are_made_to_overlap_stay_apart_and_the_page_says_so(open_page: OpenPage) -> None:
    page = open_page("?from=2014&to=2015&from2=2016&to2=2017")
    with rerun(page):
        page.get_by_role("slider", name="First period").last.press("ArrowRight")
    expect(notice(page)).to_contain_text("The two periods overlap, 2014–2016 and 2016–2017, so they stay as they were.")
    assert page.url.endswith("?from=2014&to=2015&from2=2016&to2=2017")
    with rerun(page):
        notice(page).get_by_role("link", name="Compare 2014–2016 with 2017").click()
    assert page.url.endswith("?from=2014&to=2016&from2=2017&to2=2017")


def carried_away(page: Page, words: str) -> tuple[str, str]:
    """The name and the text of a file among the downloads."""
    with page.expect_download() as download:
        page.locator(".rg-downloads a", has_text=words).click()
    return download.value.suggested_filename, download.value.path().read_text("utf-8")


def test_a_picture_is_of_the_drawing_as_it_is_seen_and_a_published_page_of_the_view(open_page: OpenPage) -> None:
    page = open_page("?country=JPN")
    name, before = carried_away(page, "SVG drawing")
    page.locator("[data-zoom=in]").click()
    after = carried_away(page, "SVG drawing")[1]
    assert name == "graph-jpn.svg"
    assert before != after
    assert all(word in svg for svg in (before, after) for word in (">Japan<", ">cooperation<", "23 of 55 quotes"))
    name, html = carried_away(page, "Publish this view")
    assert name == "page-jpn.html"
    assert [id_ for id_ in DATA.by_id if f'id="{id_}"' in html] == [id_ for id_ in DATA.by_id if "jpn" in id_]
    upload(page, "own.yaml", SMALL.encode())
    expect(page.locator("h1")).to_have_text("Two neighbours")
    settled(page)
    assert "Two neighbours" in carried_away(page, "Publish this view")[1]
