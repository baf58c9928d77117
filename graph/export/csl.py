"""Sources as CSL-JSON, which Zotero, Pandoc and other citation processors read.

There is one item for each source and none for a quote, since a quote's words are not what is cited. The keys are
CSL's already (docs/format.md), so that only dates and names are written differently. ``text`` and ``sha256`` are
left out: they name a file that is not published. https://github.com/citation-style-language/schema,
``csl-data.json``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from graph.citation import DATA_KEY, data_address, data_note, data_title, one_line, parts
from graph.model import Edtf, Name, Source
from graph.view import View

Item = dict[str, Any]

OWN = frozenset({"text", "sha256", "read", "formerly"})  # of our format: no bibliography has them


def item(key: str, source: Source) -> Item:
    """Return a source as CSL has it; ``key`` is its id in the file, and the id of the item."""
    found: Item = {"id": key}
    for name, field in Source.model_fields.items():
        value = getattr(source, name)
        if value and name not in OWN:
            found[field.alias or name] = _value(value)
    return found


def date(when: Edtf) -> Item:
    """Return a date as CSL has it: ``{"date-parts": [[2015, 9]], "circa": true, "edtf": "2015-09~"}``.

    ``circa`` is CSL's only word for doubt. What parts cannot say without claiming too much (an open end, an unknown
    digit, an interval of seasons) is put into words, as ``literal``. ``edtf`` is the date as the file has it.
    """
    ends = parts(when)
    known = [end for end in ends if end and end.known_year]
    seasons = [end.season for end in known if end.season]
    found: Item = {}
    # guard: dates-claim-no-more
    if len(known) < len(ends) or (seasons and len(ends) > 1):
        found["literal"] = when.words
    else:
        found["date-parts"] = [end.numbers for end in known]
        if seasons:
            found["season"] = seasons[0]
    if when.approximate or when.uncertain:
        found["circa"] = True
    return {**found, "edtf": when.text}


def data_item(view: View, on: dt.date | None = None) -> Item:
    """Return the data itself as an item: its title, its version, what of it is in view, and when it was read."""
    found: Item = {"id": DATA_KEY, "type": "dataset", "title": data_title(view), "note": data_note(view)}
    if view.dataset.author:
        found["author"] = _value(view.dataset.author)
    if url := data_address(view):
        found["URL"] = url
    if view.dataset.version:
        found["version"] = one_line(view.dataset.version)
    return found | ({"accessed": {"date-parts": [[on.year, on.month, on.day]]}} if on else {})


def text(sources: Mapping[str, Source]) -> str:
    """Return these sources as a CSL-JSON file."""
    return _dump([item(key, source) for key, source in sources.items()])


def bibliography(view: View, on: dt.date | None = None) -> str:
    """Return the sources in view and the data itself, read on ``on`` if that is known, as a CSL-JSON file."""
    return _dump([*(item(key, source) for key, source in view.sources.items()), data_item(view, on)])


def _value(value: str | Edtf | tuple[Name, ...]) -> Any:
    if isinstance(value, Edtf):
        return date(value)
    if isinstance(value, str):
        return one_line(value)
    return [_name(name) for name in value]


def _name(name: Name) -> Item:
    parts = name.model_dump(by_alias=True, exclude_defaults=True)
    return {part: one_line(value) if isinstance(value, str) else value for part, value in parts.items()}


def _dump(items: list[Item]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
