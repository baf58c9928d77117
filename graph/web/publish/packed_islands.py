"""What a page's script reads, in fewer bytes, where there is very much of it; and back.

Up to `MOST_PLAIN` it is JSON that anybody can read. Beyond, what is long is compressed (zlib, RFC 1950) and written in
letters (RFC 4648): programs that look for viruses are suspicious of such letters beside a script, so that no page has
them without need. ``web/frontend/published/packed_islands.js`` has the way back.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Mapping
from typing import NamedTuple

JSON, PACKED = "application/json", "application/zlib"
MOST_PLAIN = 2_000_000  # bytes of all
_LONG = 50_000


class Island(NamedTuple):
    """A script element that is data: its id, its type and its text."""

    id: str
    type: str
    text: str


def written(islands: Mapping[str, str]) -> list[Island]:
    """Return islands of JSON as a page of one file carries them."""
    sizes = {name: len(text.encode("utf-8")) for name, text in islands.items()}
    much = sum(sizes.values()) > MOST_PLAIN
    return [
        Island(name, PACKED, _packed(text)) if much and sizes[name] > _LONG else Island(name, JSON, text)
        for name, text in islands.items()
    ]


def _packed(text: str) -> str:
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


def unpacked(letters: str) -> str:
    """Return what was compressed, or the text itself if it is none that can be read: it was changed."""
    try:
        return zlib.decompress(base64.b64decode(letters, validate=True)).decode("utf-8")
    except (ValueError, zlib.error):
        return letters
