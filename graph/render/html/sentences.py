"""The sentences of what stands beside and above a view: for the templates, and for a published page.

The page reads them in ``sentence_table.js``. Two braces stand for what is put in: a number, a name, or a link. What a
search leads to, what a view is based on and what is wrong with an address have tables of their own, in ``besides``,
``coverage`` and ``notices``.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # The overview, and the way back to it.
    "chooseRow": "Choose a relation to read its quotes.",
    "chooseLine": "Choose a line to read its quotes, or a country to see its relations.",
    "allRelations": " All relations, most quotes first:",
    "overview": "Overview",
    "changed": "What changed",
    # Where the filters leave nothing, or nothing of what is selected.
    "empty": "Nothing in view",
    "none": "No quotes match these filters.",
    "removeAny": " Remove one above, or show everything.",
    "showAll": "Show everything",
    "noneHere": "No quotes here match the filters.",
    "removeHere": " Remove one above, or show it without them.",
    "showHere": "Show it without the filters",
    # Two periods.
    "inEach": "What the quotes report in each period.",
    "selectRelation": " Select a relation to read them.",
    "oneByReport": " {} quote is dated by its report only, and stands in its period.",
    "severalByReport": " {} quotes are dated by their report only, and stand in its period.",
    "noneInEither": "No quotes match these filters in either period.",
    "ofCollected": "“Only” refers to the quotes collected; something may still have happened in the other period.",
    "beforeComparing": "Before you compare",
    "noneIn": "No quotes match these filters in {}.",
    "oneArticle": "All quotes of {} come from one article, {} ({}, {}). ",
    "sameArticle": "Both periods are as this one article tells them.",
    "otherArticles": "What differs may be the articles, and not the years.",
    # The filters in use.
    "inUse": "Filters in use",
    "remove": "Remove filter: {}",
    "search": "search: {}",
    "amongThese": "only among these",
    "versus": " vs. ",
    "withoutKind": "excluding {}",
    "onlyKinds": "only: {}",
    "noKind": "nothing selected",
    "withoutReportDated": "excluding quotes dated by their report only",
    "actsOnly": "Acts only",
}
