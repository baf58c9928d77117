"""Write one value as YAML, in the style of its neighbours: plain, in quotes, or as a block of lines.

See ``edit`` for where in a file it goes. Whatever is written here was read back first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from graph.loading.yaml.parser import PARSER
from graph.model import Edtf, Wrapped, deceptive, parts_for_lines

_RESOLVER = yaml.resolver.Resolver()
_DEEP = 12  # columns: more than any key of ours stands in, so that a line that begins there goes on with the one before
_JOINERS = "\u200c\u200d"
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}

Hint = tuple[Any, Any]  # the nodes of a key and its value, to be written like
Value = str | Sequence["Value"] | Mapping[str, "Value"]


class Bare(str):
    """A text that the format writes without quotes although YAML has a type for it: a date, ``true``."""

    __slots__ = ()


def unquoted(value: Any) -> Any:
    """Return a single value of the model as a file has it: dates and ``true`` are without quotes."""
    if isinstance(value, Edtf):
        return Bare(value.text)
    if isinstance(value, bool):
        return Bare("true" if value else "false")
    return value


class CannotWrite(ValueError):
    """Raised for a text that no YAML file can hold: half of a surrogate pair."""


@dataclass(frozen=True, slots=True)
class Lines:
    """How a scalar on several lines is laid out: where its first line begins, and where the others do."""

    first: int
    others: int
    width: int
    end: str


def scalar(value: str, style: str = "", flow: bool = False, lines: Lines | None = None) -> str:
    """Return ``value`` in ``style`` ("", "'" or '"'), or in the closest style that can hold it. Raises CannotWrite.

    A ``Wrapped`` text, whose line ends count as nothing, gets them again, in quotes, since they are part of its
    address.
    """
    if isinstance(value, Wrapped) and lines is None:
        parts = (scalar(part, '"', flow)[1:-1] for part in value.written.split("\n"))
        return '"' + f"\n{' ' * _DEEP}".join(parts) + '"'
    return _scalar(value, isinstance(value, Bare), style, flow, lines)


@lru_cache(maxsize=4096)
def _scalar(value: str, bare: bool, style: str, flow: bool, lines: Lines | None) -> str:  # noqa: ARG001 - tells equals apart
    """Write a scalar, with a memory: in a file the same few values stand over and over."""
    gentle = "'" if '"' in value or "\\" in value else '"'
    for candidate in dict.fromkeys((style if style in ("", "'", '"') else "", gentle, '"')):
        for layout in (lines, None) if lines else (None,):
            written = _written(value, candidate, layout)
            if written is not None and _reads_back(written, value, flow):
                return written
    raise CannotWrite(f"this text cannot be written in YAML: {value!r}")


def block_lines(value: str, indent: int, width: int) -> list[str] | None:
    """Return the lines of ``value`` in a block scalar, or None if its words do not fit on lines."""
    if value != " ".join(value.split(" ")).strip() or "  " in value or not _is_seen(value) or not value:
        return None
    return list(_wrapped(value, indent, indent, width))


def flow(value: Value, like: str = "", keys: str = "") -> str:
    """Return ``value`` on one line: ``{name: A.

    Person, country: TUR}``, with keys like ``keys`` and texts like ``like``.
    """
    if isinstance(value, str):
        return scalar(value, like, flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{keys}{key}{keys}: {flow(part, like, keys)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(flow(part, like, keys) for part in value) + "]"


def hints_of(node: Any, found: dict[str, Hint] | None = None) -> dict[str, Hint]:
    """Return the nodes of the last occurrence of each key in the file, whose style new values take."""
    found = {} if found is None else found
    for part in node.value if isinstance(node, yaml.MappingNode | yaml.SequenceNode) else ():
        key, value = part if isinstance(part, tuple) else (None, part)
        if key is not None:
            found[key.value] = (key, value)
        hints_of(value, found)
    return found


def block(item: Mapping[str, Value], indent: int, hints: Mapping[str, Hint]) -> list[str]:
    """Return the lines of a mapping whose keys begin in column ``indent``, from 0."""
    lines: list[str] = []
    for name, value in item.items():
        key, hint = hints.get(name, (None, None))
        start = " " * indent + f"{name}:"
        step = (
            hint.start_mark.column - key.start_mark.column
            if key is not None and key.end_mark.line < hint.start_mark.line
            else 2
        )
        if isinstance(value, str):
            lines.append(f"{start} {scalar(value, getattr(hint, 'style', '') or '')}")
        elif isinstance(value, Mapping) and getattr(hint, "flow_style", True) is False:
            lines += [start, *block(value, indent + step, hints)]
        elif isinstance(value, Sequence) and any(isinstance(part, Mapping) for part in value):
            lines.append(start)
            for part in value:
                inner = block(part, indent + step + 2, hints) if isinstance(part, Mapping) else []
                lines += [" " * (indent + step) + "-" + inner[0][indent + step + 1 :], *inner[1:]]
        elif isinstance(value, Sequence) and getattr(hint, "flow_style", True) is False:
            lines += [start, *(" " * (indent + step) + f"- {flow(part)}" for part in value)]
        else:
            lines.append(f"{start} {flow(value)}")
    return lines


def _written(value: str, style: str, lines: Lines | None) -> str | None:
    joiners = "" if any(True for _ in deceptive(value)) else _JOINERS
    if style == '"':
        signs = (_SHORT.get(c) or (c if c.isprintable() or c in joiners else _escape(c)) for c in value)
        written = f'"{"".join(signs)}"'
    elif not _is_seen(value):
        return None  # what cannot be seen is written as an escape
    elif style == "'":
        written = "'" + value.replace("'", "''") + "'"
    elif not isinstance(value, Bare) and _is_typed(value):
        return None  # other programs would read a number, a date or a truth value
    else:
        written = value
    if lines is None or "  " in value or value != value.strip():
        return written
    wrapped = list(_wrapped(written, lines.first, lines.others, lines.width))
    wrapped[0] = wrapped[0].lstrip(" ")
    return lines.end.join(wrapped)


def _is_seen(value: str) -> bool:
    """Return whether a person can read ``value`` as it is; a joiner that is spelling shows in its letters."""
    if value.isprintable():
        return True
    bare = re.sub(f"[{_JOINERS}]", "", value)
    return bare.isprintable() and not any(True for _ in deceptive(value))


def _is_typed(value: str) -> bool:
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag != "tag:yaml.org,2002:str")


def _wrapped(words: str, first: int, others: int, width: int) -> Iterator[str]:
    line, begun = " " * first, False
    for word in parts_for_lines(words):
        if begun and len(line) + 1 + len(word) > width:
            yield line
            line, begun = " " * others, False
        line += f" {word}" if begun else word
        begun = True
    yield line


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _reads_back(written: str, value: str, flow: bool) -> bool:
    document = f"{{k: {written}, z: z}}\n" if flow else f"k: {written}\nz: z\n"
    try:
        # Both of PyYAML's parsers: they do not agree on every question mark, and other machines may have only one.
        read = [yaml.load(document, Loader=loader) for loader in (PARSER, yaml.BaseLoader)]  # noqa: S506 - texts only
        return all(found == {"k": value, "z": "z"} for found in read)
    except (yaml.YAMLError, UnicodeError, ValueError):
        return False
