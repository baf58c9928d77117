"""``python -m graph rename-source``: give a source another id, in its entry and in all its quotes."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.answers import no_source
from graph.cli.readdressing import done, load_to_change, nothing_changed, writing_options
from graph.editing import rename_source as renamed
from graph.model import Dataset, counted


@click.command("rename-source")
@click.argument("old")
@click.argument("new")
@writing_options
def rename_source(old: str, new: str, data: Path, dry_run: bool) -> None:
    """Give a source another id.

    OLD becomes NEW in FILE|DIR (default: data/relations.yaml), in the entry of the source and in all its quotes. No
    other byte changes. The source keeps OLD as `formerly`, so that the addresses of its quotes still open them, and
    verification.json is updated.

    \b
      python -m graph rename-source nhk-2017 nhk-newsroom-2017 --dry-run

    Exit codes: 0 renamed; 1 not renamed, and nothing is written; 2 wrong usage.
    """
    with nothing_changed():
        loaded = load_to_change(data)
        _must_be_in(loaded.dataset, old)
        change = renamed(data, loaded, old, new)
        quotes = counted(sum(quote.source == old for one in loaded.dataset.relations for quote in one.quotes), "quote")
        done(change, dry_run, f"{old} is now {new}, in its entry and in {quotes}; former addresses still open them.")


def _must_be_in(dataset: Dataset, old: str) -> None:
    if old in dataset.sources:
        return
    now = next((name for name, source in dataset.sources.items() if old in source.formerly), None)
    said = f"the data has no source {old}; it is called {now} now" if now else no_source(old, dataset.sources)
    raise click.UsageError(f"OLD: {said}")
