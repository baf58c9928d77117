"""Of very many rows a table shows the first, and says how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from graph.view import Row, Selection

ROWS_AT_ONCE = 300  # as many as web/frontend/table/more_rows.js shows


def first_rows(rows: Sequence[Row], show: Selection) -> Sequence[Row]:
    """Return the first rows of all, which are in order, as far as that of the relation which is read."""
    read = next((place for place, row in enumerate(rows, 1) if row["show"] == show.relation), 0)
    return rows[: max(ROWS_AT_ONCE, read)]
