"""What a published page's script reads: the index of its quotes, the words that are searched, and a few tables.

The index is that of the live page; it is of what the page holds, and of nothing that the filters have left out.
"""

from __future__ import annotations

import json

from graph.model import Dataset
from graph.render.drawing import appearance, edges
from graph.view import KINDS, View, index_file, tables_file, words_file
from graph.web.publish.policy import as_json


def islands(view: View) -> dict[str, str]:
    """Return JSON by the id of the element that holds it; nothing where the page holds no quote."""
    if not view.relations:
        return {}
    held = dataset_of(view)
    files = {"rg-index": index_file(held), "rg-words": words_file(held), "rg-tables": tables_file()}
    found = {name: as_json(json.loads(file)) for name, file in files.items()}
    kinds = {kind.value: appearance.KIND_WORDS[kind] for kind in KINDS}
    return found | {"rg-labels": as_json({"kinds": kinds, "looks": edges.tables()})}


def dataset_of(view: View) -> Dataset:
    """Return what is in view as a dataset of its own."""
    relations = tuple(shown.relation.model_copy(update={"quotes": shown.quotes}) for shown in view)
    fields = {name: getattr(view.dataset, name) for name in Dataset.model_fields}
    # Not a copy: that would keep what the whole dataset has worked out of its quotes, such as their order.
    return Dataset.model_construct(**{**fields, "relations": relations, "sources": dict(view.sources)})
