"""Characters that deceive: controls, unseen characters, those that turn text around, look-alikes.

This module says which they are and what they are called. ``yaml.decoding`` looks for them in a file's bytes,
``yaml.parser`` in escapes, and ``rules`` in names.
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
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
CONTROL = re.compile(f"[{_CONTROL}]")
_DECEPTIVE = re.compile(f"[{_CONTROL}{_BIDI}{_UNSEEN}]")
_UNSEEN_ONE = re.compile(f"[{_BIDI}{_UNSEEN}]")
_BIDI_ONE = re.compile(f"[{_BIDI}]")

# U+200C and U+200D shape letters in these scripts, and U+200D joins emoji: there they are spelling.
_JOINING = frozenset({
    "ADLAM", "ARABIC", "BALINESE", "BENGALI", "BRAHMI", "CHAKMA", "DEVANAGARI", "GRANTHA", "GUJARATI", "GURMUKHI",
    "HANIFI", "HEBREW", "JAVANESE", "KAITHI", "KANNADA", "KHMER", "MALAYALAM", "MANDAIC", "MANICHAEAN", "MEETEI",
    "MODI", "MONGOLIAN", "MYANMAR", "NEWA", "NKO", "ORIYA", "PHAGS-PA", "SHARADA", "SINHALA", "SOGDIAN", "SUNDANESE",
    "SYRIAC", "TAMIL", "TELUGU", "TIBETAN", "TIRHUTA",
})  # fmt: skip
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_REACH = 200  # characters on either side, of the same line, in which a direction mark finds right-to-left letters
_IDEOGRAPH = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A flag of a part of a country: 🏴, its code in tag letters, and their end.
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,8}\U000e007f")
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"})
_WORD = re.compile(r"[^\W\d_]+")


class Deceptive(NamedTuple):
    """Such a character, and the code of the problem that it is."""

    at: int
    character: str
    code: str

    @property
    def message(self) -> str:
        """What is wrong with it, in a sentence."""
        name = name_of(self.character)
        return {
            "bidi-character": f"{name} turns the direction of the text around, and cannot be seen",
            "interior-bom": f"{name} inside the file; it is allowed only as its very first character",
            "control-character": f"{name} belongs to no text",
        }.get(self.code, f"{name} cannot be seen")

    @property
    def hint(self) -> str:
        """What to do about it."""
        if self.code == "bidi-character" and self.character in _MARKS_OF_DIRECTION:
            return "delete it: a direction mark is allowed only among letters that run from right to left"
        if self.code == "invisible-character":
            return "delete it, as verify --fix does: words are compared without it"
        return "delete it"


def name_of(character: str) -> str:
    """Return a character's code point and name: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    known = unicodedata.name(character, "")
    kinds = {"Cc": "(a control character)", "Cs": "(half of a surrogate pair)"}
    return f"U+{ord(character):04X} {known or kinds.get(unicodedata.category(character), '(no character)')}"


def deceptive(text: str) -> Iterator[Deceptive]:
    """Yield each control, direction mark and invisible character in ``text``."""
    for match in _DECEPTIVE.finditer(text):
        character, at = match[0], match.start()
        if CONTROL.match(character):
            yield Deceptive(at, character, "control-character")
        elif character == "\ufeff":
            yield Deceptive(at, character, "interior-bom")
        elif not (is_spelling(text, at) or _directs(text, at)):
            yield Deceptive(at, character, "bidi-character" if _BIDI_ONE.match(character) else "invisible-character")


def unseen(text: str) -> Iterator[int]:
    """Yield the offset of each character of ``text`` that nobody sees and that spells nothing.

    Such characters make no difference between words. Controls are not among them.
    """
    if text.isascii():
        return
    for match in _UNSEEN_ONE.finditer(text):
        if not is_spelling(text, match.start()):
            yield match.start()


def mixed_alphabets(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the first word of ``text`` with letters of two alphabets that look alike, and those letters by name."""
    if text.isascii():
        return None
    for word in _WORD.findall(text):
        if strange := _strange(word):
            return word, tuple(map(name_of, strange))
    return None


def strange_letters(text: str) -> frozenset[str]:
    """Return the letters of ``text`` inside a word of another alphabet whose letters look like them."""
    if text.isascii():
        return frozenset()
    return frozenset(letter for word in _WORD.findall(text) for letter in _strange(word))


def _strange(word: str) -> tuple[str, ...]:
    """Return the letters of the rarest alphabet in ``word``, if it mixes alphabets that look alike."""
    scripts = {letter: _script(letter) for letter in word}
    mixed = [script for script in scripts.values() if script in _ALIKE]
    if len(set(mixed)) < 2:
        return ()
    rarest = min(sorted(set(mixed)), key=mixed.count)
    return tuple(letter for letter, script in scripts.items() if script == rarest)


def is_spelling(text: str, at: int) -> bool:
    """Return whether the unseen character at ``at`` helps to spell a letter, word or sign."""
    character, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if "\u200c" <= character <= "\u200d":  # beside letters of scripts that use them, on either side
        if before and (unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f"):
            return character == "\u200d"
        return _script(before) in _JOINING or _script(after) in _JOINING
    if "\u180b" <= character <= "\u180f":
        return _script(before) == "MONGOLIAN"
    if "\U000e0100" <= character <= "\U000e01ef":  # which form of a kanji a name has
        return _IDEOGRAPH.match(before) is not None
    if "\U000e0020" <= character <= "\U000e007f":
        start = text.rfind("\U0001f3f4", max(0, at - 9), at)
        flag = _FLAG.match(text, start) if start >= 0 else None
        return flag is not None and at < flag.end()
    return False


def _directs(text: str, at: int) -> bool:
    """Return whether this is a direction mark among right-to-left letters, where it misleads nobody."""
    if text[at] not in _MARKS_OF_DIRECTION or (at and text[at - 1] in _MARKS_OF_DIRECTION):
        return False
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at), at - _REACH) + 1
    end = min(end for end in (text.find("\n", at), text.find("\r", at), at + _REACH) if end >= 0)
    return _RIGHT_TO_LEFT.search(text, start, end) is not None


def _script(character: str) -> str:
    """Return the script of a letter, by the first word of its name."""
    return unicodedata.name(character, "?").split()[0] if character else ""
