"""What CSL 1.0.2 knows: its types of sources, its variables, and what people call them.

https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV, and the keys that
``csl-data.json`` adds. ``Source`` declares those that the program itself uses; the others are kept for exports.
"""

from __future__ import annotations

TYPES = (
    "article-newspaper", "article-magazine", "article-journal", "article", "broadcast", "webpage", "post",
    "post-weblog", "speech", "interview", "report", "book", "chapter", "motion_picture", "treaty", "legislation",
    "document", "bill", "classic", "collection", "dataset", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "legal_case", "manuscript", "map", "musical_score", "pamphlet", "paper-conference",
    "patent", "performance", "periodical", "personal_communication", "regulation", "review", "review-book", "software",
    "song", "standard", "thesis",
)  # fmt: skip
# Those that stand in something that has a name of its own: a paper, a programme, a site, a book.
CONTAINED = frozenset((
    "article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "chapter", "entry",
    "entry-dictionary", "entry-encyclopedia", "paper-conference", "post", "post-weblog", "review", "review-book",
    "webpage",
))  # fmt: skip
# What Zotero, BibTeX and people call them, in small letters and without hyphens, spaces and underscores.
TYPE_NAMES = {
    called: name
    for name, names in {
        "article-newspaper": "newspaper newspaperarticle news",
        "article-magazine": "magazine magazinearticle",
        "article-journal": "journal journalarticle",
        "article": "preprint",
        "bill": "draftlaw",
        "book": "inbook booklet monograph",
        "broadcast": "tv television radio tvbroadcast radiobroadcast episode",
        "chapter": "booksection incollection",
        "dataset": "data",
        "document": "misc attachment note other",
        "entry-dictionary": "dictionary dictionaryentry",
        "entry-encyclopedia": "encyclopedia encyclopediaarticle inreference",
        "graphic": "artwork image photograph photo picture",
        "legal_case": "case judgment judgement jurisdiction",
        "legislation": "law statute act",
        "manuscript": "unpublished",
        "motion_picture": "film movie video videorecording",
        "paper-conference": "conferencepaper conference inproceedings proceedings",
        "performance": "play",
        "personal_communication": "letter email mail message instantmessage cable",
        "post": "forumpost tweet socialmedia",
        "post-weblog": "blog blogpost weblog",
        "report": "techreport",
        "software": "computerprogram program",
        "song": "podcast audio audiorecording music recording",
        "speech": "presentation lecture talk address",
        "thesis": "phdthesis mastersthesis dissertation",
        "treaty": "agreement convention",
        "webpage": "online www website electronic page web",
    }.items()
    for called in names.split()
}

# Variables that ``Source`` does not name itself. They are read, and written to CSL-JSON again.
TEXTS = (
    "annote", "abstract", "archive_collection", "call-number", "chapter-number",
    "collection-number", "container-title-short", "dimensions", "division", "jurisdiction", "keyword", "license",
    "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place", "original-title",
    "part-number", "part-title", "PMCID", "PMID", "printing-number", "references", "reviewed-genre", "reviewed-title",
    "scale", "source", "status", "supplement-number", "volume-title",
)  # fmt: skip
NAMES = (
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
    "editorial-director", "editor-translator", "executive-producer", "guest", "host", "illustrator", "interviewer",
    "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
    "script-writer", "series-creator",
)  # fmt: skip
DATES = ("available-date", "event-date", "original-date", "submitted")
# Older names, and those of other programs that write CSL.
ALIASES = {"event": "event-title", "shortTitle": "title-short", "journalAbbreviation": "container-title-short"}
# What belongs to one program's list of sources or to one citation: it says nothing about the source.
UNUSED = (
    "id", "citation-key", "citation-label", "citation-number", "categories", "custom", "first-reference-note-number",
    "locator", "page-first", "year-suffix",
)  # fmt: skip


def type_called(name: str) -> str | None:
    """Return the type that people call this (``newspaperArticle``, ``law``), or None."""
    plain = name.casefold().translate({ord(sign): None for sign in "-_ "})
    return next((one for one in TYPES if one.translate({ord(sign): None for sign in "-_"}) == plain), None) or (
        TYPE_NAMES.get(plain)
    )
