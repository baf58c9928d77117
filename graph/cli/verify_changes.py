"""What ``verify`` may write: characters that nobody sees removed, typography fixed, hashes, the record.

Each function says on stderr what it did, or why it did nothing. Afterwards the data is sound, or as it was.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from graph.editing import apply, fixes, without_unseen, write_sound
from graph.evidence import Finding, Fix, Judgement, Verdict, Verified, around, in_words, visible
from graph.loading import Loaded, load_marked
from graph.model import counted
from graph.problems import GraphError, InvalidData, Step
from graph.record import Record, make_record, write_record


def load_without_unseen(data: Path, fix: bool) -> Loaded:
    """Load ``data``; to fix it, without characters that nobody sees if that makes it sound. Raises InvalidData."""
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


def fix_typography(data: Path, loaded: Loaded, verified: Verified) -> bool:
    """Fix what can be fixed. Return whether the files changed."""
    asking = sys.stdin.isatty() and sys.stderr.isatty()
    try:
        changes = fixes(verified, _choose if asking else None)  # guard: ask-which-place
        if changes:
            apply(data, loaded, changes)
    except InvalidData as error:
        click.echo(f"Nothing was fixed: with the fixes, the data would have these errors.\n{error}", err=True)
        return False
    except (GraphError, OSError) as error:
        click.echo(f"Nothing was fixed: {error}.", err=True)
        return False
    for path, words in changes.items():
        at = loaded.marks.find(path)
        click.echo(f"{at.file}:{at.line}: fixed {path[-1]}: {visible(words)}", err=True)
    quotes = len({path[:-1] for path in changes})
    faulty = any(finding.verdict not in (Verdict.EXACT, Verdict.NO_TEXT) for finding in verified.findings)
    unread = verified.findings and all(finding.verdict is Verdict.NO_TEXT for finding in verified.findings)
    nothing = "Nothing could be fixed." if faulty else "Nothing needed fixing."
    nothing = "Nothing was fixed: no text was available." if unread else nothing
    click.echo(f"{counted(quotes, 'quote')} fixed" if quotes else nothing, err=True)
    return bool(changes)


def pin_texts(data: Path, loaded: Loaded, verified: Verified) -> bool:
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
    available = any(held.state in ("good", "changed") for held in verified.texts.values())
    nothing = "Every text at hand is pinned." if available else "Nothing was pinned: no text was available."
    click.echo(f"{counted(len(changes), 'text')} pinned" if changes else nothing, err=True)
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


def record_verified(path: Path, verified: Verified, before: Record) -> bool:
    """Write what was found. Return False, and say why, if it was not written."""
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
