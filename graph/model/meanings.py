"""Find what is meant by words for the format's fixed values: an event, a voice, true and false.

This is for hints only. A word that is not in the tables is not guessed, since likeness of letters turns *indirect*
into *direct* and *condemn* into CONCEDE. See ``csl`` for types of sources.
"""

from __future__ import annotations

import re
import unicodedata

from graph.model.event_cues import cued_events
from graph.model.plover import EVENTS

# Names of CAMEO's events, and of PLOVER's that have another name by now.
_EVENTS = {
    "ACCUSE": "disapprove investigate", "AGREE": "intend intent", "AID": "provideaid", "COERCE": "coercion",
    "CONCEDE": "yield", "RETREAT": "yield", "REQUEST": "demand appeal", "SANCTION": "reducerelations",
    "MOBILIZE": "exhibitforceposture force", "COOPERATE": "engageinmaterialcooperation collaboration",
    "SUPPORT": "engageindiplomaticcooperation", "ASSAULT": "war fight massviolence unconventionalmassviolence",
}  # fmt: skip
_DENIAL = re.compile(  # what is denied has another event than what is told, or none
    r"\b(?:not?|non|never|neither|nor|none|nobody|without|cannot|(?:do|does|did|wo|would|ca|could|is|was|has|had)nt|nicht|"
    r"keine?[mnrs]?|nie(?:mals)?|ohne|pas|jamais|sans|sin|nunca|jamás|não|nunca|sem|mai|senza|niet|geen|zonder|ikke|inte|"
    r"не|ни|нет|без|nie|bez|değil)\b|n['’]t\b|[不没沒未]"
)
_VOICES = {
    "direct": """
        directly direct_speech direct_quote direct_quotation quoted quote quotation quoting verbatim own own_words
        first_person in_quotes said speaks oratio_recta direkt direkte_rede wörtlich zitat zitiert directe
        discours_direct citation textuel directo cita discurso_directo прямая_речь прямая 直接引语 直接 直接話法
        """,
    "reported": """
        report reporting indirect indirectly indirect_speech indirect_quote reported_speech paraphrase paraphrased
        paraphrasing paraphrases summarized summarised summary retold told telling hearsay attributed third_person
        not_direct non_direct undirect oblique oratio_obliqua indirekt indirekte_rede paraphrasiert berichtet
        indirecte discours_indirect rapporté discours_rapporté indirecto paráfrasis discurso_indirecto косвенная_речь
        косвенная 间接引语 间接 間接話法 間接
        """,
}
_TRUE = """
    true yes y on t 1 ok yep yeah si sí oui ja jawohl sim da да так tak evet hai はい 是 对 對 예 네 نعم بله हाँ हां
    igen ano kyllä joo jes wahr vrai verdadero vero verdade истина истинно prawda doğru 真 صحيح x ✓ ✔ ☑ ✅
    """
_FALSE = """
    false no n off f 0 none nope never not nil non nein nej nee não nao nie нет ні hayır いいえ 否 不 不是 아니요 لا نه
    नहीं nem ne ei ikke inte falsch faux falso fałsz ложь yanlış 假 خطأ ✗ ✘ ☐ ❌ - – — null n/a
    """


def events_meant(written: str) -> tuple[str, ...]:
    """Return the events that a name in another form, of another ontology, or an everyday verb stands for.

    >>> events_meant("CONDEMN"), events_meant("agree"), events_meant("yield")
    (('ACCUSE',), ('AGREE',), ('CONCEDE', 'RETREAT'))
    """
    words = _folded(written).replace("_", " ").replace("-", " ")
    if words.upper() in EVENTS:
        return (words.upper(),)
    plain = words.replace(" ", "")
    named = tuple(event for event, names in _EVENTS.items() if plain in names.split())
    return named or (() if _DENIAL.search(words) else tuple(cued_events(words)))


def voice_meant(written: str) -> str | None:
    """Return ``direct`` or ``reported``, whichever is meant, or None if that is not clear.

    >>> voice_meant("paraphrased")
    'reported'
    """
    word = _folded(written).replace(" ", "_").replace("-", "_")
    return next((voice for voice, words in _VOICES.items() if word in (voice, *words.split())), None)


def truth_meant(written: str) -> bool | None:
    """Return whether true or false is meant, or None if that is not clear."""
    word = _folded(written)
    if word in _TRUE.split():
        return True
    return False if word in _FALSE.split() else None


def _folded(written: str) -> str:
    return unicodedata.normalize("NFKC", written).casefold().strip(" .\"'“”")
