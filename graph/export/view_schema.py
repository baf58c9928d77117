"""The JSON Schema of the JSON export, ``view.schema.json``, whose part on a quote's fields comes from the model.

What only the export has (an id, a kind, what places a quote in time) and parts with keys of their own are written by
hand in the file; ``python -m tests.docs.test_docs --write`` renews the rest.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.model import QUOTE_FIELDS, Kind, QuoteField, Shape

FILE = Path(__file__).with_name("view.schema.json")

_TEXT = {"type": "string", "minLength": 1}
_OF_SHAPE: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: _TEXT,
    Shape.DATE: {"$ref": "#/$defs/date"},
    Shape.CHOICE: {},
    Shape.CHOICES: {"type": "array", "items": _TEXT},
    Shape.COUNTRIES: {"$ref": "#/$defs/codes"},
    Shape.FLAG: {"type": "boolean", "default": False},
}


def text(written: str) -> str:
    """Return the schema as the text of its file, based on what is ``written`` there."""
    schema = json.loads(written)
    quote = schema["$defs"]["quote"]
    by_hand = {key: part for key, part in quote["properties"].items() if key not in _MADE}
    fields = {field.key: _of_field(field) if field.key in _MADE else by_hand.pop(field.key) for field in QUOTE_FIELDS}
    quote["properties"] = by_hand | fields
    by_hand["kind"]["enum"] = [kind.value for kind in Kind]
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


_MADE = {field.key for field in QUOTE_FIELDS if field.shape is not Shape.OTHER}


def _of_field(field: QuoteField) -> dict[str, Any]:
    choices = {"enum": list(field.choices)} if field.shape is Shape.CHOICE else {}
    return {**_OF_SHAPE[field.shape], **choices, "description": field.description}
