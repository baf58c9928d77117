"""``python -m graph import`` of quotes: prove each as ``add`` would, and write all of them or none.

``intake`` reads the file and ``editing`` puts quotes into the data. See ``importing`` for what becomes of each
quote.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from graph.cli.importing import Importing
from graph.cli.readdressing import load_to_change
from graph.editing import with_quotes, write_sound
from graph.intake import IncomingFile, NoQuotes, read_annotations, read_table
from graph.loading import Loaded
from graph.loading.yaml import block
from graph.model import counted
from graph.problems import GraphError


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of ``import`` say about quotes."""

    folder: Path | None
    columns: Mapping[str, str]
    source: str | None
    between: tuple[str, str] | None
    skip: bool
    home: str | None
    dry_run: bool


def import_quotes(file: Path, content: bytes, kind: str, data: Path, wishes: Wishes) -> None:
    """Add the quotes of a file, print what became of each, and exit with 1 if any was not added.

    Raises GraphError where no quote can be read or, without ``--skip``, one has a mistake, and UsageError where it
    is not clear which file is meant. Nothing is written then.
    """
    loaded = load_to_change(data)
    read = _read(file, content, kind, wishes)
    for note in read.notes:
        click.echo(note, err=True)
    home = _home(loaded, wishes.home)
    outcomes = list(Importing(loaded.dataset, wishes.folder, wishes.source, wishes.between).all(read.quotes))
    for outcome in outcomes:
        click.echo(f"{outcome.incoming.place}: {outcome.says}", err=wishes.dry_run)
    new = [outcome.new for outcome in outcomes if outcome.new]
    wrong, lacking = sum(one.wrong for one in outcomes), sum(one.lacks for one in outcomes)
    if wrong and not wishes.skip:
        raise GraphError(
            f"{counted(wrong, 'quote')} of {len(outcomes):,} {'has' if wrong == 1 else 'have'} a mistake, see above: "
            "fix the file, or leave these out with --skip"
        )
    if wishes.dry_run:
        for one in new:
            click.echo(f"# {one.relation}\n" + "\n".join(block(one.item, 0, {})))
    elif new:
        files = with_quotes(loaded, new, home)
        addresses = {f"{one.relation}.{one.quote.hash}" for one in new}
        write_sound(data, files, lambda after: addresses <= set(after.dataset.addresses))
    verb = "would be added" if wishes.dry_run else "added"
    click.echo(f"{counted(len(new), 'quote')} {verb} of {counted(len(outcomes), 'quote')}.", err=True)
    if wrong + lacking:
        click.echo(f"{counted(wrong + lacking, 'quote')} not added: see above.", err=True)
        sys.exit(1)


def _read(file: Path, content: bytes, kind: str, wishes: Wishes) -> IncomingFile:
    try:
        read = read_table(content, wishes.columns) if kind == "table" else read_annotations(content)
    except NoQuotes as error:
        raise GraphError(f"{file} holds no quotes to import: {error}") from None
    if wishes.folder is None and any(one.exact.strip() for one in read.quotes):
        raise GraphError("each quote is looked up in its source: name the folder with the texts with --sources DIR")
    return read


def _home(loaded: Loaded, name: str | None) -> Path:
    """Return the file for pairs that are new. Raises UsageError where several are possible and none is named."""
    files = [Path(file) for file, root in loaded.marks.files if "relations" in root]
    fitting = [file for file in files if name in (None, file.name, str(file))]
    if len(fitting) != 1 and (name or not fitting):
        listed = ", ".join(file.name for file in files)
        raise click.UsageError(f"--file: no file {name} with relations; there are {listed}.")
    return fitting[0]
