"""What ``rename-source``, ``move`` and ``remove`` share: find the quote that is meant, show the change, write it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

import click

from graph.editing import Readdressed
from graph.loading import Loaded, load_marked
from graph.model import Dataset, Quote, Relation, fold_space
from graph.problems import GraphError, InvalidData
from graph.view import address_of, forwarded, selection

_F = TypeVar("_F", bound=Callable[..., Any])
_MOST = 8  # quotes that are listed where words may mean any of them


def writing_options(command: _F) -> _F:
    """Add ``--dry-run``, and ``data``, where the data is, as the last argument."""
    place = click.argument("data", type=click.Path(path_type=Path), default="data/relations.yaml", metavar="[FILE|DIR]")
    trial = click.option("--dry-run", is_flag=True, help="Print the change as a diff, and write nothing.")
    return place(trial(command))


def the_quote(loaded: Loaded, meant: str) -> tuple[Relation, Quote]:
    """Return the quote that a present or former address, a link or some of its words name.

    Raises GraphError unless exactly one does.
    """
    if not meant.strip():
        raise GraphError("QUOTE is empty: give an address, a link or some of the quote's words")
    dataset = loaded.dataset
    found = _by_address(dataset, meant) or _by_words(dataset, meant)
    if len(found) == 1:
        return found[0]
    if not found:
        address = _address_in(meant)
        if gone := forwarded(address, dataset):
            raise GraphError(f"{meant} was removed from {gone}")
        if address in dataset.removed:
            raise GraphError(f"{meant} was removed, and its relation with it")
        raise GraphError(f"no quote has this address or these words: {meant}")
    listed = "".join(f"\n  {_place(loaded, *one)}  {one[0].quote_id(one[1])}  {one[1].exact}" for one in found[:_MOST])
    more = f"\n  and {len(found) - _MOST:,} more" if len(found) > _MOST else ""
    raise GraphError(f"{len(found):,} quotes have these words: give more of them, or an address:{listed}{more}")


def _address_in(meant: str) -> str:
    """Return what a link opens, or ``meant`` itself."""
    try:
        shown = parse_qs(urlsplit(meant).query).get("show", []) if "show=" in meant else []
    except ValueError:  # an address that is none, or words that look like one
        shown = []
    return address_of(shown[0] if shown else meant)


def _by_address(dataset: Dataset, meant: str) -> list[tuple[Relation, Quote]]:
    relation_id, _, quote_hash = (selection(_address_in(meant), dataset) or "").partition(".")
    relation = dataset.by_id.get(relation_id)
    return [(relation, quote) for quote in relation.quotes if quote.hash == quote_hash] if relation else []


def _by_words(dataset: Dataset, meant: str) -> list[tuple[Relation, Quote]]:
    """Return the quotes that are these words, else those that have them."""
    words = fold_space(meant).casefold()
    having = [
        (relation, quote)
        for relation in dataset.relations
        for quote in relation.quotes
        if words and words in fold_space(quote.exact).casefold()
    ]
    return [one for one in having if fold_space(one[1].exact).casefold() == words] or having


def _place(loaded: Loaded, relation: Relation, quote: Quote) -> str:
    path = ("relations", loaded.dataset.relations.index(relation), "quotes", relation.quotes.index(quote))
    file, line, _ = loaded.marks.find(path)
    return f"{file}:{line}"


@contextmanager
def nothing_changed(advice: str = "") -> Iterator[None]:
    """Report whatever ends a change early, say that nothing was written, and exit with 1."""
    try:
        yield
    except InvalidData as error:
        told = f"{error}\nWith this change the data would have these errors{'; ' + advice if advice else ''}."
        click.echo(f"{told} Nothing was written.", err=True)
    except (GraphError, OSError) as error:
        said = str(error).rstrip(".")
        joint = "\n" if "\n" in said else ". "
        click.echo(f"Error: {said}{joint}Nothing was written.", err=True)
    else:
        return
    raise SystemExit(1) from None


def load_to_change(data: Path) -> Loaded:
    """Load the data that is to be changed, or print what is wrong with it already and exit with 1."""
    try:
        return load_marked(data)
    except InvalidData as error:
        first = " Fix the data first (python -m graph check)." if data.exists() else ""
        click.echo(f"{error}\nNothing was written.{first}", err=True)
        raise SystemExit(1) from None


def done(change: Readdressed, dry_run: bool, said: str, result: str | None = None) -> None:
    """Write the change and say so, or print it as a diff. Raises what ``Readdressed.write`` raises."""
    if dry_run:
        for path, (old, new) in change.files.items():
            click.echo("".join(_diff(path, old, new)), nl=False)
        for path in change.beside:
            click.echo(f"{path} would change with it.", err=True)
        click.echo("Nothing was written.", err=True)
        return
    change.write()
    if result:
        click.echo(result)
    click.echo(said, err=True)
    for path in (*change.files, *change.beside):
        click.echo(f"  {path}", err=True)


def _diff(path: Path, old: bytes, new: bytes) -> Iterator[str]:
    before, after = (content.decode("utf-8", "replace").splitlines(keepends=True) for content in (old, new))
    for line in difflib.unified_diff(before, after, str(path), str(path)):
        yield line if line.endswith("\n") else f"{line}\n"
