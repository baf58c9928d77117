"""Find the source that an imported quote names, by an id, a former id or an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.cli.answers import no_source
from graph.export import source_address
from graph.intake import Incoming
from graph.model import Dataset


@dataclass(frozen=True)
class NamedSources:
    """The sources of ``dataset``, to be found by their names."""

    dataset: Dataset

    def meant(self, incoming: Incoming, default: str | None) -> tuple[str, str]:
        """Return the id of the source that a quote names and "", or "" and why the data has no such source.

        What the quote itself says counts before ``default``. Both are empty where neither names a source.
        """
        address = incoming.address
        for named in (incoming.source, address, default) if address else (incoming.source, default):
            if named and (found := self.addresses.get(_bare(named)) or self.names.get(named.casefold())):
                return found, ""
        if incoming.source:
            return "", no_source(incoming.source, self.dataset.sources)
        if address:
            return "", f"the data has no source with the address {address}: add its entry first"
        return "", ""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The id of each source by every id that it has or had, in small letters."""
        listed = self.dataset.sources.items()
        return {old.casefold(): name for name, source in listed for old in (*source.formerly, name)}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The id of each source by its address, that of its archived copy, and that under which annotations know it."""
        found: dict[str, str] = {}
        for name, source in self.dataset.sources.items():
            for address in (source.url, source.archived_copy, source_address(name, source)):
                if address:
                    found.setdefault(_bare(address), name)
        return found


def _bare(address: str) -> str:
    """Return an address without what makes no other page of it: the scheme, ``www.``, a fragment, a last slash."""
    plain = address.partition("#")[0].rstrip("/")
    return plain.removeprefix("https://").removeprefix("http://").removeprefix("www.")
