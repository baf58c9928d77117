"""Guards of “Texts from PDF files and web pages”."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "edges-of-a-text-go",
        "if False:",
        fails=("test_running_heads_within_a_scans_text_go_and_words_are_whole_over_pages",),
    ),
    Guard(
        "a-broken-word-goes-on",
        "if False:",
        fails=("test_running_heads_within_a_scans_text_go_and_words_are_whole_over_pages",),
    ),
    Guard(
        "columns-in-order",
        "parts = [sorted(page, key=lambda line: (line.top, line.left))]",
        fails=("test_columns_stand_in_their_order_and_a_sentence_goes_on_in_the_next",),
    ),
    Guard(
        "running-heads-go",
        "out: set[Line] = set()",
        fails=("test_running_heads_and_page_numbers_are_left_out_and_named",),
    ),
    Guard(
        "joins-are-named",
        "if False:",
        fails=("test_broken_words_are_whole_and_those_that_nothing_confirms_are_named",),
    ),
    Guard("known-words-count", "if False:", fails=("test_of_a_broken_word_a_person_may_say_how_it_is_printed",)),
    Guard(
        "joiners-are-kept",
        "pass",
        fails=("test_the_articles_words_are_kept_letter_for_letter_and_the_page_around_them_is_not",),
    ),
    Guard(
        "other-texts-are-kept",
        "if False:",
        fails=("test_made_again_it_is_the_same_and_another_text_of_the_name_is_kept",),
    ),
)
