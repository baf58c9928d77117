"""Tell git, in the settings of a clone and in .gitattributes, which commands merge the files of this project."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

from graph.cli.git import git
from graph.editing import holds_entries
from graph.files import write_atomically
from graph.loading import DEFAULT_DATA
from graph.record import FILE_NAME

_DATA = ("relations", "merge-data", "entries of relations")
_RECORD = ("verification", "merge-records", "what either side verified")


def refuse_no_file(path: Path) -> None:
    """Say that there is nothing to merge at a path. Raises UsageError."""
    if not path.is_file():
        raise click.UsageError(f"{path} is a folder, not a file." if path.is_dir() else f"There is no file {path}.")


def set_up(folder: Path | None, dry_run: bool, files: Sequence[Path] = ()) -> None:
    """Register both merge drivers in this clone's settings and, with the files they are for, in .gitattributes.

    ``files`` are added to those files. ``folder`` has the sources' texts, in which a merged record is looked up
    again. Raises GitSays.
    """
    top = Path(git("rev-parse", "--show-toplevel").decode().strip())
    texts = f" --sources {shlex.quote(str(folder.resolve()))}" if folder else ""
    for name, command, told in (_DATA, _RECORD):
        more = texts if command == _RECORD[1] else ""
        driver = f"{shlex.quote(sys.executable)} -m graph {command}{more} %O %A %B %P"
        if dry_run:
            click.echo(f"git config merge.{name}.driver {shlex.quote(driver)}")
        else:
            git("config", f"merge.{name}.name", told)
            git("config", f"merge.{name}.driver", driver)  # guard: driver-is-named
    attributes = top / ".gitattributes"
    old = attributes.read_text("utf-8") if attributes.is_file() else ""
    lines = [line for line in _attributes(top, files) if line not in old.splitlines()]
    for line in lines:
        click.echo(f"{attributes.name}: {line}")
    if dry_run:
        click.echo("Nothing was written.", err=True)
        return
    if lines:
        new = old + "\n" * (bool(old) and not old.endswith("\n")) + "\n".join(lines) + "\n"
        write_atomically(attributes, new.encode("utf-8"))
    told = "Git merges the data of this clone by its entries now, and what was verified of it."
    click.echo(f"{told} Commit {attributes.name}." if lines else told, err=True)


def _attributes(top: Path, given: Sequence[Path]) -> Iterator[str]:
    """Yield the lines that .gitattributes needs: data files of the usual name are named once, others one by one.

    Those are the files ``given``, and what is data beside a record of what was verified of it.
    """
    yield f"{DEFAULT_DATA.name} merge={_DATA[0]}"
    wanted = {file.resolve() for file in given}
    listed = git("ls-files", "-z", "--", "*.yaml", "*.yml", folder=top).decode("utf-8", "surrogateescape")
    for name in sorted(filter(None, listed.split("\0"))):
        file = top / name
        meant = file.resolve() in wanted or file.with_name(FILE_NAME).is_file()
        usual = PurePosixPath(name).name == DEFAULT_DATA.name
        if meant and not usual and file.is_file() and holds_entries(file.read_bytes()):
            yield f"{_quoted(name)} merge={_DATA[0]}"
    yield f"{FILE_NAME} merge={_RECORD[0]}"


def _quoted(name: str) -> str:
    """Return a path as a pattern of .gitattributes that stands for itself alone: a pattern, then quoted as C does."""
    plain = re.sub(r"([*?[\\])", r"\\\1", f"/{name}")
    if not re.search(r'[\s"]', plain):
        return plain
    escaped = re.sub(r'([\\"])', r"\\\1", plain)
    return f'"{escaped}"'
