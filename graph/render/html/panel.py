"""The words behind a selection as one piece of HTML: what the page shows beside the view, also at its own address.

See ``dossier`` and ``changes`` for each kind of dossier.
"""

from __future__ import annotations

from graph.render.html import changes, dossier
from graph.render.html.document import cited
from graph.render.html.header import suggestions
from graph.render.html.quote_card import Badges
from graph.render.html.render import render
from graph.render.html.share import Share
from graph.view import Selection, View, narrowed

MOST_CITED = 100  # articles that are listed on paper; of more, the first and how many there are


def panel(view: View, show: Selection, badges: Badges, share: Share, whole: bool = False) -> str | None:
    """Return a relation's or country's dossier, or the overview if nothing is selected; on paper with its articles.

    Return None if the filters leave nothing of it (`has_words`): what to say then depends on how a reader got there.
    """
    words = _words(view, show, badges, share, whole)
    return words and words + sources_on_paper(narrowed(view, show.without_quote))


def sources_on_paper(view: View) -> str:
    """Return the articles in view as a list that only paper has, where no quote leads to its article."""
    sources = cited(view)
    return render("sources_on_paper.html", sources=sources[:MOST_CITED], more=len(sources[MOST_CITED:]))


def _words(view: View, show: Selection, badges: Badges, share: Share, whole: bool) -> str | None:
    if not show and view.relations:
        besides = suggestions(view, share.layout, share.sort)
        comparing = len(view.filters.periods) > 1
        return besides + (changes.panel(view, share.layout) if comparing else dossier.overview(view, share.layout))
    if show.relation in view:
        return dossier.relation(view, show.relation, badges, show.quote, share.layout, whole, share)
    if show.country in view.countries:
        return dossier.country(view, show.country, share.layout, share)
    return None


def has_words(view: View, show: Selection) -> bool:
    """Return whether the filters leave anything of the selection or, with nothing selected, anything at all."""
    return show.relation in view or show.country in view.countries if show else bool(view.relations)
