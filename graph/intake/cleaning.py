"""Remove from a text what printing put into it: ligatures, soft hyphens, unseen characters, broken words.

Lines come with their line ends and paragraphs with a blank line between them; the result has one line a paragraph.
``evidence`` decides how a broken word may be read, by the rules that also hold when a quote is looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from graph.evidence import Words
from graph.model import CONTROL, HYPHENS, is_unparted, unseen

# Latin ligatures, the forms of Arabic letters that old fonts have, and letters with their points of Hebrew.
_PRINTED = re.compile("[\ufb00-\ufb06\ufb1d-\ufdfb\ufe70-\ufefc]+")
_BREAK = re.compile(rf"(?<=\S)[{HYPHENS}\u00ad\u00ac\x02\ufffe][^\S\n]*\n[^\S\n]*(?=\w)")
_HEAD = re.compile(rf"[\w{HYPHENS}]+\Z")
_TAIL = re.compile(r"\w+")
_SPACES = re.compile(r"[^\S\n]+")
_MAX_JOINS = 40


class Join(NamedTuple):
    """A word that a line's end broke: as it is in the text now, as it may be instead, and how often it occurs."""

    word: str
    other: str
    times: int


def cleaned(text: str) -> str:
    """Return ``text`` with whole letters for printed forms and without unseen characters; line ends stay."""
    text = _PRINTED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = {match.start() for match in _BREAK.finditer(text)}  # these tell where a word is broken
    gone = set(unseen(text)) - kept
    text = "".join(
        c for at, c in enumerate(text) if at not in gone and (at in kept or c == "\n" or not CONTROL.match(c))
    )
    return _SPACES.sub(" ", text)


def unbroken(text: str, known: Collection[str] = ()) -> tuple[str, list[Join]]:
    """Return ``text`` with one line a paragraph, and the joins that nothing else in it confirms.

    ``known`` are broken words that a person has seen in print.
    """
    seen = {word.casefold() for word in known}
    words = Words(text)
    unsure: Counter[tuple[str, str]] = Counter()
    made: list[str] = []
    reached = 0
    for match in _BREAK.finditer(text):
        start, end = match.span()
        hyphen = text[start] if text[start] in "-\u2010\u2011\u058a\u05be" else "-"
        reading = words.reading(start, end, hyphen)
        form = reading.forms[0]
        head, tail = _HEAD.search(text[:start][-60:]), _TAIL.match(text[end : end + 60])
        told = _told(head, reading.forms, tail, seen) if head and tail else None
        if told is not None:  # guard: known-words-count
            form = told
        elif not reading.sure and len(reading.forms) > 1 and not form.endswith(" "):
            other = next(one for one in reading.forms[1:] if one != form)
            if head and tail:
                unsure[f"{head[0]}{form}{tail[0]}", f"{head[0]}{other}{tail[0]}"] += 1
        made += [text[reached:start], form]
        reached = end
    text = "".join([*made, text[reached:]])
    return _in_lines(text), [Join(word, other, times) for (word, other), times in unsure.items()]


def doubt_of_joins(joins: Sequence[Join]) -> Iterator[str]:
    """Yield one sentence about all broken words that nothing else in the text confirms, if there are any."""
    if joins:  # guard: joins-are-named
        listed = ", ".join(f"{join.word} (or {join.other})" for join in joins[:_MAX_JOINS])
        more = f" and {len(joins) - _MAX_JOINS:,} more" if len(joins) > _MAX_JOINS else ""
        said = f"words broken at a line's end that stand nowhere else in the text: {listed}{more}"
        yield f"{said}; --word says how one is printed"


def _told(head: re.Match[str], forms: Collection[str], tail: re.Match[str], seen: Collection[str]) -> str | None:
    """Return which of the forms makes a word that a person has seen, or None."""
    return next((form for form in forms if f"{head[0]}{form}{tail[0]}".casefold() in seen), None)


def _in_lines(text: str) -> str:
    """Return one line a paragraph: a line's end is a space, and nothing between letters of scripts without spaces."""

    def between(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return "" if before and after and is_unparted(before) and is_unparted(after) else " "

    text = re.sub(r"[^\S\n]*\n[^\S\n]*\n\s*", "\x00", text.strip())
    text = re.sub(r"[^\S\n]*\n[^\S\n]*", between, text)
    return text.replace("\x00", "\n\n")
