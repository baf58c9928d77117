"""What can be wrong between the data and what lies beside it: the texts of its sources, a published page.

A part of the table that ``codes`` puts together: by code, its severity, what it means and what to do.
"""

from __future__ import annotations

from graph.problems.code import Code, error, warning

SOURCES: dict[str, dict[str, Code]] = {
    "Quotes and their sources": {
        "typography": error(
            "The words are in the source in another form: quotation marks, dashes, case, ligatures, spaces beside "
            "marks.",
            "Take the source's own form, which the message prints; `verify --fix` writes it.",
        ),
        "ambiguous": error(
            "The words occur in the source more than once, and no prefix or suffix tells which is meant.",
            "Add the prefix or suffix that the message prints for the place that is meant.",
        ),
        "cuts-a-word": error(
            "The words begin or end inside a word or number of the source, or between a letter and its marks.",
            "Quote whole words.",
        ),
        "wrong-context": error(
            "The words are in the source, but not directly after this prefix or before this suffix.",
            "Take the words directly beside them, or delete the line.",
        ),
        "not-found": error(
            "The words are not in the source; the nearest passage is shown.", "Quote the source to the letter."
        ),
        "joined-passages": error(
            "The words leave something out with an ellipsis that the source does not have.",
            "Make one quote of each passage.",
        ),
        "inserted-words": error(
            "The words have something in brackets that the source does not have.",
            "Quote to the letter, and explain in the comment.",
        ),
        "source-changed": error(
            "The text at hand is not the one that `sha256` names, so its quotes are unverified.",
            "See what changed, then write the new hash.",
        ),
        "unreadable-text": error(
            "The text of a source cannot be read, is empty, or is not UTF-8.",
            "Save it as UTF-8, with the article's words.",
        ),
        "no-text": warning(
            "The text of a source is not at hand, so its quotes are unverified.",
            "Put it in the folder that `--sources` names, or correct its name.",
        ),
        "renamed-text": warning(
            "The text of a source has another name than the data says; it was found by its hash.",
            "Write the file's name into the data.",
        ),
        "no-hash": warning(
            "A source has a text but no `sha256`: a changed text would not be noticed.",
            "Add the line that the message prints.",
        ),
        "bad-record": error(
            "`verification.json` cannot be read, so that no quote counts as verified; `--record` leaves it as it is.",
            "Restore it, or delete it and record again.",
        ),
        "broken-word": warning(
            "A line of the source ends inside a word at a hyphen, the word may be another one with or without the "
            "hyphen, and nothing else in the text tells which.",
            "Read it where it was printed, and name the word in the comment: that confirms it.",
        ),
        "quotation-without-speaker": warning(
            "The words are in quotation marks in the source, and the quote has no speaker.",
            "Add the speaker; a title, or a term that nobody says, needs none.",
        ),
        "reporting-verb": warning(
            "The voice is direct, but `exact` has a verb of saying that is the article's, outside quotation marks.",
            "Quote only the speaker's own words, or write voice: reported.",
        ),
        "headline-quoted": warning(
            "The words are only in the headline, which is an editor's and not a statement of the article.",
            "Quote the sentence that says it.",
        ),
    },
    "A published page": {
        "no-page": error(
            "The file is no page that `publish` wrote, or what it says of itself cannot be read.",
            "Name the page's file, or publish it again.",
        ),
        "page-changed": error(
            "A part of the page is not as it was published.", "Publish it again, or restore the file."
        ),
        "page-outdated": error(
            "The page says something else than the data would now say in its place.", "Publish it again."
        ),
    },
}
