"""In which situations a published page is opened: which of its forms, from where, within what; what is done there."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.record import Record
from graph.view import View
from graph.web.publish import EMBED, publish, publish_embed, publish_split, snippet
from tests.browsers import embedded, published
from tests.browsers.steps import Step

PAGE, SPLIT = "page.html", "split/index.html"
_UNSCRIPTED = ("relations.", "sources.")  # of several files, what a reader with a script needs not
_HOST = "<iframe width=1000 height=800 {}></iframe>"


@dataclass(frozen=True, slots=True)
class Situation:
    """``page`` is the file that is opened, in a frame of a ``host`` by the path of that, from a disk or a server."""

    page: str = PAGE
    host: str = ""
    from_disk: bool = False
    scripted: bool = True
    cut: bool = False  # no network once it has loaded

    @property
    def ready(self) -> str:
        """The expression that is true when it has loaded."""
        if not self.scripted:
            return published.READY_UNSCRIPTED
        return embedded.READY if self.page == EMBED else published.READY

    @property
    def later(self) -> bool:
        """Whether the words are not in the page as it is opened."""
        return self.page == SPLIT

    def steps(self, view: View) -> tuple[Step, ...]:
        """Return what a reader does there."""
        if not self.scripted:
            return ()
        return embedded.steps(view, bool(self.host)) if self.page == EMBED else published.steps(view, self.later)

    def expected(self, folder: Path) -> list[str]:
        """Return each path that a server may be asked for, as often as it may be."""
        if self.from_disk:
            return []
        written = sorted(file.name for file in (folder / SPLIT).parent.iterdir()) if self.page == SPLIT else []
        beside = [name for name in written if not name.startswith(_UNSCRIPTED)]
        own = [f"/split/{name}" for name in beside] or [f"/{self.page}"]
        return [*([self.host] if self.host else []), *(own if self.host != "/srcdoc" else [])]


SITUATIONS = {
    "file": Situation(from_disk=True),
    "http": Situation(),
    "sandbox": Situation(host="/sandbox"),
    "srcdoc": Situation(host="/srcdoc"),
    "no script": Situation(host="/no-script", scripted=False),
    "network cut": Situation(cut=True),
    "split": Situation(page=SPLIT),
    "embed file": Situation(page=EMBED, from_disk=True),
    "embed http": Situation(page=EMBED),
    "embed frame": Situation(page=EMBED, host="/article"),
}


def written(folder: Path, view: View, record: Record) -> Mapping[str, str]:
    """Write all forms of the page into ``folder``. Return what surrounds them, by path."""
    (folder / PAGE).write_text(page := publish(view, record), encoding="utf-8")
    (folder / EMBED).write_text(publish_embed(view, record), encoding="utf-8")
    (folder / SPLIT).parent.mkdir()
    for name, content in publish_split(view, record).items():
        (folder / SPLIT).with_name(name).write_bytes(content)
    return {
        "/sandbox": _HOST.format(f'sandbox="allow-scripts" src="/{PAGE}"'),
        "/srcdoc": _HOST.format(f'srcdoc="{html.escape(page)}"'),
        "/no-script": _HOST.format(f'sandbox="allow-same-origin" src="/{PAGE}"'),
        "/article": snippet(view, None, f"/{EMBED}"),  # as an editor pastes it
    }
