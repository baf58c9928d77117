"""The page: data → filters → view, and where each of them is shown.

This script runs anew for every change of a widget; a click in the graph runs ``explore`` only. The page's parts
are in ``graph.web.page``, every rule in the packages below it. Imported, by
``streamlit run``, it is the server's application.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import streamlit as st

from graph.loading import Snapshot
from graph.render.html import dossier
from graph.view import apply, distinct_quotes
from graph.web import frontend
from graph.web.page import (
    SHEET,
    TITLE,
    chosen,
    explore,
    find,
    lifespan,
    middleware,
    newest,
    own_file,
    problems,
    reached,
    read_address,
    routed,
    routes,
    session,
    sidebar,
)

ICON = Path(str(files("graph.render.html"))) / "icon.svg"


def main() -> None:
    """Show the page to one visitor."""
    # A document of ours has the icon; else it comes with every run.
    st.set_page_config(TITLE, page_icon=None if routed() else str(ICON), layout="wide")
    # Before anything of the main part: Streamlit makes room for a sidebar only when something is in it.
    st.sidebar.html("<h2 class='rg-side'>Filters</h2>")
    folder = find().folder
    frontend.style(folder, SHEET)
    snapshot = own_file(newest())
    show(snapshot)
    frontend.watch(folder, snapshot.generation)  # guard: watched-from-the-start


def show(snapshot: Snapshot) -> None:
    """Show what is known of the data, which may be nothing but problems."""
    if snapshot.dataset is None:
        st.html(problems(snapshot))  # guard: problems-meet-no-markdown
        return
    dataset = snapshot.dataset
    if snapshot.problems:
        st.html(problems(snapshot))
    read_address(dataset, snapshot.generation)
    filters = chosen(dataset)
    session().filters = filters
    view = apply(dataset, filters)
    sidebar(view)
    st.html(
        dossier.head(view, distinct_quotes(dataset), snapshot.record, snapshot.checked, snapshot.own, later=reached())
    )
    explore(view, snapshot)


if __name__ == "__main__":  # for each visitor and each change
    main()
else:  # once, by the server
    app = st.App(__file__, routes=routes(), middleware=middleware(), lifespan=lifespan)
