"""The filters' widgets, and the visitor's own file."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

import streamlit as st

from graph.model import CONTEXTS, Dataset, context_words
from graph.render.drawing import appearance
from graph.render.html import readings, render
from graph.view import KINDS, LONGEST, Counts, Filters, count, speakers, years
from graph.web.page.state import clicked, compare_periods, reset

STARTER = files(__package__) / "starter.yaml"
MATCHES = {"any": "any of these", "only": "only between these"}


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
        two = len(filters.periods) > 1
        if len(stops) > 1:
            whole = (stops[0], stops[-1])
            st.select_slider("First period" if two else "Years", stops, value=whole, key="years", on_change=clicked)
            if two:
                st.select_slider("Second period", stops, value=whole, key="versus", on_change=clicked)
            leaves([("quotes with a date", counts.dated)])
            st.toggle("Compare two periods", key="comparing", on_change=compare_periods, args=(dataset,))
        with st.container(key="kinds", gap=None):
            st.html("<p class='rg-label'>What is reported</p>")
            for kind in KINDS:
                label = f"{appearance.KIND_WORDS[kind]} · {counts.kinds[kind]:,}"
                st.checkbox(label, key=f"kind-{kind}", on_change=clicked)
            st.checkbox(f"only acts that took place · {counts.acts:,}", key="acts_only", on_change=clicked)
        undated = "quotes without a date" + (" (in neither period)" if two else f" · {counts.undated:,}")
        st.checkbox(undated, key="undated", disabled=two, on_change=clicked)
        more_filters(dataset, filters, counts)
        st.button("Reset filters", on_click=reset, args=(dataset,), type="tertiary", key="reset")
        with st.expander("Your own file", expanded=st.session_state.get("upload") is not None):
            asked = "A YAML file in this format; nobody else sees it, and it is gone when you close the page."
            st.file_uploader(asked, key="upload")  # guard: any-file-name
            starter = STARTER.read_bytes()  # guard: starter-is-clean
            st.download_button("A file to start from", starter, "relations.yaml", on_click="ignore", type="tertiary")


def more_filters(dataset: Dataset, filters: Filters, counts: Counts) -> None:
    in_use = bool(filters.speakers or filters.sources or filters.contexts)
    with st.expander("More filters", expanded=in_use):
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
        st.html(render("counts.html", rows=found))
