"""Explain YAML's syntax errors as what a curator most likely did: where, in plain words, with the right line.

PyYAML's parsers, libyaml's and its own, say what they missed in terms of the YAML specification, at the place where
they noticed. The rules read that together with the lines around it, and the first that applies counts. See
``messages`` for a key in the wrong part or an unknown one, which is no matter of YAML's.
"""

from __future__ import annotations

from graph.loading.yaml import syntax_brackets, syntax_quotes, syntax_signs
from graph.loading.yaml.decoding import Text
from graph.loading.yaml.syntax_case import Case, Cause, Reached, Rule
from graph.loading.yaml.syntax_indentation import indentation

_RULES: tuple[Rule, ...] = (
    syntax_quotes.never_closed, syntax_quotes.closed_too_late, syntax_quotes.escape, syntax_quotes.ended_early,
    syntax_brackets.not_closed, syntax_brackets.comma_or_quotes, syntax_brackets.words_behind,
    syntax_brackets.not_opened,
    syntax_signs.left_by_git, syntax_signs.tab, syntax_signs.other_bullet, syntax_signs.no_colon,
    syntax_signs.no_colon_above, syntax_signs.colon_in_words,
    indentation,
    syntax_signs.list_on_the_keys_line, syntax_signs.first_sign,
)  # fmt: skip


def cause(error: Exception, text: Text, reached: Reached) -> Cause:
    """Return the Cause of ``error``, raised by one of PyYAML's parsers."""
    case = Case(error, text, reached)
    return next((found for rule in _RULES if (found := rule(case))), None) or syntax_signs.any_other(case)
