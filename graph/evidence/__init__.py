"""Check whether the words of each quote are in the text of its source: verdicts, messages and near passages."""

from graph.evidence.agreement import Agreement, Coded, FieldAgreement, agreement
from graph.evidence.broken_words import Words
from graph.evidence.differences import differences, visible
from graph.evidence.loosening import loosen
from graph.evidence.matching import Passage, SourceText, as_read
from graph.evidence.messages import VERDICT_WORDS, around, in_words, problems_of
from graph.evidence.nearest import advice, likeness
from graph.evidence.rewriting import Span
from graph.evidence.sentences import sentences
from graph.evidence.source_texts import SourceFile, source_file
from graph.evidence.unread import Left, lacking, unread
from graph.evidence.verify import Finding, Fix, Judgement, Verdict, Verified, find, held_texts, judge, search, telling

__all__ = [
    "VERDICT_WORDS",
    "Agreement",
    "Coded",
    "FieldAgreement",
    "Finding",
    "Fix",
    "Judgement",
    "Left",
    "Passage",
    "SourceFile",
    "SourceText",
    "Span",
    "Verdict",
    "Verified",
    "Words",
    "advice",
    "agreement",
    "around",
    "as_read",
    "differences",
    "find",
    "held_texts",
    "in_words",
    "judge",
    "lacking",
    "likeness",
    "loosen",
    "problems_of",
    "search",
    "sentences",
    "source_file",
    "telling",
    "unread",
    "visible",
]
