"""Guards of “Other input”. What characters are refused by is guarded in ``refused``."""

from __future__ import annotations

from tests.guards.guard import Guard

LOAD, DECODE, EVENTS, WORDS = (f"graph/{name}.py" for name in ("load", "decode", "yaml_events", "rules_of_words"))

GUARDS = (
    # Total: bytes in, a dataset or problems out
    Guard(
        DECODE,
        "    except UnicodeDecodeError as error:\n",
        "    except ZeroDivisionError as error:\n",
        fails=("test_any_bytes_are_a_dataset_or_invalid", "test_a_file_that_was_damaged_is_a_dataset_or_invalid"),
    ),
    Guard(
        EVENTS,
        "except (yaml.YAMLError, ValueError, OverflowError) as error:",
        "except ZeroDivisionError as error:",
        fails=("test_any_bytes_are_a_dataset_or_invalid", "test_any_yaml_is_a_dataset_or_invalid"),
    ),
    Guard(
        "graph/pieces.py",
        "    except ValidationError as error:\n        if place.report.full():",
        "    except ZeroDivisionError as error:\n        if place.report.full():",
        fails=("test_almost_valid_data_is_a_dataset_or_invalid",),
    ),
    # Limits
    Guard(
        LOAD,
        "root = scan(text, report, limits, counts)",
        "root = scan(text, report, Limits(), counts)",
        fails=("test_each_limit_is_a_setting[*]", "test_a_folders_files_are_counted_together"),
    ),
    Guard(
        LOAD,
        "one = _pieces(data, file, report, limits, counts)",
        "one = _pieces(data, file, report, limits, Counts())",
        fails=("test_a_folders_files_are_counted_together",),
    ),
    Guard(  # of a file
        LOAD,
        "    counts.size += len(data)\n    if counts.size > limits.size:",
        "    counts.size += len(data)\n    if False:",
        fails=("test_a_file_past_the_limit_is_refused",),
    ),
    Guard(  # of an upload
        LOAD,
        "    if counts.size > limits.size:\n        _too_large(file",
        "    if False:\n        _too_large(file",
        fails=("test_a_file_past_the_limit_is_refused",),
    ),
    # What a message may hold
    Guard(
        "graph/errors.py",
        'c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in',
        "c for c in",
        fails=(
            "test_what_a_problem_shows_of_a_file_is_one_printable_line",
            "test_nothing_in_a_file_can_write_a_workflow_command",
        ),
    ),
    Guard(
        "graph/commands/output.py",
        '        text = text.replace(character, f"%{ord(character):02X}")\n',
        "        pass\n",
        fails=("test_nothing_in_a_file_can_write_a_workflow_command",),
    ),
    # Paths
    Guard(
        LOAD,
        '    except (OSError, ValueError) as error:\n        report.add("no-file", _reason(error), at)\n',
        '    except ZeroDivisionError as error:\n        report.add("no-file", _reason(error), at)\n',
        fails=tuple(
            f"test_a_file_that_is_not_there_is_a_problem_and_no_traceback[{what}]"
            for what in ("missing", "a NUL", "no such folder")
        ),
    ),
    Guard(
        LOAD,
        '    except (OSError, ValueError) as error:\n        report.add("no-file", _reason(error), (',
        '    except ZeroDivisionError as error:\n        report.add("no-file", _reason(error), (',
        fails=("test_a_file_that_is_not_there_is_a_problem_and_no_traceback[too long]",),
    ),
    Guard(
        LOAD,
        "if path.exists() and not stat.S_ISREG(path.stat().st_mode):",
        "if False:",
        fails=("test_a_pipe_is_no_file_and_nobody_waits_for_it",),
        hangs=True,
        seconds=20,
    ),
    Guard(LOAD, "    if not found:\n", "    if False:\n", fails=("test_a_folder_without_yaml_says_so",)),
    Guard(
        DECODE,
        '    data = data.removeprefix(b"\\xef\\xbb\\xbf")\n',
        "",
        fails=("test_a_byte_order_mark_at_the_start_is_allowed_and_moves_no_column",),
    ),
    # Words
    Guard(  # YAML's own idea of what a word means
        EVENTS,
        "self._attach(HOLE if refused else value, event)",
        "self._attach(HOLE if refused else str(yaml.safe_load(value)) if event.implicit[0] else value, event)",
        fails=tuple(
            f"test_every_scalar_is_text_and_means_what_it_looks_like[{word}]"
            for word in ("NO", "on", "017", "1:30", "=")
        ),
    ),
    Guard(
        WORDS,
        'if text.startswith(("=", "+", "-", "@")):',
        "if False:",
        fails=("test_a_title_like_a_formula_is_worth_a_warning_and_a_quote_is_left_alone",),
    ),
    Guard(
        "graph/export/sheet.py",
        "if cell.startswith(_FORMULA)",
        "if False",
        fails=("test_no_cell_is_run_as_a_formula[*]",),
    ),
    Guard(
        WORDS,
        "if mixed := mixed_alphabets(text):",
        "if mixed := None:",
        fails=("test_look_alike_letters_in_a_name_are_worth_a_warning[*]",),
    ),
    # Markup
    Guard(
        "graph/render.py",
        "autoescape=True",
        "autoescape=False",
        fails=(
            "test_every_text_of_the_data_is_shown_letter_for_letter_and_never_as_markup",
            "test_what_is_wrong_with_a_file_is_told_as_plain_text",
            "test_markup_in_any_field_is_shown_letter_for_letter_and_nothing_runs",
            "test_markup_in_an_error_message_is_shown_letter_for_letter",
            "test_markup_in_words_is_text_in_the_document_too",
        ),
    ),
    Guard(  # Streamlit's Markdown, which the words must not meet
        "graph/page/explore.py",
        "st.html(lost + dossier.relation(view, relation_id,",
        "st.markdown(unsafe_allow_html=True, body=lost + dossier.relation(view, relation_id,",
        fails=("test_markup_in_any_field_is_shown_letter_for_letter_and_nothing_runs",),
    ),
    Guard(
        "app.py",
        "        st.html(problems(snapshot))\n        return\n",
        "        st.markdown(problems(snapshot), unsafe_allow_html=True)\n        return\n",
        fails=("test_markup_in_an_error_message_is_shown_letter_for_letter",),
    ),
    Guard(  # the watch of the browser's tests
        "tests/browsing.py",
        'if parts.scheme not in {"data", "blob", "about"} and parts.hostname not in LOCAL_HOSTS:',
        "if False:",
        fails=("test_a_request_that_would_leave_the_machine_is_a_fault_and_gets_nowhere",),
    ),
    Guard(  # and the closed door behind it
        "tests/browsing.py",
        '    "--proxy-server=http://127.0.0.1:9",\n',
        "",
        fails=("test_a_request_that_would_leave_the_machine_is_a_fault_and_gets_nowhere",),
    ),
)
