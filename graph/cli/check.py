"""``python -m graph check``: is a file, or a folder of files, what the format says?"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import click

from graph.cli.output import format_option, show
from graph.loading import load_marked
from graph.problems import InvalidData, Problem

DEFAULT = "data/relations.yaml"


@click.command()
@click.argument("path", metavar="[FILE|DIR]", default=DEFAULT, type=click.Path())
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@format_option
def check(path: str, strict: bool, form: str) -> None:
    """Check FILE, or all YAML files of DIR, and print every problem with its place.

    Without FILE it is data/relations.yaml. The exit code is 0 where all is well, 1 where there are problems, 2 for a
    wrong usage of this command.
    """
    try:
        loaded = load_marked(path)
    except InvalidData as error:
        show(error.problems, form, file=path, clean=False)
        click.echo(_summary(error.problems), err=True)
        sys.exit(1)
    dataset = loaded.dataset
    quotes = {quote.hash for relation in dataset.relations for quote in relation.quotes}
    counts = {"relations": len(dataset.relations), "quotes": len(quotes), "sources": len(dataset.sources)}
    failed = strict and bool(loaded.warnings)
    show(loaded.warnings, form, file=path, clean=not failed, **counts)
    if failed:
        click.echo(_summary(loaded.warnings), err=True)
        sys.exit(1)
    if form == "text":
        click.echo("clean: " + ", ".join(_number(number, what) for what, number in counts.items()))


def _summary(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``."""
    by_severity = Counter(problem.severity for problem in problems)
    return ", ".join(_number(by_severity[one], one + "s") for one in ("error", "warning") if by_severity[one])


def _number(number: int, what: str) -> str:
    return f"{number:,} {what.removesuffix('s') if number == 1 else what}"
