"""What a page without a server holds of a view, so that its script can write files of what is on the screen by itself.

Only what the page does not say already is here (``packing``). How it becomes files again lives in
``web/frontend/exports``; that these are Python's, byte for byte, is held by tests in a browser.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from graph.citation import cite, data_address, one_line
from graph.export import bibtex, csl, markdown, quotes_csv, relations_csv, ris, view_json
from graph.export.packing import Cells, Packer, Placed
from graph.export.plain import codes_used, head
from graph.model import EVENTS, FORMULA_SIGNS, MODES, QUOTE_FIELDS, Dataset, plain
from graph.view import View, describe

Json = Any
_NESTED = ("when", "translation")  # of an entry of the JSON export, those with columns of their own
_KEYS = ("id", "kind", "when", "attribution", *(field.key for field in QUOTE_FIELDS))
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")  # as in exports/markdown.js


def held(view: View, dataset: Dataset) -> dict[str, Json]:
    """Return all of it, as JSON. ``dataset`` is what is in view, as a dataset of its own."""
    placed = [(one, quote) for one in dataset.relations for quote in dataset.in_order[one.id]]
    packer = Packer(dataset, placed)
    entries = _entries(dataset, placed)
    columns = {name: packer.packed(name, cells) for name, cells in entries.items()}
    texts = {name: [*map(_as_text, cells)] for name, cells in entries.items()}
    table = []
    for column in quotes_csv.COLUMNS:
        cells: Cells = [column.cell(quotes_csv.Row(dataset, *one)) or None for one in placed]
        name = next((name for name, same in texts.items() if same == cells), f"csv {column.head}")
        if name not in texts:
            columns[name] = packer.packed(name, cells)
        table.append([column.head, name])
    marks = [list(cite.marks(quote, dataset.sources[quote.source])) for _, quote in placed]
    columns["markdown marks"] = packer.packed("markdown marks", marks)
    reported = [dataset.sources[quote.source].reported for _, quote in placed]
    columns["markdown reported"] = packer.packed("markdown reported", reported)
    return {
        "head": head(dataset),
        "countries": {code: view_json.country_entry(dataset, code) for code in codes_used(view)},
        "sources": [plain(source) for source in dataset.sources.values()],
        "formerly": {one.id: list(one.formerly) for one in dataset.relations if one.formerly},
        "turned": [place for place, one in enumerate(dataset.relations) if one.between != one.pair],
        "columns": columns,
        "json": {"format": view_json.NAME, "version": view_json.VERSION, "keys": [*entries]},
        "quotes": table,
        "relations": [column.head for column in relations_csv.COLUMNS],
        "formula": FORMULA_SIGNS,
        "markup": markdown.MARKUP.pattern if all(_simple(text) for text in _texts(dataset)) else "",
        "phrases": _phrases(dataset),
        "bibliography": _bibliography(view),
    }


def _entries(dataset: Dataset, placed: Placed) -> dict[str, Cells]:
    """Return the quotes of the JSON export as columns, in the order of their keys; None where an entry has none."""
    rows = [_flat(view_json.quote_entry(dataset, relation, quote)) for relation, quote in placed]
    keys = sorted({key: None for row in rows for key in row}, key=lambda key: _KEYS.index(key.partition(".")[0]))
    return {key: [row.get(key) for row in rows] for key in keys}


def _flat(entry: Mapping[str, Json]) -> dict[str, Json]:
    """Return an entry with the keys of its nested parts as its own: ``when.first``."""
    found: dict[str, Json] = {}
    for key, value in entry.items():
        found |= {f"{key}.{name}": part for name, part in value.items()} if key in _NESTED else {key: value}
    return found


def _as_text(cell: Json) -> str | None:
    """Return a value of JSON as our tables have it: the script does the same."""
    if cell is True:
        return "true"
    return " ".join(map(str, cell)) if isinstance(cell, list) else cell


def _texts(dataset: Dataset) -> Iterator[str]:
    """Yield what a script writes into Markdown from the page."""
    yield from filter(None, (dataset.title, dataset.version, dataset.description, dataset.license, dataset.url))
    for relation in dataset.relations:
        yield from filter(None, (relation.summary, dataset.title_of(relation)))
        for quote in relation.quotes:
            yield from filter(None, (quote.prefix, quote.exact, quote.suffix, quote.comment))
            if quote.translation:
                yield from filter(None, (quote.translation.text, quote.translation.by))


def _simple(text: str) -> bool:
    """Tell whether the script can put a text on one line as Python does: it has no controls, and no Chinese lines."""
    return one_line(text) == _SPACE.sub(" ", text).strip(" ")


def _phrases(dataset: Dataset) -> dict[str, Json]:
    """Return how a sentence tells the acts of this data: by event its three phrases, by event and mode its one."""
    acts = {(quote.event, quote.mode) for one in dataset.relations for quote in one.quotes if quote.event}
    events = {event: EVENTS[event].phrases for event, _ in sorted(acts, key=str)}
    modes = {(event, mode): MODES.get(event, {}).get(mode or "") for event, mode in sorted(acts, key=str)}
    return {
        "events": {event: [one.towards, one.alone, one.mutual] for event, one in events.items()},
        "modes": {f"{event} {mode}": one.phrase for (event, mode), one in modes.items() if one},
    }


def _unused(dataset: Dataset, sign: str) -> str:
    """Return a sign that the data has nowhere: what the script puts in its place is never put into somebody's words."""
    told = dataset.model_dump_json(exclude={"relations"})
    while sign in told:
        sign += "-"
    return sign


def _bibliography(view: View) -> dict[str, Json]:
    """Return what bibliographies say of the data itself, and the sources' lines in their order, by their keys."""
    in_address, in_words = _unused(view.dataset, "urn:address"), _unused(view.dataset, "urn:words")
    url = in_address if view.dataset.url else None
    placed = replace(view, dataset=view.dataset.model_copy(update={"url": url}))
    address, words = data_address(placed) or in_address, describe(view)

    def opened(text: str) -> str:
        return text.replace(address, in_address).replace(words, in_words)

    lines = sorted(
        ((key, cite.listed(source)) for key, source in view.sources.items()), key=lambda one: cite.rank(one[1])
    )
    return {
        # Where the script puts what it alone knows: the address, and the view in words.
        "places": [in_address, in_words],
        "notes": opened(cite.bibliography(placed).partition("\n\n")[0]),
        "lines": [list(line) for line in lines],
        "nowhere": cite.NO_ADDRESS,
        "bibtex": opened(bibtex.bibliography(placed).removeprefix(bibtex.text(view.sources))),
        "ris": opened(ris.bibliography(placed).removeprefix(ris.text(view.sources))),
        "csl": json.loads(opened(json.dumps(csl.data_item(placed), ensure_ascii=False))),
    }
