"""Columns with a cell for each quote, said as shortly as the page that has them allows.

A page has the words of its quotes in its HTML, and an index that puts quotes into groups (``view.browser_files``): by
relation, source, time, and by each filter. A cell that follows from one of these is not written down again.
``web/frontend/exports/held.js`` has the way back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.citation import attribution
from graph.model import Dataset, Quote, Relation, with_context
from graph.view import SHOW, index_file, link_to

Json = Any
Cells = list[Json]
Placed = Sequence[tuple[Relation, Quote]]  # quotes in the index's order


class Packer:
    """What a page says of each quote already."""

    def __init__(self, dataset: Dataset, placed: Placed) -> None:
        self._groups = _groups(json.loads(index_file(dataset)))
        rows = [_parts(dataset, relation, quote) for relation, quote in placed]
        self._parts = {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}

    def packed(self, name: str, cells: Cells) -> Json:
        """Return the cells of a column by its name; None is an empty one.

        ``all`` is every cell; ``part`` is the name of what the page has of each quote; ``of`` are the cells of the
        groups that ``by`` names, of the index or of a column before, or those whose places are in ``at``, by quote.
        """
        keys = [*map(_written, cells)]
        if len(set(keys)) < 2:
            return {"all": cells[0] if cells else None}
        if part := next((part for part, same in self._parts.items() if same == cells), ""):
            return {"part": part}
        grouped = [*self._grouped(keys, cells)]
        places = {key: place for place, key in enumerate(dict.fromkeys(keys))}
        values = dict(zip(keys, cells, strict=True))
        listed = {"at": [places[key] for key in keys], "of": [values[key] for key in places]}
        best = min([*grouped, listed], key=lambda one: len(_written(one)))
        if best is listed:
            self._groups[f"column {name}"] = listed["at"]
        return best

    def _grouped(self, keys: Sequence[str], cells: Cells) -> Iterator[dict[str, Json]]:
        """Yield the column by each of the groups whose quotes have the same cell."""
        for name, groups in self._groups.items():
            known: dict[int, str] = {}
            if all(known.setdefault(group, key) == key for group, key in zip(groups, keys, strict=True)):
                values = dict(zip(groups, cells, strict=True))
                yield {"by": name, "of": [values.get(group) for group in range(max(values) + 1)]}


def _groups(index: Mapping[str, Json]) -> dict[str, list[int]]:
    """Return the index's groups: by name the place of each quote's."""
    found: dict[str, list[int]] = {
        "relation": [place for place, (_, _, quotes) in enumerate(index["relations"]) for _ in range(quotes)],
        "source": index["source"],
        "time": index["time"],
        "kind": [index["codings"][coding][0] for coding in index["coding"]],
        "flag": index["flag"],
    }
    for entry in index["filters"]:
        by = found.get(entry["by"])
        found[f"filter {entry['name']}"] = [entry["of"][one] for one in by] if by else entry["of"]
    return found


def _parts(dataset: Dataset, relation: Relation, quote: Quote) -> dict[str, Json]:
    """Return what stands of a quote in the page's HTML and in its index."""
    address, when = relation.quote_id(quote), dataset.when(quote)
    before, _, after = with_context(quote.prefix, quote.exact, quote.suffix)
    return {
        "id": address,
        "relation": relation.id,
        "between": " ".join(relation.between),
        "link": link_to(dataset.url or "", {SHOW: [address]}),
        "exact": quote.exact,
        "prefix": before.strip(" ") or None,
        "suffix": after.strip(" ") or None,
        "translation": quote.translation.text if quote.translation else None,
        "comment": quote.comment,
        "attribution": attribution(quote, dataset.sources[quote.source]).words,
        "first": when.first.isoformat() if when.first.year > 1 else None,
        "last": when.last.isoformat() if when.last.year < 9999 else None,
    }


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
