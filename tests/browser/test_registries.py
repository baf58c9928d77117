"""One entry of a registry is enough: a filter by outlet and an export format are on the page without another line."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import rerun

ENTRIES = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from graph.export import formats
from graph.view import registry

if "outlet" not in [entry.name for entry in registry.CHOICES]:
    registry.CHOICES += (registry.Choice(
        "outlet", "Outlets", ("an outlet that is not there", "{{}} outlets that are not there"),
        lambda dataset: sorted({{source.container_title for source in dataset.sources.values()}}),
        lambda dataset: str,
        lambda relation, quote, source: (source.container_title,),
    ),)
    formats.FORMATS += (formats.Format(
        "words", "Words only", "words.txt", "text/plain",
        lambda view, day: "".join(quote.exact + "\\n" for shown in view for quote in shown.quotes),
    ),)
exec(compile(open({str(ROOT / "app.py")!r}).read(), {str(ROOT / "app.py")!r}, "exec"))
"""


def test_a_filter_and_a_format_of_one_entry_each_are_in_sidebar_address_counts_chips_and_downloads(
    serve: Serve, open_page: OpenPage, tmp_path: Path
) -> None:
    app = tmp_path / "app.py"
    app.write_text(ENTRIES, "utf-8")
    (ROOT / "static").mkdir(exist_ok=True)
    (tmp_path / "static").symlink_to(ROOT / "static")  # what Streamlit serves lies beside the app
    page = open_page("", server=serve(app=app))
    page.get_by_text("More filters").click()
    outlets = page.get_by_role("combobox", name="Outlets")
    outlets.scroll_into_view_if_needed()
    outlets.click()
    with rerun(page):
        page.get_by_role("option", name="Breitbart").click()
    assert "outlet=Breitbart" in page.url
    expect(page.locator(".rg-chips")).to_contain_text("Breitbart")
    shown = page.locator(".rg-head").inner_text()
    number = page.locator("[data-testid='stSidebar'] .rg-left").last.inner_text()
    assert number.split()[-1] in shown  # the count beside the choice is that of the view
    page.keyboard.press("Escape")  # the list stays open for another choice
    with page.expect_download() as saved:
        page.get_by_role("button", name="Words only").click()
    words = saved.value.path().read_text("utf-8").splitlines()
    assert len(words) >= int(number.split()[-1])
    page.reload()
    expect(page.locator(".rg-chips")).to_contain_text("Breitbart")
