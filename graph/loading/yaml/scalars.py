"""Tell what YAML reads from what its writer meant: comments, escapes, quotes, line ends.

Each function takes the event of a scalar, reports what is wrong, and returns the text with which to read on, or
whether it is rejected. See ``builder`` for where the text goes in the tree.
"""

from __future__ import annotations

import re
from typing import Any

from graph.loading.yaml.cursor import Cursor
from graph.loading.yaml.decoding import LINE_END
from graph.loading.yaml.layout import in_quotes
from graph.loading.yaml.line_ends import broken_compounds, unwrapped
from graph.loading.yaml.nodes import SequenceNode
from graph.loading.yaml.slips import report_cause
from graph.loading.yaml.syntax_quotes import swallows, unclosed
from graph.loading.yaml.syntax_signs import QUOTATION_MARKS
from graph.model import PROSE, deceptive
from graph.problems import Location, shorten

_QUOTATION_MARKS = "".join([*QUOTATION_MARKS, *QUOTATION_MARKS.values()])
_NULLS = frozenset({"null", "Null", "NULL", "~"})


def checked(cursor: Cursor, event: Any) -> tuple[str, bool]:
    """Return the text of a key or a value, and whether it is rejected."""
    value: str = event.value
    refused = False
    style = event.style or ""
    if not style and value.isascii() and len(value) <= cursor.limits.scalar:
        return value, False  # as nearly all are: nothing below concerns it
    if len(value) > cursor.limits.scalar:  # guard: scalar-limit
        most = f"the limit is {cursor.limits.scalar:,}"
        cursor.problem("too-long", f"this text has {len(value):,} characters; {most}", event, found=value[:200])
        refused = True
    elif style == '"':
        refused |= _escapes(cursor, value, event)
    if style and style in "'\"" and event.start_mark.line < event.end_mark.line and not refused:
        refused = _swallows(cursor)
    if not style and (value[:1] > "\x7f" or value[-1:] > "\x7f"):
        bare = _without_quotation_marks(cursor, value, event)
        refused |= bare != value and bare.startswith(("[", "{"))  # a list that is not read as one
        value = bare
    return value, refused


def checked_value(cursor: Cursor, value: str, refused: bool, event: Any) -> tuple[str, bool]:
    """Return the text of a value as it is meant, and whether it is rejected."""
    if cursor.key in PROSE and event.implicit[0] and (comment := _comment_after(cursor, event)):
        refused |= _cut_short(cursor, value, comment, event)
    if value in _NULLS and event.implicit[0] and cursor.key != "date":  # of which date_hints tells
        said = f"{value} is a text here, and not an empty value"
        cursor.problem("null-word", said, event, found=value, hint="delete the line, or put the word in quotes")
    if event.end_mark.line > event.start_mark.line and not refused:
        value = _unwrapped(cursor, value, event)
    return value, refused


def _unwrapped(cursor: Cursor, value: str, event: Any) -> str:
    """Return a text of more than one line without the spaces that are wrong.

    Behind a hyphen a person must say what is right: it is reported.
    """
    start, end, quotes = event.start_mark, event.end_mark, event.style in ('"', "'")
    lines = LINE_END.split(cursor.text.text[start.index + quotes : end.index - quotes])
    for number, column, words in broken_compounds(lines):  # guard: hyphens-at-line-ends
        line, first_column = start.line + number + 1, 0 if number else start.column + quotes
        at = Location(cursor.text.file, line, column + first_column)
        said = f"YAML makes a space of this line's end, and reads “{shorten(words, 60)}”"
        cursor.report.add("hyphen-at-line-end", said, at, cursor.true_path(), hint="write the word on one line")
    return value if event.style == "|" else unwrapped(value, lines)  # guard: lines-without-spaces


def _comment_after(cursor: Cursor, event: Any) -> str:
    """Return the comment that follows a value on its line, or nothing."""
    end = event.end_mark.index
    if cursor.text.text[end : end + 1] in "\r\n":
        return ""
    rest = re.split(r"[\r\n]", cursor.text.text[end : end + 500], maxsplit=1)[0].strip(" \t")
    return rest if rest.startswith("#") else ""


def _cut_short(cursor: Cursor, value: str, comment: str, event: Any) -> bool:
    """Report that # makes a comment of words. Return whether none are left."""
    key, words = cursor.key, shorten(f"{value} {comment}".strip(), 90)
    hint = f"if it is part of the text, put all of it in quotes: {key}: {in_quotes(words)}"
    if value:
        said = "everything after # is a comment, and is lost"
        cursor.problem("cut-by-comment", said, event, found=value, hint=hint)
    else:
        cursor.problem("empty", f"`{key}` is empty: everything after # is a comment", event, hint=hint)
    return not value


def _swallows(cursor: Cursor) -> bool:
    """Report quotes that were closed some keys too late. Return whether they were."""
    text, start, end = cursor.text.text, cursor.reached.start, cursor.reached.end
    if not swallows(text[start:end]):
        return False
    report_cause(cursor, unclosed(text, start, end))
    return True


def _without_quotation_marks(cursor: Cursor, value: str, event: Any) -> str:
    """Return ``value`` without “ ” around it where it is no prose, which may have them.

    There they are meant as YAML's own, which is reported, of a list once.
    """
    key = next((step for step in reversed(cursor.path()) if isinstance(step, str)), None)
    bare = value.strip(_QUOTATION_MARKS).strip()
    if bare == value or not bare or not cursor.nodes or (key in PROSE and not cursor.begins_in_mapping()):
        return value
    inner = cursor.nodes[-1]
    if not (isinstance(inner, SequenceNode) and any(cursor.in_marks is node for node in cursor.nodes)):
        cursor.in_marks = inner
        marks = " ".join(dict.fromkeys(c for c in value if c in _QUOTATION_MARKS))
        said = f"{marks} around a value: YAML's own quotes are ' and \""
        cursor.problem("quotation-marks", said, event, found=value, hint=f"take them off: {bare}")
    return bare


def _escapes(cursor: Cursor, value: str, event: Any) -> bool:
    """Report what an escape such as \\0 or \\u202e brings in. Return whether the value is no text any more."""
    refused = False
    for found in deceptive(value):  # guard: nothing-unseen-by-escape
        if found.character not in cursor.text.deceptive:  # those are reported where they stand
            hint = f"an escape in double quotes stands for it; {found.hint}"
            cursor.problem(found.code, found.message, event, found=value, hint=hint)
            refused |= found.code == "control-character"
    return refused
