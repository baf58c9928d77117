"""Input that means harm, or that an accident made: refused with place and reason, quickly, in little memory."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.loading.load import Limits, load, parse
from graph.problems.problem import InvalidData
from tests.support import ROOT, examples
from tests.support.yaml_samples import HEAD, QUOTE_AT, WHOLE, codes, problems, quoted, relation, the_problem

SECONDS, MEGABYTES = 2, 200
RELATION = relation("exact: one\nsource: times-2016")


def _alias_bomb() -> str:
    rows = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(rows)


def _merge_bomb() -> str:
    rows = ["a0: &a0 {k: v}"] + [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 10)]
    return "\n".join(rows)


def _many_relations() -> str:
    return HEAD + "  - {between: [RUS, TUR], quotes: [{exact: a, source: b}]}\n" * 25_001


def _many_quotes() -> str:
    return HEAD + "  - between: [RUS, TUR]\n    quotes:\n" + "    - {exact: a, source: b}\n" * 250_001


def _unknown_ids() -> str:
    sources = "".join(f"  k{n}: {{title: a, container-title: b, issued: 2016}}\n" for n in range(10_000))
    quotes = relation(*[f"exact: a\nsource: k{n}x" for n in range(2_000)])
    return HEAD.replace("relations:\n", sources + "relations:\n") + quotes


@dataclass(frozen=True)
class Hostile:
    """A file, and the one problem that must be among its problems."""

    data: Callable[[], str | bytes]
    code: str
    line: int
    column: int
    says: str


REST = ("more-problems", 0, 0, "more, which are not listed")


def _title(value: str, code: str, column: int, says: str) -> Hostile:
    return Hostile(lambda: WHOLE.replace("Tiny", value, 1), code, 1, column, says)


def _source(line: str, code: str, says: str) -> Hostile:
    text = WHOLE.replace("relations:", f"    {line}\nrelations:")
    return Hostile(lambda: text, code, 7, line.index(":") + 7, says)


def _tag(tag: str) -> Hostile:
    return Hostile(lambda: quoted(f"comment: {tag} x"), "tag", 12, 18, "is a tag")


HOSTILE: dict[str, Hostile] = {
    "30,000 nested brackets": Hostile(lambda: "[" * 30_000, "too-deep", 1, 21, "deeper than 20 levels"),
    "30,000 nested braces": Hostile(lambda: "{a: " * 30_000, "too-deep", 1, 81, "deeper than 20 levels"),
    "30,000 nested lists": Hostile(lambda: "- " * 30_000, "too-deep", 1, 41, "deeper than 20 levels"),
    "30,000 nested keys": Hostile(lambda: "? " * 30_000, "too-deep", 1, 41, "deeper than 20 levels"),
    "30,000 brackets as a key": Hostile(lambda: "? " + "[" * 30_000, "too-deep", 1, 22, "deeper than 20 levels"),
    "depth 21": Hostile(lambda: "a: " + "[" * 20 + "]" * 20, "too-deep", 1, 23, "deeper than 20 levels"),
    "alias bomb": Hostile(_alias_bomb, "alias", 2, 10, "*a0 stands for something elsewhere"),
    "merge-key bomb": Hostile(_merge_bomb, "merge-key", 2, 10, "<< takes its keys from elsewhere"),
    "a cycle": Hostile(lambda: "title: &a [*a]", "alias", 1, 12, "*a stands for something elsewhere"),
    "a cycle at the root": Hostile(lambda: "&a [*a]", "anchor", 1, 1, "&a declares an anchor"),
    "a cycle through keys": Hostile(lambda: "&a {title: *a}", "alias", 1, 12, "*a stands for something"),
    "a list as a key": Hostile(lambda: "? [a]\n: b", "complex-key", 1, 3, "a key is a word"),
    "a mapping as a key": Hostile(lambda: "{a: b}: c", "complex-key", 1, 1, "a key is a word"),
    "an alias as a key": Hostile(lambda: "a: &a b\n*a : c", "alias", 2, 1, "*a stands for"),
    "a duplicate key": Hostile(
        lambda: quoted("date: 2016\ndate: 2015"), "duplicate-key", 13, 9, "duplicate key (first on line 12)"
    ),
    "a duplicate key written otherwise": Hostile(
        lambda: quoted('date: 2016\n"d\\x61te": 2015'), "duplicate-key", 13, 9, "duplicate key (first on line 12)"
    ),
    "a duplicate relation list": Hostile(
        lambda: WHOLE + "relations: []", "duplicate-key", 12, 1, "duplicate key (first on line 7)"
    ),
    "two documents": Hostile(lambda: WHOLE + "---\n" + WHOLE, "several-documents", 12, 1, "begins a second document"),
    "an empty file": Hostile(lambda: "", "empty-file", 1, 1, "this file is empty"),
    "only white space": Hostile(lambda: " \n\n", "empty-file", 1, 1, "this file is empty"),
    "only a comment": Hostile(lambda: "# nothing\n", "empty-file", 1, 1, "this file is empty"),
    "only a document's start": Hostile(lambda: "---\n", "empty-file", 1, 1, "this file is empty"),
    "a text as the root": Hostile(lambda: "hello", "root-not-mapping", 1, 1, "this file is a text"),
    "= as the root": Hostile(lambda: "=", "root-not-mapping", 1, 1, "this file is a text"),
    "a number as the root": Hostile(lambda: "42", "root-not-mapping", 1, 1, "this file is a text"),
    "a list as the root": Hostile(lambda: "- a\n- b", "root-not-mapping", 1, 1, "this file is a list"),
    "UTF-16 with its mark": Hostile(lambda: WHOLE.encode("utf-16"), "not-utf8", 1, 1, "this is UTF-16, not UTF-8"),
    "UTF-16 without it": Hostile(lambda: WHOLE.encode("utf-16-be"), "not-utf8", 1, 1, "this is UTF-16 or no text"),
    "UTF-32": Hostile(lambda: WHOLE.encode("utf-32"), "not-utf8", 1, 1, "this is UTF-32, not UTF-8"),
    "Latin-1": Hostile(
        lambda: WHOLE.replace("agreed", "agréed à").encode("latin-1"),
        "not-utf8", QUOTE_AT, 27, "byte 0xE9 is not UTF-8, nor is 1 more",
    ),
    "half a character": Hostile(lambda: WHOLE.encode() + b"# \xe2\x82", "not-utf8", 12, 3, "byte 0xE2"),
    "a picture": Hostile(lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "not-utf8", 1, 1, "byte 0x89"),
    "a BOM inside": Hostile(lambda: WHOLE + "\ufeff" + WHOLE, "interior-bom", 12, 1, "U+FEFF"),
    "a NUL": Hostile(lambda: WHOLE.replace("agreed", "agr\0eed"), "control-character", QUOTE_AT, 27, "U+0000"),
    "an escape character": Hostile(lambda: quoted("comment: a\x1b[31mb"), "control-character", 12, 19, "U+001B"),
    "a NUL by escape": _title(r'"a\0b"', "control-character", 8, "U+0000 (a control character) belongs to no text"),
    "a control by escape": _title(r'"a\x07b"', "control-character", 8, "U+0007"),
    "a line separator by escape": _title(r'"a\Lb"', "control-character", 8, "U+2028 LINE SEPARATOR"),
    "a control in a key": Hostile(lambda: WHOLE + r'"a\eb": c', "control-character", 12, 1, "U+001B"),
    "a lone surrogate by escape": _title(r'"a\ud800b"', "syntax", 12, "an escape stands for no character"),
    "a surrogate in bytes": Hostile(
        lambda: WHOLE.encode().replace(b"agreed", b"agr\xed\xa0\x80eed"), "not-utf8", QUOTE_AT, 27, "byte 0xED"
    ),
    "no character at all": _title(r'"a\U00110000b"', "syntax", 12, "an escape stands for no character"),
    "a 10 MB text": Hostile(
        lambda: quoted("comment: " + "x" * 10_000_000), "too-long", 12, 18, "this text has 10,000,000 characters"
    ),
    "a 10 MB key": Hostile(lambda: "? " + "x" * 10_000_000 + "\n: b", "too-long", 1, 3, "has 10,000,000 characters"),
    "a 10 MB text in quotes": Hostile(
        lambda: quoted('comment: "' + "x " * 5_000_000 + '"'), "too-long", 12, 18, "this text has 10,000,000"
    ),
    "10 MB of what nobody sees": Hostile(lambda: "# " + "\u200b" * 3_300_000, *REST),
    "10 MB of quotes never closed": Hostile(
        lambda: quoted('comment: "' + "x\n" * 1_000_000), "syntax", 12, 18, "never closed"
    ),
    "a 5,000-digit number as a date": Hostile(
        lambda: quoted("date: " + "9" * 5_000), "bad-date", 12, 15, "this is not a date"
    ),
    "a 5,000-digit year": Hostile(lambda: quoted("date: Y" + "9" * 5_000), "bad-date", 12, 15, "this is not a date"),
    "= as a date": Hostile(lambda: quoted("date: ="), "bad-date", 12, 15, "this is not a date"),
    "a day that does not exist": Hostile(lambda: quoted("date: 2015-02-29"), "bad-date", 12, 15, "no day or month"),
    "a month that does not exist": Hostile(lambda: quoted("date: 2015-13"), "bad-date", 12, 15, "no day or month"),
    "a date that runs backwards": Hostile(lambda: quoted("date: 2016/2015"), "bad-date", 12, 15, "runs backwards"),
    "a year zero": Hostile(lambda: quoted("date: 0000"), "bad-date", 12, 15, "a year before the year 1"),
    "25,001 relations": Hostile(_many_relations, "too-many", 25_008, 5, "more than 25,000 relations"),
    "250,001 quotes": Hostile(_many_quotes, "too-many", 250_010, 8, "more than 250,000 quotes"),
    "a million items": Hostile(
        lambda: quoted("actor: [" + "RUS," * 1_000_000 + "]"),
        "too-many", 12, 4_017, "more than 1,000 items in one list",
    ),
    "200,000 wrong keys": Hostile(
        lambda: WHOLE + "".join(f"k{n}: v\n" for n in range(200_000)),
        "too-many", 1_009, 1, "more than 1,000 keys in one mapping",
    ),
    "a javascript: address": _source("URL: javascript:alert(1)", "bad-url", "not a web address"),
    "a data: address": _source("URL: data:text/html,<script>", "bad-url", "not a web address"),
    "an address with a line end": _source(r'URL: "https://a.example/\n<b>"', "bad-url", "not a web address"),
    "a javascript: address with a host": _source("URL: javascript://a.b/%0aalert(1)", "bad-url", "not a web address"),
    "an address of a file": _source("archive: file://a.example/b", "bad-url", "not a web address"),
    "an address without a host": _source("URL: https:///a", "bad-url", "not a web address"),
    "a file name with folders": _source("text: ../../etc/passwd", "bad-file-name", "not a plain file name"),
    "60,000 wrong quotes": Hostile(
        lambda: HEAD + relation(*["exact: a\nsource: b\nc: d"] * 60_000), *REST
    ),
    "20,000 sources": Hostile(
        lambda: "sources:\n" + "".join(f"  k{n}: {{a: b}}\n" for n in range(20_000)),
        *REST,
    ),
    "20,000 sources that are texts": Hostile(
        lambda: "sources:\n" + "".join(f"  k{n}: a\n" for n in range(20_000)), *REST
    ),
    "10,000 sources that nobody uses": Hostile(
        lambda: _unknown_ids().replace("source: k", "source: times-2016 #"), *REST
    ),
    "2,000 unknown ids among 10,000": Hostile(_unknown_ids, *REST),
    **{
        f"the tag {tag}": _tag(tag)
        for tag in (
            "!!python/object/apply:os.system", "!!python/name:os.system", "!!python/object/new:type", "!!binary",
            "!!str", "!!int", "!!timestamp", "!!set", "!!omap", "!local", "!<tag:yaml.org,2002:str>", "!",
        )
    },
}  # fmt: skip


@pytest.fixture(scope="session")
def runs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The hostile files that were asked for, each loaded in a process of its own (see ``hostile_run``)."""
    folder = tmp_path_factory.mktemp("hostile")
    files = {}
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    asked = [item.callspec.params["name"] for item in items if "runs" in item.fixturenames]
    for number, name in enumerate(asked):
        data = HOSTILE[name].data()
        path = folder / f"{number}.yaml"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        files[str(path)] = name
    command = [sys.executable, "-m", "tests.support.hostile_run", *files]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=300, check=True)
    return {files[run["file"]]: run for run in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_place_and_reason_in_2_seconds_and_200_mb(
    name: str, runs: dict[str, dict[str, Any]]
) -> None:
    hostile, run = HOSTILE[name], runs[name]
    assert run["status"] == 0, f"the process died: {run['said']}"
    assert run["said"] == ""
    found = [(p["code"], p["line"], p["column"]) for p in run["problems"]]
    assert (hostile.code, hostile.line, hostile.column) in found
    said = run["problems"][found.index((hostile.code, hostile.line, hostile.column))]["text"]
    assert hostile.says in said
    assert len(said) < 2_000
    assert run["seconds"] < SECONDS
    assert run["megabytes"] < MEGABYTES


LIMITED = {
    "relations": (Limits(relations=2), HEAD + RELATION * 3, "there are more than 2 relations"),
    "quotes": (Limits(quotes=2), HEAD + relation(*["exact: a\nsource: b"] * 3), "there are more than 2 quotes"),
    "quotes of all relations": (Limits(quotes=2), HEAD + RELATION * 3, "there are more than 2 quotes"),
    "quotes without words": (Limits(quotes=2), HEAD + relation(*["source: b"] * 3), "there are more than 2 quotes"),
    "events": (Limits(events=20), WHOLE, "there are more than 20 parts of YAML"),
    "depth": (Limits(depth=3), WHOLE, "this is nested deeper than 3 levels"),
    "scalar": (
        Limits(scalar=20), WHOLE.replace("agreed", "agreed " * 5), "this text has 42 characters; the limit is 20"
    ),
    "items": (Limits(items=4), quoted("context: [a, b, c, d, e]"), "there are more than 4 items in one list"),
    "keys": (Limits(items=2), WHOLE, "there are more than 2 keys in one mapping"),
    "sources": (
        Limits(sources=1),
        WHOLE.replace("relations:", "  b: {}\nrelations:"),
        "there are more than 1 keys in one mapping",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("limits", "text", "says"), LIMITED.values(), ids=LIMITED)
def test_each_limit_is_a_setting(limits: Limits, text: str, says: str) -> None:
    assert the_problem(text, limits).message == says


def test_a_folders_files_are_counted_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + RELATION)
    (tmp_path / "b.yaml").write_text("relations:\n" + RELATION.replace("RUS", "USA"))
    assert len(load(tmp_path, Limits(relations=2)).relations) == 2
    with pytest.raises(InvalidData, match="more than 1 relations"):
        load(tmp_path, Limits(relations=1))


def test_what_is_refused_already_is_not_refused_again() -> None:
    assert codes(quoted(r'date: "2016\0"')) == ["control-character"]
    assert codes(quoted("date: *day")) == ["alias"]
    assert codes(quoted("<<: {date: soon}")) == ["merge-key"]
    assert codes(quoted("date: 2016\ndate: {a: [b]}")) == ["duplicate-key"]


def test_what_a_problem_shows_of_a_file_is_one_printable_line() -> None:
    (problem,) = problems(quoted('date: "a\\tb\\r\\n::error::c\\x41"'))
    assert problem.found == "a\\tb\\r\\n::error::cA"
    for text in ('"a\\nb": c', "? |\n  a\n  b\n: c"):
        assert all(
            "\n" not in part
            for p in problems(WHOLE + text)
            for part in (p.message, p.where, p.found or "", p.hint or "")
        )


@pytest.mark.parametrize(
    "words", ["</script>", "<img src=x onerror=alert(1)>", "$x$ \\$", ":red[x]", "[x](y)", "&amp;"]
)
def test_words_that_mean_something_elsewhere_are_words_here(words: str) -> None:
    dataset = parse(WHOLE.replace("the two agreed", f"'{words}'").encode(), "a.yaml").dataset
    assert dataset.relations[0].quotes[0].exact == words


# Total: bytes in, Dataset or InvalidData out


def assert_total(data: bytes) -> None:
    try:
        found = parse(data, "a.yaml").warnings
        expected: set[str] = set()
    except InvalidData as error:
        found, expected = error.problems, {"error"}
    severities = {problem.severity for problem in found}
    assert expected <= severities <= expected | {"warning"}
    for problem in found:
        assert problem.message
        assert len(str(problem).encode("utf-8")) < 10_000  # that it can be encoded: there is no surrogate in it
        if problem.code != "more-problems":
            lines = data.decode("utf-8", "replace").count("\n") + data.count(b"\r") + 1
            assert 1 <= problem.line <= lines


@examples(1_000)
@given(st.binary(max_size=2_000))
@example(b"\xef\xbb\xbf")
@example(b"\x00")
@example(b"%YAML 1.2\n---\na")
@example(b"!<%FF> a")
@example(b"{title")
@example(b"title:\n\n\n")
@example(b'"\\UFFFFFFFF"')
@example("« a".encode())
def test_any_bytes_are_a_dataset_or_invalid(data: bytes) -> None:
    assert_total(data)


TOKENS = st.sampled_from([
    "title", "sources", "relations", "countries", "between", "quotes", "exact", "source", "date", "speaker", "event",
    "actor", "RUS", "TUR", "SUN", "successor", "AGREE", "times-2016", "2016", "2016-12~", "true", "null", "~", "=",
    ": ", ":", "- ", "? ", "[", "]", "{", "}", ", ", "\n", "\n  ", "\n    ", "&a ", "*a", "<<", "!!str ", "! ", "|\n",
    ">-\n", "'", '"', "\\", "\\ud800", "\\0", "# ", "---\n", "...\n", "%TAG ! x\n", "\t", "\ufeff", "\u202e", "\u2028",
    "\x85", "é", "😀",
])  # fmt: skip


@examples(1_000)
@given(st.lists(TOKENS, max_size=60).map("".join))
def test_any_yaml_is_a_dataset_or_invalid(text: str) -> None:
    assert_total(text.encode())


FULL = (ROOT / "data" / "relations.yaml").read_bytes()[:6_000]
CUTS = st.lists(
    st.tuples(st.integers(0, len(FULL)), st.integers(0, 12), st.one_of(st.binary(max_size=6), TOKENS.map(str.encode))),
    min_size=1,
    max_size=6,
)


@examples(1_000)
@given(CUTS)
def test_a_file_that_was_damaged_is_a_dataset_or_invalid(cuts: list[tuple[int, int, bytes]]) -> None:
    data = FULL
    for start, length, put in cuts:
        data = data[:start] + put + data[start + length :]
    assert_total(data)


BASE: Any = {
    "title": "T",
    "contact": "a@b.example",
    "countries": {"USA": {"label": "US"}, "SUN": {"successor": "RUS"}},
    "sources": {
        "a": {
            "title": "A",
            "container-title": "C",
            "issued": "2016",
            "author": [{"family": "F"}],
            "URL": "https://a.b",
        },
        "b": {"title": "B", "container-title": "C", "issued": "2016-12-30", "accessed": "2017", "sha256": "0" * 64},
    },
    "relations": [
        {
            "between": ["RUS", "TUR"],
            "summary": "S",
            "quotes": [
                {"exact": "one", "source": "a", "date": "2016-01", "event": "AGREE", "actor": ["RUS", "TUR"]},
                {"exact": "two", "source": "b", "event": "AID", "actor": ["SUN"], "recipient": ["TUR"]},
                {"exact": "two", "source": "a", "speaker": {"name": "N", "voice": "reported"}, "future": "true"},
            ],
        },
        {
            "between": ["USA", "RUS"],
            "quotes": [{"exact": "one", "source": "a", "event": "CONSULT", "mode": "visit", "actor": ["USA"]}],
        },
    ],
}
ODD = st.sampled_from([
    "RUS", "TUR", "SUN", "FRA", "Russia", "a", "b", "", "2016", "2017-02-30", "2016/2015", "9" * 60, "true", "AGREE",
    "SANCTION", "visit", "legal", "reported", "javascript:1", "en", "\u202e", "=1", "word " * 41, "[x]", "{", "Pаvel",
    "…", [], {}, [[]], ["RUS", "TUR"], ["RUS", "RUS"], [{}], {"": ""}, {"name": "a"}, {"successor": "SUN"},
    {"exact": "one"},
])  # fmt: skip


def paths(data: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [here, *(path for key, value in items for path in paths(value, (*here, key)))]


def changed(data: Any, path: tuple[Any, ...], odd: Any, how: str) -> Any:
    """``data`` with one of its parts replaced, deleted, doubled or under another key."""
    if not path:
        return odd if how == "replace" else data
    data, (key, *rest) = copy.copy(data), path
    try:
        if rest:
            data[key] = changed(data[key], tuple(rest), odd, how)
        elif how == "delete":
            del data[key]
        elif how == "double" and isinstance(data, list):
            data.append(data[key])
        elif how == "rename" and isinstance(data, dict):
            data[str(odd)] = data.pop(key)
        else:
            data[key] = odd
    except (KeyError, IndexError, TypeError):  # an earlier change took it away
        pass
    return data


HOW = st.sampled_from(["replace", "replace", "delete", "double", "rename"])
CHANGES = st.tuples(st.sampled_from(paths(BASE)), ODD, HOW)


@examples(1_000)
@given(st.lists(CHANGES, max_size=5))
def test_almost_valid_data_is_a_dataset_or_invalid(changes: list[tuple[tuple[Any, ...], Any, str]]) -> None:
    data = BASE
    for path, odd, how in changes:
        data = changed(data, path, odd, how)
    assert_total(json.dumps(data).encode())


def test_what_these_are_made_of_is_valid() -> None:
    assert codes(json.dumps(BASE)) == []


def test_the_same_mistakes_are_reported_with_comments_and_other_quoting_too() -> None:
    assert codes(quoted("date: 'soon'  # when?")) == codes(quoted('date: "soon"')) == codes(quoted("date: soon"))
