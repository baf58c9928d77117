"""``python -m graph schema``: write the JSON Schema of a data file, for editors.

See ``model.json_schema`` for its content.
"""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.output import write_bytes
from graph.files import NotWritten, reason, write_atomically
from graph.model import json_schema


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path, allow_dash=True), default=json_schema.FILE, metavar="FILE",
    show_default=True, help="The file to write, or - for standard output.",
)  # fmt: skip
@click.option("--check", is_flag=True, help="Write nothing; say whether FILE is up to date.")
def schema(output: Path, check: bool) -> None:
    """Write the JSON Schema of a data file, for editors.

    With it, editors complete, explain and underline while you type. The first line of a data file says where it is:

    \b
      # yaml-language-server: $schema=relations.schema.json

    \b
      python -m graph schema --output mine/relations.schema.json

    Exit codes: 0 written or up to date; 1 FILE is stale or cannot be written; 2 wrong usage.
    """
    made = json_schema.text().encode()
    if str(output) == "-":
        if check:
            raise click.UsageError("--check compares with a file, and - is standard output.")
        write_bytes(made)
        return
    try:
        current = output.read_bytes() if output.exists() else None
        if check:
            if current != made:
                which = "" if output == Path(json_schema.FILE) else f" --output {output}"
                state = "is not there" if current is None else "is stale"
                raise click.ClickException(f"{output} {state}. To write it again: python -m graph schema{which}")
        elif current != made:
            write_atomically(output, made)
    except NotWritten as error:
        raise click.ClickException(f"{error}.") from None
    except OSError as error:
        raise click.ClickException(f"{output} cannot be read: {reason(error)}.") from None
    click.echo(f"{output} {'is current' if current == made else 'is written'}.", err=True)
