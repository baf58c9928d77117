"""A view as GEXF and GraphML: read back equal by networkx and igraph, and one test for each trap of Gephi's."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import igraph
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import CannotCarry, edges, gexf, graphml, quotes_csv
from graph.loading.load import load
from graph.view import Filters, View, apply
from tests.support import ROOT, data_scripts, examples
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes

VIEW = apply(TINY, Filters())
WRITERS = {"gexf": gexf.text, "graphml": graphml.text}
BOTH = pytest.mark.parametrize("form", WRITERS)
EITHER = pytest.mark.parametrize("of", ["relations", "quotes"])
NS = {"g": gexf.NAMESPACE}
ML = {"g": graphml.NAMESPACE}


def read(form: str, text: str) -> nx.MultiGraph:
    reader = nx.read_gexf if form == "gexf" else nx.read_graphml
    found = reader(io.BytesIO(text.encode("utf-8")))
    return nx.MultiGraph(found)


def by_id(form: str, graph: nx.MultiGraph) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Each edge by its id, which GraphML's reader keeps as the key of parallel edges only."""
    found = {}
    for a, b, key, data in graph.edges(keys=True, data=True):
        name = data.get("id") or key
        found[name if isinstance(name, str) else f"{min(a, b).lower()}-{max(a, b).lower()}"] = (a, b, data)
    return found


def wanted(view: View, of: Any) -> edges.Network:
    return edges.network_of(view, of)


def titles(network: edges.Network, form: str) -> dict[str, str]:
    return {one.name: one.words if form == "gexf" else one.name for one in network.of_edges}


def same(form: str, of: str, view: View) -> None:
    """What networkx reads is what is in view."""
    network, graph = wanted(view, of), read(form, WRITERS[form](view, edges=of))  # type: ignore[operator]
    assert set(graph) == {node.id for node in network.nodes}
    for node in network.nodes:
        assert {"label": node.label, **node.values}.items() <= graph.nodes[node.id].items()
    assert graph.number_of_edges() == len(network.edges)
    found, heads = by_id(form, graph), titles(network, form)
    for edge in network.edges:
        a, b, data = found[edge.id] if of == "quotes" or form == "gexf" else _between(graph, edge)
        assert {a, b} == {edge.source, edge.target}
        assert (data["label"], data["weight"]) == (edge.label, edge.weight)
        for name, value in edge.values.items():
            assert data[heads[name]] == value
        empty = {heads[one.name] for one in network.of_edges} - {heads[name] for name in edge.values}
        assert not empty & data.keys()


def _between(graph: nx.MultiGraph, edge: edges.Edge) -> tuple[str, str, dict[str, Any]]:
    [data] = graph.get_edge_data(edge.source, edge.target).values()
    return edge.source, edge.target, data


@EITHER
@BOTH
@examples(8)
@given(data=st.data())
def test_networkx_reads_back_what_is_in_view(form: str, of: str, data: st.DataObject) -> None:
    some = data.draw(datasets())
    same(form, of, apply(some, data.draw(wishes(some))))


@EITHER
@BOTH
def test_networkx_reads_back_our_own_data_and_every_script(form: str, of: str, tmp_path: Path) -> None:
    for path in (ROOT / "data" / "relations.yaml", data_scripts.write(tmp_path, many=20)):
        same(form, of, apply(load(path), Filters()))


@EITHER
def test_igraph_reads_back_the_graphml_of_what_is_in_view(of: Any, tmp_path: Path) -> None:
    for path in (ROOT / "data" / "relations.yaml", data_scripts.write(tmp_path, many=20)):
        view = apply(load(path), Filters())
        (tmp_path / "a.graphml").write_bytes(graphml.text(view, edges=of).encode("utf-8"))
        network, graph = wanted(view, of), igraph.Graph.Read_GraphML(str(tmp_path / "a.graphml"))
        assert not graph.is_directed()
        assert {vertex["id"]: vertex["label"] for vertex in graph.vs} == {node.id: node.label for node in network.nodes}
        names = graph.vs["id"]
        read_back = {edge[of.removesuffix("s")]: edge for edge in graph.es}  # igraph confuses the ids of edges
        assert set(read_back) == {edge.id for edge in network.edges}
        for edge in network.edges:
            found = read_back[edge.id]
            assert {names[found.source], names[found.target]} == {edge.source, edge.target}
            for name, value in edge.values.items():
                assert found[name] == value


# ---- Gephi's traps


def test_parallel_edges_have_a_kind_each_since_gephi_makes_one_of_those_of_a_kind() -> None:
    found = ET.fromstring(gexf.text(VIEW, edges="quotes")).findall(".//g:edge", NS)
    kinds = [edge.get("kind") for edge in found]
    assert None not in kinds
    assert len(set(kinds)) == len(found) == sum(len(shown.quotes) for shown in VIEW)
    assert not [edge for edge in ET.fromstring(gexf.text(VIEW)).iter() if edge.get("kind")]


def test_more_kinds_than_gephi_tells_apart_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gexf, "MAX_KINDS", 3)
    gexf.text(VIEW)
    with pytest.raises(CannotCarry, match=r"at most 3 kinds of edges apart.*--edges relations"):
        gexf.text(VIEW, edges="quotes")


@EITHER
def test_no_attribute_has_a_name_that_a_program_has_a_use_of_its_own_for(of: Any) -> None:
    network = wanted(VIEW, of)
    for attribute in (*network.of_nodes, *network.of_edges):
        assert not {attribute.name.casefold(), attribute.words.casefold()} & edges.RESERVED
        assert re.fullmatch(r"[a-z][a-z0-9_]+", attribute.name)
    for declared in (network.of_nodes, network.of_edges):
        assert len({attribute.name for attribute in declared}) == len(declared)


def test_every_column_of_our_table_of_quotes_is_an_attribute_or_stands_elsewhere() -> None:
    heads = [column.head for column in quotes_csv.COLUMNS]
    assert len(wanted(VIEW, "quotes").of_edges) == len(heads) - len({"between"})


def test_time_is_in_days_of_the_one_format_that_gephi_and_the_standard_share() -> None:
    root = ET.fromstring(gexf.text(VIEW))
    graph = root.find("g:graph", NS)
    assert graph is not None
    assert (graph.get("timeformat"), graph.get("mode")) == ("date", "dynamic")
    days = [day for spell in root.findall(".//g:spell", NS) for day in (spell.get("start"), spell.get("end")) if day]
    assert days
    assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days)


@pytest.mark.parametrize(
    ("dates", "spells"),
    [
        (["2016-01-01", "2016-01-02"], [("2016-01-01", "2016-01-02")]),
        (["2016-01-01", "2016-01-03"], [("2016-01-01", "2016-01-01"), ("2016-01-03", "2016-01-03")]),
        (["2016", "2016-05", "2015/2016"], [("2015-01-01", "2016-12-31")]),
        (["../2015", "2016/.."], [(None, None)]),
        (["../2014", "2016"], [(None, "2014-12-31"), ("2016-01-01", "2016-12-31")]),
    ],
)
def test_a_relation_is_there_in_the_merged_times_of_its_quotes(dates: list[str], spells: list[Any]) -> None:
    quotes = [quote(f"w{number}", date=date) for number, date in enumerate(dates)]
    root = ET.fromstring(gexf.text(apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())))
    assert [(spell.get("start"), spell.get("end")) for spell in root.findall(".//g:spell", NS)] == spells


def test_a_quote_that_only_its_report_dates_is_there_on_the_reports_day() -> None:
    root = ET.fromstring(gexf.text(apply(dataset(relation("NOR", "ZAF", quote("w"))), Filters()), edges="quotes"))
    [spell] = root.findall(".//g:spell", NS)
    assert (spell.get("start"), spell.get("end")) == ("2016-12-30", "2016-12-30")


@BOTH
def test_no_day_of_writing_stands_in_the_file(form: str) -> None:
    text = WRITERS[form](VIEW)
    assert "lastmodified" not in text
    assert dt.datetime.now(dt.UTC).date().isoformat() not in text


def test_keys_of_graphml_have_readable_ids_that_gephi_takes_for_no_label() -> None:
    keys = ET.fromstring(graphml.text(VIEW, edges="quotes")).findall("g:key", ML)
    ids = [key.get("id", "") for key in keys]
    assert len(set(ids)) == len(ids)
    assert not [name for name in ids if re.fullmatch(r"d\d+", name)]
    assert all(key.get("id") == f"{key.get('for')}_{key.get('attr.name')}" for key in keys)
    assert {"node_label", "edge_label", "edge_weight", "node_x", "edge_exact"} <= set(ids)


@EITHER
@BOTH
def test_what_is_not_known_is_left_out(form: str, of: Any) -> None:
    text = WRITERS[form](VIEW, edges=of)
    assert "None" not in text
    assert 'value=""' not in text
    assert "/>" not in re.sub(r"<(?:key|attribute|spell|viz:\w+|attvalue) [^>]*/>", "", text)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1f", "\ufffe"])
@EITHER
@BOTH
def test_a_character_that_xml_cannot_hold_is_refused_with_its_place(form: str, of: Any, character: str) -> None:
    said = quote(f"they met{character} at sea")
    data = dataset(relation("NOR", "ZAF", said, summary=f"Bell {character}"))
    with pytest.raises(CannotCarry) as refused:
        WRITERS[form](apply(data, Filters()), edges=of)
    where = "nor-zaf, summary" if of == "relations" else f"nor-zaf.{said.hash}, exact"
    assert f"{where}: U+{ord(character):04X}" in str(refused.value)


@EITHER
@BOTH
def test_line_ends_tabs_and_signs_of_markup_are_kept(form: str, of: Any) -> None:
    hard = "a\r\nb\tc <i>&amp;\"'</i> ]]> \u2028 🕊️"
    data = dataset(relation("NOR", "ZAF", quote(hard, comment=hard), summary=hard))
    [(_, _, found)] = read(form, WRITERS[form](apply(data, Filters()), edges=of)).edges(data=True)
    assert found["summary" if of == "relations" else "exact"] == hard


@BOTH
def test_places_sizes_and_colours_are_as_the_page_draws_them(form: str) -> None:
    graph = read(form, WRITERS[form](VIEW))
    places = {node.id: node.place for node in wanted(VIEW, "relations").nodes}
    for code, data in graph.nodes(data=True):
        found = data["viz"]["position"] if form == "gexf" else data
        assert (found["x"], -found["y"]) == places[code]


@BOTH
def test_a_view_without_a_quote_is_a_network_without_a_node(form: str) -> None:
    assert not read(form, WRITERS[form](apply(TINY, Filters(kinds=frozenset()))))
