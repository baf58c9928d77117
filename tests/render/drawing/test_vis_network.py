"""What the graph component is sent."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import pytest

from graph.loading.load import load
from graph.model.countries import names
from graph.model.plover import Kind
from graph.render.drawing import edges, network, vis_network
from graph.view import Filters, apply
from tests.support import ROOT
from tests.support.data_for_tests import TINY, dataset, quote, relation

PLACES = network.positions(TINY)
EVERYTHING = vis_network.payload(apply(TINY, Filters()), PLACES)
NARROWED = Filters(("NOR",), years=(2014, 2015), kinds=frozenset({Kind.VERBAL_COOPERATION, Kind.VERBAL_CONFLICT}))
PLAIN_AS_IT_IS = [
    "<b>North</b>",
    "$x$ land",
    "North & South",
    "&amp;",
    "_x_ *y*",
    '"quoted"',
    ":red[x]",
    "Nørreland 北",
]


def test_nodes_are_countries_and_edges_are_relations_by_their_ids() -> None:
    assert {node["id"] for node in EVERYTHING["nodes"]} == set(TINY.codes)
    assert {(edge["id"], frozenset((edge["from"], edge["to"]))) for edge in EVERYTHING["edges"]} == {
        (r.id, frozenset(r.pair)) for r in TINY.relations
    }


def test_every_node_lies_where_the_places_say() -> None:
    assert {node["id"]: (node["x"], node["y"]) for node in EVERYTHING["nodes"]} == PLACES


def test_filtering_moves_nothing() -> None:
    narrowed = vis_network.payload(apply(TINY, NARROWED), PLACES)
    assert 0 < len(narrowed["nodes"]) < len(EVERYTHING["nodes"])
    assert all((node["x"], node["y"]) == PLACES[node["id"]] for node in narrowed["nodes"])
    assert narrowed["options"]["physics"]["enabled"] is False


@pytest.mark.parametrize("filters", [NARROWED, Filters(kinds=frozenset()), Filters(("ESH",), "only")])
def test_the_frame_holds_every_place_whatever_is_in_view(filters: Filters) -> None:
    frame = vis_network.payload(apply(TINY, filters), PLACES)["frame"]
    assert frame == EVERYTHING["frame"]
    assert all(
        frame["left"] <= x <= frame["right"] and frame["top"] <= y <= frame["bottom"] for x, y in PLACES.values()
    )


def test_a_click_sends_none_of_it_since_the_selection_is_not_in_it() -> None:
    assert set(EVERYTHING) == {
        "nodes",
        "edges",
        "options",
        "palettes",
        "frame",
        "fine",
        "signs",
        "words",
        "most",
        "key",
    }
    again = vis_network.payload(apply(TINY, Filters()), network.positions(TINY, PLACES))
    assert json.dumps(again) == json.dumps(EVERYTHING)


@pytest.mark.parametrize("label", PLAIN_AS_IT_IS)
def test_names_come_through_letter_for_letter(label: str) -> None:
    data = dataset(relation("NOR", "ZAF", quote("words")), countries={"NOR": {"label": label}, "ZAF": {"label": "Z"}})
    sent = vis_network.payload(apply(data, Filters()), network.positions(data))
    [node] = [node for node in sent["nodes"] if node["id"] == "NOR"]
    [edge] = sent["edges"]
    assert node["name"] == label
    assert node["says"] == f"{label}, 1 quote about 1 relation"
    assert label in edge["says"]
    assert json.loads(json.dumps(sent)) == sent


def test_the_payload_is_json() -> None:
    assert json.loads(json.dumps(EVERYTHING, allow_nan=False)) == EVERYTHING


def test_a_relation_and_a_country_say_in_words_what_they_show() -> None:
    said = {part["id"]: part["says"] for part in EVERYTHING["nodes"] + EVERYTHING["edges"]}
    assert said["nor-zaf"] == (
        "Northland – Southland, 5 quotes, 3 acts, cooperation and conflict, includes acts done, both ways"
    )
    assert said["nor-tls"] == (
        "Eastland – Northland, 2 quotes, 1 act, conflict, only said, by Northland towards Eastland"
    )
    assert said["isl-zaf"] == "Iceland – Southland, 1 quote, comments only"
    assert said["NOR"] == "Northland, 6 quotes about 2 relations"  # the same words on both count once


def test_everything_that_can_be_pointed_at_says_how_many_quotes_it_has() -> None:
    view = apply(load(ROOT / "data" / "relations.yaml"), Filters())
    sent = vis_network.payload(view, network.positions(view.dataset))
    for edge in sent["edges"]:
        number = len(view[edge["id"]].quotes)
        assert edge["says"].split(", ")[:2] == [
            view.dataset.title_of(view[edge["id"]].relation),
            f"{number} quote{'s' * (number != 1)}",
        ]
    for node in sent["nodes"]:
        relations = [shown for shown in view if node["id"] in shown.relation.pair]
        number = len({quote.hash for shown in relations for quote in shown.quotes})
        words = f"{number} quote{'s' * (number != 1)} about {len(relations)} relation{'s' * (len(relations) != 1)}"
        assert node["says"] == f"{view.dataset.name(node['id'])}, {words}"


def test_both_papers_have_a_colour_for_every_line() -> None:
    tones = {edge["tone"] for edge in EVERYTHING["edges"]}
    assert tones == {"both", "conflict", "cooperation", "comment"}
    for theme in ("light", "dark"):
        assert tones <= set(EVERYTHING["palettes"][theme])
    assert not any("color" in part for part in EVERYTHING["nodes"])  # a new theme needs no new payload


def test_only_a_relation_whose_acts_are_all_verbal_is_dashed() -> None:
    assert [edge["id"] for edge in EVERYTHING["edges"] if edge["dashes"] and edge["dashes"][0]] == ["nor-tls"]
    assert [edge["id"] for edge in EVERYTHING["edges"] if not edge["dashes"]] == ["nor-zaf", "esh-tls"]


def test_more_quotes_make_a_wider_line_and_a_larger_dot() -> None:
    width = {edge["id"]: edge["width"] for edge in EVERYTHING["edges"]}
    size = {node["id"]: node["size"] for node in EVERYTHING["nodes"]}
    assert width["nor-zaf"] > width["nor-tls"] > width["esh-tls"] == width["isl-zaf"]
    assert size["NOR"] > size["ISL"]


def test_a_crowd_is_drawn_finer_and_says_the_same() -> None:
    codes = sorted(names())[:40]
    pairs = list(itertools.combinations(codes, 2))
    few, crowd = (
        dataset(*(relation(a, b, quote("w", event="AGREE")) for a, b in pairs[:number])) for number in (10, 200)
    )
    before, after = (vis_network.payload(apply(data, Filters()), network.positions(data)) for data in (few, crowd))
    assert before["fine"] == 1
    assert after["fine"] < 1
    [(line, dashes)] = {(edge["width"], tuple(edge["dashes"])) for edge in before["edges"]}
    [(finer, shorter)] = {(edge["width"], tuple(edge["dashes"])) for edge in after["edges"]}
    assert finer == pytest.approx(line * after["fine"])
    assert shorter == pytest.approx([part * after["fine"] for part in dashes])
    assert max(node["size"] for node in after["nodes"]) < max(radius for _, radius in edges.RADII)
    assert {edge["says"].partition(",")[2] for edge in before["edges"] + after["edges"]} == {
        " 1 quote, 1 act, cooperation, only said"
    }


def test_an_empty_view_can_be_drawn() -> None:
    nothing = vis_network.payload(apply(TINY, Filters(kinds=frozenset())), PLACES)
    assert nothing["nodes"] == nothing["edges"] == []
    assert nothing["options"] == EVERYTHING["options"]


def test_what_is_made_of_a_relation_does_not_depend_on_how_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 19,000 edges, each looked up among all others, it took half a minute."""

    class Counted(list):  # type: ignore[type-arg]
        looks = 0

        def __iter__(self) -> Iterator[object]:
            Counted.looks += 1
            return super().__iter__()

    class Network(vis_network.Network):  # type: ignore[misc]
        def __init__(self, *how: object, **more: object) -> None:
            super().__init__(*how, **more)
            self.edges = Counted()

    monkeypatch.setattr(vis_network, "Network", Network)
    codes = sorted(names())[:30]
    pairs = list(itertools.combinations(codes, 2))
    sent = json.loads(vis_network.fixed(dataset(*(relation(a, b, quote("words")) for a, b in pairs))))
    assert [{*edge} for edge in sent["edges"]] == [{"id", "from", "to"}] * len(pairs)
    assert Counted.looks < 5
