"""The quotes in view as a table for spreadsheets (CSV): one row a quote on a relation, the format's own columns.

UTF-8 with a byte order mark, without which a spreadsheet guesses another encoding. A cell that a spreadsheet would run
as a formula gets an apostrophe before it, as OWASP's "CSV Injection" says; every other cell is to the letter. Whoever
needs all of them so takes a format that no spreadsheet opens.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from graph.citation import attribution
from graph.model import FLAGS, Dataset, Quote, Relation, event_words
from graph.render.drawing import appearance
from graph.view import SHOW, View

COLUMNS = (
    "relation", "id", "link", "between", "date", "placed at", "placed by", "kind", "exact", "prefix", "suffix",
    "speaker", "role", "country", "voice", "attribution", "event", "event in words", "mode", "context", "actor",
    "recipient", *FLAGS, "translation", "translation language", "translation by", "comment", "source", "type", "title",
    "container-title", "issued", "URL", "language",
)  # fmt: skip
# Formulas, and what a spreadsheet takes off before it looks for one; the wide forms count in East Asian ones.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_BOM = "\ufeff"


def text(view: View) -> str:
    """Return the whole file, with its mark; write it as UTF-8 and leave its line ends (CR and LF) alone."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for shown in view:
        writer.writerows(map(defused, row(view.dataset, shown.relation, quote)) for quote in shown.quotes)
    return _BOM + file.getvalue()


def row(dataset: Dataset, relation: Relation, quote: Quote) -> Iterator[str]:
    """A quote's cells, to the letter; lists are joined by spaces, as codes hold none, speakers by semicolons.

    Where the data has no address, a quote's link is what follows that of the page.
    """
    source, translation = dataset.sources[quote.source], quote.translation
    address = relation.quote_id(quote)
    cells = (
        relation.id, address, f"{dataset.url or ''}?{SHOW}={address}", " ".join(relation.between),
        quote.date and quote.date.text, dataset.when(quote).text, "date" if quote.date else "report",
        appearance.KIND_WORDS[quote.kind], quote.exact, quote.prefix, quote.suffix,
        *(_joined([getattr(who, part) for who in quote.speakers]) for part in ("name", "role", "country", "voice")),
        attribution(quote, source).words,
        quote.event, quote.event and event_words(quote.event, quote.mode), quote.mode, " ".join(quote.context),
        " ".join(quote.actor), " ".join(quote.recipient), *("true" if getattr(quote, flag) else "" for flag in FLAGS),
        translation and translation.text, translation and translation.language, translation and translation.by,
        quote.comment, quote.source, source.type, source.title, source.container_title, source.issued.text,
        source.url, source.language,
    )  # fmt: skip
    return (cell or "" for cell in cells)


def _joined(parts: Sequence[str | None]) -> str:
    """``A. Person; B. Person``: one part of each speaker, in their order, empty where one has none."""
    return "; ".join(part or "" for part in parts) if any(parts) else ""


def defused(cell: str) -> str:
    """``'=1+1``: the apostrophe makes it text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell  # guard: cells-are-no-formulas
