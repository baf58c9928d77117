"""Run benchmarks, one after the other, and write what they measure into docs/performance.md; see ``registry``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks import keeping
from benchmarks.benchmark import Benchmark
from benchmarks.plot import PICTURE, plot
from benchmarks.registry import ALL
from benchmarks.wanted import table


def main() -> int:
    names = [one.name for one in ALL]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "benchmarks", nargs="*", default=names, metavar="BENCHMARK", help=f"{', '.join(names)}; all without it"
    )
    parser.add_argument("--out", type=Path, help="a folder for the raw numbers; what it has of other sizes stays")
    parser.add_argument(
        "--document", type=Path, help="a Markdown file for the tables, between its comments, and the plot beside it"
    )
    parser.add_argument(
        "--sizes", type=lambda text: text.split(","), help="of those that a benchmark has: S,M,L and more"
    )
    parser.add_argument("--rounds", type=int, help="as many at each size")
    parser.add_argument("--minutes", type=float, default=60, help="for a size: after these no other round is begun")
    beside = parser.add_argument_group("compare")
    beside.add_argument("--without", action="append", default=[], metavar="PAGE", help="leave out a page")
    beside.add_argument("--rivals", type=Path, help="a virtual environment with streamlit and st-link-analysis")
    beside.add_argument("--against", type=Path, help="another checkout of this project")
    beside.add_argument("--more", action="store_true", help="add the rounds to those of --out instead of these")
    many = parser.add_argument_group("readers")
    many.add_argument("--readers", type=int, default=50)
    many.add_argument("--changes", type=int, default=600, help="filters that are changed afterwards, in all")
    many.add_argument("--rate", type=float, default=2.0, help="changes a second")
    many.add_argument("--sessions", type=int, default=1000, help="that come and go after that")
    many.add_argument("--data", help="a data file; the project's own without it")
    many.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="for the server")
    given = parser.parse_args()
    if unknown := [name for name in given.benchmarks if name not in names]:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(names)}")
    for benchmark in ALL:
        if benchmark.name in given.benchmarks:
            keeping.say(f"== {benchmark.name}: {benchmark.words}")
            with keeping.going_on(benchmark.name):
                run(benchmark, given)
    keeping.say(f"done; {', '.join(keeping.ended_early) or 'nothing'} ended early")
    return 1 if keeping.ended_early else 0


def run(benchmark: Benchmark, given: argparse.Namespace) -> None:
    """Run one, keep each round as it ends, and write the document, also where a person ends it before its time."""
    raw = known = keeping.known(given.out, benchmark.name)
    try:
        for raw in benchmark.run(given, known):
            keeping.keep(given.out, benchmark.name, raw)
    finally:
        if raw:
            print(benchmark.told(raw), flush=True)
            if given.document:
                write(benchmark, raw, given)


def write(benchmark: Benchmark, raw: dict[str, object], given: argparse.Namespace) -> None:
    keeping.put(given.document, benchmark.name, benchmark.told(raw))
    all_known = [(one, one.results(raw if one is benchmark else keeping.known(given.out, one.name))) for one in ALL]
    keeping.put(given.document, "wanted", table(all_known))
    if benchmark is ALL[0]:
        given.document.with_name(PICTURE).write_text(plot(benchmark.results(raw)), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
