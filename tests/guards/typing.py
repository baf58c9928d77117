"""Guards of “Typing”."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "question-mark-explains",
        "pass",
        fails=("test_a_question_mark_explains_and_a_few_letters_are_enough",),
    ),
    Guard(
        "back-asks-again",
        "answered.clear()",
        fails=("test_one_may_go_back_and_answer_otherwise",),
    ),
    Guard(
        "last-speaker",
        "pass",
        fails=("test_the_next_quote_has_the_same_source_pair_and_speaker",),
    ),
)
