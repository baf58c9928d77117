"""A page in several files: small at first, every quote a link away without a script, and every change of it found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from graph.model.text import fold_space
from graph.view import Filters, apply
from graph.web.publish import publish_split, read_site
from graph.web.publish.split import FIRST_SIZE, INDEX
from tests.support.data_for_tests import TINY, dataset, quote, relation
from tests.support.many import sized
from tests.support.yaml_samples import WHOLE

VIEW = apply(TINY, Filters())
SITE = publish_split(VIEW)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "relations.yaml").write_text(WHOLE)
    result = run("publish", "--data", tmp_path / "relations.yaml", "--out", tmp_path / "site", "--split")
    assert result.exit_code == 0, result.output
    return tmp_path / "site"


def test_every_quote_stands_in_one_of_the_files_and_the_first_page_comes_last() -> None:
    page, broken = read_site(SITE.__getitem__, INDEX)
    assert not broken
    assert {fold_space(shown["exact"]) for shown in page.shown.values()} == {
        fold_space(one.exact) for shown in VIEW for one in shown.quotes
    }
    assert list(SITE)[-1] == INDEX
    assert publish_split(VIEW) == SITE


def test_every_link_leads_to_a_place_of_the_file_that_it_names() -> None:
    texts = {name: content.decode("utf-8") for name, content in SITE.items() if name.endswith(".html")}
    places = {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in texts.items()}
    for name, text in texts.items():
        for file, place in re.findall(r'href="([\w.-]*)#([^"]*)"', text):
            assert place in places[file or name], f"{name}: {file}#{place}"


def test_each_page_has_one_heading_over_all_and_leads_back_from_a_landmark() -> None:
    for name, content in SITE.items():
        if name.endswith(".html"):
            html = content.decode("utf-8")
            assert html.count("<h1") == html.count("<main>") == 1, name
            assert name == INDEX or re.search(r'<header [^>]*>\s*<p class="rg-back"><a href="index.html">', html), name


def test_only_files_of_its_own_are_named_and_all_but_the_first_carry_one_hash() -> None:
    first = SITE[INDEX].decode("utf-8")
    named = set(re.findall(r'(?:src|href)="([\w.-]+\.(?:css|js|html))', first)) | set(
        re.findall(r'"([\w.-]+\.json)"', first)
    )
    assert named <= set(SITE)
    assert len({name.split(".")[1] for name in SITE if name != INDEX}) == 1
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', first)
    assert policy
    assert "unsafe" not in policy[1]
    assert "<style" not in first
    assert not re.search(r"<script(?! type=\"application| src=)", first)


def test_other_words_give_other_names_so_that_no_cache_mixes_two_versions() -> None:
    other = publish_split(apply(dataset(relation("NOR", "ZAF", quote("other words"))), Filters()))
    assert set(other) & set(SITE) == {INDEX}


@pytest.mark.parametrize("changed", [{"note": "seen again"}, {"url": "https://example.org/other"}])
def test_names_change_with_whatever_the_files_say_of_a_source(changed: dict[str, str]) -> None:
    sources = {key: source.model_copy(update=changed) for key, source in TINY.sources.items()}
    other = publish_split(apply(TINY.model_copy(update={"sources": sources}), Filters()))
    assert set(other) & set(SITE) == {INDEX}


def test_the_first_page_of_very_many_quotes_is_small_and_finds_every_relation() -> None:
    view = apply(sized("M"), Filters())
    files = publish_split(view)
    assert len(files[INDEX]) <= FIRST_SIZE
    first = files[INDEX].decode("utf-8")
    assert all(f"<li id={key}>" in first for key in view.relations)


def test_an_unchanged_site_passes_and_any_change_of_any_file_is_found(site: Path) -> None:
    assert run("verify", site / INDEX, "--data", site.parent / "relations.yaml").exit_code == 0
    for path in sorted(site.iterdir()):
        before = path.read_bytes()
        place = before.rindex(b"a", 0, before.find(b"</main>") if path.suffix == ".html" else len(before))
        path.write_bytes(before[:place] + b"o" + before[place + 1 :])
        assert run("verify", site / INDEX).exit_code == 1, path.name
        path.unlink()
        assert run("verify", site / INDEX).exit_code == 1, path.name
        path.write_bytes(before)
    assert run("verify", site / INDEX).exit_code == 0


def test_a_changed_word_is_named_by_its_quote_in_whatever_file_it_stands(site: Path) -> None:
    [words] = site.glob("words-*.html")
    words.write_text(words.read_text("utf-8").replace("the two agreed", "the two argued"), "utf-8")
    assert re.search(r"rus-tur\.\w{10}, words: it is not as it was published", run("verify", site / INDEX).stdout)


def test_a_new_version_takes_the_files_of_the_old_one_away_and_nothing_else(site: Path) -> None:
    (site / "own.html").write_text("mine")
    old = {path.name for path in site.iterdir()}
    data = site.parent / "relations.yaml"
    data.write_text(WHOLE.replace("the two agreed", "the two argued"))
    assert run("publish", "--data", data, "--out", site, "--split").exit_code == 0
    new = {path.name for path in site.iterdir()}
    assert old & new == {INDEX, "own.html"}
    assert len(new) == len(old)
    assert run("publish", "--data", data, "--out", site).exit_code == 0
    assert {path.name for path in site.iterdir()} == {INDEX, "own.html"}
