"""Run benchmarks, one after the other, and write what they measure into docs/performance.md; see ``registry``."""

from __future__ import annotations

import argparse
import sys
import traceback
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
    failed = [one.name for one in ALL if one.name in given.benchmarks and not ran(one, given)]
    keeping.say("done", *(f"; {', '.join(failed)} ended early" if failed else ()))
    return 1 if failed else 0


def ran(benchmark: Benchmark, given: argparse.Namespace) -> bool:
    """Run one, keep each round as it ends, and write the document. Return False where it ended before its end."""
    keeping.say(f"== {benchmark.name}: {benchmark.words}")
    raw, whole = keeping.known(given.out, benchmark.name), True
    try:
        for found in benchmark.run(given, raw):
            raw = found
            keeping.keep(given.out, benchmark.name, raw)
    except Exception:  # the others go on
        traceback.print_exc()
        whole = False
    if raw:
        print(benchmark.told(raw), flush=True)
        if given.document:
            write(benchmark, raw, given)
    return whole


def write(benchmark: Benchmark, raw: dict[str, object], given: argparse.Namespace) -> None:
    keeping.put(given.document, benchmark.name, benchmark.told(raw))
    all_known = [(one, one.results(raw if one is benchmark else keeping.known(given.out, one.name))) for one in ALL]
    keeping.put(given.document, "wanted", table(all_known))
    if benchmark is ALL[0]:
        given.document.with_name(PICTURE).write_text(plot(benchmark.results(raw)), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
