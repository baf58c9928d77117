"""Read what an address opens: a relation, a country or a quote; and say what of it is gone or hidden.

This is part of the pass that `url` makes over an address.
"""

from __future__ import annotations

from graph.model import names
from graph.view import url_guesses as guess
from graph.view.filters import Filters
from graph.view.in_view import View
from graph.view.selection import NOTHING, Selection
from graph.view.url_mistakes import Fix, Mistake, sentence
from graph.view.url_notes import Edit, Notes
from graph.view.url_parameters import SHOW, Opened, address_of, forwarded, selection, to_address


def shown(notes: Notes) -> Selection:
    """Return what is selected."""
    values = [value for value in notes.address.get(SHOW, ()) if value]
    if not values:
        return NOTHING
    others = [edit for value in values[1:2] if (edit := _opening(notes, selection(value, notes.dataset)))]
    if len(set(values)) > 1:
        notes.complain("opened-twice", *others)
    found = selection(values[0], notes.dataset)
    if found is None:
        _gone(notes, values[0])
    elif values[0].count(".") > found.count("."):
        gone = "quote-removed" if forwarded(values[0], notes.dataset) else "quote-gone"
        notes.complain(gone, *_elsewhere(notes, values[0]))
    return Selection.of(found)


def _gone(notes: Notes, value: str) -> None:
    """Complain of a relation or a country that is not in the data; by name where there are such countries."""
    codes = value.upper().partition(".")[0].split("-")[:3]
    if not set(codes) <= names().keys():
        edit = _opening(notes, guess.shown(value, notes.dataset))
        notes.complain("nothing-opened", *([edit] if edit else []))
        return
    edits = [edit for code in codes if (edit := _opening(notes, selection(code, notes.dataset)))]
    called = [notes.dataset.name(code) for code in codes]
    if len(set(codes)) == 2 == len(codes):
        removed = "both-removed" if "." in value else "relation-removed"
        code = removed if address_of(value) in notes.dataset.removed else "no-relation"  # guard: removed-is-told
        notes.complain(code, *edits, *_elsewhere(notes, value), first=called[0], second=called[1])
    elif len(codes) == 1 and codes[0] not in notes.dataset.codes:
        notes.complain("country-elsewhere", name=called[0])
    else:
        notes.complain("nothing-opened", *edits)


def _elsewhere(notes: Notes, value: str) -> list[Edit]:
    """Return the way to the relation on which the words of a quote that is gone stand now."""
    quote_hash = value.lower().partition(".")[2]
    found = (one.quote_id(q) for one in notes.dataset.relations for q in one.quotes if q.hash == quote_hash)
    edit = _opening(notes, next(found, None))
    return [edit] if edit else []


def _opening(notes: Notes, show: str | None) -> Edit | None:
    if show is None:
        return None
    relation = notes.dataset.by_id.get(Selection.of(show).relation)
    title = notes.dataset.title_of(relation) if relation else notes.dataset.name(show)
    return f"Open {title}", notes.edited({SHOW: [show]})


def hidden(view: View, opened: Opened) -> Mistake | None:
    """Return what to say if the filters hide the selected quote, or None."""
    show = opened.show
    if not show.quote or (show.relation in view and show.quote_among(view[show.relation].quotes)):
        return None
    bare = to_address(Filters(), show.id, opened.layout, opened.sort)
    return Mistake("quote-hidden", sentence("quote-hidden"), (Fix("Show it without the filters", bare),))
