"""Invented sources for the tests of what is cited and exported: one of each kind, and any that the format allows."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from graph.model import csl as csl_terms
from graph.model.characters import deceptive
from graph.model.sources import Source

# What breaks a line, a field, a record or a file somewhere, beside any other text.
NASTY = (
    "a\nER  - \nTY  - BOOK", "a\r\nER  -", "}\n@book{x,", "{", "}", "}}", "{{", "\\", "\\}", "a & b", "100% #1 $x_y^z~",
    "a and b", "and", "others", "Meier, Anna", "a\x00b", "a\u2028b\x85c", '"', "“so”", "<b>x</b> &amp;",
    "= 1", "//", "@", "--", "北京 العربية Ünïcödé", "\ufeffx", "x" * 3000, "TI  - x", "\\input{x}", "%", "\\n",
    "{\\\"o}", "#", "a = {b},",
)  # fmt: skip
WORDS = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=40)).filter(
    lambda words: any(c.isprintable() and not c.isspace() for c in words)
)
DATES = (
    "2016", "2016-12", "2016-12-29", "2015-09~", "2014?", "2014-02-03%", "2014/2015", "2014-02-01/2014-02-09",
    "2014/..", "../2014", "2014-21", "2014-21/2014-23", "201X", "19XX", "2016-XX", "2016-12-XX",
    "2014~/2015-03?", "0800",
)  # fmt: skip
URLS = ("https://courier.example/a?b=1&c=2_3~%20#d", "http://courier.example/")
# What a data file can hold, on one line.
PLAIN_WORDS = st.one_of(
    st.sampled_from([words for words in NASTY if words.isprintable() and words == " ".join(words.split())]),
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40).map(
        lambda words: " ".join(words.split())
    ),
).filter(
    lambda words: (
        any(not c.isspace() for c in words)
        and all(c.isprintable() or c == "\u3000" for c in words)
        and not any(deceptive(words))
    )
)
_TEXTS = ("publisher", "publisher-place", "section", "edition", "volume", "issue", "page", "genre", "medium", "DOI",
          "ISSN", "ISBN", "note", "number", "authority", "collection-title", "event-title", "event-place",
          "archive_location", "archive-place", "title-short", "version", "abstract", "status")  # fmt: skip


def source(**keys: Any) -> Source:
    """Three columns in an invented paper; ``keys`` are the format's, with ``_`` for ``-``."""
    given = {"type": "article-newspaper", "title": "Ports", "container-title": "The Courier", "issued": "2014-05-03"}
    return Source.model_validate(given | {key.replace("_", "-"): value for key, value in keys.items()})


def _names(words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.builds(lambda family, given: {"family": family, "given": given}, words, words),
        st.builds(lambda family: {"family": family}, words),
        st.builds(lambda literal: {"literal": literal}, words),
        st.builds(
            lambda family, parts, switches: {"family": family, **parts, **dict.fromkeys(switches, True)},
            words,
            st.dictionaries(st.sampled_from(("given", "suffix", "dropping-particle", "non-dropping-particle")), words),
            st.sets(st.sampled_from(("comma-suffix", "static-ordering"))),
        ),
    )


@st.composite
def sources(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> Source:
    """Any source that the model takes, with words that try to break out."""
    keys: dict[str, Any] = {
        "type": draw(st.sampled_from(csl_terms.TYPES)),
        "title": draw(words),
        "issued": draw(st.sampled_from(DATES)),
    }
    if keys["type"] in csl_terms.CONTAINED or draw(st.booleans()):
        keys["container-title"] = draw(words)
    for role in draw(st.sets(st.sampled_from(("author", "editor", "translator")))):
        keys[role] = draw(st.lists(_names(words), min_size=1, max_size=4))
    for key in draw(st.sets(st.sampled_from(_TEXTS))):
        keys[key] = draw(words)
    optional = {"URL": st.sampled_from(URLS), "accessed": st.sampled_from(DATES), "language": st.just("en-GB")}
    for key in draw(st.sets(st.sampled_from(list(optional)))):
        keys[key] = draw(optional[key])
    return Source.model_validate(keys)
