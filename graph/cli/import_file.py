"""``python -m graph import``: add the sources of a library, or the quotes of a table or of annotations, to the data.

This module tells which kind of file it is; ``import_library`` and ``import_quotes`` do the rest.
"""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.answers import countries
from graph.cli.import_library import import_library
from graph.cli.import_quotes import Wishes, import_quotes
from graph.cli.input import called, read_input
from graph.cli.readdressing import nothing_changed
from graph.intake import MAX_BYTES, is_annotations, is_table
from graph.loading import DEFAULT_DATA

KINDS = ("library", "table", "annotations")
_TABLES = (".csv", ".tsv", ".tab")


def _columns(_: object, __: object, given: tuple[str, ...]) -> dict[str, str]:
    """Return heads of a table by our names, of ``exact=Words said``."""
    parted = [one.partition("=") for one in given]
    if wrong := [key for key, sign, head in parted if not (sign and key.strip() and head.strip())]:
        raise click.BadParameter(f"{wrong[0]!r} is not FIELD=HEAD, such as exact=Words")
    return {key.strip(): head.strip() for key, _, head in parted}


@click.command(name="import", short_help="Add sources of a library, or quotes of a table.")
@click.argument("file", type=click.Path(path_type=Path, readable=False, allow_dash=True))
@click.argument("data", type=click.Path(path_type=Path), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option("--dry-run", is_flag=True, help="Print the entries that would be added, and write nothing.")
@click.option(
    "--format", "kind", type=click.Choice(KINDS), help="What FILE is, if neither its name nor its contents tell."
)
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder with the full texts of the sources, in which quotes are looked up.",
)  # fmt: skip
@click.option("--column", "columns", multiple=True, callback=_columns, metavar="FIELD=HEAD",
              help="The column of a table for a field, such as exact=Words. May be given more than once.")  # fmt: skip
@click.option("--source", help="The source, by its id, of quotes that name none of the data's.")
@click.option("--between", nargs=2, callback=countries, metavar="A B", help="The pair of quotes that name none.")
@click.option("--skip", is_flag=True, help="Leave out quotes with mistakes, and import the others.")
@click.option("--file", "home", help="The file for new pairs, if the data is a folder.")
def import_file(
    file: Path, data: Path, dry_run: bool, kind: str | None, folder: Path | None, columns: dict[str, str],
    source: str | None, between: tuple[str, str] | None, skip: bool, home: str | None,
) -> None:  # fmt: skip
    """Add the sources of a library, or quotes from a table, to the data.

    A library is CSL JSON, CSL YAML, BibTeX or RIS, as written by Zotero, Better BibTeX, Pandoc and EndNote. Quotes
    come from a table (CSV, with the columns of `export --format quotes-csv` or those named with --column) or from
    annotations (W3C Web Annotation, Hypothesis; a tag such as RUS-TUR gives the pair). FILE may be -, for
    standard input. They are added to FILE|DIR (default: data/relations.yaml).

    What the data already has is not added again. An item without something that is required is listed and not added;
    a field that the data cannot have is left out and reported. Each quote is looked up in its source: its typography
    becomes that of the source, but no word is ever changed. If a quote has a mistake, none is written, unless --skip
    leaves such quotes out. No other byte changes, and nothing is written unless the data passes check with all of
    it.

    \b
      python -m graph import library.json --dry-run
      python -m graph import quotes.csv --sources ../texts --column exact=Quote
      python -m graph import annotations.json --sources ../texts --between RUS TUR

    Exit codes: 0 every item is added or was there; 1 some are not added, or nothing is written; 2 wrong usage.
    """
    with nothing_changed():
        content, file = read_input(file, MAX_BYTES), called(file)
        kind = kind or _kind(file, content)
        if kind == "library":
            import_library(file, content, data, dry_run)
        else:
            wishes = Wishes(folder, columns, source, between, skip, home, dry_run)
            import_quotes(file, content, kind, data, wishes)


def _kind(file: Path, content: bytes) -> str:
    if file.suffix.lower() in _TABLES:
        return "table"
    if is_annotations(content):
        return "annotations"
    return "table" if file.suffix.lower() != ".bib" and is_table(content) else "library"
