"""Find what is attached to the words of a text and belongs to none of them: marks of notes, and Markdown.

``treaty[3]``, ``treaty¹``, ``treaty†`` and ``*treaty*`` are the word "treaty"; a quote may leave such marks out.
What belongs to a word stays with it: ``km²``, ``f***``, ``nation[s]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence.joints import Joint
from graph.evidence.note_labels import LABEL, REMARK
from graph.evidence.rewriting import Edit
from graph.model import HYPHENS, UNSPACED

_RAISED = "⁰¹²³⁴-⁹"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff"
_SPACED = rf"[^\W{UNSPACED}]"  # a letter or number of a script that puts spaces between words
_CONTROL = re.compile(f"[{_CONTROLS}]")
# [3], [note 3, 4], [A 1] as German wikis have it, [^3]; and [3]:23, whose page a wiki prints behind it.
_NUMBER = (
    rf"[\[［〔【](?:(?:{LABEL}\s?|[A-Z]\s)?\d{{1,3}}(?:\s?[,;–-]\s?\d{{1,3}})*|\^[\w-]{{1,20}})[\]］〕】]"
    r"(?::\d{1,4}(?:[–-]\d{1,4})?(?!\w|[.,]\d))?"
)
# What readers of a wiki put behind its sentences.
_QUESTION = r"(?:[a-z]+\s){1,2}needed|(?:when|where|who|which|why|how|by whom|according to whom)\?"
_REMARK = rf"[\[［](?:{_QUESTION}|{REMARK})[\]］]"
_MARK = r"※\d{1,2}(?!\d)"
# All that the search passes over. Whether it may be left out, the text around it decides.
_RAISED_RUN = rf"(?:⁽[{_RAISED}]+⁾|[{_RAISED}]+(?:,[{_RAISED}]+)*)"
_ESCAPE = r"\\(?=[!-/:-@\[-`{-~\s])"  # Markdown's, before a sign that would mean something to it
_PASSED = re.compile(rf"[{HYPHENS}*_†‡{_CONTROLS}]|{_ESCAPE}|{_RAISED_RUN}|{_NUMBER}|{_REMARK}|{_MARK}")
_BEHIND = r"(?<=[^\W\d_]{3})|(?<=[.,;:!?”’»)\]\"'])"  # a word, or what may end one
_NOTES = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("\\", _ESCAPE),
        ("※", rf"(?<=\S){_MARK}"),
        ("[［〔【", rf"(?<=\S)(?:{_NUMBER}|{_REMARK})"),
        ("[", r"(?<=[.,;:!?”’»)\]\"'])\[[a-z]{1,2}\](?!\w)"),  # behind a letter it may be a part of the word: "It[s]"
        ("⁰¹²³⁴⁵⁶⁷⁸⁹⁽", rf"(?:{_BEHIND}|(?<=[{UNSPACED}])){_RAISED_RUN}(?![^\W{UNSPACED}])"),
        ("†‡", r"(?<=\S)[†‡]+(?!\w)"),
        ("*", rf"(?:{_BEHIND}|(?<=[{UNSPACED}]))\*(?![\w*])"),
    )
)
# Emphasis and code, opened before a word and closed behind one, or behind the part of a word to which an ending is
# glued (**러시아**는); where no spaces part words, between letters too.
_EMPHASIS = tuple(
    (
        sign,
        re.compile(rf"(?<!{word})(?<![\\{s}])({s}{{1,3}})(?![\s{s}])([^{s}]{{1,400}}?)(?<!\s)(\1)(?!{s})(?!{after})"),
    )
    for sign, s, word, after in (("*", r"\*", _SPACED, r"\d"), ("_", "_", r"\w", r"\w"), ("`", "`", _SPACED, r"\d"))
)
_ADDRESS = r"(?:https?:|mailto:|[/#.])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*"
_LINK = re.compile(rf"(\[)([^\[\]]{{1,400}})(\]\(<?{_ADDRESS}>?(?:\s\"[^\"]*\")?\))")
_SPAN = re.compile(r"(\[)([^\[\]]{1,400})(\]\{[.#=\w][^{}]{0,80}\})")  # of Pandoc: [word]{.underline}
_LINK_BY_NAME = re.compile(r"(\[)([^\[\]]{1,400})(\]\[([^\[\]]{0,80})\])")
_NAMED = re.compile(rf"(?<!\S)\[([^\[\]]{{1,80}})\]:\s+<?{_ADDRESS}")
# Lines that Markdown or a letter quotes: two in a row, since one may begin with "more than".
_QUOTED = re.compile(r"^[ \t]{0,3}>.*(?:\r?\n[ \t]{0,3}>.*)+", re.MULTILINE)
_QUOTING = re.compile(r"^[ \t]{0,3}>[ \t]?(?:>[ \t]?)*", re.MULTILINE)


def glued(text: str, *, quoted: bool) -> Iterator[Joint]:
    """Yield a joint for each hyphen and each sign that the search skips, in order.

    In a source, those that belong to no word may be left out; the words of a quote are taken as they are.
    """
    free = {} if quoted else _free(text)
    ends = sorted(free.items())
    reached = number = 0
    for match in _PASSED.finditer(text):
        start, end = match.span()
        while number < len(ends) and ends[number][0] <= start:
            if ends[number][0] >= reached:
                yield _joint(text, *ends[number])
                reached = ends[number][1]
            number += 1
        if start >= reached:
            written = text[start:end]
            yield Joint(start, end, ("",) if _CONTROL.match(written) else (written,))
            reached = end
    for start, end in ends[number:]:
        if start >= reached:
            yield _joint(text, start, end)
            reached = end


def quoting(text: str) -> Iterator[Edit]:
    """Yield edits that remove the signs of a quotation before the lines of a text: ``> treaty``."""
    if ">" in text:
        for lines in _QUOTED.finditer(text):
            for match in _QUOTING.finditer(text, *lines.span()):
                yield Edit(*match.span(), "")


def _joint(text: str, start: int, end: int) -> Joint:
    return Joint(start, end, (text[start:end], ""), aside=True)  # guard: notes-are-no-words


def _free(text: str) -> dict[int, int]:
    """Return where what may be left out begins and ends."""
    found: dict[int, int] = {}
    for signs, pattern in _NOTES:
        if any(sign in text for sign in signs):
            found |= dict(match.span() for match in pattern.finditer(text))
    for sign, pattern in _EMPHASIS:
        if sign in text:
            for match in pattern.finditer(text):
                found[match.start(1)], found[match.start(3)] = match.end(1), match.end(3)
    for match in _links(text):
        found[match.start(1)], found[match.start(3)] = match.end(1), match.end(3)
    return found


def _links(text: str) -> Iterator[re.Match[str]]:
    """Yield ``[word](address)``, ``[word]{.class}``, and ``[word][name]`` where the text says what the name is."""
    if "]{" in text:
        yield from _SPAN.finditer(text)
    if "](" in text:
        yield from _LINK.finditer(text)
    if "][" in text:
        names = {match[1].casefold() for match in _NAMED.finditer(text)}
        yield from (match for match in _LINK_BY_NAME.finditer(text) if (match[4] or match[2]).casefold() in names)
