"""What a click may ask for. ``shared/picks.js`` has the same list, and a test compares the two."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Asked = Literal[
    "show",  # open a relation, a country or a quote; "" closes what is open
    "sort",  # the table by a column
    "whole",  # all quotes of a relation, or of the view ("quotes"), or all rows ("table")
    "drop",  # the filters of an address, in place of those in use
    "open",  # all that an address says, as if it had been opened
    "inline",  # that everything is sent by message from now on: no address of ours was reached
]
ASKED: tuple[Asked, ...] = get_args(Asked)


class Pick(NamedTuple):
    """One thing that a reader asks for, and what for: ``Pick("show", "jpn-rus")``."""

    asked: Asked
    of: str
    press: int = 0  # which press of the page's it is: an answer names the one that it is to


def parse_pick(sent: object) -> Pick | None:
    """Return what a browser sent as ``{"show": "jpn-rus"}``, or None if it is no pick."""
    if isinstance(sent, dict):
        for asked in ASKED:
            if isinstance(sent.get(asked), str):
                press = sent.get("press")
                return Pick(asked, sent[asked], press if isinstance(press, int) else 0)
    return None
