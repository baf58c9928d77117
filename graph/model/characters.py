"""Characters that deceive: controls, those that cannot be seen, those that turn text around, look-alikes.

Here lives which they are and how they are named. Where they are looked for lives in ``decode`` (the file's bytes),
``yaml_events`` (escapes) and ``rules`` (names).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Tab and line ends are YAML's own. NEL, LINE and PARAGRAPH SEPARATOR end lines for YAML 1.1, but for no editor.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
CONTROL = re.compile(f"[{_CONTROL}]")
_DECEPTIVE = re.compile(f"[{_CONTROL}{_BIDI}{_UNSEEN}]")

# U+200C and U+200D shape letters in these scripts, and U+200D joins emoji: there they are spelling.
_JOINING = frozenset({
    "ARABIC", "SYRIAC", "MONGOLIAN", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL",
    "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "MYANMAR", "KHMER", "TIBETAN",
})  # fmt: skip
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"})
_WORD = re.compile(r"[^\W\d_]+")


class Deceptive(NamedTuple):
    """One such character, and the code of the problem that it is."""

    at: int
    character: str
    code: str

    @property
    def message(self) -> str:
        name = name_of(self.character)
        return {
            "bidi-character": f"{name} turns the direction of the text around, and cannot be seen",
            "interior-bom": f"{name} stands inside the file; it is allowed only as its very first character",
            "control-character": f"{name} belongs to no text",
        }.get(self.code, f"{name} cannot be seen")


def name_of(character: str) -> str:
    """``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    known = unicodedata.name(character, "")
    kinds = {"Cc": "(a control character)", "Cs": "(half of a surrogate pair)"}
    return f"U+{ord(character):04X} {known or kinds.get(unicodedata.category(character), '(no character)')}"


def deceptive(text: str) -> Iterator[Deceptive]:
    """Each control, direction mark and invisible character in ``text``."""
    for match in _DECEPTIVE.finditer(text):
        character, at = match[0], match.start()
        if CONTROL.match(character):
            yield Deceptive(at, character, "control-character")
        elif character == "\ufeff":
            yield Deceptive(at, character, "interior-bom")
        elif "\u200b" < character <= "\u200d" and _spelling(text[at - 1 : at], character):
            continue
        else:
            yield Deceptive(
                at, character, "bidi-character" if re.match(f"[{_BIDI}]", character) else "invisible-character"
            )


def mixed_alphabets(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The first word of ``text`` whose letters come from two alphabets that look alike, and those letters by name."""
    if text.isascii():
        return None
    for word in _WORD.findall(text):
        scripts = {letter: unicodedata.name(letter, "?").split()[0] for letter in word}
        mixed = [script for script in scripts.values() if script in _ALIKE]
        if len(set(mixed)) > 1:
            rarest = min(sorted(set(mixed)), key=mixed.count)
            return word, tuple(name_of(letter) for letter, script in scripts.items() if script == rarest)
    return None


def _spelling(before: str, character: str) -> bool:
    if not before:
        return False
    if unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f":
        return character == "\u200d"
    return unicodedata.name(before, "?").split()[0] in _JOINING
