"""Shorten a list of problems for people: a repeated mistake once with its places, a flood cut off with a count.

Programs get every problem by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.problems.problem import Problem

MAX_OF_A_CODE = 20
_MAX_PLACES = 10

# What is said of the same mistake in several places, where "(3 times)" behind the message would say less.
_TOGETHER = {"unknown-source": "{number:,} quotes name {found}, which is not in sources"}


def grouped(problems: Iterable[Problem]) -> list[Problem]:
    """Return ``problems`` with those of equal value, message and hint as one, at the place of the first."""
    groups: dict[object, list[Problem]] = defaultdict(list)
    for number, problem in enumerate(problems):
        alike = (problem.code, problem.message, problem.found, problem.hint)
        groups[number if problem.found is None else alike].append(problem)  # guard: one-mistake-once
    return [one[0] if len(one) == 1 else _together(one) for one in groups.values()]


def _together(alike: Sequence[Problem]) -> Problem:
    first = alike[0]
    said = _TOGETHER.get(first.code, "{message} ({number:,} times)")
    message = said.format(number=len(alike), found=first.found, message=first.message)
    return replace(first, message=message, lines=_places(alike))


def _places(alike: Sequence[Problem]) -> str:
    """Return the lines in words: ``16, 24, 31``; of several files ``a.yaml 16, 24; b.yaml 3``."""
    shown, rest = alike[:_MAX_PLACES], len(alike) - _MAX_PLACES
    by_file: dict[str, list[str]] = defaultdict(list)
    for problem in shown:
        by_file[problem.file].append(str(problem.line))
    several = len({problem.file for problem in alike}) > 1
    listed = "; ".join(f"{file} {', '.join(lines)}" if several else ", ".join(lines) for file, lines in by_file.items())
    return listed + (f" and {rest:,} more" if rest > 0 else "")


def capped(problems: Iterable[Problem], most: int = MAX_OF_A_CODE) -> tuple[list[Problem], Counter[str]]:
    """Return at most ``most`` problems of each code, and how many of each code are left out."""
    seen, left, kept = Counter[str](), Counter[str](), list[Problem]()
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] > most:  # guard: floods-are-cut
            left[problem.code] += 1
        else:
            kept.append(problem)
    return kept, left
