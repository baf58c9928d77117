"""What comes out of a printer: each view, from a light page and a dark one."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.render.drawing import appearance
from graph.view import Filters, apply
from tests.browser.canvas import Shot, shoot
from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT, alike
from tests.support.browsing import NEXT_FRAME, settled

DATA = load(ROOT / "data" / "relations.yaml")
COMPARED = "from=2014&to=2015&from2=2016&to2=2017"
VIEWS = ("?show=jpn-rus", f"?{COMPARED}", "?show=RUS", "?view=table&show=rus-tur", "?view=quotes&country=TUR")
A4 = (718, 1047)  # CSS pixels within margins of a centimetre

# The contrast of each run of words with white (WCAG 2.2), and each ground that is not white, but for signs and marks.
INK = """() => {
  const visible = { visibilityProperty: true, opacityProperty: true };
  const seen = [...document.querySelectorAll("html, body, body *")].filter((one) => one.checkVisibility(visible));
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const words = seen.filter((one) => own(one) && one.getBoundingClientRect().width > 1)
    .map((one) => [one.innerText, 1.05 / (light(getComputedStyle(one).color) + 0.05)]);
  const grounds = seen.filter((one) => !one.closest(".rg-dot, .rg-line, .rg-sign, .rg-focus, .rg-chosen"))
    .map((one) => [one.outerHTML.slice(0, 80), parts(getComputedStyle(one).backgroundColor)])
    .filter(([_, [r, g, b, a]]) => a !== 0 && Math.min(r, g, b) < 255);
  return { words, grounds };
}"""
# What is seen of what can only be clicked. The filters in use, the heads of a table and of a note are words as well.
CONTROLS = """() => {
  const graph = [...document.querySelectorAll(".st-key-network *")].find((one) => one.shadowRoot)?.shadowRoot;
  return [...document.querySelectorAll("button, summary, input, [role=radio], [role=slider], .rg-back a")]
    .filter((one) => !one.closest(".rg-chips, .rg-table thead, .rg-remark, .rg-legend"))
    .concat([...graph?.querySelectorAll(".zoom button") ?? []])
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((one) => one.innerText || one.outerHTML.slice(0, 100));
}"""
PAPER = "[document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor)"


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.evaluate(NEXT_FRAME)
    return page


def drawn(page: Page) -> Shot:
    """The drawing of the paper, at half its size."""
    url = page.locator("canvas.paper").evaluate("paper => paper.toDataURL()")
    image = Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2])))
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return Shot(paper.convert("RGB").resize((image.width // 2, image.height // 2)), 0, 0)


@pytest.mark.parametrize("address", alike(VIEWS, quick=2))
def test_paper_is_white_with_dark_ink_and_without_controls_whatever_the_theme(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    for scheme, ink in (("light", "rgb(29, 31, 35)"), ("dark", "rgb(233, 231, 225)")):
        page.emulate_media(color_scheme=scheme, media="screen")  # type: ignore[arg-type]
        expect(page.locator("h1")).to_have_css("color", ink)
        settled(on_paper(page))
        found = page.evaluate(INK)
        assert len(found["words"]) > 20
        assert [words for words in found["words"] if words[1] < 4.5] == []
        assert found["grounds"] == []
        assert page.evaluate(PAPER) == ["rgb(255, 255, 255)"] * 2
        assert page.evaluate(CONTROLS) == []


def test_on_paper_are_badges_and_notes_and_neither_sidebar_nor_timeline(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus")
    notes = page.locator(".rg-remark > div")
    expect(notes.first).to_be_hidden()
    on_paper(page)
    quotes = DATA.by_id["jpn-rus"].quotes
    assert [note.inner_text() for note in notes.all() if note.is_visible()] == [
        quote.comment for quote in apply(DATA, Filters())["jpn-rus"].quotes if quote.comment
    ]
    assert page.locator(".rg-badge:visible").count() == len(quotes)
    expect(page.locator(".rg-remark summary").first).to_have_css("text-decoration-line", "none")
    for gone in (
        ".stSidebar",
        ".st-key-layout",
        ".st-key-timeline",
        ".st-key-carry",
        ".rg-back",
        ".rg-share",
        ".rg-share-view",
    ):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_role("link", name="Open at this passage").first).to_be_visible()


def test_a_head_stays_with_its_quote_and_a_quote_on_its_page(open_page: OpenPage) -> None:
    page = on_paper(open_page("?view=quotes"))
    expect(page.locator(".rg-sources")).to_be_visible()
    expect(page.locator(".rg-pairs").first).to_have_css("break-after", "avoid")
    expect(page.locator(".rg-quote").first).to_have_css("break-inside", "avoid")


def test_on_paper_stand_the_articles_the_day_of_printing_and_the_address_of_the_view(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    expect(page.locator(".rg-printed")).to_be_hidden()
    expect(page.locator(".rg-sources")).to_be_hidden()
    on_paper(page).evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".rg-sources")).to_be_visible()
    expect(page.locator(".rg-printed")).to_be_visible()
    expect(page.locator(".rg-printed")).to_have_text(
        re.compile(rf"Printed on \d+ \w+ \d{{4}}, from {re.escape(page.url)}")
    )


def test_the_filters_in_use_are_words_on_paper(open_page: OpenPage) -> None:
    page = on_paper(open_page("?country=TUR&topic=economic"))
    chips = page.locator(".rg-chips")
    expect(chips.get_by_text("Turkey")).to_be_visible()
    expect(chips.get_by_text("×").first).to_be_hidden()
    assert chips.evaluate("chips => getComputedStyle(chips, '::before').content") == '"Filters in use:\u00a0"'
    expect(on_paper(open_page()).locator(".rg-chips")).to_be_hidden()


@pytest.mark.parametrize("how", alike(["in a preview", "by a printer"]))
def test_the_drawing_on_paper_is_whole_and_light_however_the_screen_shows_it(open_page: OpenPage, how: str) -> None:
    page = open_page("?country=JPN&show=jpn-rus", scheme="dark")
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    before = shoot(page).dots(appearance.PAPER["ink"][1])
    if how == "by a printer":
        page.pdf(format="A4")
    else:
        on_paper(page)
        box = page.locator("canvas.paper").bounding_box()
        assert box
        assert box["height"] > 200
    shot, view = drawn(page), apply(DATA, Filters(("JPN",)))
    dots = shot.dots(reach=3)
    assert len(dots) == len(view.countries) > len(before)
    assert all(20 < x < shot.image.width - 20 and 20 < y < shot.image.height - 20 for x, y in dots)
    assert shot.points(appearance.BOTH.light)
    page.emulate_media(media="screen")
    assert shoot(page).dots(appearance.PAPER["ink"][1]) == before


def test_on_paper_nothing_of_the_drawing_fades(open_page: OpenPage) -> None:
    page = on_paper(open_page("?show=TUR"))
    assert len(drawn(page).dots(reach=3)) == len(apply(DATA, Filters()).countries)


def of_two(folder: Path, a: str, b: str, quotes: int) -> Path:
    """A file of one relation with so many quotes."""
    path = folder / "relations.yaml"
    source = "{type: article, title: Head, container-title: Paper, issued: 2016}"
    said = "".join(f"      - {{exact: words {number}, source: paper}}\n" for number in range(quotes))
    pair = f"relations:\n  - between: [{a}, {b}]\n    quotes:\n{said}"
    path.write_text(f"title: Two\nsources: {{paper: {source}}}\n{pair}", "utf-8")
    return path


@pytest.mark.slow
def test_no_table_is_cut_on_paper(open_page: OpenPage, serve: Serve, tmp_path: Path) -> None:
    long = serve(of_two(tmp_path, "BIH", "VCT", 1))
    for address, server in (("?view=table", None), (f"?view=table&{COMPARED}", None), ("?view=table", long)):
        page = on_paper(open_page(address, server=server, viewport=A4))
        assert page.locator(".rg-table").evaluate("table => table.getBoundingClientRect().right <= innerWidth"), address
        expect(page.locator(".rg-table th").first).to_have_css("position", "static")


@pytest.mark.slow
def test_what_paper_lacks_it_says(open_page: OpenPage, serve: Serve, tmp_path: Path) -> None:
    server = serve(of_two(tmp_path, "NOR", "SWE", 302))
    for address, lacks in (
        ("?view=quotes", "2 more quotes of this view are"),
        ("?show=nor-swe", "202 more quotes of this relation are"),
    ):
        page = open_page(address, server=server)
        said = page.locator(".rg-rest .rg-on-paper")
        expect(said).to_be_hidden()
        on_paper(page)
        expect(said).to_contain_text(f"{lacks} not printed.")
        expect(said).to_be_visible()
        expect(page.locator(".rg-link")).to_be_hidden()
