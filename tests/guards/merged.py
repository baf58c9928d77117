"""Guards of “Two curators”."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "last-check-wins",
        "if other is None:",
        fails=("test_of_a_quote_that_both_verified_the_last_check_counts",),
    ),
    Guard(
        "merged-is-verified-again",
        "pass",
        fails=("test_git_drops_what_no_longer_stands_in_the_text",),
    ),
    Guard(
        "sides-of-a-conflict",
        "ours, theirs = Record(), Record()",
        fails=(
            "test_without_it_the_conflict_is_told_and_one_command_puts_it_right",
            "test_either_layout_and_style_of_a_conflict_is_put_right[*]",
        ),
    ),
    Guard(
        "driver-is-named",
        "pass",
        fails=(
            "test_what_two_people_added_is_merged_by_git_with_nobody_asked",
            "test_setting_up_twice_names_the_files_once_and_a_dry_run_names_nothing",
        ),
    ),
    Guard(
        "changed-is-not-deleted",
        "return None",
        fails=("test_a_quote_that_one_side_removed_and_the_other_changed_is_a_conflict",),
    ),
    Guard(
        "one-coding-is-one",
        "if False:",
        fails=("test_a_coding_is_one_of_both_and_no_mixture",),
    ),
    Guard(
        "entries-keep-their-places",
        "while False:",
        fails=("test_new_entries_at_the_same_place_both_stay_by_their_dates",),
    ),
    Guard(
        "only-the-key-is-in-conflict",
        "return Conflict.between(ours, theirs, ours)",
        fails=(
            "test_only_what_both_changed_is_left_and_named",
            "test_changes_of_different_entries_merge_clean_in_any_order_and_to_the_byte",
            "test_two_quotes_of_the_same_day_on_one_pair_merge_clean",
        ),
    ),
    Guard(
        "merged-is-sound",
        "if False:",
        fails=("test_what_would_not_be_sound_is_left_to_git_which_stops",),
    ),
    Guard(
        "work-by-hand-is-kept",
        "pass",
        fails=("test_what_was_mended_by_hand_meanwhile_is_not_written_over",),
    ),
    Guard(
        "what-git-left-is-known",
        "if True:",
        fails=("test_without_it_one_command_merges_what_git_left_in_conflict[*]",),
    ),
    Guard(
        "broken-is-not-merged",
        "return Record()",
        fails=("test_what_is_no_record_is_refused_and_left_as_it_is",),
    ),
)
