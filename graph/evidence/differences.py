"""Show how two texts differ so that a reader can see it, in every script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from graph.evidence.words import MARKS, VARIANTS
from graph.model import UNSPACED, fold_space, is_spelling, strange_letters

# Words between spaces; in scripts without spaces letters with their marks, and a run of kana, which most often is one.
_TOKEN = re.compile(
    rf"[\u3041-\u309f]+|[\u30a0-\u30ff\uff66-\uff9f]+|[{UNSPACED}][{MARKS}{VARIANTS}]*|[\u3001-\u303f\uff01-\uff65]"
    rf"|[^\s{UNSPACED}\u3001-\u303f\uff01-\uff65]+"
)


class Token(NamedTuple):
    """A piece of a text, from ``start`` to ``end``; ``spaced`` says that a space comes before it."""

    start: int
    end: int
    text: str
    spaced: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text``, or its letters where the script puts no spaces between words."""
    for match in _TOKEN.finditer(text):  # guard: words-or-letters
        yield Token(*match.span(), match[0], match.start() > 0 and text[match.start() - 1].isspace())


def differences(source: str, quote: str) -> str:
    """Return both texts as a word diff: ``the two [-leaders-]{+presidents+} agreed``.

    The words in square brackets are the source's.
    """
    ours, theirs = list(tokens(fold_space(quote))), list(tokens(fold_space(source)))
    own, asked = [token.text for token in theirs], [token.text for token in ours]
    said = ""
    for kind, a, b, c, d in SequenceMatcher(None, own, asked, autojunk=False).get_opcodes():
        spaced = (theirs[a] if b > a else ours[c]).spaced
        if kind == "equal":
            part = visible(_joined(theirs[a:b]))
        else:
            gone, new = _plainly(_joined(theirs[a:b])), _plainly(_joined(ours[c:d]))
            part = (f"[-{gone}-]" if gone else "") + (f"{{+{new}+}}" if new else "")
        said += " " * (spaced and said != "") + part
    return said


def _joined(parts: list[Token]) -> str:
    return "".join(" " * token.spaced + token.text for token in parts).strip()


def visible(text: str) -> str:
    """Return ``text`` with each character that cannot be seen as its code point: ``<U+200B>``.

    A mark can be seen on its letter, and a joiner beside letters of scripts that use it.
    """
    shown = (c if _is_seen(text, at) else f"<U+{ord(c):04X}>" for at, c in enumerate(text))
    return "".join(shown)  # guard: unseen-by-code-point


def _is_seen(text: str, at: int) -> bool:
    character = text[at]
    if unicodedata.category(character).startswith("M"):
        return at > 0 and (text[at - 1].isalnum() or unicodedata.category(text[at - 1])[0] in "MS")
    return character == " " or character.isprintable() or is_spelling(text, at)


def _plainly(text: str) -> str:
    """Return ``visible``, also of what is spelling and of letters that look like others: it may be all that differs."""
    strange = strange_letters(text)
    shown = visible(text)
    # guard: differing-joiners-are-named
    return "".join(f"<U+{ord(c):04X}>" if c in strange or _VARIANT.match(c) else c for c in shown)


_VARIANT = re.compile(f"[{VARIANTS}]")
