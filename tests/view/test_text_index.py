"""The words of texts lead to the same texts as reading each."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from graph.view.endings import LANGUAGES
from graph.view.folding import fold
from graph.view.terms import Term, terms
from graph.view.text_index import Lines, TextIndex

_SAID = [
    "us",
    "Russia",
    "trust",
    "the ports",
    "Häfen",
    "hack",
    "hacked",
    "1956",
    "2'b",
    "島を返す",
    "-",
    '"',
    "*",
    "\n",
]
texts = st.lists(st.lists(st.sampled_from(_SAID) | st.text(max_size=3), max_size=4).map(" ".join).map(fold), max_size=6)
queries = st.lists(st.sampled_from(_SAID) | st.text(max_size=3), min_size=1, max_size=4).flatmap(
    lambda words: st.sampled_from([" ".join(words), f'"{" ".join(words)}"', "".join(words), f"{words[0]}*"])
)


def has(text: str, term: Term, language: str) -> bool:
    return any(True for _ in term.places(text, language))


@example(["the ports of trust", "ports trust", "trusted the ports"], '"the ports" trust', "en")
@given(texts, queries, st.sampled_from(["", *LANGUAGES]))
def test_a_term_is_found_in_the_texts_that_have_it_and_in_no_other(said: list[str], query: str, language: str) -> None:
    index = TextIndex(said)
    for term in terms(query):
        assert index.having(term, language) == {n for n, one in enumerate(said) if has(one, term, language)}


@given(st.lists(texts.map("\n".join), max_size=6), queries)
def test_lines_have_a_query_that_each_has_whole_itself(said: list[str], query: str) -> None:
    wanted = terms(query)
    having = [n for n, one in enumerate(said) if wanted and all(has(one, term, "en") for term in wanted)]
    assert list(Lines(said).having(wanted)) == having
