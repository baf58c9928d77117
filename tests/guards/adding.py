"""Guards of “Adding”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard
from tests.guards.places import ITSELF


def wrong_usage(*of: str) -> tuple[str, ...]:
    return tuple(f"test_wrong_usage_is_exit_2_and_says_what_was_perhaps_meant[{what}]" for what in of)


GUARDS = (
    Guard(
        "nothing-written-before-the-end",
        (
            "early = Placing(self.data, file, between, entry(passage, source, {}), self._text_of(source))\n"
            "early.write(early.place()[0])\n" + ITSELF
        ),
        fails=(
            "test_an_interrupt_writes_nothing",
            "test_a_no_at_the_end_writes_nothing",
            "test_an_entry_that_check_would_refuse_is_not_written",
        ),
    ),
    Guard(
        "words-hint-at-events",
        "if False:",
        fails=("test_the_words_of_a_passage_hint_at_its_event[*]",),
    ),
    Guard(
        "likely-first",
        "return sorted(EVENTS, key=lambda event: (-here[event], -everywhere[event]))",
        fails=("test_the_words_of_the_passage_propose_the_first_events_and_a_number_takes_one",),
    ),
    Guard(
        "a-no-aborts",
        'click.confirm(f"Add this to {file}?", default=True, err=True)',
        fails=("test_a_no_at_the_end_writes_nothing",),
    ),
    Guard("ask-again", "if True:", fails=("test_answers_that_do_not_fit_are_asked_for_again_and_not_lost",)),
    Guard(
        "answers-are-kept",
        "answers = ask_coding()",
        fails=("test_answers_that_do_not_fit_are_asked_for_again_and_not_lost",),
    ),
    Guard(
        "no-terminal-no-question",
        "if False:",
        fails=("test_without_a_terminal_a_missing_answer_is_exit_2_and_never_a_wait",),
    ),
    # The source's own words
    Guard("own-words-are-shown", "pass", fails=("test_typography_is_taken_from_the_source_and_shown[*]",)),
    Guard(
        "other-words-are-refused",
        "if False:",
        fails=(
            "test_no_quote_with_one_word_changed_is_ever_written",
            "test_other_words_are_shown_beside_the_sources_and_not_added[*]",
        ),
    ),
    Guard(
        "return-leaves-other-words",
        "return click.confirm(asked, default=True, err=True)",
        fails=("test_on_a_terminal_return_takes_typography_and_leaves_other_words",),
    ),
    Guard(
        "whole-as-it-was-found",
        "found.setdefault(whole, Passage(whole, text.own(whole)))",
        fails=("test_words_are_written_whole_whatever_breaks_them_in_the_source",),
    ),
    Guard(
        "broken-words-are-refused",
        "own = own or text.folded[slice(*span)]\nif False:",
        fails=("test_half_a_word_that_a_lines_end_breaks_is_never_written",),
    ),
    Guard(
        "small-letters-and-no-more",
        'return unicodedata.normalize("NFKC", composed.casefold())',
        fails=("test_letters_that_a_looser_comparison_takes_for_each_other_make_other_words",),
    ),
    Guard(
        "raised-digits",
        "return digits",
        fails=("test_letters_that_a_looser_comparison_takes_for_each_other_make_other_words",),
    ),
    Guard(
        "parted-alike",
        "if passage:",
        fails=("test_letters_that_a_looser_comparison_takes_for_each_other_make_other_words",),
    ),
    Guard(
        "two-letters-i",
        "return False",
        fails=("test_letters_that_a_looser_comparison_takes_for_each_other_make_other_words",),
    ),
    Guard("like-enough", "_LIKE = 1.0", fails=("test_words_that_are_too_unlike_are_shown_and_cannot_be_taken",)),
    Guard("typography-needs-a-yes", "if False:", fails=("test_without_a_terminal_another_typography_needs_a_yes",)),
    Guard(
        "which-place-needs-an-answer",
        "if False:",
        fails=(
            "test_without_a_terminal_words_that_stand_twice_need_a_prefix_or_suffix",
            "test_words_that_the_source_does_not_have_are_not_added[twice]",
        ),
    ),
    Guard("some-words", "pass", fails=("test_words_that_the_source_does_not_have_are_not_added[none]",)),
    Guard(
        "nothing-like-it",
        "near = Span(0, len(text.folded))",
        fails=("test_words_that_the_source_does_not_have_are_not_added[other words]",),
    ),
    Guard(
        "placed-again",
        "raise",
        fails=(
            "test_what_somebody_else_writes_meanwhile_stays_and_the_entry_is_placed_after_it[*]",
            "test_what_no_longer_fits_what_somebody_else_wrote_is_not_written",
        ),
    ),
    Guard("one-writer-at-a-time", "pass", fails=("test_while_one_program_compares_and_writes_another_waits",)),
    Guard(
        "hints-speak-of-options",
        "_AS_OPTIONS = ()",
        fails=("test_a_hint_of_the_new_entry_names_options_and_no_lines[*]",),
    ),
    Guard("no-text-no-quote", "if False:", fails=("test_without_the_sources_text_nothing_is_added",)),
    # What check and verify would refuse
    Guard(
        "check-before-writing",
        f"return drafted, loaded\n{ITSELF}",
        fails=("test_an_entry_that_check_would_refuse_is_not_written[*]",),
        also=(  # looked at again before it is written
            Change("check-when-writing", "loaded = load_marked(data)"),
        ),
    ),
    Guard(
        "verify-before-writing",
        "if False:",
        fails=("test_an_entry_that_verify_would_refuse_is_not_written",),
    ),
    Guard(
        "entry-has-no-lines-yet",
        "raise",
        fails=("test_an_entry_that_check_would_refuse_is_not_written[*]",),
    ),
    Guard(
        "what-it-says",
        "pass",
        fails=("test_the_last_line_tells_the_entry_as_a_sentence",),
    ),
    Guard(
        "what-it-says-before-it-is-written",
        "",
        fails=("test_a_no_at_the_end_writes_nothing",),
    ),
    Guard(
        "an-end-is-told",
        "except click.BadParameter:",
        fails=("test_an_interrupt_writes_nothing", "test_a_no_at_the_end_writes_nothing"),
    ),
    Guard(
        "trouble-is-told-in-words",
        "except UnicodeError as error:",
        fails=("test_a_file_that_cannot_be_written_is_told_in_words",),
    ),
    # What was perhaps meant
    Guard("country-perhaps-meant", 'why = ""', fails=wrong_usage("between", "actor")),
    Guard("source-perhaps-meant", "meant = None", fails=wrong_usage("source")),
    Guard(
        "choice-perhaps-meant",
        "known: Any = None",
        fails=wrong_usage("event"),
    ),
    Guard("answered-dates-are-dates", "return value", fails=wrong_usage("date")),
    Guard("a-pair-is-of-two", "if len(pair) != 2:", fails=wrong_usage("a pair of one")),
)
