"""Delete the unseen characters that a data file may not have, which is what ``verify --fix`` does first.

Words are compared without them, so no quote becomes another. Characters that turn text around are left to a person,
who has to look at what they hid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from graph.loading.yaml import PARSER
from graph.model import deceptive
from graph.problems import InvalidData

_CODES = frozenset({"invisible-character", "interior-bom", "bidi-character"})
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # guard: turning-is-left-to-a-person
# Written as escapes in double quotes; without those that may be spelling beside other letters.
_ESCAPE = re.compile(r"(?<!\\)((?:\\\\)*)\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_NEVER_SPELLING = re.compile("[\u00ad\u034f\u200b\u2060-\u2064\u206a-\u206f\ufeff]")


def without_unseen(error: InvalidData) -> dict[Path, tuple[bytes, bytes]]:
    """Return the files of unsound data, each before and after, as they would be without characters that nobody sees."""
    names = {problem.file for problem in error.problems if problem.code in _CODES}
    files = {Path(name): Path(name).read_bytes() for name in names if Path(name).is_file()}
    made = {path: (data, _without(data)) for path, data in files.items()}
    return {path: (old, new) for path, (old, new) in made.items() if old != new}


def _without(data: bytes) -> bytes:
    mark = b"\xef\xbb\xbf" * data.startswith(b"\xef\xbb\xbf")
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        return data
    unseen = {found.at for found in deceptive(text) if found.code in _CODES and not _TURNING.match(found.character)}
    text = "".join(c for at, c in enumerate(text) if at not in unseen) if unseen else text
    for start, end in reversed(list(_in_double_quotes(text))):
        text = text[:start] + _ESCAPE.sub(_unescaped, text[start:end]) + text[end:]
    return mark + text.encode("utf-8")


def _in_double_quotes(text: str) -> Iterator[tuple[int, int]]:
    """Where texts in double quotes begin and end, as far as the file is YAML."""
    event: Any
    try:
        for event in yaml.parse(text, Loader=PARSER):
            if isinstance(event, yaml.ScalarEvent) and event.style == '"':
                start, end = event.start_mark, event.end_mark
                yield start.index, end.index  # type: ignore[union-attr]
    except yaml.YAMLError:
        return


def _unescaped(match: re.Match[str]) -> str:
    """Return an escape, or nothing where it stands for a character that nobody sees."""
    code = int(match[2] or match[3] or match[4], 16)
    gone = code <= 0x10FFFF and _NEVER_SPELLING.match(chr(code))
    return match[1] if gone else match[0]
