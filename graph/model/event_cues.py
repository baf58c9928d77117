"""Find which events the words of a passage hint at, for proposals that decide nothing.

The table is ``event_cues.txt``, beginnings of words by event and language. See the codebook for what an event means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_ANYWHERE = frozenset({"ar", "zh", "ja", "th"})  # words are not set apart, or have prefixes


def cued_events(words: str, language: str | None = None) -> Mapping[str, tuple[str, ...]]:
    """Return the events that ``words`` hint at, each with those words, the event with most of them first.

    Without a ``language`` (a BCP 47 tag) every language of the table counts. Words in a language that the table
    lacks hint at nothing.
    """
    tag = language.split("-")[0].casefold() if language else None
    found: dict[str, list[str]] = {}
    for event, one, pattern in _patterns():
        if tag in (None, one):  # guard: words-hint-at-events
            hits = (match[0].casefold() for match in pattern.finditer(words))
            found.setdefault(event, []).extend(hits)
    told = {event: tuple(dict.fromkeys(hits)) for event, hits in found.items() if hits}
    return dict(sorted(told.items(), key=lambda item: -len(item[1])))


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    made, event = [], ""
    for line in Path(__file__).with_name("event_cues.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            event = line.strip()
            continue
        language, _, listed = line.strip().partition(": ")
        anywhere = language in _ANYWHERE
        cues = "|".join(_pattern(cue, "" if anywhere else r"\w*") for cue in listed.split(", "))
        pattern = f"(?:{cues})" if anywhere else rf"(?<!\w)(?:{cues})"
        made.append((event, language, re.compile(pattern, re.IGNORECASE)))
    return tuple(made)


def _pattern(cue: str, rest: str) -> str:
    return re.escape(cue[:-1]) + r"(?!\w)" if cue.endswith("!") else re.escape(cue) + rest
