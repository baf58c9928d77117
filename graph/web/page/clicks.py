"""Answer a click: in the drawing, the timeline, the dossier, a table's head, on a chip or a notice.

Streamlit calls ``on_pick`` and ``on_years`` before the run that a click causes; ``open_address`` and ``drop`` are
called by that run itself, since they change widgets. See ``explore`` for what is shown in the end.
"""

from __future__ import annotations

import streamlit as st

from graph.view import Selection, View, from_address, order
from graph.web import frontend
from graph.web.page.session import session
from graph.web.page.state import clicked, keep_apart, lay_out, picked, set_widgets


def on_pick() -> None:
    """Answer a click in the graph or timeline, on a link of the dossier, on a table's head or on a chip."""
    state = session()
    pick = frontend.newest_pick()
    state.press = pick.press if pick else state.press
    match pick:
        case frontend.Pick("show", of):
            state.show = Selection.of(of)
            state.picks += 1
            to_the_words()
        case frontend.Pick("sort", of):
            state.sort = order(of)
        case frontend.Pick("whole", of):
            state.whole = of
        case frontend.Pick("drop", of):
            state.drop = of
        case frontend.Pick("open", of):
            state.open = of
        case frontend.Pick("inline", _):
            state.inline = True
    picked()


def to_the_words() -> None:
    """Leave the view of all quotes, which has no dossier beside it."""
    if st.session_state.layout == "quotes":
        st.session_state.layout = "network"


def on_years() -> None:
    """Take the years that were brushed on the timeline, one period or two; the sliders follow."""
    state, kept = st.session_state, session()
    brushed = [tuple(period) for period in state.timeline.years or ()]
    state.years = brushed[0] if brushed else kept.all_years
    state.comparing = len(brushed) > 1
    if state.comparing:
        state.versus = brushed[1]
    kept.refilter = True
    if kept.drawn:
        keep_apart(kept.drawn)


def open_address(view: View) -> None:
    """Show what an address says, as if somebody had opened it."""
    state = session()
    opened = from_address(state.open, view.dataset)
    closed = opened.filters == view.filters and state.show.holds(opened.show)
    state.picks += bool(opened.show) and not closed  # who closes a notice is led nowhere
    state.open = ""
    lay_out(opened)
    set_widgets(opened.filters, view.dataset)
    clicked()
    st.rerun(scope="app")


def drop(view: View) -> None:
    """Remove one filter, or do what the search suggests: the widgets become what an address says.

    The selection stays, unless the address names another.
    """
    state = session()
    opened = from_address(state.drop, view.dataset)
    state.drop = ""
    set_widgets(opened.filters, view.dataset)
    if opened.show:
        state.show = opened.show
        state.picks += 1
        to_the_words()
    clicked()
    st.rerun(scope="app")
