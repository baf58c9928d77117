"""``python -m graph check``: check that a file, or a folder of files, keeps to the format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli.output import count, counted_quotes, listing_options, show
from graph.cli.selecting import Selected, selecting_options
from graph.cli.settled import unsettled
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.model import Dataset, counted
from graph.problems import InvalidData
from graph.record import read_record, record_path


@click.command()
@click.argument("path", metavar="[FILE|DIR]", default=DEFAULT_DATA.as_posix(), type=click.Path(readable=False))
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
@selecting_options
@listing_options
def check(path: str, strict: bool, selected: Selected, quiet: bool, everything: bool, form: str) -> None:
    """Check the data and print every problem with its place.

    FILE|DIR is a data file, or a folder of which all YAML files are read (default: data/relations.yaml).

    \b
      python -m graph check
      python -m graph check --strict --relation JPN-RUS mine/relations.yaml

    Exit codes: 0 no problems; 1 problems; 2 wrong usage.
    """
    dataset: Dataset | None = None
    loaded: Loaded | None
    try:
        loaded = load_marked(path)
        dataset, found = loaded.dataset, loaded.warnings
        selected.must_be_in(dataset)
    except InvalidData as error:
        loaded, found = error.readable(), error.problems
    record = read_record(record_path(Path(path)))
    every = [*unsettled(found, loaded, record), *([record.trouble] if record.trouble else [])]
    problems = [problem for problem in every if selected.takes(problem)]
    failing = {"error", "warning"} if strict else {"error"}
    failed = any(problem.severity in failing for problem in problems)
    counts = _counts(dataset, selected) if dataset else {}
    shown = [one for one in problems if not quiet or one.severity in failing]
    about = {key: number for key, number in counts.items() if key != "entries"}
    show(problems if form == "json" else shown, form, everything, file=path, clean=not failed, **about)
    if elsewhere := len(every) - len(problems):
        click.echo(f"{counted(elsewhere, 'problem')} elsewhere", err=True)
    if failed:
        click.echo(count(problems), err=True)
        sys.exit(1)
    if form == "text" and not quiet:
        state = f"sound, {count(problems)}" if problems else "clean"  # what has warnings is not called clean
        click.echo(f"{state}: {_contents(counts) if counts else selected}")


def _counts(dataset: Dataset, selected: Selected) -> dict[str, int]:
    quotes = [
        (relation.id, quote)
        for relation in dataset.relations
        for quote in relation.quotes
        if selected.takes_quote(relation, quote)
    ]
    return {
        "relations": len({relation for relation, _ in quotes}),
        "quotes": len({quote.hash for _, quote in quotes}),
        "sources": len({quote.source for _, quote in quotes}) if selected else len(dataset.sources),
        "entries": len(quotes),
    }


def _contents(counts: dict[str, int]) -> str:
    """Return ``2 relations, 9 quotes, 1 source``."""
    quotes = counted_quotes(counts["quotes"], counts["entries"])
    return f"{counted(counts['relations'], 'relation')}, {quotes}, {counted(counts['sources'], 'source')}"
