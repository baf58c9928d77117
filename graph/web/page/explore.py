"""The view and the words behind it: network, table or quotes, and the dossier of what is selected."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import replace
from urllib.parse import parse_qs

import streamlit as st

from graph.export import formats
from graph.loading import Snapshot
from graph.render.drawing import appearance, timeline, vis_network
from graph.render.html import Share, changes, dossier, quote_card, readings, render
from graph.view import LAYOUTS, View, apply, from_address, order, selection
from graph.web import frontend
from graph.web.page.data import ROOT
from graph.web.page.state import clicked, places, reset, set_widgets, write_address


@st.fragment
def explore(view: View, snapshot: Snapshot) -> None:
    """The view and the dossier: the only part that a click in the graph runs again."""
    state = st.session_state
    if state.get("drop"):
        drop(view)
    if state.pop("refilter", False):
        st.rerun(scope="app")
    state.show = selection(state.show, view.dataset) if state.show else None
    state.lost = () if state.clicked else state.lost
    lost = render("lost.html", lost=state.lost) if state.lost else ""
    st.html(render("skip.html"))
    frontend.select(state.show, state.picks, on_pick)
    st.set_page_config(page_title=readings.page_title(view, state.show))
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
        share = Share(view.filters, state.layout, state.sort, private=snapshot.own is not None)
        st.html(share.button(state.show))
        st.html(readings.chips(view))
    write_address(view.filters)
    st.html(render("status.html", words=readings.status(view, state.show)))
    badges = quote_card.badges(view.dataset, snapshot.record)
    if state.layout == "quotes":
        besides = readings.suggestions(view, state.layout, state.sort)
        st.html(lost + besides + readings.document(view, badges, state.whole == "quotes", state.show, share))
    else:
        comparing = len(view.filters.periods) > 1
        left, right = st.columns([5, 4] if state.layout == "network" else [3, 2], gap="medium")
        with left:
            if state.layout == "network":
                with st.container(key="stage"):
                    if not view.relations:
                        st.html("<p class='rg-empty'>The filters leave nothing to draw.</p>")
                    draw(view, snapshot)
                    st.html(render("legend.html", legend=appearance.legend(view.filters.periods)))
                frontend.timeline(timeline.payload(view, all_years(view), state.show), on_years, on_mark)
            else:
                table = changes.table if comparing else readings.table
                st.html(table(view, state.sort, state.show))
        with right:
            read(view, state.show, badges, lost, share)
    st.html(readings.coverage(view))
    download_buttons(view)


def download_buttons(view: View) -> None:
    """One button for each export format; its file is made only when somebody asks for it."""
    today = dt.datetime.now(dt.UTC).date()
    with st.container(key="carry", horizontal=True, gap="small"):
        for entry in formats.FORMATS:
            text = functools.partial(lambda write: write(view, today).encode("utf-8"), entry.view)
            key = f"download-{entry.key}"
            st.download_button(entry.words, text, entry.file, entry.mime, key, on_click="ignore", type="tertiary")


def draw(view: View, snapshot: Snapshot) -> None:
    found, drawing = places(view.dataset, snapshot.generation)
    try:
        frontend.draw(vis_network.payload(view, found), drawing, frontend.asset(ROOT))
    except frontend.AssetMissing as error:
        st.html(render("fault.html", words=str(error)))  # guard: missing-asset-is-told


def read(view: View, show: str | None, badges: quote_card.Badges, lost: str, share: Share) -> None:
    """The dossier of what is selected, under what of a kept link is lost: there it moves no graph when it goes."""
    layout, whole = st.session_state.layout, st.session_state.whole
    relation_id, _, quote_hash = (show or "").partition(".")
    besides = "" if show else readings.suggestions(view, layout, st.session_state.sort)
    if not show and not view.relations:
        st.html(lost + dossier.nothing(view.dataset) + besides)
        widen(view)
    elif not show:
        overview = changes.panel if len(view.filters.periods) > 1 else dossier.way_in
        st.html(lost + overview(view, layout) + besides)
    elif relation_id in view:
        panel = dossier.relation(view, relation_id, badges, quote_hash, layout, whole == relation_id, share)
        st.html(lost + panel)  # guard: words-meet-no-markdown
    elif show in view.countries:
        st.html(lost + dossier.country(view, show, layout))
    else:
        besides = readings.suggestions(view, layout, st.session_state.sort)
        st.html(lost + dossier.nothing(view.dataset, relation_id or show, share.seen(None)) + besides)
        widen(view, "Show it without the filters")


def widen(view: View, words: str = "Show everything") -> None:
    if st.button(words, key="widen", on_click=reset, args=(view.dataset,)):
        st.rerun(scope="app")


def on_pick() -> None:
    """A click in the graph, on a link of the dossier, on a table's head or on a chip."""
    state = st.session_state
    picked: dict[str, str] = state.selection.pick or {}
    if "show" in picked:
        state.show = picked["show"] or None
        state.picks += 1
        if state.layout == "quotes":
            state.layout = "network"
    if "sort" in picked:
        state.sort = order(picked["sort"])
    if "whole" in picked:
        state.whole = picked["whole"]
    if "drop" in picked:
        state.drop = picked["drop"]
    clicked()


def on_mark() -> None:
    """A click on a mark of the timeline."""
    state = st.session_state
    state.show = (state.timeline.pick or {}).get("show")
    state.picks += 1
    clicked()


def on_years() -> None:
    """Years that were brushed on the timeline, one period or two: the sliders follow."""
    state = st.session_state
    brushed = [tuple(period) for period in state.timeline.years or ()]
    state.years = brushed[0] if brushed else state.all_years
    state.comparing = len(brushed) > 1
    if state.comparing:
        state.versus = brushed[1]
    state.refilter = True
    clicked()


def all_years(view: View) -> View:
    """The view without its filter of years: what the brush would bring in."""
    return apply(view.dataset, replace(view.filters, years=None, versus=None)) if view.filters.years else view


def drop(view: View) -> None:
    """Take one filter off, or do what the search suggests: the widgets are to say what an address says.

    What is selected stays so, unless the address names another.
    """
    state = st.session_state
    opened = from_address(parse_qs(str(state.pop("drop")).removeprefix("?")), view.dataset)
    set_widgets(opened.filters, view.dataset)
    if opened.show:
        state.show = opened.show
        state.picks += 1
        state.layout = "network" if state.layout == "quotes" else state.layout
    clicked()
    st.rerun(scope="app")
