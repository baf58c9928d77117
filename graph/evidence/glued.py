"""Find what is attached to the words of a text and belongs to none of them: marks of notes, and Markdown.

``treaty[3]``, ``treaty¹``, ``treaty†`` and ``*treaty*`` are the word "treaty"; a quote may leave such marks out.
What belongs to a word stays with it: ``km²``, ``f***``, ``nation[s]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence.joints import Joint
from graph.evidence.note_labels import (
    HALF_QUESTION,
    LABEL,
    LENGTHENED,
    NO_HALF,
    NO_POWER,
    REMARK,
    SHORT_LABEL,
    WORD,
)
from graph.evidence.rewriting import Edit
from graph.evidence.words import MARKS
from graph.model import HYPHENS, UNSPACED

_RAISED = "⁰¹²³⁴-⁹"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff"
_SPACED = rf"(?:(?![{UNSPACED}])[\w{MARKS}])"  # a letter, mark or digit of a script that puts spaces between words
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"  # which glues endings to words of any script
_CONTROL = re.compile(f"[{_CONTROLS}]")


def _bracketed(words: str) -> str:
    return rf"[\[［〔【]\s?(?:{words})\s?[\]］〕】]"


_DIGITS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_ADDRESS_REST = r"[^\s()]*(?:\([^\s()]*\)[^\s()]*)*"
_NUMBER = _bracketed(rf"{_DIGITS}|\^[\w-]{{1,20}}")  # [3], [3, 4], [^3]
_LABELLED = _bracketed(rf"{LABEL}\s?{_DIGITS}")  # [note 3]
_SHORT = _bracketed(rf"{SHORT_LABEL}\s?{_DIGITS}")  # [n 3]
_GROUP = _bracketed(rf"[A-Z]\s{_DIGITS}")  # [A 1], as German wikis have it
_REMARK, _HALF, _WORD = (_bracketed(words) for words in (REMARK, HALF_QUESTION, WORD))  # of a wiki's readers
# The same as converters of web pages write it: [[3]](#note), [\[3\]](#note), [3](#note), \[3\], ^3^, <sup>3</sup>.
_LINKED = rf"(?:\[(?:\[{_DIGITS}\]|\\\[{_DIGITS}\\\])\]\([^\s()]{_ADDRESS_REST}\))"
_ANCHORED = rf"(?:\[\^?{_DIGITS}\^?\]\(#[^\s()]*\))"
_MARKED = rf"(?:\\\[{_DIGITS}\\\]|\^(?:\[{_DIGITS}\]|{_DIGITS})\^|<sup>(?:\[{_DIGITS}\]|{_DIGITS})</sup>)"
_ANY_NOTE = rf"(?:{'|'.join((_LINKED, _ANCHORED, _MARKED, _NUMBER, _LABELLED, _SHORT, _GROUP, _REMARK, _HALF, _WORD))})"
_MARK = r"※\d{1,2}(?![^\Wはがをにのとでもへや])"  # ※12人 may be twelve people
# All that the search passes over. Whether it may be left out, the text around it decides.
_RAISED_RUN = rf"(?:⁽[{_RAISED}]+⁾|[{_RAISED}]+(?:[,⁻–-][{_RAISED}]+)*)"
_ESCAPE = r"\\(?=[!-/:-@\[-`{-~\s])"  # Markdown's, before a sign that would mean something to it
_PASSED = re.compile(rf"[{HYPHENS}*_†‡{_CONTROLS}]|{_ESCAPE}|{_RAISED_RUN}|{_ANY_NOTE}|{_MARK}")
_BEHIND = (  # a word, of India too, or one with an apostrophe or half-space before its ending, or what may end one
    r"(?<=[^\W\d_]{3})|(?<=[\u0900-\u0dff]{5})|(?<=[^\W\d_]['’\u200c][^\W\d_])|(?<=[^\W\d_]['’\u200c][^\W\d_]{2})|"
    r"(?<=[.,;:!?“”’«»‹›)\]\"'。，、；：！？」』）》])"
)
_CLAUSE = r"(?<=[.,;:!?)。，、；：！？）])(?<!\.\.)"  # behind its end, and no ellipsis
_ENDED = rf"(?:{_CLAUSE}|(?<=[^\s(\[][”’»\"'」』]))"
# Brackets between the letters of a word complete it: "un[verify]able". Endings of Korean are glued to any word.
_NO_LETTER = rf"(?!{_ANY_NOTE}{{0,9}}(?![{_HANGUL}]){_SPACED})"
_NO_YEAR = r"(?!(?<=\b(?:1[5-9]|20))\[?\\?\[\s?\d\d\s?\\?\])"  # completed: "19[45]"
_NO_SHORT_WORD = r"(?:(?<=[^\W\d_]{3})|(?<![^\W\d_]))"
_NOTES = tuple(
    (signs, re.compile(f"(?=[{re.escape(signs)}]){pattern}"))  # the sign first, since most places have none
    for signs, pattern in (
        ("\\", _ESCAPE),
        ("[\\", rf"(?<=\S){_NO_YEAR}(?:{_LINKED}|(?=\\){_MARKED}){_NO_LETTER}"),
        ("^<", rf"(?:{_BEHIND}|(?<=[{UNSPACED}]))(?![\[\\]){NO_POWER}{_MARKED}(?![^\W{UNSPACED}])"),
        ("※", rf"(?<=[\w。、」』）]){_MARK}"),
        ("[［〔【", rf"{_ENDED}(?:{_NUMBER}|{_LABELLED}|{_SHORT}|{_GROUP})(?!\d)"),
        (
            "[［〔【",
            rf"(?<=\S)(?:{_NO_YEAR}{_NUMBER}|{LENGTHENED}{_LABELLED}|{LENGTHENED}{_NO_SHORT_WORD}{_SHORT}){_NO_LETTER}",
        ),
        ("[", rf"(?:{_BEHIND}){_ANCHORED}{_NO_LETTER}"),
        ("[", rf"(?:(?<=[^\W\d_A-Z]{{3}})|(?<=\])){_GROUP}{_NO_LETTER}"),
        ("[［", rf"(?<=\S)(?:{_REMARK}|{NO_HALF}{_HALF}|{_CLAUSE}{_WORD}){_NO_LETTER}"),
        # Behind a letter this may be a part of the word, "It[s]", and two letters may be a word: "said:[we]".
        ("[", r"(?:(?<=[.,;:!?)\]])|(?<=[^\s(\[:–—-][”’»\"']))(?<!\.\.)\[(?:[a-z]|a[acefghjkopqrw])\](?!\w)"),
        ("⁰¹²³⁴⁵⁶⁷⁸⁹⁽", rf"(?:{_BEHIND}|(?<=[{UNSPACED}])){NO_POWER}{_RAISED_RUN}(?![^\W{UNSPACED}])"),
        ("†‡", r"(?<=\S)[†‡]+(?!\w)"),
        ("*", rf"(?:{_BEHIND}|(?<=[{UNSPACED}]))\*(?![\w*])"),
    )
)
_NOTED = rf"(?<=[^\W\d_][{_RAISED}])|(?<=[{UNSPACED}][{_RAISED}])"  # behind a word's note
# Emphasis and code, opened before a word and closed behind one; where no spaces part words, between letters too, and
# around a Korean word before its ending: **러시아**는. Between other letters a sign is a letter of its own: "f*ck".
_EMPHASIS = tuple(
    (
        sign,
        re.compile(
            rf"(?={s})(?:(?<!{word})|{_NOTED})(?<![\\{s}])({s}{{{least},3}})(?![\s{s}]){inner}(?<!\s)(\1)(?!{s}){after}"
        ),
    )
    for sign, s, word, least, inner, after in (
        ("*", r"\*", _SPACED, 1, r"([^*]{1,400}?)", f"(?!{_SPACED})"),
        ("**", r"\*", _SPACED, 2, r"([^*\s]{1,40})", f"(?=[{_HANGUL}])"),
        ("_", "_", rf"[\w{MARKS}]", 1, r"([^_]{1,400}?)", rf"(?![\w{MARKS}])"),
        ("`", "`", _SPACED, 1, r"([^`]{1,400}?)", f"(?!{_SPACED})"),
    )
)
_ADDRESS_BEGINS = r"(?:https?:|mailto:|#|\.{0,2}/)"
_ADDRESS = _ADDRESS_BEGINS + _ADDRESS_REST
_LINK = re.compile(
    rf"(\[)([^\[\]]{{1,400}})(\]\((?:<{_ADDRESS_BEGINS}[^<>\n]*>|{_ADDRESS})"
    r"(?:\s\"[^\"]*\")?\))"
)
_ATTRIBUTE = r"(?:[.#][^\W\d][\w:.-]*|[^\W\d][\w:.-]*=(?:\"[^\"{}]*\"|[^\s\"{}]+))"  # .class, #id, key=value
_SPAN = re.compile(rf"(\[)([^\[\]]{{1,400}})(\]\{{\s?{_ATTRIBUTE}(?:\s{_ATTRIBUTE})*\s?\}})")  # of Pandoc
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
        if found.get(match.start()) != match.end():  # else the whole link is a note's mark: [3](#note)
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
