"""The reader's state: filters, selection and view, in the address, in the widgets, in the session.

`graph.view` owns the names; here lives who follows whom. A callback has run before any of this is asked.
"""

from __future__ import annotations

import time
from dataclasses import replace

import streamlit as st

from graph.model import Dataset
from graph.render.drawing import network
from graph.view import (
    KINDS,
    Choice,
    Filters,
    Opened,
    halves,
    parameter_names,
    query,
    read,
    refuse_overlap,
    registry,
    resembles,
    to_address,
    years,
)

UNDER_WAY = 3  # seconds that a click may take from the browser to here


def read_address(dataset: Dataset, generation: int) -> None:
    """Take everything from the address where somebody opened or went back to one, or where the data is new.

    A click that is under way wins: the browser sends it with the address of before the click, or of one before that.
    With an older one it is no click: who goes back twice sends widgets that do not yet know of the first time.
    """
    state, own = st.session_state, own_parameters()
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    if "show" in state:
        if state.generation != generation:
            # A choice may mean another thing in new data.
            now = to_address(state.filters, state.show, state.layout, state.sort)  # guard: address-keeps-the-view
        elif own == state.address or (state.clicked and own in _left_just_now()):
            return
        state.clicked = False
    # Who puts another file in place of the one that is shown follows no link.
    replaced = min(state.get("generation", generation), 0) != min(generation, 0)
    state.generation = generation
    opened, mistakes = read(now, dataset)
    state.mistakes = () if replaced else mistakes
    state.beside = bool(opened.show)  # a notice stands where the page opens: at the words, or over the view
    state.show, state.layout, state.sort = opened.show, opened.layout, opened.sort
    state.setdefault("clicked", False)
    state.setdefault("address", own)
    state.setdefault("picks", 0)
    state.setdefault("whole", "")  # of what all quotes are shown: a relation's id, or "quotes"
    set_widgets(opened.filters, dataset)


def set_widgets(filters: Filters, dataset: Dataset) -> None:
    """Make the widgets say what the filters are."""
    state, stops = st.session_state, years(dataset)
    state.words, state.acts_only = filters.words, filters.acts_only
    state.match, state.report_dated = filters.match, filters.report_dated
    state.all_years = (stops[0], stops[-1]) if stops else None
    state.years = (filters.years or (stops[0], stops[-1])) if stops else None
    state.comparing = len(filters.periods) > 1
    state.versus = filters.versus or state.all_years
    for kind in KINDS:
        state[f"kind-{kind}"] = kind in filters.kinds
    for entry in registry.CHOICES:
        state[widget(entry)] = list(filters.chosen(entry))


def widget(entry: Choice) -> str:
    """Return the name of an entry's widget, which no other part of the session's state can have."""
    return f"choice-{entry.name}"


def write_address(filters: Filters) -> None:
    """Make the address say what is seen: one new entry of the browser's history, or none where nothing changed."""
    state = st.session_state
    wanted = to_address(filters, state.show, state.layout, state.sort)
    if wanted != own_parameters() or any(map(resembles, st.query_params)):
        # What others put into an address stays; what was meant for us and cannot be read goes.
        strangers = (name for name in st.query_params if name not in parameter_names() and not resembles(name))
        others = {name: st.query_params.get_all(name) for name in strangers}
        st.query_params.from_dict({**others, **wanted})
    if wanted != state.get("address", wanted):
        state.left_addresses = [*state.get("left_addresses", ())[-9:], (state.address, time.monotonic())]
    state.address, state.clicked = wanted, False


def _left_just_now() -> list[dict[str, list[str]]]:
    return [left for left, when in st.session_state.get("left_addresses", ()) if time.monotonic() - when < UNDER_WAY]


def own_parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in parameter_names() if name in st.query_params}


def clicked() -> None:
    """A widget was changed: what was wrong with an address is told no more."""
    st.session_state.clicked, st.session_state.mistakes = True, ()


def picked() -> None:
    """Something was picked in the view: a notice at the words goes with these; one over the view moves nothing."""
    state = st.session_state
    state.clicked, state.mistakes = True, () if state.beside else state.mistakes


def reset(dataset: Dataset) -> None:
    """Back to everything; what is selected stays selected."""
    set_widgets(Filters(), dataset)
    clicked()


def compare_periods(dataset: Dataset) -> None:
    """The switch was turned: two periods to begin with, or all years again."""
    state = st.session_state
    years, versus = (halves(dataset, state.filters) if state.comparing else None) or (state.all_years, state.all_years)
    state.years, state.versus = years, versus
    state.show = None if state.comparing else state.show  # what changed comes first
    clicked()


def keep_apart(dataset: Dataset) -> None:
    """One of two periods was moved: where they overlap now, they stay as they were, and the page says so."""
    state = st.session_state
    clicked()
    if len(state.filters.periods) > 1 and state.comparing:
        wanted = replace(state.filters, years=state.years, versus=state.versus)
        refused = refuse_overlap(Opened(wanted, state.show, state.layout, state.sort), dataset)
        if refused:
            state.mistakes, state.beside = (refused,), False
            state.years, state.versus = state.filters.periods


def chosen(dataset: Dataset) -> Filters:
    """What the widgets say, read before they are drawn, so that their counts are of now."""
    state, stops = st.session_state, years(dataset)
    span = state.get("years") if len(stops) > 1 else None
    versus = state.get("versus") if span and state.get("comparing") else None
    filters = Filters(
        match=state.match if state[widget(registry.COUNTRIES)] else "any",
        years=None if not span or (span == state.all_years and not versus) else span,
        versus=versus,
        kinds=frozenset(kind for kind in KINDS if state[f"kind-{kind}"]),
        report_dated=state.report_dated,
        acts_only=state.acts_only,
        words=query(state.words),
    )
    for entry in registry.CHOICES:
        filters = filters.choosing(entry, state[widget(entry)])
    return filters


def places(dataset: Dataset, generation: int) -> tuple[network.Positions, int]:
    """Where the countries lie, and the number of the drawing, which changes where nothing of the one before holds.

    A file that was saved anew is still the same drawing, and what was known of it stays; an upload, or the upload
    taken off, is another file: its countries are not laid out round those of a file that is gone.
    """
    state, file = st.session_state, min(generation, 0)
    # The last good data stays in view while an upload is wrong: that is no other file.
    if state.get("drawn") is not dataset and state.get("drawn_file") != file:
        state.places, state.drawing = None, state.get("drawing", 0) + 1
    state.drawn, state.drawn_file = dataset, file
    state.places = network.positions(dataset, state.places)  # guard: places-are-kept
    return state.places, state.drawing
