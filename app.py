"""The page and nothing else: widgets → Filters → graph and dossier.

Rules live in ``graph/``. This script runs anew for every change of a widget; a click in the graph, ``explore`` only.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import streamlit as st

from graph import appearance, component, dossier, network
from graph.errors import InvalidData
from graph.export import vis
from graph.filters import (
    KINDS,
    NAMES,
    Filters,
    View,
    apply,
    count,
    describe,
    from_address,
    selection,
    to_address,
    years,
)
from graph.live import Live, Snapshot
from graph.load import Limits, parse
from graph.model import Dataset

HERE = Path(__file__).resolve().parent
STYLE = HERE / "graph" / "templates" / "style.css"
STARTER = HERE / "graph" / "templates" / "starter.yaml"
ICON = HERE / "graph" / "templates" / "icon.svg"
MATCHES = {"any": "any of these", "only": "only between these"}


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


# ---- the data: one file for all readers, read anew when it is saved


def data_path() -> Path:
    """``--data`` after ``--`` on the command line, else ``RELATIONS_DATA``, else the project's own data."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data", default=os.environ.get("RELATIONS_DATA"))
    named = parser.parse_known_args(sys.argv[1:])[0].data
    return Path(named) if named else HERE / "data" / "relations.yaml"


@st.cache_resource(show_spinner=False)
def open_live(path: Path) -> Live:
    return Live(path)


def own_file(shared: Snapshot) -> Snapshot:
    """What this visitor uploaded, read once and kept in this session only; else what all readers share."""
    state, upload = st.session_state, st.session_state.get("upload")
    if upload is None:
        state.own = None
        return shared
    if state.get("own") is None or state.own_id != upload.file_id:
        limits = Limits(size=st.get_option("server.maxUploadSize") * 2**20)
        state.own_id, state.uploads = upload.file_id, state.get("uploads", 0) + 1
        last = state.own.dataset if state.get("own") else shared.dataset
        try:
            state.own = Snapshot(-state.uploads, parse(upload.getvalue(), upload.name, limits).dataset)
        except InvalidData as error:
            state.own = Snapshot(-state.uploads, last, shared.record, error.problems)
    own: Snapshot = state.own
    return own


@st.fragment(run_every=1)
def watch(live: Live, generation: int) -> None:
    """Notice a saved file: the whole page runs again with the new data."""
    if generation >= 0 and live.look().generation != generation:
        st.rerun(scope="app")


def problems(snapshot: Snapshot, title: str, advice: str) -> str:
    return dossier.render("problems.html", title=title, advice=advice, problems=snapshot.problems)


# ---- the address: filters and selection; `graph.filters` owns its names


def read_address(dataset: Dataset, generation: int) -> None:
    """Take filters and selection from the address where somebody opened or went back to one, or the data is new.

    A click that is under way wins: the browser sends it with the address of before the click.
    """
    state, now = st.session_state, own_parameters()
    if "show" in state:
        if state.generation != generation:
            now = to_address(state.filters, state.show)  # what a choice means may be another in the new data
        elif state.clicked or now == state.address:
            return
    state.generation = generation
    filters, state.show = from_address(now, dataset)
    stops = years(dataset)
    state.countries, state.match, state.undated = list(filters.countries), filters.match, filters.undated
    state.years = filters.years or (stops[0], stops[-1]) if stops else None
    for kind in KINDS:
        state[f"kind-{kind}"] = kind in filters.kinds
    state.setdefault("picks", 0)


def write_address(filters: Filters) -> None:
    """Make the address say what is seen: one new entry of the browser's history, or none where nothing changed."""
    state, wanted = st.session_state, to_address(filters, st.session_state.show)
    if wanted != own_parameters():
        others = {name: st.query_params.get_all(name) for name in st.query_params if name not in NAMES}
        st.query_params.from_dict({**others, **wanted})
    state.address, state.clicked = wanted, False


def own_parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in NAMES if name in st.query_params}


def clicked() -> None:
    st.session_state.clicked = True


def reset() -> None:
    """Back to everything; what is selected stays selected."""
    state = st.session_state
    state.countries, state.match, state.undated = [], "any", True
    state.pop("years", None)
    for kind in KINDS:
        state[f"kind-{kind}"] = True
    clicked()


# ---- the filters


def chosen(dataset: Dataset) -> Filters:
    """What the widgets say, read before they are drawn, so that their counts are of now."""
    state, stops = st.session_state, years(dataset)
    span = state.get("years") if len(stops) > 1 else None
    return Filters(
        tuple(state.countries),
        state.match if state.countries else "any",
        None if not span or span == (stops[0], stops[-1]) else span,
        frozenset(kind for kind in KINDS if state[f"kind-{kind}"]),
        state.undated,
    )


def sidebar(dataset: Dataset, filters: Filters) -> None:
    """The filters' widgets, each with the number of quotes that it leaves under the others."""
    counts, stops = count(dataset, filters), years(dataset)
    with st.sidebar:
        # No counts in these labels: Streamlit knows a chosen option by its label and would lose it with the next count.
        st.multiselect(
            "Countries", dataset.codes, format_func=dataset.name, key="countries", placeholder="all", on_change=clicked
        )
        if filters.countries:
            rows = [(dataset.name(code), counts.countries[code]) for code in filters.countries]
            st.html(dossier.render("counts.html", rows=rows))
        st.radio(
            "Relations that have",
            list(MATCHES),
            format_func=MATCHES.__getitem__,
            key="match",
            label_visibility="collapsed",
            disabled=not filters.countries,
            on_change=clicked,
        )
        if len(stops) > 1:
            st.select_slider("Years", stops, value=(stops[0], stops[-1]), key="years", on_change=clicked)
            st.html(dossier.render("counts.html", rows=[("quotes with a date", counts.dated)]))
        with st.container(key="kinds", gap=None):
            st.html("<p class='rg-label'>What was done</p>")
            for kind in KINDS:
                label = f"{appearance.KIND_WORDS[kind]} · {counts.kinds[kind]:,}"
                st.checkbox(label, key=f"kind-{kind}", on_change=clicked)
        st.checkbox(f"quotes without a date · {counts.undated:,}", key="undated", on_change=clicked)
        st.button("Reset filters", on_click=reset, type="tertiary", key="reset")
        with st.expander("Your own file", expanded=st.session_state.get("upload") is not None):
            st.file_uploader(
                "A YAML file in this format; nobody else sees it, and it is gone when you close the page.", key="upload"
            )
            st.download_button("A file to start from", STARTER.read_bytes(), "relations.yaml", type="tertiary")


# ---- the graph and the words


@st.fragment
def explore(view: View, snapshot: Snapshot) -> None:
    """Graph and dossier: the only part that a click in the graph runs again."""
    state = st.session_state
    state.show = selection(state.show, view.dataset) if state.show else None
    component.select(state.show, state.picks, on_pick)
    write_address(view.filters)
    left, right = st.columns([5, 4], gap="medium")
    with left, st.container(key="stage"):
        draw(view)
        st.html(dossier.render("legend.html", legend=appearance.legend()))
    with right:
        read(view, state.show, dossier.badges(view.dataset, snapshot.record))


def draw(view: View) -> None:
    st.session_state.places = places = network.positions(view.dataset, st.session_state.get("places"))
    try:
        component.draw(vis.payload(view, places), component.asset(HERE))
    except component.AssetMissing as error:
        st.html(dossier.render("fault.html", words=str(error)))


def read(view: View, show: str | None, badges: dossier.Badges) -> None:
    """The dossier of what is selected."""
    relation_id, _, quote_hash = (show or "").partition(".")
    if not show:
        st.html(dossier.way_in(view))
    elif relation_id in view:
        st.html(dossier.relation(view, relation_id, badges, quote_hash))
    elif show in view.countries:
        st.html(dossier.country(view, show))
    else:
        relation = view.dataset.by_id.get(relation_id)
        st.html(dossier.nothing(view.dataset.title_of(relation) if relation else view.dataset.name(show)))
        if st.button("Show everything", key="widen", on_click=reset):
            st.rerun(scope="app")


def on_pick() -> None:
    """A click in the graph, or on a link of the dossier."""
    state = st.session_state
    state.show = state.selection.pick or None
    state.picks += 1
    clicked()


main()
