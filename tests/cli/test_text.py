"""``text``: a PDF or a saved page becomes a text, and the entry of its source is printed."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import click.testing
import pytest

from graph.cli.main import cli
from graph.loading.load import load
from tests.intake.test_html import LD, PARAGRAPHS, page
from tests.intake.test_pdf import LEFT
from tests.support.pdf_writer import column, pdf

PAGE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def run(file: Path, *options: str) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, ["text", str(file), "--out", str(file.parent / "texts"), *options])


def saved(tmp_path: Path) -> Path:
    import json

    file = tmp_path / "page.html"
    file.write_bytes(page(PAGE, f'<script type="application/ld+json">{json.dumps(LD)}</script>'))
    return file


def test_the_text_is_written_and_its_entry_is_sound_under_sources(tmp_path: Path) -> None:
    result = run(saved(tmp_path), "--id", "azmun-2024")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "texts" / "azmun-2024.txt").read_bytes()
    data = tmp_path / "data.yaml"
    quote = PARAGRAPHS[1].split("؛")[0]
    quoted = f"      - exact: {quote}\n        source: azmun-2024\n"
    relations = f"relations:\n  - between: [IRN, TUR]\n    quotes:\n{quoted}"
    data.write_text(f"title: A test\nsources:\n{result.stdout}{relations}", "utf-8")
    source = load(data).sources["azmun-2024"]
    assert source.sha256 == hashlib.sha256(text).hexdigest()
    assert [author.literal for author in source.author] == ["الف. نویسنده", "ب. نویسنده"]
    verified = click.testing.CliRunner().invoke(
        cli, ["verify", str(data), "--sources", str(tmp_path / "texts"), "--strict"]
    )
    assert verified.exit_code == 0, verified.output
    assert "1 exact" in verified.stdout


def test_the_entry_is_written_into_data_which_is_started_where_it_is_not_there(tmp_path: Path) -> None:
    data = tmp_path / "mine" / "relations.yaml"
    result = run(saved(tmp_path), "--id", "azmun-2024", "--into", str(data))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith(f"{data}: azmun-2024 is among the sources. Read the text once beside the original.\n")
    started = load(data)
    assert started.title == started.sources["azmun-2024"].title
    assert [author.literal for author in started.sources["azmun-2024"].author] == ["الف. نویسنده", "ب. نویسنده"]
    before = data.read_bytes()
    again = run(saved(tmp_path), "--id", "azmun-2024", "--into", str(data))
    assert again.exit_code == 1
    assert "azmun-2024 is the id of a source already. Nothing was written into" in again.stderr
    assert data.read_bytes() == before
    assert run(saved(tmp_path), "--id", "b", "--into", str(data), "--title", "Another").exit_code == 0
    old = before.partition(b"\n\nrelations:")
    assert data.read_bytes().startswith(old[0] + b"\n  b:\n")
    assert load(data).sources["b"].title == "Another"


def test_what_the_data_needs_and_the_file_does_not_say_is_asked_for_by_options(tmp_path: Path) -> None:
    file, data = tmp_path / "scan.pdf", tmp_path / "data.yaml"
    file.write_bytes(pdf([column(LEFT, 30, 60)]))
    result = run(file, "--into", str(data))
    assert result.exit_code == 1
    assert "say what is missing with --title, --outlet, --issued or --language." in result.stderr
    assert "warning" not in result.stderr
    assert not data.exists()
    assert run(file, "--into", str(tmp_path / "data")).exit_code == 2
    given = ("--title", "Talks", "--issued", "2016-05-03", "--language", "en")
    assert run(file, "--into", str(data), *given).exit_code == 0
    assert {source.language: source.title for source in load(data).sources.values()} == {"en": "Talks"}


def test_what_was_not_found_is_left_empty_and_check_asks_for_it(tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(pdf([column(LEFT, 30, 60)]))
    refused = run(file, "--type", "press release")
    assert (refused.exit_code, "did you mean document or webpage?" in refused.stderr) == (2, True)
    result = run(file, "--type", "article-newspaper")
    assert result.exit_code == 0, result.output
    assert "    # not found in the file: fill it in\n    container-title:\n" in result.stdout
    assert "? words broken at a line's end that stand nowhere else in the text: resign (or re-sign)" in result.stderr
    assert "re-sign the treaty" not in (tmp_path / "texts" / "scan.txt").read_text("utf-8")
    assert run(file, "--word", "re-sign", "--replace").exit_code == 0
    assert "re-sign the treaty" in (tmp_path / "texts" / "scan.txt").read_text("utf-8")


def test_made_again_it_is_the_same_and_another_text_of_the_name_is_kept(tmp_path: Path) -> None:
    file = saved(tmp_path)
    run(file, "--id", "a")
    again = run(file, "--id", "a")
    assert again.exit_code == 0
    assert "is this text already" in again.stderr
    made = tmp_path / "texts" / "a.txt"
    made.write_text("Typed by hand.\n", "utf-8")
    refused = run(file, "--id", "a")
    assert refused.exit_code == 1
    assert "says something else, first on line 1: “Typed by hand.”" in refused.stderr
    assert made.read_text("utf-8") == "Typed by hand.\n"
    assert run(file, "--id", "a", "--replace").exit_code == 0
    assert made.read_text("utf-8").endswith(f"{PARAGRAPHS[-1]}\n")


@pytest.mark.parametrize(("library", "name"), [("trafilatura", "page.html"), ("pdfminer.high_level", "page.pdf")])
def test_without_the_library_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    file = tmp_path / name
    file.write_bytes(page(PAGE) if name.endswith("html") else pdf([column(LEFT, 30, 60)]))
    result = run(file)
    assert result.exit_code == 1
    assert "is not installed: pip install '.[texts]'. Nothing was written.\n" in result.stderr
    assert not (tmp_path / "texts").exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gone.pdf", None, "cannot be read: no such file"),
        ("words.doc", b"Words.", "neither a PDF, a web page nor a plain text"),
        ("broken.pdf", b"%PDF-1.7\n", "this PDF cannot be read"),
        ("empty.html", b"<html></html>", "no article"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_sentence(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    result = run(file)
    assert result.exit_code == 1
    assert says in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "texts").exists()


def test_an_id_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    assert run(saved(tmp_path), "--id", "A B").exit_code == 2


@pytest.mark.parametrize("ending", ["html", "pdf", "txt"])
def test_what_comes_from_standard_input_gives_the_text_that_its_file_gives(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"one.{ending}"
    content = {
        "html": b"<html>" + page(PAGE),
        "pdf": pdf([column(LEFT, 30, 60)]),
        "txt": "\n\n".join(PARAGRAPHS).encode(),
    }
    file.write_bytes(content[ending])
    runner, made = click.testing.CliRunner(), {}
    for name in (str(file), "-"):
        out = tmp_path / str(len(made))
        options = ["--out", str(out), "--id", "one"]
        done = runner.invoke(cli, ["text", name, *options], input=file.read_bytes() if name == "-" else None)
        assert done.exit_code == 0, done.output
        made[name] = (done.stdout, (out / "one.txt").read_bytes())
    assert made["-"] == made[str(file)]
