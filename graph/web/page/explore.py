"""The view and the words behind it: network, table or quotes, and the dossier of what is selected."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from urllib.parse import parse_qs

import streamlit as st

from graph.export import formats
from graph.loading import Snapshot
from graph.render.drawing import appearance, timeline, vis_network
from graph.render.html import (
    Share,
    changes,
    chips,
    coverage,
    document,
    dossier,
    notices,
    page_title,
    quote_card,
    render,
    status,
    suggestions,
    table,
)
from graph.view import LAYOUTS, Opened, View, apply, from_address, hidden, order, selection, to_address
from graph.web import frontend
from graph.web.page import assets, downloads, private
from graph.web.page.state import clicked, keep_apart, picked, places, reset, set_widgets, write_address


@st.fragment
def explore(view: View, snapshot: Snapshot) -> None:
    """The view and the dossier: the only part that a click in the graph runs again."""
    state = st.session_state
    if state.get("drop"):
        drop(view)
    if state.get("open"):
        open_address(view)
    if state.pop("refilter", False):
        st.rerun(scope="app")
    state.show = selection(state.show, view.dataset) if state.show else None
    folder = assets.find().folder
    frontend.select(folder, state.show, state.picks, on_pick)
    st.set_page_config(page_title=page_title(view, state.show))
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
        st.html(chips(view))
    write_address(view.filters)
    above, notice = told_of(view, share)
    if above:
        st.html(above)
    st.html(render("status.html", words=status(view, state.show)))
    badges = quote_card.badges(view.dataset, snapshot.record)
    if state.layout == "quotes":
        besides = suggestions(view, state.layout, state.sort)
        st.html(notice + besides + document(view, badges, state.whole == "quotes", state.show, share))
    else:
        comparing = len(view.filters.periods) > 1
        left, right = st.columns([5, 4] if state.layout == "network" else [3, 2], gap="medium")
        with left:
            if state.layout == "network":
                with st.container(key="stage"):
                    if not view.relations:
                        st.html("<p class='rg-empty'>No relations match these filters.</p>")
                    draw(view, snapshot)
                    st.html(render("legend.html", legend=appearance.legend(view.filters.periods)))
                frontend.timeline(folder, timeline.payload(view, all_years(view), state.show), on_years)
            else:
                of_relations = changes.table if comparing else table
                st.html(of_relations(view, state.sort, state.show))
        with right:
            read(view, state.show, badges, notice, share)
    st.html(coverage(view))
    offer_downloads(view, snapshot)


def offer_downloads(view: View, snapshot: Snapshot) -> None:
    """A link for each export format, to an address that makes the file; or buttons, where no address is ours."""
    with st.container(key="carry", horizontal=True, gap="small"):
        if assets.routed():
            folder, of = private.folder(snapshot), to_address(view.filters)
            links = [(entry.words, downloads.link(entry.file, of, folder)) for entry in formats.FORMATS]
            st.html(render("downloads.html", links=links))
            return
        for entry, file in zip(formats.FORMATS, made(view, snapshot), strict=True):
            key = f"download-{entry.key}"
            # guard: downloads-are-there-before-the-click
            st.download_button(entry.words, file.content, file.name, file.mime, key, on_click="ignore", type="tertiary")


def made(view: View, snapshot: Snapshot) -> list[downloads.File]:
    """The files of the view, made once for it.

    Streamlit could make each when it is clicked, but forgets in every run what it promised in the one before: a click
    that falls into a run finds nothing. What is there already, it keeps for a run longer.
    """
    state = st.session_state
    if state.get("made_of") is not view:
        page = "" if snapshot.own is not None else st.context.url or ""
        opened, today = Opened(view.filters, None, "network", ""), dt.datetime.now(dt.UTC).date()
        files = [downloads.make(entry.file, view.dataset, opened, page, today) for entry in formats.FORMATS]
        state.made_of, state.made = view, files
    return list(state.made)


def draw(view: View, snapshot: Snapshot) -> None:
    positions, drawing = places(view.dataset, snapshot.generation)
    folder, fault = assets.find()
    frontend.draw(folder, vis_network.payload(view, positions), drawing)
    if fault:
        st.html(render("fault.html", words=fault))  # guard: missing-asset-is-told


def read(view: View, show: str | None, badges: quote_card.Badges, notice: str, share: Share) -> None:
    """The dossier of what is selected, under the notice, if there is one: there it moves no graph when it goes."""
    layout, whole = st.session_state.layout, st.session_state.whole
    relation_id, _, quote_hash = (show or "").partition(".")
    besides = "" if show else suggestions(view, layout, st.session_state.sort)
    if not show and not view.relations:
        st.html(notice + dossier.empty_state(view.dataset) + besides)
        show_all(view)
    elif not show:
        overview = changes.panel if len(view.filters.periods) > 1 else dossier.overview
        st.html(notice + overview(view, layout) + besides)
    elif relation_id in view:
        panel = dossier.relation(view, relation_id, badges, quote_hash, layout, whole == relation_id, share)
        st.html(notice + panel)  # guard: words-meet-no-markdown
    elif show in view.countries:
        st.html(notice + dossier.country(view, show, layout))
    else:
        besides = suggestions(view, layout, st.session_state.sort)
        st.html(notice + dossier.empty_state(view.dataset, relation_id or show, share.seen(None)) + besides)
        show_all(view, "Show it without the filters")


def show_all(view: View, words: str = "Show everything") -> None:
    if st.button(words, key="widen", on_click=reset, args=(view.dataset,)):
        st.rerun(scope="app")


def on_pick() -> None:
    """A click in the graph or timeline, on a link of the dossier, on a table's head or on a chip."""
    state = st.session_state
    match frontend.newest_pick():
        case frontend.Pick("show", of):
            state.show = of or None
            state.picks += 1
            if state.layout == "quotes":
                state.layout = "network"
        case frontend.Pick("sort", of):
            state.sort = order(of)
        case frontend.Pick("whole", of):
            state.whole = of
        case frontend.Pick("drop", of):
            state.drop = of
        case frontend.Pick("open", of):
            state.open = of
    picked()


def on_years() -> None:
    """Years that were brushed on the timeline, one period or two: the sliders follow."""
    state = st.session_state
    brushed = [tuple(period) for period in state.timeline.years or ()]
    state.years = brushed[0] if brushed else state.all_years
    state.comparing = len(brushed) > 1
    if state.comparing:
        state.versus = brushed[1]
    state.refilter = True
    keep_apart(state.drawn)


def all_years(view: View) -> View:
    """The view without its filter of years: what the brush would bring in."""
    return apply(view.dataset, replace(view.filters, years=None, versus=None)) if view.filters.years else view


def told_of(view: View, share: Share) -> tuple[str, str]:
    """Return what is wrong with the address, over the view and at the words."""
    state = st.session_state
    opened = Opened(view.filters, state.show, state.layout, state.sort)
    unseen = hidden(view, opened)
    beside = [*(state.mistakes if state.beside else ()), *([unseen] if unseen else ())]
    above = () if state.beside else state.mistakes
    shown = state.show and state.show.partition(".")[0] if unseen else state.show
    return notices(above, share.seen(state.show)), notices(beside, share.seen(shown))


def open_address(view: View) -> None:
    """Show what an address says, as if somebody had opened it."""
    state = st.session_state
    opened = from_address(parse_qs(str(state.pop("open")).removeprefix("?")), view.dataset)
    closed = opened.filters == view.filters and (state.show or "").startswith(opened.show or "")
    state.picks += bool(opened.show) and not closed  # who closes a notice is led nowhere
    state.show, state.layout, state.sort = opened.show, opened.layout, opened.sort
    set_widgets(opened.filters, view.dataset)
    clicked()
    st.rerun(scope="app")


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
