"""Guards of “Adding”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard

DRAFT, COMMAND, QUESTIONS = "graph/add.py", "graph/commands/add.py", "graph/commands/questions.py"


def wrong_usage(*of: str) -> tuple[str, ...]:
    return tuple(f"test_wrong_usage_is_exit_2_and_says_what_was_perhaps_meant[{what}]" for what in of)


GUARDS = (
    Guard(  # nothing is written before everything is answered
        COMMAND,
        "        answers = ask.coding(coding)\n        while True:",
        "        made, _ = draft(data, loaded, file, between, entry(passage, source, {}), held)\n"
        "        write_sound(data, {file: (made.old, made.new)}, lambda _: True)\n"
        "        answers = ask.coding(coding)\n        while True:",
        fails=(
            "test_an_interrupt_writes_nothing",
            "test_a_no_at_the_end_writes_nothing",
            "test_an_entry_that_check_would_refuse_is_not_written",
        ),
    ),
    Guard(
        COMMAND,
        "default=True, abort=True, err=True)",
        "default=True, err=True)",
        fails=("test_a_no_at_the_end_writes_nothing",),
    ),
    Guard(  # asked again
        COMMAND,
        "                if not ask.asking:\n                    raise\n",
        "                raise\n",
        fails=("test_answers_that_do_not_fit_are_asked_for_again_and_not_lost",),
    ),
    Guard(  # and not lost
        COMMAND,
        "answers = ask.coding(coding, answers)",
        "answers = ask.coding(coding)",
        fails=("test_answers_that_do_not_fit_are_asked_for_again_and_not_lost",),
    ),
    Guard(
        QUESTIONS,
        "        if not self.asking:\n            why =",
        "        if False:\n            why =",
        fails=("test_without_a_terminal_a_missing_answer_is_exit_2_and_never_a_wait",),
    ),
    # The source's own words
    Guard(
        QUESTIONS,
        '        click.echo(f"The source, on line {held.text.line(chosen.span.start)}, has: {visible(chosen.exact)}", '
        "err=True)\n",
        "",
        fails=("test_slips_are_mended_from_the_source_and_shown[*]",),
    ),
    Guard(
        DRAFT,
        "_LIKE = 80.0",
        "_LIKE = 101.0",
        fails=tuple(f"test_slips_are_mended_from_the_source_and_shown[{what}]" for what in ("accents", "letters")),
    ),
    Guard(
        DRAFT,
        "list(dict.fromkeys(text.whole_words(span) for span in found.spans))",
        "list(found.spans)",
        fails=("test_slips_are_mended_from_the_source_and_shown[cut words]",),
    ),
    Guard(
        QUESTIONS,
        "        if not self.yes:\n",
        "        if False:\n",
        fails=("test_without_a_terminal_words_that_differ_need_a_yes",),
    ),
    Guard(
        QUESTIONS,
        "        if not self.asking:\n            raise click.UsageError(\n",
        "        if False:\n            raise click.UsageError(\n",
        fails=(
            "test_without_a_terminal_words_that_stand_twice_need_a_prefix_or_suffix",
            "test_words_that_the_source_does_not_have_are_not_added[twice]",
        ),
    ),
    Guard(
        DRAFT,
        "        if near is None or likeness(typed, text.folded[slice(*near)]) < _LIKE:\n",
        "        if near is None:\n",
        fails=(
            "test_words_that_the_source_does_not_have_are_not_added[other words]",
            "test_words_that_the_source_does_not_have_are_not_added[an ellipsis]",
        ),
        also=(Change("graph/nearest.py", "_LEAST = 55.0", "_LEAST = 1.0"),),
    ),
    Guard(
        COMMAND,
        '    if held.state != "good":\n',
        "    if False:\n",
        fails=("test_without_the_sources_text_nothing_is_added",),
    ),
    # What check and verify would refuse
    Guard(
        DRAFT,
        "    after = loaded_with(data, {file: new})\n",
        "    return Draft(file, old, new), loaded\n",
        fails=("test_an_entry_that_check_would_refuse_is_not_written[*]",),
        also=(  # looked at again before it is written
            Change(
                "graph/mend.py",
                "    loaded = loaded_with(data, {file: new for file, (_, new) in files.items()})\n    if not",
                "    loaded = load_marked(data)\n    if not",
            ),
        ),
    ),
    Guard(
        DRAFT,
        "    if verdict is not Verdict.EXACT:\n",
        "    if False:\n",
        fails=("test_an_entry_that_verify_would_refuse_is_not_written",),
    ),
    # What was perhaps meant
    Guard(
        QUESTIONS,
        "meant = code_of(value) or nearest(value, names())",
        "meant = None",
        fails=wrong_usage("between", "actor"),
    ),
    Guard(
        QUESTIONS,
        "                meant = nearest(name, known)\n",
        "                meant = None\n",
        fails=wrong_usage("source"),
    ),
    Guard(COMMAND, 'type=click.Choice(list(EVENTS)), metavar="EVENT"', 'metavar="EVENT"', fails=wrong_usage("event")),
    Guard(QUESTIONS, "return value and dates.parse(value).text", "return value", fails=wrong_usage("date")),
    Guard(
        QUESTIONS,
        "if len(pair) != 2 or pair[0] == pair[1]:",
        "if len(pair) != 2:",
        fails=wrong_usage("a pair of one"),
    ),
)
