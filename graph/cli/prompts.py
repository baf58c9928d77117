"""Ask on a terminal for what ``add`` needs, and refuse to where there is none.

Every answer may also be given as an option. Questions go to stderr, and nothing is guessed silently. See
``passage_prompts`` for the words of a quote and ``coding_prompts`` for what codes it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from graph.cli.answers import codes, listed, no_source, one_of
from graph.cli.asking import ask
from graph.loading import Loaded


class Questions:
    """Ask on a terminal; without one, or after ``--yes``, a missing answer ends the command with exit 2."""

    def __init__(self, yes: bool) -> None:
        self.yes = yes
        self.asking = not yes and sys.stdin.isatty() and sys.stderr.isatty()

    def source(self, loaded: Loaded, given: str | None) -> str:
        """Return the id of the source, ``given`` or asked for.

        Raises BadParameter, or UsageError where nobody can be asked.
        """
        known = loaded.dataset.sources

        def check(name: str) -> str:
            name = name.lower() if name.lower() in known else name
            if name not in known:
                raise click.BadParameter(no_source(name, known), param_hint="--source")
            return name

        return check(given) if given else str(self.needed("--source", f"Source ({listed(known)})", check))

    def between(self, given: tuple[str, str] | None) -> tuple[str, str]:
        """Return the two codes of the pair, ``given`` or asked for.

        Raises BadParameter, or UsageError where nobody can be asked.
        """
        pair = given or self.needed("--between", "Between which two countries (two codes, such as RUS TUR)", codes)
        if len(pair) != 2 or pair[0] == pair[1]:  # guard: a-pair-is-of-two
            raise click.BadParameter("a pair is two different country codes", param_hint="--between")
        return pair[0], pair[1]

    def file(self, files: Sequence[Path], name: str | None) -> Path:
        """Return the file that the entry goes into: the one called ``name``, the only one, or one to be asked for.

        Raises UsageError.
        """
        fitting = [file for file in files if name in (None, file.name, str(file))]
        if len(fitting) == 1:
            return fitting[0]
        listed = ", ".join(file.name for file in files)
        if not self.asking or not fitting:
            raise click.UsageError(f"--file is needed for a new pair: one of {listed}.")
        wanted = self.needed("--file", f"File for the new pair ({listed})", click.Choice([f.name for f in fitting]))
        return next(file for file in fitting if file.name == wanted)

    def another(self, source: str) -> str:
        """Return what the next quote shares with the last: ``y`` its pair, ``p`` its source only, nothing if none."""
        said = f"Another quote of {source}? y: on this pair, p: on another pair, Return: no"
        return str(ask(said, one_of(("y", "p"))))

    def summary(self, title: str) -> str:
        """Return the summary of a new relation, or an empty text if nobody can be asked."""
        return str(ask(f"{title} is new. Summary, in a sentence of your own", str)) if self.asking else ""

    def needed(self, option: str, question: str, check: Any) -> Any:
        """Return the checked answer to ``question``, asked until there is one.

        Raises UsageError, naming ``option``, where nobody can be asked; a BadParameter of ``check`` is shown, and
        the question asked again.
        """
        if not self.asking:  # guard: no-terminal-no-question
            why = "--yes asks for nothing" if self.yes else "there is no terminal to ask at"
            raise click.UsageError(f"{option} is missing, and {why}.")
        if isinstance(check, click.ParamType):
            return click.prompt(question, type=check, show_choices=False, err=True)

        def needed(answer: str) -> Any:
            if not answer.strip():
                raise click.BadParameter("this needs an answer (Ctrl-C ends, and nothing is written)")
            return check(answer)

        return click.prompt(question, default="", show_default=False, value_proc=needed, err=True)
