"""A part of the data as plain values, in the data format's own terms, as they are written into files.

Keys are those of docs/format.md, in its order; default values are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any

from graph.model.dates import Edtf
from graph.model.fields import Part

Plain = dict[str, Any]
Leaf = Callable[[Any], Any]


def as_text(value: Any) -> Any:
    """Return a single value as JSON has it, a date as its text."""
    return value.text if isinstance(value, Edtf) else value


def plain(part: Part, without: Container[str] = (), leaf: Leaf = as_text) -> Plain:
    """Return a quote, source, speaker or country as its entry in a file, without the fields ``without``.

    ``leaf`` turns each single value (a text, a date, true or false) into what the writer wants.
    """
    found: Plain = {}
    for name, field in type(part).model_fields.items():
        if name in without:
            continue
        value = getattr(part, name)
        if value != field.get_default(call_default_factory=True):
            found[field.alias or name] = _value(value, leaf)
    return found


def _value(value: Any, leaf: Leaf) -> Any:
    if isinstance(value, Part):
        return plain(value, leaf=leaf)
    if isinstance(value, tuple):
        return [_value(one, leaf) for one in value]
    return leaf(value)
