"""The data of a measurement: a file of ours, and what a rival's script needs of it, ready made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.loading import load
from graph.render.drawing import network
from graph.view import Filters, apply
from tests.support.many import SIZES, plain

__all__ = ["SIZES", "dated", "write"]


def dated(size: str) -> dict[str, Any]:
    """Return the content of a file of one of the sizes of ``many``; its articles are younger than all they tell of."""
    content = plain(size)
    for source in content["sources"].values():
        source["issued"] = "2023-12-31"
    return content


def write(size: str, folder: Path) -> tuple[Path, Path]:
    """Write both files of one of ``SIZES`` and return their paths: the first for us, the second for the others.

    The second has nodes with fixed positions, and edges with their quotes, of acts and of all.
    """
    ours, theirs = folder / f"{size}.yaml", folder / f"{size}.json"
    ours.write_text(json.dumps(dated(size)), "utf-8")  # JSON is YAML
    dataset = load(ours)
    places = network.positions(dataset)
    acts = apply(dataset, Filters(acts_only=True))
    edges = [
        {
            "id": one.id,
            "ends": list(one.pair),
            "title": dataset.title_of(one),
            "quotes": [quote.exact for quote in one.quotes],
            "acts": [quote.exact for quote in acts[one.id].quotes] if one.id in acts else [],
        }
        for one in dataset.relations
    ]
    nodes = [{"id": code, "name": dataset.name(code), "at": list(places[code])} for code in dataset.codes]
    theirs.write_text(json.dumps({"nodes": nodes, "edges": edges}), "utf-8")
    return ours, theirs
