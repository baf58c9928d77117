"""A source renamed, a quote moved or removed: every address opens what it should, and every other byte stays."""

from __future__ import annotations

import codecs
import json
import re
import stat
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import click.testing
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cli.main import cli
from graph.editing import LastQuote, Readdressed, move_quote, remove_quote, rename_source
from graph.editing.keys import set_list
from graph.editing.yaml_text import CannotEdit
from graph.files import NotWritten, write_together
from graph.loading.load import load, load_marked
from graph.model import Dataset
from graph.view.url import from_address, lost
from tests.support import examples

HEAD = """\
# A comment at the top.
title: "Invented"   # two  spaces stay
sources:
  # The courier.
  courier-2016:
    title: A headline
    container-title: The Courier  # a paper
    issued: 2016-12-30
  'radio-2014': {title: B, container-title: Radio, issued: 2014-05-06}
relations:
"""
LINES = """\
  - between: [RUS, TUR]  # a pair
    summary: What we say of it.
    # Above the first.
    quotes:
      # Above the second, beside the dash.
      - exact: plain words that
          go on   # behind words
        source: courier-2016
        actor: [RUS]  # who acts
        recipient: [TUR]
        event: REJECT

      # Between two.
      - exact: >-
          folded words
          in a block

        # Inside an entry.
        source: 'courier-2016'
        date: 2015-01-02
        # At an entry's end.
      - {exact: "double \\"quoted\\" words", source: courier-2016, formerly: [rus-tur.0123456789]}
      -   source: radio-2014
          exact: 'single ''quoted'' words'
          speaker:
            name: A. Person
            voice: reported
      # At the list's end.

  - between: [JPN, RUS]
    quotes:
    - exact: |
        literal words
      source: radio-2014
    -
      exact: words below their dash
      source: courier-2016  # at the end
version: '1'
# The last line.
"""
BRACKETS = """\
  [
    {between: [RUS, TUR], summary: s, quotes: [
      {exact: one, source: courier-2016},  # after the first
      {exact: two, source: radio-2014, formerly: [rus-tur.0123456789]}, {exact: three, source: courier-2016}
    ]},  # after a pair
    {between: [JPN, RUS], quotes: [{exact: four, source: courier-2016}, {"exact": "five, six", "source": radio-2014}]},
  ]
"""
FLUSH = """\
- between:
  - RUS
  - TUR
  quotes:

  - exact: one
    source: courier-2016

  - exact: two
    source: radio-2014
    formerly:
    - rus-tur.0123456789   # of long ago
    - rus-tur.abcdefabcd

  - exact: three
    source: radio-2014
- between: [JPN, RUS]
  quotes:
  - exact: four
    source: courier-2016"""
JSON = json.dumps({
    "title": "J",
    "sources": {
        name: {"title": "A", "container-title": "B", "issued": "2016"} for name in ("courier-2016", "radio-2014")
    },
    "relations": [
        {"between": ["RUS", "TUR"], "quotes": [{"exact": w, "source": "courier-2016"} for w in ("a b", "c", "true")]},
        {"between": ["JPN", "RUS"], "quotes": [{"exact": "d", "source": "radio-2014", "date": "2014"}]},
    ],
}, indent=1)  # fmt: skip
FILES = {"lines": HEAD + LINES, "brackets": HEAD + BRACKETS, "flush": HEAD + FLUSH, "json": JSON}
REMOVED = "The quote that this link opens was removed from this data; its relation is shown."
PAIRS = ("RUS", "TUR"), ("JPN", "RUS"), ("RUS", "CHN"), ("KOR", "RUS"), ("USA", "RUS")


def addresses(data: Dataset) -> list[str]:
    now = [relation.quote_id(quote) for relation in data.relations for quote in relation.quotes]
    return [*now, *data.by_id, *data.forwards]


def opens(data: Dataset, address: str) -> str | None:
    return from_address({"show": [address]}, data).show.id or None


def comments(content: bytes) -> Counter[str]:
    lines = content.decode("utf-8-sig").splitlines()
    return Counter("#" + line.partition(" # ")[2] if " # " in line else line.strip() for line in lines if "# " in line)


def written(folder: Path, name: str, newline: str = "\n", mark: bool = False) -> Path:
    path = folder / "relations.yaml"
    path.write_bytes(codecs.BOM_UTF8 * mark + FILES[name].replace("\n", newline).encode())
    data = load(path)
    entries = {
        relation.quote_id(quote): {
            "hash": quote.hash, "source": quote.source, "verdict": "exact", "checked": "2024-01-01", "sha256": "0" * 64,
        }
        for relation in data.relations
        for quote in relation.quotes
    }  # fmt: skip
    (folder / "verification.json").write_text(json.dumps(entries), "utf-8")
    return path


@examples(60)
@given(st.data(), st.sampled_from(list(FILES)), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_whatever_is_done_every_address_opens_what_it_should_and_every_comment_and_line_stays(
    draw: st.DataObject, name: str, newline: str, mark: bool
) -> None:
    with TemporaryDirectory() as place:
        path = written(Path(place), name, newline, mark)
        ever = dict.fromkeys(addresses(load(path)))
        for _ in range(draw.draw(st.integers(1, 4))):
            loaded, old = load_marked(path), path.read_bytes()
            before = loaded.dataset
            was = {address: opens(before, address) for address in addresses(before)}
            what = draw.draw(st.sampled_from(["rename", "move", "remove"]))
            relation = draw.draw(st.sampled_from(before.relations))
            quote = draw.draw(st.sampled_from(relation.quotes))
            goes = relation.quote_id(quote)
            moved: dict[str, str | None] = {}
            if what == "rename":
                names = ["courier-2016", "radio-2014", "b-1", "c-2"]
                new = draw.draw(st.sampled_from(names))
                try:
                    change = rename_source(path, loaded, quote.source, new)
                except CannotEdit:
                    assert any(new in (key, *source.formerly) for key, source in before.sources.items())
                    continue
                moved = {
                    one.quote_id(each): f"{one.id}.{each.hash_under(new)}"
                    for one in before.relations for each in one.quotes if each.source == quote.source
                }  # fmt: skip
            elif what == "move":
                pair = draw.draw(st.sampled_from(PAIRS))
                other = next(code for code in pair if code != "RUS")
                recode = {"actor": ["RUS"], "recipient": [other]} if quote.event else {}
                if set(pair) == set(relation.between):
                    continue
                change = move_quote(path, loaded, relation, quote, pair, coding=recode, with_relation=True)
                moved = {goes: change.addresses[goes]}
                assert moved[goes] == "-".join(sorted(code.lower() for code in pair)) + f".{quote.hash}"
            else:
                change = remove_quote(path, loaded, relation, quote, with_relation=True)
                moved = {goes: relation.id if len(relation.quotes) > 1 else None}
            change.write()
            after, new_bytes = load(path), path.read_bytes()
            for address, opened in was.items():
                wanted = moved.get(str(opened), opened)
                if wanted and wanted.partition(".")[0] in after.by_id:
                    assert opens(after, address) == wanted
            ever |= dict.fromkeys(addresses(after))
            for address in ever:
                opened = opens(after, address)
                same_pair = opened is None or opened.partition(".")[0] == address.partition(".")[0]
                assert opened or _says_that_it_was_removed(after, address)
                assert same_pair or "." in address
            assert new_bytes.startswith(codecs.BOM_UTF8) == mark
            assert newline == "\n" or {*re.findall(rb"\r\n|\r|\n", new_bytes)} == {b"\r\n"}
            lists_are_lines = name in ("lines", "flush") and before.by_id.keys() == after.by_id.keys()
            _only_what_should(old, new_bytes, what, lists_are_lines)
            kept = json.loads((path.parent / "verification.json").read_text("utf-8"))
            assert set(kept) == {one.quote_id(each) for one in after.relations for each in one.quotes}
            assert all(entry["hash"] == key.partition(".")[2] for key, entry in kept.items())


def _says_that_it_was_removed(data: Dataset, address: str) -> bool:
    (said,) = lost({"show": [address]}, data)
    beginning = "The quote that" if "." in address else "The relation of"
    return said.startswith(beginning) and "was removed from this data" in said


def _only_what_should(old: bytes, new: bytes, what: str, whole_lines: bool) -> None:
    """Each line of a file in lines is there as it was, but for those of the entry and of ``formerly``."""
    if what == "rename":
        assert comments(old) <= comments(new)
        names = rb"courier-2016|radio-2014|b-1|c-2"
        one, other = (re.sub(names, b"?", _without_former(content)) for content in (old, new))
        assert Counter(one.splitlines()) == Counter(other.splitlines()) or not whole_lines
    elif whole_lines:
        # A file without a line end at its end gets one before a line that is added there.
        one, other = (_without_former(content).rstrip(b"\r\n").splitlines() for content in (old, new))
        if what == "move":
            assert comments(old) <= comments(new)
            assert Counter(filter(None, map(bytes.strip, one))) == Counter(filter(None, map(bytes.strip, other)))
            return
        same = next((n for n, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), len(other))
        assert other[same:] == one[len(one) - len(other) + same :]  # one block is gone


def _without_former(content: bytes) -> bytes:
    """``content`` without the lists of former addresses and ids."""
    content = re.sub(rb"recipient: \[...\]|, formerly: \[[^\]]*\]", b"", content)
    return re.sub(rb"(?m)^ *(formerly:.*|- [a-z]{3}-[a-z]{3}\.[0-9a-f]{10}.*)\r?\n", b"", content + b"\n")


def test_a_quote_that_is_moved_keeps_its_own_bytes_and_stands_by_its_date(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    loaded = load_marked(path)
    relation, quote = loaded.dataset.relations[0], loaded.dataset.relations[0].quotes[1]
    move_quote(path, loaded, relation, quote, ("RUS", "JPN")).write()
    lines = (
        "    - exact: >-\n        folded words\n        in a block\n\n      # Inside an entry.\n"
        "      source: 'courier-2016'\n      date: 2015-01-02\n      # At an entry's end.\n"
        f"      formerly: [rus-tur.{quote.hash}]\n"
    )
    old = HEAD + LINES
    first = "    - exact: |\n        literal words\n      source: radio-2014\n"
    begin, end = old.index("      - exact: >-"), old.index('      - {exact: "double')
    told = path.read_text("utf-8")
    assert told == (old[:begin] + old[end:]).replace(first, first + _order(lines))


def _order(lines: str) -> str:
    """The former address stands after the last key, before a comment at the entry's end."""
    comment, formerly = lines.splitlines(keepends=True)[-2:]
    return "".join(lines.splitlines(keepends=True)[:-2]) + formerly + comment


def test_a_pair_that_is_new_stands_by_its_codes(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    for pair in (("RUS", "CHN"), ("USA", "RUS"), ("RUS", "KOR")):
        loaded = load_marked(path)
        relation = loaded.dataset.by_id["rus-tur"]
        move_quote(path, loaded, relation, relation.quotes[-1], pair).write()
    # The first two were out of order from the beginning, and nothing but what is new is put into order.
    assert list(load(path).by_id) == ["chn-rus", "rus-tur", "jpn-rus", "kor-rus", "rus-usa"]


def test_a_change_that_would_lose_an_address_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "lines")
    loaded, real = load_marked(path), set_list
    monkeypatch.setattr("graph.editing.readdress.set_list", lambda data, where, _: real(data, where, ["old-1"]))
    with pytest.raises(CannotEdit, match=r"the address rus-tur\.[0-9a-f]{10} would no longer open rus-tur"):
        rename_source(path, loaded, "courier-2016", "courier-1")


def test_a_change_that_would_forget_what_was_removed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "flush")
    loaded = load_marked(path)
    relation = loaded.dataset.by_id["jpn-rus"]
    monkeypatch.setattr("graph.editing.readdress.set_list", lambda data, *_: data)
    with pytest.raises(CannotEdit, match=r"nothing would tell that what jpn-rus\S* opens was removed"):
        remove_quote(path, loaded, relation, relation.quotes[0], with_relation=True)


def test_a_quote_that_was_removed_opens_its_relation_and_the_page_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    loaded = load_marked(path)
    relation, quote = loaded.dataset.relations[0], loaded.dataset.relations[0].quotes[2]
    remove_quote(path, loaded, relation, quote).write()
    after = load(path)
    for address in (relation.quote_id(quote), "tur-rus.0123456789"):
        assert opens(after, address) == "rus-tur"
        assert lost({"show": [address]}, after) == (REMOVED,)
    assert lost({"show": ["rus-tur.9999999999"]}, after)[0].startswith("The quote that this link opens is not in")


def test_of_a_relation_that_was_removed_the_page_says_so_whatever_link_leads_to_it(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    words = {}
    for _ in range(2):
        loaded = load_marked(path)
        relation = loaded.dataset.by_id["jpn-rus"]
        words[relation.quotes[0].exact] = relation.quote_id(relation.quotes[0])
        remove_quote(path, loaded, relation, relation.quotes[0], with_relation=True).write()
    after = load(path)
    assert after.formerly == ("jpn-rus", *words.values())
    of = "The relation of Russia and Japan that this link opens was removed from this data."
    assert lost({"show": ["rus-jpn"]}, after) == (of,)
    for address in words.values():
        told = (
            "The quote that this link opens was removed from this data, and with it the relation of Japan and Russia."
        )
        assert lost({"show": [address]}, after) == (told,)
        assert "was removed, and its relation with it" in run("remove", address, path).stderr
    assert lost({"show": ["kor-rus"]}, after)[0].startswith("This link opens")
    assert run("check", path).exit_code == 0


def test_a_relation_that_goes_because_its_last_quote_moves_is_remembered_too(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    loaded = load_marked(path)
    relation = loaded.dataset.by_id["jpn-rus"]
    move_quote(path, loaded, relation, relation.quotes[0], ("KOR", "RUS"), with_relation=True).write()
    after = load(path)
    assert opens(after, relation.quote_id(relation.quotes[0])) == f"kor-rus.{relation.quotes[0].hash}"
    assert (opens(after, "jpn-rus"), after.removed) == (None, {"jpn-rus"})
    assert _says_that_it_was_removed(after, "jpn-rus")


def test_a_pair_that_was_removed_and_is_there_again_opens_by_every_address(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    loaded = load_marked(path)
    relation = loaded.dataset.by_id["jpn-rus"]
    remove_quote(path, loaded, relation, relation.quotes[0], with_relation=True).write()
    loaded = load_marked(path)
    other = loaded.dataset.by_id["rus-tur"]
    move_quote(path, loaded, other, other.quotes[0], ("JPN", "RUS")).write()
    after = load(path)
    assert opens(after, "jpn-rus") == opens(after, relation.quote_id(relation.quotes[0])) == "jpn-rus"
    assert lost({"show": [relation.quote_id(relation.quotes[0])]}, after) == (REMOVED,)


def test_each_file_of_a_folder_remembers_what_was_removed_from_it(tmp_path: Path) -> None:
    folder = folder_of_two(tmp_path)
    for name in ("jpn-rus", "rus-tur"):
        loaded = load_marked(folder)
        relation = loaded.dataset.by_id[name]
        remove_quote(folder, loaded, relation, relation.quotes[0], with_relation=True).write()
    assert "formerly: [jpn-rus, jpn-rus." in (folder / "b.yaml").read_text("utf-8")
    (folder / "c.yaml").write_text("formerly: [kor-rus]\n", "utf-8")
    assert {"jpn-rus", "kor-rus"} <= load(folder).removed


def test_what_was_removed_and_added_again_opens_as_before(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    loaded = load_marked(path)
    relation, quote = loaded.dataset.relations[0], loaded.dataset.relations[0].quotes[0]
    remove_quote(path, loaded, relation, quote).write()
    again = path.read_bytes().replace(b"  - exact: two", b"  - exact: one\n    source: courier-2016\n\n  - exact: two")
    path.write_bytes(again)
    assert opens(load(path), relation.quote_id(quote)) == relation.quote_id(quote)


def test_a_quote_that_is_moved_and_moved_back_is_as_it_was(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    loaded = load_marked(path)
    relation, quote = loaded.dataset.relations[0], loaded.dataset.relations[0].quotes[3]
    move_quote(path, loaded, relation, quote, ("RUS", "JPN")).write()
    loaded = load_marked(path)
    home = loaded.dataset.by_id["jpn-rus"]
    back = next(one for one in home.quotes if one.hash == quote.hash)
    move_quote(path, loaded, home, back, ("RUS", "TUR")).write()
    after = load(path)
    assert next(q for q in after.by_id["rus-tur"].quotes if q.hash == quote.hash).formerly == (f"jpn-rus.{quote.hash}",)


def test_an_id_that_another_source_has_or_had_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    with pytest.raises(CannotEdit, match="radio-2014 is the id of another source"):
        rename_source(path, load_marked(path), "courier-2016", "radio-2014")
    rename_source(path, load_marked(path), "courier-2016", "courier-1").write()
    with pytest.raises(CannotEdit, match="courier-2016 was an id of courier-1 before"):
        rename_source(path, load_marked(path), "radio-2014", "courier-2016")
    rename_source(path, load_marked(path), "courier-1", "courier-2016").write()  # its own it may have again
    assert load(path).sources["courier-2016"].formerly == ("courier-1",)


def test_the_last_quote_takes_its_relation_with_it_only_if_that_is_said(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    loaded = load_marked(path)
    relation = loaded.dataset.by_id["jpn-rus"]
    with pytest.raises(LastQuote, match=r"last quote of jpn-rus: with --with-relation"):
        remove_quote(path, loaded, relation, relation.quotes[0])
    remove_quote(path, loaded, relation, relation.quotes[0], with_relation=True).write()
    assert list(load(path).by_id) == ["rus-tur"]


# ---- several files


B = "relations:\n# b's own\n- between: [JPN, RUS]\n  quotes:\n"


def folder_of_two(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    quotes = "      - {exact: one, source: courier-2016}\n      - exact: two\n        source: radio-2014\n"
    (folder / "a.yaml").write_text(f"{HEAD}  - between: [RUS, TUR]\n    quotes:\n{quotes}", "utf-8")
    (folder / "b.yaml").write_text(f"{B}  - {{exact: one, source: courier-2016}}\n", "utf-8")
    (folder / "verification.json").write_text("{}\n", "utf-8")
    return folder


def test_a_source_is_renamed_in_every_file_and_a_quote_goes_from_one_to_another(tmp_path: Path) -> None:
    folder = folder_of_two(tmp_path)
    rename_source(folder, load_marked(folder), "courier-2016", "courier-1").write()
    assert "source: courier-1}" in (folder / "b.yaml").read_text("utf-8")
    loaded = load_marked(folder)
    relation = loaded.dataset.by_id["rus-tur"]
    move_quote(folder, loaded, relation, relation.quotes[1], ("JPN", "RUS")).write()
    moved = (folder / "b.yaml").read_text("utf-8")
    assert moved.startswith(f"{B}  - exact: two\n    source: radio-2014\n    formerly: [rus-tur.")
    assert {q.source for q in load(folder).by_id["jpn-rus"].quotes} == {"courier-1", "radio-2014"}


@pytest.mark.parametrize("locked", ["a.yaml", "b.yaml"])
def test_a_file_that_is_read_only_keeps_both_as_they_were(tmp_path: Path, locked: str) -> None:
    folder = folder_of_two(tmp_path)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    (folder / locked).chmod(0o444)
    with pytest.raises(NotWritten, match="read-only"):
        rename_source(folder, load_marked(folder), "courier-2016", "courier-1").write()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("other", ["a.yaml", "b.yaml", "verification.json"])
def test_what_somebody_else_wrote_meanwhile_stays_and_nothing_is_written(tmp_path: Path, other: str) -> None:
    folder = folder_of_two(tmp_path)
    data = load(folder)
    entry = {"hash": "0" * 10, "source": "x", "verdict": "exact", "checked": "2024-01-01", "sha256": "0" * 64}
    kept = json.dumps({data.relations[0].quote_id(data.relations[0].quotes[0]): entry})
    (folder / "verification.json").write_text(kept, "utf-8")
    change: Readdressed = rename_source(folder, load_marked(folder), "courier-2016", "courier-1")
    with (folder / other).open("a", encoding="utf-8") as file:
        file.write("\n")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(Exception, match="somebody else"):
        change.write()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_files_are_written_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, new = tmp_path / "one", tmp_path / "two", tmp_path / "new"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    one.chmod(0o640)
    real, last = Path.replace, two

    def failing(path: Path, target: Path) -> Path:
        if target == last and path.read_bytes() == b"22":
            raise OSError(28, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(NotWritten, match="two cannot be written: no space left"):
        write_together({new: b"n", one: b"11", two: b"22"})
    assert (one.read_bytes(), two.read_bytes(), new.exists()) == (b"1", b"2", False)
    assert stat.S_IMODE(one.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


# ---- the commands


def run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, [str(argument) for argument in arguments])


LINK = "https://x.example/?show=tur-rus.{}&from=2014"


@pytest.mark.parametrize("meant", ["rus-tur.{}", "TUR-RUS.{}", LINK, "single 'QUOTED' words", "quoted' words"])
def test_a_quote_is_named_by_address_link_or_words(tmp_path: Path, meant: str) -> None:
    path = written(tmp_path, "lines")
    quote = load(path).relations[0].quotes[3]
    result = run("move", meant.format(quote.hash), path, "--to", "JPN", "RUS")
    assert (result.exit_code, result.stdout) == (0, f"jpn-rus.{quote.hash}\n"), result.stderr


def test_a_former_address_names_the_quote_too(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    assert run("remove", "rus-tur.0123456789", path).exit_code == 0
    result = run("remove", "rus-tur.0123456789", path)
    assert result.exit_code == 1
    assert "rus-tur.0123456789 was removed from rus-tur. Nothing was written.\n" in result.stderr


def test_words_of_several_quotes_are_listed_with_lines_and_addresses(tmp_path: Path) -> None:
    path = written(tmp_path, "lines")
    before = path.read_bytes()
    result = run("remove", "words", path)
    assert result.exit_code == 1
    assert "6 quotes have these words: give more of them, or an address:\n" in result.stderr
    assert re.search(
        rf"\n  {re.escape(str(path))}:16  rus-tur\.[0-9a-f]{{10}}  plain words that go on\n", result.stderr
    )
    assert path.read_bytes() == before


def test_a_dry_run_prints_a_diff_and_writes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}
    result = run("rename-source", "radio-2014", "radio-1", path, "--dry-run")
    assert result.exit_code == 0
    assert "-    source: radio-2014\n+    source: radio-1\n" in result.stdout
    assert "verification.json" not in result.stdout  # nobody reads it: a line on it is enough
    assert f"{tmp_path / 'verification.json'} would change with it.\nNothing was written.\n" in result.stderr
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["rename-source", "courrier-2016", "x"], 2, "no source courrier-2016; did you mean courier-2016?"),
        (["rename-source", "courier-2016", "radio-2014"], 1, "radio-2014 is the id of another source"),
        (["rename-source", "courier-2016", "courier-2016"], 1, "the source is already called courier-2016"),
        (["rename-source", "courier-2016", "A b"], 1, "not an id (lower-case letters"),
        (["move", "four", "--to", "JPN", "RUS"], 1, "the quote is already on jpn-rus"),
        (["move", "four", "--to", "JPN", "JPN"], 2, "a pair is two different country codes"),
        (["move", "one", "--to", "JPN", "FOO"], 2, "'FOO' is not an ISO 3166 country code"),
        (["remove", "nine"], 1, "no quote has this address or these words: nine"),
        (["remove", "four"], 1, "with --with-relation, it goes as well"),
    ],
)
def test_what_cannot_be_done_is_told_and_writes_nothing(
    tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    path = written(tmp_path, "flush")
    before = {one: one.read_bytes() for one in tmp_path.iterdir()}
    result = (
        run(*arguments[:1], *arguments[1:], path)
        if "--to" not in arguments
        else run(*arguments[:2], path, *arguments[2:])
    )
    assert result.exit_code == code
    assert said in result.stderr
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_a_record_that_cannot_be_read_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = written(tmp_path, "flush")
    (tmp_path / "verification.json").write_text("<<<<<<< HEAD\n", "utf-8")
    before = path.read_bytes()
    result = run("rename-source", "radio-2014", "radio-1", path)
    assert result.exit_code == 1
    assert "verification.json" in result.stderr
    assert path.read_bytes() == before
