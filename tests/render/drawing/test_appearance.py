"""That page, drawing and Streamlit's own parts have the same colours, and that eyes can tell these apart."""

from __future__ import annotations

import re
import tomllib

import pytest

from graph.model.plover import Kind
from graph.render.drawing import appearance
from graph.render.html import page_style
from tests.support import ROOT

STYLE = page_style()
IN_STYLE = dict(
    re.findall(r"--rg-([a-z]+):\s*light-dark\(([^)]*)\)", STYLE.partition("}")[0])
)  # the first rule; others are for more contrast
THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
DARK = {"light": False, "dark": True}


def test_every_kind_has_words_and_a_colour() -> None:
    assert set(appearance.KIND_WORDS) == set(Kind)
    assert len(set(appearance.KIND_WORDS.values())) == len(Kind)
    assert {appearance.kind_tone(kind).key for kind in Kind} == {"cooperation", "conflict", "comment"}


# ---- colours


@pytest.mark.parametrize("theme", DARK)
def test_the_page_and_the_drawing_have_the_same_colours(theme: str) -> None:
    for name, colour in appearance.palette(DARK[theme]).items():
        assert IN_STYLE[name].split(", ")[DARK[theme]] == colour, name


@pytest.mark.parametrize("theme", DARK)
def test_streamlits_own_parts_have_the_same_colours_too(theme: str) -> None:
    mine, theirs = appearance.palette(DARK[theme]), THEMES[theme]
    names = {"ink": "textColor", "focus": "primaryColor", "card": "secondaryBackgroundColor"}
    names |= {"cooperation": "blueColor", "conflict": "orangeColor", "both": "violetColor"}
    assert {name: theirs[key] for name, key in names.items()} == {name: mine[name] for name in names}


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", DARK)
def test_every_line_stands_out_from_what_it_is_drawn_on(theme: str) -> None:
    colours, paper = appearance.palette(DARK[theme]), THEMES[theme]["backgroundColor"]
    for name in (*(tone.key for tone in (*appearance.TONES, *appearance.CHANGE_TONES.values())), "focus"):
        assert contrast(colours[name], colours["card"]) >= 3, name
        assert contrast(colours[name], paper) >= 3, name


@pytest.mark.parametrize("theme", DARK)
def test_every_core_stands_out_from_its_band_and_the_band_is_seen(theme: str) -> None:
    colours = appearance.palette(DARK[theme])
    for tone in appearance.TONES:
        assert contrast(colours[tone.key], colours["band"]) >= 3, tone.key
    assert contrast(colours["band"], colours["card"]) >= 1.4


@pytest.mark.parametrize("theme", DARK)
def test_where_more_contrast_is_asked_for_bands_are_seen_at_three_to_one_and_cores_at_seven(theme: str) -> None:
    colours = appearance.palette(DARK[theme], more=True)
    assert contrast(colours["band"], colours["card"]) >= 3
    for tone in appearance.TONES:
        assert contrast(colours[tone.key], colours["band"]) >= 3, tone.key
    for name in set(appearance.MORE_CONTRAST) - {"band"}:
        assert contrast(colours[name], colours["card"]) >= 7, name
    assert set(appearance.palettes()) == {"light", "dark", "light-more", "dark-more"}


def test_the_four_states_of_a_comparison_have_four_hues() -> None:
    tones = appearance.CHANGE_TONES.values()
    assert len({tone.light for tone in tones}) == len({tone.dark for tone in tones}) == len(tones) == 4


@pytest.mark.parametrize("theme", DARK)
def test_every_text_can_be_read_on_what_it_stands_on(theme: str) -> None:
    colours, paper = appearance.palette(DARK[theme]), THEMES[theme]["backgroundColor"]
    pointed_out = IN_STYLE["mark"].split(", ")[DARK[theme]]
    for name in ("ink", "soft", "cooperation"):  # cooperation: the badge of a checked quote
        for ground in (colours["card"], paper, pointed_out):
            assert contrast(colours[name], ground) >= 4.5, (name, ground)
