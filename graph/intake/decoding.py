"""Decode a file that another program wrote: UTF-8, UTF-16 with its mark, or else what Excel on Windows writes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WINDOWS = "cp1252"
_FOREIGN = r"[^\x00-\x7f\u00a0«»“”„‘’‚…–—•]"  # no typographic sign, of which a text may have many


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text; ``guessed`` is the name of its encoding if nothing in the file tells it, else empty."""

    text: str
    guessed: str = ""


def decoded(data: bytes) -> Decoded:
    """Return the text of a file without its byte order mark. Raises ValueError if it is no text."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        text, guessed = body.decode(encoding), ""
    except UnicodeDecodeError as error:
        if mark:
            raise ValueError(f"it begins as {encoding.upper()}, and byte {error.start + len(mark):,} is none") from None
        try:
            text, guessed = body.decode(_WINDOWS), "Windows-1252"
        except UnicodeDecodeError:
            text = ""
        if not text or _is_garbled(text):
            raise ValueError("it is neither UTF-8 nor Windows-1252: save it as UTF-8") from None
    if "\0" in text:
        raise ValueError("it has NUL characters, which no text has")
    return Decoded(text, guessed)


def _is_garbled(text: str) -> bool:
    """Return whether accented letters follow each other as they do where another encoding is read so."""
    foreign = len(re.findall(_FOREIGN, text))
    together = sum(map(len, re.findall(_FOREIGN + "{3,}", text)))
    return together > 3 and 2 * together > foreign
