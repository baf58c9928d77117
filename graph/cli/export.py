"""``python -m graph export``: write the data, or a view of it, as a file for another program.

See ``export.formats`` for the formats and what each lacks, and ``filtering`` for what is in view.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from graph.cli.filter_options import filter_options
from graph.cli.filtering import Wanted
from graph.cli.output import write_bytes
from graph.evidence import Verdict, held_texts, judge
from graph.export import CannotCarry, Place, formats
from graph.files import NotWritten, write_atomically
from graph.loading import DEFAULT_DATA, is_data_file, load
from graph.model import counted
from graph.problems import InvalidData, nearest
from graph.record import record_path
from graph.view import View, describe

_STDOUT = "-"


def _listed(ctx: click.Context, _: object, asked: bool) -> None:
    """Print every format with its file name and what it lacks, and end."""
    if not asked or ctx.resilient_parsing:
        return
    width = max(len(entry.key) for entry in formats.FORMATS)
    for entry in formats.FORMATS:
        click.echo(f"{entry.key:<{width}}  {entry.words} ({entry.file})")
        if entry.lacks:
            click.echo(f"{'':<{width}}  without {entry.lacks}")
        if entry.options:
            click.echo(f"{'':<{width}}  options: {', '.join(sorted(map(_option, entry.options)))}")
    ctx.exit()


@click.command
@click.argument("path", metavar="[FILE|DIR]", default=DEFAULT_DATA.as_posix(), type=click.Path(readable=False))
@click.option(
    "--list",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_listed,
    help="List the formats, with what each leaves out and which options it takes.",
)
@click.option("--format", "key", metavar="FORMAT", help="A format of --list; not needed if the ending of OUT tells it.")
@click.option(
    "--out", default=_STDOUT, show_default=True, metavar="OUT", help="The file to write, or - for standard output."
)
@click.option(
    "--accessed", metavar="DATE", help="The day on which the data was read, for bibliographies, such as 2017-01-06."
)
@click.option(
    "--bom/--no-bom",
    default=None,
    help="Begin a table with the mark by which spreadsheets recognise UTF-8; on by default.",
)
@click.option(
    "--edges",
    type=click.Choice(["relations", "quotes"]),
    help="What an edge of a network stands for; relations by default.",
)
@click.option(
    "--sources", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="The folder with the texts of the sources: annotations then say where the words are.",
)  # fmt: skip
@filter_options
def export(path: str, key: str | None, out: str, wanted: Wanted, **options: Any) -> None:
    """Write a view of the data in the format of another program.

    FILE|DIR is a data file, or a folder of which all YAML files are read (default: data/relations.yaml). The filters
    have the same names as in the page's address. The same data, filters and options give the same bytes on any day
    and machine.

    \b
      python -m graph export --list
      python -m graph export --format quotes-csv --country JPN --from 2015 --out japan.csv
      python -m graph export mine/relations.yaml --out mine.gexf

    Exit codes: 0 written; 1 the data has errors, the format cannot hold it, or OUT cannot be written; 2 wrong usage.
    """
    entry = _format(key, out)
    given = _options(entry, options)
    _must_not_be_data(Path(path), out)
    try:
        view = wanted.apply(load(path))
        if "sources" in given:
            given["sources"] = _places(view, given["sources"])
        lacking = entry.lacking(view, given)
        made = entry.content(view, given.pop("accessed", None), **given)
    except InvalidData as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except CannotCarry as error:  # guard: refusals-are-told
        click.echo(f"Error: {entry.words} cannot hold this data; nothing is written.\n{error}", err=True)
        sys.exit(1)
    _write(made, out)
    click.echo(_summary(entry, view, out, lacking), err=True)


def _must_not_be_data(data: Path, out: str) -> None:
    """Raise UsageError where OUT is a file of the data, or would be one from then on: a view is less than the data."""
    target = Path(os.path.realpath(out))  # ``resolve`` raises where links lead in a circle
    if out == _STDOUT:
        return
    inside = data.is_dir() and target.parent == data.resolve() and is_data_file(target)
    if inside or target in (data.resolve(), record_path(data).resolve()):  # guard: no-export-over-the-data
        raise click.UsageError(f"--out: {out} belongs to the data that is exported; name another file.")


def _format(key: str | None, out: str) -> formats.Format:
    """Return the format that is asked for by name or, without one, by the ending of the file."""
    by_key = {entry.key: entry for entry in formats.FORMATS}
    if key is not None:
        if key in by_key:
            return by_key[key]
        meant = nearest(key, by_key)
        hint = f"Did you mean {meant}? " if meant else ""
        raise click.UsageError(f"--format: there is no format {key!r}. {hint}The formats are {', '.join(by_key)}.")
    ending = Path(out).suffix.lower()
    fitting = [entry for entry in formats.FORMATS if out != _STDOUT and entry.ending == ending]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        keys = " or ".join(entry.key for entry in fitting)
        raise click.UsageError(f"--format is needed: {ending} may be {keys}.")
    raise click.UsageError(f"--format is needed. The formats are {', '.join(by_key)}; --list describes each.")


def _options(entry: formats.Format, options: dict[str, Any]) -> dict[str, Any]:
    """Return the format's own options that were given, each as its writer takes it; raise UsageError for the others."""
    given = {name: value for name, value in options.items() if value is not None}
    wrong = []
    for name in given.keys() - entry.options:  # guard: foreign-options-are-told
        taking = [other.key for other in formats.FORMATS if name in other.options]
        wrong.append(f"{_option(name)} is not for {entry.key}, but for {', '.join(taking)}.")
    for name, read in _READ.items():
        if name in given:
            try:
                given[name] = read(given[name])
            except ValueError as error:
                wrong.append(f"{_option(name)}: {error}.")
    if wrong:
        raise click.UsageError("\n".join(sorted(wrong)))
    return given


def _day(written: str) -> dt.date:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{written!r} is not a day, such as 2017-01-06") from None


_READ: dict[str, Callable[[Any], Any]] = {"accessed": _day}


def _places(view: View, folder: Path) -> dict[str, Place]:
    """Return where each quote in view stands in its text, and tell of how many that is not known."""
    texts, found, quotes = held_texts(view.sources, folder), {}, 0
    for shown in view:
        for quote in shown.quotes:
            quotes += 1
            held = texts[quote.source]
            judgement = judge(quote, held)
            if judgement.verdict is Verdict.EXACT and held.sha256:
                start, end = held.text.original(judgement.spans[0])
                found[shown.relation.quote_id(quote)] = Place(start, end, held.sha256)
    if missing := quotes - len(found):
        click.echo(f"{counted(missing, 'quote')} without a place in a text; verify says why.", err=True)
    return found


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _write(made: bytes, out: str) -> None:
    if out == _STDOUT:
        write_bytes(made)
        return
    try:
        # guard: export-is-written-whole
        write_atomically(Path(out), made)
    except NotWritten as error:
        raise click.ClickException(f"{error}.") from None


def _summary(entry: formats.Format, view: View, out: str, lacking: str) -> str:
    """Tell what is written, of which version of the data, and what is not in it."""
    where = "" if out == _STDOUT else f"{out}: "
    version = f", version {view.dataset.version} of the data" if view.dataset.version else ""
    lines = [f"{where}{entry.words}, {describe(view)}{version}."]
    lines += [f"Not in it: {lacking}."] if lacking else []
    lines += [] if view.relations else ["No quotes match these filters."]
    return "\n".join(lines)
