"""The page: data → filters → view, and where each of them is shown.

This script runs anew for every change of a widget; a click in the graph runs ``explore`` only. Its rooms are in
``graph/page/``, every rule in ``graph/``.
"""

from __future__ import annotations

import streamlit as st

from graph import dossier
from graph.filters import Filters, apply, describe
from graph.page.data import ROOT, data_path, open_live, own_file, problems, watch
from graph.page.explore import explore
from graph.page.sidebar import sidebar
from graph.page.state import chosen, read_address

STYLE = ROOT / "graph" / "templates" / "style.css"
ICON = ROOT / "graph" / "templates" / "icon.svg"


def main() -> None:
    st.set_page_config("Relations, with their evidence", page_icon=str(ICON), layout="wide")
    # Before anything of the main part: Streamlit makes room for a sidebar only when something is in it.
    st.sidebar.html("<h2 class='rg-side'>Filters</h2>")
    st.html(STYLE)
    live = open_live(data_path())
    snapshot = own_file(live.look())
    if snapshot.dataset is None:
        watch(live, snapshot.generation)
        st.html(problems(snapshot, "The data cannot be shown yet", "The page opens by itself when the file is right."))
        return
    dataset = snapshot.dataset
    if snapshot.problems:
        last = "Until it is mended the page shows the last good data."
        st.html(problems(snapshot, "The newest data cannot be used", last))
    read_address(dataset, snapshot.generation)
    filters = chosen(dataset)
    st.session_state.filters = filters
    sidebar(dataset, filters)
    view = apply(dataset, filters)
    everything = apply(dataset, Filters()).quotes
    st.html(
        dossier.render(
            "head.html",
            title=dataset.title,
            described=describe(view),
            of=everything if view.quotes < everything else None,
            version=dataset.version,
            checked=dossier.day_words(snapshot.record.latest),
        )
    )
    explore(view, snapshot)
    watch(live, snapshot.generation)


main()
