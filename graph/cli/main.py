"""The command line, ``python -m graph COMMAND``: a group that registers the commands, and nothing else.

Each command is a click command in a module of its own beside this one, imported when it is asked for, so that
``check`` does not wait for what only ``export`` needs. Results go to stdout, everything else to stderr. Every
command ends with 0 (clean), 1 (problems) or 2 (wrong usage), and reports a user's mistake as a message.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from graph import __version__
from graph.files import reason

SCRIPT = "relations-graph"  # the command of the installed package
# The command, where it lives (module:attribute), in the order of the help.
COMMANDS = {
    "check": "graph.cli.check:check",
    "verify": "graph.cli.verify:verify",
    "add": "graph.cli.add:add",
    "todo": "graph.cli.todo:todo",
    "move": "graph.cli.move:move",
    "remove": "graph.cli.remove:remove",
    "rename-source": "graph.cli.rename_source:rename_source",
    "merge-data": "graph.cli.merge_data:merge",
    "merge-records": "graph.cli.merge_records:merge_records",
    "diff": "graph.cli.diff:diff",
    "text": "graph.cli.text:text",
    "agree": "graph.cli.agree:agree",
    "import": "graph.cli.import_file:import_file",
    "export": "graph.cli.export:export",
    "publish": "graph.cli.publish:publish",
    "serve": "graph.cli.serve:serve",
    "schema": "graph.cli.schema:schema",
    "codes": "graph.cli.codes:codes",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named; of a name that is none, say which may be meant. Raises UsageError."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            from graph.problems import nearest  # no command waits for it

            meant = nearest(name, COMMANDS)
            ctx.fail(f"No command is called {name!r}{f'; did you mean {meant}?' if meant else '.'}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(
    __version__, prog_name=SCRIPT, message="%(prog)s %(version)s, data format %(version)s",
    help="Print the version of the program and of the data format, and exit.",
)  # fmt: skip
def cli() -> None:
    """Check, extend and publish a hand-kept file of relations between countries, each backed by quotes."""


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal of another encoding is no reason to fail
    try:
        cli(prog_name=SCRIPT if Path(sys.argv[0]).stem == SCRIPT else "python -m graph")
    # guard: unprinted-is-told
    except OSError as error:  # files are told where they are read and written: this is the output
        _stop(error)
    finally:
        try:
            if sys.stdout:
                sys.stdout.flush()
        except OSError as error:
            _stop(error)


def _stop(error: OSError) -> NoReturn:
    """End with a sentence, and leave nothing in the buffer for Python to fail on again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if error.errno != errno.EPIPE:  # whoever closed a pipe has read enough
        what = f"{error.filename} cannot be used" if error.filename else "the output cannot be written"
        click.echo(f"Error: {what}: {reason(error)}.", err=True)
    sys.exit(1)
