"""The graph of a view, and places that stay where they are."""

from __future__ import annotations

import itertools
import json
import math
import os
import random
import subprocess
import sys

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset
from graph.model.countries import names
from graph.render.drawing import edges, network
from graph.render.drawing.packing import side_by_side
from graph.view import Filters, apply
from tests.support import ROOT, examples
from tests.support.data_for_tests import TINY, dataset, quote, relation

CODES = sorted(names())[:12]
PAIRS = list(itertools.combinations(CODES, 2))
DOTS_APART = 2 * max(radius for _, radius in edges.RADII)


def of(*pairs: tuple[str, str]) -> Dataset:
    return dataset(*(relation(a, b, quote("words")) for a, b in pairs))


def closest(places: network.Positions) -> float:
    return min((math.dist(a, b) for a, b in itertools.combinations(places.values(), 2)), default=math.inf)


# ---- nodes and edges


def test_one_node_is_one_country_and_one_edge_one_relation() -> None:
    graph = network.build(apply(TINY, Filters()))
    assert set(graph) == set(TINY.codes)
    assert {data["id"]: {a, b} for a, b, data in graph.edges(data=True)} == {r.id: set(r.pair) for r in TINY.relations}


def test_an_edge_has_its_quotes_in_view_and_a_country_its_distinct_ones() -> None:
    graph = network.build(apply(TINY, Filters()))
    assert graph.edges["NOR", "ZAF"]["quotes"] == 5
    assert graph.edges["NOR", "TLS"]["quotes"] == 2
    assert graph.nodes["NOR"]["quotes"] == 6  # one of the seven stands on both pairs
    assert graph.nodes["ESH"]["quotes"] == 1


def test_what_the_filters_empty_is_neither_node_nor_edge() -> None:
    graph = network.build(apply(TINY, Filters(("ESH",))))
    assert set(graph) == {"ESH", "TLS"}
    assert [data["id"] for _, _, data in graph.edges(data=True)] == ["esh-tls"]
    assert not network.build(apply(TINY, Filters(kinds=frozenset())))


# ---- places


def test_every_country_of_the_data_has_a_place() -> None:
    assert set(network.positions(TINY)) == set(TINY.codes)


def test_a_place_does_not_depend_on_the_order_of_the_file() -> None:
    turned = dataset(*(relation(r.between[1], r.between[0], *r.quotes) for r in reversed(TINY.relations)))
    assert network.positions(turned) == network.positions(TINY)


def test_no_two_dots_lie_on_each_other() -> None:
    assert closest(network.positions(TINY)) > DOTS_APART


PLACES = """
import json
from graph.render.drawing import network
from tests.render.drawing.test_network import CODES, of
star = of(*((CODES[0], code) for code in CODES[1:]))
parts = of(("NOR", "ZAF"), ("BRA", "ARG"), ("BRA", "CHL"), ("KEN", "UGA"), ("IND", "PAK"))
known = {CODES[0]: (0.0, 0.0), CODES[1]: (200.0, 0.0)}
print(json.dumps([network.positions(star), network.positions(star, known), network.positions(parts)]))
"""


def test_every_start_of_the_program_gives_the_same_places() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", PLACES],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert json.loads(told[0])
    assert told[0] == told[1] == told[2]


@examples(15)
@given(st.lists(st.sampled_from(PAIRS), min_size=1, max_size=14, unique=True))
def test_parts_that_no_relation_links_lie_beside_each_other(pairs: list[tuple[str, str]]) -> None:
    places = network.positions(of(*pairs))
    assert closest(places) >= network.CLEARANCE - 1
    boxes = []
    for part in nx.connected_components(nx.Graph(pairs)):
        xs, ys = zip(*(places[code] for code in part), strict=True)
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    for (left, right, top, bottom), (left_2, right_2, top_2, bottom_2) in itertools.combinations(boxes, 2):
        beside = max(left_2 - right, left - right_2, top_2 - bottom, top - bottom_2)
        assert beside >= network.SPACING - 0.2  # places are rounded


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 400)), min_size=2, max_size=40))
def test_many_parts_take_little_room_and_keep_their_shapes(sizes: list[tuple[float, float]]) -> None:
    gap = 100.0
    parts = [{f"{n}a": (7.0, 7.0), f"{n}b": (7 + width, 7 + height)} for n, (width, height) in enumerate(sizes)]
    found = side_by_side(parts, gap)
    for n, (width, height) in enumerate(sizes):
        (ax, ay), (bx, by) = found[f"{n}a"], found[f"{n}b"]
        assert (bx - ax, by - ay) == pytest.approx((width, height))
    xs, ys = zip(*found.values(), strict=True)
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    room = max(math.sqrt(area), *(width for width, _ in sizes))
    assert max(xs) - min(xs) <= room + 0.01
    assert max(ys) - min(ys) <= 2 * area / room + 400 + gap  # the bound of next fit by decreasing height


def test_a_single_part_is_laid_out_as_it_ever_was() -> None:
    part = {"NOR": (3.0, -4.0), "ZAF": (200.0, 9.0)}
    assert side_by_side([part], 100) == part
    assert side_by_side([], 100) == {}


@examples(15)
@given(
    st.lists(st.sampled_from(PAIRS), min_size=1, max_size=14, unique=True),
    st.lists(st.sampled_from(PAIRS), min_size=1, max_size=6, unique=True),
)
def test_new_countries_find_room_and_move_nobody(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> None:
    before = network.positions(of(*old))
    after = network.positions(of(*dict.fromkeys(old + new)), before)
    assert {code: after[code] for code in before} == before
    assert set(after) == {code for pair in old + new for code in pair}
    assert closest(after) > DOTS_APART
    added = set(after) - set(before)
    gaps = [math.dist(after[code], after[other]) for code in added for other in after if other != code]
    assert min(gaps, default=math.inf) >= network.CLEARANCE - 0.2  # places are rounded


@given(st.floats(-900, 900), st.floats(-900, 900))
@examples(20)
def test_a_place_stays_to_the_last_digit(x: float, y: float) -> None:
    after = network.positions(of(("NOR", "ZAF"), ("NOR", "TLS")), {"NOR": (x, y)})
    assert after["NOR"] == (x, y)


def test_places_of_countries_that_left_the_data_are_forgotten() -> None:
    known = {"NOR": (0.0, 0.0), "ZAF": (300.0, 0.0), "FRA": (1.0, 1.0)}
    assert network.positions(of(("NOR", "ZAF")), known) == {"NOR": (0.0, 0.0), "ZAF": (300.0, 0.0)}


def test_the_callers_places_are_not_changed() -> None:
    places = network.positions(TINY)
    places["NOR"] = (1e6, 1e6)
    assert network.positions(TINY)["NOR"] != (1e6, 1e6)


def test_data_without_relations_has_no_places() -> None:
    assert network.positions(of()) == {}


@pytest.fixture(scope="module")
def world() -> Dataset:
    """300 relations of 120 countries, all connected."""
    codes, chance = sorted(names())[:120], random.Random(2016)
    pairs = {tuple(sorted((code, chance.choice(codes[:i])))) for i, code in enumerate(codes) if i}
    while len(pairs) < 300:
        pairs.add(tuple(sorted(chance.sample(codes, 2))))
    return of(*sorted(pairs))  # type: ignore[arg-type]


def test_a_graph_of_the_world_is_laid_out_with_room_for_every_country(world: Dataset) -> None:
    places = network.positions(world)
    assert len(places) == 120
    assert closest(places) >= network.CLEARANCE - 1


def test_a_graph_of_the_world_takes_in_twenty_new_countries(world: Dataset) -> None:
    all_places = network.positions(world)
    known = dict(itertools.islice(all_places.items(), 100))
    places = network.positions(world, known)
    assert {code: places[code] for code in known} == known
    assert closest(places) >= network.CLEARANCE - 1


def test_a_large_graph_is_laid_out_without_looking_at_every_two_of_its_edges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 19,000 edges that would take minutes."""
    monkeypatch.setattr(network, "_clutter", lambda *_: pytest.fail("the clutter was counted"))
    codes = sorted(names())[:40]
    places = network.positions(of(*itertools.combinations(codes, 2)))
    assert set(places) == set(codes)
    assert closest(places) >= network.CLEARANCE - 1
