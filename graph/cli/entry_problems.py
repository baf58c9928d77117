"""What is wrong with the entry that ``add`` makes, or is new because of it, in terms of the options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.cli.option_hints import with_option
from graph.cli.settled import ASKED
from graph.editing import NEW_ENTRY, Draft, of_entry
from graph.loading import Loaded
from graph.problems import InvalidData, Problem


def in_options(error: InvalidData) -> InvalidData:
    """Return the problems in terms of the options, without those that only ask whether the source has the words."""
    problems = (one for one in error.problems if not (one.file == NEW_ENTRY and one.code in ASKED))
    return InvalidData(tuple(map(with_option, problems)))


def warnings_of(after: Loaded, made: Draft, before: Loaded) -> Iterator[Problem]:
    """Yield the warnings about the entry ``made``, and those about the data that it had not caused ``before``."""
    yield from map(with_option, made.told)
    known = Counter(map(_same, before.warnings))  # their lines may have moved, since the entry came before them
    for problem in after.warnings:
        if made.holds(problem) and problem.code in ASKED:
            continue  # the words have just been found in the source, to the letter
        if made.holds(problem):
            yield with_option(of_entry(problem))
        elif known[_same(problem)]:
            known[_same(problem)] -= 1
        else:
            yield problem


def _same(problem: Problem) -> tuple[str, str, str | None]:
    """Return what of a problem does not change with its place."""
    return problem.code, problem.message, problem.found
