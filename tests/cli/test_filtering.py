"""The page's filters on the command line: the same view as on the page, or a sentence on what is wrong."""

from __future__ import annotations

from urllib.parse import urlencode

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from graph.cli.filter_options import filter_options
from graph.cli.filtering import Wanted
from graph.model import Dataset
from graph.view import View, apply, from_address, to_address
from tests.support import examples
from tests.support.data_for_tests import TINY, datasets, wishes


def run(data: Dataset, *arguments: str) -> Result:
    @click.command()
    @filter_options
    def command(wanted: Wanted) -> None:
        view = wanted.apply(data)
        click.echo("\n".join(f"{shown.relation.id} {quote.hash}" for shown in view for quote in shown.quotes))

    return CliRunner().invoke(command, arguments)


def lines(view: View) -> list[str]:
    return [f"{shown.relation.id} {quote.hash}" for shown in view for quote in shown.quotes]


@examples(25)
@given(st.data())
def test_options_and_address_leave_what_the_filters_leave(draw: st.DataObject) -> None:
    data = draw.draw(datasets())
    filters = from_address(to_address(draw.draw(wishes(data))), data).filters  # of what this data has
    address = to_address(filters)
    options = [part for name, values in address.items() for value in values for part in (f"--{name}", value)]
    query = "?" + urlencode([(name, value) for name, values in address.items() for value in values])
    for arguments in (options, ["--view", query], ["--view", f"https://page.example/graph{query}#part"]):
        said = run(data, *arguments)
        assert said.exit_code == 0, said.stderr
        assert said.stdout.split("\n")[:-1] == (lines(apply(data, filters)) or [""])


def test_a_value_may_be_written_as_readers_see_it_and_in_any_case() -> None:
    assert run(TINY, "--country", "esh").stdout == run(TINY, "--country", "westland").stdout != run(TINY).stdout


def test_one_bound_is_enough() -> None:
    assert run(TINY, "--from", "2015").stdout == run(TINY, "--from", "2015", "--to", "2016").stdout
    assert run(TINY, "--to", "1999").stdout == run(TINY, "--from", "1999", "--to", "1999").stdout != ""


def test_one_relation_keeps_the_other_filters() -> None:
    assert {line.split()[0] for line in run(TINY, "--relation", "zaf nor").stdout.splitlines()} == {"nor-zaf"}
    assert run(TINY, "--view", "?show=nor-zaf").stdout == run(TINY, "--relation", "ZAF-NOR").stdout
    few = run(TINY, "--relation", "NOR-ZAF", "--view", "?from=2014&to=2014")
    assert 0 < len(few.stdout.splitlines()) < len(run(TINY, "--relation", "NOR-ZAF").stdout.splitlines())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--country", "Westlnd"], "--country: the data has no country 'Westlnd'. Did you mean ESH (Westland)?"),
        (["--country", "x"], "--country: the data has no country 'x'. It has TLS, ISL, NOR, ZAF, ESH."),
        (["--article", "x"], "--article: the data has no article 'x'. It has courier-2016, radio-2014."),
        (["--match", "only"], "--match only: between which countries? Name them, each with --country."),
        (["--from", "2016", "--to", "2015"], "--from 2016 is after --to 2015."),
        (["--from2", "2015"], "--from2 and --to2 belong together"),
        (["--from2", "2015", "--to2", "2015"], "a second period is compared with a first one"),
        (["--from", "2014", "--to", "2015", "--from2", "2015", "--to2", "2016"], "overlap, 2014–2015 and 2015–2016"),
        (["--q", "a" * 10_000], "--q: a search has at most"),
        (["--kind", "war"], "'war' is not one of"),
        (["--relation", "NOR-ISL"], "--relation: the data has no relation isl-nor. It has nor-zaf, "),
        (["--relation", "ISL-ZAF", "--acts", "only"], "--relation: the other filters leave no quote of isl-zaf."),
        (["--view", "?from=2015", "--q", "a"], "--view has all filters in it"),
        (["--view", "?country=Westland"], "  Show Westland: --view '?country=ESH'"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(arguments: list[str], said: str) -> None:
    result = run(TINY, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_all_that_is_wrong_is_told_at_once() -> None:
    said = run(TINY, "--country", "x", "--speaker", "y", "--from", "2", "--to", "1").stderr
    assert all(part in said for part in ("--country", "--speaker", "--from 2"))


def test_an_empty_address_filters_nothing() -> None:
    assert run(TINY).stdout.splitlines() == run(TINY, "--view", "").stdout.splitlines() != []
