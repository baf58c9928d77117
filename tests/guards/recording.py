"""Guards of “Fixing and recording”."""

from __future__ import annotations

from tests.guards.guard import Guard
from tests.guards.places import ITSELF

GUARDS = (
    Guard(
        "own-scalar-style",
        "return Splice(start, end, scalar(value, '\"', inside, layout))",
        fails=("test_typography_becomes_the_sources_own_in_the_scalars_own_style",),
    ),
    Guard(
        "typography-is-fixed",
        "pass",
        fails=(
            "test_typography_becomes_the_sources_own_in_the_scalars_own_style[*]",
            "test_comments_order_line_ends_mode_and_byte_order_mark_stay",
        ),
    ),
    Guard(
        "byte-order-mark-is-kept",
        'data = text.encode("utf-8")',
        fails=("test_comments_order_line_ends_mode_and_byte_order_mark_stay",),
    ),
    Guard(
        "line-ends-are-kept",
        f'{ITSELF}\ntext = text.replace("\\r\\n", "\\n")',
        fails=(
            "test_comments_order_line_ends_mode_and_byte_order_mark_stay",
            "test_a_changed_scalar_reads_back_and_no_byte_outside_it_changes",
        ),
    ),
    Guard(
        "mode-is-kept",
        "new.chmod(0o666 & ~_umask())",
        fails=("test_comments_order_line_ends_mode_and_byte_order_mark_stay",),
    ),
    Guard(  # wrong words are no typography
        "only-exact-words-pass",
        'return Judgement(Verdict.NOT_FOUND, fix={"exact": text.folded[20:40]})',
        fails=tuple(
            f"test_what_is_no_mere_typography_stays_a_fault[{words}]"
            for words in (
                "caf\\xe9 owners \\u2026 cheered",
                "met his [own] counterpart",
                "caf\\xe9 owners wept",
                "x y z",
            )
        ),
    ),
    Guard(
        "one-sensible-place",
        "sensible = told[:1]",
        fails=(
            "test_words_that_two_places_can_mean_are_left_to_a_person",
            "test_on_a_terminal_it_asks_which_place_is_meant",
        ),
    ),
    Guard(
        "ask-which-place", "changes = fixes(verified, None)", fails=("test_on_a_terminal_it_asks_which_place_is_meant",)
    ),
    Guard(
        "none-of-them-changes-nothing",
        "if False:",
        fails=("test_none_of_the_places_leaves_the_quote_as_it_is_typography_too",),
    ),
    Guard(
        "fixed-copy-is-loaded",
        "loaded = load_marked(data)",
        fails=("test_nothing_is_written_where_the_mended_file_would_not_be_sound",),
    ),
    Guard(
        "nobody-else-wrote",
        "if not as_meant(loaded):",
        fails=(
            "test_nothing_is_written_where_somebody_else_wrote_meanwhile",
            "test_what_somebody_else_writes_meanwhile_stays_and_the_entry_is_placed_after_it[*]",
        ),
    ),
    Guard("links-stay-links", "target = path", fails=("test_a_link_to_the_data_stays_a_link",)),
    Guard("nothing-else-changes", "if False:", fails=("test_a_change_that_would_touch_something_else_is_refused",)),
    Guard(
        "scalar-ends-at-its-words",
        "return begin, int(node.end_mark.index)",
        fails=("test_a_changed_scalar_reads_back_and_no_byte_outside_it_changes",),
    ),
    # The record
    Guard(
        "broken-record",
        "except ZeroDivisionError as error:",
        fails=(
            "test_a_broken_record_verifies_nothing_and_stops_nothing",
            "test_a_missing_record_or_a_folder_in_its_place_verifies_nothing",
            "test_a_record_that_cannot_be_read_is_told_and_never_overwritten",
            "test_with_a_broken_record_every_word_is_shown_and_none_is_called_checked",
        ),
    ),
    Guard(
        "record-is-a-mapping",
        "found = {**found}\nif False:",
        fails=("test_a_broken_record_verifies_nothing_and_stops_nothing",),
    ),
    Guard(
        "missing-record",
        "except ZeroDivisionError:",
        fails=("test_a_missing_record_or_a_folder_in_its_place_verifies_nothing",),
    ),
    Guard(
        "entries-have-a-shape",
        "return Record({key: entry for key, entry in found.items()})",
        fails=(
            "test_a_broken_record_verifies_nothing_and_stops_nothing",
            "test_with_a_broken_record_every_word_is_shown_and_none_is_called_checked",
            "test_an_entry_that_was_tampered_with_verifies_nothing[verdict-typography]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[checked-2024-13-01]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[sha256-x]",
        ),
    ),
    Guard(
        "entry-is-of-this-quote",
        "if entry is None:",
        fails=(
            "test_an_entry_that_was_tampered_with_verifies_nothing[hash-0000000000]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[source-other]",
        ),
    ),
    Guard(
        "broken-record-is-kept",
        "if False:",
        fails=("test_a_record_that_cannot_be_read_is_told_and_never_overwritten[*]",),
    ),
    Guard(
        "record-in-conflict",
        "if marks := None:",
        fails=("test_a_record_that_cannot_be_read_is_told_and_never_overwritten",),
    ),
    # What cannot be written, printed or started
    Guard("streams-are-written-to", "return False", fails=("test_a_pipe_is_written_to_and_stays_a_pipe",)),
    Guard(
        "what-is-open-is-written-to",
        "if found := None:",
        fails=("test_a_file_behind_standard_output_is_written_on_and_keeps_what_it_had",),
    ),
    Guard("read-only-is-refused", "if False:", fails=("test_a_file_that_its_owner_made_read_only_is_not_replaced",)),
    Guard(
        "unwritten-is-told",
        "raise",
        fails=(
            "test_a_record_that_cannot_be_written_is_told_and_loses_nothing",
            "test_a_fix_that_cannot_be_written_is_told_and_changes_nothing",
        ),
    ),
    Guard(
        "unprinted-is-told", "except ZeroDivisionError as error:", fails=("test_an_output_that_takes_nothing_is_told",)
    ),
    Guard(
        "missing-library-is-told",
        "except ZeroDivisionError as error:",
        fails=(
            "test_without_what_it_needs_it_says_what_to_run",
            "test_a_library_that_only_one_command_lacks_is_named_too",
        ),
    ),
    Guard(
        "hash-of-every-word",
        "return fingerprint(self.source)",
        fails=("test_one_changed_word_makes_an_entry_stale_by_itself",),
    ),
    Guard("entry-is-of-this-text", "same_text = True", fails=("test_another_text_makes_an_entry_stale",)),
)
