"""Tell which characters are hyphens, and which of them stand for the rest of a word that only the next one has."""

from __future__ import annotations

import re

# The inside of a class: hyphens of all scripts, Armenian, Hebrew, Canadian, Mongolian and those of old prints too.
HYPHENS = "\\-\u2010\u2011\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e40\ufe63\uff0d"

# After these a hyphen that stands before a space is meant so: "pre- and post-war", "Vor- und Nachteile".
_AND_OR = (
    "and or nor to but und oder bis bzw sowie en of och eller og ja tai sekä või et ou e o y u i oraz lub a nebo či "
    "ili és vagy și sau ve veya и или і та або й ή και"
)
_SUSPENDING = frozenset(_AND_OR.split())
_WORD = re.compile(r"[^\W\d_]+")


def is_suspended(text: str, at: int) -> bool:
    """Return whether a hyphen before a space is right as it is, because of the word at ``at``."""
    word = _WORD.match(text, at)
    return word is not None and word[0].casefold() in _SUSPENDING
