"""That the legend says in words all that the drawing says by hue, stroke, width, arrowhead and sign."""

from __future__ import annotations

import re
from typing import Any

from graph.model import Kind
from graph.render.drawing import appearance, edges, vis_network
from graph.render.drawing.legend import legend
from graph.render.drawing.network import positions
from graph.render.html.render import render
from graph.view import Filters, apply
from tests.support.data_for_tests import dataset, quote, relation

VIEW = apply(dataset(relation("NOR", "ZAF", quote("words"))), Filters())


def test_the_legend_names_every_colour_stroke_and_width_and_what_a_missing_line_means() -> None:
    html = render("legend.html", legend=legend())
    for tone in appearance.TONES[:-1]:
        assert f'<span class="rg-dot rg-{tone.key}"></span>{tone.words}' in html
    for line in edges.LINES:
        assert re.search(rf'<span class="rg-line rg-{line.key}[^"]*"></span>{line.words}', html)
    assert 'rg-arrow"></span>one way' in html
    assert "No line: nothing collected" in html
    assert legend(crowded=True)[-1].words == "No line: not collected, or not drawn"


def test_the_numbers_of_the_legend_are_the_first_and_the_last_at_which_bands_grow() -> None:
    widths = [edges.step(number, edges.WIDTHS) for number in range(1, 60)]
    grows = [number for number in range(2, 60) if widths[number - 1] > widths[number - 2]]
    [row] = [row for row in legend() if row.words.startswith("Band: quotes")]
    assert [int(number) for number in re.findall(r"\d+", row.words)] == [1, grows[-1]]
    assert row.words.endswith("core: share of acts")


def test_while_periods_are_compared_the_legend_adds_four_signs_and_takes_nothing_away() -> None:
    plain, compared = legend(), legend(((2014, 2015), (2016, 2017)))
    assert [row.words for row in compared[: len(plain)]] == [row.words for row in plain]
    assert [(row.words, row.classes) for row in compared[len(plain) :]] == [
        ("different", "rg-sign rg-changed"),
        ("only 2014–2015", "rg-sign rg-first"),
        ("only 2016–2017", "rg-sign rg-second"),
        ("unchanged", "rg-sign rg-same"),
    ]


def test_what_two_rows_cannot_hold_is_said_at_the_drawings_foot() -> None:
    periods = ((2014, 2015), (2016, 2017))
    width, none = vis_network.payload(VIEW, positions(VIEW.dataset))["key"]["width"], "No line: "

    def at_foot(**how: Any) -> list[str]:
        return [row.words for row in legend(**how) if row.at_foot]

    assert at_foot() == []
    assert at_foot(crowded=True) == [f"{none}not collected, or not drawn"]
    assert at_foot(periods=periods) == [width, f"{none}nothing collected"]
    assert at_foot(periods=periods, crowded=True) == [width, f"{none}not collected, or not drawn"]


def test_a_hues_sign_names_the_kinds_that_bring_it_and_the_hue_of_both_none() -> None:
    kinds = {row.words: row.kinds for row in legend()}
    assert kinds["cooperation"] == (Kind.VERBAL_COOPERATION, Kind.MATERIAL_COOPERATION)
    assert kinds["conflict"] == (Kind.VERBAL_CONFLICT, Kind.MATERIAL_CONFLICT)
    assert kinds["comments only"] == (Kind.UNCODED,)
    assert kinds["both"] == ()
