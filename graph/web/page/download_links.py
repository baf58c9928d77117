"""Links to the files of the view; buttons with the files themselves, where no address of ours is served."""

from __future__ import annotations

import contextlib
import datetime as dt
from itertools import groupby

import streamlit as st

from graph.export import CannotCarry, formats
from graph.loading import Snapshot
from graph.render.html import PUBLISH_VIEW, render
from graph.view import NOTHING, View
from graph.web.page import assets, downloads, private
from graph.web.page.made_file import File
from graph.web.page.session import session


def offer_downloads(view: View, snapshot: Snapshot) -> None:
    """Show a link for each export format, to an address that makes the file; or buttons, without such addresses."""
    with st.container(key="carry", horizontal=not assets.routed(), gap="small"):
        if assets.routed():
            groups = [
                (head, [(entry.words, entry.file) for entry in entries])
                for head, entries in groupby(formats.FORMATS, key=lambda entry: entry.group)
            ]
            groups.append(("Page", [(PUBLISH_VIEW, downloads.PAGE)]))
            # The same under all filters, which `answer` tells; a note comes last, where it moves nothing.
            st.html(render("downloads.html", groups=groups, folder=files_of(snapshot)))
            if (rows := view.kept.bit_count()) > view.quotes:
                st.html(render("rows_of_csv.html", rows=rows))
            return
        for entry, file in made(view, snapshot):
            key = f"download-{entry.key}"
            # guard: downloads-are-there-before-the-click
            st.download_button(entry.words, file.content, file.name, file.mime, key, on_click="ignore", type="tertiary")


def files_of(snapshot: Snapshot) -> str:
    """Return the folder of a visitor's files relative to the page's address, or "" if no address of ours is served."""
    return downloads.below(private.folder(snapshot)) if assets.routed() else ""


def made(view: View, snapshot: Snapshot) -> tuple[tuple[formats.Format, File], ...]:
    """Return the files of the view, made once for it; but for those of formats that cannot hold it.

    Streamlit could make each when it is clicked, but forgets in every run what it promised in the one before: a click
    that falls into a run finds nothing. What is there already, it keeps for a run longer.
    """
    state = session()
    if state.made_of is not view:
        page = "" if snapshot.own is not None else st.context.url or ""
        today = dt.datetime.now(dt.UTC).date()
        files = []
        for entry in formats.FORMATS:
            with contextlib.suppress(CannotCarry):
                files.append((entry, downloads.make(entry.file, view, NOTHING, page, today)))
        state.made, state.made_of = tuple(files), view
    return state.made
