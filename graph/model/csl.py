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
# What Zotero, BibTeX and people call them, in small letters and without hyphens, spaces and underscores. A word of
# several types stands under each.
TYPE_NAMES = {
    "article-newspaper": """
        newspaper newspapers newspaperarticle news newsarticle paper press dailypaper editorial oped opinion column
        wire newswire agency dispatch zeitung zeitungsartikel газета 新聞 新闻 报纸 報紙
        """,
    "article-magazine": "magazine magazines magazinearticle newsmagazine weekly zeitschrift журнал 雑誌 杂志",
    "article-journal": "journal journalarticle journalpaper academicarticle study paper",
    "article": "preprint workingpaper статья artikel artículo 文章 記事",
    "bill": "draftlaw",
    "book": "books inbook booklet monograph ebook novel buch livre libro книга كتاب βιβλίο 本 书",
    "broadcast": """
        tv television radio tvbroadcast radiobroadcast broadcasting episode tvshow talkshow tvnews tvprogramme
        radioprogramme newscast
        """,
    "chapter": "bookchapter booksection incollection",
    "dataset": "data database table spreadsheet survey poll",
    "document": """
        misc attachment note other pressrelease statement communique communiqué memo memorandum factsheet minutes
        resolution noteverbale file pdf scan text petition ultimatum
        """,
    "entry-dictionary": "dictionary dictionaryentry",
    "entry-encyclopedia": "encyclopedia encyclopaedia encyclopediaarticle inreference wiki wikipedia",
    "figure": "chart infographic diagram",
    "graphic": "artwork image photograph photo picture cartoon",
    "hearing": "testimony",
    "interview": "pressconference",
    "legal_case": "case judgment judgement jurisdiction ruling courtruling verdict",
    "legislation": "law statute act constitution",
    "manuscript": "unpublished diary",
    "motion_picture": "film movie video videorecording documentary clip youtube youtubevideo",
    "pamphlet": "brochure leaflet flyer",
    "paper-conference": "conferencepaper conference inproceedings proceedings paper",
    "performance": "play",
    "periodical": "newsletter",
    "personal_communication": "letter email mail message instantmessage cable telegram",
    "post": "forumpost tweet toot thread socialmedia facebookpost telegrampost",
    "post-weblog": "blog blogpost weblog",
    "regulation": "decree directive executiveorder ordinance",
    "report": "techreport whitepaper briefing отчёт bericht rapport",
    "review-book": "bookreview",
    "software": "computerprogram program",
    "song": "podcast podcastepisode audio audiorecording music recording",
    "speech": "presentation lecture talk address pressconference transcript statement",
    "thesis": "phdthesis mastersthesis dissertation",
    "treaty": "agreement convention",
    "webpage": "online www website electronic page web newssite pressrelease",
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
ROLES = frozenset(("author", "editor", "translator", *NAMES))  # all that people may have in a source
DATES = ("available-date", "event-date", "original-date", "submitted")
# Older names, and those of other programs that write CSL.
ALIASES = {"event": "event-title", "shortTitle": "title-short", "journalAbbreviation": "container-title-short"}
# What belongs to one program's list of sources or to one citation: it says nothing about the source.
UNUSED = (
    "id", "citation-key", "citation-label", "citation-number", "categories", "custom", "first-reference-note-number",
    "locator", "page-first", "year-suffix",
)  # fmt: skip


def types_called(name: str) -> tuple[str, ...]:
    """Return the types that people call this (``newspaperArticle``, ``law``, ``paper``), the likeliest first."""
    plain = name.casefold().translate({ord(sign): None for sign in "-_ ."})
    same = next((one for one in TYPES if one.translate({ord(sign): None for sign in "-_"}) == plain), None)
    return (same,) if same else tuple(name for name, names in TYPE_NAMES.items() if plain in names.split())
