"""Put verdicts into words for a curator: a Problem for each fault, with what the source has and what to do.

See ``verify`` for what decides a verdict, and ``source_messages`` for what is said about a source's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.evidence import speech
from graph.evidence.differences import differences, visible
from graph.evidence.matching import SourceText, Span
from graph.evidence.nearest import advice
from graph.evidence.source_messages import Place, PlacedProblem, of_sources
from graph.evidence.verify import Finding, Fix, Verdict, Verified
from graph.model import fold_space
from graph.problems import problem, spell

# What the summary and the JSON call each verdict.
VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.EXACT: "exact",
    Verdict.TYPOGRAPHY: "typography",
    Verdict.AMBIGUOUS: "ambiguous",
    Verdict.CUT: "cuts a word",
    Verdict.CONTEXT: "wrong prefix or suffix",
    Verdict.NOT_FOUND: "not found",
    Verdict.CHANGED: "source changed",
    Verdict.UNREADABLE: "text unreadable",
    Verdict.NO_TEXT: "no text at hand",
}
_MOST_PLACES = 10
_MOST_SOURCES = 3


def problems_of(verified: Verified) -> list[PlacedProblem]:
    """Return every fault and warning with its path in the data, those of sources before those of quotes."""
    languages = {name: source.language for name, source in verified.dataset.sources.items()}
    of_quotes = (
        problem
        for finding in verified.findings
        for problem in (
            *_of_quote(finding, verified),
            *speech.of_quote(finding, languages[finding.quote.source]),
            *_doubtful(finding),
        )
    )
    return [*of_sources(verified), *of_quotes]


def _placed(path: Place, code: str, message: str, found: str | None = None, hint: str | None = None) -> PlacedProblem:
    return path, problem(code, message, where=spell(path), found=found, hint=hint)


def _of_quote(finding: Finding, verified: Verified) -> Iterator[PlacedProblem]:
    quote, judgement, path = finding.quote, finding.judgement, finding.path
    words = fold_space(quote.exact)
    if judgement.headline:  # guard: headline-warning
        hint = "quote the sentence of the article that says it"
        yield _placed((*path, "exact"), "headline-quoted", "these words are only in the headline", words, hint)
    match judgement.verdict:
        case Verdict.NOT_FOUND:
            yield _not_found((*path, "exact"), words, finding, verified)
        case Verdict.TYPOGRAPHY:
            yield _typography(finding)
        case Verdict.AMBIGUOUS:
            number = len(judgement.spans)
            times = f"these words occur {number:,} times in {quote.source}: say which is meant"
            yield _placed((*path, "exact"), "ambiguous", times, words, _choices(finding))
        case Verdict.CUT:
            # guard: cut-word-is-named
            hint = f"the word is “{visible(judgement.cut or '')}” on line {_line(finding)}: quote whole words"
            yield _placed(
                (*path, "exact"), "cuts-a-word", "these words begin or end inside a word of the source", words, hint
            )
        case Verdict.CONTEXT:
            yield _wrong_context(finding)


def _line(finding: Finding) -> int:
    return finding.held.text.line(finding.judgement.spans[0].start)


def _not_found(path: Place, words: str, finding: Finding, verified: Verified) -> PlacedProblem:
    text = finding.held.text
    code, what_to_do, all_said = advice(text, words) or ("not-found", "", False)
    if not all_said:
        shown = _elsewhere(finding, verified)  # guard: other-texts-are-looked-into
        if not shown:
            near = finding.held.nearest.passage(words)  # guard: nearest-is-shown
            shown = f"nothing in the text of {finding.quote.source} is close to it"
            if near:
                shown = f"nearest, on line {text.line(near.start)}: {differences(text.folded[slice(*near)], words)}"
        what_to_do = "; ".join(filter(None, (what_to_do, shown)))
    message = {
        "joined-passages": "not in the source, which has no such ellipsis",
        "inserted-words": "not in the source, which has no such brackets",
        "not-found": f"these words are not in {finding.quote.source}",
    }[code]
    return _placed(path, code, message, words, what_to_do)


def _elsewhere(finding: Finding, verified: Verified) -> str:
    """Return the other sources in whose texts the words stand, or nothing."""
    exact = finding.quote.exact
    longest = max(fold_space(exact).split(" "), key=len)
    places = []
    for name, held in verified.texts.items():
        if held is finding.held or held.state != "good" or longest not in held.text.folded:
            continue
        if spans := held.text.find(exact):
            places.append(f"{name}, on line {held.text.line(spans[0].start)}")
    listed = " and ".join(places[:_MOST_SOURCES])
    return f"they are in {listed}: is that their source?" if places else ""


def _typography(finding: Finding) -> PlacedProblem:
    quote, fix = finding.quote, finding.judgement.fix
    message = "found, but not letter for letter (marks, dashes, case or spaces differ)"
    text = finding.held.text
    for key, own in fix.items():
        has = fold_space(getattr(quote, key))
        hint = f"the source, on line {_line(finding)}, has: {visible(own)}"  # guard: the-sources-own-form
        marked = differences(own, has)
        if len(own) > 20 or "<U+" in marked:
            hint += f"; differing: {marked}"
        if len(fix) > 1:
            hint += f"; the same goes for its {' and '.join(other for other in fix if other != key)}"
        return _placed((*finding.path, key), "typography", message, has, hint)
    spans = finding.judgement.spans
    if len({text.folded[slice(*span)] for span in spans}) == 1:
        hint = (
            f"on line {text.line(spans[0].start)} a line of the source ends inside a word, and nothing tells whether "
            f"it has a hyphen: write {visible(text.folded[slice(*spans[0])])}, or the word with its hyphen"
        )
    else:
        forms = "; ".join(f"line {text.line(span.start)}: {visible(text.folded[slice(*span)])}" for span in spans)
        hint = f"the source has it in more than one form: {forms}"
    return _placed((*finding.path, "exact"), "typography", message, fold_space(quote.exact), hint)


def _doubtful(finding: Finding) -> Iterator[PlacedProblem]:
    """Yield a warning for each word that the source breaks at a hyphen and that may be another one.

    The curator's comment settles it by naming the word, as a footnote of an edition does.
    """
    confirmed = (finding.quote.comment or "").casefold()
    for doubt in finding.judgement.doubts:
        if not _names(confirmed, doubt.read.casefold()):  # guard: a-comment-confirms
            line = finding.held.text.line(doubt.at)
            said = f"line {line} of the source ends inside “{doubt.read}”, which may be “{doubt.other}”"
            elsewhere = (
                f"the text has “{doubt.other}” elsewhere" if doubt.elsewhere else "the rest of the text does not tell"
            )
            hint = (
                f"{elsewhere}: read it where it was printed; if it is “{doubt.read}”, say so in the quote's comment, "
                f"as in: “{doubt.read}” is broken at a line's end"
            )
            yield _placed((*finding.path, "exact"), "broken-word", said, fold_space(finding.quote.exact), hint)


def _names(words: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", words) is not None


def _choices(finding: Finding) -> str:
    """Return what tells each place from the others; of very many places, of the first."""
    text, spans = finding.held.text, finding.judgement.spans
    paragraphs = [_paragraph(text, span) for span in spans[:_MOST_PLACES]]
    ways = []
    for number, (span, choice) in enumerate(zip(spans[:_MOST_PLACES], finding.judgement.choices, strict=False)):
        # A pull quote, say: its whole paragraph stands in another one.
        longer = [other for other in paragraphs if paragraphs[number] in other and other != paragraphs[number]]
        again = f", repeated from line {text.line(spans[paragraphs.index(longer[0])].start)}" if longer else ""
        # guard: what-tells-places-apart
        ways.append(f"on line {text.line(span.start)}{again} ({around(text, span)}) {in_words(choice)}")
    if len(spans) > _MOST_PLACES:
        ways.append(f"and {len(spans) - _MOST_PLACES:,} places more")
    return "; ".join(ways)


def _paragraph(text: SourceText, span: Span) -> str:
    before, after = text.paragraph(span)
    return f"{before} {text.folded[slice(*span)]} {after}".strip()


def in_words(choice: Fix) -> str:
    """Return ``prefix: the words``, as one would type it."""
    if not choice:
        return "nothing short tells it apart: quote more words"
    return " and ".join(f"{key}: {words}" for key, words in choice.items())


def around(text: SourceText, span: Span, reach: int = 24) -> str:
    """Return the words with a little of what is beside them: ``…met with «Putin» at the…``."""
    start, end = max(0, span.start - reach), min(len(text.folded), span.end + reach)
    words = text.folded[span.start : span.end]
    shown = words if len(words) <= 40 else f"{words[:18]} … {words[-18:]}"
    return visible(f"…{text.folded[start : span.start]}«{shown}»{text.folded[span.end : end]}…")


def _wrong_context(finding: Finding) -> PlacedProblem:
    quote, text = finding.quote, finding.held.text
    for key, look in (("prefix", text.words_before), ("suffix", text.words_after)):
        words = getattr(quote, key)
        if words is not None and all(look(span, words) is None for span in finding.judgement.spans):
            break
    places = "; ".join(f"line {text.line(s.start)}: {around(text, s)}" for s in finding.judgement.spans[:3])
    side = "before" if key == "prefix" else "after"
    message = f"the words of exact are in {quote.source}, but this {key} is not directly {side} them"
    return _placed((*finding.path, key), "wrong-context", message, fold_space(words or ""), places)
