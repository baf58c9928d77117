"""What colour, stroke, width, core and arrowhead say of a relation: the rules, and that the words say the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Quote
from graph.model.plover import EVENTS, Kind
from graph.render.drawing import appearance, edges, looks, signs
from graph.render.html import page_style
from graph.view import Act, Acts, Change, Filters, View, apply
from tests.support.data_for_tests import dataset, quote, relation


def look(*events: str | None, **flags: str) -> edges.EdgeLook:
    """Of a relation with one quote for each event; ``flags`` are on the last of them."""
    quotes = [
        quote(f"words {i}", event=event, **(flags if i == len(events) - 1 else {})) for i, event in enumerate(events)
    ]
    return looks.edge(apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())["nor-zaf"])


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
    in_2014 = looks.edge(apply(data, Filters(years=(2014, 2014)))["nor-zaf"])
    assert (in_2014.tone, in_2014.line) == (appearance.COOPERATION, edges.DASHED)


def test_a_line_has_five_widths_and_never_gets_thinner_with_more_quotes() -> None:
    widths = [look(*[None] * number).width for number in range(1, 60)]
    assert widths == sorted(widths)
    assert len(set(widths)) == 5
    assert widths[0] < widths[1] < widths[3] < widths[7] < widths[15]


def test_width_counts_every_quote_in_view_acts_or_not() -> None:
    assert look("AGREE", None, None, None).width == look(*["AGREE"] * 4).width > look("AGREE").width


@pytest.mark.parametrize("line", [edges.DASHED, edges.DOTTED])
def test_the_gaps_of_a_line_grow_with_its_width(line: edges.Line) -> None:
    ways = [edges.EdgeLook(appearance.BOTH, line, width, width) for _, width in edges.WIDTHS]
    for narrow, wide in itertools.pairwise(ways):
        assert narrow.dashes[1] <= wide.dashes[1]
    for way in ways:
        seen = way.dashes[1] - (way.width if line is edges.DOTTED else 0)  # a round dot is as wide as its line
        assert seen >= way.width


@given(st.integers(0, 10_000))
def test_a_countrys_dot_has_a_size_for_any_number_of_quotes(number: int) -> None:
    assert 0 < edges.radius(number) <= edges.radius(number + 1)


def test_the_look_in_words_tells_apart_all_that_the_eye_does() -> None:
    acts = ["AGREE", "AID", "ACCUSE", "SANCTION"]
    looks = [look(None, *(event for bit, event in enumerate(acts) if chosen >> bit & 1)) for chosen in range(16)]
    assert len({seen.words for seen in looks}) == len({(seen.tone, seen.line) for seen in looks}) == 7


# ---- the core


def test_the_core_is_that_part_of_its_band_that_the_acts_are_of_the_quotes() -> None:
    for quotes, acts in ((22, 10), (32, 5), (32, 16), (8, 4), (5, 4), (2, 1), (1000, 500)):
        seen = edges.edge_look(quotes, Acts(Act.COOPERATIVE | Act.MATERIAL, acts))
        assert seen.core / seen.width == pytest.approx(acts / quotes, abs=0.06), (quotes, acts)
    assert look(*["SANCTION"] * 5, *[None] * 27).width == look(*[None] * 32).width


@given(st.integers(1, 2000), st.data())
def test_no_core_looks_like_more_than_its_share_unless_it_would_not_be_seen(quotes: int, drawn: st.DataObject) -> None:
    acts = drawn.draw(st.integers(0, quotes))
    core, band = edges.core_width(quotes, acts), edges.step(quotes, edges.WIDTHS)
    assert 0 < core <= band
    if 0 < acts < quotes:
        assert core <= band - edges.RIM
        assert core <= max(edges.HAIR, band * acts / quotes + 0.25)  # halves of a unit
        assert core >= min(band - edges.RIM, band * acts / quotes - 0.25)
    if acts == quotes:
        assert core == band


@given(st.integers(1, 2000), st.data())
def test_more_acts_never_make_a_thinner_core(quotes: int, drawn: st.DataObject) -> None:
    acts = drawn.draw(st.integers(1, quotes))
    assert edges.core_width(quotes, max(1, acts - 1)) <= edges.core_width(quotes, acts)


@given(st.integers(1, 2000), st.data())
def test_every_core_has_a_class_in_the_style_sheet(quotes: int, drawn: st.DataObject) -> None:
    core = edges.core_width(quotes, drawn.draw(st.integers(0, quotes)))
    assert core in edges.CORES
    assert f".rg-core-{f'{core:g}'.replace('.', '_')} {{" in page_style()


def test_what_did_not_happen_widens_the_band_and_not_the_core() -> None:
    without, with_it = look("SANCTION"), look("SANCTION", "SANCTION", negation="true")
    assert with_it.width > without.width
    assert with_it.core == without.core


# ---- the arrowhead


def between(*quotes: Quote) -> View:
    return apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())


def test_an_arrowhead_points_to_whom_all_acts_go_and_the_words_say_it() -> None:
    view = between(
        quote("a", event="SANCTION", actor=["ZAF"], recipient=["NOR"]),
        quote("b", event="ACCUSE", actor=["ZAF"], recipient=["NOR"]),
        quote("c"),
    )
    assert looks.look(view, view["nor-zaf"]).arrow == -1  # at the first of the pair
    assert looks.acts_words(view, view["nor-zaf"]) == "2 acts, all by Southland"
    assert looks.direction_words(view, view["nor-zaf"], towards=True) == "all by Southland towards Northland"


def test_a_single_act_is_not_called_all() -> None:
    view = between(quote("a", event="AID", actor=["NOR"], recipient=["ZAF"]))
    assert looks.look(view, view["nor-zaf"]).arrow == 1
    assert looks.acts_words(view, view["nor-zaf"]) == "1 act, by Northland"


def test_acts_of_both_have_no_arrowhead_and_are_told_to_go_both_ways() -> None:
    view = between(
        quote("a", event="AID", actor=["NOR"], recipient=["ZAF"]),
        quote("b", event="ACCUSE", actor=["ZAF"], recipient=["NOR"]),
    )
    assert looks.look(view, view["nor-zaf"]).arrow == 0
    assert looks.acts_words(view, view["nor-zaf"]) == "2 acts, both ways"


def test_of_acts_without_a_recipient_and_of_comments_no_direction_is_told() -> None:
    for view in (between(quote("a", event="RETREAT", actor=["NOR"])), between(quote("a"))):
        assert looks.look(view, view["nor-zaf"]).arrow == 0
        assert looks.direction_words(view, view["nor-zaf"]) == ""


# ---- a quote's sign, and the signs of a comparison


def test_a_quotes_sign_is_a_piece_of_the_line_that_it_alone_would_be() -> None:
    for kind in Kind:
        event = next((name for name, event in EVENTS.items() if event.kind is kind), None)
        if kind is Kind.NOT_DONE:
            assert edges.sign_classes(kind) == "rg-dot rg-none"
        else:
            seen = look(event)
            assert edges.sign_classes(kind) == f"rg-line rg-{seen.tone.key} rg-{seen.line.key}"
        assert all(f".{name}" in page_style() for name in edges.sign_classes(kind).split())


@pytest.mark.parametrize("change", appearance.CHANGE_TONES)
def test_a_change_adds_a_sign_and_alters_no_hue_no_stroke_and_no_width(change: Change) -> None:
    acts = Acts(Act.COOPERATIVE, number=2)
    plain, compared = edges.edge_look(5, acts), edges.edge_look(5, acts, change=change)
    assert compared.change == change
    assert edges.EdgeLook(compared.tone, compared.line, compared.width, compared.core) == plain


def test_every_change_has_a_shape_of_its_own_on_canvas_and_page() -> None:
    assert set(signs.CHANGES) == set(appearance.CHANGE_TONES)
    assert len(set(signs.CHANGES.values())) == 4
    assert all(f".rg-sign.rg-{change} {{ mask: url(" in page_style() for change in signs.CHANGES)
