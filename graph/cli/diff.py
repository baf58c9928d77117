"""``python -m graph diff``: say in words how two versions of the data differ.

A version is a file, a folder, or a revision of git.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from graph.cli.git import common, is_revision, loaded_at, loaded_from
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.model import Dataset
from graph.problems import GraphError, InvalidData
from graph.versions import Change, changes, summary

Side = Callable[[], Loaded]
_DATA = str(DEFAULT_DATA)
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


@click.command()
@click.argument("versions", nargs=-1, metavar="[A] [B] [FILE|DIR]")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("--quiet", "-q", is_flag=True, help="Print only the first line, for a commit message.")
def diff(versions: tuple[str, ...], form: str, quiet: bool) -> None:
    """Say in words how two versions of the data differ.

    It reports what is new or gone, what was moved, what is coded or dated differently, and which words changed.

    A and B are files, folders or git revisions. For revisions, FILE|DIR says which data is meant (default:
    data/relations.yaml). Without B, the file as it is now is compared; without A, the last commit. A...B is what B
    has changed since it left A.

    \b
      python -m graph diff
      python -m graph diff HEAD~1 HEAD -- data/relations.yaml
      python -m graph diff main...anna
      python -m graph diff main:data/relations.yaml theirs.yaml --format markdown

    Exit codes: 0 no difference; 1 they differ; 2 wrong usage, or a version cannot be read.
    """
    try:
        one, other = _sides(versions)
        old, new = one().dataset, other().dataset
    except InvalidData as error:
        click.echo(f"{error}\nThis version is not sound, so nothing was compared.", err=True)
        sys.exit(2)
    except GraphError as error:
        click.echo(f"Error: {error}.", err=True)
        sys.exit(2)
    found = changes(old, new)
    if form == "json":
        said = {"summary": summary(found), "changes": [asdict(change) for change in found]}
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
    else:
        click.echo(summary(found))
        if not quiet:
            _print(found, old, new, markdown=form == "markdown")
    sys.exit(1 if found else 0)


def _sides(versions: Sequence[str]) -> tuple[Side, Side]:
    """Return how each version is read, from what was given."""
    if versions and (match := re.fullmatch(r"(.*?)\.\.(\.?)(.*)", versions[0])) and not Path(versions[0]).exists():
        one, other = match[1] or "HEAD", match[3] or "HEAD"
        versions = (common(one, other) if match[2] else one, other, *(versions[1:] or (_DATA,)))
    match versions:
        case ():
            return _at("HEAD", _DATA), _file(_DATA)
        case (one,):
            return (_at("HEAD", one), _file(one)) if Path(one).exists() else (_side(one), _file(_DATA))
        case (one, other) if not Path(one).exists() and ":" not in one and Path(other).exists():
            return _at(one, other), _file(other)
        case (one, other):
            return _side(one), _side(other)
        case (one, other, path):
            return _at(one, path), _at(other, path)
    raise click.UsageError("give at most two versions and, if they are git revisions, the FILE or DIR that is meant")


def _side(name: str, path: str = _DATA) -> Side:
    """Return how ``name`` is read: a file, a revision of ``path``, or git's REVISION:PATH."""
    if Path(name).exists():
        return _file(name)
    if ":" in name and is_revision(name.partition(":")[0] or "HEAD"):
        return lambda: loaded_from(name)
    return _at(name, path)


def _at(revision: str, path: str) -> Side:
    if not is_revision(revision):
        raise click.UsageError(f"{revision} is neither a file nor a git revision in this folder.")
    return lambda: loaded_at(revision, path)


def _file(path: str) -> Side:
    return lambda: load_marked(path)


def _print(found: Sequence[Change], old: Dataset, new: Dataset, *, markdown: bool) -> None:
    """Print the changes below the relation that they belong to."""
    for where, group in groupby(found, key=lambda change: change.where):
        relation = new.by_id.get(where) or old.by_id.get(where)
        data = new if where in new.by_id else old
        title = f"{data.title_of(relation)} ({where})" if relation else "The collection"
        click.echo(f"\n### {_escaped(title)}\n" if markdown else f"\n{title}")
        for change, more in _by_quote(group):
            _print_one(change, more, markdown)


def _by_quote(found: Iterable[Change]) -> Iterator[tuple[Change, list[Change]]]:
    """Yield each change by itself, but those of one quote together: the first, and all."""
    for _, group in groupby(found, key=lambda change: (change.what == "quote", change.id)):
        every = list(group)
        if every[0].what == "quote":
            yield every[0], every
        else:
            yield from ((change, [change]) for change in every)


def _print_one(first: Change, every: Sequence[Change], markdown: bool) -> None:
    words = f"“{first.words}”"
    if first.what != "quote":
        lines = [first.sentence if first.what == "relation" else f"{first.what} {first.sentence}"]
    elif first.how in ("new", "gone"):
        lines = [f"{first.sentence}: {words}"]
    else:
        lines = [words, *(change.sentence for change in every)]
    for number, line in enumerate(lines):
        pad = "  " * (number > 0)
        click.echo(f"{pad}- {_escaped(line)}" if markdown else f"  {pad}{line}")


def _escaped(text: str) -> str:
    """Return ``text`` such that Markdown shows every letter of it."""
    return _SIGNS.sub(r"\\\1", text)
