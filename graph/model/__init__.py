"""The data: what a dataset, a relation, a quote and a source are, with dates, countries and PLOVER's tables.

See ``loading`` for reading files, and ``problems`` for what can be wrong with one.
"""

from graph.model import csl, dates, json_schema, languages, notebook
from graph.model.babel import langid, tag_of
from graph.model.characters import CONTROL, deceptive, is_spelling, mixed_alphabets, name_of, strange_letters, unseen
from graph.model.code_meanings import Meaning, codebook, codebook_page, meanings_of
from graph.model.countries import former, known, names, user_assigned
from graph.model.country_hints import country_hint, pair_hint, split_codes
from graph.model.country_lookup import code_of, country_words, foreign_words
from graph.model.dataset import Country, Dataset
from graph.model.date_hints import date_hint, only_reading
from graph.model.dated import says_when
from graph.model.dates import Edtf
from graph.model.event_cues import cued_events
from graph.model.fields import SOURCE_ID, CountryCode, Part, SourceId, is_url
from graph.model.hyphens import HYPHENS, is_suspended
from graph.model.key_meanings import key_meant
from graph.model.keys import ENTRY, LIST_OF, LISTS, PART_MODELS, PROSE, is_required, keys_of, part_of, parts_with
from graph.model.meanings import events_meant, truth_meant, voice_meant
from graph.model.parties import Parties
from graph.model.plain import Leaf, Plain, as_text, plain
from graph.model.plover import ACT_KINDS, CONTEXTS, EVENTS, Kind, context_words, event_words
from graph.model.plover_modes import MODES
from graph.model.quote_fields import FLAGS, QUOTE_FIELDS, QuoteField, Shape
from graph.model.quotes import Quote, Review, Speaker, Translation
from graph.model.relations import Relation, relation_id
from graph.model.sources import SOURCE_KEYS, Name, Reading, Source
from graph.model.succession import heirs_of, parties_of
from graph.model.text import (
    FORMULA_SIGNS,
    LETTERS_OF_A_WORD,
    LINE_ENDS,
    UNSPACED,
    Wrapped,
    beginning,
    count_words,
    counted,
    fold_space,
    has_unparted,
    is_unparted,
    parts_for_lines,
    with_context,
    written,
)

__all__ = [
    "ACT_KINDS",
    "CONTEXTS",
    "CONTROL",
    "ENTRY",
    "EVENTS",
    "FLAGS",
    "FORMULA_SIGNS",
    "HYPHENS",
    "LETTERS_OF_A_WORD",
    "LINE_ENDS",
    "LISTS",
    "LIST_OF",
    "MODES",
    "PART_MODELS",
    "PROSE",
    "QUOTE_FIELDS",
    "SOURCE_ID",
    "SOURCE_KEYS",
    "UNSPACED",
    "Country",
    "CountryCode",
    "Dataset",
    "Edtf",
    "Kind",
    "Leaf",
    "Meaning",
    "Name",
    "Part",
    "Parties",
    "Plain",
    "Quote",
    "QuoteField",
    "Reading",
    "Relation",
    "Review",
    "Shape",
    "Source",
    "SourceId",
    "Speaker",
    "Translation",
    "Wrapped",
    "as_text",
    "beginning",
    "code_of",
    "codebook",
    "codebook_page",
    "context_words",
    "count_words",
    "counted",
    "country_hint",
    "country_words",
    "csl",
    "cued_events",
    "date_hint",
    "dates",
    "deceptive",
    "event_words",
    "events_meant",
    "fold_space",
    "foreign_words",
    "former",
    "has_unparted",
    "heirs_of",
    "is_required",
    "is_spelling",
    "is_suspended",
    "is_unparted",
    "is_url",
    "json_schema",
    "key_meant",
    "keys_of",
    "known",
    "langid",
    "languages",
    "meanings_of",
    "mixed_alphabets",
    "name_of",
    "names",
    "notebook",
    "only_reading",
    "pair_hint",
    "part_of",
    "parties_of",
    "parts_for_lines",
    "parts_with",
    "plain",
    "relation_id",
    "says_when",
    "split_codes",
    "strange_letters",
    "tag_of",
    "truth_meant",
    "unseen",
    "user_assigned",
    "voice_meant",
    "with_context",
    "written",
]
