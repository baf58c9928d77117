"""What our tables share: a view as CSV that a spreadsheet opens right, and runs nothing of.

UTF-8 with a byte order mark, without which a spreadsheet guesses another encoding. A cell that a spreadsheet would run
as a formula gets an apostrophe before it, as OWASP's "CSV Injection" says, and one that has apostrophes before what
would be one gets one more; so ``import`` can take it off again. Every other cell is to the letter. Whoever needs all of
them so takes a format that no spreadsheet opens: ``json``.
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
    """Return the whole file, with a mark or without; write it as UTF-8 and leave its line ends (CR and LF) alone."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(head)
    writer.writerows(map(defused, row) for row in rows)
    return (_BOM if bom else "") + file.getvalue()  # guard: tables-say-utf-8


def defused(cell: str) -> str:
    """Return ``'=1+1``: the apostrophe makes it text."""
    return f"'{cell}" if _FORMULA.match(cell) else cell  # guard: cells-are-no-formulas
