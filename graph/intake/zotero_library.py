"""Read items as Zotero itself keeps them (its API, and the JSON of Better BibTeX) in CSL's terms.

The tables follow Zotero's own map of fields, https://github.com/zotero/zotero-schema. A field that is in none of
them reaches ``csl_library`` under its own name, and is reported as one that a source cannot have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.model import csl

_CONTAINERS = "publication book proceedings encyclopedia dictionary program blog website forum"
_PUBLISHERS = "publisher studio network label university institution company repository distributor"
_GENRES = "report thesis letter manuscript website post presentation map"
_FIELDS: Mapping[str, str] = {
    **{f"{name}Title": "container-title" for name in _CONTAINERS.split()},
    **dict.fromkeys(_PUBLISHERS.split(), "publisher"),
    **{f"{name}Type": "genre" for name in _GENRES.split()}, "genre": "genre",
    **{f"{name}Number": "number" for name in ("report", "bill", "patent", "docket", "episode", "publicLaw")},
    **dict.fromkeys(("nameOfAct", "caseName", "subject"), "title"),
    **dict.fromkeys(("court", "legislativeBody", "issuingAuthority", "organization"), "authority"),
    **dict.fromkeys(("artworkMedium", "interviewMedium", "videoRecordingFormat", "audioRecordingFormat"), "medium"),
    **dict.fromkeys(("conferenceName", "meetingName"), "event-title"),
    "abstractNote": "abstract", "url": "URL", "place": "publisher-place", "pages": "page", "shortTitle": "title-short",
    "series": "collection-title", "seriesTitle": "collection-title", "seriesNumber": "collection-number",
    "numPages": "number-of-pages", "numberOfVolumes": "number-of-volumes", "archiveLocation": "archive_location",
    "callNumber": "call-number", "libraryCatalog": "source", "rights": "license", "extra": "note",
    "journalAbbreviation": "container-title-short", "versionNumber": "version", "citationKey": "citation-key",
}  # fmt: skip
_DATES = ("date", "dateDecided", "dateEnacted", "issueDate")
_ROLES: Mapping[str, str] = {
    "bookAuthor": "container-author", "seriesEditor": "collection-editor", "scriptwriter": "script-writer",
    "castMember": "performer", "podcaster": "host", "reviewedAuthor": "reviewed-author", "wordsBy": "author",
    **dict.fromkeys(("artist", "cartographer", "interviewee", "inventor", "presenter"), "author"),
    **dict.fromkeys(("programmer", "sponsor"), "author"),
}  # fmt: skip
# Zotero's own bookkeeping, which says nothing about what the item is.
_OF_ZOTERO = frozenset({
    "itemType", "creators", "tags", "attachments", "collections", "relations", "dateAdded", "dateModified", "key",
    "itemKey", "itemID", "libraryID", "version", "uri", "select", "parentItem", "accessDate", *_DATES,
})  # fmt: skip
NO_ITEMS = {"attachment": "an attachment", "note": "a note", "annotation": "an annotation"}


def is_zoteros(entry: Mapping[str, Any]) -> bool:
    """Return whether an entry is an item as Zotero keeps it."""
    return "itemType" in _data(entry)


def kind_of(entry: Mapping[str, Any]) -> str:
    """Return the type of one of Zotero's items, in its own words."""
    return str(_data(entry)["itemType"])


def csl_item(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item of Zotero in CSL's terms."""
    data = _data(entry)
    kind = kind_of(entry)
    called = csl.types_called(kind)
    found: dict[str, Any] = {"id": data.get("citationKey") or "", "type": called[0] if called else kind}
    for key, value in data.items():
        if key not in _OF_ZOTERO and value not in ("", None, []):
            found.setdefault(_FIELDS.get(key, key), value)
    if date := next((data[key] for key in _DATES if data.get(key)), None):
        found["issued"] = {"raw": date}
    if accessed := data.get("accessDate"):
        found["accessed"] = re.split("[T ]", str(accessed))[0]
    for role, name in _names(_listed(data.get("creators"))):
        found.setdefault(role, []).append(name)
    if tags := [str(tag.get("tag", "")) if isinstance(tag, Mapping) else str(tag) for tag in _listed(data.get("tags"))]:
        found["keyword"] = ", ".join(tags)
    return found


def _data(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an item without what Zotero's API puts around it."""
    data = entry.get("data")
    return data if isinstance(data, Mapping) else entry


def _listed(value: Any) -> list[Any]:
    """Return what a program has written for a list: none, a list, or one alone."""
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _names(creators: list[Any]) -> Iterator[tuple[str, Any]]:
    for one in creators:
        if not isinstance(one, Mapping):
            yield "author", one
            continue
        role = str(one.get("creatorType", "author"))
        role = _ROLES.get(role, role)
        parts = {"family": one.get("lastName"), "given": one.get("firstName")}
        name = {"literal": one["name"]} if one.get("name") else parts
        yield role if role in csl.ROLES else "contributor", name
