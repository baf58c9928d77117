"""A view as CSV that spreadsheets open correctly and never run as code.

The encoding is UTF-8 with a byte order mark, without which a spreadsheet guesses another one. A cell that a
spreadsheet would run as a formula gets an apostrophe in front, as OWASP's "CSV Injection" advises, and so does one
that has apostrophes in front of such a formula; ``import`` can therefore take one off again. Every other cell is to
the letter. For all cells to the letter, there is ``json``, which no spreadsheet opens.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from graph.model import FORMULA_SIGNS

_FORMULA = re.compile(rf"'*[{re.escape(FORMULA_SIGNS)}]")
_BOM = "\ufeff"


def csv_text(head: Iterable[str], rows: Iterable[Iterable[str]], *, bom: bool = True) -> str:
    """Return the whole file, with or without a byte order mark.

    Encode it as UTF-8, and keep its line ends (CR and LF).
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(head)
    writer.writerows(map(defused, row) for row in rows)
    return (_BOM if bom else "") + file.getvalue()  # guard: tables-say-utf-8


def defused(cell: str) -> str:
    """Return ``'=1+1`` for ``=1+1``: the apostrophe makes it text."""
    return f"'{cell}" if _FORMULA.match(cell) else cell  # guard: cells-are-no-formulas
