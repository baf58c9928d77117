"""The lines of a YAML file as a person reads them: indentation, dashes, key, value.

A parser that gives up says where it noticed, but the mistake is often a line further up. This reading serves to
explain such a mistake (``syntax_errors``) and never to load a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DASHES = re.compile(r"(?:-[ \t]+)*")
_KEY = re.compile(r"""(?P<key>[\w][\w.-]*|"[^"\n]*"|'[^'\n]*')(?P<colon>[ \t]*:)(?=\s|$)""")
_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|\s)#.*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; numbers and columns count from 1. ``key`` is empty if the line is not ``key: value``."""

    number: int
    start: int  # the offset of its first character in the file
    text: str
    column: int  # of its first character that is no space: a dash, a key, a word
    dashes: str  # ``- `` as often as the line has it before its key
    key: str
    value: str  # what follows ``key:``; without a key, all that follows the dashes

    @property
    def key_column(self) -> int:
        """The column of the keys of the same part."""
        return self.column + len(self.dashes)

    @property
    def value_at(self) -> int:
        """The offset in the line, from 0, at which the value begins."""
        return len(self.text) - len(self.text[self.key_column - 1 :].removeprefix(self.key).lstrip(" \t:"))

    @property
    def bare(self) -> str:
        """The value without a comment after it."""
        return _COMMENT.sub("", self.value).strip()


class Layout:
    """All lines of a file."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._text = text

    def line(self, number: int) -> Line:
        """Return line ``number``, from 1."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        text = self._text[start:end].rstrip("\r\n")
        bare = text.lstrip(" ")
        rest = bare[len(_DASHES.match(bare)[0]) :]  # type: ignore[index]  # it matches nothing, too
        found = _KEY.match(rest)
        return Line(
            number,
            start,
            text,
            column=1 + len(text) - len(bare),
            dashes=bare.removesuffix(rest) if rest else bare,
            key=found["key"].strip("'\"") if found else "",
            value=rest[found.end() :].strip() if found else rest.strip(),
        )

    def above(self, number: int) -> Iterator[Line]:
        """Yield the lines above ``number`` that hold more than white space and comments, nearest first."""
        for earlier in range(number - 1, 0, -1):
            line = self.line(earlier)
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                yield line

    def below(self, number: int) -> Iterator[Line]:
        """Yield the lines below ``number`` that hold more than white space and comments."""
        for later in range(number + 1, len(self._starts) + 1):
            line = self.line(later)
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                yield line


def in_quotes(words: str) -> str:
    """Return ``words`` quoted such that YAML takes any of their characters: ``'the people''s'``."""
    return "'" + words.replace("'", "''") + "'"
