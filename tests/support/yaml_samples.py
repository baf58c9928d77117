"""Tiny files for the tests of the loader and its rules, and how their problems are read."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from graph.loading.load import Limits, Loaded, parse
from graph.problems.problem import InvalidData, Problem

HEAD = """\
title: Tiny
sources:
  times-2016:
    title: A headline
    container-title: The Example Times
    issued: 2016-12-30
relations:
"""
QUOTE = """\
- exact: the two agreed
  source: times-2016
"""
WHOLE = HEAD + "  - between: [RUS, TUR]\n    quotes:\n" + indent(QUOTE, "      ")
QUOTE_AT = 10  # the line of WHOLE where its quote begins


def relation(*quotes: str, between: str = "[RUS, TUR]") -> str:
    """An entry of ``relations`` with these quotes, each written as keys and values from the margin."""
    entries = "".join("      - " + indent(dedent(quote).strip(), "        ").strip() + "\n" for quote in quotes)
    return f"  - between: {between}\n    quotes:\n{entries}"


def quoted(coding: str) -> str:
    """A whole file whose one quote is coded so; ``coding`` begins in line 12."""
    return WHOLE + indent(dedent(coding).strip(), "        ") + "\n"


def loaded(text: str | bytes, limits: Limits | None = None, file: str = "a.yaml") -> Loaded:
    """What a file holds that has no error."""
    return parse(text if isinstance(text, bytes) else text.encode(), file, limits or Limits())


def problems(text: str | bytes, limits: Limits | None = None) -> list[Problem]:
    """All problems of a file, warnings among them."""
    try:
        return list(loaded(text, limits).warnings)
    except InvalidData as error:
        return list(error.problems)


def the_problem(text: str | bytes, limits: Limits | None = None) -> Problem:
    """The only problem of a file."""
    found = problems(text, limits)
    if len(found) != 1:
        pytest.fail(f"one problem was expected, not {len(found)}:\n" + "\n".join(map(str, found)))
    return found[0]


def codes(text: str | bytes) -> list[str]:
    """The codes of a file's problems, in its order."""
    return [problem.code for problem in problems(text)]
