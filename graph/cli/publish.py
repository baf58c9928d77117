"""``python -m graph publish``: write a view as one file that opens anywhere, without a server.

See ``web.publish`` for the page, and ``filtering`` for which view it shows.
"""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import urljoin

import click

from graph.cli.filter_options import filter_options
from graph.cli.filtering import Wanted
from graph.files import NotWritten, reason
from graph.loading import DEFAULT_DATA, load
from graph.model import counted, is_url
from graph.problems import InvalidData
from graph.record import read_record, record_path
from graph.view import describe
from graph.web.publish import EMBED, INDEX, PREVIEW, preview_image, publish_embed, publish_split, snippet, write_site
from graph.web.publish import publish as page_of


@click.command(short_help="Write the page as one file that opens anywhere.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help=f"The folder for {INDEX}.")
@click.option(
    "--data", type=click.Path(path_type=Path, readable=False), default=DEFAULT_DATA, metavar="FILE|DIR",
    show_default=True, help="The data: a file, or a folder of files.",
)  # fmt: skip
@click.option(
    "--url",
    metavar="ADDRESS",
    help="The address at which the page will be read; links to it then show a picture, written beside it.",
)
@click.option(
    "--embed", is_flag=True, help=f"Also write {EMBED}, for a frame in an article, and print what to paste there."
)
@click.option(
    "--split", is_flag=True, help="Write several files for a web server: a small first page, and the words beside it."
)
@filter_options
def publish(out: Path, data: Path, url: str | None, embed: bool, split: bool, wanted: Wanted) -> None:
    """Write the page as one file that opens anywhere, without a server.

    It holds all relations, or those that the filters leave. It opens from a disk, a web server or a mail, asks no
    server for anything, and can be read without a script. The same data, record and options give the same bytes. An
    existing page is replaced in one step.

    \b
      python -m graph publish --out site/
      python -m graph publish --out site/ --country JPN --from 2015
      python -m graph publish --out site/ --url https://example.org/relations/ --embed
      python -m graph publish --out site/ --split
      python -m graph verify site/index.html --sources ../texts

    Exit codes: 0 written; 1 the data has errors, or the page cannot be written; 2 wrong usage.
    """
    if url is not None and not is_url(url):
        raise click.UsageError(f"--url: {url!r} is not a web address such as https://example.org/relations/.")
    try:
        view = wanted.apply(load(data))
    except InvalidData as error:
        click.echo(f"{error}\nNothing was published: the data is not sound (python -m graph check).", err=True)
        sys.exit(1)
    # guard: nothing-replaces-no-page
    if not view.relations:
        raise click.ClickException("No quotes match these filters. Nothing was published.")
    if out.exists() and not out.is_dir():
        raise click.ClickException(f"{out} is a file, not a folder. Nothing was published.")
    record, picture = read_record(record_path(data)), urljoin(url, PREVIEW) if url else None
    files = {PREVIEW: preview_image(view)} if url else {}
    if embed:
        files[EMBED] = publish_embed(view, record, url).encode("utf-8")
    if split:
        files |= publish_split(view, record, url, picture)
    else:
        files[INDEX] = page_of(view, record, url, picture).encode("utf-8")
    try:
        write_site(out, files)
    except NotWritten as error:
        raise click.ClickException(f"{error}. Nothing was published.") from None
    except OSError as error:
        raise click.ClickException(f"{out} cannot be created: {reason(error)}. Nothing was published.") from None
    for name in (INDEX, EMBED, PREVIEW):
        if name in files:
            click.echo(out / name)
    if beside := files.keys() - {INDEX, EMBED, PREVIEW}:
        click.echo(f"{counted(len(beside), 'file')} beside it hold the words.", err=True)
    click.echo(describe(view), err=True)
    if embed:
        address = urljoin(url, EMBED) if url else f"https://PUT-YOUR-ADDRESS-HERE/{EMBED}"
        click.echo("Paste this into the article:", err=True)
        click.echo(snippet(view, url, address))
