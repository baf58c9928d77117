"""``python -m graph merge-data``: merge two versions of a data file, by hand or as git's merge driver."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from graph.cli.git import GitSays, git, left_in_conflict
from graph.cli.input import read_file
from graph.cli.merge_drivers import refuse_no_file
from graph.cli.merge_drivers import set_up as set_up_drivers
from graph.editing import CannotEdit, MergedData, merge_data, new_mistakes
from graph.files import NotWritten, write_together
from graph.loading import DEFAULT_DATA, Limits
from graph.model import counted
from graph.problems import GraphError, shorten

_LABEL = re.compile(rb"^([<|>]{7,}).*?$", re.MULTILINE)


class _NotInConflict(GraphError):
    """The file does not stand as git left it."""


@click.command("merge-data")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.option(
    "--set-up", is_flag=True, help="Let git merge this repository's data, and any FILE named here, by this command."
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def merge(files: tuple[Path, ...], set_up: bool, dry_run: bool) -> None:
    """Merge a data file that git left in conflict.

    What two people did to different sources, relations and quotes is merged in FILE (default: data/relations.yaml).
    Git's conflict markers remain only where both changed the same thing in different ways.

    With --set-up, git does this by itself from now on in this clone, and merges verification.json as merge-records
    does. As git's merge driver, the command gets three files: the common version, ours, which is written, and
    theirs.

    \b
      python -m graph merge-data --set-up
      python -m graph merge-data mine/relations.yaml

    Exit codes: 0 merged, or set up; 1 something is left to decide, or nothing could be merged; 2 wrong usage.
    """
    try:
        if set_up:
            for path in files:
                refuse_no_file(path)
            set_up_drivers(None, dry_run, files)
        elif len(files) in (0, 1):
            _resolve(files[0] if files else DEFAULT_DATA, dry_run)
        elif len(files) in (3, 4):
            _drive(files[0], files[1], files[2], files[-1] if len(files) == 4 else files[1])
        else:
            raise click.UsageError("give one file that is in conflict, or the three files of git's merge driver")
    except (GraphError, NotWritten) as error:
        click.echo(f"Error: {str(error).rstrip('.')}. Nothing was {'set up' if set_up else 'merged'}.", err=True)
        sys.exit(1)


def _resolve(path: Path, dry_run: bool) -> None:
    refuse_no_file(path)
    name = f"./{Path(os.path.relpath(path)).as_posix()}"
    try:
        base, ours, theirs = (_stage(number, name) for number in (1, 2, 3))
    except GitSays as error:
        raise _NotInConflict(f"{path} is not in conflict: {error}") from None
    made = merge_data(base, ours, theirs, str(path))
    as_left = [_unlabelled(content) for content in (made.content, left_in_conflict(name))]
    if _unlabelled(path.read_bytes()) not in as_left:  # guard: what-git-left-is-known
        again = f"`git checkout --merge {path}` brings back what git left"
        # guard: work-by-hand-is-kept
        raise _NotInConflict(f"{path} was edited since git left it in conflict; {again}")
    if not dry_run:
        write_together({path: made.content})
    _told(path, made)


def _stage(number: int, name: str) -> bytes:
    """Return a version of the merge that git is making; the common one is empty where there is none."""
    try:
        return git("cat-file", "blob", f":{number}:{name}")
    except GitSays:
        if number == 1 and git("ls-files", "--unmerged", "--", name):
            return b""
        raise


def _drive(base: Path, ours: Path, theirs: Path, name: Path) -> None:
    """Merge for git, which wants the result in ``ours``; ``name`` is where it lies in the repository."""
    before, one, other = (read_file(path, Limits().size) for path in (base, ours, theirs))
    try:
        made = merge_data(before, one, other, str(name), ("HEAD", _their_name()))
    except CannotEdit as error:
        content, conflicts = _lines(before, one, other)
        ours.write_bytes(content)
        wrong = [] if conflicts else new_mistakes(content, (one, other), str(name))
        said = (
            f"run `check` on it, it has a mistake that neither side has: {wrong[0]}" if wrong else "as git merges text"
        )
        click.echo(f"{name}: merged by lines, {said} ({error})", err=True)
        sys.exit(1 if conflicts or wrong else 0)
    ours.write_bytes(made.content)
    _told(name, made)


def _their_name() -> str:
    """Return what git calls the other side, as far as it tells."""
    names = [name for key, name in os.environ.items() if key.startswith("GITHEAD_")]
    return names[0] if len(names) == 1 else "theirs"


def _told(path: Path, made: MergedData) -> None:
    if not made.conflicts:
        click.echo(f"{path}: merged by its entries", err=True)
        return
    click.echo(f"{path}: both sides changed the same, in different ways; keep one, and delete the markers:", err=True)
    for keys in made.conflicts:
        click.echo(f"  {_place(keys)}", err=True)
    click.echo(f"{counted(len(made.conflicts), 'conflict')} left", err=True)
    sys.exit(1)


def _place(keys: Sequence[str | tuple[str, ...]]) -> str:
    """Return where a conflict is: ``isl-nor, “Norway and Iceland will …”: event``."""
    steps = [f"“{shorten(key[2], 60)}”" if isinstance(key, tuple) and len(key) > 1 else str(key) for key in keys[1:]]
    named = [step for step in steps if step not in ("sources", "relations", "quotes")] or steps
    quoted = isinstance(keys[-1], tuple)
    return ", ".join(named) if quoted or len(named) == 1 else f"{', '.join(named[:-1])}: {named[-1]}"


def _lines(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, bool]:
    """Return what git itself makes of three versions, and whether conflicts are in it. Raises GitSays."""
    with TemporaryDirectory() as place:
        paths = [Path(place) / name for name in ("ours", "base", "theirs")]
        for path, content in zip(paths, (ours, base, theirs), strict=True):
            path.write_bytes(content)
        labels = ("-L", "ours", "-L", "base", "-L", "theirs")
        done = subprocess.run(["git", "merge-file", "-p", "-q", *labels, *map(str, paths)], capture_output=True)  # noqa: S603, S607 - the user's own git
        if done.returncode >= 128:
            raise GitSays(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout, done.returncode != 0


def _unlabelled(content: bytes) -> bytes:
    return _LABEL.sub(rb"\1", content)
