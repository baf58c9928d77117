"""The view laid out as a network over its timeline, or as a table: by the data that the browser has, or by messages."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from graph.loading import Snapshot
from graph.render.drawing import timeline, vis_network
from graph.render.html import changes, drawn_by_browser, render, table
from graph.view import View, apply, filters_data
from graph.web import frontend
from graph.web.page import assets, data_files
from graph.web.page.session import session
from graph.web.page.state import places


def draw(view: View, snapshot: Snapshot) -> None:
    """Show the drawing of the view, by the data that the browser has or by nodes and edges that are sent."""
    positions, drawing = places(view.dataset, snapshot.generation)
    folder, fault = assets.find()
    if assets.reached():
        data = vis_network.placing(view.dataset, positions, data_files.folder(view.dataset, snapshot))
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


def all_years(view: View) -> View:
    """Return the view without its filter of years, which is what the brush would bring in."""
    return apply(view.dataset, replace(view.filters, years=None, versus=None)) if view.filters.years else view
