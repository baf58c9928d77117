"""Guards of “The file is saved while people read”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard
from tests.guards.places import ITSELF

GUARDS = (
    Guard(
        "every-save-differs",
        "found.append((str(path), 0, 0, 0))",
        fails=(
            "test_a_saved_file_is_noticed_however_the_editor_saves[*]",
            "test_a_file_broken_at_the_first_start_recovers_by_itself",
            "test_a_broken_file_leaves_the_last_good_data_and_tells_its_problems",
        ),
    ),
    Guard(
        "only-news-is-told",
        "",
        fails=(
            "test_a_saved_file_is_on_the_page_within_three_seconds_and_the_readers_place_is_kept",
            "test_a_file_that_is_put_into_the_folder_of_data_is_on_the_page_too",
        ),
    ),
    Guard(
        "slower-when-in-trouble",
        "setTimeout(ask, SECOND);",
        fails=("test_a_server_in_trouble_is_asked_less_often_and_one_without_such_an_address_no_more",),
        also=(Change("no-address-no-asking", "if (signal.aborted) return;"),),
    ),
    Guard(
        "only-news-is-told",
        'setTriggerValue("saved", (told = found));',
        fails=("test_a_page_that_nobody_touches_is_not_made_anew",),
    ),
    Guard(
        "unseen-pages-ask-nothing",
        "const found = await generation(signal);",
        fails=("test_a_page_that_nobody_sees_asks_nothing",),
    ),
    Guard(
        "address-keeps-the-view",
        "now = {}",
        fails=("test_a_saved_file_is_on_the_page_within_three_seconds_and_the_readers_place_is_kept",),
    ),
    Guard(
        "places-are-kept",
        "kept.places = network.positions(dataset)",
        fails=("test_a_saved_file_is_on_the_page_within_three_seconds_and_the_readers_place_is_kept",),
        also=(Change("drawn-places-are-kept", "this.nodes.update(nodes);"),),
    ),
    Guard(
        "zoom-is-kept",
        "this.viewport.fit();",
        fails=("test_a_saved_file_is_on_the_page_within_three_seconds_and_the_readers_place_is_kept",),
    ),
    Guard(  # a moment of quiet before anything is read
        "quiet-with-patience",
        "return True",
        fails=(
            "test_half_a_file_that_would_be_valid_is_not_shown_while_it_is_being_written",
            "test_a_file_that_is_gone_for_a_moment_changes_nothing",
        ),
    ),
    Guard(  # but no waiting for it for ever
        "quiet-with-patience",
        "return clock - since >= QUIET",
        fails=("test_a_hundred_saves_in_ten_seconds_never_keep_a_reader_more_than_three_seconds_behind",),
    ),
    Guard(
        "nobody-waits-for-a-slow-file",
        "if not self._lock.acquire(blocking=True):",
        fails=("test_while_one_reader_waits_for_a_slow_file_the_others_read_on",),
    ),
    Guard(
        "no-reader-waits-for-a-large-file",
        "due = False",
        fails=("test_who_has_no_patience_reads_on_while_a_thread_reads_a_large_file",),
    ),
    Guard("unchanged-is-not-read", "if False:", fails=("test_a_file_that_did_not_change_is_not_read_again",)),
    Guard(
        "last-good-data",
        "dataset = None",
        fails=(
            "test_a_file_that_stays_away_is_told_and_the_last_good_data_stays",
            "test_a_broken_file_leaves_the_last_good_data_and_tells_its_problems",
            "test_a_folder_of_files_is_watched_as_one",
            "test_a_broken_file_is_told_with_its_line_while_the_last_good_data_stays",
            "test_hostile_files_saved_under_an_open_page_leave_it_alive_with_the_last_good_data",
        ),
    ),
    Guard(
        "problems-of-the-newest",
        "pass",
        fails=(
            "test_a_file_that_stays_away_is_told_and_the_last_good_data_stays",
            "test_a_broken_file_leaves_the_last_good_data_and_tells_its_problems",
            "test_a_file_broken_at_the_first_start_recovers_by_itself",
            "test_a_folder_of_files_is_watched_as_one",
        ),
    ),
    Guard(
        "problems-are-told",
        'return "<p></p>"',
        fails=(
            "test_a_file_that_cannot_be_used_gives_a_page_that_says_why",
            "test_a_file_that_is_not_there_gives_a_page_that_says_so",
            "test_a_broken_file_is_told_with_its_line_while_the_last_good_data_stays",
            "test_a_file_that_is_broken_at_the_first_start_recovers_by_itself",
            "test_hostile_files_saved_under_an_open_page_leave_it_alive_with_the_last_good_data",
        ),
    ),
    Guard(
        "watched-from-the-start",
        f"if snapshot.dataset:\n    {ITSELF}",
        fails=("test_a_file_that_is_broken_at_the_first_start_recovers_by_itself",),
    ),
    Guard("every-file-is-watched", "pass", fails=("test_a_folder_of_files_is_watched_as_one",)),
    Guard(
        "record-is-watched", "for path in paths:", fails=("test_a_record_of_verification_that_changes_is_noticed_too",)
    ),
)
