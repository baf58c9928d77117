"""How commands print problems: for people, for programs (json), and for GitHub's annotations.

What a problem is lives in ``errors``; what a command finds, in the command.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import click

from graph.problems import Problem, Severity

FORMATS = ("text", "json", "github")
_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}
_GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
# A word diff's marks (``nearest.differences``): what the source has, what the quote has.
_GONE, _NEW = re.compile(r"\[-(.*?)-\]"), re.compile(r"\{\+(.*?)\+\}")

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to print what is found.",
)


def show(problems: Iterable[Problem], form: str, **more: Any) -> None:
    """Print ``problems`` to stdout; ``more`` goes into the json beside them."""
    if form == "json":
        click.echo(
            json.dumps({"problems": [asdict(problem) for problem in problems], **more}, indent=2, ensure_ascii=False)
        )
    for problem in problems if form != "json" else ():
        click.echo(github(problem) if form == "github" else coloured(problem))


def coloured(problem: Problem) -> str:
    """The problem as ``str`` writes it; click takes the colours out where stdout is no terminal.

    On a terminal colours stand beside the marks of a word diff, never instead: they may be all that a reader can see.
    """
    severity = click.style(f"{problem.severity}:", fg=_COLOURS[problem.severity], bold=True)
    first, *rest = str(problem).split("\n")
    first = first.replace(f"{problem.severity}:", severity, 1)
    rest = [
        _GONE.sub(click.style(r"[-\1-]", fg="green"), _NEW.sub(click.style(r"{+\1+}", fg="red"), line)) for line in rest
    ]
    return "\n".join([first, *rest])


def github(problem: Problem) -> str:
    """A workflow command that GitHub shows beside the line."""
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
