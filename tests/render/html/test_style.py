"""The style sheets: no colour is said twice, and the parts are all there."""

from __future__ import annotations

import re

import pytest

from graph.render.drawing import appearance
from graph.render.html.render import STYLES
from graph.render.html.style import PARTS, PUBLISHED, page_style, tokens

COLOURS = {colour for dark in (False, True) for colour in (appearance.palette(dark) | appearance.page(dark)).values()}


def test_every_sheet_is_a_part_of_a_page_or_the_skeletons() -> None:
    assert {path.stem for path in STYLES.glob("*.css")} == {*PARTS, *PUBLISHED, "shell"}


def test_every_colour_has_a_token_and_the_tokens_come_first() -> None:
    plain, _, stronger = tokens().partition("@media (prefers-contrast: more)")
    assert re.findall(r"--rg-(\w+): light-dark", plain) == [*appearance.palette(False), *appearance.page(False)]
    assert re.findall(r"--rg-(\w+): light-dark", stronger) == [*appearance.MORE_CONTRAST]
    assert page_style().startswith(tokens())


@pytest.mark.parametrize("part", [part for part in PARTS if part != "access"])
def test_no_sheet_repeats_the_colours_that_are_tokens(part: str) -> None:
    # Not of access.css: for more contrast it gives tokens other values.
    text = (STYLES / f"{part}.css").read_text("utf-8").lower()
    assert [colour for colour in COLOURS if re.search(rf"light-dark\([^)]*{colour}", text)] == []
