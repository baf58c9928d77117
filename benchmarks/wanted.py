"""The table on top: what is wanted, what was measured, and whether that is reached. A test holds it to the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.benchmark import Benchmark, Measure, Results, Wanted
from benchmarks.tables import column


@dataclass(frozen=True)
class Line:
    """One line of the table; ``measured`` is by size, and has no entry where nothing was measured."""

    words: str
    wanted: Wanted
    measure: Measure
    measured: dict[str, float]

    @property
    def missed(self) -> list[str]:
        """The sizes at which it is not reached."""
        sign = -1 if self.measure.more else 1
        return [size for size, value in self.measured.items() if sign * value > sign * self.wanted.limits[size]]


def table(benchmarks: Sequence[tuple[Benchmark, Results]]) -> str:
    """Return the Markdown of what all these benchmarks want."""
    rows, reached = [], []
    for benchmark, results in benchmarks:
        rows.append(f"| **{benchmark.words}** | | | |")
        for line in lines_of(benchmark, results):
            rows.append(f"| {line.words} | {_wanted(line)} | {_measured(line)} | {_reached(line)} |")
            reached.append(line.measured.keys() == line.wanted.limits.keys() and not line.missed)
    summary = f"Of {len(reached)} lines {sum(reached)} are reached."
    return "\n".join([summary, "", "| | wanted | measured | reached |", "|---|---|---|---|", *rows])


def lines_of(benchmark: Benchmark, results: Results) -> Iterator[Line]:
    for measure in benchmark.measures:
        for wanted in measure.wanted:
            measured = {}
            for size in wanted.limits:
                value = _value(results, size, benchmark.page, measure, wanted)
                if value is not None:
                    measured[size] = value
            yield Line(wanted.words or measure.words, wanted, measure, measured)


def _value(results: Results, size: str, page: str, measure: Measure, wanted: Wanted) -> float | None:
    of_size = results.get(size, {})
    values = of_size.get(page, {}).get(measure.name)
    if not values:
        return None
    if not wanted.of:
        return median(values)
    other = of_size.get(wanted.of[0], {}).get(wanted.of[1])
    return median(values) / median(other) if other else None


def _wanted(line: Line) -> str:
    sign, groups = "≥" if line.measure.more else "≤", dict[float, list[str]]()
    for size, limit in line.wanted.limits.items():
        groups.setdefault(limit, []).append(column(size))
    told = [f"{sign} {_unit(line, limit)}" for limit in groups]
    if len(groups) > 1 or list(groups.values()) != [[*"SML"]]:
        told = [f"{words} ({', '.join(sizes)})" for words, sizes in zip(told, groups.values(), strict=True)]
    return ", ".join(told) + (f" of {line.wanted.of[0]}" if line.wanted.of else "")


def _unit(line: Line, value: float) -> str:
    if line.wanted.of:
        return f"{value:.2f} ×"
    return f"{value:,.{line.measure.digits if value % 1 else 0}f} {line.measure.unit}"


def _measured(line: Line) -> str:
    digits = 2 if line.wanted.of else line.measure.digits
    return " · ".join(f"{column(size)} {value:,.{digits}f}" for size, value in line.measured.items()) or "–"


def _reached(line: Line) -> str:
    if not line.measured:
        return "not measured"
    unknown = [column(size) for size in line.wanted.limits if size not in line.measured]
    missed = [column(size) for size in line.missed]
    parts = [f"**not at {', '.join(missed)}**" if len(line.wanted.limits) > 1 else "**no**"] if missed else ["yes"]
    return "; ".join([*parts, *([f"{', '.join(unknown)} not measured"] if unknown else [])])
