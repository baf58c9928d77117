"""A manifest's digests as the page carries them, in few bytes, and back."""

from __future__ import annotations

import base64
import re
from typing import Any

from graph.web.publish.manifest import LENGTH, REST, SOURCES, Manifest
from graph.web.publish.quote_parts import FIELDS

_HASH = 10  # digits by which a quote is known among those of its relation
_OF_QUOTE = re.compile(rf"([^.]+)\.([0-9a-f]{{{_HASH}}})")
# A letter for each field: of 20,000 quotes the names would take a megabyte.
_LETTERS = {
    REST: "m",
    **dict(zip(FIELDS.values(), "dwctpsn", strict=True)),
    SOURCES: "a",
}


def packed(parts: Manifest) -> dict[str, dict[str, str]]:
    """Return the digests by relation, or by whatever else an id begins with, and by the letters of their fields.

    Each entry has the hash of each quote and the digests of these fields, all in one text: for 20,000 quotes, ids,
    letters and digits would take twice the room.
    """
    found: dict[str, dict[str, str]] = {}
    for part, fields in parts.items():
        owner, own = (found_id[1], found_id[2]) if (found_id := _OF_QUOTE.fullmatch(part)) else (part, "")
        key = ("." if own else "") + "".join(_LETTERS[name] for name in fields)
        group = found.setdefault(owner, {})
        group[key] = group.get(key, "") + own + "".join(fields.values())
    return {owner: {key: _as_letters(digits) for key, digits in own.items()} for owner, own in found.items()}


def unpacked(parts: dict[str, Any]) -> Manifest:
    """Return what ``packed`` packed, now or in its first form. Raises KeyError and ValueError."""
    names = {letter: name for name, letter in _LETTERS.items()}
    found: Manifest = {}
    for owner, own in parts.items():
        if isinstance(own, str):  # each part by itself, a letter before each digest
            wide = LENGTH + 1
            found[owner] = {names[own[at]]: own[at + 1 : at + wide] for at in range(0, len(own), wide)}
            continue
        for key, text in own.items():
            hashed, letters, digits = _HASH if key[:1] == "." else 0, key.lstrip("."), _as_digits(text)
            wide = hashed + LENGTH * len(letters)
            for at in range(0, len(digits), wide):
                name = f"{owner}.{digits[at : at + hashed]}" if hashed else owner
                each = range(at + hashed, at + wide, LENGTH)
                found[name] = {
                    names[letter]: digits[start : start + LENGTH] for letter, start in zip(letters, each, strict=True)
                }
    return found


def _as_letters(digits: str) -> str:
    """Return hexadecimal digits as letters of 6 bits (RFC 4648, base64url)."""
    return base64.urlsafe_b64encode(bytes.fromhex(digits)).decode("ascii").rstrip("=")


def _as_digits(letters: str) -> str:
    return base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4)).hex()
