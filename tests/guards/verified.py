"""Guards of “Quotes and their sources”: what ``verify`` says. What makes a quote pass is guarded in ``misquotes``."""

from __future__ import annotations

from tests.guards.guard import Guard

VERIFY, FINDINGS, TEXTS, NEAREST, PASSAGES = (
    f"graph/{name}.py" for name in ("verify", "findings", "texts", "nearest", "passages")
)

GUARDS = (
    Guard(
        "graph/text.py",
        'return _SPACE.sub(" ", text).strip()',
        "return text",
        fails=(
            "test_runs_of_white_space_may_differ_on_either_side",
            "test_every_true_quote_of_the_made_up_text_passes",
        ),
    ),
    Guard(  # what stands to the letter is exact
        VERIFY,
        "    spans = text.find(words) or text.find_loosely(words)\n",
        "    spans = text.find(words.upper())\n",
        fails=(
            "test_words_that_stand_in_the_text_pass_and_the_summary_counts_them",
            "test_runs_of_white_space_may_differ_on_either_side",
            "test_every_true_quote_of_the_made_up_text_passes",
        ),
    ),
    Guard(
        "graph/commands/verify.py",
        "return f\"{number:,} quote{'s' * (number != 1)}: {counts}\"",
        "return counts",
        fails=("test_words_that_stand_in_the_text_pass_and_the_summary_counts_them",),
    ),
    Guard(  # the source's own form
        FINDINGS,
        'hint = f"the source, on line {_line(finding)}, has: {visible(own)}"',
        'hint = ""',
        fails=("test_another_typography_is_a_fault_that_prints_the_sources_own_form",),
    ),
    Guard(
        NEAREST,
        'c if c == " " or (c.isprintable() and not unicodedata.combining(c)) else f"<U+{ord(c):04X}>" for c in text',
        "c for c in text",
        fails=(
            "test_an_unseen_character_is_named_by_its_code_point",
            "test_a_control_character_of_the_source_never_reaches_the_terminal[*]",
        ),
    ),
    Guard(
        VERIFY,
        "    if len(placed) > 1:\n",
        "    if False:\n",
        fails=("test_words_that_stand_twice_are_told_with_their_lines_and_what_tells_them_apart",),
    ),
    Guard(  # what tells them apart
        FINDINGS,
        "({around(text, span)}) {in_words(choice)}",
        "({around(text, span)})",
        fails=("test_words_that_stand_twice_are_told_with_their_lines_and_what_tells_them_apart",),
    ),
    Guard(
        FINDINGS,
        "the word is “{visible(judgement.cut or '')}” on line {_line(finding)}: ",
        "",
        fails=("test_the_word_that_is_cut_is_named",),
    ),
    Guard(
        VERIFY,
        "    cut = _cut_context(quote, text, whole[0])\n",
        "    cut = None\n",
        fails=("test_a_prefix_that_cuts_a_word_is_a_fault",),
    ),
    Guard(
        VERIFY,
        "    if None in own.values():\n        return None\n",
        "    own = {key: form for key, form in own.items() if form}\n",
        fails=(
            "test_a_prefix_that_is_not_directly_before_the_words_is_a_fault_that_shows_what_is",
            "test_words_with_a_prefix_or_suffix_that_does_not_stand_beside_them_do_not_pass[*]",
        ),
    ),
    Guard(  # directly beside them, not somewhere near
        PASSAGES,
        "if b == len(near)]",
        "]",
        fails=("test_a_prefix_that_is_not_directly_before_the_words_is_a_fault_that_shows_what_is",),
    ),
    Guard(
        FINDINGS,
        "        near = finding.held.nearest.passage(words)\n",
        "        near = None\n",
        fails=("test_words_that_do_not_stand_show_the_nearest_passage_with_what_differs",),
    ),
    Guard(NEAREST, "_LEAST = 55.0", "_LEAST = 1.0", fails=("test_words_that_nothing_is_like_say_so",)),
    Guard(
        NEAREST,
        "    if _OMISSION.search(words):\n",
        "    if False:\n",
        fails=("test_an_ellipsis_is_advised_to_become_two_quotes",),
    ),
    Guard(
        NEAREST,
        "    if _INSERTION.search(words):\n",
        "    if False:\n",
        fails=("test_an_insertion_in_brackets_is_told_apart_from_the_sources_words",),
    ),
    Guard(
        FINDINGS,
        "    if judgement.headline:\n",
        "    if False:\n",
        fails=("test_the_headline_quoted_as_a_statement_is_a_warning",),
    ),
    Guard(
        "graph/rules_of_words.py",
        "if (words := count_words(exact)) > LONGEST:",
        "if (words := count_words(exact)) > 400:",
        fails=("test_a_quote_over_forty_words_is_refused",),
    ),
    Guard(
        TEXTS,
        "    if source.sha256 not in (None, digest):\n",
        "    if False:\n",
        fails=(
            "test_a_changed_text_leaves_every_quote_of_it_unverified_and_prints_the_new_hash",
            "test_without_the_sources_text_nothing_is_added",
        ),
    ),
    Guard(
        FINDINGS,
        'if it is the right text, write sha256: {held.sha256}"',
        '"',
        fails=("test_a_changed_text_leaves_every_quote_of_it_unverified_and_prints_the_new_hash",),
    ),
    Guard(
        FINDINGS,
        '        if held.state == "no text" and quotes[name]:\n',
        "        if False:\n",
        fails=("test_a_text_that_is_not_at_hand_fails_only_when_strict",),
    ),
    Guard(  # only with --strict
        "graph/commands/verify.py",
        'failing = {"error", "warning"} if strict else {"error"}',
        'failing = {"error", "warning"}',
        fails=(
            "test_a_text_that_is_not_at_hand_fails_only_when_strict",
            "test_the_headline_quoted_as_a_statement_is_a_warning",
            "test_a_text_without_a_hash_is_a_warning_that_prints_the_hash",
        ),
    ),
    Guard(
        TEXTS,
        'raw = data.decode("utf-8-sig")',
        'raw = data.decode("utf-8-sig", "replace")',
        fails=("test_a_text_that_is_not_utf_8_names_the_byte",),
    ),
    Guard(
        FINDINGS,
        'elif held.state == "good" and verified.dataset.sources[name].sha256 is None:',
        "elif False:",
        fails=("test_a_text_without_a_hash_is_a_warning_that_prints_the_hash",),
    ),
    Guard(
        "graph/commands/verify.py",
        "        show(error.problems, form)\n",
        "",
        fails=("test_data_that_is_not_sound_is_told_and_not_looked_up",),
    ),
    Guard(
        "graph/commands/verify.py",
        'click.echo("No quote was looked up: the data must be sound first (python -m graph check).", err=True)',
        "pass",
        fails=("test_data_that_is_not_sound_is_told_and_not_looked_up",),
    ),
    Guard(  # a text is made ready once, not for every quote
        PASSAGES,
        "find_all(self.folded, fold_space(words))",
        "find_all(SourceText(self.raw).folded, fold_space(words))",
        fails=("test_twenty_thousand_quotes_take_seconds",),
    ),
)
