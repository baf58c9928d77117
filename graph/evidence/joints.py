"""Places where a text may be written in more than one way without being another text."""

from __future__ import annotations

from typing import NamedTuple


class Joint(NamedTuple):
    """``text[start:end]`` stands for one of ``forms``; the first is the likeliest, and certain if ``sure``.

    ``aside`` says that it belongs to no word and may be left out. ``doubtful`` are forms that may make another word
    and that nothing in the text confirms.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    sure: bool = True
    aside: bool = False
    doubtful: tuple[str, ...] = ()
