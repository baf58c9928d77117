"""What a view is based on, and what it does not have: numbers, never shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.model import languages
from graph.render.html.header import NAMED, filters_in_use
from graph.render.html.render import render
from graph.view import (
    View,
)


def coverage(view: View) -> str:
    """Return what this view is based on, and what it does not have: numbers, never shares."""
    sources = view.sources.values()
    single = [shown.relation for shown in view if shown.articles == 1]
    return render(
        "coverage.html",
        filters=[words for words, _ in filters_in_use(view)],
        rows=[
            ("relation", len(view.relations)),
            ("distinct quote", view.quotes),
            ("article", len(sources)),
            ("outlet", len({source.outlet for source in sources})),
            ("language", len({source.language for source in sources if source.language})),
        ],
        outlets=_tally(source.outlet for source in sources),
        languages=_tally(languages.words(source.language) if source.language else "not given" for source in sources),
        single=[view.dataset.title_of(relation) for relation in single[:NAMED]],
        more=len(single[NAMED:]),
    )


def _tally(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
