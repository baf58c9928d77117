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
        "broken-is-not-merged",
        "return Record()",
        fails=("test_what_is_no_record_is_refused_and_left_as_it_is",),
    ),
)
