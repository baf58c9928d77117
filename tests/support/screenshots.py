"""Pictures of the page, in ``build/screenshots/``; the README's own in ``docs/images/``.

Each view at four widths, light and dark, with few relations and with many; to be looked at by people.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal

from tests.support import ROOT
from tests.support.browsing import chromium, new_page, settled
from tests.support.many import many
from tests.support.server import Server, serving

COMPARED = "?from=2014&to=2015&from2=2016&to2=2017"
WIDTHS = (390, 820, 1280, 1920)
VIEWS = {"way-in": "", "relation": "?show=jpn-rus", "country": "?show=RUS", "filtered": "?country=JPN&show=jpn-rus"}
VIEWS |= {"table": "?view=table&show=rus-tur", "quotes": "?view=quotes", "compare": COMPARED}
MANY = {"many": "", "many-table": "?view=table"}
README = {"page": "?show=jpn-rus", "table": "?view=table", "compare": COMPARED}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser, tempfile.TemporaryDirectory() as scratch, serving() as few:
        large = Path(scratch) / "many.yaml"
        large.write_text(many(), encoding="utf-8")

        def take(
            server: Server, address: str, width: int, scheme: Literal["light", "dark"], target: Path, whole: bool
        ) -> None:
            page = new_page(browser, viewport=(width, 1000), scheme=scheme, touch=width < 600)
            page.goto(f"{server.url}/{address}")
            settled(page)
            page.screenshot(path=target, full_page=whole)
            page.context.close()
            print(target.relative_to(ROOT))

        images = ROOT / "docs" / "images"
        images.mkdir(parents=True, exist_ok=True)
        for name, address in README.items():
            take(few, address, 1280, "light", images / f"{name}.png", False)
        if "--readme" in sys.argv:
            return
        with serving(large) as much:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    for name, address in VIEWS.items():
                        take(few, address, width, scheme, folder / f"{name}-{width}-{scheme}.png", width < 600)
                    for name, address in MANY.items():
                        take(much, address, width, scheme, folder / f"{name}-{width}-{scheme}.png", False)


if __name__ == "__main__":
    main()
