"""``python -m graph text``: make a plain text to quote from.

It is made of a PDF, a saved web page or a scan's recognised text; see ``intake`` for how each is read. The source's
entry goes to stdout; what was done, and what is not certain, to stderr.
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from graph.cli.answers import a_date
from graph.cli.choice import Choice
from graph.cli.input import is_stdin, read_input
from graph.editing import add_source
from graph.files import NotWritten, reason, write_atomically
from graph.intake import (
    MAX_BYTES,
    Article,
    CannotRead,
    article_in,
    entry_of,
    first_difference,
    id_of,
    is_pdf,
    values_of,
)
from graph.model import SOURCE_ID, counted, csl
from graph.problems import GraphError, InvalidData


def _an_id(_: object, __: object, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(SOURCE_ID, value):
        raise click.BadParameter(f"{value!r} is not an id (lower-case letters and digits, joined by - _ or .)")
    return value


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--out",
    "folder",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the text; it is created if needed.",
)
@click.option("--id", "source", callback=_an_id, metavar="ID", help="The id of the source, which also names its text.")
@click.option(
    "--type",
    "kind",
    type=Choice(csl.TYPES, meant=csl.types_called),
    metavar="TYPE",
    help="What the source is, as CSL calls it.",
)
@click.option(
    "--word",
    "known",
    multiple=True,
    metavar="WORD",
    help="A word broken at the end of a line, as it is printed: long-standing. May be given more than once.",
)
@click.option(
    "--into",
    "data",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="Write the entry into this data file instead of printing it; a missing file is started.",
)
@click.option("--title", help="The title, if the file does not give it or gives another.")
@click.option("--outlet", help="The container-title: the paper, the site.")
@click.option("--issued", callback=a_date, help="The day of publication (EDTF).")
@click.option("--language", help="The language, such as en or fa.")
@click.option("--replace", is_flag=True, help="Overwrite an existing text of this name that differs.")
def text(
    file: Path, folder: Path, source: str | None, kind: str | None, known: tuple[str, ...], data: Path | None,
    title: str | None, outlet: str | None, issued: str | None, language: str | None, replace: bool,
) -> None:  # fmt: skip
    """Make a text to quote from: of a PDF, a web page or a scan.

    FILE is a PDF, a saved web page, or a scan's recognised text (.txt), or - for standard input. The text is
    written into the folder --out, and the entry of its source is printed.

    The text is that of the article: words broken at the end of a line are whole, columns follow each other, and
    running heads, page numbers and the page around the article are left out. Nothing is fetched from the network.
    The same file always gives the same text. An existing text that differs is left as it is, and the first
    difference is shown.

    \b
      python -m graph text article.pdf --out ../texts --into mine/relations.yaml

    Exit codes: 0 written, or there already; 1 FILE cannot be read, or another text has the name; 2 wrong usage.
    """
    given = {"title": title, "container-title": outlet, "issued": issued, "language": language}
    try:
        content = read_input(file, MAX_BYTES)
        article = article_in(content, ".txt" if is_stdin(file) else file.suffix, known, str(file))
        article = article.saying({key: value for key, value in given.items() if value})
        source = source or id_of(article, "" if is_stdin(file) else file.stem)
        path = folder / f"{source}.txt"
        said = _write(path, article, replace)
    except GraphError as error:
        click.echo(f"Error: {error}. Nothing was written.", err=True)
        raise SystemExit(1) from None
    except (NotWritten, OSError) as error:
        why = str(error) if isinstance(error, NotWritten) else f"{folder} cannot be used: {reason(error)}"
        click.echo(f"Error: {why}. Nothing was written.", err=True)
        raise SystemExit(1) from None
    kind = kind or _kind(article, content)
    if data is None:
        click.echo(entry_of(article, source, path.name, kind), nl=False)
    size = f"{counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.text), 'character')}"
    click.echo(f"{said}: {size}", err=True)
    for what in article.done:
        click.echo(f"- {what}", err=True)
    for doubt in article.doubts:
        click.echo(f"? {doubt}", err=True)
    if data is None:
        click.echo("Put the entry under sources:, and read the text once beside the original.", err=True)
    else:
        _into(data, article, source, path.name, kind)


def _into(data: Path, article: Article, source: str, text: str, kind: str) -> None:
    """Write the entry into the data, and say what of it a person should look at."""
    if not data.exists() and data.suffix not in (".yaml", ".yml"):
        raise click.UsageError(f"{data} does not exist; to start a new data file, give it a name that ends in .yaml.")
    try:
        file = add_source(data, source, values_of(article, text, kind), article.datum("title"))
    except InvalidData as error:
        hint = "say what is missing with --title, --outlet, --issued or --language"
        wrong = InvalidData(tuple(problem for problem in error.problems if problem.severity == "error"))
        click.echo(f"{wrong}\nNothing was written into {data}; {hint}.", err=True)
        raise SystemExit(1) from None
    except (GraphError, OSError) as error:
        raw = isinstance(error, OSError) and not isinstance(error, NotWritten)
        why = f"{data} cannot be written: {reason(error)}" if raw else str(error)
        click.echo(f"Error: {why}. Nothing was written into {data}.", err=True)
        raise SystemExit(1) from None
    for datum in article.data:
        if not datum.sure:
            click.echo(f"? {datum.key}: {datum.value} ({datum.where})", err=True)
    click.echo(f"{file}: {source} is among the sources. Read the text once beside the original.", err=True)


def _write(path: Path, article: Article, replace: bool) -> str:
    """Write the text. Return what was done; raise CannotRead where another text is there."""
    new = article.text.encode("utf-8")
    old = path.read_bytes() if path.exists() else None
    if old == new:
        return f"{path} is this text already"
    if old is not None and not replace:  # guard: other-texts-are-kept
        line, theirs, ours = first_difference(old.decode("utf-8", "replace"), article.text) or (1, "", "")
        raise CannotRead(
            f"{path} says something else, first on line {line}: “{_short(theirs)}”, and now “{_short(ours)}”; "
            "--replace writes over it"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, new)
    return str(path)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60]}…"


def _kind(article: Article, content: bytes) -> str:
    if article.datum("DOI"):
        return "article-journal"
    return "document" if is_pdf(content) else "article-newspaper"
