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
        "dates-by-language",
        "named = False",
        fails=("test_a_sentence_that_says_when_is_known_in_its_language[*]",),
    ),
    Guard(
        "every-country-is-a-party",
        "pass",
        fails=("test_of_data_without_a_relation_the_first_sentences_name_two_countries_too",),
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
