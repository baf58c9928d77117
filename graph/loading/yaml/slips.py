"""Report a syntax error where it is, once, and withdraw what was read of the mistake itself.

See ``syntax_errors`` and its rules for which mistake it is, and for its words.
"""

from __future__ import annotations

from dataclasses import replace

from graph.loading.yaml.cursor import Cursor
from graph.loading.yaml.nodes import REJECTED, distrust
from graph.loading.yaml.syntax_case import Cause
from graph.loading.yaml.syntax_errors import cause

_FOLLOWS = frozenset({"duplicate-key", "complex-key", "quotation-marks", "misplaced-key"})  # from a mistake above
# Mistakes of the writing of YAML: one of them in a line is enough.
_YAML_CODES = frozenset(
    {"syntax", "alias", "anchor", "tag", "merge-key", "missing-dash", "no-plain-space", "full-width-sign"}
)


def report_failure(cursor: Cursor, error: Exception) -> None:
    """Report why the parser gave up."""
    open_bracket = next((start for start, bracket in cursor.starts if bracket), None)
    report_cause(cursor, cause(error, cursor.text, replace(cursor.reached, open_bracket=open_bracket)))


def report_cause(cursor: Cursor, found: Cause) -> None:
    """Report a syntax error, withdraw what only followed from it, and distrust what was read since it began."""
    text, report, reached = cursor.text, cursor.report, cursor.reached
    at = text.place(found.at)
    if not _is_told(cursor, at[1]):
        words = text.line_at(found.at).strip()
        report.add("syntax", found.message, at, cursor.true_path(), found=words or None, hint=found.hint)
    since = found.since if reached.end <= found.since else min(found.since, reached.start)
    _, line, column = text.place(since)
    report.withdraw(lambda one: one.code in _FOLLOWS and (one.line, one.column) >= (line, column), cursor.first)
    distrust(cursor.root, line << 32 | column)  # guard: slips-are-distrusted
    if isinstance(cursor.root, str):
        cursor.root = REJECTED


def _is_told(cursor: Cursor, line: int) -> bool:
    """Return whether a YAML mistake on this line is reported already."""
    return any(one.line == line and one.code in _YAML_CODES for one in cursor.report.problems[cursor.first :])
