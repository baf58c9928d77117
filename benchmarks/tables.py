"""Results → Markdown: a table for each measure with a row a page, or one table with a row a measure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from benchmarks.benchmark import Measure, Raw, Results
from benchmarks.keeping import results_of
from benchmarks.pages import BASE, OURS


def by_page(results: Results, measures: Sequence[Measure]) -> str:
    """Return a table a measure: a page a row, a size a column; medians, ranges, ratios to fixed pyvis."""
    sizes = list(results)
    lines: list[str] = []
    for measure in measures:
        lines += [f"| {measure.words}, {measure.unit} | " + " | ".join(sizes) + " |", "|---" * (len(sizes) + 1) + "|"]
        for name in dict.fromkeys(name for size in sizes for name in results[size]):
            cells = [_beside(results, size, name, measure) for size in sizes]
            if any(cell != "–" for cell in cells) or name == OURS:
                lines.append(f"| {name} | " + " | ".join(cells) + " |")
        lines += ["", *([measure.how, ""] if measure.how else [])]
    return "\n".join(lines).strip()


def of_one(raw: Raw, page: str, measures: Sequence[Measure]) -> str:
    """Return what the document tells of a benchmark of one page: its table, and when each size was measured."""
    return f"{by_measure(results_of(raw), page, measures)}\n\n{about(raw)}".strip()


def by_measure(results: Results, page: str, measures: Sequence[Measure]) -> str:
    """Return one table of a page: a measure a row, a size a column, medians and ranges; how each is counted below."""
    sizes = list(results)
    if not sizes:
        return "Not measured yet."
    lines = ["| | " + " | ".join(map(column, sizes)) + " |", "|---" * (len(sizes) + 1) + "|"]
    for measure in measures:
        cells = [told(results[size].get(page, {}).get(measure.name, []), measure) for size in sizes]
        lines.append(f"| {measure.words}, {measure.unit} | " + " | ".join(cells) + " |")
    how = [f"*{measure.words}*: {measure.how}" for measure in measures if measure.how]
    return "\n".join([*lines, "", *how]).strip()


def column(size: str) -> str:
    """Return a size's words: a number of relations is written as such."""
    return f"{int(size):,}" if size.isdigit() else size


def about(raw: Raw) -> str:
    """Return when each size was measured, and what was not."""
    lines = []
    for size, one in raw.items():
        failed = [
            f"{page}, {step}: {why}" for page, steps in one.get("failed", {}).items() for step, why in steps.items()
        ]
        lines.append(f"- {column(size)}: {one['about']}." + (f" Not measured: {'; '.join(failed)}." if failed else ""))
    return "\n".join(lines)


def told(values: Sequence[float], measure: Measure) -> str:
    """Return the median, with the least and the most."""
    if not values:
        return "–"
    least, middle, most = (f"{one:,.{measure.digits}f}" for one in (min(values), median(values), max(values)))
    return f"**{middle}**" + (f" ({least}–{most})" if least != most else "")


def _beside(results: Results, size: str, name: str, measure: Measure) -> str:
    values, base = (results[size].get(page, {}).get(measure.name, []) for page in (name, BASE))
    return told(values, measure) + (f" · {median(values) / median(base):.2f}" if values and base else "")
