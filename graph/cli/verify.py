"""``python -m graph verify``: do the words stand in their sources? Also mends, and records what was found.

Here live the options and what is printed. What decides lives in ``graph.verify``, the faults' words in ``findings``.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from graph.cli.output import format_option, show
from graph.editing import apply, mends
from graph.evidence import Finding, Judgement, Mend, Verdict, Verified, around, find, hold, in_words, told, visible
from graph.loading import Loaded, load_marked
from graph.problems import GraphError, InvalidData, Problem, spell
from graph.record import make_record, read_record, record_path, write_record

DATA = Path("data/relations.yaml")


@click.command()
@click.argument("data", type=click.Path(path_type=Path), default=DATA, metavar="[FILE|DIR]")
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="RELATIONS_SOURCES",
    show_envvar=True,
    help="The folder of the sources' full texts.",
)
@click.option("--strict", is_flag=True, help="Warnings fail too: a text that is not at hand, a headline quoted.")
@click.option(
    "--fix", is_flag=True, help="Write the mechanical mends into the data; on a terminal, ask where two are possible."
)
@click.option("--record", is_flag=True, help="Refresh verification.json beside the data.")
@format_option
def verify(data: Path, sources: Path | None, strict: bool, fix: bool, record: bool, form: str) -> None:
    """Look up every quote in the text of its source, to the letter.

    Exit 0: every quote whose text is at hand stands in it. 1: faults. 2: wrong usage.
    """
    try:
        loaded = load_marked(data)
    except InvalidData as error:
        show(error.problems, form)  # guard: unsound-data-is-told
        # guard: unsound-data-is-not-verified
        click.echo("No quote was looked up: the data must be sound first (python -m graph check).", err=True)
        raise SystemExit(1) from None
    verified = look_up(loaded, sources)
    if fix and _fix(data, loaded, verified):
        loaded = load_marked(data)
        verified = look_up(loaded, sources)
    problems = placed(loaded, verified)
    show(problems, form, **_as_json(verified))
    if form != "json":
        for line in (*_shares(verified), summary(verified)):
            click.echo(line)
    if record:
        _record(record_path(data), verified)
    failing = {"error", "warning"} if strict else {"error"}  # guard: warnings-fail-when-strict
    raise SystemExit(int(any(problem.severity in failing for problem in problems)))


def _fix(data: Path, loaded: Loaded, verified: Verified) -> bool:
    """Mend what can be mended; tells whether the files changed."""
    asking = sys.stdin.isatty() and sys.stderr.isatty()
    try:
        changes = mends(verified, _choose if asking else None)  # guard: ask-which-place
        if changes:
            apply(data, loaded, changes)
    except (GraphError, OSError) as error:
        click.echo(f"Nothing was mended.\n{error}", err=True)
        return False
    for path, words in changes.items():
        file, line, _ = loaded.marks.find(path)
        click.echo(f"{file}:{line}: mended {path[-1]}: {visible(words)}", err=True)
    quotes = len({path[:-1] for path in changes})
    click.echo(f"{quotes} quote{'s' * (quotes != 1)} mended" if quotes else "nothing that could be mended", err=True)
    return bool(changes)


def _choose(finding: Finding, judgement: Judgement) -> Mend | None:
    """Ask at which of several places the words are meant to stand."""
    text = finding.held.text
    click.echo(f"\n{finding.relation.id}: “{visible(finding.quote.exact)}” stands more than once:", err=True)
    places = [pair for pair in zip(judgement.spans, judgement.choices, strict=True) if pair[1]]
    for number, (span, choice) in enumerate(places, 1):
        click.echo(f"  {number}  line {text.line(span.start)}: {around(text, span)}  → {in_words(choice)}", err=True)
    chosen = click.prompt("Which is meant? 0 leaves it", type=click.IntRange(0, len(places)), default=0, err=True)
    return places[chosen - 1][1] if chosen else None


def look_up(loaded: Loaded, sources: Path | None) -> Verified:
    """``verify.verify``, telling on a terminal how far it is."""
    dataset = loaded.dataset
    texts = {name: hold(source, sources) for name, source in dataset.sources.items()}
    number = sum(len(relation.quotes) for relation in dataset.relations)
    return Verified(dataset, tuple(_watched(find(dataset, texts), number)), texts)


def placed(loaded: Loaded, verified: Verified) -> list[Problem]:
    """The problems with their places, in the file's order."""
    problems = []
    for path, problem in told(verified):
        file, line, column = loaded.marks.find(path)
        problems.append(replace(problem, file=file, line=line, column=column, where=spell(loaded.marks.own(path))))
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))


def summary(verified: Verified) -> str:
    """One line: ``23 quotes: 21 exact, 1 typography, 1 not found``."""
    number = len(verified.findings)
    counts = ", ".join(f"{verified.counts[verdict]:,} {verdict}" for verdict in Verdict if verified.counts[verdict])
    return f"{number:,} quote{'s' * (number != 1)}: {counts}"  # guard: summary-counts


def _watched(findings: Iterable[Finding], number: int) -> Iterator[Finding]:
    """``findings``, with a progress bar on stderr where that is a terminal and it takes over a second."""
    if not sys.stderr.isatty():
        yield from findings
        return
    began = time.monotonic()
    shown: Any = None
    with ExitStack() as stack:
        for done, finding in enumerate(findings, 1):
            if shown:
                shown.update(1)
            elif time.monotonic() - began > 1:
                shown = stack.enter_context(click.progressbar(length=number, label="Looking up", file=sys.stderr))
                shown.update(done)
            yield finding


def _shares(verified: Verified) -> Iterator[str]:
    """How much of each source is quoted, for information."""
    for source, (quoted, length) in verified.shares.items():
        yield f"{source}: {quoted / length if length else 0:.1%} quoted ({quoted:,} of {length:,} characters)"


def _as_json(verified: Verified) -> dict[str, Any]:
    return {
        "counts": {str(verdict): verified.counts[verdict] for verdict in Verdict if verified.counts[verdict]},
        "quotes": {finding.id: str(finding.verdict) for finding in verified.findings},
        "sources": {name: {"quoted": quoted, "of": length} for name, (quoted, length) in verified.shares.items()},
    }


def _record(path: Path, verified: Verified) -> None:
    before = read_record(path)
    if before.trouble:
        click.echo(f"{before.trouble}: starting a new one", err=True)  # guard: new-record-is-told
    record = make_record(verified, before, dt.datetime.now(dt.UTC).date())
    wrote = write_record(path, record)
    gone = len(before.entries.keys() - record.entries.keys())
    new = len(record.entries.keys() - before.entries.keys())
    changes = f"{new} new, {gone} gone" if wrote else "nothing changed"
    click.echo(f"{path}: {len(record.entries)} quotes recorded, {changes}", err=True)
