"""The page and nothing else: widgets → Filters → graph and dossier.

Rules live in ``graph/``. This script runs anew for every change of a widget; a click in the graph, ``explore`` only.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from graph import appearance, cite, component, dossier, network, readings
from graph.address import LAYOUTS, NAMES, from_address, query, selection, speakers, to_address
from graph.errors import InvalidData
from graph.export import bibtex, csl, ris, sheet, vis
from graph.filters import KINDS, Counts, Filters, View, apply, count, describe, years
from graph.live import Live, Snapshot
from graph.load import Limits, parse
from graph.model import Dataset
from graph.ontology import CONTEXTS, context_words
from graph.search import LONGEST

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


# ---- the address: filters, selection and view; `graph.address` owns its names


def read_address(dataset: Dataset, generation: int) -> None:
    """Take everything from the address where somebody opened or went back to one, or where the data is new.

    A click that is under way wins: the browser sends it with the address of before the click.
    """
    state, now = st.session_state, own_parameters()
    if "show" in state:
        if state.generation != generation:
            now = to_address(state.filters, state.show, state.layout)  # a choice may mean another thing in new data
        elif state.clicked or now == state.address:
            return
    state.generation = generation
    opened = from_address(now, dataset)
    state.show, state.layout = opened.show, opened.layout
    state.setdefault("picks", 0)
    state.setdefault("sort", "quotes")
    state.setdefault("whole", False)
    set_widgets(opened.filters, dataset)


def set_widgets(filters: Filters, dataset: Dataset) -> None:
    """Make the widgets say what the filters are."""
    state, stops = st.session_state, years(dataset)
    state.words, state.acts_only = filters.words, filters.acts_only
    state.countries, state.match, state.undated = list(filters.countries), filters.match, filters.undated
    state.years = (filters.years or (stops[0], stops[-1])) if stops else None
    for kind in KINDS:
        state[f"kind-{kind}"] = kind in filters.kinds
    for name in ("speakers", "sources", "contexts"):
        state[name] = list(getattr(filters, name))


def write_address(filters: Filters) -> None:
    """Make the address say what is seen: one new entry of the browser's history, or none where nothing changed."""
    state = st.session_state
    wanted = to_address(filters, state.show, state.layout)
    if wanted != own_parameters():
        others = {name: st.query_params.get_all(name) for name in st.query_params if name not in NAMES}
        st.query_params.from_dict({**others, **wanted})
    state.address, state.clicked = wanted, False


def own_parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in NAMES if name in st.query_params}


def clicked() -> None:
    st.session_state.clicked = True


def reset(dataset: Dataset) -> None:
    """Back to everything; what is selected stays selected."""
    set_widgets(Filters(), dataset)
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
        tuple(state.speakers),
        tuple(state.sources),
        tuple(state.contexts),
        state.acts_only,
        query(state.words),
    )


def sidebar(dataset: Dataset, filters: Filters) -> None:
    """The filters' widgets, each with the number of quotes that it leaves under the others."""
    counts, stops = count(dataset, filters), years(dataset)
    with st.sidebar:
        st.text_input("Search", key="words", placeholder="words, or “a phrase”", max_chars=LONGEST, on_change=clicked)
        # No counts in these labels: Streamlit knows a chosen option by its label and would lose it with the next count.
        st.multiselect(
            "Countries", dataset.codes, format_func=dataset.name, key="countries", placeholder="all", on_change=clicked
        )
        leaves((dataset.name(code), counts.countries[code]) for code in filters.countries)
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
            leaves([("quotes with a date", counts.dated)])
        with st.container(key="kinds", gap=None):
            st.html("<p class='rg-label'>What was done</p>")
            for kind in KINDS:
                label = f"{appearance.KIND_WORDS[kind]} · {counts.kinds[kind]:,}"
                st.checkbox(label, key=f"kind-{kind}", on_change=clicked)
        st.checkbox(f"quotes without a date · {counts.undated:,}", key="undated", on_change=clicked)
        more_filters(dataset, filters, counts)
        st.button("Reset filters", on_click=reset, args=(dataset,), type="tertiary", key="reset")
        with st.expander("Your own file", expanded=st.session_state.get("upload") is not None):
            st.file_uploader(
                "A YAML file in this format; nobody else sees it, and it is gone when you close the page.", key="upload"
            )
            st.download_button("A file to start from", STARTER.read_bytes(), "relations.yaml", type="tertiary")


def more_filters(dataset: Dataset, filters: Filters, counts: Counts) -> None:
    in_use = bool(filters.speakers or filters.sources or filters.contexts or filters.acts_only)
    with st.expander("More filters", expanded=in_use):
        st.checkbox(f"reported acts only · {counts.acts:,}", key="acts_only", on_change=clicked)
        st.multiselect("Speakers", speakers(dataset), key="speakers", placeholder="all", on_change=clicked)
        leaves((name, counts.speakers.get(name, 0)) for name in filters.speakers)
        articles = readings.articles(dataset)
        st.multiselect(
            "Articles",
            list(articles),
            format_func=articles.__getitem__,
            key="sources",
            placeholder="all",
            on_change=clicked,
        )
        leaves((articles[key], counts.sources.get(key, 0)) for key in filters.sources)
        topics = [context for context in CONTEXTS if context in counts.contexts or context in filters.contexts]
        st.multiselect(
            "Topics", topics, format_func=context_words, key="contexts", placeholder="all", on_change=clicked
        )
        leaves((context_words(context), counts.contexts.get(context, 0)) for context in filters.contexts)


def leaves(rows: Iterable[tuple[str, int]]) -> None:
    """How many quotes each choice leaves."""
    if found := list(rows):
        st.html(dossier.render("counts.html", rows=found))


# ---- the graph and the words


@st.fragment
def explore(view: View, snapshot: Snapshot) -> None:
    """The view and the dossier: the only part that a click in the graph runs again."""
    state = st.session_state
    if state.get("drop"):
        drop(view)
    state.show = selection(state.show, view.dataset) if state.show else None
    component.select(state.show, state.picks, on_pick)
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
        st.html(readings.chips(view))
    write_address(view.filters)
    st.html(dossier.render("status.html", words=readings.status(view, state.show)))
    badges = dossier.badges(view.dataset, snapshot.record)
    if state.layout == "quotes":
        st.html(readings.document(view, badges, state.whole))
    else:
        left, right = st.columns([5, 4] if state.layout == "network" else [3, 2], gap="medium")
        with left:
            if state.layout == "network":
                with st.container(key="stage"):
                    draw(view)
                    st.html(dossier.render("legend.html", legend=appearance.legend()))
            else:
                st.html(readings.table(view, state.sort, state.show))
        with right:
            read(view, state.show, badges)
    st.html(readings.coverage(view))
    carry_away(view)


def carry_away(view: View) -> None:
    """The whole view's bibliography and quotes; each made only when somebody asks for it."""
    today = dt.datetime.now(dt.UTC).date()
    with st.container(key="carry", horizontal=True, gap="small"):
        for label, file, mime, make in (
            ("Bibliography", "bibliography.txt", "text/plain", cite.bibliography),
            ("BibTeX", "bibliography.bib", "application/x-bibtex", bibtex.bibliography),
            ("RIS", "bibliography.ris", "application/x-research-info-systems", ris.bibliography),
            ("CSL-JSON", "bibliography.json", "application/vnd.citationstyles.csl+json", csl.bibliography),
            ("Quotes as CSV", "quotes.csv", "text/csv", lambda view, _: sheet.sheet(view)),
        ):
            text = functools.partial(lambda make: make(view, today).encode("utf-8"), make)
            st.download_button(label, text, file, mime, key=file, on_click="ignore", type="tertiary")


def draw(view: View) -> None:
    st.session_state.places = places = network.positions(view.dataset, st.session_state.get("places"))
    try:
        component.draw(vis.payload(view, places), component.asset(HERE))
    except component.AssetMissing as error:
        st.html(dossier.render("fault.html", words=str(error)))


def read(view: View, show: str | None, badges: dossier.Badges) -> None:
    """The dossier of what is selected."""
    layout = st.session_state.layout
    relation_id, _, quote_hash = (show or "").partition(".")
    if not show:
        st.html(dossier.way_in(view, layout))
    elif relation_id in view:
        st.html(dossier.relation(view, relation_id, badges, quote_hash))
    elif show in view.countries:
        st.html(dossier.country(view, show, layout))
    else:
        relation = view.dataset.by_id.get(relation_id)
        st.html(dossier.nothing(view.dataset.title_of(relation) if relation else view.dataset.name(show)))
        if st.button("Show everything", key="widen", on_click=reset, args=(view.dataset,)):
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
        state.sort = picked["sort"]
    if "whole" in picked:
        state.whole = True
    if "drop" in picked:
        state.drop = picked["drop"]
    clicked()


def drop(view: View) -> None:
    """Take one filter off: the address without it is what the widgets are to say."""
    name, _, value = st.session_state.pop("drop").partition("=")
    without = {
        key: [one for one in values if (key, one) != (name, value)] for key, values in to_address(view.filters).items()
    }
    set_widgets(from_address(without, view.dataset).filters, view.dataset)
    clicked()
    st.rerun(scope="app")


main()
