"""Addresses that only one visitor may see: below a random word that nobody can guess, and gone with the session.

A visitor's own file has no address in the page's grammar; what a browser fetches of it (downloads, dossiers) is
below ``own/<token>/``. The token is the only key, so it is never written into the page's address, nor logged by us.
"""

from __future__ import annotations

import secrets
from weakref import WeakValueDictionary

from starlette.requests import Request
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from graph.loading import Snapshot
from graph.web.page.session import Held, session

_held: WeakValueDictionary[str, Held] = WeakValueDictionary()  # the sessions alone keep them alive


def folder(snapshot: Snapshot) -> str:
    """Return the folder below which this visitor's addresses are, or "" for the data that all readers share."""
    kept = session()
    if snapshot.own is None:
        kept.held = None  # guard: removed-has-no-address
        return ""
    context = get_script_run_ctx(suppress_warning=True)
    if kept.held is None or kept.held.snapshot.dataset is not snapshot.dataset:  # the same while a newer file is wrong
        held = Held(secrets.token_urlsafe(24), context.session_id if context else "", snapshot)
        _held[held.token] = kept.held = held
    return f"own/{kept.held.token}/"


def asked(request: Request) -> str:
    """Return the folder below which a visitor's own data is asked for, or "" for what all readers share."""
    token = request.path_params.get("token")
    return f"own/{token}/" if token else ""


def find(token: str) -> Snapshot | None:
    """Return what the token opens, or None if its session has ended or shows another file."""
    held = _held.get(token)
    if held is None or not runtime.get_instance().is_active_session(held.session):  # guard: gone-with-the-session
        return None
    return held.snapshot
