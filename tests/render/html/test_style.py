"""The style sheets: no colour is said twice, and the parts are all there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from graph.render.drawing import appearance
from graph.render.html.render import STYLES
from graph.render.html.style import PARTS, PUBLISHED, page_style, shapes, tokens
from tests.support import ROOT

COLOURS = {colour for dark in (False, True) for colour in (appearance.palette(dark) | appearance.page(dark)).values()}


def test_every_sheet_is_a_part_of_a_page_or_the_skeletons() -> None:
    assert {path.stem for path in STYLES.glob("*.css")} == {*PARTS, *PUBLISHED, "embed", "shell"}


def test_every_colour_has_a_token_and_the_tokens_come_first() -> None:
    plain, _, stronger = tokens().partition("@media (prefers-contrast: more)")
    assert re.findall(r"--rg-(\w+): light-dark", plain) == [*appearance.palette(False), *appearance.page(False)]
    assert re.findall(r"--rg-(\w+): light-dark", stronger) == [*appearance.MORE_CONTRAST]
    assert page_style().startswith(tokens())


@pytest.mark.parametrize("part", [part for part in PARTS if part not in ("access", "streamlit")])
def test_no_sheet_repeats_the_colours_that_are_tokens(part: str) -> None:
    # Not of those that give tokens other values, for more contrast and on paper.
    text = (STYLES / f"{part}.css").read_text("utf-8").lower()
    assert [colour for colour in COLOURS if re.search(rf"light-dark\([^)]*{colour}", text)] == []


@pytest.mark.parametrize("part", [part for part in sorted({*PARTS, *PUBLISHED}) if part != "streamlit"])
def test_only_one_sheet_knows_of_streamlits_markup(part: str) -> None:
    text = re.sub(r"/\*.*?\*/", "", (STYLES / f"{part}.css").read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r"\.st(?:[A-Z]\w+|-key-\w+)|data-testid|data-tag\b", text) == []


def test_a_page_without_streamlit_has_none_of_its_rules() -> None:
    assert "streamlit" not in PUBLISHED
    assert PARTS[-1] == "streamlit"


@pytest.mark.parametrize("sheet", ["network/network.css", "timeline/timeline.css"])
def test_the_sheets_of_the_components_repeat_no_colour(sheet: str) -> None:
    text = (ROOT / "graph/web/frontend" / sheet).read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)) == []


def test_a_line_under_words_is_one_that_webkit_knows() -> None:
    """It drops a ``text-decoration`` of several values, and with it the line: each has a property of its own."""
    sheets = [*STYLES.glob("*.css"), *(ROOT / "graph/web/frontend").glob("*/*.css")]
    values = [value for sheet in sheets for value in re.findall(r"text-decoration: ([^;}]+)", sheet.read_text("utf-8"))]
    assert [value for value in values if " " in value.strip()] == []


def test_every_token_that_a_sheet_uses_is_given_somewhere() -> None:
    sheets = [*STYLES.glob("*.css"), *(ROOT / "graph/web/frontend").glob("*/*.css")]
    text = tokens() + shapes() + "".join(sheet.read_text("utf-8") for sheet in sheets)
    used, given = set(re.findall(r"var\((--rg-[\w-]+)\)", text)), set(re.findall(r"(--rg-[\w-]+):", text))
    assert used <= given | {"--rg-sheet"}


def without_brackets(text: str) -> str:
    """The text with something else for what stands in brackets, and as long."""
    while (shorter := re.sub(r"\([^()]*\)", lambda inside: "_" * len(inside[0]), text)) != text:
        text = shorter
    return text


def selectors(text: str) -> Iterator[str]:
    """Each selector of a sheet by itself."""
    for heads in re.findall(r"([^{};]+)\{", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)):
        for found in re.finditer(r"[^,]+", without_brackets(heads)):
            if not heads.strip().startswith("@"):
                yield heads[found.start() : found.end()].strip()


def subject(selector: str) -> str:
    """What a selector is of in the end."""
    *_, last = re.finditer(r"[^\s>+~]+", without_brackets(selector))
    return selector[last.start() :]


def test_what_depends_on_what_is_inside_has_a_name() -> None:
    # A browser keeps by their names what a change may touch. `a:has(b) > :first-child` may be anything: with words that
    # come or go the whole page is styled anew, for 2,000 relations in 16 ms and more.
    sheets = [*STYLES.glob("*.css"), *(ROOT / "graph/web/frontend").glob("*/*.css")]
    found = [one for sheet in sheets for one in selectors(sheet.read_text("utf-8")) if ":has(" in one]
    assert len(found) > 30
    assert [one for one in found if not re.match(r"[.#\[\w]|:is\([.#\w]|:root", subject(one))] == []
