"""``python -m graph import`` of a library: add its items as sources of the data.

Libraries come from Zotero, Better BibTeX or Pandoc. ``intake`` reads the items; this module finds what is new among
them and reports it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from graph.cli.readdressing import load_to_change
from graph.editing import add_entry, write_sound
from graph.intake import Item, Library, NotALibrary, read_library
from graph.loading import Loaded
from graph.loading.yaml import block, unquoted
from graph.model import Source, counted, plain
from graph.problems import GraphError


def import_library(library: Path, content: bytes, data: Path, dry_run: bool) -> None:
    """Add the items of a library, print what became of each, and exit with 1 if any was not. Raises GraphError."""
    loaded = load_to_change(data)
    read = _read(library, content, loaded)
    items = read.items
    if read.guessed:
        click.echo(f"{library} is not UTF-8; read as {read.guessed}: look at its accented letters.", err=True)
    known = [(key, source) for key, source in loaded.dataset.sources.items()]
    new: list[Item] = []
    for item in items:
        there = next((key for key, source in known if item.source and _same(source, item.source)), None)
        click.echo(_told(item, there), err=dry_run)
        if item.source and not there:
            new.append(item)
            known.append((item.id, item.source))
    if dry_run:
        for item in new:
            click.echo("\n".join([f"  {item.id}:", *block(_entry(item), 4, {})]))
    elif new:
        _write(data, loaded, new)
    missing = sum(item.source is None for item in items)
    verb = "would be added" if dry_run else "added"
    click.echo(f"{counted(len(new), 'source')} {verb} of {counted(len(items), 'item')}.", err=True)
    if missing:
        click.echo(f"{counted(missing, 'item')} not added: see above.", err=True)
        sys.exit(1)


def _read(library: Path, content: bytes, loaded: Loaded) -> Library:
    taken = {*loaded.dataset.sources, *(old for source in loaded.dataset.sources.values() for old in source.formerly)}
    try:
        return read_library(content, str(library), taken)
    except NotALibrary as error:
        raise GraphError(str(error)) from None


def _same(one: Source, other: Source) -> bool:
    by_address = one.url and one.url == other.url
    by_doi = one.doi and other.doi and one.doi.casefold() == other.doi.casefold()
    by_words = (one.title.casefold(), one.outlet, one.issued) == (other.title.casefold(), other.outlet, other.issued)
    return bool(by_address or by_doi or by_words)


def _told(item: Item, there: str | None) -> str:
    which = f"item {item.number}, {item.title}"
    if item.source is None:
        return f"{which}: not added: {'; '.join(item.faults)}"
    if there:
        return f"{which}: is there already, as {there}"
    without = f", without {'; '.join(item.left_out)}" if item.left_out else ""
    read_as = f", with {'; '.join(item.read_as)}" if item.read_as else ""
    return f"{which}: {item.id}{without}{read_as}"


def _entry(item: Item) -> dict[str, Any]:
    assert item.source  # noqa: S101 - only those that are sources come here
    return plain(item.source, leaf=unquoted)


def _write(data: Path, loaded: Loaded, new: list[Item]) -> None:
    file = next((Path(name) for name, root in loaded.marks.files if "sources" in root), None)
    if file is None:
        raise GraphError(f"{data} has no sources: to add to")
    old = made = file.read_bytes()
    for item in new:
        made = add_entry(made, ("sources",), item.id, _entry(item))
    write_sound(
        data, {file: (old, made)},
        lambda after: all(after.dataset.sources.get(item.id) == item.source for item in new),
    )  # fmt: skip
