"""The drawing that needs no script: every line and dot is a link with its words, and no name covers another."""

from __future__ import annotations

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.render.drawing import edges, looks, network
from graph.render.drawing.label_places import place_labels, text_width
from graph.render.drawing.svg import PHONE_LABEL, svg
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation

VIEW = apply(TINY, Filters())


def drawn(view=VIEW) -> ET.Element:  # type: ignore[no-untyped-def]
    return ET.fromstring(svg(view, network.positions(view.dataset), lambda show: f"#{show}"))


@given(data=datasets())
@settings(max_examples=20)
def test_every_relation_and_country_in_view_is_a_link_with_its_words(data) -> None:  # type: ignore[no-untyped-def]
    view = apply(data, Filters())
    links = {link.get("href"): link for link in drawn(view).iter("a")}
    assert set(links) == {f"#{name}" for name in (*view.relations, *view.countries)}
    assert all(link.findtext("title") for link in links.values())
    assert not any(link.get("aria-label") for link in links.values()), "said twice"


def test_a_line_looks_as_the_table_of_looks_has_it() -> None:
    for link in drawn().iter("a"):
        shown = VIEW.relations.get(str(link.get("data-show")))
        line = next((path for path in link.findall("path") if "rg-edge" in str(path.get("class"))), None)
        if shown is None or line is None:
            continue
        look = looks.look(VIEW, shown)
        assert f"rg-{look.tone.key}" in str(line.get("class"))
        assert (line.get("stroke-dasharray") is not None) == bool(look.dashes)
        assert float(str(line.get("stroke-width"))) == look.core * edges.fineness(len(VIEW.relations))
        assert any("arrow" in str(path.get("class")) for path in link.findall("path")) == bool(look.arrow)
    bands = drawn().findall("g/path")
    widths = [float(str(band.get("stroke-width"))) for band in bands for _ in range(str(band.get("d")).count("M"))]
    assert sorted(widths) == sorted(looks.look(VIEW, shown).width for shown in VIEW)


def test_two_periods_differ_by_a_sign_on_each_line() -> None:
    view = apply(TINY, Filters(years=(1999, 2014), versus=(2015, 2016)))
    signed = {
        str(link.get("data-show")): str(path.get("class")).split()[-1]
        for link in drawn(view).iter("a")
        for path in link.findall("path")
        if "rg-change" in str(path.get("class"))
    }
    assert signed == {shown.relation.id: f"rg-{looks.look(view, shown).change}" for shown in view}


def test_a_line_is_easy_to_hit_however_thin() -> None:
    every = float(str(drawn().get("stroke-width")))
    widths = [float(path.get("stroke-width", every)) for path in drawn().findall("a/path[1]")]
    assert min(widths) >= 14


def test_a_name_of_a_country_is_text() -> None:
    data = dataset(relation("NOR", "ZAF", quote("words")), countries={"NOR": {"label": "<b>&amp;"}})
    assert "<b>&amp;" in [text.text for text in drawn(apply(data, Filters())).iter("text")]


def test_no_filters_but_nothing_left_is_an_empty_drawing() -> None:
    assert not list(drawn(apply(TINY, Filters(words="found nowhere at all"))).iter("a"))


@given(st.integers(2, 12))
@settings(max_examples=10)
def test_names_beside_each_other_do_not_cover_each_other(number: int) -> None:
    codes = [f"C{at:02}" for at in range(number)]
    places = {code: (at % 4 * 150.0, at // 4 * 90.0) for at, code in enumerate(codes)}
    lines = list(pairwise(codes))
    boxes = place_labels(dict.fromkeys(codes, "Northland"), places, dict.fromkeys(codes, 8.0), lines, 15.0)
    assert not [pair for pair in combinations(boxes.values(), 2) if pair[0].touches(pair[1], 0)]


def test_no_name_is_cut_in_the_larger_letters_of_a_phone() -> None:
    long = {"NOR": {"label": "Saint Vincent and the Grenadines"}, "ZAF": {"label": "Bosnia and Herzegovina"}}
    root = drawn(apply(dataset(relation("NOR", "ZAF", quote("w")), countries=long), Filters()))
    left, top, width, height = map(float, root.get("viewBox", "").split())
    for text in root.iter("text"):
        wide, x, y = text_width(text.text or "", PHONE_LABEL), float(text.get("x", "")), float(text.get("y", ""))
        start = x - wide * ("start", "middle", "end").index(text.get("text-anchor", "")) / 2
        assert left < start < start + wide < left + width
        assert top < y < top + height


def test_wide_letters_take_more_room_and_marks_none() -> None:
    assert text_width("日本", 10) == 20
    assert text_width("e\u0301", 10) == text_width("e", 10)
