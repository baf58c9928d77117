"""The view and the words behind it: network, table or quotes, and the dossier of what is selected."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from itertools import groupby

import streamlit as st

from graph.export import CannotCarry, formats
from graph.loading import Snapshot
from graph.render.drawing import timeline, vis_network
from graph.render.html import (
    Share,
    changes,
    chips,
    coverage,
    document,
    dossier,
    drawn_by_browser,
    has_words,
    key,
    notices,
    page_title,
    panel,
    quote_card,
    render,
    status,
    suggestions,
    table,
)
from graph.view import (
    LAYOUTS,
    NOTHING,
    Opened,
    Selection,
    View,
    apply,
    distinct_quotes,
    filters_data,
    hidden,
    selection,
    to_address,
)
from graph.web import frontend
from graph.web.page import assets, data_files, documents, dossiers, downloads, private
from graph.web.page.clicks import drop, on_pick, on_years, open_address
from graph.web.page.made_file import File
from graph.web.page.session import session
from graph.web.page.state import clicked, places, reset, seen, write_address


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
    share = Share.of(seen(view.filters), private=snapshot.own is not None)
    link = dossiers.link(snapshot, share) if share.layout != "quotes" else ""
    described = dossier.described(view, distinct_quotes(view.dataset)) if assets.reached() else None
    selected = frontend.Selected(
        state.show.id or None,
        state.picks,
        state.press,
        link,
        standing := fetched(view, snapshot, share, link),
        dossiers.fullest(view),
        described,
    )
    frontend.select(folder, selected, on_pick)
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
        st.html(share.button(state.show.id))
        st.html(chips(view))
    write_address(view.filters)
    above, notice = told_of(view, share)
    notice += changes.cautions(view)
    if above:
        st.html(above)
    of, filters = data_files.answer(view.dataset, view.filters, snapshot)
    st.html(render("status.html", words=status(view, state.show), of=of, filters=filters))
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
                    if not view.relations:
                        st.html("<p class='rg-empty'>No relations match these filters.</p>")
                    draw(view, snapshot)
                    st.html(key(view))
                frontend.timeline(folder, in_time(view, snapshot), on_years, state.refusals)
            else:
                list_relations(view, snapshot)
        with right:
            read(view, badges, notice, share, standing is not None)
    st.html(coverage(view))
    offer_downloads(view, snapshot)


def offer_downloads(view: View, snapshot: Snapshot) -> None:
    """Show a link for each export format, to an address that makes the file; or buttons, without such addresses."""
    with st.container(key="carry", horizontal=True, gap="small"):
        if assets.routed():
            folder, of = private.folder(snapshot), to_address(view.filters)
            groups = [
                (head, [(entry.words, downloads.link(entry.file, of, folder)) for entry in entries])
                for head, entries in groupby(formats.FORMATS, key=lambda entry: entry.group)
            ]
            groups.append(("Page", [("Publish this view", downloads.link(downloads.PAGE, of, folder))]))
            rows = sum(shown.number for shown in view)
            st.html(render("downloads.html", groups=groups, rows=rows if rows > view.quotes else None))
            return
        for entry, file in made(view, snapshot):
            key = f"download-{entry.key}"
            # guard: downloads-are-there-before-the-click
            st.download_button(entry.words, file.content, file.name, file.mime, key, on_click="ignore", type="tertiary")


def made(view: View, snapshot: Snapshot) -> tuple[tuple[formats.Format, File], ...]:
    """Return the files of the view, made once for it; but for those of formats that cannot hold it.

    Streamlit could make each when it is clicked, but forgets in every run what it promised in the one before: a click
    that falls into a run finds nothing. What is there already, it keeps for a run longer.
    """
    state = session()
    if state.made_of is not view:
        page = "" if snapshot.own is not None else st.context.url or ""
        opened, today = Opened(view.filters), dt.datetime.now(dt.UTC).date()
        files = []
        for entry in formats.FORMATS:
            with contextlib.suppress(CannotCarry):
                files.append((entry, downloads.make(entry.file, view.dataset, opened, page, today)))
        state.made, state.made_of = tuple(files), view
    return state.made


def draw(view: View, snapshot: Snapshot) -> None:
    """Show the drawing of the view, by the data that the browser has or by nodes and edges that are sent."""
    positions, drawing = places(view.dataset, snapshot.generation)
    folder, fault = assets.find()
    if assets.reached():
        data = vis_network.filtered(view.dataset, view.filters, positions, data_files.folder(view.dataset, snapshot))
    else:
        data = vis_network.payload(view, positions)
    frontend.draw(folder, data, drawing)
    if fault:
        st.html(render("fault.html", words=fault))  # guard: missing-asset-is-told


def list_relations(view: View, snapshot: Snapshot) -> None:
    """Show the table: drawn by a browser that has the data, else some of its rows, and more on request."""
    state = session()
    if assets.reached():
        data = {"folder": data_files.folder(view.dataset, snapshot), "filters": filters_data(view.filters)}
        frontend.table(assets.find().folder, data | drawn_by_browser(view, state.sort))
        return
    of_relations = changes.table if len(view.filters.periods) > 1 else table
    st.html(of_relations(view, state.sort, state.show, whole=state.whole == "table"))


def in_time(view: View, snapshot: Snapshot) -> timeline.Payload:
    """Return what the timeline is made of: a name for the data that the browser has, or all that is drawn."""
    if assets.reached():
        return {"folder": data_files.folder(view.dataset, snapshot)}
    return timeline.payload(view, all_years(view), session().show)


def fetched(view: View, snapshot: Snapshot, share: Share, link: str) -> str | None:
    """Return what follows ``link`` for the words that the browser fetches; None where they come by message."""
    state = session()
    show, whole = opened_words(view)
    if share.layout == "quotes":
        shown = show if has_words(view, show) else NOTHING
        return documents.link(snapshot, share, shown, state.whole == documents.WHOLE) or None
    return dossiers.shown(link, show, whole) if link and has_words(view, state.show) else None


def opened_words(view: View) -> tuple[Selection, bool]:
    """Return what the dossier is about, without a quote that the filters hide, and whether it is shown whole."""
    show, whole = session().show, session().whole
    unseen = show.quote and not (show.relation in view and show.quote_among(view[show.relation].quotes))
    return show.without_quote if unseen else show, bool(show) and whole == show.relation


def read(view: View, badges: quote_card.Badges, notice: str, share: Share, fetched: bool) -> None:
    """Show the dossier of what is selected, under the notice, if there is one: there it moves no graph when it goes.

    Where the browser fetches the words (`Selected.standing`), their place only, which no filter changes.
    """
    show, whole = opened_words(view)
    words = render("place.html") if fetched else panel(view, show, badges, share, whole)
    if words is not None:
        st.html(notice + words)
        return
    besides = suggestions(view, share.layout, share.sort)
    back = share.seen(None) if show else None
    st.html(notice + dossier.empty_state(view.dataset, show, back) + besides)
    show_all(view, *(["Show it without the filters"] if show else []))


def show_all(view: View, words: str = "Show everything") -> None:
    """Show a button that removes all filters."""
    if st.button(words, key="widen", on_click=reset, args=(view.dataset,)):
        st.rerun(scope="app")


def all_years(view: View) -> View:
    """Return the view without its filter of years, which is what the brush would bring in."""
    return apply(view.dataset, replace(view.filters, years=None, versus=None)) if view.filters.years else view


def told_of(view: View, share: Share) -> tuple[str, str]:
    """Return what is wrong with the address, for the place over the view and for that at the words."""
    state = session()
    unseen = hidden(view, seen(view.filters))
    beside = [*(state.mistakes if state.beside else ()), *([unseen] if unseen else ())]
    above = () if state.beside else state.mistakes
    shown = state.show.without_quote if unseen else state.show
    return notices(above, share.seen(state.show.id)), notices(beside, share.seen(shown.id))
