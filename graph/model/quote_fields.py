"""The registry of a quote's fields, read off the model: name, content and meaning, in the format's order.

A field is declared once, in ``quotes.Quote``. From here ``add`` makes its option, its question and its place in the
entry, and the CSV its column; the schema comes from the model itself. What readers are shown of a quote is no list
of fields, see ``render.html.quote_card``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

from graph.model.fields import CountryCode, Date, Flag, Text, Words
from graph.model.plover import CONTEXTS, EVENTS
from graph.model.quotes import Context, Event, Quote


class Shape(Enum):
    """What a field holds."""

    TEXT = "a text"
    DATE = "a date (EDTF)"
    CHOICE = "one of a few words"
    CHOICES = "some of a few words"
    COUNTRIES = "country codes"
    FLAG = "true or false"
    OTHER = "parts of its own"  # whoever reads or writes the field has to know it


_SHAPES: Mapping[Any, Shape] = {
    Text: Shape.TEXT,
    Words: Shape.TEXT,
    Date: Shape.DATE,
    Event: Shape.CHOICE,
    tuple[Context, ...]: Shape.CHOICES,
    tuple[CountryCode, ...]: Shape.COUNTRIES,
    Flag: Shape.FLAG,
}
_CHOICES: Mapping[Any, tuple[str, ...]] = {Event: tuple(EVENTS), tuple[Context, ...]: tuple(CONTEXTS)}


@dataclass(frozen=True, slots=True)
class QuoteField:
    """A field of a quote; ``key`` is its name in files, in the model, as an option and as a column."""

    key: str
    shape: Shape
    description: str
    required: bool
    choices: tuple[str, ...] = ()


def _declared() -> Iterator[QuoteField]:
    hints = get_type_hints(Quote, include_extras=True)
    for key, info in Quote.model_fields.items():
        hint = hints[key]
        kind = next((part for part in (hint, *get_args(hint)) if _known(part)), None)  # ``Date | None`` is a Date
        yield QuoteField(
            key, _SHAPES.get(kind, Shape.OTHER), info.description or "", info.is_required(), _CHOICES.get(kind, ())
        )


def _known(hint: Any) -> bool:
    try:
        return hint in _SHAPES
    except TypeError:  # a type that cannot be hashed is none of ours
        return False


QUOTE_FIELDS: tuple[QuoteField, ...] = tuple(_declared())
FLAGS: tuple[str, ...] = tuple(field.key for field in QUOTE_FIELDS if field.shape is Shape.FLAG)
