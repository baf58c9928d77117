"""docs/performance.md says what was measured: its tables and its plot are made of the raw numbers beside them."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Wanted
from benchmarks.plot import PICTURE, plot
from benchmarks.readers import Part, results
from benchmarks.registry import ALL
from benchmarks.wanted import lines_of, table
from tests.support import ROOT

DOCUMENT = ROOT / "docs" / "performance.md"
RESULTS = ROOT / "benchmarks" / "results"
BY_NAME = {one.name: one for one in ALL}

# What the page was to reach when it was planned, by benchmark: no line of it may get lost.
TO_REACH = {
    "compare": {
        "load", "filter", "answer", "numbers", "handle", "legend", "chip", "words", "quick", "touch", "key",
        "kilobytes", "click",
    },
    "moving": {"paper speed", "zoom speed", "task"},
    "start": {"drawn"},
    "server": {"filter", "search", "index"},
    "published": {"size", "compressed", "interactive", "filter"},
    "readers": {"at once", "p95", "errors", "memory", "health", "stays"},
}  # fmt: skip


def written(place: str) -> str:
    """What stands between a place's two comments."""
    found = re.search(rf"<!-- {place} -->\n(.*?)\n?<!-- end of {place} -->", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert found, f"docs/performance.md has no place for {place}"
    return found[1]


@pytest.mark.parametrize("benchmark", ALL, ids=BY_NAME)
def test_the_tables_of_a_benchmark_are_those_of_its_raw_numbers(benchmark: Benchmark) -> None:
    assert written(benchmark.name) == benchmark.told(keeping.known(RESULTS, benchmark.name)).strip()


def test_the_plot_is_that_of_the_raw_numbers() -> None:
    raw = keeping.known(RESULTS, "compare")
    assert DOCUMENT.with_name(PICTURE).read_text("utf-8") == plot(keeping.results_of(raw))


def test_the_table_on_top_has_a_row_for_each_line_that_is_wanted_and_says_what_the_raw_numbers_say() -> None:
    known = [(one, one.results(keeping.known(RESULTS, one.name))) for one in ALL]
    assert written("wanted") == table(known)
    lines = sum(len(measure.wanted) for one in ALL for measure in one.measures)
    rows = [row for row in written("wanted").splitlines() if re.search(r"\| [≤≥]", row)]
    assert len(rows) == lines


def test_each_line_that_an_instant_page_was_to_reach_is_wanted_of_some_measure() -> None:
    wanted = {(one.name, measure.name) for one in ALL for measure in one.measures if measure.wanted}
    assert {(name, measure) for name, measures in TO_REACH.items() for measure in measures} <= wanted


def test_no_benchmark_has_two_measures_of_a_name() -> None:
    for benchmark in ALL:
        names = [measure.name for measure in benchmark.measures]
        assert len(set(names)) == len(names)


TIME = Measure("time", "time", "ms", wanted=(Wanted({"S": 17, "L": 33}), Wanted({"S": 0.5}, of=("theirs", "time"))))
SPEED = Measure("speed", "speed", "1/s", wanted=(Wanted({"L": 15}),), more=True)
SOME = Benchmark("some", "some", "ours", (TIME, SPEED), lambda _given, _raw: iter(()), str, keeping.results_of)


def test_a_line_is_reached_where_the_median_is_within_its_limit_and_says_where_it_is_not() -> None:
    results = {
        "S": {"ours": {"time": [10, 17, 90]}, "theirs": {"time": [40.0]}},
        "L": {"ours": {"time": [33.1], "speed": [14.0]}},
    }
    absolute, relative, speed = lines_of(SOME, results)
    assert absolute.missed == ["L"]
    assert relative.missed == []
    assert speed.missed == ["L"]
    rows = table([(SOME, results)]).splitlines()[-3:]
    assert rows == [
        "| time | ≤ 17 ms (S), ≤ 33 ms (L) | S 17 · L 33 | **not at L** |",
        "| time | ≤ 0.50 × (S) of theirs | S 0.42 | yes |",
        "| speed | ≥ 15 1/s (L) | L 14 | **no** |",
    ]


def test_what_was_not_measured_is_not_told_as_reached() -> None:
    summary, *_, first, second, third = table([(SOME, {"S": {"ours": {"time": [1.0]}}})]).splitlines()
    rows = (first, second, third)
    assert summary == "Of 3 lines 0 are reached."
    assert [row.split(" | ")[-1] for row in rows] == ["yes; L not measured |", "not measured |", "not measured |"]


def test_fewer_changes_than_are_wanted_are_not_told_as_five_minutes_of_them() -> None:
    def told(what: str) -> dict[str, list[float]]:
        part = Part(what, runs=(0.1,), errors=(), whole=1, used=1, memory=1, most=1, health=(0.1,))
        return results({"about": "", "parts": [asdict(part)]})["ours"]["the server"]

    assert "p95" in told("600 changes, 2 a second")
    assert told("120 changes, 2 a second") == {}
