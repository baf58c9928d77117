"""The links that a reader takes away: to a view, to a quote and to a relation, as seen or without filters.

See `graph.view.url` for what an address says; ``web/frontend/dossier/share.js`` copies it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.export import formats
from graph.render.html.quote_card import Badge
from graph.render.html.render import address, render
from graph.view import OLDEST_FIRST, QUOTE_ORDERS, SHOW, Filters, Layout, Opened, QuoteOrder, to_address

OVERVIEW = "overview"  # the place of what stands where nothing is selected, in a document that holds it all
_DOSSIERS = next(entry.file for entry in formats.FORMATS if entry.key == "markdown")
PUBLISH_VIEW = "Publish this view"
PRIVATE = "Others cannot open this link: it is a view of your own file, which only you can see."


@dataclass(frozen=True, slots=True)
class Share:
    """What a link has to carry to show what a reader sees.

    ``private`` says that nobody else can see it. ``files`` is the folder whose addresses make files, if the page has
    one. ``inside`` is for one document that holds every dossier: a link
    leads to the place of what it opens, ``#jpn-rus``, and needs no script. ``brief`` leaves out everything else, for
    views with so many quotes that each letter counts; what is known of the check of most of them, ``usual``, is then
    told once, and ``told_by_links`` are the sources that a link to their passages names by itself.
    """

    filters: Filters
    layout: Layout = "network"
    sort: str = ""
    order: QuoteOrder = OLDEST_FIRST
    private: bool = False
    files: str = ""
    inside: bool = False
    brief: bool = False
    usual: Badge | None = None
    told_by_links: frozenset[str] = frozenset()

    @classmethod
    def of(cls, opened: Opened, private: bool, files: str = "") -> Share:
        """Return what the links carry for what an address opens."""
        return cls(opened.filters, opened.layout, opened.sort, opened.order, private=private, files=files)

    @property
    def refusal(self) -> str:
        """Why there is no link that others can open, or ""."""
        return PRIVATE if self.private else ""

    def seen(self, show: str | None) -> str:
        """Return the address of what is seen: filters, view and order, with ``show`` opened in it."""
        if self.inside:
            return f"#{show or OVERVIEW}"
        return address(to_address(self.filters, show, self.layout, self.sort, self.order))

    def dossier_file(self, show: str) -> str:
        """Return the address of a relation's dossier as a file of Markdown; nothing if none makes it."""
        return f"{self.files}{_DOSSIERS}{address(to_address(self.filters, show))}" if self.files else ""

    def other_orders(self, show: str | None) -> tuple[tuple[str, str], ...]:
        """Return the other orders of quotes, words and address; none if no script could follow."""
        others = () if self.inside else (order for order in QUOTE_ORDERS if order is not self.order)
        return tuple((order.words, replace(self, order=order).seen(show)) for order in others)

    def said_by(self, speaker: str) -> str:
        """Return the address of all that a speaker says, as a document; nothing if one document holds it all."""
        return "" if self.inside else self.narrowed(Filters(speakers=(speaker,)))

    def narrowed(self, filters: Filters) -> str:
        """Return the address of the quotes that other filters leave, as a document; nothing as above."""
        return "" if self.inside else address(to_address(filters, None, "quotes"))

    def bare(self, show: str) -> str:
        """Return the address of a quote or a relation alone."""
        return f"#{show}" if self.inside else address({SHOW: [show]})

    def links(self, show: str) -> tuple[tuple[str, str], ...]:
        """Return the links to a quote or a relation, each with its name; without filters there is only one."""
        if self.filters == Filters():
            return (("Copy link", self.seen(show)),)
        return ("Copy link with filters", self.seen(show)), ("Copy link without filters", self.bare(show))

    def button(self, show: str | None) -> str:
        """Return the button that copies the address of the whole view, as HTML."""
        return render("share_view.html", address=self.seen(show), refusal=self.refusal)
