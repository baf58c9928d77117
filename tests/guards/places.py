"""Where the guards of a project stand: comments in its files carry their names.

In Python, ``# guard: whole-words`` names the statement on whose lines it stands, or, alone on a line, the next one;
of a compound statement only its head, ``if …:``. In other files it names its line, or, alone on a line, the lines
from there to ``end guard``. What a guard is lives in ``guard``.
"""

from __future__ import annotations

import ast
import os
import re
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError

from tests.guards.statements import belongs_to, comments, statements

ENDINGS = (".py", ".js", ".css", ".html", ".toml", ".yaml", ".yml")
ITSELF = "<itself>"  # in what the table puts somewhere: what stands there
LEFT_OUT = re.compile(r"\.venv|\.git|static|__pycache__|\..*_cache|\.hypothesis|node_modules")
_NAME = re.compile(r"guard: ([a-z0-9]+(?:-[a-z0-9]+)*)")
_COMMENT = re.compile(r"\s*(?:#|//|/\*|\{#-?)\s*(guard:.*?|end guard)\s*(?:\*/|-?#\})?\s*$")


class Fault(ValueError):
    """The table of guards, or a comment that names one, is wrong: nothing is proved either way."""


@dataclass(frozen=True, slots=True)
class Place:
    """``text[start:end]`` of a file, which is what the guard called ``name`` is made of."""

    name: str
    file: str  # from the project's folder, with slashes
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.name} ({self.file})"

    def replaced(self, text: str, instead: str) -> str:
        """Return the file's ``text`` with ``instead`` in this place, as far indented.

        ``ITSELF`` in ``instead`` is what stands there. Raises Fault where nothing changes or does not compile.
        """
        margin = re.match(r"[ \t]*", text[text.rfind("\n", 0, self.start) + 1 :])
        assert margin is not None
        lines = textwrap.indent(instead, margin[0]).removeprefix(margin[0])
        lines = lines.replace(ITSELF, text[self.start : self.end])
        new = text[: self.start] + lines + text[self.end :]
        if new == text:
            raise Fault(f"{self}: what the table puts there is what stands there")
        try:
            _compile(self.file, new)
        except (SyntaxError, tomllib.TOMLDecodeError, yaml.YAMLError, TemplateSyntaxError) as error:
            raise Fault(f"{self}: what the table puts there is no {self.file.rpartition('.')[2]}: {error}") from None
        return new


def places(root: Path) -> dict[str, Place]:
    """Return the guarded places of the project in ``root`` by name. Raises Fault where a comment is wrong."""
    found: dict[str, Place] = {}
    for path in _files(root):
        text = _read(path)
        if "guard" in text:
            file = path.relative_to(root).as_posix()
            for place in _in_python(file, text) if path.suffix == ".py" else _in_lines(file, text):
                if place.name in found:
                    raise Fault(f"{place.name} stands in {found[place.name].file} and in {file}: a name stands once")
                found[place.name] = place
    return found


def _files(root: Path) -> Iterator[Path]:
    for folder, inner, files in os.walk(root):
        inner[:] = sorted(name for name in inner if not LEFT_OUT.fullmatch(name))
        yield from (Path(folder, name) for name in sorted(files) if name.endswith(ENDINGS))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _name(words: str, file: str, line: int) -> str:
    name = _NAME.fullmatch(words)
    if not name:
        raise Fault(f"{file}:{line}: {words}: a guard's name is words in small letters with hyphens between them")
    return name[1]


def _in_python(file: str, text: str) -> Iterator[Place]:
    among = None
    for comment in comments(text):
        _, mark, words = comment.words.rpartition("# guard:")
        if mark:
            name = _name(f"guard:{words}", file, comment.line)
            among = among or statements(text)
            one = belongs_to(comment, among)
            if one is None:
                raise Fault(f"{file}:{comment.line}: guard: {name} stands beside no statement")
            yield Place(name, file, one.start, one.end)


def _in_lines(file: str, text: str) -> Iterator[Place]:
    name, begin, at = "", 0, 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        comment = _COMMENT.search(line)
        at += len(line)
        if comment is None:
            continue
        alone = not line[: comment.start()].strip()
        if bool(name) != (comment[1] == "end guard"):
            raise Fault(f"{file}:{number}: {comment[1]}: {f'{name} has no end' if name else 'nothing begins here'}")
        if comment[1] == "end guard":
            yield _trimmed(name, file, text, begin, at - len(line))
            name = ""
        elif alone:
            name, begin = _name(comment[1], file, number), at
        else:
            begun = at - len(line)
            yield _trimmed(_name(comment[1], file, number), file, text, begun, begun + comment.start())
    if name:
        raise Fault(f"{file}: {name} has no end")


def _trimmed(name: str, file: str, text: str, start: int, end: int) -> Place:
    lines = text[start:end]
    return Place(name, file, start + len(lines) - len(lines.lstrip()), start + len(lines.rstrip()))


def _compile(file: str, text: str) -> None:
    match file.rpartition(".")[2]:
        case "py":
            ast.parse(text)
        case "toml":
            tomllib.loads(text)
        case "yaml" | "yml":
            yaml.safe_load(text)
        case "html":
            Environment().parse(text)  # nothing is rendered
