"""``python -m graph codes``: what the code of a problem, or one of PLOVER's events, modes and contexts, means."""

from __future__ import annotations

from collections.abc import Mapping

import click

from graph.model import Meaning, codebook, codebook_page, events_meant, meanings_of
from graph.problems import GROUPS, markdown, nearest


@click.command(short_help="Explain the code of a problem, an event or a topic.")
@click.argument("name", required=False)
@click.option("--events", is_flag=True, help="List all events, modes and contexts with their meanings.")
@click.option("--markdown", "as_page", is_flag=True, help="Print the page docs/problems.md.")
@click.option("--codebook", "as_codebook", is_flag=True, help="Print the page docs/codebook.md.")
def codes(name: str | None, events: bool, as_page: bool, as_codebook: bool) -> None:
    """Explain a code: of a problem, an event, a mode or a context.

    NAME is an event (AGREE), a mode (visit), a context (economic), or the code of a problem (bad-date). Without
    NAME, every problem is listed with its severity, its meaning and its remedy.

    \b
      python -m graph codes CONCEDE
      python -m graph codes --events

    Exit codes: 0 printed; 2 no such name, or wrong usage.
    """
    if as_page or as_codebook:
        click.echo(markdown() if as_page else codebook_page(), nl=False)
    elif events:
        for one in codebook():
            click.echo(f"{'  ' * (one.kind == 'mode')}{one.name}: {one.definition}")
    elif name is None:
        for title, group in GROUPS.items():
            click.secho(f"{title}\n", bold=True)
            for code in group:
                _print_problem(code)
            click.echo()
    else:
        _print(name)


def _print(name: str) -> None:
    problems: Mapping[str, object] = {code: entry for group in GROUPS.values() for code, entry in group.items()}
    found = meanings_of(name)
    if not found and name.casefold() not in problems:
        names = [*problems, *(one.name for one in codebook())]
        events = () if "-" in name else events_meant(name)  # a problem's code is of several words
        alike = " or ".join(events) or nearest(name, names) or nearest(name.upper(), names)
        raise click.UsageError(f"There is no code {name}." + (f" Did you mean {alike}?" if alike else ""))
    for one in found:
        _print_meaning(one)
    if name.casefold() in problems:
        _print_problem(name.casefold())


def _print_meaning(one: Meaning) -> None:
    of = f" of {one.event}" if one.event else ""
    click.secho(f"{one.name} ({one.kind}{of}): {one.words}", bold=True)
    click.echo(f"  {one.definition}\n  For example: {one.example}\n  But not: {one.near_miss}\n  Source: {one.source}")


def _print_problem(code: str) -> None:
    entry = next(group[code] for group in GROUPS.values() if code in group)
    click.echo(f"  {code} ({entry.severity})\n      {entry.meaning}\n      {entry.remedy}")
