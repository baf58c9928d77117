"""The filters' widgets, and the visitor's own file."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from graph.model import Dataset
from graph.render.drawing import appearance
from graph.render.html import render, show_quotes
from graph.view import KINDS, LONGEST, Choice, Counts, Filters, View, count, registry, years
from graph.web.page import assets, downloads
from graph.web.page.session import session
from graph.web.page.state import clicked, compare_periods, keep_apart, reset, widget

SEARCHED = (
    "Reads the words, their context and translation, speakers, roles, outlets and headlines. A word is found in all "
    "its forms: hack finds hacked and hacking. In quotation marks it is found as it stands, with a star "
    "(hack\\*) whatever begins so."
)
MATCHES = {"any": "involving any of these", "only": "only among these"}


def sidebar(view: View) -> None:
    """Show the filters' widgets, each with the number of quotes that it leaves under the others."""
    dataset, filters = view.dataset, view.filters
    counts, stops = count(dataset, filters), years(dataset)
    with st.sidebar:
        st.text_input(
            "Search",
            key="words",
            placeholder="words, or “a phrase”",
            max_chars=LONGEST,
            on_change=clicked,
            help=SEARCHED,
        )
        multiselect(registry.COUNTRIES, dataset, filters, counts)
        st.radio(
            "Relations that have",
            list(MATCHES),
            format_func=MATCHES.__getitem__,
            key="match",
            label_visibility="collapsed",
            disabled=not filters.countries,
            on_change=clicked,
        )
        multiselect(registry.SPEAKERS, dataset, filters, counts)
        # What comes and goes stands in a container: else Streamlit makes all that follows anew, and shuts its lists.
        with st.container(key="periods"):
            two = len(filters.periods) > 1
            if len(stops) > 1:
                whole = (stops[0], stops[-1])
                st.select_slider(
                    "First period" if two else "Years",
                    stops,
                    value=whole,
                    key="years",
                    on_change=keep_apart,
                    args=(dataset,),
                )
                if two:
                    st.select_slider(
                        "Second period", stops, value=whole, key="versus", on_change=keep_apart, args=(dataset,)
                    )
                st.toggle("Compare two periods", key="comparing", on_change=compare_periods, args=(dataset,))
        with st.container(key="kinds", gap=None):
            st.html("<p class='rg-label'>Kind</p>")
            for kind in KINDS:
                label = f"{appearance.KIND_WORDS[kind]} · {counts.kinds[kind]:,}"
                st.checkbox(label, key=f"kind-{kind}", on_change=clicked)
            st.html(render("kind_sum.html", quotes=counts.of_all_kinds, total=sum(counts.kinds.values())))
            st.checkbox(f"Acts only · {counts.acts:,}", key="acts_only", on_change=clicked)
        by_report = f"quotes dated by their report only · {counts.report_dated:,}"
        st.checkbox(by_report, key="report_dated", on_change=clicked)
        with st.container(key="more-filters"):
            more_filters(dataset, filters, counts)
        st.button("Reset filters", on_click=reset, args=(dataset,), type="tertiary", key="reset")
        st.html(show_quotes(view.quotes))
        with st.expander("Your own file", expanded=session().uploads > 0):  # a file put in another's place is two runs
            asked = "Use your own YAML file. Only you can see it; it is discarded when you close the page."
            st.file_uploader(asked, key="upload")  # guard: any-file-name
            if assets.routed():
                template = [("Download a template", downloads.link(downloads.TEMPLATE))]
                st.html(render("downloads.html", groups=[("", template)]))
                return
            file = downloads.template()
            st.download_button("Download a template", file.content, file.name, on_click="ignore", type="tertiary")


def more_filters(dataset: Dataset, filters: Filters, counts: Counts) -> None:
    """Show the widgets of the other filters of the registry that have any values."""
    others = (entry for entry in registry.CHOICES if entry not in (registry.COUNTRIES, registry.SPEAKERS))
    if not (entries := [entry for entry in others if counts.choices[entry.name] or filters.chosen(entry)]):
        return
    kept = session()
    kept.more_filters = kept.more_filters or any(map(filters.chosen, entries))  # taking the last off shuts nothing
    with st.expander("More filters", expanded=kept.more_filters):
        for entry in entries:
            multiselect(entry, dataset, filters, counts)


def multiselect(entry: Choice, dataset: Dataset, filters: Filters, counts: Counts) -> None:
    """Show the widget of one entry of the registry: the values that any quote has, and how many each leaves.

    Return None if no quote has any and none is chosen, so that no empty list is shown.
    """
    chosen, numbers, words = filters.chosen(entry), counts.choices[entry.name], entry.words(dataset)
    with st.container(key=f"filter-{entry.name}"):  # there without the widget, too, for the sake of what follows
        if not numbers and not chosen:
            return
        # No counts in these labels: Streamlit knows a chosen option by its label and would lose it with the next count.
        st.multiselect(
            entry.label,
            [value for value in entry.known(dataset) if value in numbers or value in chosen],
            format_func=words,
            key=widget(entry),
            placeholder="all",
            on_change=clicked,
        )
        choice_counts((words(value), numbers.get(value, 0)) for value in chosen)


def choice_counts(rows: Iterable[tuple[str, int]]) -> None:
    """Show how many quotes each choice leaves."""
    if found := list(rows):
        st.html(render("counts.html", rows=found))
