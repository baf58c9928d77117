"""Results → Markdown: a table for each measure, put where the document has its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.pages import BASE, OURS

Results = Mapping[str, Mapping[str, Mapping[str, Sequence[float]]]]  # by size, page and measure
# What is measured: its words, and its unit.
MEASURES: dict[str, tuple[str, str]] = {
    "load": ("load → drawn", "ms"),
    "filter": ("filter → drawn", "ms"),
    "answer": ("filter → drawn, by Python's answer alone", "ms"),
    "words": ("click → words", "ms"),
    "kilobytes": ("websocket, a filter", "kB"),
    "click": ("websocket, a click", "kB"),
}


def table(results: Results) -> str:
    """Return a Markdown table a measure: a page a row, a size a column; medians, ranges, ratios."""
    sizes = list(results)
    lines = []
    for measure, (words, unit) in MEASURES.items():
        lines += [f"| {words}, {unit} | " + " | ".join(sizes) + " |", "|---" * (len(sizes) + 1) + "|"]
        for name in dict.fromkeys(name for size in sizes for name in results[size]):
            cells = [_cell(results[size], name, measure) for size in sizes]
            if any(cell != "–" for cell in cells) or name == OURS:
                lines.append(f"| {name} | " + " | ".join(cells) + " |")
        lines.append("")
    return "\n".join(lines)


def _cell(of_size: Mapping[str, Mapping[str, Sequence[float]]], name: str, measure: str) -> str:
    values, base = of_size.get(name, {}).get(measure, ()), of_size.get(BASE, {}).get(measure, ())
    if not values:
        return "–"
    ratio = f" · {median(values) / median(base):.2f}" if base else ""
    return f"**{median(values):,.0f}** ({min(values):,.0f}–{max(values):,.0f}){ratio}"


def put(file: Path, place: str, text: str) -> None:
    """Put ``text`` into a Markdown file between its comments ``<!-- place -->`` and ``<!-- end of place -->``."""
    begin, end = f"<!-- {place} -->", f"<!-- end of {place} -->"
    whole = file.read_text("utf-8")
    new = re.sub(
        rf"{re.escape(begin)}.*?{re.escape(end)}", lambda _: f"{begin}\n{text.strip()}\n{end}", whole, flags=re.DOTALL
    )
    if begin not in whole or end not in whole:
        raise ValueError(f"{file} has no place {begin} … {end}.")
    file.write_text(new, "utf-8")
