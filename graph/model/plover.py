"""PLOVER's events, modes, contexts and quad classes, with the words that readers see: one table.

It follows the PLOVER manual of 2024 with its 16 events (https://github.com/openeventdata/PLOVER). The manual counts
``historical``, ``future``, ``hypothetical`` and ``negation`` among the contexts; in our format they are flags. The
quad classes are the manual's: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.model.plover_modes import MODES


class Kind(StrEnum):
    """The heading under which a quote is counted.

    It is the quad class of an act that took place, or no act at all, or an act that is said not to have been done,
    or not yet. ``Quote.kind`` alone says which of the six it is.
    """

    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"
    UNCODED = "comment"
    NOT_DONE = "not-done"

    @property
    def cooperative(self) -> bool:
        """Whether acts of this kind are cooperation."""
        return self in (Kind.VERBAL_COOPERATION, Kind.MATERIAL_COOPERATION)

    @property
    def conflictual(self) -> bool:
        """Whether acts of this kind are conflict."""
        return self in (Kind.VERBAL_CONFLICT, Kind.MATERIAL_CONFLICT)

    @property
    def material(self) -> bool:
        """Whether acts of this kind are done, and not only said."""
        return self in (Kind.MATERIAL_COOPERATION, Kind.MATERIAL_CONFLICT)


QUAD: dict[int, Kind] = {
    1: Kind.VERBAL_COOPERATION,
    2: Kind.MATERIAL_COOPERATION,
    3: Kind.VERBAL_CONFLICT,
    4: Kind.MATERIAL_CONFLICT,
}
ACT_KINDS: tuple[Kind, ...] = tuple(QUAD.values())  # the headings of what took place


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a sentence tells an act: of one country towards another, of one alone, and of several together.

    ``{to}`` is the recipient; ``{s}`` follows each verb, and is an s if one country does it.
    """

    towards: str
    alone: str
    mutual: str


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event type: its quad class, the words for it, and its modes."""

    quad: int
    words: str
    phrases: Phrases
    modes: tuple[str, ...] = ()
    requires_recipient: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of an act of this type that took place."""
        return QUAD[self.quad]


EVENTS: dict[str, Event] = {
    "AGREE": Event(
        1,
        "agreement or promise",
        Phrases(
            "make{s} an agreement with, or a promise to, {to}",
            "make{s} an agreement or a promise",
            "make{s} an agreement",
        ),
    ),
    "CONSULT": Event(
        1,
        "talks",
        Phrases("hold{s} talks with {to}", "hold{s} talks", "hold{s} talks with each other"),
        tuple(MODES["CONSULT"]),
    ),
    "SUPPORT": Event(
        1,
        "words of support",
        Phrases("speak{s} in support of {to}", "speak{s} in support", "speak{s} in support of each other"),
    ),
    "CONCEDE": Event(
        1,
        "concession",
        Phrases("make{s} a concession to {to}", "make{s} a concession", "make{s} concessions to each other"),
    ),
    "COOPERATE": Event(
        2,
        "cooperation",
        Phrases("cooperate{s} with {to}", "cooperate{s}", "cooperate{s} with each other"),
        requires_recipient=True,
    ),
    "AID": Event(
        2,
        "aid",
        Phrases("give{s} aid to {to}", "give{s} aid", "give{s} aid to each other"),
        requires_recipient=True,
    ),
    "RETREAT": Event(
        2,
        "retreat",
        Phrases("give{s} ground to {to}", "give{s} ground", "give{s} ground to each other"),
        tuple(MODES["RETREAT"]),
    ),
    "REQUEST": Event(
        3,
        "demand",
        Phrases("make{s} a demand of {to}", "make{s} a demand", "make{s} demands of each other"),
        tuple(MODES["REQUEST"]),
    ),
    "ACCUSE": Event(
        3,
        "criticism or accusation",
        Phrases(
            "criticise{s} or accuse{s} {to}",
            "make{s} a criticism or an accusation",
            "criticise{s} or accuse{s} each other",
        ),
        tuple(MODES["ACCUSE"]),
    ),
    "REJECT": Event(
        3,
        "refusal",
        Phrases("say{s} no to {to}", "say{s} no", "say{s} no to each other"),
        tuple(MODES["REJECT"]),
    ),
    "THREATEN": Event(
        3,
        "threat",
        Phrases("threaten{s} {to}", "make{s} a threat", "threaten{s} each other"),
        tuple(MODES["THREATEN"]),
    ),
    "PROTEST": Event(
        4,
        "protest",
        Phrases("protest{s} against {to}", "protest{s}", "protest{s} against each other"),
        tuple(MODES["PROTEST"]),
    ),
    "SANCTION": Event(
        4,
        "sanctions",
        Phrases("impose{s} sanctions on {to}", "impose{s} sanctions", "impose{s} sanctions on each other"),
        tuple(MODES["SANCTION"]),
        requires_recipient=True,
    ),
    "MOBILIZE": Event(
        4,
        "show of force",
        Phrases(
            "make{s} a show of force against {to}",
            "make{s} a show of force",
            "make{s} a show of force against each other",
        ),
        tuple(MODES["MOBILIZE"]),
    ),
    "COERCE": Event(
        4,
        "coercion",
        Phrases("coerce{s} {to}", "use{s} coercion", "coerce{s} each other"),
        tuple(MODES["COERCE"]),
    ),
    "ASSAULT": Event(
        4,
        "use of force",
        Phrases("use{s} force against {to}", "use{s} force", "use{s} force against each other"),
        tuple(MODES["ASSAULT"]),
    ),
}

CONTEXTS: tuple[str, ...] = (
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping",
    "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn",
    "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
)  # fmt: skip

_CONTEXT_WORDS = {
    "executive": "executive power",
    "legislative": "parliament",
    "pro_democracy": "pro-democracy",
    "pro_autocracy": "pro-autocracy",
    "rights_freedoms": "rights and freedoms",
    "human_security": "protection of people",
    "lgbt": "LGBT",
    "religion_ethnicity": "religion and ethnicity",
    "economic": "economy",
    "legal": "law",
    "diplomatic": "diplomacy",
    "natural_resource": "natural resources",
    "cbrn": "weapons of mass destruction",
    "cyber": "computers and networks",
}


def event_words(event: str | None, mode: str | None = None) -> str:
    """Return an event with its mode in a reader's words, or ``comment or question`` if none is coded.

    A mode that is in no table follows the event's words in brackets.
    """
    if event is None:
        return "comment or question"
    known = MODES.get(event, {}).get(mode or "")
    return known.words if known else EVENTS[event].words + (f" ({mode.replace('-', ' ')})" if mode else "")


def context_words(context: str) -> str:
    """Return a context in a reader's words: ``natural resources``."""
    return _CONTEXT_WORDS.get(context, context.replace("_", " "))
