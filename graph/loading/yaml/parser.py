"""Parse the text of a file into its tree, by YAML's parser, within limits.

See ``prescan`` for what happens before, ``builder`` for what becomes of the parser's events, and ``syntax_errors``
for the words of syntax errors.
"""

from __future__ import annotations

from typing import Any

import yaml

from graph.loading.yaml.builder import Builder, Enough
from graph.loading.yaml.decoding import Text
from graph.loading.yaml.limits import Counts, Limits, Stop
from graph.loading.yaml.nodes import Node
from graph.loading.yaml.prescan import foresee, in_conflict, with_plain_spaces, without_marks
from graph.loading.yaml.slips import report_failure
from graph.loading.yaml.wide_signs import with_plain_signs
from graph.problems import Report

PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only its parser is used; libyaml's where it is there


def scan(text: Text, report: Report, limits: Limits, counts: Counts) -> Node | None:
    """Return the tree of ``text``. Where reading had to end early, the containers then open have ``cut`` set.

    Raises Stop at a limit; the tree is then not worth checking.
    """
    if in_conflict(text, report):
        raise Stop
    first = len(report.problems)
    text = with_plain_signs(with_plain_spaces(without_marks(text), report), report)
    foresee(text, report, limits, counts)  # guard: count-before-parsing
    builder = Builder(text, report, limits, counts, first)
    parser = None
    try:
        parser = PARSER(text.text)
        builder.build(parser.get_event)
    # guard: unparsable-is-told
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # ValueError: \U00110000 where libyaml is missing
        report_failure(builder, error)  # guard: syntax-errors-are-told
    except Enough:
        pass
    finally:
        if parser:
            parser.dispose()
    for node in builder.nodes:
        node.cut = True
    return builder.root
