"""Start a data file on a terminal, with its title and its first source. See ``add``."""

from __future__ import annotations

import re
from pathlib import Path

import click

from graph.cli.answers import a_date
from graph.cli.asking import ask
from graph.editing import source_entry
from graph.files import write_atomically
from graph.loading import parse
from graph.model import SOURCE_ID


def start(data: Path, folder: Path | None) -> None:
    """Ask for what a new file needs, and write it. Raises InvalidData and NotWritten; nothing is written then."""
    click.echo(f"{data} does not exist yet and will be started. Its first source:", err=True)
    texts = sorted(path.name for path in folder.glob("*.txt")) if folder else []
    made = {
        "title": str(ask("The source's title", _filled)),
        "container-title": str(ask("Outlet", _filled)),
        "issued": str(ask("Published on (EDTF)", lambda answer: _filled(a_date(None, None, answer) or ""))),
        "URL": str(ask("Address (Return: none)", str)),
        "language": str(ask("Language (en, de …; Return: leave it out)", str)),
        "text": str(ask("File of its text", _filled, default=texts[0] if len(texts) == 1 else "")),
    }
    name = str(ask("An id for the source", _an_id, default=Path(made["text"]).stem.lower()))
    title = str(ask("What the collection is about", _filled))
    content = source_entry(title, name, {key: value for key, value in made.items() if value})
    parse(content, str(data))
    data.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(data, content)
    click.echo(f"Started {data}.", err=True)


def _an_id(answer: str) -> str:
    if not re.fullmatch(SOURCE_ID, answer):
        raise click.BadParameter(f"{answer!r} is not an id (lower-case letters and digits, joined by - _ or .)")
    return answer


def _filled(answer: str) -> str:
    if not answer:
        raise click.BadParameter("this needs an answer")
    return answer
