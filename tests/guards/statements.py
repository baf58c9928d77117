"""What a comment in a Python file belongs to: a simple statement, the head of a compound one, or a decorator.

What the comments say lives in ``places``.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

_AROUND = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)


@dataclass(frozen=True, slots=True)
class Statement:
    """``text[start:end]`` of a file, on the lines ``first`` to ``last``, counted from 1."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Comment:
    """``words`` with their ``#``, on a line counted from 1, alone on it or behind code."""

    words: str
    line: int
    alone: bool


def belongs_to(comment: Comment, among: list[Statement]) -> Statement | None:
    """Return the statement on whose lines ``comment`` stands, else the first one below it; None where there is none."""
    around = [one for one in among if one.first <= comment.line <= one.last]
    below = [one for one in among if one.first > comment.line and comment.alone]
    return around[-1] if around else next(iter(below), None)


def comments(text: str) -> list[Comment]:
    """Return the comments of a Python file, in their order."""
    return [
        Comment(token.string, token.start[0], token.line[: token.start[1]].strip() == "")
        for token in _tokens(text)
        if token.type == tokenize.COMMENT
    ]


def statements(text: str) -> list[Statement]:
    """Return the simple statements of a Python file, the heads of its compound ones and its decorators, in their order.

    A head is what stands from ``if``, ``except``, ``def`` … to the colon. ``else``, ``try`` and ``finally`` have none.
    """
    lines = list(io.StringIO(text))
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line))
    code = [token for token in _tokens(text) if token.type not in _AROUND]
    found = []
    for start, end in _extents(ast.parse(text), lines):
        inside = [token for token in code if start <= token.start < end]
        if inside:
            (first, column), (last, after) = inside[0].start, inside[-1].end
            found.append(Statement(begins[first - 1] + column, begins[last - 1] + after, first, last))
    return sorted(found, key=lambda one: one.start)


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    return tokenize.generate_tokens(io.StringIO(text).readline)


def _extents(tree: ast.Module, lines: list[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """From where to where statements, heads and decorators reach: a line from 1, a column from 0."""

    def place(line: int, octets: int) -> tuple[int, int]:
        return line, len(lines[line - 1].encode()[:octets].decode())

    def begin(node: ast.stmt) -> tuple[int, int]:
        decorators = getattr(node, "decorator_list", [])
        if not decorators:
            return place(node.lineno, node.col_offset)
        line = decorators[0].lineno
        return line, lines[line - 1].index("@")

    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt | ast.ExceptHandler):
            continue
        start = place(node.lineno, node.col_offset)
        body = getattr(node, "body", None)
        if isinstance(node, ast.Try):
            continue
        if isinstance(body, list):
            yield start, begin(body[0])
        elif not isinstance(node, ast.Match):
            assert node.end_lineno is not None
            assert node.end_col_offset is not None
            yield start, place(node.end_lineno, node.end_col_offset)
        for decorator in getattr(node, "decorator_list", []):
            column = lines[decorator.lineno - 1].index("@")
            yield (decorator.lineno, column), place(decorator.end_lineno, decorator.end_col_offset)
