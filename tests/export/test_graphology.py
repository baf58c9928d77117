"""A view as GEXF, read by graphology, which shares no line with our writer and none with networkx."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.export import edges, gexf
from graph.loading.load import load
from graph.view import Filters, apply
from tests.support import ROOT, data_scripts, on_ci

pytestmark = pytest.mark.slow

READ = """
const [, , home] = process.argv;
const Graph = require(home + "/graphology"), gexf = require(home + "/graphology-gexf");
console.log(JSON.stringify(gexf.parse(Graph, require("fs").readFileSync(0, "utf8")).export()));
"""


@cache
def home() -> Path:
    """Where npm put graphology; without Node.js and npm a failure on CI, else skipped and counted."""
    done = subprocess.run([ROOT / "scripts" / "graphology.sh"], capture_output=True, text=True, check=False)
    if done.returncode:
        (pytest.fail if on_ci() else pytest.skip)(done.stderr.strip().splitlines()[-1])
    return Path(done.stdout.strip()).parents[1]


@pytest.mark.parametrize("of", ["relations", "quotes"])
def test_graphology_reads_back_nodes_edges_and_every_attribute(of: Any, tmp_path: Path) -> None:
    script = tmp_path / "read.cjs"
    script.write_text(READ, "utf-8")
    for path in (ROOT / "data" / "relations.yaml", data_scripts.write(tmp_path, many=20)):
        view = apply(load(path), Filters())
        network, given = edges.network_of(view, of), gexf.text(view, edges=of).encode("utf-8")
        done = subprocess.run(["node", script, home()], input=given, capture_output=True, check=True)
        found = json.loads(done.stdout)
        assert found["options"] == {"type": "undirected", "multi": of == "quotes", "allowSelfLoops": True}
        assert {node["key"]: node["attributes"]["label"] for node in found["nodes"]} == {
            node.id: node.label for node in network.nodes
        }
        read_back = {edge["key"]: edge for edge in found["edges"]}
        assert set(read_back) == {edge.id for edge in network.edges}
        for edge in network.edges:
            told = read_back[edge.id]
            assert {told["source"], told["target"]} == {edge.source, edge.target}
            for name, value in edge.values.items():
                assert told["attributes"][name] == value
