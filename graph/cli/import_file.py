"""``python -m graph import``: add the sources of a library, or the quotes of a table or of annotations, to the data.

This module tells which kind of file it is; ``import_library`` and ``import_quotes`` do the rest.
"""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.answers import countries
from graph.cli.import_library import import_library
from graph.cli.import_quotes import Wishes, import_quotes
from graph.cli.readdressing import nothing_changed
from graph.files import reason
from graph.intake import is_annotations, is_table
from graph.loading import DEFAULT_DATA
from graph.problems import GraphError

KINDS = ("library", "table", "annotations")
_TABLES = (".csv", ".tsv", ".tab")


def _columns(_: object, __: object, given: tuple[str, ...]) -> dict[str, str]:
    """Return heads of a table by our names, of ``exact=Words said``."""
    parted = [one.partition("=") for one in given]
    if wrong := [key for key, sign, head in parted if not (sign and key.strip() and head.strip())]:
        raise click.BadParameter(f"{wrong[0]!r} does not say which column is for what: exact=Words")
    return {key.strip(): head.strip() for key, _, head in parted}


@click.command(name="import", short_help="Take sources of a library, or quotes of a table, into the data.")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.argument("data", type=click.Path(path_type=Path), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option("--dry-run", is_flag=True, help="Print the entries that would be added, and write nothing.")
@click.option("--format", "kind", type=click.Choice(KINDS), help="What FILE is, where neither its name nor it says so.")
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder of the sources' full texts, in which quotes are looked up.",
)  # fmt: skip
@click.option("--column", "columns", multiple=True, callback=_columns, metavar="FIELD=HEAD",
              help="Which column of a table is for a field: exact=Words. May be given more than once.")  # fmt: skip
@click.option("--source", help="The source of all quotes, by its id in the data.")
@click.option("--between", nargs=2, callback=countries, metavar="A B", help="The pair of quotes that name none.")
@click.option("--skip", is_flag=True, help="Leave out quotes with a mistake, too, and import the others.")
@click.option("--file", "home", help="Of a folder: the file for pairs that are new.")
def import_file(
    file: Path, data: Path, dry_run: bool, kind: str | None, folder: Path | None, columns: dict[str, str],
    source: str | None, between: tuple[str, str] | None, skip: bool, home: str | None,
) -> None:  # fmt: skip
    """Add what FILE has to the data (data/relations.yaml): the sources of a library, or quotes.

    A library is CSL JSON, CSL YAML or BibTeX, as Zotero, Better BibTeX and Pandoc write them. Quotes come as a table
    (CSV; columns as in `export --format quotes-csv`, or named with --column) or as annotations (W3C Web Annotation,
    Hypothesis; the pair is a tag such as RUS-TUR).

    What is there already is not added again. What lacks something that is required is listed and not added; a field
    that the data cannot have is left out and told. Each quote is looked up in its source: typography becomes the
    source's own, another word is never written. Where a quote has a mistake, no quote is written, unless --skip leaves
    such quotes out. No other byte changes, and nothing is written unless the data is sound with all of it.

    \b
      python -m graph import library.json --dry-run
      python -m graph import quotes.csv --sources ../texts --column exact=Quote
      python -m graph import annotations.json --sources ../texts --between RUS TUR

    Exit 0: each item is added or was there. 1: some are not added, or nothing is written. 2: wrong usage.
    """
    with nothing_changed():
        try:
            content = file.read_bytes()
        except OSError as error:
            raise GraphError(f"{file} cannot be read: {reason(error)}") from None
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
