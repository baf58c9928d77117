"""Every problem that the program can report: its severity, what it means, what to do.

This is one table, put together from ``codes_of_files``, ``codes_of_data`` and ``codes_of_sources``. It gives
``Problem.severity`` (``problem``) and docs/problems.md (``markdown``). The sentence that names the very value at
fault is written where the fault is found.
"""

from __future__ import annotations

from graph.problems.code import Code
from graph.problems.codes_of_data import DATA
from graph.problems.codes_of_files import FILES
from graph.problems.codes_of_sources import SOURCES
from graph.problems.problem import Problem

# By the headings of docs/problems.md, in its order.
GROUPS: dict[str, dict[str, Code]] = {**FILES, **DATA, **SOURCES}

CODES: dict[str, Code] = {code: entry for group in GROUPS.values() for code, entry in group.items()}


def problem(
    code: str,
    message: str,
    *,
    file: str = "",
    line: int = 0,
    column: int = 0,
    where: str = "",
    found: str | None = None,
    allowed: tuple[str, ...] = (),
    hint: str | None = None,
) -> Problem:
    """Return a Problem with this code, and with the severity that the table gives it."""
    return Problem(code, message, file, line, column, where, found, allowed, hint, CODES[code].severity)


def markdown() -> str:
    """Return the page docs/problems.md."""
    lines = [
        "# Problems, and what to do about them",
        "",
        "Generated from `graph/problems/codes_of_*.py` by `python -m graph codes --markdown > docs/problems.md`.",
        "Errors make a file unusable; warnings fail `check` only with `--strict`.",
    ]
    for title, group in GROUPS.items():
        lines += ["", f"## {title}", "", "| code | severity | what it means | what to do |", "|---|---|---|---|"]
        lines += [
            "| " + " | ".join((f"`{code}`", entry.severity, _cell(entry.meaning), _cell(entry.remedy))) + " |"
            for code, entry in group.items()
        ]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
