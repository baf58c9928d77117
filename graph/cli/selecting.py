"""``--source ID`` and ``--relation PAIR``, for commands that can look at a part of the data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import click

from graph.cli.answers import listed
from graph.model import Dataset, Quote, Relation, relation_id
from graph.problems import GROUPS, Problem, nearest

_F = TypeVar("_F", bound=Callable[..., Any])
# What is wrong with a file as a whole is told whatever is asked for: the rest may not have been read.
_OF_ALL = frozenset({*GROUPS["The file"], *GROUPS["YAML"], "more-problems", "bad-record"})


@dataclass(frozen=True, slots=True)
class Selected:
    """The source and the relation that were asked for; without either, everything."""

    source: str | None = None
    relation: str | None = None

    def __bool__(self) -> bool:
        return bool(self.source or self.relation)

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.source, self.relation)))

    def takes(self, problem: Problem) -> bool:
        """Return whether ``problem`` belongs to what was asked for, or to the file as a whole."""
        return problem.code in _OF_ALL or (
            self.source in (None, problem.source) and self.relation in (None, problem.relation)
        )

    def takes_quote(self, relation: Relation, quote: Quote) -> bool:
        """Return whether a quote belongs to what was asked for."""
        return self.source in (None, quote.source) and self.relation in (None, relation.id)

    def must_be_in(self, dataset: Dataset) -> None:
        """Raise UsageError where the data does not have what was asked for."""
        for option, wanted, known in (
            ("--source", self.source, dataset.sources), ("--relation", self.relation, dataset.by_id),
        ):  # fmt: skip
            if wanted is not None and wanted not in known:
                meant = nearest(wanted, known)
                hint = f" Did you mean {meant}?" if meant else f" It has {listed(known)}."
                raise click.UsageError(f"{option}: the data has no {option[2:]} {wanted}.{hint}")


def selecting_options(command: _F) -> Any:
    """Add ``--source`` and ``--relation``, which reach the command as one argument, ``selected``."""

    @click.option("--source", metavar="ID", help="Only this source and its quotes.")
    @click.option("--relation", metavar="PAIR", callback=pair, help="Only this pair, such as JPN-RUS, in any order.")
    @wraps(command)
    def wrapped(*arguments: Any, source: str | None, relation: str | None, **more: Any) -> Any:
        return command(*arguments, selected=Selected(source, relation), **more)

    return wrapped


def pair(_: object, __: object, value: str | None) -> str | None:
    """Return the id of a pair as somebody typed it: ``KEN-UGA``, ``uga ken`` or ``KEN–UGA`` → ``ken-uga``.

    Raises BadParameter.
    """
    if value is None:
        return None
    match = re.fullmatch(r"([A-Za-z]{3})[\s,–/-]+([A-Za-z]{3})", value)
    if not match:
        raise click.BadParameter(f"{value!r} is not a pair of country codes, such as JPN-RUS")
    return relation_id(match.groups())
