"""What a quote is taken from: Source and the names in it, in CSL's terms.

The keys that the program uses are declared here; the others of CSL come from ``csl`` and are only kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self
from urllib.parse import quote

from pydantic import AfterValidator, Field, create_model, model_validator

from graph.model import csl, notebook, person_names
from graph.model.fields import (
    FileName,
    Language,
    Part,
    Sha256,
    SourceDate,
    SourceId,
    SourceType,
    Switch,
    Text,
    Url,
    Words,
    archive_name,
    bare_doi,
    wrong,
)


class Name(Part):
    """A name as CSL has it: family and given with their particles, or literal for a body."""

    family: Text | None = Field(None, description="The family name.")
    given: Text | None = Field(None, description="The given names.")
    literal: Text | None = Field(None, description="The whole name, of a body or where it has no such parts.")
    suffix: Words | None = Field(None, description="What follows the name: Jr., III.")
    dropping_particle: Text | None = Field(
        None, alias="dropping-particle", description="A particle that goes where only the family name stands: von."
    )
    non_dropping_particle: Text | None = Field(
        None, alias="non-dropping-particle", description="A particle that stays with the family name: van den."
    )
    comma_suffix: Switch = Field(False, alias="comma-suffix", description="A comma stands before the suffix.")
    static_ordering: Switch = Field(False, alias="static-ordering", description="The family name stands first.")
    parse_names: Switch = Field(
        False, alias="parse-names", exclude=True, description="Of other programs; not used here."
    )

    @model_validator(mode="after")
    def _names_somebody(self) -> Self:
        if not (self.family or self.literal):
            raise wrong("name-empty", "a name needs family or literal")
        return self

    @property
    def display(self) -> str:
        """The name in running text: ``Anna van den Berg``, ``安倍晋三``, ``Ministry of Ports``."""
        if not self.family:
            return self.literal or ""
        return person_names.display(
            self.family,
            self.given or "",
            dropping=self.dropping_particle or "",
            non_dropping=self.non_dropping_particle or "",
            suffix=self.suffix or "",
            comma_suffix=self.comma_suffix,
            family_first=self.static_ordering,
        )


class Reading(Part):
    """How far a source's text was read for words to code."""

    by: Text | None = Field(None, description="Who read it.")
    on: SourceDate | None = Field(None, description="When it was read to its end (EDTF); left out until it is.")
    nothing: tuple[Words, ...] = Field(
        (), description="The first words of each sentence that was looked at and holds nothing to code."
    )


class _Source(Part):
    type: Annotated[SourceType, Field(json_schema_extra={"enum": list(csl.TYPES)})] = Field(
        "article", description="What it is, as CSL names it."
    )
    title: Text = Field(description="The headline.")
    container_title: Text | None = Field(
        None,
        alias="container-title",
        description="The outlet: newspaper, broadcaster, site; a treaty has none.",
    )
    issued: SourceDate = Field(description="When it was published (EDTF).")
    author: tuple[Name, ...] = Field((), description="Who wrote it.")
    editor: tuple[Name, ...] = Field((), description="Who edited it.")
    translator: tuple[Name, ...] = Field((), description="Who translated it.")
    accessed: SourceDate | None = Field(None, description="When it was read (EDTF).")
    url: Url | None = Field(None, alias="URL", description="Its address, http or https.")
    language: Language | None = Field(None, description="The language of its words (BCP 47).")
    publisher: Text | None = Field(None, description="Who published it.")
    publisher_place: Text | None = Field(None, alias="publisher-place", description="Where its publisher sits.")
    section: Text | None = Field(None, description="The part of the outlet in which it stood.")
    edition: Text | None = Field(None, description="The edition in which it stood.")
    volume: Text | None = Field(None, description="The volume in which it stood.")
    issue: Text | None = Field(None, description="The issue in which it stood.")
    page: Text | None = Field(None, description="The page or pages on which it stood.")
    number: Text | None = Field(None, description="Its number: of a bill, a report, a resolution.")
    authority: Text | None = Field(None, description="The court, parliament or body that it comes from.")
    collection_title: Text | None = Field(None, alias="collection-title", description="The series in which it stood.")
    event_title: Text | None = Field(None, alias="event-title", description="The meeting at which it was given.")
    event_place: Text | None = Field(None, alias="event-place", description="Where that meeting was.")
    genre: Text | None = Field(None, description="What kind of text it is, in words: editorial, transcript.")
    medium: Text | None = Field(None, description="What carried it: print, television, a recording.")
    doi: Annotated[Text, AfterValidator(bare_doi)] | None = Field(
        None, alias="DOI", description="Its Digital Object Identifier, bare or as an address."
    )
    issn: Text | None = Field(None, alias="ISSN", description="The number of its series.")
    isbn: Text | None = Field(None, alias="ISBN", description="The number of its book.")
    note: Text | None = Field(None, description="Anything else to know about it.")
    archive: Annotated[Text, AfterValidator(archive_name)] | None = Field(
        None, description="The address of an archived copy, or the name of the archive that holds it."
    )
    archive_location: Text | None = Field(None, description="Where in that archive it stands.")
    archive_place: Text | None = Field(None, alias="archive-place", description="Where that archive is.")
    title_short: Text | None = Field(None, alias="title-short", description="The headline, shortened.")
    version: Text | None = Field(None, description="Its version: of a data set, a programme.")
    text: FileName | None = Field(None, description="The file name of its full text, which is not published.")
    sha256: Sha256 | None = Field(None, description="The hash of that file: what the quotes were checked against.")
    read: Reading | None = Field(
        None,
        description="How far its text was looked through, for `todo`: by whom, when, and what holds nothing to code.",
    )
    formerly: tuple[SourceId, ...] = Field(
        (), description="Ids that this source had before: addresses of its quotes with these go on opening them."
    )

    @model_validator(mode="after")
    def _stands_in_something(self) -> Self:
        if self.container_title is None and self.type in csl.CONTAINED:
            raise wrong("missing-key", "container-title is missing", key="container-title")
        return self

    @property
    def outlet(self) -> str:
        """Who brings the words to readers: the paper or broadcaster, else the publisher, the body, the authors."""
        who = self.container_title or self.publisher or self.authority
        return who or ", ".join(name.display for name in self.author) or self.title

    @property
    def reported(self) -> str:
        """``as reported on 1 October 2015``: all that dates a quote of it that has no date of its own."""
        is_open = not all(end.strip(".") for end in self.issued.text.split("/"))  # "reported since" says something else
        return f"as reported {self.issued.when if is_open else self.issued.on}"

    @property
    def archived_copy(self) -> str | None:
        """The address of an archived copy, if ``archive`` is one and not an archive's name."""
        return self.archive if self.archive and "://" in self.archive else None

    @property
    def online(self) -> str | None:
        """The address at which it can be read: its own, its DOI's or that of an archived copy."""
        by_doi = f"https://doi.org/{quote(self.doi)}" if self.doi and self.doi.startswith("10.") else None
        return self.url or by_doi or self.archived_copy


if TYPE_CHECKING:

    class _Kept(_Source): ...

else:
    _KINDS = {csl.TEXTS: (Text | None, None), csl.NAMES: (tuple[Name, ...], ()), csl.DATES: (SourceDate | None, None)}
    _Kept = create_model(
        "_Kept",
        __base__=_Source,
        **{
            name.lower().replace("-", "_"): (
                kind, Field(empty, alias=name, description=f"CSL's {name}: kept, and written to CSL again.")
            )
            for names, (kind, empty) in _KINDS.items()
            for name in names
        },
    )  # fmt: skip


class Source(_Kept):
    """An article in CSL's terms, and the text that its quotes were checked against."""

    def __repr__(self) -> str:
        return f"<Source {notebook.shorten(self.title)} ({notebook.shorten(self.outlet)}, {self.issued})>"


# The keys that the program uses itself; the others of CSL are only kept.
SOURCE_KEYS = tuple(field.alias or name for name, field in _Source.model_fields.items())
