"""``python -m graph remove``: remove a quote that should not be in the data."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.readdressing import done, load_to_change, nothing_changed, the_quote, writing_options
from graph.editing import remove_quote


@click.command()
@click.argument("quote")
@writing_options
@click.option(
    "--with-relation", is_flag=True, help="If it is the last quote of its pair, remove the pair and its summary, too."
)
def remove(quote: str, data: Path, with_relation: bool, dry_run: bool) -> None:
    """Remove a quote from the data.

    QUOTE is an address (jpn-rus.1f0c9a22b4), a link to it, or some of its words, in FILE|DIR (default:
    data/relations.yaml). No other byte changes. Its relation keeps the address as `formerly`: it then opens the
    relation, and the page says that the quote was removed. If the relation goes with its last quote, the file keeps
    the addresses, and the page says so as well.

    \b
      python -m graph remove "they met at the lighthouse" --dry-run

    Exit codes: 0 removed; 1 not removed, and nothing is written; 2 wrong usage.
    """
    with nothing_changed():
        loaded = load_to_change(data)
        relation, found = the_quote(loaded, quote)
        change = remove_quote(data, loaded, relation, found, with_relation=with_relation)
        gone = change.addresses[relation.quote_id(found)] is None
        leads = (
            f"{relation.id} went with it, and whoever follows a link is told"
            if gone
            else f"its address opens {relation.id}"
        )
        done(change, dry_run, f"{relation.quote_id(found)} is removed; {leads}.")
