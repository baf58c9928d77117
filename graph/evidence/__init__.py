"""Do the words of each quote stand in the text of its source? Verdicts, messages and near passages."""

from graph.evidence.matching import Passage, SourceText, Span, as_read, loosen
from graph.evidence.messages import around, in_words, told
from graph.evidence.nearest import advice, differences, likeness, visible
from graph.evidence.source_texts import HeldText, hold
from graph.evidence.verify import Finding, Judgement, Mend, Verdict, Verified, find, search, telling

__all__ = [
    "Finding",
    "HeldText",
    "Judgement",
    "Mend",
    "Passage",
    "SourceText",
    "Span",
    "Verdict",
    "Verified",
    "advice",
    "around",
    "as_read",
    "differences",
    "find",
    "hold",
    "in_words",
    "likeness",
    "loosen",
    "search",
    "telling",
    "told",
    "visible",
]
