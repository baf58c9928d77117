"""The quotes in view as a table for spreadsheets (CSV): one row for each quote on a relation.

The columns are the format's: the shape of a quote's field gives its column (see ``model.quote_fields``), and this
module has only what no shape gives. See ``tables`` for how cells are made safe.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.citation import attribution
from graph.export.tables import csv_text
from graph.model import QUOTE_FIELDS, Dataset, Quote, QuoteField, Relation, Shape, Source, event_words
from graph.render.drawing import appearance
from graph.view import SHOW, View, link_to


def text(view: View, *, bom: bool = True) -> str:
    """Return the whole file; see ``tables.csv_text``."""
    rows = (Row(view.dataset, shown.relation, quote) for shown in view for quote in shown.quotes)
    cells = ([column.cell(row) or "" for column in COLUMNS] for row in rows)
    return csv_text([column.head for column in COLUMNS], cells, bom=bom)


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is made of."""

    dataset: Dataset
    relation: Relation
    quote: Quote

    @property
    def source(self) -> Source:
        """The source of the quote."""
        return self.dataset.sources[self.quote.source]

    @property
    def address(self) -> str:
        """The address of the quote."""
        return self.relation.quote_id(self.quote)


class Column(NamedTuple):
    """A column's head, and its cell in a row: to the letter, or None if it is empty."""

    head: str
    cell: Callable[[Row], str | None]


def _of_shape(field: QuoteField) -> Column:
    """Return a field's column: lists are joined by spaces, as codes hold none."""
    key = field.key
    match field.shape:
        case Shape.DATE:
            return Column(key, lambda row: (date := getattr(row.quote, key)) and str(date.text))
        case Shape.COUNTRIES | Shape.CHOICES:
            return Column(key, lambda row: " ".join(getattr(row.quote, key)))
        case Shape.FLAG:
            return Column(key, lambda row: "true" if getattr(row.quote, key) else None)
        case _:
            return Column(key, lambda row: getattr(row.quote, key))


def _of_speakers(head: str, part: str) -> Column:
    """Return ``A. Person; B. Person``: one part of each speaker, in their order, empty where none has one."""

    def cell(row: Row) -> str:
        parts = [getattr(speaker, part) for speaker in row.quote.speakers]
        return "; ".join(part or "" for part in parts) if any(parts) else ""

    return Column(head, cell)


def _of_translation(head: str, part: str) -> Column:
    return Column(head, lambda row: getattr(row.quote.translation, part, None))


_OWN: Mapping[str, tuple[Column, ...]] = {  # fields whose columns are not one of a shape
    "speaker": (
        _of_speakers("speaker", "name"), *(_of_speakers(part, part) for part in ("role", "country", "voice")),
        Column("attribution", lambda row: attribution(row.quote, row.source).words),
    ),
    "translation": (
        _of_translation("translation", "text"), _of_translation("translation language", "language"),
        _of_translation("translation by", "by"),
    ),
    "reviewed": (
        Column("reviewed by", lambda row: review.by if (review := row.quote.reviewed) else None),
        Column("reviewed on", lambda row: review.on.text if (review := row.quote.reviewed) else None),
    ),
    "formerly": (),  # of no use to whoever reads the words
}  # fmt: skip
_BESIDE: Mapping[str, tuple[Column, ...]] = {  # what a field means, right after it
    "date": (
        Column("placed at", lambda row: row.dataset.when(row.quote).text),
        Column("placed by", lambda row: "date" if row.quote.date else "report"),
        Column("kind", lambda row: appearance.KIND_WORDS[row.quote.kind]),
    ),
    "event": (Column("event in words", lambda row: row.quote.event and event_words(row.quote.event, row.quote.mode)),),
}
_PLACE = {"date": -1, "source": 1}  # first, with the kind, and last, with what the source is; the rest as in files


def _columns() -> Iterator[Column]:
    yield Column("relation", lambda row: row.relation.id)
    yield Column("id", lambda row: row.address)
    # Where the data has no address, a quote's link is what follows that of the page.
    yield Column("link", lambda row: link_to(row.dataset.url or "", {SHOW: [row.address]}))
    yield Column("between", lambda row: " ".join(row.relation.between))
    for field in sorted(QUOTE_FIELDS, key=lambda field: _PLACE.get(field.key, 0)):
        yield from _OWN[field.key] if field.key in _OWN else (_of_shape(field),)
        yield from _BESIDE.get(field.key, ())
    yield Column("type", lambda row: row.source.type)
    yield Column("title", lambda row: row.source.title)
    yield Column("container-title", lambda row: row.source.container_title)
    yield Column("issued", lambda row: row.source.issued.text)
    yield Column("URL", lambda row: row.source.url)
    yield Column("language", lambda row: row.source.language)
    yield Column("data version", lambda row: row.dataset.version)


COLUMNS: tuple[Column, ...] = tuple(_columns())
