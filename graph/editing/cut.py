"""An entry taken out of a file, and how it is put in elsewhere: with its own bytes if they fit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from graph.editing.yaml_text import CannotEdit
from graph.loading.yaml import Bare, Value, flow


@dataclass(frozen=True, slots=True)
class Cut:
    """An entry as it stood in its file: its lines, if it had some of its own, and what they say.

    ``lines`` begin with the dash in column ``dash``; ``inline`` is the text of an entry in brackets or braces.
    """

    plain: Any
    lines: tuple[str, ...] = ()
    dash: int = 0
    inline: str = ""

    @property
    def has_comments(self) -> bool:
        """Return whether there are comments among its lines, which one line could not hold."""
        text = "\n".join(line[self.dash :] for line in self.lines)
        spans = [(token.start_mark.index, token.end_mark.index) for token in yaml.scan(text)]
        return any("#" in text[end:start] for (_, end), (start, _) in pairwise(spans))


def inline(item: Value | Cut, keys: str, style: str) -> str:
    """Return ``item`` as it is written in brackets. Raises CannotEdit where a comment would be lost."""
    if not isinstance(item, Cut):
        return flow(item, style or keys, keys)
    if item.inline:
        return item.inline
    if item.has_comments:
        raise CannotEdit("the entry has comments, which a list in brackets cannot hold")
    return flow(_bare(item.plain), keys, keys)


def _bare(plain: Any, key: str = "") -> Value:
    """Return what was read, as a value to write: dates and flags without quotes."""
    if isinstance(plain, dict):
        return {name: _bare(part, name) for name, part in plain.items()}
    if isinstance(plain, list):
        return [_bare(part) for part in plain]
    return Bare(plain) if key == "date" or plain in ("true", "false") else str(plain)


def quote_of_keys(node: Any) -> str:
    """Return the quotation mark around the keys, as in JSON, or nothing if they are plain."""
    if isinstance(node, yaml.MappingNode) and node.value:
        return node.value[0][0].style or ""
    return ""


def shifted(line: str, by: int) -> str:
    """Return ``line`` moved right by so many columns, or left as far as it has spaces."""
    if by >= 0:
        return " " * by + line if line else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
