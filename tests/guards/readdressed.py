"""Guards of “Renaming, moving and removing”."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "every-address-opens",
        "if False:",
        fails=("test_a_change_that_would_lose_an_address_is_refused",),
    ),
    Guard(
        "former-id-is-kept",
        "pass",
        fails=("test_whatever_is_done_every_address_opens_what_it_should_and_every_comment_and_line_stays",),
    ),
    Guard(
        "removed-is-known",
        "if False:",
        fails=("test_a_change_that_would_forget_what_was_removed_is_refused",),
    ),
    Guard(
        "removed-is-told",
        'code = "no-relation"',
        fails=("test_of_a_relation_that_was_removed_the_page_says_so_whatever_link_leads_to_it",),
    ),
    Guard(
        "pair-is-there-again",
        "pass",
        fails=("test_a_pair_that_was_removed_and_is_there_again_opens_by_every_address",),
    ),
    Guard(
        "gone-relation-is-remembered",
        "return content",
        fails=(
            "test_of_a_relation_that_was_removed_the_page_says_so_whatever_link_leads_to_it",
            "test_a_relation_that_goes_because_its_last_quote_moves_is_remembered_too",
        ),
    ),
    Guard(
        "removed-is-remembered",
        "pass",
        fails=("test_a_quote_that_was_removed_opens_its_relation_and_the_page_says_so",),
    ),
    Guard(
        "summary-is-not-lost",
        "if False:",
        fails=("test_the_last_quote_takes_its_relation_with_it_only_if_that_is_said",),
    ),
    Guard(
        "id-is-free",
        "pass",
        fails=("test_an_id_that_another_source_has_or_had_is_refused",),
    ),
    Guard(
        "all-or-none",
        "for replaced, kept in ():",
        fails=("test_files_are_written_all_or_none",),
    ),
    Guard(
        "quote-by-date",
        "return len(relation.quotes)",
        fails=("test_a_quote_that_is_moved_keeps_its_own_bytes_and_stands_by_its_date",),
    ),
    Guard(
        "relation-by-code",
        "return len(loaded.dataset.relations)",
        fails=("test_a_pair_that_is_new_stands_by_its_codes",),
    ),
)
