"""What a published page's script reads: the index of its quotes, how they are drawn, and a few tables.

The index is that of the live page, for what the page holds and not for what the filters left out. The words are not
in it: the script takes them from the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from graph.export import formats, held
from graph.model import EVENTS, Dataset, event_words
from graph.render.drawing import appearance, edges, legend, network, vis_network
from graph.render.html import (
    AROUND,
    PUBLISH_VIEW,
    SENTENCES,
    SHOW_QUOTES,
    besides,
    coverage_tables,
    dossier,
    filters_in_use,
    short_style,
)
from graph.view import KINDS, Filters, View, index_file, language_of, registry, tables_file, to_address, url_tables
from graph.web.frontend import own_files
from graph.web.publish.policy import as_json, safe_json

MANY = 500  # quotes from which on a page is kept small
SHEETS = ("network/network.css", "timeline/timeline.css")  # of what stands in a place of its own


def islands(view: View) -> dict[str, str]:
    """Return JSON by the id of the element that holds it; nothing for a page without quotes."""
    if not view.relations:
        return {}
    part = dataset_of(view)
    files = {"rg-index": index_file(part), "rg-drawing": vis_network.fixed(part)}
    found = {name: safe_json(file.decode("utf-8")) for name, file in files.items()}
    many = view.quotes > MANY
    held_places = {code: at for code, at in network.positions(view.dataset).items() if code in set(part.codes)}
    return found | {
        "rg-tables": as_json(_tables(part)),
        "rg-places": as_json({"places": held_places, "frame": vis_network.frame(held_places)}),
        "rg-sheets": as_json({name: short_style(own_files()[name].decode("utf-8")) for name in SHEETS}),
        "rg-labels": as_json(
            _labels(view) | {"besides": dict(besides.SENTENCES), "coverage": coverage_tables(part)},
        ),
        "rg-held": _in_order(held(view, part)),
        "rg-address": as_json(url_tables(part) | {"around": dict(AROUND)}),
        **({"rg-records": as_json(dossier.records(part, part.sources, together=False))} if many else {}),
    }


def _tables(held: Dataset) -> dict[str, Any]:
    """Return how a query is read, with the words' endings of those languages alone in which the page has texts."""
    quotes = [quote for relation in held.relations for quote in relation.quotes]
    tags = {source.language for source in held.sources.values()}
    tags |= {quote.translation.language for quote in quotes if quote.translation}
    used = {language_of(tag) for tag in (*tags, None)}
    tables: dict[str, Any] = json.loads(tables_file(held))
    return {**tables, "endings": {code: own for code, own in tables["endings"].items() if code in used}}


def _labels(view: View) -> dict[str, Any]:
    """Return the words of what the index codes; and of the view, its two periods."""
    return {
        "kinds": {kind.value: appearance.KIND_WORDS[kind] for kind in KINDS},
        "changes": [[key, tone.words] for key, tone in appearance.CHANGE_TONES.items()],
        "changeSigns": [list(row) for row in legend.CHANGE_WORDS.items()],
        "hues": {row.words: [kind.value for kind in row.kinds] for row in legend.legend() if row.kinds},
        "sentences": dict(SENTENCES),
        "showQuotes": list(SHOW_QUOTES),
        "meanings": dict(appearance.FLAG_LABELS.values()),
        "periods": [list(period) for period in view.filters.periods] if len(view.filters.periods) > 1 else [],
        "events": {
            event: [edges.sign_classes(EVENTS[event].kind), event_words(event)]
            for event in sorted({quote.event for shown in view for quote in shown.quotes if quote.event})
        },
        "publishedWords": _published(view.filters, filters_in_use(view)),
        "published": [[name, value] for name, values in to_address(view.filters).items() for value in values],
        "files": [
            [head, [[entry.key, entry.words, entry.file, entry.mime] for entry in entries]]
            for head, entries in groupby(formats.FORMATS, key=lambda entry: entry.group)
        ]
        + [["Page", [["page", PUBLISH_VIEW, "page.html", "text/html"]]]],
    }


def _published(filters: Filters, used: Iterable[tuple[str, Filters]]) -> list[tuple[str, str]]:
    """Return the filters by which a page was published in words, each with the name of what it chooses among."""

    def name(without: Filters) -> str:
        chosen = (entry.name for entry in registry.CHOICES if without.chosen(entry) != filters.chosen(entry))
        return next(chosen, "years" if without.periods != filters.periods else "")

    return [(name(without), words) for words, without in used]


def _in_order(content: dict[str, Any]) -> str:
    """Return JSON with its keys as they come, which a script writes into files in this order."""
    return safe_json(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def dataset_of(view: View) -> Dataset:
    """Return what is in view as a dataset of its own."""
    relations = tuple(shown.relation.model_copy(update={"quotes": shown.quotes}) for shown in view)
    fields = {name: getattr(view.dataset, name) for name in Dataset.model_fields}
    # Not a copy: that would keep what the whole dataset has worked out of its quotes, such as their order.
    return Dataset.model_construct(**{**fields, "relations": relations, "sources": dict(view.sources)})
