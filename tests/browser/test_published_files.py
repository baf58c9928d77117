"""Files that the published page makes by itself: those that Python writes of the same view, byte for byte."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from graph.cli.main import cli
from graph.export import formats, to_bytes
from graph.model import Dataset
from graph.render.html import coverage
from graph.view import Filters, Selection, View, apply, encoded, narrowed, read, to_address
from graph.web.publish import publish, read_page
from graph.web.publish.islands import MANY
from tests.support import examples
from tests.support.data_for_tests import ADMIRAL, COUNTRIES, CROWD, dataset, datasets, quote, relation, wishes

SOURCES: dict[str, Any] = {  # by numbers, which JavaScript would put first
    "courier-2016": {
        "type": "article-newspaper", "title": "“Ports”: {closed} & <open> 100%", "container-title": "The Courier",
        "author": [{"family": "Meier", "given": "Anna"}], "issued": "2016-12-30", "language": "fr",
        "URL": "https://courier.example/2016?a=1&b=2",
    },
    "2014": {"type": "broadcast", "title": "abend", "container-title": "Radio Nirgendwo", "issued": "2014-11~",
             "language": "de"},
}  # fmt: skip
ABOUT: dict[str, Any] = {
    "title": "Invented: *all* of it, urn:words $& urn:address...", "version": "2017-01.06",
    "url": "https://so.example/data/?site=4#top", "license": "CC0.", "description": "What they say.",
    "sources": SOURCES, "author": [{"family": "Wave", "given": "A."}],
    "countries": {**COUNTRIES, "SUN": {"successor": ["RUS", "UKR"]}},
}  # fmt: skip
HOSTILE = dataset(
    relation(
        "ZAF",
        "NOR",
        quote("=1+1 </script> “so” -- *x* | _y_\u00a0!", comment="+ né 王小明", date="2016-12-29", event="SANCTION",
              actor=["ZAF"], recipient=["NOR"], context=["economic", "military"], prefix="so that (",
              suffix=", and so"),
        quote("they met, 3.5 times", date="1945?/..", event="CONSULT", mode="phone", actor=["NOR", "ZAF"],
              speaker=[ADMIRAL, CROWD], translation={"text": "-- so :x: they met", "language": "en", "by": "'=N. N."}),
        quote("nobody knows", source="2014", speaker={"name": "Ø. \"Müller\"; Jr.", "country": "SUN"},
              reviewed={"by": "@B", "on": "2017-01-02"}, coder="A"),
        summary="Friends by _treaty_... and (c) hard on each other: https://so.example.",
    ),
    relation("NOR", "TLS", quote("they met, 3.5 times", date="2014-05-01", historical=True, event="AGREE",
                                 actor=["NOR"], recipient=["TLS"], comment="Coded otherwise.")),
    **ABOUT,
)  # fmt: skip
WRITTEN = ("notes", "bibtex", "ris", "csl", "quotes-csv", "json", "markdown", "relations-csv")
VIEWS = (
    "",
    "?country=NOR&from=2014&to=2016&undated=hidden",
    "?from=1945&to=2014&from2=2016&to2=2016&q=they+met",
    "?q=x",
)


def view_of(data: Dataset, address: str) -> Any:
    opened, mistakes = read(parse_qs(address.removeprefix("?")), data)
    assert not mistakes
    return apply(data, opened.filters)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}) as context:
        page, said = context.new_page(), []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield page
        assert not said


def opened(page: Page, file: Path, address: str = "") -> Page:
    page.goto("about:blank")
    page.goto(f"{file.as_uri()}{address}")
    page.locator(".rg-drawn .stage[data-drawn]").wait_for(state="attached")
    return page


def saved(page: Page, key: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.locator(f".rg-files [data-file={key}]").click()
    return download.value.suggested_filename, download.value.path().read_bytes()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(publish(apply(HOSTILE, Filters())), encoding="utf-8")
    return path


def told_by_python(view: View) -> str:
    """The coverage of a view, without white space at the edges of elements."""
    html = re.sub(r"\n\s*", "", coverage(view))
    return unescape(re.sub(r"<[^>]*>", "|", html)).replace("|" * 2, "|")


def told(page: Page) -> str:
    """The same as a page tells it."""
    html = page.locator(".rg-coverage").evaluate("(part) => part.outerHTML")
    printed = '<p class="rg-on-paper rg-printed"></p></section>'  # which the page has at its foot
    return unescape(re.sub(r"<[^>]*>", "|", html.replace("</section>", printed))).replace("|" * 2, "|")


@pytest.mark.parametrize("address", VIEWS)
def test_each_file_that_the_page_writes_is_the_one_that_python_writes(page: Page, file: Path, address: str) -> None:
    opened(page, file, address)
    view = view_of(HOSTILE, address)
    assert told(page) == told_by_python(view)
    for key in WRITTEN:
        assert saved(page, key)[1] == to_bytes(view, key), key


def test_a_dossier_is_saved_as_the_file_that_python_writes_of_its_relation(page: Page, file: Path) -> None:
    opened(page, file, "?country=TLS&country=ZAF&from=2014&to=2016&show=nor-zaf")
    page.locator("#nor-zaf header .rg-share summary").click()
    with page.expect_download() as download:
        page.locator("[data-file=markdown][data-of=nor-zaf]").click()
    assert download.value.suggested_filename == "relations-nor-zaf-tls-zaf-2014-2016.md"
    view = narrowed(view_of(HOSTILE, "?country=TLS&country=ZAF&from=2014&to=2016"), Selection("nor-zaf"))
    assert download.value.path().read_bytes() == to_bytes(view, "markdown")


def test_so_it_is_of_very_many_quotes_that_the_page_tells_in_short(page: Page, file: Path) -> None:
    events, people = (None, "CONSULT", "SANCTION", "AID"), (None, ADMIRAL, CROWD, [ADMIRAL, CROWD])
    said = [
        quote(
            f"sentence {number} of *many*",
            source=("courier-2016", "2014")[number % 2],
            date=(None, "2016-12-30", "2014~", "../2015")[number % 4],
            event=events[number // 3 % 4],
            actor=["ZAF", "SUN"][: 1 + number % 2] if events[number // 3 % 4] else [],
            recipient=["NOR"] if events[number // 3 % 4] and number % 5 else [],
            speaker=people[number // 4 % 4],
            future=number % 7 == 0,
            negation=number % 11 == 0,
            comment="A _note_." if number % 13 == 0 else None,
        )
        for number in range(MANY + 2)
    ]
    data, path = dataset(relation("ZAF", "NOR", *said), **ABOUT), file.with_name("many.html")
    path.write_text(publish(apply(data, Filters())), encoding="utf-8")
    opened(page, path, "?kind=acts")
    for key in WRITTEN:
        assert saved(page, key)[1] == to_bytes(view_of(data, "?kind=acts"), key), key
    page.locator('#overview .rg-rows a[href="#nor-zaf"]').click()
    with page.expect_download() as download:
        page.locator("#nor-zaf [data-file=markdown]").click()
    view = narrowed(view_of(data, "?kind=acts"), Selection("nor-zaf"))
    assert download.value.path().read_bytes() == to_bytes(view, "markdown")


def test_a_file_is_named_after_the_filters(page: Page, file: Path) -> None:
    opened(page, file, "?country=NOR&from=2014&to=2016&acts=only")
    assert saved(page, "quotes-csv")[0] == "quotes-nor-2014-2016-filtered.csv"


def test_for_what_the_page_cannot_write_it_tells_the_command_that_does(page: Page, file: Path, tmp_path: Path) -> None:
    address = "?country=NOR&speaker=%C3%98.+%22M%C3%BCller%22%3B+Jr.&kind=comment&q=nobody+knows"
    opened(page, file, address)
    (tmp_path / "data").mkdir()
    view, data = view_of(HOSTILE, address), tmp_path / "data" / "relations.yaml"
    data.write_bytes(to_bytes(apply(HOSTILE, Filters()), "yaml"))
    for entry in formats.FORMATS:
        if entry.key in WRITTEN or entry.key in ("svg", "png"):
            continue
        page.locator(f"[data-file={entry.key}]").click()
        python, dash, module, name, *options = shlex.split(page.locator(".rg-text textarea").input_value())
        page.keyboard.press("Escape")
        assert (python, dash, module, name) == ("python", "-m", "graph", "export")
        out = options.index("--out") + 1
        options[out] = str(tmp_path / options[out])
        result = CliRunner().invoke(cli, ["export", str(data), *options])
        assert result.exit_code == 0, result.output
        assert Path(options[out]).read_bytes() == to_bytes(view, entry.key)
    page.locator("[data-file=page]").click()
    words = shlex.split(page.locator(".rg-text textarea").input_value())
    assert words[:5] == ["python", "-m", "graph", "publish", "--out"]
    out = tmp_path / words[5]
    result = CliRunner().invoke(cli, ["publish", "--out", str(out), "--data", str(data), *words[6:]])
    assert result.exit_code == 0, result.output
    narrow = read_page((out / "index.html").read_text("utf-8"))
    assert set(narrow.shown) == {one.relation.quote_id(quote) for one in view for quote in one.quotes}
    assert (out.name, narrow.about["filters"]) == ("page-nor-filtered", to_address(view.filters))


def test_of_a_page_that_holds_a_part_the_files_are_of_both_filters(page: Page, tmp_path: Path) -> None:
    part, path = Filters(countries=("NOR", "ZAF"), words="they"), tmp_path / "part.html"
    path.write_text(publish(apply(HOSTILE, part)), encoding="utf-8")
    opened(page, path, "?country=NOR&kind=acts")
    both = replace(view_of(HOSTILE, "?country=NOR&kind=acts").filters, words="they")
    assert told(page) == told_by_python(apply(HOSTILE, both))
    for key in WRITTEN:
        assert saved(page, key)[1] == to_bytes(apply(HOSTILE, both), key), key
    page.locator(".rg-choices summary", has_text="Countries").click()
    page.get_by_role("checkbox", name="Northland").uncheck()
    page.get_by_role("checkbox", name="Eastland").check()
    page.locator("[data-file=gexf]").click()
    expect(page.locator(".rg-text p").first).to_contain_text("This page holds a part of it")
    expect(page.locator(".rg-text textarea")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".rg-text")).to_have_count(0)


def test_a_page_that_holds_a_part_says_of_what_until_the_last_choice_is_taken_off(page: Page, tmp_path: Path) -> None:
    path, leave = tmp_path / "part.html", page.locator(".rg-coverage p").first
    path.write_text(publish(apply(HOSTILE, Filters(countries=("NOR", "ZAF"), years=(2014, 2016)))), encoding="utf-8")
    opened(page, path, "?country=TLS&from=2014&to=2014")
    expect(leave).to_have_text("All that these filters leave: Northland; Southland; Eastland; 2014.")
    page.get_by_role("button", name="Remove filter: Eastland").click()
    expect(leave).to_have_text("All that these filters leave: Northland; Southland; 2014.")
    countries = page.locator(".rg-choices", has=page.locator("summary", has_text="Countries"))
    expect(countries.locator("summary b")).to_have_text("all")
    countries.locator("summary").click()
    only = page.get_by_role("checkbox", name="only among these")
    expect(only).to_be_disabled()
    page.get_by_role("checkbox", name="Northland").check()
    expect(leave).to_have_text("All that these filters leave: Northland; 2014.")
    only.check()
    page.get_by_role("button", name="Remove filter: only among these").wait_for()
    page.get_by_role("button", name="Remove filter: Northland").click()
    expect(leave).to_have_text("All that these filters leave: Northland; Southland; 2014.")
    countries.locator("summary").click()
    expect(only).to_be_disabled()
    expect(only).not_to_be_checked()


def test_of_a_page_of_two_periods_files_name_them_where_they_are_compared_no_more(page: Page, tmp_path: Path) -> None:
    two, path = Filters(years=(1945, 2014), versus=(2016, 2016)), tmp_path / "two.html"
    path.write_text(publish(apply(HOSTILE, two)), encoding="utf-8")
    opened(page, path)
    page.get_by_role("button", name="Remove filter: 1945–2014 vs. 2016").click()
    expect(page.locator(".rg-chips")).to_be_hidden()
    for key in WRITTEN:
        assert saved(page, key) == (saved_as(key, "1945-2014-2016-2016"), to_bytes(apply(HOSTILE, two), key)), key
    opened(page, path, "?from=2016&to=2016&acts=only")
    page.locator("[data-file=gexf]").click()
    expect(page.locator(".rg-text textarea")).to_have_value(re.compile("--from 2016 --to 2016 --acts only$"))
    page.keyboard.press("Escape")


def saved_as(key: str, filters: str) -> str:
    name = next(Path(entry.file) for entry in formats.FORMATS if entry.key == key)
    return f"{name.stem}-{filters}{name.suffix}"


def test_where_a_frame_may_not_save_the_text_of_a_file_is_shown(page: Page, file: Path) -> None:
    page.goto("about:blank")
    frame = f"<iframe sandbox='allow-scripts' srcdoc='{escape(file.read_text('utf-8'))}'></iframe>"
    page.set_content(f"<style>iframe{{width:900px;height:700px}}</style>{frame}")
    inner = page.frame_locator("iframe")
    inner.locator("[data-file=json]").click()
    expect(inner.locator(".rg-text textarea")).to_have_value(to_bytes(apply(HOSTILE, Filters()), "json").decode())


def test_a_picture_is_of_the_drawing_as_it_is_dragged_and_zoomed(page: Page, file: Path) -> None:
    opened(page, file, "?from=1945&to=2014&from2=2016&to2=2016")
    name, before = saved(page, "svg")
    page.locator(".rg-drawn [data-zoom=in]").click()
    after = saved(page, "svg")[1]
    assert name == "graph-1945-2014-2016-2016.svg"
    places = [{text.text: (text.get("x"), text.get("y")) for text in drawn(one, "text")} for one in (before, after)]
    assert places[0].keys() == places[1].keys() >= {"Northland", "Southland", "cooperation", "only 2016"}
    assert places[0]["Southland"] != places[1]["Southland"]
    assert places[0]["cooperation"] == places[1]["cooperation"]
    width, height = (int(ET.fromstring(after).get(side, "")) for side in ("width", "height"))
    with Image.open(BytesIO(saved(page, "png")[1])) as picture:
        assert picture.size == (3 * width, 3 * height)
    page.get_by_role("radio", name="Table").click()
    expect(page.locator("#relations")).to_be_visible()
    assert {text.text for text in drawn(saved(page, "svg")[1], "text")} >= {"Northland", "cooperation"}


def drawn(svg: bytes, tag: str) -> Iterator[ET.Element]:
    return ET.fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{tag}")


@pytest.mark.slow
@given(data=datasets(), chosen=st.data())
@examples(40)
def test_the_files_of_any_data_are_those_of_python(
    page: Page, file: Path, data: Dataset, chosen: st.DataObject
) -> None:
    path, filters = file.with_name("any.html"), chosen.draw(wishes(data))
    path.write_text(publish(apply(data, Filters())), encoding="utf-8")
    used = {one for each in data.relations for quote in each.quotes for one in (*quote.context, quote.source)}
    filters = replace(  # a page offers what some quote has
        filters,
        contexts=tuple(one for one in filters.contexts if one in used),
        sources=tuple(one for one in filters.sources if one in used),
    )
    address = encoded(to_address(filters))
    assume(not read(parse_qs(address), data)[1])
    view = view_of(data, address)
    opened(page, path, f"?{address}")
    assert told(page) == told_by_python(view), address
    for key in WRITTEN:
        assert saved(page, key)[1] == to_bytes(view, key), (key, address)
