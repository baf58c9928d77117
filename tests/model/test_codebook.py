"""The codebook: each event, mode and context has a definition, an example and a near miss, and names only what is."""

from __future__ import annotations

import re

import click.testing
import pytest

from graph.cli.main import cli
from graph.model import CONTEXTS, EVENTS
from graph.model.code_meanings import Meaning, codebook, codebook_page, meanings_of
from tests.support import ROOT

NAMES = {*EVENTS, *CONTEXTS, *(mode for event in EVENTS.values() for mode in event.modes)}


def run(*arguments: str) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, ["codes", *arguments])


def test_every_event_mode_and_context_stands_in_it_once_and_in_order() -> None:
    ordered = [name for event, known in EVENTS.items() for name in (event, *known.modes)]
    assert [one.name for one in codebook()] == [*ordered, *CONTEXTS]
    assert [one.event for one in codebook() if one.kind == "mode"] == [e for e, k in EVENTS.items() for _ in k.modes]


@pytest.mark.parametrize("one", codebook(), ids=lambda one: f"{one.event} {one.name}".strip())
def test_each_entry_is_whole_and_names_only_codes_that_there_are(one: Meaning) -> None:
    for words in (one.definition, one.example, one.near_miss):
        assert re.match(r"[A-Z“].*[.”]$", words), words
    named = re.findall(r"\b([A-Z]{3,})\b(?: \(([a-z-]+)\))?", f"{one.definition} {one.near_miss}")
    for event, mode in named:
        assert event in EVENTS, event
        assert not mode or mode in EVENTS[event].modes, (event, mode)
    if one.kind == "context":
        last = one.near_miss.rpartition(":")[2]
        assert all(name in CONTEXTS for name in re.findall(r"\b[a-z]+_[a-z_]+\b", last))


def test_the_page_is_what_the_program_makes() -> None:
    page = ROOT / "docs" / "codebook.md"
    assert page.read_text("utf-8") == codebook_page(), "python -m graph codes --codebook > docs/codebook.md"


def test_each_entry_names_its_source_and_our_rules_where_they_decide_a_case_of_it() -> None:
    rules = (ROOT / "docs" / "format.md").read_text("utf-8").split("## Rules of curating")[1].split("\n## ")[0]
    ruled = {one.name for one in codebook() if "format.md" in one.source}
    assert set(re.findall(r"\b[A-Z]{3,}\b", rules)) & set(EVENTS) <= ruled
    assert all(re.search(rf"\b{name}\b", rules) for name in ruled)
    assert meanings_of("visit")[0].source == "PLOVER manual, modes of CONSULT; docs/format.md, Rules of curating"
    assert all(one.source.startswith("PLOVER manual, ") for one in codebook())
    assert "\n  Source: PLOVER manual, event CONCEDE\n" in run("concede").stdout


def test_a_name_is_found_in_any_case_and_an_event_with_its_modes() -> None:
    assert [one.name for one in meanings_of("consult")] == ["CONSULT", *EVENTS["CONSULT"].modes]
    assert [one.event for one in meanings_of("Withdraw")] == ["RETREAT", "SANCTION"]
    assert meanings_of("natural-resource")[0].name == "natural_resource"


def test_the_command_prints_what_a_code_means() -> None:
    shown = run("concede").stdout
    assert shown.startswith("CONCEDE (event): concession\n  Says that it gives way")
    assert "\n  For example: " in shown
    assert "\n  But not: " in shown
    assert run("visit").stdout.startswith("visit (mode of CONSULT): visit\n")
    assert "bad-date (error)" in run("bad-date").stdout
    assert "  visit: One goes" in run("--events").stdout


def test_a_name_that_nobody_knows_is_exit_2_with_what_is_like_it() -> None:
    result = run("CONCED")
    assert run("").exit_code == 2
    assert (result.exit_code, "There is no code CONCED. Did you mean CONCEDE?" in result.stderr) == (2, True)
