"""The page: data → filters → view, and where each of them is shown.

This script runs anew for every change of a widget; a click in the graph runs ``explore`` only. Its rooms are in
``graph/page/``, every rule in ``graph/``. Imported, by ``streamlit run``, it is the server's application.
"""

from __future__ import annotations

import streamlit as st

from graph import component, dossier
from graph.filters import Filters, apply
from graph.live import Snapshot
from graph.page.data import ROOT, data_path, open_live, own_file, problems
from graph.page.explore import explore
from graph.page.shell import STYLE, TITLE, middleware, routes
from graph.page.sidebar import sidebar
from graph.page.state import chosen, read_address

ICON = ROOT / "graph" / "templates" / "icon.svg"


def main() -> None:
    st.set_page_config(TITLE, page_icon=str(ICON), layout="wide")
    # Before anything of the main part: Streamlit makes room for a sidebar only when something is in it.
    st.sidebar.html("<h2 class='rg-side'>Filters</h2>")
    st.html(STYLE)
    snapshot = own_file(open_live(data_path()).look())
    show(snapshot)
    component.watch(snapshot.generation)  # guard: watched-from-the-start


def show(snapshot: Snapshot) -> None:
    if snapshot.dataset is None:
        st.html(problems(snapshot))  # guard: problems-meet-no-markdown
        return
    dataset = snapshot.dataset
    if snapshot.problems:
        st.html(problems(snapshot))
    read_address(dataset, snapshot.generation)
    filters = chosen(dataset)
    st.session_state.filters = filters
    sidebar(dataset, filters)
    view = apply(dataset, filters)
    everything = apply(dataset, Filters()).quotes
    st.html(dossier.head(view, everything, snapshot.record, snapshot.checked, snapshot.own))
    explore(view, snapshot)


if __name__ == "__main__":  # for each visitor and each change
    main()
else:  # once, by the server
    app = st.App(__file__, routes=routes(), middleware=middleware())
