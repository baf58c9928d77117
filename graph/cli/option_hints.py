"""Say what is wrong with the new entry of ``add`` in terms of its options, since it has no line and no YAML yet.

The messages themselves come from ``loading.rules`` and ``evidence``, which speak of lines in a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from graph.editing import NEW_ENTRY
from graph.model import FLAGS
from graph.problems import Problem

_KEYS = "date|event|mode|actor|recipient|context|comment|prefix|suffix|translation"
_FLAGS = "|".join(FLAGS)
# guard: hints-speak-of-options
_AS_OPTIONS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"an escape in double quotes stands for it; ", ""),
    (r"^delete one of the two; ", ""),
    (r"\bdelete the line\b", "leave {option} out"),
    (rf"\b(?:delete|leave) ((?:speaker|and|, |\s|{_KEYS})+?)(?: out)?(?=$|[;.])", lambda match: _left_out(match[1])),
    (rf"\b({_FLAGS}): true\b", r"--\1"),
    (rf"\b({_KEYS}): \[([^\]]*)\]", lambda match: _each(match[1], match[2])),
    (r", \[(\w+)\] or both", r", the same for \1, or both"),
    (r"\bwrite voice: (\w+)", r"give --voice \1"),
    (rf"^({_KEYS}): ", r"--\1: "),
    (r"\blist both as actor\b", "give both as --actor"),
    (r"\badd speaker\b", "add --speaker-name or --speaker-role"),
    (r"\badd name or role\b", "add --speaker-name or --speaker-role"),
    (r"\bin the quote's comment\b", "in --comment"),
    (r"\bcountries: \{", "in the data, countries: {"),
    (r"\blist (it|each speaker) once\b", r"give \1 once"),
)  # fmt: skip


def with_option(problem: Problem) -> Problem:
    """Return a problem of the new entry with the option that its part comes from; its hint names options, too."""
    if problem.file != NEW_ENTRY:
        return problem
    part = problem.where.partition("[")[0] or "exact"
    option = {"speaker.voice": "--voice", "speaker": "--speaker-name"}.get(part, "--" + part.replace(".", "-"))
    hint = problem.hint
    for pattern, put in _AS_OPTIONS if hint else ():
        new = put.replace("{option}", option) if isinstance(put, str) else put
        hint = re.sub(pattern, new, hint or "")
    return replace(problem, where=option, hint=hint)


def _left_out(keys: str) -> str:
    named = re.sub(rf"\b({_KEYS})\b", r"--\1", keys.replace("speaker", "the speaker"))
    return f"leave {named} out"


def _each(key: str, codes: str) -> str:
    return " ".join(f"--{key} {code.strip()}" for code in codes.split(","))
