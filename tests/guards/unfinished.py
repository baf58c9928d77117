"""Guards of “What is left to do”."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "touched-is-done",
        "if False:",
        fails=("test_sentences_that_no_quote_touches_are_listed_first_those_that_name_two_parties",),
    ),
    Guard(
        "two-parties-first",
        "yield from found",
        fails=("test_sentences_that_no_quote_touches_are_listed_first_those_that_name_two_parties",),
    ),
    Guard(
        "read-to-its-end",
        'if held.state != "good":',
        fails=("test_what_holds_nothing_is_noted_in_the_data_and_not_listed_again",),
    ),
)
