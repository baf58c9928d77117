"""Which passage words may mean: what counts as typography is what ``verify`` counts so, and nothing else."""

from __future__ import annotations

import pytest

from graph.editing.candidates import Candidate, Difference, NoPassage, OtherWords, candidates
from graph.evidence.source_texts import SourceFile
from graph.evidence.verify import Verdict, search
from graph.model import Quote
from tests.evidence.test_misquotes import KINDS, Plant, planted
from tests.support.invented import TEXT, TRUE_QUOTES

HELD = SourceFile("good", raw=TEXT)


def found(words: str) -> list[Candidate]:
    try:
        return candidates(HELD, words)
    except NoPassage:
        return []


@pytest.mark.parametrize("words", TRUE_QUOTES)
def test_words_that_stand_to_the_letter_differ_in_nothing(words: str) -> None:
    assert [(one.exact, one.differs) for one in found(words)] == [(words, Difference.NONE)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__.replace("_", " "))
def test_what_verify_calls_typography_may_be_taken_and_nothing_else(kind: Plant) -> None:
    for words in planted(kind, TEXT, TRUE_QUOTES):
        verdict = search(Quote(exact=words, source="a"), HELD.text).verdict
        for one in found(words):
            assert (one.differs is Difference.TYPOGRAPHY) is (verdict is Verdict.TYPOGRAPHY), words
            if one.differs is Difference.WORDS:
                with pytest.raises(OtherWords):
                    one.check_words()
            else:
                one.check_words()
