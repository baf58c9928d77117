"""Ways in which a word that is searched for may be written as well, none of which makes another word of it.

``co-operation`` is also cooperation; हिंदी, with a dot for the nasal, is also हिन्दी. A browser does the same, with
these tables (``search_tables``); see ``folds`` for single letters that count as the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Before the rest of a word, some papers set a hyphen behind these, and others write one word.
FIRST_PARTS = "anti auto bi co counter de e inter mid multi non over post pre pro re semi sub super trans ultra under"
_REST = 3  # letters at least that follow
_NUMBERS = re.compile(r"\d-\d")  # 10-12 is neither 1012 nor two numbers apart
_PART = re.compile(rf"({'|'.join(FIRST_PARTS.split())})([a-z]{{{_REST},}})")
# In scripts of India a dot over the letter before (anusvara) stands for the nasal of the letters that follow it:
# the first consonant of each of the five groups, with the nasal in fifth place.
_GROUPS = (0x15, 0x1A, 0x1F, 0x24, 0x2A)
_SCRIPTS = (0x900, 0xA80, 0xB00, 0xC00, 0xC80)  # Devanagari, Gujarati, Odia, Telugu, Kannada
_ANUSVARA, _VIRAMA = 0x02, 0x4D


def _nasals() -> Iterator[tuple[str, str, str]]:
    for script in _SCRIPTS:
        for group in _GROUPS:
            consonants = "".join(chr(script + group + number) for number in range(4))
            yield chr(script + group + 4) + chr(script + _VIRAMA), chr(script + _ANUSVARA), consonants


# Nasal with virama, the dot in its place, and the consonants before which both are written.
NASALS = tuple(_nasals())
_OF_INDIA = re.compile("[\u0900-\u0cff]")


def other_spellings(folded: str) -> Iterator[str]:
    """Yield other ways to write a folded word."""
    if "-" in folded and not _NUMBERS.search(folded):
        yield folded.replace("-", "")
        yield folded.replace("-", " ")
    elif match := _PART.fullmatch(folded):
        yield f"{match[1]}-{match[2]}"
    if _OF_INDIA.search(folded):
        dotted = plain = folded
        for nasal, dot, consonants in NASALS:
            dotted = re.sub(f"{nasal}(?=[{consonants}])", dot, dotted)
            plain = re.sub(f"{dot}(?=[{consonants}])", nasal, plain)
        yield from (one for one in (dotted, plain) if one != folded)
