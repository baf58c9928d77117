"""Slips of the hand: every way in which one line of a file may go wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Put before or around a value. Quotes and brackets are not closed; signs mean something to YAML.
_AROUND = {
    "a quote opened": "'{}", "a double quote opened": '"{}', "a quote closed": "{}'", "a bracket opened": "[{}",
    "a brace opened": "{{{}", "a bracket closed": "{}]", "a brace closed": "{}}}", "a colon in words": "{}: x",
    "a # before": "# {}", "a # behind": "{} # x", "a star": "*{}", "an at sign": "@{}", "a percent sign": "%{}",
    "a >": "> {}", "a |": "| {}", "a dash before": "- {}", "a !": "!{}", "an &": "&{}", "typographic quotes": "“{}”",
    "nothing": "", "a comma behind": "{},", "a tab": "\t{}", "a ?": "? {}", "backticks": "`{}`",
}  # fmt: skip
_VALUE = re.compile(r"(\s*(?:-\s+)?[\w-]+: )(.+)")


def slips(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield what was done, in which line, and the file that came of it."""
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        for what, made in _of_line(line):
            yield what, number, _file(lines, number, made)
        following = lines[number].strip() if number < len(lines) else ""
        yield "joined with the next", number, _file(lines, number, [f"{line} {following}"], 2)
        yield "deleted", number, _file(lines, number, [])
        yield "doubled", number, _file(lines, number, [line, line])


def _file(lines: list[str], number: int, made: list[str], instead_of: int = 1) -> str:
    return "\n".join([*lines[: number - 1], *made, *lines[number - 1 + instead_of :]]) + "\n"


def _of_line(line: str) -> Iterator[tuple[str, list[str]]]:
    bare = line.lstrip()
    indent = len(line) - len(bare)
    for step in (-4, -2, -1, 1, 2, 4):
        if indent + step >= 0:
            yield f"indented by {step:+}", [" " * (indent + step) + bare]
    yield "indented by a tab", ["\t" + bare]
    if bare.startswith("- "):
        yield "its dash a space", [line.replace("- ", "  ", 1)]
        yield "its dash gone", [line.replace("- ", "", 1)]
        yield "no space behind its dash", [line.replace("- ", "-", 1)]
    if ":" in line:
        for what, old, new in (
            ("no colon", ":", ""), ("no space behind its colon", ": ", ":"), ("a semicolon", ":", ";"),
            ("an equals sign", ": ", " = "), ("two colons", ": ", ":: "),
        ):  # fmt: skip
            yield what, [line.replace(old, new, 1)]
        yield "no key", [re.sub(r"[\w-]+:", ":", line, count=1)]
    if match := _VALUE.match(line):
        for what, around in _AROUND.items():
            yield what, [match[1] + around.format(match[2])]
