"""What ``check`` and ``verify`` print: the same mistake once, a flood cut short, a part of the data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from graph.problems import MAX_OF_A_CODE
from tests.support.invented import data_file, folder
from tests.support.yaml_samples import HEAD, WHOLE, relation


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)])


def quotes(number: int, **more: str) -> list[str]:
    lines = "".join(f"\n{key}: {value}" for key, value in more.items())
    return [f"exact: words {n}\nsource: times-2016{lines}" for n in range(number)]


RENAMED = (HEAD + relation(*quotes(64))).replace("  times-2016:", "  times-2017:")
UNUSED = "".join(f"  s{n}: {{title: A, container-title: B, issued: 2016}}\n" for n in range(1_000))


def test_a_renamed_source_is_told_once_with_its_quotes_and_lines(file: Path) -> None:
    file.write_text(RENAMED)
    printed = run("check", file).stdout
    assert printed == (
        f"{file}:11:17: error: 64 quotes name times-2016, which is not in sources [unknown-source]\n"
        "  where    relations[0].quotes[0].source\n"
        "  found    times-2016\n"
        "  lines    11, 13, 15, 17, 19, 21, 23, 25, 27, 29 and 54 more\n"
        "  hint     did you mean times-2017?\n"
    )
    assert run("check", file).stderr == "64 errors\n"


@pytest.mark.parametrize(
    ("coding", "told"),
    [
        ({"speaker": "{name: A, voice: reportd}"}, "(3 times) [unknown-voice]"),
        ({"event": "AGREEE", "actor": "[RUS]"}, "(3 times) [unknown-event]"),
        ({"date": "soon"}, "(3 times) [bad-date]"),
    ],
)
def test_a_wrong_value_that_is_written_again_and_again_is_told_once(
    file: Path, coding: dict[str, str], told: str
) -> None:
    file.write_text(HEAD + relation(*quotes(3, **coding)))
    printed = run("check", file).stdout
    assert printed.count(" error: ") == 1
    assert told in printed
    assert "  lines    " in printed


def test_in_a_folder_the_lines_have_their_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text((HEAD + relation(*quotes(2))).replace("  times-2016:", "  times-2017:"))
    (tmp_path / "b.yaml").write_text("relations:\n" + relation(*quotes(1), between="[RUS, USA]"))
    assert f"  lines    {tmp_path / 'a.yaml'} 11, 13; {tmp_path / 'b.yaml'} 5\n" in run("check", tmp_path).stdout


def test_the_same_mistake_with_another_hint_is_another(file: Path) -> None:
    file.write_text(HEAD + relation("exact: a\nsource: tims-2016", "exact: b\nsource: herald"))
    assert run("check", file).stdout.count(" error: ") == 2


def test_of_a_flood_the_first_are_listed_and_the_rest_counted(file: Path) -> None:
    file.write_text(WHOLE.replace("relations:", UNUSED + "relations:"))
    result = run("check", file)
    assert result.exit_code == 0
    assert result.stdout.count(" warning: ") == MAX_OF_A_CODE
    assert result.stdout.splitlines()[-2:] == [
        "and 980 more of unused-source (--all lists them)",
        "sound, 1,000 warnings: 1 relation, 1 quote, 1,001 sources",
    ]
    assert run("check", file, "--all").stdout.count(" warning: ") == 1_000


@pytest.mark.parametrize("form", ["json", "github"])
def test_programs_get_every_problem_by_itself(file: Path, form: str) -> None:
    file.write_text(RENAMED)
    printed = run("check", file, "--format", form).stdout
    if form == "json":
        told = json.loads(printed)["problems"]
        assert len(told) == 64
        assert {(one["relation"], one["source"], one["found"]) for one in told} == {
            ("rus-tur", "times-2016", "times-2016")
        }
    else:
        assert len(printed.splitlines()) == 64


def test_quiet_prints_only_what_makes_the_command_fail(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: China", "exact: the U.S. was not there", pinned=False)
    texts = folder(tmp_path)
    printed = run("verify", path, "--sources", texts, "--quiet").stdout
    assert printed.count("[") == printed.count("[cuts-a-word]") + printed.count("quotes[0]") + printed.count(
        "relations[0]"
    )
    assert "no-hash" not in printed
    assert "quoted" not in printed
    assert "no-hash" in run("verify", path, "--sources", texts, "--quiet", "--strict").stdout
    assert run("check", path, "--quiet").output == ""


def test_sources_of_which_nothing_is_quoted_share_one_line(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there")
    more = "".join(f"  s{n}: {{title: A, container-title: B, issued: 2016, text: alder.txt}}\n" for n in range(30))
    path.write_text(path.read_text("utf-8").replace("\nrelations:", more + "\nrelations:"), "utf-8")
    lines = run("verify", path, "--sources", folder(tmp_path)).stdout.splitlines()
    assert lines[-3].startswith("alder-2016: ")
    assert lines[-2:] == ["30 texts without an exact quote", "1 quote: 1 exact"]


# A part of the data

TWO = (
    WHOLE.replace("relations:", "  herald-2016: {title: A, container-title: B, issued: 2016}\nrelations:")
    + "        date: soon\n"
    + relation("exact: one\nsource: herald-2016\nevent: AGRE", between="[JPN, RUS]")
)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--source", "times-2016"], "bad-date"),
        (["--source", "herald-2016"], "unknown-event"),
        (["--relation", "rus-tur"], "bad-date"),
        (["--relation", "RUS-JPN"], "unknown-event"),
        (["--relation", "rus jpn"], "unknown-event"),
        (["--relation", "JPN–RUS", "--source", "herald-2016"], "unknown-event"),
    ],
)
def test_check_prints_the_problems_of_one_source_or_relation(file: Path, arguments: list[str], code: str) -> None:
    file.write_text(TWO)
    result = run("check", file, *arguments)
    assert result.exit_code == 1
    assert [line.rsplit("[")[-1] for line in result.stdout.splitlines() if " error: " in line] == [f"{code}]"]
    assert result.stderr == "1 problem elsewhere\n1 error\n"


def test_a_part_that_is_sound_is_sound_whatever_is_wrong_elsewhere(file: Path) -> None:
    file.write_text(TWO.replace("date: soon", "date: 2016"))
    result = run("check", file, "--source", "times-2016")
    assert (result.exit_code, result.stdout) == (0, "clean: times-2016\n")
    assert result.stderr == "1 problem elsewhere\n"


def test_what_keeps_a_file_from_being_read_is_told_whatever_is_asked_for(file: Path) -> None:
    file.write_text(TWO + "      - exact: he said: no\n")
    assert "[syntax]" in run("check", file, "--source", "times-2016").stdout


def test_verify_looks_up_the_quotes_of_one_source_or_relation(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there", "exact: China")
    texts = folder(tmp_path)
    assert run("verify", path, "--sources", texts, "--relation", "TUR-RUS").stdout.endswith(
        "2 quotes: 1 exact, 1 cuts a word\n"
    )
    assert run("verify", path, "--sources", texts, "--source", "alder-2016").exit_code == 1


@pytest.mark.parametrize("command", ["check", "verify"])
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--source", "alder-2017"], "the data has no source alder-2017. Did you mean alder-2016?"),
        (["--relation", "RUS-USA"], "the data has no relation rus-usa."),
        (["--relation", "Russia"], "'Russia' is not a pair of country codes, such as JPN-RUS"),
    ],
)
def test_what_the_data_does_not_have_is_wrong_usage(
    tmp_path: Path, command: str, arguments: list[str], said: str
) -> None:
    result = run(command, data_file(tmp_path, "exact: the U.S. was not there"), *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_part_is_never_recorded(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there")
    result = run("verify", path, "--sources", folder(tmp_path), "--source", "alder-2016", "--record")
    assert result.exit_code == 2
    assert not (tmp_path / "verification.json").exists()


# How many


def test_quotes_that_stand_on_several_pairs_are_counted_once_and_as_entries(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there", "exact: café owners")
    text = path.read_text("utf-8")
    again = text[text.index("  - between") :].replace("RUS, TUR", "RUS, USA").replace("café owners", "no cheese")
    path.write_text(text + again.replace("no cheese", "the treaty"), "utf-8")
    assert run("check", path).stdout == "clean: 2 relations, 3 quotes in 4 entries, 1 source\n"
    assert run("verify", path, "--sources", folder(tmp_path)).stdout.endswith("3 quotes in 4 entries: 4 exact\n")
