"""``python -m graph merge-records``: merge two versions of verification.json, by hand or as git's merge driver."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from graph.cli.git import loaded_at
from graph.cli.merge_drivers import refuse_no_file
from graph.cli.merge_drivers import set_up as set_up_drivers
from graph.evidence import Verified, find, held_texts
from graph.files import NotWritten
from graph.loading import Loaded, load_marked
from graph.model import counted
from graph.problems import GraphError
from graph.record import FILE_NAME, Record, readable_record, union, verified_again, write_record

_OTHER_SIDES = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD", "REVERT_HEAD")


@click.command("merge-records")
@click.argument("files", nargs=-1, metavar="[FILE]", type=click.Path(path_type=Path))
@click.option("--set-up", is_flag=True, help="Let git merge every verification.json and data file of this repository.")
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder with the full texts of the sources, in which quotes are verified again.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def merge_records(files: tuple[Path, ...], set_up: bool, folder: Path | None, dry_run: bool) -> None:
    """Merge a verification.json that git left in conflict.

    FILE (default: data/verification.json) keeps what either side verified, and for a quote that both did, the last
    check.

    With --set-up, git does this by itself from now on in this clone, and merges data files as merge-data does. As
    git's merge driver, the command gets three files: the common version, ours, which is written, and theirs.

    \b
      python -m graph merge-records --set-up
      python -m graph merge-records mine/verification.json --sources ../texts

    Exit codes: 0 merged, or set up; 1 not merged, and nothing is written; 2 wrong usage.
    """
    try:
        if set_up:
            set_up_drivers(folder, dry_run)
        elif len(files) in (0, 1):
            _resolve(files[0] if files else Path("data") / FILE_NAME, folder, dry_run)
        elif len(files) in (3, 4):
            _drive(files[1], files[2], files[3] if len(files) == 4 else None, folder)
        else:
            raise click.UsageError("give one file that is in conflict, or the three files of git's merge driver")
    except (GraphError, NotWritten) as error:
        click.echo(f"Error: {str(error).rstrip('.')}. Nothing was {'set up' if set_up else 'merged'}.", err=True)
        sys.exit(1)


def _resolve(path: Path, folder: Path | None, dry_run: bool) -> None:
    refuse_no_file(path)
    record = readable_record(path)
    with suppress(GraphError, OSError):  # data that is in conflict itself cannot be looked up yet
        record = _again(record, load_marked(path.parent), folder)
    _told(path, record, dry_run or not write_record(path, record))


def _drive(ours: Path, theirs: Path, name: Path | None, folder: Path | None) -> None:
    """Merge for git, which wants the result in ``ours``; ``name`` is where it lies in the repository."""
    record = union(readable_record(ours), readable_record(theirs))
    for loaded in _both_sides(name.parent) if name and folder else ():
        record = _again(record, loaded, folder)
    write_record(ours, record)
    _told(name or ours, record, unwritten=False)


def _both_sides(folder: Path) -> Iterator[Loaded]:
    """Yield the data of both sides of the merge that git is making, as far as it can be read."""
    named = [key.removeprefix("GITHEAD_") for key in os.environ if key.startswith("GITHEAD_")]
    for revision in ("HEAD", *named, *_OTHER_SIDES):
        with suppress(GraphError, OSError):
            yield loaded_at(revision, folder.as_posix())


def _again(record: Record, loaded: Loaded, folder: Path | None) -> Record:
    """Return ``record`` after its quotes were looked up in the texts at hand."""
    texts = held_texts(loaded.dataset.sources, folder)
    findings = find(loaded.dataset, texts, lambda relation, quote: relation.quote_id(quote) in record.entries)
    return verified_again(record, Verified(loaded.dataset, tuple(findings), texts), dt.datetime.now(dt.UTC).date())


def _told(path: Path, record: Record, unwritten: bool) -> None:
    done = "nothing was written" if unwritten else "both sides are kept"
    click.echo(f"{path}: {counted(len(record.entries), 'quote')} recorded, {done}", err=True)
