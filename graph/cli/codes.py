"""``python -m graph codes``: the problems that ``check`` and ``verify`` know, and what to do about them."""

from __future__ import annotations

import click

from graph.problems import GROUPS, markdown


@click.command()
@click.option("--markdown", "as_page", is_flag=True, help="Print the page docs/problems.md.")
def codes(as_page: bool) -> None:
    """Print every code of a problem, with its severity, its meaning and its remedy."""
    if as_page:
        click.echo(markdown(), nl=False)
        return
    for title, group in GROUPS.items():
        click.secho(f"{title}\n", bold=True)
        for code, entry in group.items():
            click.echo(f"  {code} ({entry.severity})\n      {entry.meaning}\n      {entry.remedy}")
        click.echo()
