"""Find what the source's quotation marks say about a speaker: one who is missing, a voice that is not direct.

This is for warnings only; a person decides whose words they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence.rewriting import Span
from graph.evidence.source_messages import PlacedProblem
from graph.evidence.verbs_of_saying import verbs_in
from graph.evidence.verify import Finding, Verdict
from graph.model import Speaker, fold_space
from graph.problems import problem, spell

# ``Our health comes first, the minister said on Monday``: before the verb of a reporting clause, and behind it.
_BEFORE = re.compile(r"(?:\S+\s+){2,}\S+[,，、]\s*(?:\S+\s+){0,4}$")
_BEHIND = re.compile(r"(?:\s+\S+){0,4}\W*$")
_REACH = 30  # characters: how far from a verb the name is that it is said of


def of_quote(finding: Finding, language: str | None) -> Iterator[PlacedProblem]:
    """Yield a warning if the marks of the source and the coding of an exact quote do not agree."""
    if finding.verdict is not Verdict.EXACT or finding.judgement.headline:
        return
    text, spans = finding.held.text, finding.judgement.spans
    places = [text.original(span) for span in spans]
    if not finding.quote.speakers:  # guard: quoted-words-have-a-speaker
        if all(map(finding.held.quotations.holds, places)):  # guard: quotations-are-found
            said = f"in quotation marks in the source, on line {text.line(spans[0].start)}, and without a speaker"
            hint = "add speaker; a title, or a term that nobody says, needs none"
            yield _placed(finding, ("exact",), "quotation-without-speaker", said, hint)
        return
    direct = [speaker for speaker in finding.quote.speakers if not speaker.reported]
    verbs = [_verb(finding, place, direct, language) for place in places] if direct else []
    if verbs and all(verbs):  # guard: direct-is-direct
        said = f"“{verbs[0]}” is the article's word, outside quotation marks, and the voice is direct"
        hint = "quote only the speaker's own words, or write voice: reported"
        yield _placed(finding, ("speaker",), "reporting-verb", said, hint)


def _verb(finding: Finding, place: Span, direct: list[Speaker], language: str | None) -> str | None:
    """Return the verb of saying with which the article reports the words at ``place``, or None."""
    text, quotations = finding.held.text.raw, finding.held.quotations
    parts = quotations.outside(place)  # guard: only-verbs-outside
    marked = parts != [place]
    for part in parts:
        words = text[slice(*part)]
        for verb in verbs_in(words, language):
            if marked or _reports(words, verb, direct):
                return verb[0]
    return None


def _reports(words: str, verb: re.Match[str], direct: list[Speaker]) -> bool:
    """Return whether a verb outside quotation marks is the article's own, as in ``…, he said``, or the speaker's.

    In a transcript, say, speakers report what others said.
    """
    if _BEFORE.search(words[: verb.start()]) and _BEHIND.fullmatch(words[verb.end() :]):
        return True
    near = words[max(0, verb.start() - _REACH) : verb.end() + _REACH].casefold()
    names = {part for who in direct for part in (who.name or "").casefold().split() if len(part) > 2}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", near) for name in names)


def _placed(finding: Finding, steps: tuple[str, ...], code: str, said: str, hint: str) -> PlacedProblem:
    path = (*finding.path, *steps)
    return path, problem(code, said, where=spell(path), found=fold_space(finding.quote.exact), hint=hint)
