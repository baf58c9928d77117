"""Guards of “Quotes and their sources”: what ``verify`` says. What makes a quote pass is guarded in ``misquotes``."""

from __future__ import annotations

from tests.guards.guard import Guard

GUARDS = (
    Guard(
        "white-space-may-differ",
        "pass",
        fails=(
            "test_runs_of_white_space_may_differ_on_either_side",
            "test_every_true_quote_of_the_made_up_text_passes",
        ),
    ),
    Guard(
        "found-to-the-letter",
        "exact = text.passages(quote.exact.upper())",
        fails=(
            "test_words_that_stand_in_the_text_pass_and_the_summary_counts_them",
            "test_runs_of_white_space_may_differ_on_either_side",
            "test_every_true_quote_of_the_made_up_text_passes",
        ),
    ),
    Guard(
        "summary-counts", "return counts", fails=("test_words_that_stand_in_the_text_pass_and_the_summary_counts_them",)
    ),
    Guard(
        "the-sources-own-form",
        'hint = ""',
        fails=("test_another_typography_is_a_fault_that_prints_the_sources_own_form",),
    ),
    Guard(
        "unseen-by-code-point",
        "return text",
        fails=("test_a_control_character_of_the_source_never_reaches_the_terminal[*]",),
    ),
    Guard(
        "differing-joiners-are-named",
        "return shown",
        fails=("test_an_unseen_character_that_differs_is_named_by_its_code_point",),
    ),
    Guard(
        "twice-is-ambiguous",
        "if False:",
        fails=("test_words_that_stand_twice_are_told_with_their_lines_and_what_tells_them_apart",),
    ),
    Guard(
        "what-tells-places-apart",
        'ways.append(f"on line {text.line(span.start)} ({around(text, span)})")',
        fails=("test_words_that_stand_twice_are_told_with_their_lines_and_what_tells_them_apart",),
    ),
    Guard("cut-word-is-named", 'hint = "quote whole words"', fails=("test_the_word_that_is_cut_is_named",)),
    Guard(
        "context-must-stand",
        "own = {key: form for key, form in own.items() if form}",
        fails=(
            "test_a_prefix_that_is_not_directly_before_the_words_is_a_fault_that_shows_what_is",
            "test_words_with_a_prefix_or_suffix_that_does_not_stand_beside_them_do_not_pass[*]",
        ),
    ),
    Guard(
        "directly-beside",
        "if True:",
        fails=("test_a_hyphen_between_a_prefix_and_the_words_is_part_of_the_prefix",),
    ),
    Guard(
        "nearest-is-shown",
        "near = None",
        fails=("test_words_that_do_not_stand_show_the_nearest_passage_with_what_differs",),
    ),
    Guard("unlike-is-not-near", "_LEAST = 1.0", fails=("test_words_that_nothing_is_like_say_so",)),
    Guard("columns-are-told", "if False:", fails=("test_a_text_with_columns_side_by_side_is_told",)),
    Guard("half-spaces", "pass", fails=("test_a_half_space_may_be_typed_as_a_space[*]",)),
    Guard("ellipsis-advice", "if False:", fails=("test_an_ellipsis_is_advised_to_become_two_quotes",)),
    Guard(
        "brackets-advice", "if False:", fails=("test_an_insertion_in_brackets_is_told_apart_from_the_sources_words",)
    ),
    Guard(
        "quoted-words-have-a-speaker",
        "if False:",
        fails=("test_words_in_the_sources_quotation_marks_need_a_speaker[*]",),
    ),
    Guard(
        "quotations-are-found",
        "if True:",
        fails=("test_words_of_the_article_need_none",),
    ),
    Guard(
        "direct-is-direct",
        "if False:",
        fails=("test_a_verb_of_saying_outside_the_marks_is_not_the_speakers[*]",),
    ),
    Guard(
        "only-verbs-outside",
        "parts = [place, place]",
        fails=("test_a_verb_of_saying_of_the_speaker_is_nothing_to_warn_of",),
    ),
    Guard("headline-warning", "if False:", fails=("test_the_headline_quoted_as_a_statement_is_a_warning",)),
    Guard(
        "forty-words", "if (words := count_words(exact)) > 400:", fails=("test_a_quote_over_forty_words_is_refused",)
    ),
    Guard(
        "hash-of-the-text",
        "if False:",
        fails=(
            "test_a_changed_text_leaves_every_quote_of_it_unverified_and_prints_the_new_hash",
            "test_without_the_sources_text_nothing_is_added",
        ),
    ),
    Guard(
        "new-hash-is-printed",
        'hint = ""',
        fails=(
            "test_a_changed_text_leaves_every_quote_of_it_unverified_and_prints_the_new_hash",
            "test_of_a_text_that_has_changed_it_is_told_which_quotes_still_stand_in_it",
        ),
    ),
    Guard("no-text-is-told", "if False:", fails=("test_a_text_that_is_not_at_hand_fails_only_when_strict",)),
    Guard(  # only with --strict
        "warnings-fail-when-strict",
        'failing = {"error", "warning"}',
        fails=(
            "test_a_text_that_is_not_at_hand_fails_only_when_strict",
            "test_the_headline_quoted_as_a_statement_is_a_warning",
            "test_a_text_without_a_hash_is_a_warning_that_prints_the_hash",
        ),
    ),
    Guard(
        "texts-are-utf-8",
        'raw = data.decode("utf-8-sig", "replace")',
        fails=("test_a_text_that_is_not_utf_8_names_the_byte",),
    ),
    Guard(
        "missing-hash-is-told", "elif False:", fails=("test_a_text_without_a_hash_is_a_warning_that_prints_the_hash",)
    ),
    Guard(
        "unsound-data-is-told",
        "pass",
        fails=(
            "test_of_data_that_is_not_sound_every_quote_that_can_be_read_is_looked_up",
            "test_what_stands_before_a_mistake_of_syntax_is_looked_up",
            "test_of_data_of_which_nothing_can_be_read_that_is_said",
        ),
    ),
    Guard("unsound-data-is-not-changed", "pass", fails=("test_data_that_is_not_sound_is_neither_fixed_nor_recorded",)),
    Guard(
        "only-whole-quotes",
        "if True:",
        fails=("test_no_quote_is_looked_up_by_half_of_what_tells_where_it_stands",),
    ),
    Guard(
        "verified-words-are-settled",
        "return [*problems]",
        fails=(
            "test_brackets_an_ellipsis_and_a_headline_like_a_formula_are_settled_by_the_record",
            "test_of_data_with_other_mistakes_the_record_settles_the_same",
        ),
    ),
    Guard(  # a text is made ready once, not for every quote
        "text-is-prepared-once",
        "for fit in SourceText(self.raw)._index.find(wanted):",
        fails=("test_a_text_is_made_ready_once_for_any_number_of_quotes",),
    ),
    Guard(
        "unseen-and-composed",
        "for rule in ():",
        fails=(
            "test_a_quote_is_found_to_the_letter_however_its_words_are_printed",
            "test_what_nobody_sees_makes_no_other_words",
            "test_canonically_equal_letters_are_equal",
        ),
    ),
    Guard(
        "two-words-are-doubtful",
        "return Reading(both, False, (hyphen,))",
        fails=("test_a_broken_word_that_may_be_two_words_is_asked_about_in_either_reading[*]",),
    ),
    Guard(
        "confirmed-words-pass",
        "if True:",
        fails=("test_a_reading_that_the_text_confirms_or_that_is_the_only_word_passes_silently[*]",),
    ),
    Guard(
        "halves-are-no-words",
        "return frozenset(_COMPOUND.findall(self._text))",
        fails=("test_the_halves_of_broken_words_are_no_words_of_the_text",),
    ),
    Guard(
        "doubts-are-kept",
        "fewest = ()",
        fails=("test_a_broken_word_that_may_be_two_words_is_asked_about_in_either_reading[*]",),
    ),
    Guard(
        "a-comment-confirms",
        "if True:",
        fails=("test_a_comment_that_names_the_word_confirms_it_and_no_other",),
    ),
    Guard(
        "what-verify-would-warn-of",
        "for _, problem in ():",
        fails=("test_what_verify_would_warn_of_is_said_when_a_quote_is_added",),
    ),
    Guard(
        "broken-words-are-whole",
        'both: tuple[str, ...] = (f"{hyphen} ",)',
        fails=(
            "test_a_quote_is_found_to_the_letter_however_its_words_are_printed",
            "test_a_word_that_a_line_end_breaks_is_one_word",
            "test_half_a_word_that_a_line_end_breaks_is_cut",
        ),
    ),
    Guard(
        "line-ends-without-spaces",
        "if False:",
        fails=(
            "test_a_line_end_in_a_script_without_spaces_is_nothing",
            "test_a_quote_is_found_to_the_letter_however_its_words_are_printed",
        ),
    ),
    Guard(
        "notes-are-no-words",
        "return Joint(start, end, (text[start:end],))",
        fails=("test_notes_and_markdown_are_no_words",),
    ),
    Guard(
        "no-half-of-a-ligature",
        "if False:",
        fails=("test_half_a_ligature_is_no_letter",),
    ),
    Guard(
        "elided-articles",
        "elided = False",
        fails=("test_a_quote_may_begin_after_an_elided_article",),
    ),
    Guard(
        "letters-keep-their-marks",
        "if True:",
        fails=("test_a_letter_is_not_cut_from_its_marks",),
    ),
    Guard(
        "one-passage-printed-twice",
        "if False:",
        fails=("test_a_passage_that_the_text_has_twice_word_for_word_is_one_passage",),
    ),
    Guard(
        "marks-around-advice",
        "if False:",
        fails=("test_quotation_marks_around_words_that_have_none_in_the_source_are_to_be_taken_off",),
    ),
    Guard(
        "other-texts-are-looked-into",
        'shown = ""',
        fails=("test_words_of_another_text_at_hand_are_told_with_its_name_and_line",),
    ),
    Guard(
        "names-in-any-form",
        "return path",
        fails=("test_a_text_is_found_whatever_the_normal_form_of_its_name",),
    ),
    Guard(
        "names-like-it",
        "hint = None",
        fails=("test_a_name_that_is_nearly_right_is_told_with_the_one_that_is_there",),
    ),
    Guard(
        "renamed-text-is-found",
        "found = None",
        fails=("test_a_renamed_text_is_found_by_its_hash_and_its_name_is_told",),
    ),
    Guard(
        "line-ends-change-no-hash",
        "forms = dict.fromkeys((data,))",
        fails=(
            "test_line_ends_and_a_byte_order_mark_change_no_hash",
            "test_the_hash_to_write_is_that_of_plain_line_ends_and_the_record_keeps_the_one_of_the_data",
        ),
    ),
    Guard(
        "empty-text-is-told",
        "if False:",
        fails=("test_an_empty_text_is_told_once_and_not_for_each_quote",),
    ),
    Guard(
        "windows-text-is-read",
        "hint = None",
        fails=("test_a_text_of_windows_is_told_with_its_line_and_how_it_would_read",),
    ),
    Guard(
        "words-or-letters",
        'for match in re.finditer(r"\\S+", text):',
        fails=("test_the_nearest_passage_is_the_clause_on_its_line_word_for_word_or_letter_for_letter",),
    ),
    Guard("unseen-is-deleted", "pass", fails=("test_what_nobody_sees_is_deleted_and_no_other_byte_changes",)),
    Guard(
        "turning-is-left-to-a-person",
        '_TURNING = re.compile("(?!)")',
        fails=("test_what_turns_text_around_and_other_mistakes_are_left_to_a_person",),
    ),
    Guard("hashes-are-written", "pass", fails=("test_the_hash_of_each_text_is_written_beside_its_name",)),
    Guard(
        "hyphens-at-line-ends",
        "for number, column, words in ():",
        fails=("test_a_line_that_ends_with_a_hyphen_inside_a_word_is_a_warning_at_it",),
    ),
    Guard(
        "lines-without-spaces",
        "return value",
        fails=("test_a_line_end_in_a_script_without_spaces_is_no_space_and_changes_no_address",),
    ),
)
