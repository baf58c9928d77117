"""A made-up source and data on it, for the tests of verify, fix, record and add: nobody said any of this."""

from __future__ import annotations

import hashlib
from pathlib import Path

TEXT = """Home > News > Ministers Meet in Port Alder

Ministers Meet in Port Alder

March 3, 2016

The foreign minister of Southland met his counterpart in Port Alder on Monday.
“We will not give up a single island,” he said – and left.

The two sides agreed to stop the fighting at midnight. A truce of 20-year-old making held for 1,300
days; the U.S. was not there.

Chinaware worth $4.5 million, or 18% of the trade, crossed the border. Later the two
sides agreed to stop the fighting again, and café owners in the anti-war district cheered.
“Who’s next?” asked the naïve ﬁshermen of the co-operative.

Northland doesn't recognise the treaty. It never has. It never has.
"""
TITLE = "Ministers Meet in Port Alder"
TRUE_QUOTES = [
    "The foreign minister of Southland met his counterpart in Port Alder on Monday",
    "“We will not give up a single island,” he said",
    "We will not give up a single island",
    "A truce of 20-year-old making held for 1,300 days",
    "the U.S. was not there",
    "Chinaware worth $4.5 million, or 18% of the trade, crossed the border",
    "café owners in the anti-war district cheered",
    "“Who’s next?” asked the naïve ﬁshermen of the co-operative",
    "Northland doesn't recognise the treaty",
    "agreed to stop the fighting at midnight",
    "Later the two sides agreed to stop the fighting again, and café owners",
]


def folder(tmp_path: Path, text: str = TEXT) -> Path:
    """A folder of texts with the one text in it."""
    made = tmp_path / "texts"
    made.mkdir(exist_ok=True)
    (made / "alder.txt").write_bytes(text.encode())
    return made


def data_file(tmp_path: Path, *quotes: str, text: str = TEXT, pinned: bool = True) -> Path:
    """A data file with ``quotes``: each the YAML of one, from its ``exact:`` on, without source and indentation."""
    lines = [
        "title: Invented",
        "sources:",
        "  alder-2016:",
        "    type: article-newspaper",
        f"    title: {TITLE}",
        "    container-title: The Alder Times",
        "    issued: 2016-03-03",
        "    text: alder.txt",
        *([f"    sha256: {hashlib.sha256(text.encode()).hexdigest()}"] if pinned else []),
        "",
        "relations:",
        "  - between: [RUS, TUR]  # a comment",
        "    quotes:",
    ]
    for quote in quotes:
        first, *rest = quote.splitlines()
        lines += [f"      - {first}", *(f"        {line}" for line in rest), "        source: alder-2016"]
    path = tmp_path / "relations.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
