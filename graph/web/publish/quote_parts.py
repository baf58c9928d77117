"""Where the parts of a quote stand in its element: what its fields are, and its words.

``templates/quote.html`` marks them with the style sheet's classes. Of very many quotes (``brief_quote.html``) their
order says it: of the paragraphs the first is when and what, the last where, and one between them who speaks.
"""

from __future__ import annotations

from graph.citation import within_marks
from graph.web.publish.elements import Element

# The fields of a quote by the style sheet's classes, in a reader's words.
FIELDS = {
    "rg-when": "date and act",
    "rg-exact": "words",
    "rg-beside": "context",
    "rg-translation": "translation",
    "rg-by": "speaker",
    "rg-source": "source",
    "rg-note": "notes",
}
_FULL = "rg-quote"


def fields_in(quote: Element) -> dict[int, str]:
    """Return the field of each element of a quote that is one, by ``id``; what is in it belongs to the same."""
    found = {id(element): FIELDS[name] for element in quote.walk() for name in element.classes if name in FIELDS} | {
        id(element): FIELDS["rg-note"] for element in quote.walk() if element.tag == "small"
    }
    if _FULL in quote.classes:
        return found
    lines = [child for child in quote.children if isinstance(child, Element) and child.tag == "p"]
    # Its own kind and address are of the act.
    for element in (quote, *lines[:1]):
        found[id(element)] = FIELDS["rg-when"]
    for element in lines[1:-1]:
        found[id(element)] = FIELDS["rg-by"]
    for element in lines[1:][-1:]:
        found[id(element)] = FIELDS["rg-source"]
    for element in quote.walk():
        if element.tag == "blockquote":
            found[id(element)] = FIELDS["rg-exact"]
    return found


def words_in(quote: Element) -> dict[str, str]:
    """Return the words of a quote and those beside them as a page shows them, by the keys of the data format."""
    words = {"exact": "", "prefix": "", "suffix": ""}
    for inner in quote.walk():
        if "rg-exact" in inner.classes:
            words["exact"] += inner.text
        elif "rg-beside" in inner.classes:
            words["suffix" if words["exact"] else "prefix"] += inner.text
    if not words["exact"]:
        words["exact"] = "".join(within_marks(inner.text) for inner in quote.walk() if inner.tag == "blockquote")
    return {key: text for key, text in words.items() if text.strip()}
