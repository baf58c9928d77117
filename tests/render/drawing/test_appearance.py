"""What colour, line and width say of a relation, that the legend says it too, and that eyes can tell them apart."""

from __future__ import annotations

import itertools
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.plover import EVENTS, Kind
from graph.render.drawing import appearance
from graph.render.html import page_style
from graph.render.html.render import render
from graph.view.filters import Filters, apply
from tests.support import ROOT
from tests.support.data_for_tests import dataset, quote, relation

STYLE = page_style()
IN_STYLE = dict(
    re.findall(r"--rg-([a-z]+):\s*light-dark\(([^)]*)\)", STYLE.partition("}")[0])
)  # the first rule; others are for more contrast
THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
DARK = {"light": False, "dark": True}


def look(*events: str | None, **flags: str) -> appearance.EdgeLook:
    """Of a relation with one quote for each event; ``flags`` are on the last of them."""
    quotes = [
        quote(f"words {i}", event=event, **(flags if i == len(events) - 1 else {})) for i, event in enumerate(events)
    ]
    return appearance.edge(apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())["nor-zaf"])


@pytest.mark.parametrize(
    ("events", "tone", "line"),
    [
        (["AGREE"], "cooperation", "dashed"),
        (["AGREE", "CONSULT", None], "cooperation", "dashed"),
        (["AID"], "cooperation", "solid"),
        (["AGREE", "COOPERATE"], "cooperation", "solid"),
        (["ACCUSE"], "conflict", "dashed"),
        (["ACCUSE", "THREATEN", None], "conflict", "dashed"),
        (["SANCTION"], "conflict", "solid"),
        (["ACCUSE", "ASSAULT"], "conflict", "solid"),
        (["AGREE", "ACCUSE"], "both", "dashed"),
        (["AGREE", "SANCTION"], "both", "solid"),
        (["AID", "ACCUSE"], "both", "solid"),
        ([None], "comment", "dotted"),
        ([None, None], "comment", "dotted"),
    ],
)
def test_colour_says_which_acts_are_reported_and_the_line_whether_any_is_material(
    events: list[str | None], tone: str, line: str
) -> None:
    seen = look(*events)
    assert seen.tone.key == tone
    assert seen.line.key == line


def test_one_act_of_conflict_shows_among_any_number_of_cooperation() -> None:
    assert look(*["AGREE"] * 40, "ACCUSE").tone is appearance.BOTH


@pytest.mark.parametrize("flag", ["negation", "future", "hypothetical"])
@pytest.mark.parametrize("event", EVENTS)
def test_what_did_not_or_not_yet_happen_changes_neither_colour_nor_line(event: str, flag: str) -> None:
    for others in (["AGREE"], ["ACCUSE"], ["AGREE", "ACCUSE"], ["SANCTION"], [None]):
        with_it, without = look(*others, event, **{flag: "true"}), look(*others)
        assert (with_it.tone, with_it.line, with_it.words) == (without.tone, without.line, without.words)
    assert look(event, **{flag: "true"}).tone is appearance.NO_ACT


def test_earlier_history_counts() -> None:
    assert look("SANCTION", historical="true").tone is appearance.CONFLICT


def test_only_what_is_in_view_is_drawn() -> None:
    data = dataset(
        relation("NOR", "ZAF", quote("a", event="AGREE", date="2014"), quote("b", event="SANCTION", date="2016"))
    )
    in_2014 = appearance.edge(apply(data, Filters(years=(2014, 2014)))["nor-zaf"])
    assert (in_2014.tone, in_2014.line) == (appearance.COOPERATION, appearance.DASHED)


def test_a_line_has_five_widths_and_never_gets_thinner_with_more_quotes() -> None:
    widths = [look(*[None] * number).width for number in range(1, 60)]
    assert widths == sorted(widths)
    assert len(set(widths)) == 5
    assert widths[0] < widths[1] < widths[3] < widths[7] < widths[15]


def test_width_counts_every_quote_in_view_acts_or_not() -> None:
    assert look("AGREE", None, None, None).width == look(*["AGREE"] * 4).width > look("AGREE").width


@pytest.mark.parametrize("line", [appearance.DASHED, appearance.DOTTED])
def test_the_gaps_of_a_line_grow_with_its_width(line: appearance.Line) -> None:
    ways = [appearance.EdgeLook(appearance.BOTH, line, width) for _, width in appearance.WIDTHS]
    for narrow, wide in itertools.pairwise(ways):
        assert narrow.dashes[1] <= wide.dashes[1]
    for way in ways:
        seen = way.dashes[1] - (way.width if line is appearance.DOTTED else 0)  # a round dot is as wide as its line
        assert seen >= way.width


@given(st.integers(0, 10_000))
def test_a_countrys_dot_has_a_size_for_any_number_of_quotes(number: int) -> None:
    assert 0 < appearance.radius(number) <= appearance.radius(number + 1)


def test_the_look_in_words_tells_apart_all_that_the_eye_does() -> None:
    acts = ["AGREE", "AID", "ACCUSE", "SANCTION"]
    looks = [look(None, *(event for bit, event in enumerate(acts) if chosen >> bit & 1)) for chosen in range(16)]
    assert len({seen.words for seen in looks}) == len({(seen.tone, seen.line) for seen in looks}) == 7


# ---- the legend


def test_the_legend_names_every_colour_line_and_width_and_what_a_missing_line_means() -> None:
    html = render("legend.html", legend=appearance.legend())
    said = re.sub(r"<[^>]*>", "", html)
    for tone in appearance.TONES:
        assert f' rg-{tone.key}"></span>{tone.words}' in html
    assert 'rg-dotted rg-comment"></span>comments only' in html
    assert 'rg-solid"></span>includes acts done' in html
    assert 'rg-dashed"></span>only said' in html
    assert re.search(r"Width: number of quotes .*" + ".*".join(str(least) for least, _ in appearance.WIDTHS), said)
    assert "No line: nothing collected" in said


def test_the_widths_of_the_legend_are_those_at_which_lines_grow() -> None:
    widths = [look(*[None] * number).width for number in range(1, 60)]
    grows = [number for number in range(2, 60) if widths[number - 1] > widths[number - 2]]
    [row] = [row for row in appearance.legend() if row.line == "wide"]
    assert [int(number) for number in re.findall(r"\d+", row.words)] == [1, *grows]


def test_every_kind_has_words_and_a_colour() -> None:
    assert set(appearance.KIND_WORDS) == set(Kind)
    assert len(set(appearance.KIND_WORDS.values())) == len(Kind)
    assert {appearance.kind_tone(kind).key for kind in Kind} == {"cooperation", "conflict", "comment"}
    assert [kind for kind in Kind if appearance.dot(kind) == "none"] == [Kind.NOT_DONE]
    assert all(f".rg-{appearance.dot(kind)} {{" in STYLE for kind in Kind)


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
    for name in (*(tone.key for tone in appearance.TONES), "focus"):
        assert contrast(colours[name], colours["card"]) >= 3, name
        assert contrast(colours[name], paper) >= 3, name


@pytest.mark.parametrize("theme", DARK)
def test_every_text_can_be_read_on_what_it_stands_on(theme: str) -> None:
    colours, paper = appearance.palette(DARK[theme]), THEMES[theme]["backgroundColor"]
    pointed_out = IN_STYLE["mark"].split(", ")[DARK[theme]]
    for name in ("ink", "soft", "cooperation"):  # cooperation: the badge of a checked quote
        for ground in (colours["card"], paper, pointed_out):
            assert contrast(colours[name], ground) >= 4.5, (name, ground)
