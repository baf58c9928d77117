"""Guards of “Misquotes, by kind”, and of the verdicts that let a quote pass."""

from __future__ import annotations

from tests.guards.guard import Guard

OTHER_WORDS = (
    "lost punctuation", "other punctuation", "added punctuation", "words added in brackets",
    "words replaced by brackets", "passages joined by an ellipsis", "an ellipsis at an end", "other quotation marks",
    "dropped words", "doubled words", "swapped words", "other words", "a negation put in", "typing errors",
    "other numbers", "look alike letters", "spaces lost and added", "two sentences made one",
)  # fmt: skip
OTHER_TYPOGRAPHY = (
    "changed capitals", "invisible characters", "other quotation marks", "other dashes", "other forms of letters",
)  # fmt: skip


def kinds(*names: str) -> tuple[str, ...]:
    return tuple(f"test_no_misquote_of_the_made_up_text_passes[{name}]" for name in names)


GUARDS = (
    Guard(  # a near match never passes
        "only-exact-words-pass",
        (
            "from graph.evidence.nearest import Nearest\n"
            "\n"
            "near = Nearest(text).passage(quote.exact)\n"
            "return Judgement(Verdict.EXACT if near else Verdict.NOT_FOUND, (near,) if near else ())"
        ),
        fails=(
            *kinds(*OTHER_WORDS),
            "test_words_that_do_not_stand_show_the_nearest_passage_with_what_differs",
            "test_an_ellipsis_is_advised_to_become_two_quotes",
            "test_an_insertion_in_brackets_is_told_apart_from_the_sources_words",
        ),
    ),
    Guard(
        "typography-does-not-pass",
        "if False:",
        fails=(
            *kinds(*OTHER_TYPOGRAPHY),
            "test_another_typography_is_a_fault_that_prints_the_sources_own_form[*]",
            "test_an_unseen_character_that_differs_is_named_by_its_code_point",
        ),
    ),
    Guard(
        "whole-words",
        "whole = list(placed)",
        fails=(*kinds("cut words", "cut numbers and compounds"), "test_the_word_that_is_cut_is_named"),
    ),
    Guard("compounds-are-words", '_COMPOUND = ""', fails=kinds("cut numbers and compounds")),
)
