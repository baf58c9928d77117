"""Read BibTeX names in CSL's terms.

They are joined by ``and``, are in braces if they have no parts, or are BibLaTeX's extended names. bibtexparser
decides what the parts of a name are. The extended format, which Better BibTeX writes for particles, is in section
3.7 of BibLaTeX's manual: ``{family=Berg, given=Anna, prefix=van den}``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

Decode = Callable[[str], str]

_EXTENDED = re.compile(r"\s*(?:family|given|prefix|suffix|useprefix|juniorcomma)\s*=", re.IGNORECASE)
_PARTS = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}
OTHERS = "others"  # stands for those who are not named


def names_in(written: str) -> list[str]:
    """Return each name of a field as it is written, including ``others``."""
    return [name for name in split_multiple_persons_names(written) if name.strip()]


def name_of(written: str, decode: Decode) -> Mapping[str, str]:
    """Return a name in CSL's terms; ``decode`` turns LaTeX into text."""
    written = written.strip()
    extended = _EXTENDED.match(written.lstrip("{"))
    if extended:
        return _extended(written.strip("{}") if _whole(written) else written, decode)
    if _whole(written):
        return {"literal": decode(written)}
    parts = parse_single_name_into_parts(written, strict=False)
    made = {
        "family": decode(" ".join(parts.last)), "given": decode(" ".join(parts.first)),
        "non-dropping-particle": decode(" ".join(parts.von)), "suffix": decode(" ".join(parts.jr)),
    }  # fmt: skip
    named = {key: text for key, text in made.items() if text}
    return {"literal": decode(written)} if set(named) <= {"family"} or "family" not in named else named


def _whole(written: str) -> bool:
    """Return whether one pair of braces holds all of it."""
    depth = 0
    for place, letter in enumerate(written):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and place < len(written) - 1:
            return False
    return written.startswith("{") and depth == 0


def _extended(written: str, decode: Decode) -> Mapping[str, str]:
    parts = dict(_parted(written))
    return {_PARTS[key]: text for key, value in parts.items() if key in _PARTS and (text := decode(value))}


def _parted(written: str) -> Iterator[tuple[str, str]]:
    """Yield ``family`` and what stands for it; a comma in braces parts nothing."""
    depth, start, pieces = 0, 0, list[str]()
    for place, letter in enumerate(f"{written},"):
        depth += (letter == "{") - (letter == "}")
        if letter == "," and depth <= 0:
            pieces.append(written[start:place])
            start = place + 1
    for piece in pieces:
        key, sign, value = piece.partition("=")
        if sign:
            yield key.strip().casefold(), value.strip()
