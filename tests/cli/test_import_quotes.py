"""``import`` of quotes: by the rule of ``add``, all at once, and there and back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given

from graph.cli.main import cli
from graph.export import to_text
from graph.loading.load import load
from graph.model import Dataset, Quote
from graph.view import Filters, apply
from tests.editing.test_other_words import misquotes
from tests.support import examples
from tests.support.invented import TEXT, data_file, folder
from tests.support.sound_data import sound_datasets, write

WORDS = "We will not give up a single island"
ADDRESS = "https://alder.example/2016/ministers"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder(tmp_path)
    path = data_file(tmp_path, "exact: agreed to stop the fighting at midnight\ndate: 2016-03-02")
    path.write_text(path.read_text("utf-8").replace("    text:", f"    URL: {ADDRESS}\n    text:"), "utf-8")
    return path


def bring(data: Path, content: str | bytes, *more: str, name: str = "quotes.csv") -> Result:
    file = data.with_name(name)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return CliRunner().invoke(cli, ["import", str(file), str(data), "--sources", str(data.with_name("texts")), *more])


def table(*rows: Mapping[str, str], separator: str = ",") -> str:
    file = io.StringIO(newline="")
    heads = list(dict.fromkeys(head for row in rows for head in row))
    writer = csv.DictWriter(file, heads, delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def row(exact: str = WORDS, **more: str) -> dict[str, str]:
    return {"exact": exact, "between": "RUS TUR", "source": "alder-2016", **more}


def note(exact: str, *tags: str, uri: str = ADDRESS, **more: Any) -> dict[str, Any]:
    """An annotation as Hypothesis's API gives it."""
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 0, "endOffset": 9},
        {"type": "TextPositionSelector", "start": 4, "end": 9},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": "x", "suffix": "y"},
    ]
    target = [{"source": uri, "selector": selectors}]
    return {"id": "a", "uri": uri, "text": "", "tags": list(tags), "target": target, **more}


def quotes(data: Path, pair: str = "rus-tur") -> list[Quote]:
    return list(load(data).by_id[pair].quotes)


def test_a_row_becomes_a_quote_in_its_place_and_every_other_byte_stays(data: Path) -> None:
    before = data.read_text("utf-8")
    coded = row(
        date="2016-02-29", event="reject", actor="RUS", recipient="TUR", speaker="A. Person", comment="Said so."
    )
    done = bring(data, table(coded))
    assert (done.exit_code, done.stderr) == (0, "1 quote added of 1 quote.\n")
    first, _ = quotes(data)
    assert done.stdout == f"row 2: rus-tur.{first.hash}\n"
    assert (first.exact, first.event, first.actor, first.speakers[0].name) == (WORDS, "REJECT", ("RUS",), "A. Person")
    new = [line for line in data.read_text("utf-8").splitlines() if line not in before.splitlines()]
    assert len(data.read_text("utf-8").splitlines()) == len(before.splitlines()) + len(new) + 1  # its source, as below


def test_a_second_time_nothing_is_new(data: Path) -> None:
    bring(data, table(row(), row()))
    before = data.read_bytes()
    again = bring(data, table(row(), row(between="tur-rus")))
    assert again.exit_code == 0
    assert all("is there already, in the data" in line for line in again.stdout.splitlines())
    assert data.read_bytes() == before


def test_new_pairs_stand_in_the_order_of_their_codes_each_once(data: Path) -> None:
    done = bring(
        data, table(row(between="USA TUR"), row(between="CHN RUS"), row("the U.S. was not there", between="TUR USA"))
    )
    assert done.exit_code == 0
    assert [(one.id, len(one.quotes)) for one in load(data).relations] == [
        ("chn-rus", 1),
        ("rus-tur", 1),
        ("tur-usa", 2),
    ]


def test_typography_becomes_the_sources_own_and_is_told(data: Path) -> None:
    done = bring(data, table(row("the u.s. was NOT there")))
    assert done.exit_code == 0
    assert "in the source's typography: the [-U.S.-]{+u.s.+}" in done.stdout
    assert quotes(data)[-1].exact == "the U.S. was not there"


MISTAKES = {
    "another word": (row(WORDS.replace("single", "small")), "other words: We will not give up a [-single-]{+small+}"),
    "half a word": (row("will not give up a single isl"), "other words"),
    "words that are nowhere": (row("nothing of the kind was ever said"), "nothing like it"),
    "words that stand twice": (row("It never has"), "the words occur 2 times, on lines 17, 17"),
    "a code that is none": (row(between="RUS QQQ"), "QQQ"),
    "a pair that is none": (
        row(between="Россия, Турция"),
        "between: 'Россия, Турция' is no pair of two country codes, such as RUS TUR (did you mean [RUS, TUR]?)\n",
    ),
    "a day that is none": (row(date="2016-13-45"), "date: this is no day or month"),
    "an event that is none": (row(event="FISH"), "event: unknown event"),
    "a flag that is none": (row(negation="perhaps"), "negation: 'perhaps' is neither true nor false"),
    "an act of nobody": (row(event="AGREE"), "AGREE has no actor"),
    "speakers that are not as many": (row(speaker="A; B", role="x; y; z"), "there are 2 of speaker and 3 of role"),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_row_and_nothing_is_written_unless_it_is_skipped(
    data: Path, wrong: Mapping[str, str], said: str
) -> None:
    before = data.read_bytes()
    done = bring(data, table(row(), wrong))
    assert done.exit_code == 1
    assert f"row 3: not added: {said}" in done.stdout or ("row 3: not added:" in done.stdout and said in done.stdout)
    assert "1 quote of 2 has a mistake" in done.stderr
    assert "Nothing was written." in done.stderr
    assert data.read_bytes() == before
    skipped = bring(data, table(row(), wrong), "--skip")
    assert (skipped.exit_code, len(quotes(data))) == (1, 2)


@pytest.mark.parametrize("between", ["RUS|TUR", "[RUS, TUR]", "rus – tur", "RUS、TUR", "RUS & TUR"])
def test_a_pair_is_read_whatever_stands_between_its_codes(data: Path, between: str) -> None:
    done = bring(data, table(row(between=between)))
    assert (done.exit_code, len(quotes(data))) == (0, 2), done.output


def test_all_that_is_wrong_is_told_at_once(data: Path) -> None:
    said = bring(data, table(row("It never has", date="some day", event="FISH"), row("xyz", negation="eh"))).stdout
    assert [line.split(":")[0].strip() for line in said.splitlines()] == [
        "row 2", "the words occur 2 times, on lines 17, 17", "date", "event", "row 3", "negation",
        "the source has nothing like it",
    ]  # fmt: skip


@pytest.mark.parametrize("missing", ["exact", "between", "source"])
def test_a_row_that_lacks_what_is_required_is_listed_and_the_others_are_added(data: Path, missing: str) -> None:
    done = bring(data, table(row(), row() | {missing: ""}))
    assert done.exit_code == 1
    assert "row 3: not added: it lacks the " in done.stdout
    assert len(quotes(data)) == 2
    assert CliRunner().invoke(cli, ["check", str(data)]).exit_code == 0


def test_a_trial_prints_the_entries_and_writes_nothing(data: Path) -> None:
    before = data.read_bytes()
    done = bring(data, table(row(date="2016-03")), "--dry-run")
    assert done.stdout == f"# rus-tur\nexact: {WORDS}\nsource: alder-2016\ndate: 2016-03\n"
    assert data.read_bytes() == before


SHAPES: dict[str, bytes] = {
    "with a byte order mark": table(row(comment="Café")).encode("utf-8-sig"),
    "of Excel in German": table(row(comment="Café"), separator=";").encode("cp1252"),
    "of Excel as Unicode text": b"\xff\xfe" + table(row(comment="Café"), separator="\t").encode("utf-16-le"),
    "that says its separator": b"sep=;\r\n" + table(row(comment="Café"), separator=";").encode(),
    "with plain line ends": table(row(comment="Café")).replace("\r\n", "\n").encode(),
    "with blank lines": b"\r\n\r\n" + table(row(comment="Café")).encode() + b",,,\r\n\r\n",
    "with words over two lines": table(row(WORDS.replace("up a", "up\na"), comment="Café")).encode(),
    "with other heads": table(row(comment="Café")).replace("exact,between", "Quotation,PAIR").encode(),
}


@pytest.mark.parametrize("content", SHAPES.values(), ids=SHAPES)
def test_a_table_is_read_however_spreadsheets_write_it(data: Path, content: bytes) -> None:
    done = bring(data, content)
    assert done.exit_code == 0, done.output
    assert (quotes(data)[-1].exact, quotes(data)[-1].comment) == (WORDS, "Café")


BROKEN: dict[str, tuple[bytes, str]] = {
    "that is empty": (b"", "it is empty"),
    "without a column for the words": (b"a,b\n1,2\n", "it has no column for the words, only a, b"),
    "with two columns for the same": (b"exact,Quote,source\nx,y,z\n", "2 columns are for exact: exact and Quote"),
    "with one column twice": (b"exact,exact\nx,y\n", "2 columns are for exact: exact and exact; delete or rename one"),
    "in an encoding of Cyrillic letters": ("exact,source\nПривет,g\n".encode("cp1251"), "save it as UTF-8"),
    "in an encoding of Japanese signs": ("exact,source\n日本語の文書,g\n".encode("cp932"), "save it as UTF-8"),
    "whose quotes are not closed": (b'exact,between,source\n"We will', "it cannot be read, and none after it"),
    "with more cells than columns": (
        b"exact,between,source\nWe will, or not,RUS TUR,alder-2016",
        "it has 4 cells for 3",
    ),
    "whose first line is longer than a cell may be": (
        b"exact,between,source," + b"x" * 140_000,
        "row 1 cannot be read",
    ),
    "that is a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL"),
}


@pytest.mark.parametrize(("content", "said"), BROKEN.values(), ids=BROKEN)
def test_a_table_that_is_broken_is_told_and_nothing_is_written(data: Path, content: bytes, said: str) -> None:
    before = data.read_bytes()
    done = bring(data, content)
    assert done.exit_code == 1
    assert said in done.output
    assert "Nothing was written." in done.stderr
    assert data.read_bytes() == before


def test_columns_pair_and_source_may_be_given(data: Path) -> None:
    done = bring(
        data,
        f"What,Where from\n{WORDS},p. 3\n",
        "--column",
        "exact=What",
        "--source",
        "alder-2016",
        "--between",
        "RUS",
        "CHN",
    )
    assert (done.exit_code, quotes(data, "chn-rus")[0].exact) == (0, WORDS)
    assert "Columns without a field here, left out: Where from." in done.stderr
    assert "no column 'Whatever'" in bring(data, f"What\n{WORDS}\n", "--column", "exact=Whatever").stderr


def test_without_texts_no_quote_is_looked_up_and_none_is_added(data: Path) -> None:
    file = data.with_name("quotes.csv")
    file.write_text(table(row()), "utf-8")
    done = CliRunner(env={"RELATIONS_SOURCES": ""}).invoke(cli, ["import", str(file), str(data)])
    assert done.exit_code == 1
    assert "--sources DIR" in done.stderr


CONTAINERS = {
    "of the sidebar": lambda notes: {"export_date": "2024-01-02", "client_version": "1.1", "annotations": notes},
    "of the API": lambda notes: {"total": len(notes), "rows": notes},
    "a list": lambda notes: notes,
}


@pytest.mark.parametrize("container", CONTAINERS.values(), ids=CONTAINERS)
def test_an_export_of_hypothesis_becomes_quotes_of_the_pairs_in_its_tags(data: Path, container: Any) -> None:
    notes = [
        note(WORDS, "rus-tur", "military", "to read", text="Strong *words*.", uri=f"{ADDRESS}/#top"),
        note("the U.S. was not there", "TUR-USA", "RUS-USA", "AGREE", "date:2016-03-01"),
        note("", "RUS-TUR", text="a page note"),
        note("x", "RUS-TUR", uri="https://elsewhere.example/"),
    ]
    done = bring(data, json.dumps(container(notes)), name="export.json")
    assert done.exit_code == 1
    assert "annotation 1: rus-tur." in done.stdout
    assert "without tag to read" in done.stdout
    assert done.stdout.count("without event AGREE (nobody says who acts: actor:CODE)") == 2
    assert "annotation 3: not added: it lacks the words" in done.stdout
    assert "annotation 4: not added: the data has no source with the address https://elsewhere.example/" in done.stdout
    new = quotes(data)[-1]
    assert (new.exact, new.context, new.comment, new.prefix) == (WORDS, ("military",), "Strong *words*.", None)
    assert [quotes(data, pair)[0].event for pair in ("tur-usa", "rus-usa")] == [None, None]
    assert CliRunner().invoke(cli, ["check", str(data)]).exit_code == 0


def test_the_table_of_hypothesis_is_read_by_its_own_heads(data: Path) -> None:
    heads = "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page"
    written = f'{heads}\n2024-01-01,{ADDRESS},Public,Annotation,{WORDS},a,"Strong, it is.","RUS-TUR,military,later",\n'
    done = bring(data, written)
    assert done.exit_code == 0, done.output
    assert (quotes(data)[-1].comment, quotes(data)[-1].context) == ("Strong, it is.", ("military",))
    assert "without tag later" in done.stdout


def test_a_library_or_a_table_is_known_without_its_ending(data: Path) -> None:
    assert bring(data, table(row()), name="export").exit_code == 0
    assert "is not a library" in bring(data, '["a", 2]', name="export").stderr


@pytest.mark.parametrize("shift", range(4))
def test_a_long_table_is_known_without_its_ending_wherever_its_letters_fall(data: Path, shift: int) -> None:
    first, filler = ({"exact": words, "between": "RUS TUR", "source": "nowhere"} for words in ("x" * shift, "“ж”" * 80))
    done = bring(data, table(row(), first, *[filler] * 200), "--skip", "--dry-run", name="export")
    assert "1 quote would be added" in done.output


def test_what_a_program_puts_beside_any_words_is_taken_only_where_they_stand_twice(data: Path) -> None:
    twice = note("agreed to stop the fighting", "RUS-TUR")
    twice["target"][0]["selector"][2] |= {
        "prefix": " the border. Later the two\nsides ",
        "suffix": " again, and café o",
    }
    assert bring(data, json.dumps([twice]), name="a.json").exit_code == 0
    new = quotes(data)[-1]
    assert (new.exact, new.prefix, new.suffix) == ("agreed to stop the fighting", None, "again")


def test_a_w3c_annotation_whose_selector_refines_another_is_read(data: Path) -> None:
    inner = {"type": "TextQuoteSelector", "exact": WORDS}
    one = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "commenting",
        "body": [{"type": "TextualBody", "value": "Note"}, {"purpose": "tagging", "value": "RUS-TUR"}],
        "target": {"source": {"id": ADDRESS}, "selector": {"type": "CssSelector", "refinedBy": inner}},
    }  # fmt: skip
    one["body"][0]["purpose"] = "commenting"
    assert bring(data, json.dumps(one), name="a.jsonld").exit_code == 0
    assert (quotes(data)[-1].exact, quotes(data)[-1].comment) == (WORDS, "Note")


@pytest.mark.parametrize(
    "content",
    ['{"rows": []}', "[" * 5000, '{"target": null, "a": 1', '[{"target": 3}, {"target": [[]]}, {"target": {}}]'],
)
def test_json_that_is_hostile_is_told(data: Path, content: str) -> None:
    before = data.read_bytes()
    done = bring(data, content, name="a.json")
    assert done.exit_code == 1
    assert not done.exception or isinstance(done.exception, SystemExit)
    assert data.read_bytes() == before


@examples(30)
@given(misquotes())
def test_no_quote_with_one_word_changed_is_ever_imported(misquote: tuple[str, str]) -> None:
    text, words = misquote
    with TemporaryDirectory() as place:
        path = data_file(Path(place), "exact: somewhere else", text=text)
        folder(Path(place), text)
        before = path.read_bytes()
        for content, name in ((table(row(words)), "a.csv"), (json.dumps([note(words, "RUS-TUR")]), "a.json")):
            done = bring(path, content, "--skip", "--source", "alder-2016", name=name)
            assert done.exit_code == 1
            assert "not added:" in done.stdout
            assert "it lacks" not in done.stdout
            assert "no source" not in done.stdout
            assert path.read_bytes() == before


def by_pair(data: Dataset, left_out: Iterable[str]) -> dict[str, set[str]]:
    """The quotes of each pair as they are, but for some fields."""
    return {
        one.id: {repr(sorted(quote.model_dump(exclude=set(left_out)).items())) for quote in one.quotes}
        for one in data.relations
    }


@pytest.mark.parametrize(
    ("key", "name", "lost"),
    [
        ("quotes-csv", "quotes.csv", ()),
        # What `--list` says that annotations lack: the coding but for a sentence and tags.
        ("annotations", "annotations.jsonld",
         ("date", "event", "mode", "actor", "recipient", "negation", "hypothetical", "speaker", "coder", "reviewed")),
    ],
)  # fmt: skip
@examples(10)
@given(written=sound_datasets())
def test_quotes_go_there_and_back_but_for_what_the_format_is_said_to_lack(
    written: Dataset, key: str, name: str, lost: tuple[str, ...]
) -> None:
    with TemporaryDirectory() as place:
        path, _ = write(written, Path(place))
        done = bring(path, to_text(apply(written, Filters()), key), name=name)
        assert done.exit_code == 0, done.output
        assert by_pair(load(path), lost) == by_pair(written, lost)


def test_many_quotes_are_put_in_by_one_reading_of_the_file(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    said = [f"The ministers met for the {number}th time that year" for number in range(300)]
    text = ". ".join(said)
    path = data_file(tmp_path, f"exact: {said[0]}", text=text)
    (texts / "alder.txt").write_text(text, "utf-8")
    done = bring(path, table(*(row(words) for words in said)))
    assert done.exit_code == 0
    assert len(quotes(path)) == 300


def test_the_text_is_the_tests_own() -> None:
    assert WORDS in TEXT


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
@pytest.mark.parametrize("command", ["import", "merge-data", "merge-records", "text"])
def test_a_file_that_never_ends_is_told_by_every_command_that_reads_one(data: Path, command: str) -> None:
    before = data.read_bytes()
    more = {"import": [str(data)], "text": ["--out", str(data.parent)]}.get(command, ["/dev/zero", "/dev/zero"])
    done = CliRunner().invoke(cli, [command, "/dev/zero", *more])
    assert done.exit_code == 1
    assert "/dev/zero" in done.stderr
    assert f"is larger than {67 if command == 'merge-data' else 100} MB" in done.stderr
    assert data.read_bytes() == before
