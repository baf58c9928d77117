"""Keep the address, the widgets and the session in step: filters, selection and view.

`graph.view` owns the names, and `session` holds what is kept; this module decides which follows which. A callback
has run before any of this is asked.
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
    years,
)
from graph.web.page.session import session

UNDER_WAY = 3  # seconds that a click may take from the browser to here


def read_address(dataset: Dataset, generation: int) -> None:
    """Load filters and selection from the address, at session start, on *back* and *forward*, and for new data.

    A click that is under way wins: the browser sends it with the address of before the click, or of one before that.
    With an older address it is no click: somebody who goes back twice sends widgets that do not yet know of the
    first time.
    """
    kept, own = session(), own_parameters()
    now = {name: st.query_params.get_all(name) for name in st.query_params}
    before = kept.generation
    if before is not None:
        if before != generation:
            # A choice may mean another thing in new data.
            now = seen(kept.filters).address  # guard: address-keeps-the-view
        elif own == kept.address or (kept.clicked and own in _left_just_now()):
            return
        kept.clicked = False
    # Who puts another file in place of the one that is shown follows no link.
    replaced = before is not None and min(before, 0) != min(generation, 0)
    kept.generation = generation
    opened, mistakes = read(now, dataset)
    kept.mistakes = () if replaced else mistakes
    kept.beside = bool(opened.show)  # a notice stands where the page opens: at the words, or over the view
    kept.address = own if kept.address is None else kept.address
    lay_out(opened)
    set_widgets(opened.filters, dataset)


def lay_out(opened: Opened) -> None:
    """Select and lay out what an address opens; `set_widgets` takes its filters."""
    kept, st.session_state.layout = session(), opened.layout
    kept.show, kept.sort, kept.order = opened.show, opened.sort, opened.order


def seen(filters: Filters) -> Opened:
    """Return what is seen under these filters, as an address opens it."""
    kept = session()
    return Opened(filters, kept.show, layout=st.session_state.layout, sort=kept.sort, order=kept.order)


def set_widgets(filters: Filters, dataset: Dataset) -> None:
    """Set the widgets to these filters."""
    state, stops = st.session_state, years(dataset)
    state.acts_only = filters.acts_only
    if filters.words or "words" in state:  # as below
        state.words = filters.words
    state.match, state.report_dated = filters.match, filters.report_dated
    whole = session().all_years = (stops[0], stops[-1]) if stops else None
    state.years = (filters.years or whole) if stops else None
    state.comparing = len(filters.periods) > 1
    state.versus = filters.versus or whole
    for kind in KINDS:
        state[f"kind-{kind}"] = kind in filters.kinds
    for entry in registry.CHOICES:
        # A value that is set travels with all its options twice, now and with the next run; nothing chosen needs none.
        if filters.chosen(entry) or widget(entry) in state:
            state[widget(entry)] = list(filters.chosen(entry))


def widget(entry: Choice) -> str:
    """Return the name of an entry's widget, which nothing else in the session's state can have."""
    return f"choice-{entry.name}"


def write_address(filters: Filters) -> None:
    """Write what is seen into the address: one new entry in the browser's history, or none if nothing changed."""
    kept = session()
    wanted = seen(filters).address
    if wanted != own_parameters() or any(map(resembles, st.query_params)):
        # What others put into an address stays; what was meant for us and cannot be read goes.
        strangers = (name for name in st.query_params if name not in parameter_names() and not resembles(name))
        others = {name: st.query_params.get_all(name) for name in strangers}
        st.query_params.from_dict({**others, **wanted})
    if kept.address is not None and wanted != kept.address:
        kept.left_addresses = (*kept.left_addresses[-9:], (kept.address, time.monotonic()))
    kept.address, kept.clicked = wanted, False


def _left_just_now() -> list[dict[str, list[str]]]:
    return [left for left, when in session().left_addresses if time.monotonic() - when < UNDER_WAY]


def own_parameters() -> dict[str, list[str]]:
    """Return the parameters of ours that the address has."""
    return {name: st.query_params.get_all(name) for name in parameter_names() if name in st.query_params}


def clicked() -> None:
    """Note that a widget was changed: what was wrong with an address is told no more."""
    session().clicked, session().mistakes = True, ()


def picked() -> None:
    """Note that something was picked in the view. A notice at the words disappears, one over the view stays."""
    kept = session()
    kept.clicked, kept.mistakes = True, () if kept.beside else kept.mistakes


def reset(dataset: Dataset) -> None:
    """Go back to everything; what is selected stays selected."""
    set_widgets(Filters(), dataset)
    clicked()


def compare_periods(dataset: Dataset) -> None:
    """Follow the switch: two periods to begin with, or all years again; what is open stays open."""
    state, kept = st.session_state, session()
    halved = halves(dataset, kept.filters) if state.comparing else None
    state.years, state.versus = halved or (kept.all_years, kept.all_years)
    clicked()


def keep_apart(dataset: Dataset) -> None:
    """Follow one of two periods: where they overlap now, they stay as they were, and the page says so."""
    state, kept = st.session_state, session()
    clicked()
    if len(kept.filters.periods) > 1 and state.comparing:
        wanted = replace(kept.filters, years=state.years, versus=state.versus)
        refused = refuse_overlap(seen(wanted), dataset)
        if refused:
            kept.mistakes, kept.beside = (refused,), False
            kept.refusals += 1
            state.years, state.versus = kept.filters.periods


def chosen(dataset: Dataset) -> Filters:
    """Return what the widgets say, read before they are drawn, so that their counts are current."""
    state, stops = st.session_state, years(dataset)
    span = state.get("years") if len(stops) > 1 else None
    versus = state.get("versus") if span and state.get("comparing") else None
    filters = Filters(
        match=state.match if state.get(widget(registry.COUNTRIES)) else "any",
        years=None if not span or (span == session().all_years and not versus) else span,
        versus=versus,
        kinds=frozenset(kind for kind in KINDS if state[f"kind-{kind}"]),
        report_dated=state.report_dated,
        acts_only=state.acts_only,
        words=query(state.get("words", "")),
    )
    for entry in registry.CHOICES:
        filters = filters.choosing(entry, state.get(widget(entry), ()))  # one without choices has no widget
    return filters


def places(dataset: Dataset, generation: int) -> tuple[network.Positions, int]:
    """Return where the countries are, and the number of the drawing.

    The number changes if no place of the last drawing holds. A file that was saved anew is still the same drawing,
    and known places stay. An upload, or removing it, is another file: its countries are not laid out around those of
    the last one.
    """
    kept, file = session(), min(generation, 0)
    # The last good data stays in view while an upload is wrong: that is no other file.
    if kept.drawn is not dataset and kept.drawn_file != file:
        kept.places, kept.drawing = None, kept.drawing + 1
    kept.drawn, kept.drawn_file = dataset, file
    kept.places = network.positions(dataset, kept.places)  # guard: places-are-kept
    return kept.places, kept.drawing
