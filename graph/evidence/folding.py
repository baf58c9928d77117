"""Fold a text as it is read: unseen characters removed, white space folded, hyphenated words put together.

``fold`` brings a source's raw text and a quote's words into the same form, in which words are looked up
(``Folded.text``), with the way back to the raw text. Where a text may be written in more than one way without
becoming another word (a hyphen at a line's end, a note's number after a word), there is a ``Joint``. See ``elastic``
for comparing and ``loosening`` for what is mere typography.

    raw      Ice<U+00AD>land will open a joint rescue sta-⏎tion      café in NFD
    folded   Iceland will open a joint rescue station                 café in NFC

No rule here may make two words equal: "re-sign" is "resign" only where a line ends after its hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from graph.evidence.broken_words import SOFT, Reading, Words, is_in_word
from graph.evidence.glued import glued, quoting
from graph.evidence.joints import Joint
from graph.evidence.rewriting import Edit, Origins, Span, back, rewrite
from graph.model import HYPHENS, LINE_ENDS, has_unparted, is_suspended, is_unparted, unseen, written

_BREAKS = HYPHENS + SOFT
_RUN = re.compile(rf"[{_BREAKS}\s]\s+")  # what may need more than one space in its place
_RUN_OR_ONE = re.compile(rf"[{_BREAKS}\s]\s*")
_HYPHENS = tuple(HYPHENS.replace("\\", ""))
_DASHES = HYPHENS.replace("\\", "") + "–—―"
_LINE_END = re.compile(f"[{LINE_ENDS}]")
_BEFORE_LINE_END = re.compile(rf"\u00ad[^\S{LINE_ENDS}]*[{LINE_ENDS}]")
_SPACES = dict.fromkeys((point for point in range(0x3001) if chr(point).isspace()), " ")


@dataclass(frozen=True)
class Folded:
    """A folded text, its joints in order, and the steps that lead back to the raw text."""

    text: str
    joints: tuple[Joint, ...]
    steps: tuple[Origins, ...]

    def original(self, span: Span) -> Span:
        """Return the same stretch in the raw text."""
        return back(self.steps, span)


def fold(raw: str, *, quoted: bool = False) -> Folded:
    """Fold a source's ``raw`` text, or the words of a quote.

    A quote is taken as it is written: none of its hyphens or note marks may be left out.
    """
    steps: list[Origins] = []
    text = written(raw)
    rules = (*(() if quoted else (quoting,)), partial(_dropped, quoted=quoted), _composed)
    for rule in rules:  # guard: unseen-and-composed
        if edits := list(rule(text)):
            text, origins = rewrite(text, edits)
            steps.append(origins)
    parts = list(_spaced(text, quoted))
    text, origins = rewrite(text, [edit for edit, _ in parts])
    text = text.translate(_SPACES)  # guard: white-space-may-differ
    if parts:
        steps.append(origins)
    joints = [
        Joint(start, end, reading.forms, reading.sure, doubtful=reading.doubtful)
        for start, end, (_, reading) in zip(origins.new_starts, origins.new_ends, parts, strict=True)
        if reading.forms
    ]
    return Folded(text, tuple(_with_glued(text, joints, quoted)), tuple(steps))


def _dropped(text: str, quoted: bool) -> Iterator[Edit]:
    """Return the text without what nobody sees; a soft hyphen that ends a line is kept for ``_spaced``."""
    for at in unseen(text):
        breaks = text[at] == "\u00ad" and text[at - 1 : at] not in _HYPHENS and _BEFORE_LINE_END.match(text, at)
        if quoted or not breaks:
            yield Edit(at, at + 1, "")


def _composed(text: str) -> Iterator[Edit]:
    """Return the text in normal form C: canonically equal texts are equal."""
    if unicodedata.is_normalized("NFC", text):
        return
    alone = "".join(c for c in set(text) if not unicodedata.is_normalized("NFC", c))
    pattern = rf"(?s:.)[{_joining()}]+" + (f"|[{re.escape(alone)}]" if alone else "")
    for match in re.finditer(pattern, text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield Edit(*match.span(), composed)


@cache
def _joining() -> str:
    """Return the inside of a class: all characters that may join one before them into one character."""
    found = [chr(point) for point in range(0x300, 0x1F000) if unicodedata.combining(chr(point))]
    for point in range(0xC0, 0x1F000):
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            found.append(chr(int(parts[1], 16)))
    return "".join(sorted(set(found))) + "\u1161-\u1175\u11a8-\u11c2"  # the last are the parts of Korean syllables


_NO_JOINT = Reading(())


def _spaced(text: str, quoted: bool) -> Iterator[tuple[Edit, Reading]]:
    """Return the text with white space as one space or none, and words that a line's end breaks in one piece."""
    inner = text.strip()
    first = text.index(inner) if inner else len(text)
    last = first + len(inner)
    if first:
        yield Edit(0, first, ""), _NO_JOINT
    unparted = has_unparted(text)
    known = Words(text)
    for match in (_RUN_OR_ONE if unparted else _RUN).finditer(text, first, last):
        start, end = match.span()
        if not text[start].isspace():
            if end == start + 1:
                continue
            if broken := _broken(text, start, end, quoted, known):
                yield broken
                continue
            start += text[start] not in "\u00ad\x02\ufffe"
        # guard: line-ends-without-spaces
        if unparted and (is_unparted(text[start - 1]) or is_unparted(text[end])):
            if not _LINE_END.search(text, start, end):
                yield Edit(start, end, " "), Reading((" ",))
            elif is_unparted(text[start - 1]) and is_unparted(text[end]):
                yield Edit(start, end, ""), Reading(("", " "))
            else:
                yield Edit(start, end, " "), Reading((" ", ""))
        elif end > start + 1:
            yield Edit(start, end, " "), _NO_JOINT
    if inner and last < len(text):
        yield Edit(last, len(text), ""), _NO_JOINT


def _broken(text: str, start: int, end: int, quoted: bool, known: Words) -> tuple[Edit, Reading] | None:
    """Return a hyphen between two parts of a word, with the white space behind it; None where it is no such hyphen."""
    before, after = text[start - 1 : start], text[end]
    ends_line = _LINE_END.search(text, start, end) is not None
    soft = text[start] in SOFT
    hyphen = "-" if soft else text[start]
    glued = before != "" and not before.isspace() and before not in _DASHES  # "U.S.-⏎led", "Madrid.-⏎El"
    twice = ends_line and after in _DASHES and text[end + 1 : end + 2].isalpha()
    if not (glued and (after.isalnum() or twice)) or (soft and not (ends_line and is_in_word(before))):
        return None
    if quoted or not ends_line:
        return Edit(start, end, f"{hyphen} "), Reading((f"{hyphen} ",), is_suspended(text, end))
    if twice:  # biało-⏎-czerwony: Polish and others repeat the hyphen of a compound
        return Edit(start, end + 1, hyphen), Reading((hyphen,))
    reading = known.reading(start, end, hyphen)
    return Edit(start, end, reading.forms[0]), reading


def _with_glued(text: str, joints: list[Joint], quoted: bool) -> Iterator[Joint]:
    """Yield ``joints`` and those that ``glued`` finds, in their order.

    Where two overlap, the former, unless it is a space within a note's mark: ``[注 3]``.
    """
    number = 0
    reached = 0
    for joint in glued(text, quoted=quoted):
        while number < len(joints) and (joints[number].start, joints[number].end) <= (joint.start, joint.end):
            yield joints[number]
            reached = max(reached, joints[number].end)
            number += 1
        after = number
        while after < len(joints) and joints[after].end <= joint.end:
            after += 1
        if joint.start >= reached and (after == len(joints) or joint.end <= joints[after].start):
            number = after
            yield joint
            reached = joint.end
    yield from joints[number:]
