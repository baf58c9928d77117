"""One entry of the table of codes: its severity, what it means, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from graph.problems.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A code; ``meaning`` and ``remedy`` are one sentence each."""

    severity: Severity
    meaning: str
    remedy: str


def error(meaning: str, remedy: str) -> Code:
    """Return a code that makes a file unusable."""
    return Code("error", meaning, remedy)


def warning(meaning: str, remedy: str) -> Code:
    """Return a code that fails ``check`` only with ``--strict``."""
    return Code("warning", meaning, remedy)
