"""The view and the words behind it: network, table or quotes, and the dossier of what is selected."""

from __future__ import annotations

import streamlit as st

from graph.loading import Snapshot
from graph.render.html import (
    Share,
    changes,
    chips,
    coverage,
    described,
    document,
    key,
    page_title,
    quote_card,
    render,
    status,
    suggestions,
)
from graph.view import LAYOUTS, Selection, View, distinct_quotes, selection
from graph.web import frontend
from graph.web.page import assets, documents, dossiers
from graph.web.page.answer import entitle
from graph.web.page.clicks import drop, on_pick, on_years, open_address
from graph.web.page.download_links import files_of, offer_downloads
from graph.web.page.layouts import draw, in_time, list_relations
from graph.web.page.reading import fetched, read, told_of
from graph.web.page.session import session
from graph.web.page.state import clicked, seen, write_address


@st.fragment
def explore(view: View, snapshot: Snapshot) -> None:
    """Show the view and the dossier, the only part that a click in the graph runs again."""
    state = session()
    if state.drop:
        drop(view)
    if state.open:
        open_address(view)
    if state.refilter:
        state.refilter = False
        st.rerun(scope="app")
    state.show = Selection.of(selection(state.show.id, view.dataset) if state.show else None)
    folder = assets.find().folder
    share = Share.of(seen(view.filters), snapshot.own is not None, files_of(snapshot))
    link = dossiers.link(snapshot, share) if share.layout != "quotes" else ""
    head = described(view, distinct_quotes(view.dataset)) if assets.reached() else None
    selected = frontend.Selected(
        state.show.id or None,
        state.picks,
        state.press,
        link,
        standing := fetched(view, snapshot, share, link),
        dossiers.fullest(view),
        head,
    )
    frontend.select(folder, selected, on_pick)
    entitle(page_title(view, state.show))
    # One row of a fixed height: a filter's chip must not push the graph down.
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            "View",
            LAYOUTS,
            format_func=str.capitalize,
            key="layout",
            required=True,
            label_visibility="collapsed",
            on_change=clicked,
        )
        # In one piece, as one message; what screen readers are told of the view is not seen.
        st.html(share.button(state.show.id) + chips(view) + render("status.html", words=status(view, state.show)))
    write_address(view.filters)
    above, notice = told_of(view, share)
    notice += changes.cautions(view)
    if above:
        st.html(above)
    badges = quote_card.badges(view.dataset, snapshot.record)
    layout = st.session_state.layout
    if layout == "quotes":
        besides, whole = suggestions(view, layout, state.sort), state.whole == documents.WHOLE
        words = render("place.html") if standing else document(view, badges, whole, state.show, share)
        st.html(notice + besides + words)  # guard: words-meet-no-markdown
    else:
        left, right = st.columns([5, 4] if layout == "network" else [2, 1], gap="medium")
        with left:
            if layout == "network":
                with st.container(key="stage"):
                    draw(view, snapshot)
                    st.html(key(view))
                frontend.timeline(folder, in_time(view, snapshot), on_years, state.refusals)
            else:
                list_relations(view, snapshot)
        with right:
            read(view, badges, notice, share, standing is not None)
    st.html(coverage(view))
    offer_downloads(view, snapshot)
