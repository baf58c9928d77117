"""``python -m graph move``: move a quote to another pair of countries."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.answers import countries
from graph.cli.readdressing import done, load_to_change, nothing_changed, the_quote, writing_options
from graph.editing import move_quote


@click.command()
@click.argument("quote")
@writing_options
@click.option(
    "--to", nargs=2, callback=countries, metavar="A B", required=True, help="The new pair: two country codes."
)
@click.option(
    "--actor", multiple=True, callback=countries, metavar="CODE", help="Who acts, of the new pair. May be given twice."
)
@click.option(
    "--recipient",
    multiple=True,
    callback=countries,
    metavar="CODE",
    help="Towards whom, of the new pair. May be given twice.",
)
@click.option(
    "--with-relation", is_flag=True, help="If it is the last quote of its pair, remove the pair and its summary, too."
)
def move(
    quote: str, data: Path, to: tuple[str, str], actor: tuple[str, ...], recipient: tuple[str, ...],
    with_relation: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Move a quote to another pair of countries.

    QUOTE is an address (jpn-rus.1f0c9a22b4), a link to it, or some of its words, in FILE|DIR (default:
    data/relations.yaml). Its lines stay as they are, and no other byte changes. Its old address is kept as
    `formerly` and still opens it, and verification.json is updated. The new address is printed.

    \b
      python -m graph move jpn-rus.1f0c9a22b4 --to CHN RUS --actor RUS --recipient CHN

    Exit codes: 0 moved; 1 not moved, and nothing is written; 2 wrong usage.
    """
    if to[0] == to[1]:
        raise click.BadParameter("a pair is two different country codes", param_hint="--to")
    with nothing_changed("say with --actor and --recipient who acts in the new pair"):
        loaded = load_to_change(data)
        relation, found = the_quote(loaded, quote)
        coding = {key: codes for key, codes in (("actor", actor), ("recipient", recipient)) if codes}
        change = move_quote(data, loaded, relation, found, to, coding=coding, with_relation=with_relation)
        now = change.addresses[relation.quote_id(found)]
        done(change, dry_run, f"{relation.quote_id(found)} is {now} now; the former address goes on opening it.", now)
