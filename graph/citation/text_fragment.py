"""Link to a quote's own words in its source: the source's URL with a text fragment.

The syntax is WICG's "URL Fragment Text Directives" (https://wicg.github.io/scroll-to-text-fragment/):
``#:~:text=[prefix-,]start[,end][,-suffix]``. A browser compares white space folded and without regard to case, takes
``start``, ``end`` and each context only at the edges of words, and looks for each of them within one block of the page
(a paragraph, a cell, the words up to a ``<br>``). Whether the words stand in the source at all is `verify`'s.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote as percent

from graph.model import Quote, Source, fold_space


class Room(NamedTuple):
    """How many letters of a quote its address names: up to ``whole`` all, of more what it begins and ends with."""

    whole: int
    start: int
    end: int


# Up to so many letters Chromium's own "Copy link to highlight" names the words whole, which marks them and no others.
ROOM = Room(whole=300, start=150, end=150)
# The same where there are so many addresses that their letters count. A page opens where the start stands, which
# keeps its letters; the end only says how much of it is marked, and is the first after the start.
BRIEF = Room(whole=64, start=40, end=20)
_TEXT = ":~:"  # what follows in an address names a passage
# Annotation clients store a prefix and a suffix of a fixed number of letters (Hypothesis 32, Recogito 10), which begin
# and end inside words. A browser finds no cut word, so the outermost word of such a context is left out.
MIN_CUT, MIN_CUT_ALIKE = 32, 10
# At a line's end, these signs end no sentence; other punctuation does.
MID_SENTENCE = ",،、，;；؛"
# Scripts that write no spaces between words, by the first word of their characters' names.
UNSPACED = {"CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "THAI", "LAO", "KHMER", "MYANMAR"}


def passage(source: Source, quote: Quote, room: Room = ROOM) -> str | None:
    """Return the address of the quote's own words, or None if the source has no URL."""
    if source.url is None:
        return None
    page, _, anchor = source.url.partition("#")  # some pages are named by what follows, as in https://…/#/article/5
    return f"{page}#{anchor.partition(_TEXT)[0]}{_TEXT}text={_directive(quote, room)}"


def page_of(address: str) -> str:
    """Return the page to whose passage an address leads, or the page itself."""
    return address.partition(_TEXT)[0].removesuffix("#")


def _directive(quote: Quote, room: Room) -> str:
    """Return the quote as ``[prefix-,]start[,end][,-suffix]``, percent-encoded."""
    directive = ",".join(map(_encode, _start_and_end(_paragraphs(quote.exact), room)))
    before, after = quote.prefix or "", quote.suffix or ""
    least = MIN_CUT_ALIKE if len(before) == len(after) else MIN_CUT
    if prefix := _before(before, cut=len(before) >= least):
        directive = f"{_encode(prefix)}-,{directive}"
    if suffix := _after(after, cut=len(after) >= least):
        directive = f"{directive},-{_encode(suffix)}"
    return directive


def _start_and_end(paragraphs: Sequence[str], room: Room) -> Sequence[str]:
    """Return one paragraph whole where it is short; else the two ends of a range, which alone can span blocks."""
    whole = " ".join(paragraphs)
    if len(paragraphs) == 1 and len(whole) <= room.whole:
        return [whole]
    start, end = _beginning(paragraphs[0], room.start), _ending(paragraphs[-1], room.end)
    # A browser ends the range where the end stands first.
    rest, ending = whole[len(start) :].casefold(), end.casefold()
    return [start, end] if rest.find(ending) == len(rest) - len(ending) else [whole]


def _paragraphs(words: str) -> list[str]:
    """Return the paragraphs of ``words``, white space folded: up to an empty line, or a line that ends a sentence.

    Any other line end is a place where a text was wrapped.
    """
    found = [""]
    for line in map(fold_space, words.splitlines()):
        last = found[-1]
        if last and line and not _ends_sentence(last):
            found[-1] = f"{last}{'' if _unspaced(last[-1]) and _unspaced(line[0]) else ' '}{line}"
        else:
            found.append(line)
    return [paragraph for paragraph in found if paragraph]


def _ends_sentence(line: str) -> bool:
    return unicodedata.category(line[-1]) in {"Po", "Pe", "Pf"} and line[-1] not in MID_SENTENCE


def _unspaced(character: str) -> bool:
    return unicodedata.name(character, "").partition(" ")[0] in UNSPACED


def _before(prefix: str, cut: bool) -> str:
    """Return what of a prefix a browser can find before the quote: its last paragraph, from the beginning of a word."""
    *others, last = _paragraphs(prefix) or [""]
    if others or not cut:  # a paragraph's beginning is a word's too
        return last
    edges = _edges(last)
    return last[edges[0] + 1 :].lstrip() if edges else ""


def _after(suffix: str, cut: bool) -> str:
    """Return what of a suffix a browser can find after the quote: its first paragraph, to the end of a word."""
    first, *others = _paragraphs(suffix) or [""]
    if others or not cut:
        return first
    edges = _edges(first)
    return first[: edges[-1]].rstrip() if edges else ""


def _edges(line: str) -> list[int]:
    """Return where words part for certain: at spaces or, in a line that has none, at punctuation."""
    spaces = [place for place, character in enumerate(line) if character == " "]
    return spaces or [place for place, character in enumerate(line) if unicodedata.category(character)[0] == "P"]


def _beginning(line: str, most: int) -> str:
    """Return the first whole words of a line; all of it where it is short or has no space at a fit place."""
    if len(line) <= most:
        return line
    words = line[: most + 1].rpartition(" ")[0]
    return words if len(words) * 2 >= most else line  # one short word stands in many places


def _ending(line: str, most: int) -> str:
    if len(line) <= most:
        return line
    words = line[-most - 1 :].partition(" ")[2]
    return words if len(words) * 2 >= most else line


def _encode(words: str) -> str:
    return percent(words, safe="").replace("-", "%2D")  # a bare hyphen marks a prefix or a suffix
