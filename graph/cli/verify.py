"""``python -m graph verify``: do the words stand in their sources? Also fixes typography, and records what was found.

Here live the options and what is printed. What decides lives in ``evidence.verify``, the faults' words in ``messages``.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from graph.cli.output import counted_quotes, listing_options, show
from graph.cli.selecting import Selected, selecting_options
from graph.cli.verify_page import is_page, verify_page
from graph.editing import apply, fixes, without_unseen, write_sound
from graph.evidence import (
    VERDICT_WORDS,
    Finding,
    Fix,
    Judgement,
    Verdict,
    Verified,
    around,
    find,
    held_texts,
    in_words,
    problems_of,
    visible,
)
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.model import Dataset, counted
from graph.problems import GraphError, InvalidData, Problem, Step, spell
from graph.record import Record, make_record, read_record, record_path, write_record

_MAX_SHARES = 20


def _folder(_: object, parameter: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not value.is_dir():
        named = f"--sources or in {parameter.envvar}"
        raise click.UsageError(f"There is no folder {value}. Put the texts there, or name their folder with {named}.")
    return value


@click.command()
@click.argument("data", type=click.Path(path_type=Path, readable=False), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    callback=_folder,
    envvar="RELATIONS_SOURCES",
    show_envvar=True,
    help="The folder of the sources' full texts.",
)
@click.option("--strict", is_flag=True, help="Warnings fail too: a text that is not at hand, a headline quoted.")
@click.option(
    "--fix", is_flag=True, help="Fix typography in the data; on a terminal, ask which of two places is meant."
)
@click.option("--pin", is_flag=True, help="Write the sha256 of each text that has none into the data.")
@click.option(
    "--data",
    "against",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="Where FILE is a published page: compare all of it with this data.",
)
@click.option("--record", is_flag=True, help="Refresh verification.json beside the data.")
@selecting_options
@listing_options
def verify(
    data: Path, sources: Path | None, strict: bool, fix: bool, pin: bool, record: bool, selected: Selected,
    quiet: bool, everything: bool, form: str, against: Path | None,
) -> None:  # fmt: skip
    """Look up every quote in the text of its source, to the letter.

    FILE may be a page that ``publish`` wrote: then all of it is checked against what it was when it was published.

    Exit 0: every quote whose text is at hand stands in it. 1: faults. 2: wrong usage.
    """
    if is_page(data):
        if fix or pin or record or selected:
            raise click.UsageError(
                "A published page can be checked, not changed: only --sources and --data are for it."
            )
        raise SystemExit(int(not verify_page(data, sources, against, strict, quiet, everything, form)))
    if against:
        raise click.UsageError("--data is for a published page: verify site/index.html --data FILE.")
    if record and selected:
        raise click.UsageError("--record takes every quote: leave --source and --relation out.")
    try:
        loaded = _loaded(data, fix)
    except InvalidData as error:
        _of_unsound(error, sources, selected, everything, form)
        if fix or pin or record:
            asked = (("fixed", fix), ("pinned", pin), ("recorded", record))
            undone = " or ".join(word for word, wanted in asked if wanted)
            # guard: unsound-data-is-not-changed
            click.echo(f"Nothing was {undone}: fix the data first (python -m graph check).", err=True)
        raise SystemExit(1) from None
    selected.must_be_in(loaded.dataset)
    verified = look_up(loaded, sources, selected)
    if any([fix and _fix(data, loaded, verified), pin and _pin(data, loaded, verified)]):
        loaded = load_marked(data)
        verified = look_up(loaded, sources, selected)
    problems = placed(loaded, verified)
    before = read_record(record_path(data)) if record else Record()
    problems += [before.trouble] if before.trouble else []
    failing = {"error", "warning"} if strict else {"error"}  # guard: warnings-fail-when-strict
    shown = [problem for problem in problems if not quiet or problem.severity in failing or form == "json"]
    show(shown, form, everything, **_as_json(verified))
    if form != "json" and not quiet:
        for line in (*_shares(verified, everything), summary(verified)):
            click.echo(line)
    failed = any(problem.severity in failing for problem in problems)
    if record:
        failed |= not _record(record_path(data), verified, before)
    raise SystemExit(int(failed))


def _loaded(data: Path, fix: bool) -> Loaded:
    """Load ``data``; to fix it, without the characters that nobody sees, if it is sound then. Raise InvalidData."""
    try:
        return load_marked(data)
    except InvalidData as error:
        files = without_unseen(error) if fix else {}
        if not files:
            raise
        try:
            write_sound(data, files, lambda _: True)  # guard: unseen-is-deleted
        except (GraphError, OSError):
            raise error from None
    for path in files:
        click.echo(f"{path}: deleted the characters that nobody sees", err=True)
    return load_marked(data)


def _of_unsound(error: InvalidData, sources: Path | None, selected: Selected, everything: bool, form: str) -> None:
    """Print what is wrong with the data, and what the texts say of the quotes that could be read."""
    problems = [problem for problem in error.problems if selected.takes(problem)]
    loaded: Loaded | None = error.readable()
    more: dict[str, Any] = {}
    if loaded and any(relation.quotes for relation in loaded.dataset.relations):
        verified = look_up(loaded, sources, selected)
        hashed = {problem.source for problem in problems if problem.where.endswith(".sha256")}
        found = [one for one in placed(loaded, verified) if one.code != "no-hash" or one.source not in hashed]
        problems = sorted((*problems, *found), key=lambda problem: problem.at)
        more = {"counts": _as_json(verified)["counts"]}
        said = f"{summary(verified)}; the data is not sound (python -m graph check)"
    else:
        said = "No quote could be looked up: fix the data first (python -m graph check)."
    show(problems, form, everything, **more)  # guard: unsound-data-is-told
    click.echo(said, err=True)


def _fix(data: Path, loaded: Loaded, verified: Verified) -> bool:
    """Fix what can be fixed. Return whether the files changed."""
    asking = sys.stdin.isatty() and sys.stderr.isatty()
    try:
        changes = fixes(verified, _choose if asking else None)  # guard: ask-which-place
        if changes:
            apply(data, loaded, changes)
    except InvalidData as error:
        click.echo(f"Nothing was fixed: with it, the data would not be sound.\n{error}", err=True)
        return False
    except (GraphError, OSError) as error:
        click.echo(f"Nothing was fixed: {error}.", err=True)
        return False
    for path, words in changes.items():
        at = loaded.marks.find(path)
        click.echo(f"{at.file}:{at.line}: fixed {path[-1]}: {visible(words)}", err=True)
    quotes = len({path[:-1] for path in changes})
    faulty = any(finding.verdict not in (Verdict.EXACT, Verdict.NO_TEXT) for finding in verified.findings)
    nothing = "Nothing could be fixed." if faulty else "Nothing needed fixing."
    click.echo(f"{counted(quotes, 'quote')} fixed" if quotes else nothing, err=True)
    return bool(changes)


def _pin(data: Path, loaded: Loaded, verified: Verified) -> bool:
    """Write the hash of each text whose source has none. Return whether the files changed."""
    sources = loaded.dataset.sources
    changes: dict[tuple[Step, ...], str] = {
        ("sources", name, "sha256"): held.sha256
        for name, held in verified.texts.items()
        if held.state == "good" and held.sha256 and sources[name].sha256 is None
    }
    try:
        if changes:
            apply(data, loaded, changes)  # guard: hashes-are-written
    except (GraphError, OSError) as error:
        click.echo(f"Nothing was pinned: {error}.", err=True)
        return False
    click.echo(f"{counted(len(changes), 'text')} pinned" if changes else "Every text at hand is pinned.", err=True)
    return bool(changes)


def _choose(finding: Finding, judgement: Judgement) -> Fix | None:
    """Ask at which of several places the words are meant to stand."""
    text = finding.held.text
    click.echo(f"\n{finding.relation.id}: “{visible(finding.quote.exact)}” occurs more than once:", err=True)
    places = [pair for pair in zip(judgement.spans, judgement.choices, strict=True) if pair[1]]
    for number, (span, choice) in enumerate(places, 1):
        click.echo(f"  {number}  line {text.line(span.start)}: {around(text, span)}  → {in_words(choice)}", err=True)
    question = "Which is meant? 0 leaves the quote as it is"
    chosen = click.prompt(question, type=click.IntRange(0, len(places)), default=0, err=True)
    return places[chosen - 1][1] if chosen else None


def look_up(loaded: Loaded, sources: Path | None, selected: Selected) -> Verified:
    """Verify the quotes that are ``selected``, telling on a terminal how far it is."""
    dataset = loaded.dataset
    quotes = [q for relation in dataset.relations for q in relation.quotes if selected.takes_quote(relation, q)]
    needed = {quote.source for quote in quotes} if selected else dataset.sources.keys()
    texts = held_texts({name: source for name, source in dataset.sources.items() if name in needed}, sources)
    findings = find(dataset, texts, selected.takes_quote)
    return Verified(dataset, tuple(_watched(findings, len(quotes))), texts)


def placed(loaded: Loaded, verified: Verified) -> list[Problem]:
    """The problems with their places, in the file's order."""
    problems = []
    for path, problem in problems_of(verified):
        at = loaded.marks.find(path)
        relation, source = _owners(loaded.dataset, path)
        where = spell(loaded.marks.own(path))
        problems.append(
            replace(
                problem, file=at.file, line=at.line, column=at.column, where=where, relation=relation, source=source
            )
        )
    return sorted(problems, key=lambda problem: problem.at)


def _owners(dataset: Dataset, path: Sequence[Step]) -> tuple[str, str]:
    """The ids of the relation and the source that a path belongs to."""
    match path:
        case ("relations", int(r), "quotes", int(q), *_):
            return dataset.relations[r].id, dataset.relations[r].quotes[q].source
        case ("sources", str(source), *_):
            return "", source
    return "", ""


def summary(verified: Verified) -> str:
    """One line: ``23 quotes: 21 exact, 1 typography, 1 not found``."""
    number = counted_quotes(len({finding.quote.hash for finding in verified.findings}), len(verified.findings))
    counts = ", ".join(
        f"{verified.counts[verdict]:,} {VERDICT_WORDS[verdict]}" for verdict in Verdict if verified.counts[verdict]
    )
    return f"{number}: {counts}" if counts else number  # guard: summary-counts


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


def _shares(verified: Verified, everything: bool) -> Iterator[str]:
    """How much of each source is quoted, for information; those of which nothing is are only counted."""
    quoted = {source: share for source, share in verified.shares.items() if share[0] or everything}
    for source, (characters, length) in list(quoted.items())[: None if everything else _MAX_SHARES]:
        yield f"{source}: {characters / max(1, length):.1%} quoted ({characters:,} of {length:,} characters)"
    if not everything and len(quoted) > _MAX_SHARES:
        yield f"and {counted(len(quoted) - _MAX_SHARES, 'source')} more (--all lists them)"
    if nothing := len(verified.shares) - len(quoted):
        yield f"{counted(nothing, 'text')} without an exact quote"


def _as_json(verified: Verified) -> dict[str, Any]:
    return {
        "counts": {VERDICT_WORDS[verdict]: verified.counts[verdict] for verdict in Verdict if verified.counts[verdict]},
        "quotes": {finding.id: VERDICT_WORDS[finding.verdict] for finding in verified.findings},
        "sources": {name: {"quoted": quoted, "of": length} for name, (quoted, length) in verified.shares.items()},
    }


def _record(path: Path, verified: Verified, before: Record) -> bool:
    """Write what was found. Return False, and say so, where it was not written."""
    if before.trouble:  # guard: broken-record-is-kept
        click.echo(f"Nothing was recorded: {path} is left as it is.", err=True)
        return False
    record = make_record(verified, before, dt.datetime.now(dt.UTC).date())
    try:
        wrote = write_record(path, record)
    except OSError as error:
        click.echo(f"{error}. Nothing was recorded.", err=True)
        return False
    now, then = record.entries.keys(), before.entries.keys()
    still_there = {finding.id for finding in verified.findings}
    changes = [
        f"{number:,} {what}"
        for number, what in (
            (len(now - then), "new"),
            (len((then - now) & still_there), "no longer verified"),
            (len(then - now - still_there), "no longer in the data"),
        )
        if number
    ]
    said = ", ".join(changes) or ("checked again" if wrote else "nothing changed")
    click.echo(f"{path}: {counted(len(now), 'quote')} recorded, {said}", err=True)
    return True
