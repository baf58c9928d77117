"""The seal of a published page: the digest of all its bytes, last in its manifest.

By it a change is found that no part of the page tells of: how an element ends, how a sign is written, a comment. See
``manifest`` for the parts.
"""

from __future__ import annotations

import hashlib
import re

KEY = "whole"
LENGTH = 16  # hexadecimal digits
_SEAL = re.compile(rf'"{KEY}":"([0-9a-f]{{{LENGTH}}})"\}}')


def seal(before: str, after: str) -> str:
    """Return the digits that belong between the two parts of a page."""
    return hashlib.sha256(f"{before}\0{after}".encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def is_sealed(html: str) -> bool:
    """Return whether a page is, byte for byte, as it was sealed."""
    found = [*_SEAL.finditer(html)]
    # guard: every-byte-is-sealed
    return bool(found) and found[-1][1] == seal(html[: found[-1].start(1)], html[found[-1].end(1) :])
