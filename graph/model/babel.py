"""What LaTeX's ``babel`` calls a language: BibLaTeX's ``langid``, by which it hyphenates and words an entry.

The names are those of babel's own list of locales (its manual, 1.21), with BibLaTeX's for the varieties that it
words.
"""

from __future__ import annotations

from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    "af": "afrikaans", "am": "amharic", "ar": "arabic", "as": "assamese", "az": "azerbaijani", "be": "belarusian",
    "bg": "bulgarian", "bn": "bengali", "bo": "tibetan", "br": "breton", "bs": "bosnian", "ca": "catalan",
    "cs": "czech", "cy": "welsh", "da": "danish", "de": "german", "de-at": "austrian", "de-ch": "swissgerman",
    "el": "greek", "en": "english", "en-au": "australian", "en-ca": "canadian", "en-gb": "british",
    "en-nz": "newzealand", "en-us": "american", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "gl": "galician", "gu": "gujarati",
    "he": "hebrew", "hi": "hindi", "hr": "croatian", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "is": "icelandic", "it": "italian", "ja": "japanese", "ka": "georgian", "kk": "kazakh", "km": "khmer",
    "kn": "kannada", "ko": "korean", "la": "latin", "lo": "lao", "lt": "lithuanian", "lv": "latvian",
    "mk": "macedonian", "ml": "malayalam", "mn": "mongolian", "mr": "marathi", "ms": "malay", "my": "burmese",
    "nb": "norsk", "ne": "nepali", "nl": "dutch", "nn": "nynorsk", "no": "norsk", "oc": "occitan", "or": "odia",
    "pa": "punjabi", "pl": "polish", "pt": "portuguese", "pt-br": "brazilian", "ro": "romanian", "ru": "russian",
    "sa": "sanskrit", "sk": "slovak", "sl": "slovene", "sq": "albanian", "sr": "serbian", "sv": "swedish",
    "sw": "swahili", "ta": "tamil", "te": "telugu", "th": "thai", "tk": "turkmen", "tr": "turkish", "ug": "uyghur",
    "uk": "ukrainian", "ur": "urdu", "uz": "uzbek", "vi": "vietnamese", "zh": "chinese", "zh-hans": "chinese-hans",
    "zh-hant": "chinese-hant",
}  # fmt: skip


def langid(tag: str) -> str | None:
    """Return babel's name for the language of a BCP 47 tag, or for its variety: ``en-GB`` → ``british``."""
    parts = tag.lower()
    while parts and parts not in _NAMES:
        parts = parts.rpartition("-")[0]
    return _NAMES.get(parts)


_TAGS: Mapping[str, str] = {name: tag for tag, name in reversed([*_NAMES.items()])} | {
    # Names that other programs write beside babel's own.
    "ngerman": "de", "naustrian": "de-at", "nswissgerman": "de-ch", "usenglish": "en-us", "ukenglish": "en-gb",
    "francais": "fr", "portuges": "pt", "brazil": "pt-br",
    "farsi": "fa", "magyar": "hu", "bahasa": "id", "ukraineb": "uk",
    "chinese-simplified": "zh-hans", "chinese-traditional": "zh-hant", "serbianc": "sr-cyrl",
    "serbian-latin": "sr-latn", "spanishmx": "es-mx", "mexican": "es-mx", "polutonikogreek": "el", "germanb": "de",
    "canadien": "fr-ca", "acadian": "fr-ca", "canadian": "en-ca", "samin": "se", "irish-gaelic": "ga",
}  # fmt: skip


def tag_of(name: str) -> str | None:
    """Return the BCP 47 tag of a language that babel calls ``name``: ``british`` → ``en-GB``."""
    tag = _TAGS.get(name.strip().casefold())
    if not tag or "-" not in tag:
        return tag
    language, part = tag.split("-")
    return f"{language}-{part.title() if len(part) == 4 else part.upper()}"
