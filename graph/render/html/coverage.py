"""What a view is based on, and what it does not have: numbers, never shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import Dataset, Source, languages
from graph.render.html.header import NAMED, filters_in_use
from graph.render.html.render import render
from graph.view import View

# For the template, and for a published page (``web/frontend/published/coverage.js``); braces stand for what is put in.
SENTENCES: Mapping[str, str] = {
    "whole": "The whole collection, without filters.",
    "filtered": "All that these filters leave: {}.",
    "sources": "Articles by outlet: {}. By language: {}.",
    "single": "Based on a single article: {}.",
    "more": " and {} more",
    "caution": "This view shows only what was collected. A missing line does not mean that nothing happened.",
}
_ROWS = ("relation", "distinct quote", "article", "outlet", "language")


def coverage(view: View) -> str:
    """Return what this view is based on, and what it does not have: numbers, never shares."""
    sources = view.sources.values()
    numbers = (
        len(view.relations),
        view.quotes,
        len(sources),
        len({source.outlet for source in sources}),
        len({source.language for source in sources if source.language}),
    )
    single = [shown.relation for shown in view if shown.of_one_source]
    return render(
        "coverage.html",
        filters=[words for words, _ in filters_in_use(view)],
        rows=zip(_ROWS, numbers, strict=True),
        outlets=_tally(source.outlet for source in sources),
        languages=_tally(_language(source) for source in sources),
        single=[view.dataset.title_of(relation) for relation in single[:NAMED]],
        more=len(single[NAMED:]),
        said={key: words.split("{}") for key, words in SENTENCES.items()},
    )


def coverage_tables(dataset: Dataset) -> dict[str, Any]:
    """Return what a browser needs to say the same of any filters.

    ``languages`` has tags with their words, and ``of`` the place of each source's language there.
    """
    found = {source.language or "": _language(source) for source in dataset.sources.values()}
    tags = [*found]
    return {
        **SENTENCES,
        "rows": list(_ROWS),
        "most": NAMED,
        "languages": [*map(list, found.items())],
        "of": [tags.index(source.language or "") for source in dataset.sources.values()],
    }


def _language(source: Source) -> str:
    return languages.words(source.language) if source.language else "not given"


def _tally(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
