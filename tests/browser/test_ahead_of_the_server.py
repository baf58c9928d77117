"""What a reader does to the filters is drawn before the server has heard of it; the server's word stands in the end.

Streamlit's markup is nowhere documented: an upgrade that changes it fails here, and
``graph/web/frontend/filtering/widgets.js`` is what has to learn it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.loading import load
from graph.model import Kind
from graph.render.drawing.appearance import KIND_WORDS
from graph.render.html import render, show_quotes
from graph.view import KINDS, Filters, apply, count, halves, registry, years_words
from tests.browser.conftest import OpenPage
from tests.support import ROOT
from tests.support.browsing import NEXT_FRAME, rerun

OURS = load(ROOT / "data" / "relations.yaml")
# From now on the server hears nothing of this page.
DEAF = "() => { WebSocket.prototype.send = () => {}; }"


WITHOUT_COOPERATION = frozenset(kind for kind in KINDS if not kind.cooperative)


def drawn(filters: Filters) -> str:
    """What the stage says of itself under these filters: how many countries and lines it has drawn."""
    view = apply(OURS, filters)
    return f"{len(view.countries)} {len(view.relations)}"


BOXES = ".st-key-kinds label, .st-key-report_dated label"
NOTES = ".stSidebar .rg-left, .stSidebar .rg-sum, .stSidebar .rg-show"


def labels(filters: Filters) -> list[str]:
    """What stands beside the sidebar's boxes under these filters, each with its number of quotes."""
    counts = count(OURS, filters)
    rest = [f"Acts only · {counts.acts:,}", f"quotes dated by their report only · {counts.report_dated:,}"]
    return [*(f"{KIND_WORDS[kind]} · {counts.kinds[kind]:,}" for kind in KINDS), *rest]


def notes(filters: Filters) -> list[str]:
    """What else the sidebar says of quotes, in words as they are seen: chosen countries, the kinds' sum, the button."""
    counts = count(OURS, filters)
    rows = [(registry.COUNTRIES.words(OURS)(code), counts.choices["country"][code]) for code in filters.countries]
    parts = [
        *([render("counts.html", rows=rows)] if rows else []),
        render("kind_sum.html", quotes=counts.of_all_kinds, total=sum(counts.kinds.values())),
        show_quotes(apply(OURS, filters).quotes),
    ]
    return [" ".join(re.sub("<[^>]*>", "", part).split()) for part in parts]


def stage(page: Page) -> Locator:
    return page.locator(".stage")


@pytest.fixture
def deaf(open_page: OpenPage) -> Page:
    page = open_page()
    expect(stage(page)).to_have_attribute("data-drawn", drawn(Filters()))
    page.evaluate(DEAF)
    return page


def test_the_drawing_follows_a_handle_of_the_timeline_while_it_is_dragged(deaf: Page) -> None:
    deaf.locator(".plot").scroll_into_view_if_needed()
    grip = deaf.locator(".grip").first.bounding_box()
    plot = deaf.locator(".plot").bounding_box()
    assert grip is not None
    assert plot is not None
    y = grip["y"] + grip["height"] / 2
    deaf.mouse.move(grip["x"] + grip["width"] / 2, y)
    deaf.mouse.down()
    deaf.mouse.move(plot["x"] + plot["width"] - 30, y, steps=4)
    deaf.evaluate(NEXT_FRAME)
    chosen = deaf.locator(".span b").inner_text().split("–")
    last = Filters(years=(int(chosen[0]), int(chosen[-1])))
    assert drawn(last) != drawn(Filters())
    assert stage(deaf).get_attribute("data-drawn") == drawn(last)


def test_a_kind_that_is_switched_off_is_gone_from_the_drawing_at_once(deaf: Page) -> None:
    kept = frozenset(KINDS) - {Kind.UNCODED}
    assert drawn(Filters(kinds=kept)) != drawn(Filters())
    deaf.locator(f".st-key-kind-{Kind.UNCODED} label").click()
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(Filters(kinds=kept)), timeout=2500)


def test_years_of_the_slider_are_drawn_at_once(deaf: Page) -> None:
    thumb = deaf.get_by_role("slider", name="Years — start")
    thumb.focus()
    thumb.press("End")
    late = Filters(years=(2017, 2017))
    assert drawn(late) != drawn(Filters())
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(late), timeout=2500)


def test_a_country_that_is_chosen_is_drawn_at_once(deaf: Page) -> None:
    deaf.get_by_role("combobox", name="Countries").click()
    deaf.get_by_role("option", name="Syria").click()
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(Filters(("SYR",))), timeout=2500)


# What the server does not confirm is not taken back: so that one page can hold many steps, however slow it is.
PATIENT = """() => {
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (act, after, ...more) => (after === 3000 ? 0 : wait(act, after, ...more));
}"""


def test_every_widget_of_the_sidebar_is_drawn_at_once(open_page: OpenPage) -> None:
    now = Filters(("JPN", "RUS"))
    deaf = open_page("?country=JPN&country=RUS")  # of no countries, none is the only one
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(now))
    deaf.evaluate(DEAF)
    deaf.evaluate(PATIENT)
    sidebar = deaf.get_by_test_id("stSidebar")

    def choose(label: str, option: str) -> None:
        box = sidebar.get_by_role("combobox", name=label, exact=True)
        box.scroll_into_view_if_needed()  # scrolling shuts a list
        deaf.evaluate(NEXT_FRAME)
        box.press("ArrowDown")
        deaf.get_by_role("option", name=option, exact=True).click()
        deaf.keyboard.press("Escape")

    def pick(entry: registry.Choice, value: str) -> Callable[[Filters], Filters]:
        choose(entry.label, entry.words(OURS)(value))
        return lambda now: now.choosing(entry, [*now.chosen(entry), value])

    def reset() -> Callable[[Filters], Filters]:
        sidebar.get_by_role("button", name="Reset filters").press("Enter")
        return lambda _now: Filters()

    def press(text: str, **change: Any) -> Callable[[Filters], Filters]:
        sidebar.locator("label").filter(has_text=text).first.click()
        return lambda now: replace(now, **change)

    by_name = {entry.name: entry for entry in registry.CHOICES}
    steps: list[Callable[[], Callable[[Filters], Filters]]] = [
        lambda: press("Acts only", acts_only=True),
        lambda: press("Acts only", acts_only=False),
        lambda: press("only among these", match="only"),
        lambda: press("involving any of these", match="any"),
        lambda: pick(by_name["article"], "nhk-2017"),
        lambda: pick(by_name["topic"], "military"),
        lambda: pick(by_name["voice"], "article"),
        reset,
        lambda: pick(by_name["speaker"], "Interfax"),
        lambda: press("quotes dated by their report only", report_dated=False),
    ]
    sidebar.get_by_text("More filters").click()
    for step in steps:
        before = drawn(now)
        now = step()(now)
        assert drawn(now) != before
        expect(stage(deaf)).to_have_attribute("data-drawn", drawn(now))
        expect(deaf.locator(BOXES)).to_have_text(labels(now))
    now = reset()(now)
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(now))
    field = sidebar.get_by_role("textbox", name="Search")
    field.fill("ceasefire")
    assert stage(deaf).get_attribute("data-drawn") == drawn(now)  # nobody asks for words that are typed
    field.press("Enter")
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(replace(now, words="ceasefire")))
    now = reset()(now)
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(now))
    compared = halves(OURS, now)
    assert compared
    press("Compare two periods")
    expect(deaf.locator(".span b")).to_have_text([*map(years_words, compared)])


def test_the_sidebars_numbers_are_those_of_what_is_drawn_before_the_server_says_so(open_page: OpenPage) -> None:
    now = Filters(("JPN", "RUS"))
    page = open_page("?country=JPN&country=RUS")
    expect(page.locator(BOXES)).to_have_text(labels(now))
    page.evaluate(DEAF)
    page.evaluate(PATIENT)
    for kind in (Kind.UNCODED, Kind.VERBAL_CONFLICT):
        page.locator(f".st-key-kind-{kind} label").click()
        now = replace(now, kinds=now.kinds - {kind})
        expect(page.locator(BOXES)).to_have_text(labels(now))
        expect(page.locator(NOTES)).to_have_text(notes(now))
        assert page.locator(BOXES).nth(0).locator("input").get_attribute("aria-label") == labels(now)[0]
    late = "label => { label.querySelector('p').firstChild.nodeValue = 'Acts only · 25'; }"
    page.locator(".st-key-acts_only label").evaluate(late)  # as an answer to an earlier press would
    expect(page.locator(BOXES)).to_have_text(labels(now))
    page.locator(".st-key-acts_only label").click()  # the kinds add up to no more than the quotes
    now = replace(now, acts_only=True)
    expect(page.locator(BOXES)).to_have_text(labels(now))
    expect(page.locator(".rg-sum")).to_be_hidden()
    page.get_by_role("button", name="Remove filter: Japan").click()  # and the sum is wanted again
    page.get_by_role("button", name="Reset filters").click()
    now = Filters()
    expect(page.locator(BOXES)).to_have_text(labels(now))
    expect(page.locator(NOTES)).to_have_text(["", *notes(now)])  # the place of the chosen goes with the answer


def test_a_chip_that_is_taken_off_is_drawn_at_once(open_page: OpenPage) -> None:
    page = open_page("?country=SYR&kind=comment")
    narrow, wide = Filters(("SYR",), kinds=frozenset({Kind.UNCODED})), Filters(kinds=frozenset({Kind.UNCODED}))
    assert drawn(narrow) != drawn(wide)
    expect(stage(page)).to_have_attribute("data-drawn", drawn(narrow))
    page.evaluate(DEAF)
    page.get_by_role("button", name="Remove filter: Syria").click()
    page.evaluate(NEXT_FRAME)
    assert stage(page).get_attribute("data-drawn") == drawn(wide)


def test_the_legend_leaves_out_a_hue_at_once_and_brings_it_back(deaf: Page) -> None:
    hue = deaf.get_by_role("button", name="cooperation", exact=True)
    expect(hue).to_have_attribute("aria-pressed", "true")
    hue.click()
    deaf.evaluate(NEXT_FRAME)
    assert stage(deaf).get_attribute("data-drawn") == drawn(Filters(kinds=WITHOUT_COOPERATION))


def test_what_the_legend_leaves_out_is_in_address_sidebar_and_chips(page: Page) -> None:
    with rerun(page):
        page.get_by_role("button", name="cooperation", exact=True).click()
    assert drawn(Filters(kinds=WITHOUT_COOPERATION)) == stage(page).get_attribute("data-drawn")
    assert "kind=" in page.url
    expect(page.locator(f".st-key-kind-{Kind.VERBAL_COOPERATION} input")).not_to_be_checked()
    expect(page.get_by_role("button", name="cooperation", exact=True)).to_have_attribute("aria-pressed", "false")
    with rerun(page):
        page.get_by_role("button", name="cooperation", exact=True).click()
    assert drawn(Filters()) == stage(page).get_attribute("data-drawn")
    assert "kind=" not in page.url


def test_an_answer_is_drawn_as_soon_as_its_html_stands_there_unless_it_is_of_other_data(deaf: Page) -> None:
    answer, only = deaf.locator(".rg-answer"), json.dumps({"kinds": [Kind.UNCODED.value]})
    folder = answer.get_attribute("data-of")
    assert answer.get_attribute("data-filters") == "{}"
    put = """async (element, [of, filters]) => {
      Object.assign(element.dataset, { of, filters });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));   // the frame that shows it
      const place = document.querySelector(".st-key-network [data-testid=stBidiComponentIsolated]");
      return place.shadowRoot.querySelector(".stage").dataset.drawn;
    }"""
    assert answer.evaluate(put, ["data/of-before/", only]) == drawn(Filters())
    assert answer.evaluate(put, [folder, only]) == drawn(Filters(kinds=frozenset({Kind.UNCODED})))


def test_where_the_server_says_nothing_its_last_word_stands_again(deaf: Page) -> None:
    deaf.locator(f".st-key-kind-{Kind.UNCODED} label").click()
    changed = drawn(Filters(kinds=frozenset(KINDS) - {Kind.UNCODED}))
    expect(stage(deaf)).to_have_attribute("data-drawn", changed, timeout=2500)
    expect(stage(deaf)).to_have_attribute("data-drawn", drawn(Filters()))


def test_an_answer_to_an_earlier_press_does_not_undo_a_later_one(open_page: OpenPage) -> None:
    page = open_page()
    stage(page).evaluate("""stage => {
      globalThis.seen = [stage.dataset.drawn];
      const look = () => { if (seen.at(-1) !== stage.dataset.drawn) seen.push(stage.dataset.drawn); };
      new MutationObserver(look).observe(stage, { attributes: true, attributeFilter: ["data-drawn"] });
      const acts = document.querySelector(".st-key-acts_only p");
      globalThis.read = [acts.textContent];
      const reread = () => { if (read.at(-1) !== acts.textContent) read.push(acts.textContent); };
      new MutationObserver(reread).observe(document.body, { subtree: true, childList: true, characterData: true });
    }""")
    off = [Kind.UNCODED, Kind.VERBAL_COOPERATION, Kind.VERBAL_CONFLICT]
    with rerun(page):
        for kind in off:
            page.locator(f".st-key-kind-{kind} label").click()
    steps = [Filters(kinds=frozenset(KINDS) - {*off[:number]}) for number in range(4)]
    assert page.evaluate("seen") == list(dict.fromkeys(map(drawn, steps)))
    numbers = list(dict.fromkeys(labels(one)[-2] for one in steps))
    read = page.evaluate("read")
    assert read[-1] == numbers[-1]
    assert read == [words for words in numbers if words in read], "no number comes back"


def test_the_table_follows_a_filter_and_a_head_at_once(open_page: OpenPage) -> None:
    page = open_page("?view=table")
    page.evaluate(DEAF)
    names, kept = page.locator(".rg-table tbody th"), apply(OURS, Filters(kinds=WITHOUT_COOPERATION))
    for kind in KINDS:
        if kind.cooperative:
            page.locator(f".st-key-kind-{kind} label").click()
    expect(names).to_have_count(len(kept.relations), timeout=2500)
    expect(page.locator(".rg-table tfoot td").first).to_have_text(str(kept.quotes))
    page.get_by_role("columnheader", name="Relation").get_by_role("button").click()
    page.evaluate(NEXT_FRAME)
    titles = [OURS.title_of(shown.relation) for shown in kept]
    assert names.all_inner_texts() == sorted(titles, key=str.casefold)
