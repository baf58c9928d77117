"""Text is text: how words are compared, and nothing else.

Only runs of white space may differ between a quote and its source (docs/format.md); everything else is to the letter.
"""

from __future__ import annotations

import hashlib
import re

_SPACE = re.compile(r"\s+")  # Python's \s knows the no-break spaces: U+00A0, U+2007, U+202F
_OPENING, _CLOSING = tuple("([“‘«„"), (*")]”’»,.;:!?", "'s")


def fold_space(text: str) -> str:
    """``text`` with every run of white space, no-break spaces among it, made one plain space, and none at its ends."""
    return _SPACE.sub(" ", text).strip()  # guard: white-space-may-differ


def with_context(prefix: str | None, exact: str, suffix: str | None) -> tuple[str, str, str]:
    """Return a quote's words with those beside them, as they are printed in one line, one after the other.

    White space of the context is folded, and a space stands between it and the words unless punctuation touches them.
    """
    before, after = fold_space(prefix or ""), fold_space(suffix or "")
    return (
        before if before.endswith(_OPENING) or not before else f"{before} ",
        exact,
        after if after.startswith(_CLOSING) or not after else f" {after}",
    )


def fingerprint(*parts: str, length: int = 10) -> str:
    """The first ``length`` hexadecimal digits of the SHA-256 of ``parts``, white space folded."""
    return hashlib.sha256("\x1f".join(map(fold_space, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def counted(number: int, noun: str) -> str:
    """Return ``number`` with its noun: ``1 quote``, ``1,204 quotes``, ``2 countries``."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
    return f"{number:,} {plural}"


def count_words(text: str) -> int:
    """How many words stand in ``text``, as a reader counts: runs between white space that hold a letter or digit."""
    return sum(any(c.isalnum() for c in run) for run in text.split())
