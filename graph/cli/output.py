"""Print problems for people, for programs (JSON), or as annotations for GitHub.

See ``problems`` for what a problem is, and each command for what it finds.
"""

from __future__ import annotations

import errno
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

import click

from graph.model import counted
from graph.problems import MAX_OF_A_CODE, Problem, Severity, capped, grouped

FORMATS = ("text", "json", "github")
_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}
_GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
# A word diff's marks (``nearest.differences``): what the source has, what the quote has.
_GONE, _NEW = re.compile(r"\[-(.*?)-\]"), re.compile(r"\{\+(.*?)\+\}")

_F = TypeVar("_F", bound=Callable[..., Any])


def listing_options(command: _F) -> _F:
    """Add the options that say how problems are printed: ``quiet``, ``everything``, ``form``."""
    options = (
        click.option("--quiet", "-q", is_flag=True, help="Print only what makes the command fail, and no summary."),
        click.option(
            "--all", "everything", is_flag=True,
            help=f"List every problem by itself, neither grouped nor limited to {MAX_OF_A_CODE} per code.",
        ),
        click.option(
            "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
            help="How to print problems; json and github have every one of them.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def show(problems: Iterable[Problem], form: str, everything: bool = False, **more: Any) -> None:
    """Print ``problems`` to stdout; ``more`` goes beside them into the JSON.

    As text, a repeated mistake is printed once with its lines, and of many problems with one code only the first
    ``MAX_OF_A_CODE``.
    """
    if form == "json":
        listed = [_as_json(problem) for problem in problems]
        click.echo(json.dumps({"problems": listed, **more}, indent=2, ensure_ascii=False))
        return
    if form == "github":
        for problem in problems:
            click.echo(github(problem))
        return
    shown, left = ([*problems], Counter[str]()) if everything else capped(grouped(problems))
    for problem in shown:
        click.echo(coloured(problem))
    for code, number in left.items():
        click.echo(f"and {number:,} more of {code} (--all lists them)")


def write_bytes(made: bytes) -> None:
    """Write a file's bytes to standard output. Raises OSError, also where the program was started without one."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "there is no standard output")
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()


def _as_json(problem: Problem) -> dict[str, Any]:
    return {key: value for key, value in asdict(problem).items() if key != "lines"}


def count(problems: Iterable[Problem]) -> str:
    """Return ``2 errors, 1 warning``."""
    by_severity = Counter(problem.severity for problem in problems)
    return ", ".join(counted(by_severity[one], one) for one in ("error", "warning") if by_severity[one])


def counted_quotes(distinct: int, entries: int) -> str:
    """Return ``95 quotes in 104 entries``: the same words of a source, on two pairs, are one quote in two entries."""
    quotes = counted(distinct, "quote")
    return quotes if entries == distinct else f"{quotes} in {counted(entries, 'entry')}"


def coloured(problem: Problem) -> str:
    """Return the problem as ``str`` writes it, with colours, which click removes where stdout is no terminal.

    On a terminal colours stand beside the marks of a word diff, never in their place: some readers see only the
    marks.
    """
    severity = click.style(f"{problem.severity}:", fg=_COLOURS[problem.severity], bold=True)
    first, *rest = str(problem).split("\n")
    first = first.replace(f"{problem.severity}:", severity, 1)
    rest = [
        _GONE.sub(click.style(r"[-\1-]", fg="green"), _NEW.sub(click.style(r"{+\1+}", fg="red"), line)) for line in rest
    ]
    return "\n".join([first, *rest])


def github(problem: Problem) -> str:
    """Return a workflow command that GitHub shows beside the line."""
    about: Mapping[str, object] = {
        "file": problem.file,
        "line": problem.line or "",
        "col": problem.column or "",
        "title": problem.code,
    }
    properties = ",".join(f"{key}={_escape(str(value), ':,')}" for key, value in about.items() if value)
    said = "\n".join([problem.message, *str(problem).split("\n")[1:]])
    return f"::{_GITHUB[problem.severity]} {properties}::{_escape(said)}"


def _escape(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")  # guard: no-workflow-command
    return text
