"""Guards of “Other input”. What characters are refused by is guarded in ``refused``."""

from __future__ import annotations

from tests.guards.guard import Guard
from tests.guards.places import ITSELF

GUARDS = (
    # Total: bytes in, a dataset or problems out
    Guard(
        "undecodable-is-told",
        "except ZeroDivisionError as error:",
        fails=("test_any_bytes_are_a_dataset_or_invalid", "test_a_file_that_was_damaged_is_a_dataset_or_invalid"),
    ),
    Guard(
        "unparsable-is-told",
        "except ZeroDivisionError as error:",
        fails=("test_any_bytes_are_a_dataset_or_invalid", "test_any_yaml_is_a_dataset_or_invalid"),
    ),
    Guard(
        "invalid-is-told",
        "except ZeroDivisionError as error:",
        fails=("test_almost_valid_data_is_a_dataset_or_invalid",),
    ),
    # Limits
    Guard(
        "limits-are-settings",
        "root = format_of(file).read(text, report, Limits(), counts)",
        fails=("test_each_limit_is_a_setting[*]", "test_a_folders_files_are_counted_together"),
    ),
    Guard(
        "counted-together",
        "one = _pieces(data, file, report, limits, Counts())",
        fails=("test_a_folders_files_are_counted_together",),
    ),
    Guard(  # of a file
        "file-size-limit", "if False:", fails=("test_a_file_past_the_limit_is_refused",)
    ),
    Guard(  # of an upload
        "upload-size-limit", "if False:", fails=("test_a_file_past_the_limit_is_refused",)
    ),
    # What a message may hold
    Guard(
        "one-printable-line",
        'line = "".join(c for c in text[: limit + 1])',
        fails=(
            "test_what_a_problem_shows_of_a_file_is_one_printable_line",
            "test_nothing_in_a_file_can_write_a_workflow_command",
        ),
    ),
    Guard("no-workflow-command", "pass", fails=("test_nothing_in_a_file_can_write_a_workflow_command",)),
    # Paths
    Guard(
        "unreadable-is-a-problem",
        "except ZeroDivisionError as error:",
        fails=tuple(
            f"test_a_file_that_is_not_there_is_a_problem_and_no_traceback[{what}]"
            for what in ("missing", "a NUL", "no such folder")
        ),
    ),
    Guard(
        "impossible-path-is-a-problem",
        "except ZeroDivisionError as error:",
        fails=("test_a_file_that_is_not_there_is_a_problem_and_no_traceback[too long]",),
    ),
    Guard(
        "pipes-are-no-files",
        "if False:",
        fails=("test_a_pipe_is_no_file_and_nobody_waits_for_it",),
        hangs=True,
        seconds=20,
    ),
    Guard("a-folder-holds-yaml", "if False:", fails=("test_a_folder_without_yaml_says_so",)),
    Guard("byte-order-mark", "pass", fails=("test_a_byte_order_mark_at_the_start_is_allowed_and_moves_no_column",)),
    # Words
    Guard(  # YAML's own idea of what a word means
        "scalars-are-text",
        "self._attach(REJECTED if refused else str(yaml.safe_load(value)) if event.implicit[0] else value, event)",
        fails=tuple(
            f"test_every_scalar_is_text_and_means_what_it_looks_like[{word}]"
            for word in ("NO", "on", "017", "1:30", "=")
        ),
    ),
    Guard(
        "title-like-a-formula",
        "if False:",
        fails=("test_a_title_like_a_formula_is_worth_a_warning_and_a_quote_is_left_alone",),
    ),
    Guard("cells-are-no-formulas", "return cell", fails=("test_no_cell_is_run_as_a_formula[*]",)),
    Guard("no-export-over-the-data", "if False:", fails=("test_an_export_never_replaces_the_data[*]",)),
    Guard(
        "no-control-in-exports",
        "pass",
        fails=(
            "test_a_character_that_xml_cannot_hold_is_refused_with_its_place[*]",
            "test_what_belongs_to_no_text_is_refused_with_its_place",
        ),
    ),
    Guard(
        "a-kind-for-each-quote",
        "pass",
        fails=("test_parallel_edges_have_a_kind_each_since_gephi_makes_one_of_those_of_a_kind",),
    ),
    Guard(
        "look-alike-letters", "if mixed := None:", fails=("test_look_alike_letters_in_a_name_are_worth_a_warning[*]",)
    ),
    # Markup
    Guard(
        "text-is-text",
        f"{ITSELF}\nenvironment.autoescape = False",
        fails=(
            "test_every_text_of_the_data_is_shown_letter_for_letter_and_never_as_markup",
            "test_what_is_wrong_with_a_file_is_told_as_plain_text",
            "test_markup_in_any_field_is_shown_letter_for_letter_and_nothing_runs",
            "test_markup_in_an_error_message_is_shown_letter_for_letter",
            "test_markup_in_words_is_text_in_the_document_too",
        ),
    ),
    Guard(
        "words-meet-no-markdown",
        "st.markdown(notice + besides + words, unsafe_allow_html=True)",
        fails=("test_no_curated_word_is_given_to_streamlits_markdown",),
    ),
    Guard(
        "problems-meet-no-markdown",
        "st.markdown(problems(snapshot), unsafe_allow_html=True)",
        fails=("test_markup_in_an_error_message_is_shown_letter_for_letter",),
    ),
    Guard(
        "no-request-leaves",
        "if False:",
        fails=("test_a_request_that_would_leave_the_machine_is_a_fault_and_gets_nowhere",),
    ),
    Guard(
        "no-way-out",
        f'{ITSELF}\nARGUMENTS = tuple(one for one in ARGUMENTS if "proxy" not in one)',
        fails=("test_a_request_that_would_leave_the_machine_is_a_fault_and_gets_nowhere",),
    ),
)
