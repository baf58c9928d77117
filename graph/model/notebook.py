"""Show a dataset, a relation or a quote to a Python user: on one line, and in a notebook.

Everything is text: no word of the data becomes markup. See ``render.html`` for what a reader of the page sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

MAX_WORDS = 60  # letters of a quote's words in one line
MAX_ROWS = 50  # of a table in a notebook


def shorten(words: str, most: int = MAX_WORDS) -> str:
    """Return ``words`` on one line of at most ``most`` characters, with an ellipsis if some are left out."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], caption: str) -> str:
    """Return a table for a notebook; of very many rows, the first ones and how many more there are."""
    listed = list(rows)
    told = "".join(f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>" for row in listed[:MAX_ROWS])
    more = f"<p>and {len(listed) - MAX_ROWS:,} more</p>" if len(listed) > MAX_ROWS else ""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{told}</tbody></table>{more}"
    )
