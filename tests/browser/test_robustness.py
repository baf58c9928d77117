"""What docs/robustness.md promises of the page in a browser and no other test holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from graph.loading.load import load
from tests.browser.conftest import OpenPage
from tests.browser.test_own_data import OURS, title, upload
from tests.conftest import Serve
from tests.docs.test_docs import walked
from tests.loading.test_hostile import HOSTILE
from tests.support import ROOT
from tests.support.browsing import rerun, settled, watch, within
from tests.support.server import Server
from tests.support.yaml_samples import WHOLE

WORST = [
    "30,000 nested brackets",
    "alias bomb",
    "merge-key bomb",
    "a NUL",
    "a 10 MB text in quotes",
    "UTF-16 with its mark",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    path.write_text(OURS, "utf-8")
    return path


@pytest.mark.slow
def test_hostile_files_saved_under_an_open_page_leave_it_alive_with_the_last_good_data(
    open_page: OpenPage, serve: Serve, file: Path
) -> None:
    server = serve(file)
    page = open_page("?show=rus-tur", server=server)
    banner = page.get_by_role("region", name="Problems in the data")
    for name in WORST:
        data, (line, column) = HOSTILE[name].data(), (HOSTILE[name].line, HOSTILE[name].column)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        # How much time each may take is held in tests/loading/test_hostile.py, as processor time.
        expect(banner, name).to_contain_text(f"relations.yaml:{line}:{column}", timeout=10_000)
        expect(banner, name).to_contain_text(HOSTILE[name].says)
        assert title(page) == "Russia and its partners", name
        expect(page.locator(".rg-dossier h2"), name).to_have_text("Russia – Turkey")
        expect(page.locator(".stage[data-drawn]"), name).to_be_visible()
    assert server.alive()
    file.write_text(OURS.replace("title: Russia and its partners", "title: Fixed", 1), "utf-8")
    with within(page, seconds=3):
        expect(banner).to_have_count(0)
    expect(page.locator(".rg-head h1")).to_have_text("Fixed")


@pytest.mark.slow
def test_a_file_that_is_put_into_the_folder_of_data_is_on_the_page_too(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE, "utf-8")
    page = open_page(server=serve(args=["--data", str(tmp_path)]))
    expect(page.locator(".rg-head")).to_contain_text("about 1 relation")
    more = WHOLE[WHOLE.index("relations:") :].replace("TUR", "JPN")
    (tmp_path / "b.yaml").write_text(more, "utf-8")
    with within(page, seconds=3):
        expect(page.locator(".rg-head")).to_contain_text("about 2 relations")


def test_a_file_over_2_mb_is_refused_before_it_is_read(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    page.get_by_text("Your own file").click()
    expect(page.get_by_text(re.compile(r"2(\.0)?MB per file"))).to_be_visible()
    upload(page, "large.yaml", (WHOLE + "# " + "x" * 2 * 2**20).encode())
    expect(page.get_by_text("large.yaml")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text(re.compile(r"File must be 2(\.0)?MB or smaller"))
    assert title(page) == "Russia and its partners"
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")


def test_a_fault_of_the_program_tells_a_reader_nothing_of_the_server(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    app = tmp_path / "app.py"
    app.write_text("import streamlit as st\nst.write('before')\nraise ValueError('a secret of the server')\n", "utf-8")
    server = serve(app=app)
    page = open_page(None)
    watch(page).allow("exception on the page")
    page.goto(server.url)
    settled(page)
    expect(page.get_by_test_id("stException")).to_be_visible()
    said = page.locator("body").inner_text()
    assert not [word for word in ("secret", "ValueError", "Traceback", str(tmp_path), "app.py") if word in said]
    assert server.new_traceback()  # where it belongs: in the server's log


def test_where_vis_network_does_not_arrive_the_page_says_so_and_every_relation_can_be_opened(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page(None)
    watch(page).allow(r"vis-network|Failed to load resource|ERR_FAILED")
    page.route("**/vis-network*", lambda route: route.abort())
    page.goto(server.url)
    settled(page)
    expect(page.get_by_role("alert")).to_contain_text("The graph cannot be drawn")
    with rerun(page):
        page.get_by_text("Table", exact=True).click()
    relations = load(ROOT / "data" / "relations.yaml").relations
    expect(page.locator(".rg-table [data-show]")).to_have_count(len(relations))
    with rerun(page):
        page.locator(f".rg-table [data-show={relations[-1].id}]").click()
    expect(page.locator(".rg-quote")).to_have_count(len(relations[-1].quotes))


def test_the_walk_of_docs_curating_ends_on_the_page_that_it_describes(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    walk, _ = walked(tmp_path)
    (served,) = walk.served
    arguments = [str(walk.project / one) if one.endswith(".yaml") else one for one in served.arguments]
    page = open_page(server=serve(args=arguments))
    assert title(page) == "Neighbours at sea"
    assert page.locator(".stage").get_attribute("data-drawn") == "2 1"
    heading = page.locator(".rg-dossier h2")
    with rerun(page):
        page.locator(".rg-dossier [data-show=isl-nor]").click()
    expect(heading).to_have_text("Iceland – Norway")
    expect(page.locator(".rg-dossier")).to_contain_text(
        "In 2016 the two agreed on a joint rescue station, which Norway had refused in 2014."
    )
    quotes = page.locator(".rg-quote")
    expect(quotes).to_have_count(4)
    expect(quotes.nth(0)).to_contain_text("2014")
    expect(quotes.nth(0).locator(".rg-exact")).to_have_text("Norway’s government turned the plan down that year")
    expect(quotes.filter(has_text="joint rescue station")).to_contain_text("still to come")
    badges = quotes.locator(".rg-badge")
    expect(badges.filter(has_text="verified to the letter")).to_have_count(4)
    for badge in badges.all():
        expect(badge).to_have_attribute("title", re.compile(r"on \d+ \w+ \d{4}"))
