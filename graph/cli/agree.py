"""``python -m graph agree A B``: how far two codings of the same words agree, and where they do not."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from graph.evidence import Agreement, Coded, FieldAgreement, agreement
from graph.loading import Loaded, load_marked
from graph.model import counted
from graph.problems import InvalidData

_WIDTH = 60  # letters of a quote's words beside its place


@click.command()
@click.argument("first", metavar="A", type=click.Path(readable=False))
@click.argument("second", metavar="B", type=click.Path(readable=False))
@click.option("--tables", is_flag=True, help="For each field, print how often A chose one value and B another.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def agree(first: str, second: str, tables: bool, form: str) -> None:
    """Compare two codings of the same words, A and B.

    A and B are files, or folders of files. Quotes are the same if relation, source and words are. For each field it
    prints how many quotes agree and Krippendorff's alpha, which is 1 for full agreement and 0 for no more than
    chance. Then it lists each quote that was coded differently, with its place in both, the most telling first.

    \b
      python -m graph agree anna.yaml ben.yaml --tables

    Exit codes: 0 compared; 1 a file cannot be read; 2 wrong usage.
    """
    try:
        one, other = load_marked(first), load_marked(second)
    except InvalidData as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    found = agreement(one.dataset, other.dataset)
    if form == "json":
        click.echo(json.dumps(_as_json(found, one, other), indent=2, ensure_ascii=False))
        return
    _print_numbers(found, one, other)
    if tables:
        for field in found.fields:
            _print_table(field)
    _print_disagreements(found, one, other)


def _print_numbers(found: Agreement, one: Loaded, other: Loaded) -> None:
    click.echo(f"{counted(len(found.pairs), 'quote')} in both")
    for name, coded, loaded in (("A", found.only_first, one), ("B", found.only_second, other)):
        if not any(relation.quotes for relation in loaded.dataset.relations):
            click.echo(f"{name} has no quote")
        elif coded:
            click.echo(f"{counted(len(coded), 'quote')} only in {name}")
    if not found.pairs:
        click.echo("Nothing to compare: no quote has the same relation, source and words in both.")
        return
    click.echo(f"\n{'field':<13}{'agree':>9}{'percent':>9}  alpha")
    for field in found.fields:
        alpha = f"{field.alpha:.2f}" if field.alpha is not None else f"not defined: {field.undefined}"
        share = 100 * field.same / field.quotes
        click.echo(f"{field.field:<13}{f'{field.same:,}/{field.quotes:,}':>9}{share:>8.0f}%  {alpha}")


def _print_table(field: FieldAgreement) -> None:
    click.echo(f"\n{field.field}: A, B, how often")
    for (one, other), number in sorted(field.table.items(), key=lambda row: (row[0][0] == row[0][1], -row[1], row[0])):
        click.echo(f"{number:>6}  {one}{'' if one == other else f' / {other}'}")


def _print_disagreements(found: Agreement, one: Loaded, other: Loaded) -> None:
    if found.disagreements:
        click.echo("\nCoded differently, A / B:")
    for each in found.disagreements:
        click.echo(f"{_place(one, each.first)}  {_place(other, each.second)}  {_words(each.first)}")
        for name, (this, that) in each.fields.items():
            click.echo(f"    {name:<12} {this} / {that}")
    for name, coded, loaded in (("A", found.only_first, one), ("B", found.only_second, other)):
        if coded:
            click.echo(f"\nOnly in {name}:")
        for only in coded:
            click.echo(f"{_place(loaded, only)}  {_words(only)}")


def _place(loaded: Loaded, coded: Coded) -> str:
    at = loaded.marks.find(coded[0])
    return f"{Path(at.file)}:{at.line}"


def _words(coded: Coded) -> str:
    words = coded[1].exact
    return words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1].rstrip()}…"


def _as_json(found: Agreement, one: Loaded, other: Loaded) -> dict[str, Any]:
    return {
        "in_both": len(found.pairs),
        "only_in_a": [_place(one, coded) for coded in found.only_first],
        "only_in_b": [_place(other, coded) for coded in found.only_second],
        "fields": [
            {
                "field": field.field,
                "agree": field.same,
                "of": field.quotes,
                "alpha": field.alpha,
                "undefined": field.undefined or None,
                "table": [{"a": a, "b": b, "times": number} for (a, b), number in sorted(field.table.items())],
            }
            for field in found.fields
        ],
        "disagreements": [
            {
                "a": _place(one, each.first),
                "b": _place(other, each.second),
                "exact": each.first[1].exact,
                "fields": {name: {"a": this, "b": that} for name, (this, that) in each.fields.items()},
            }
            for each in found.disagreements
        ],
    }
