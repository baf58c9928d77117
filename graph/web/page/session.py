"""What the page keeps of one visitor from one run to the next, under one name in Streamlit's session state.

The widgets' own values stay with Streamlit, under their keys. See `state` for how the address, the widgets and the
session follow each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from graph.export import formats
from graph.loading import Snapshot
from graph.model import Dataset
from graph.render.drawing import network
from graph.view import NOTHING, OLDEST_FIRST, Filters, Mistake, QuoteOrder, Selection, View, Years
from graph.web.page.made_file import File

Parameters = dict[str, list[str]]


@dataclass(frozen=True, eq=False)
class Held:
    """A visitor's own file, and the random word below which its addresses are (`private`)."""

    token: str
    session: str
    snapshot: Snapshot


@dataclass
class Session:
    """One visitor's state. It changes in place, so that a run cut short by a click keeps what it has done so far."""

    # What is seen, beside the widgets
    filters: Filters = field(default_factory=Filters)
    show: Selection = NOTHING
    sort: str = ""
    order: QuoteOrder = OLDEST_FIRST  # in which quotes are read
    whole: str = ""  # of what all quotes are shown: a relation's id, or "quotes"
    picks: int = 0  # how often a reader has opened something
    inline: bool = False  # does the browser reach no address of ours, so that all has to come by message?
    press: int = 0  # the newest press that the page has heard of (`frontend.Pick`)
    all_years: Years | None = None
    more_filters: bool = False  # whether the list of further filters was ever needed
    refusals: int = 0  # how often two periods overlapped, and stayed as they were

    # What was wrong with the address, and whether that stands at the words or over the view
    mistakes: tuple[Mistake, ...] = ()
    beside: bool = False

    # Who follows whom
    generation: int | None = None  # of the data that the address was last read for; None before the first time
    address: Parameters | None = None  # as the page last read or wrote it
    left_addresses: tuple[tuple[Parameters, float], ...] = ()  # with the second in which each was left
    clicked: bool = False  # since the address was written

    # What a click asks of the next run: an address to take filters from, or to open, or that the whole page runs
    drop: str = ""
    open: str = ""
    refilter: bool = False

    # The drawing
    drawn: Dataset | None = None
    drawn_file: int | None = None
    places: network.Positions | None = None
    drawing: int = 0

    # The downloads of a view, made once for it
    made_of: View | None = None
    made: tuple[tuple[formats.Format, File], ...] = ()

    # A visitor's own file
    own: Snapshot | None = None
    own_id: str = ""
    uploads: int = 0
    left: tuple[Snapshot, float] | None = None  # the own file that was taken off last, and when
    held: Held | None = None


def session() -> Session:
    """Return the state of the visitor for whom the script runs."""
    kept: Session = st.session_state.setdefault("session", Session())
    return kept
