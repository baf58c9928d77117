"""The words of what is selected, beside the view or in its place, and what is wrong with the address."""

from __future__ import annotations

import streamlit as st

from graph.loading import Snapshot
from graph.render.html import SENTENCES, Share, dossier, has_words, notices, panel, quote_card, render, suggestions
from graph.view import NOTHING, Selection, View, hidden
from graph.web.page import documents, dossiers
from graph.web.page.session import session
from graph.web.page.state import reset, seen


def read(view: View, badges: quote_card.Badges, notice: str, share: Share, fetched: bool) -> None:
    """Show the dossier of what is selected, under the notice, if there is one: there it moves no graph when it goes.

    Where the browser fetches the words (`Selected.standing`), their place only, which no filter changes.
    """
    show, whole = opened_words(view)
    words = render("place.html") if fetched else panel(view, show, badges, share, whole)
    if words is not None:
        st.html(notice + words)
        return
    besides = suggestions(view, share.layout, share.sort)
    back = share.seen(None) if show else None
    st.html(notice + dossier.empty_state(view.dataset, show, back) + besides)
    show_all(view, SENTENCES["showHere" if show else "showAll"])


def fetched(view: View, snapshot: Snapshot, share: Share, link: str) -> str | None:
    """Return what follows ``link`` for the words that the browser fetches; None where they come by message."""
    state = session()
    show, whole = opened_words(view)
    if share.layout == "quotes":
        shown = show if has_words(view, show) else NOTHING
        return documents.link(snapshot, share, shown, state.whole == documents.WHOLE) or None
    return dossiers.shown(link, show, whole) if link and has_words(view, state.show) else None


def opened_words(view: View) -> tuple[Selection, bool]:
    """Return what the dossier is about, without a quote that the filters hide, and whether it is shown whole."""
    show, whole = session().show, session().whole
    unseen = show.quote and not (show.relation in view and show.quote_among(view[show.relation].quotes))
    return show.without_quote if unseen else show, bool(show) and whole == show.relation


def show_all(view: View, words: str) -> None:
    """Show a button that removes all filters."""
    if st.button(words, key="widen", on_click=reset, args=(view.dataset,)):
        st.rerun(scope="app")


def told_of(view: View, share: Share) -> tuple[str, str]:
    """Return what is wrong with the address, for the place over the view and for that at the words."""
    state = session()
    unseen = hidden(view, seen(view.filters))
    beside = [*(state.mistakes if state.beside else ()), *([unseen] if unseen else ())]
    above = () if state.beside else state.mistakes
    shown = state.show.without_quote if unseen else state.show
    return notices(above, share.seen(state.show.id)), notices(beside, share.seen(shown.id))
