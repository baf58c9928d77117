"""The page: data → filters → view, and where each of them is shown.

This script runs anew for every change of a widget; a click in the graph runs ``explore`` only. The page's parts
are in ``graph.web.page``, every rule in the packages below it. Imported, by
``streamlit run``, it is the server's application.
"""

from __future__ import annotations

import streamlit as st

from graph.loading import Snapshot
from graph.model import Dataset
from graph.render.html import dossier
from graph.view import apply, distinct_quotes
from graph.web import frontend
from graph.web.page import (
    SHEET,
    TITLE,
    answer,
    entitle,
    explore,
    find,
    lifespan,
    middleware,
    newest,
    own_file,
    problems,
    reached,
    routes,
    sidebar,
)


def main() -> None:
    """Show the page to one visitor."""
    # Before anything of the main part: Streamlit makes room for a sidebar only when something is in it.
    st.sidebar.html("<h2 class='rg-side'>Filters</h2>")
    snapshot, folder = own_file(newest()), find().folder
    if snapshot.dataset is None:
        entitle(TITLE)
        frontend.style(folder, SHEET)
        st.html(problems(snapshot))  # guard: problems-meet-no-markdown
    else:
        show(snapshot.dataset, snapshot, folder)
    frontend.watch(folder, snapshot.generation)  # guard: watched-from-the-start


def show(dataset: Dataset, snapshot: Snapshot, folder: str) -> None:
    """Show data that can be shown, and what is wrong with a newer file."""
    filters = answer(dataset, snapshot)
    frontend.style(folder, SHEET)
    if snapshot.problems:
        st.html(problems(snapshot))
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
