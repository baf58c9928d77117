"""What a run answers, told before anything that it changes, and what the page is called while it stands there."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import streamlit as st

from graph.loading import Snapshot
from graph.model import Dataset
from graph.render.html import address, render
from graph.view import Filters, to_address
from graph.web.page import assets, data_files
from graph.web.page.session import session
from graph.web.page.state import chosen, read_address

ICON = Path(str(files("graph.render.html"))) / "icon.svg"


def answer(dataset: Dataset, snapshot: Snapshot) -> Filters:
    """Return the filters of this run, and tell the browser, which draws them while the rest is under way.

    Streamlit sends what there is after the first milliseconds of a run, and all that follows some time later: called
    as early as can be, this is among the first.
    """
    read_address(dataset, snapshot.generation)
    filters = session().filters = chosen(dataset)
    of, told = data_files.answer(dataset, filters, snapshot)
    parameters = to_address(filters)
    st.html(render("answer.html", of=of, filters=told, address=address(parameters) if parameters else ""))
    return filters


def entitle(title: str) -> None:
    """Give the page its title. It has its width with it, since each message of a run costs a reader time."""
    # A document of ours has the icon; else it comes with every run.
    st.set_page_config(title, page_icon=None if assets.routed() else str(ICON), layout="wide")
