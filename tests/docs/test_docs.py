"""The pages that a person reads first: every command in them is run, what they promise is held, no link leads nowhere.

``python -m tests.docs.test_docs --write`` writes anew what is made by a program: what the commands of ``WALKS`` print
(and README.md shows of it), and the tables of docs/robustness.md that list inputs of tests.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner

from graph.cli.main import COMMANDS, cli
from graph.evidence.matching import SourceText
from graph.evidence.messages import VERDICT_WORDS
from graph.evidence.verify import Verdict, search
from graph.export import view_schema
from graph.model import Quote
from tests.evidence.test_misquotes import KINDS
from tests.loading.test_hostile import HOSTILE
from tests.support import ROOT
from tests.support.forked import printed
from tests.support.invented import TEXT, TRUE_QUOTES

CURATING, ROBUSTNESS, README = (ROOT / name for name in ("docs/curating.md", "docs/robustness.md", "README.md"))
# Pages whose commands are run, in their order, in a copy of the project.
WALKS = (CURATING, *(ROOT / "docs" / name for name in ("importing.md", "exporting.md", "publishing.md")))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / ".github").rglob("*.md")])

# ---- the walks through docs/curating.md and others

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HASH = "SHA256"  # stands in the page for a hash too long to read; the walk puts in that of the text


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: a file to write, a change to make in one, or commands with what they print."""

    kind: str
    file: str
    body: str


@dataclass(frozen=True, slots=True)
class Served:
    """A ``streamlit run`` of the page: the arguments behind ``--``."""

    arguments: tuple[str, ...]


def blocks(page: str) -> list[Block]:
    return [Block(kind, file, body) for kind, file, body in _FENCE.findall(page)]


def commands(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each as it is written, with the output that is shown under it."""
    parts = re.split(r"^\$ ", body, flags=re.MULTILINE)
    assert not parts[0].strip(), f"a console block begins with a command, not with {parts[0]!r}"
    found = []
    for part in parts[1:]:
        written = re.match(r"(?:.*\\\n)*.*\n", part)
        assert written
        found.append((written[0], part[written.end() :]))
    return found


class Walk:
    """A person who does what a page says, in a copy of the project."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        self.project.mkdir()
        shutil.copytree(ROOT / "graph", self.project / "graph", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "data", self.project / "data")
        shutil.copy(ROOT / ".gitignore", self.project)
        self.served: list[Served] = []
        self._run(["git", "init", "--quiet"])
        self._run(["git", "add", "--all"])
        self._run(["git", "commit", "--quiet", "--message", "The project"])

    def take(self, block: Block) -> str:
        """Does what a block says; gives the block as it should be."""
        path = self.project / block.file if block.file else None
        if block.kind == "console":
            return "".join(f"$ {written}{self.prints(written)}" for written, _ in commands(block.body))
        assert path, f"this block of the page names no file:\n{block.body}"
        if block.kind == "diff":
            self._change(path, block.body)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")
        return block.body

    def prints(self, written: str) -> str:
        arguments = shlex.split(written.replace("\\\n", " "))
        if arguments[:3] == ["streamlit", "run", "app.py"] and arguments[3:4] == ["--"]:
            self.served.append(Served(tuple(arguments[4:])))
            return ""
        assert arguments[0] in ("python", "git"), f"the test does not know how to run {arguments[0]}"
        said = self._run(arguments)
        return "".join(f"{line.rstrip()}\n" for line in said.splitlines())

    def _change(self, path: Path, body: str) -> None:
        text, (texts,) = path.read_text("utf-8"), (self.project.parent / "texts").iterdir()
        lines = body.replace(_HASH, hashlib.sha256(texts.read_bytes()).hexdigest()).splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        assert text.count(old) == 1, f"what the page changes does not stand once in {path.name}:\n{old}"
        path.write_text(text.replace(old, "".join(line[1:] for line in lines if line[0] in " +")), "utf-8")

    def _run(self, command: list[str]) -> str:
        names = {
            f"GIT_{who}_{what}": "nobody@invented.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "NO_COLOR": "1", "PYTHONUTF8": "1"}
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "RELATIONS_", "PYTHON"))}
        env = kept | names | plain
        if command[:3] == ["python", "-m", "graph"]:
            said = printed(command[3:], self.project, env)
        else:
            said = subprocess.run(
                command, cwd=self.project, env=env, stdin=subprocess.DEVNULL, timeout=60,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
            ).stdout  # fmt: skip
        assert "Traceback" not in said, said
        return said


def walked(folder: Path, page: Path = CURATING) -> tuple[Walk, str]:
    """The walk at its end, and the page as it should be."""
    walk = Walk(folder)

    def fresh(match: re.Match[str]) -> str:
        block = Block(match[1], match[2] or "", match[3])
        return match[0].replace(block.body, walk.take(block)) if block.body else match[0]

    return walk, _FENCE.sub(fresh, page.read_text("utf-8"))


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, str]:
    return walked(tmp_path_factory.mktemp("curating"))


@pytest.mark.parametrize("page", WALKS, ids=lambda page: page.name)
def test_every_command_of_a_walk_prints_what_the_page_shows(page: Path, walk: tuple[Walk, str], tmp_path: Path) -> None:
    made = walk[1] if page == CURATING else walked(tmp_path, page)[1]
    shown = page.read_text("utf-8")
    differing = difflib.unified_diff(shown.splitlines(), made.splitlines(), "the page", "what is printed", lineterm="")
    assert "\n".join(differing) == "", "if the new words are right: python -m tests.docs.test_docs --write"


def test_the_walk_meets_a_typo_a_misquote_and_ends_with_every_quote_verified(walk: tuple[Walk, str]) -> None:
    shown = [output for block in blocks(walk[1]) if block.kind == "console" for _, output in commands(block.body)]
    assert "[bad-date]" in shown[0]
    assert any("[typography]" in output for output in shown)
    assert any("fixed exact" in output for output in shown)
    last = walk[0].prints("python -m graph verify mine/relations.yaml --sources ../texts --strict\n")
    assert last.splitlines()[-1] == "4 quotes: 4 exact"
    assert walk[0].prints("python -m graph check mine/relations.yaml --strict\n").startswith("clean: ")
    assert "gazette-2016.txt" not in walk[0].prints("git ls-files\n")
    assert walk[0].served == [Served(("--data", "mine/relations.yaml"))]


def common_mistakes() -> list[tuple[list[str], str]]:
    """What the page's table says that one types, and the code that one is told."""
    table = CURATING.read_text("utf-8").split("## Common mistakes")[1]
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith("| `")]
    return [(re.findall(r"`([^`]+)`", row[0]), row[1].strip("`")) for row in rows]


@pytest.mark.parametrize(("typed", "code"), common_mistakes(), ids=[code for _, code in common_mistakes()])
def test_a_common_mistake_is_told_by_the_code_that_the_page_names(
    walk: tuple[Walk, str], typed: list[str], code: str
) -> None:
    good = (walk[0].project / "mine" / "relations.yaml").read_text("utf-8")
    key = typed[0].split(":")[0]
    if key == "text":
        data = re.sub(r"(?m)^    text: .*$", f"    {typed[0]}", good)
    elif key == "between":
        data = good + good[good.index("  - between") :].replace("[ISL, NOR]", "[NOR, ISL]")
        assert typed[0] in data
    else:
        lines = typed if key == "exact" else ["exact: their foreign ministers said on Tuesday", *typed]
        data = good + "      - " + "\n        ".join([*lines, "source: gazette-2016"]) + "\n"
    (walk[0].project / "wrong.yaml").write_text(data, "utf-8")
    told = walk[0].prints("python -m graph verify wrong.yaml --sources ../texts\n")
    assert set(re.findall(r"\[([a-z-]+)\]$", told, re.MULTILINE)) == {code}


def test_what_the_readme_shows_is_what_the_walk_prints(walk: tuple[Walk, str]) -> None:
    section = README.read_text("utf-8").split("## A mistake, its message, its fix")[1].split("\n## ")[0]
    shown = [block.body for block in blocks(section)]
    assert len(shown) == 2
    assert set(shown) <= {block.body for block in blocks(walk[1])}
    for key_and_value in re.findall(r"The fix is the hint: `(.+)`", section):
        assert f"+    {key_and_value}\n" in CURATING.read_text("utf-8")


# ---- what the pages say of commands, options and other files


def spans(page: Path) -> Iterator[str]:
    """What stands as code in a page: spans, and the commands of its blocks."""
    text = page.read_text("utf-8")
    for kind, _, body in _FENCE.findall(text):
        if kind == "console":
            yield from (written.replace("\\\n", " ") for written, _ in commands(body))
    for match in re.finditer(r"^```\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield from match[1].splitlines()
    yield from re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


@cache
def options(command: str) -> set[str]:
    """The long options that a command's help lists."""
    return set(re.findall(r"--[a-z][a-z-]*", CliRunner().invoke(cli, [command, "--help"]).stdout))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_and_option_that_a_page_names_exists(page: Path) -> None:
    every = set().union(*map(options, COMMANDS))
    for span in spans(page):
        if match := re.match(r"(?:\$ )?python -m graph ([a-z][a-z-]*)(.*)", span, re.DOTALL):
            assert match[1] in COMMANDS, span
        elif not ((match := re.match(r"([a-z-]+)( --.*)", span)) and match[1] in COMMANDS):
            if re.fullmatch(r"--[a-z][a-z-]*(?: .*)?", span):
                assert span.split()[0] in every | {"--data", "--version"}, f"{page.name}: no command has {span}"
            continue
        named = set(re.findall(r"(?<!\S)--[a-z][a-z-]*", match[2].split(" > ")[0]))
        assert named <= options(match[1]), f"{page.name}: {span}"


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.casefold()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_link_of_a_page_leads_nowhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$|`[^`\n]+`", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), f"{page.name} links {target}"
        assert file.is_relative_to(ROOT)
        assert not anchor or anchor in anchors(file), f"{page.name} links {target}"


# ---- docs/robustness.md: what happens, and the test that holds it

_TEST = re.compile(r"tests/[\w/]+\.py::test_\w+(?:\[[^`]*\])?")

# The hostile inputs of the project's own list, in its words, with the rows that stand for each.
NAMED = {
    "30,000 nested brackets": ["30,000 nested brackets", "30,000 brackets as a key"],
    "alias bombs": ["alias bomb"],
    "merge-key bombs": ["merge-key bomb"],
    "cycles": ["a cycle", "a cycle at the root", "a cycle through keys"],
    "every explicit tag": [name for name in HOSTILE if name.startswith("the tag ")],
    "duplicate keys": ["a duplicate key", "a duplicate key written otherwise", "a duplicate relation list"],
    "several documents": ["two documents"],
    "empty roots": ["an empty file", "only white space", "only a comment", "only a document's start"],
    "scalar roots": ["a text as the root", "a number as the root"],
    "UTF-16": ["UTF-16 with its mark", "UTF-16 without it"],
    "Latin-1 (name the byte)": ["Latin-1"],
    "interior BOM": ["a BOM inside"],
    "NUL in escapes": ["a NUL by escape", "a NUL"],
    "control characters in escapes": ["a control by escape", "a control in a key"],
    "lone surrogates": ["a lone surrogate by escape", "a surrogate in bytes"],
    "a 10 MB scalar": ["a 10 MB text", "a 10 MB text in quotes", "a 10 MB key"],
    "a 5,000-digit number": ["a 5,000-digit number as a date", "a 5,000-digit year"],
    "=": ["= as the root", "= as a date"],
    "impossible dates": ["a day that does not exist", "a month that does not exist", "a year zero"],
    "reversed dates": ["a date that runs backwards"],
    "depth over 20": ["depth 21"],
    "more than 25,000 relations": ["25,001 relations"],
    "more than 250,000 quotes": ["250,001 quotes"],
    "javascript: URLs": ["a javascript: address", "a javascript: address with a host"],
    "data: URLs": ["a data: address"],
    "formula-like text": ["A name or title like a spreadsheet's formula"],
    "</script>": ["Markup in any field: `</script>`, `<img onerror>`, `$…$`, `:material/x:`, `[x](y)`"],
    "error messages included": ["Markup in an error message"],
    "the loader is total": ["Any bytes", "Any YAML", "A file that was damaged", "Data that is almost valid"],
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page: the input or fault, what happens, and the tests that hold it."""

    section: str
    fault: str
    cells: tuple[str, ...]
    tests: tuple[str, ...]


def rows() -> list[Row]:
    """All rows of the page. Where a section's introduction names a test with ``[…]``, it is each row's, by its name."""
    found = []
    for section in re.split(r"^## ", ROBUSTNESS.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, prose = section.split("\n", 1)
        (each,) = re.findall(r"`(tests/\S+::test_\w+)(?:\[…\])?` holds each row", prose) or [None]
        by_name = f"`{each}[…]`" in prose
        for line in prose.splitlines():
            if line.startswith("| ") and not line.startswith("| input or fault"):
                cells = tuple(plain(part.strip()) for part in re.split(r"(?<!\\)\|", line)[1:-1])
                named = tuple(_TEST.findall(line))
                of_all = (f"{each}[{cells[0]}]" if by_name else each,) if each else ()
                found.append(Row(title, cells[0], cells[1:], named or of_all))
    return found


@cache
def defined_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_every_row_says_what_happens_and_names_tests_that_exist() -> None:
    assert len(rows()) > 100
    for row in rows():
        assert row.tests, f"no test: {row.fault}"
        assert all(row.cells[:-1] or row.cells), f"nothing happens: {row.fault}"
        for test in row.tests:
            file, name = test.split("[")[0].split("::")
            assert name in defined_in(file), f"{row.fault}: there is no {test}"


def test_every_parameter_that_a_row_names_is_collected() -> None:
    named = {test for row in rows() for test in row.tests if "[" in test}
    files = sorted({test.split("::")[0] for test in named})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *files]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    assert listed.returncode == 0, listed.stdout + listed.stderr
    assert sorted(named - set(listed.stdout.splitlines())) == []


def test_no_fault_has_two_rows() -> None:
    faults = [(row.section, row.fault) for row in rows()]
    assert len(faults) == len(set(faults))


@pytest.mark.parametrize("named", NAMED)
def test_every_hostile_input_that_we_set_out_to_refuse_has_its_row(named: str) -> None:
    faults = {row.fault for row in rows()}
    assert NAMED[named]
    assert set(NAMED[named]) <= faults


def test_every_hostile_file_and_every_kind_of_misquote_has_its_row_and_no_other() -> None:
    by_section: dict[str, list[str]] = {}
    for row in rows():
        by_section.setdefault(row.section, []).append(row.fault)
    assert by_section["Files that must be refused"] == list(HOSTILE)
    assert by_section["Misquotes, by kind"] == [in_words(kind.__name__) for kind in KINDS]


def test_the_tables_that_are_made_by_a_program_are_current() -> None:
    assert ROBUSTNESS.read_text("utf-8") == with_tables(ROBUSTNESS.read_text("utf-8")), (
        "run: python -m tests.docs.test_docs --write"
    )


def in_words(name: str) -> str:
    return name.replace("_", " ")


def cell(text: str) -> str:
    """Text in a cell of a Markdown table, where no mark means anything."""
    return re.sub(r"([|<>*`\[\]$\\])", r"\\\1", " ".join(text.split()))


def plain(cell: str) -> str:
    """What ``cell`` made a cell of."""
    return re.sub(r"\\(\W)", r"\1", cell)


def hostile_table() -> Iterator[str]:
    yield "| input or fault | where | what the curator is told, in part | code |"
    yield "|---|---|---|---|"
    for name, hostile in HOSTILE.items():
        place = f"line {hostile.line:,}, column {hostile.column:,}" if hostile.line else "after the others"
        yield f"| {cell(name)} | {place} | {cell(hostile.says)} | `{hostile.code}` |"


def misquote_table() -> Iterator[str]:
    yield "| input or fault | for example | verdict |"
    yield "|---|---|---|"
    source = SourceText(TEXT)
    for kind in KINDS:
        for words in sorted(TRUE_QUOTES, key=len):
            planted = [one for one in kind(words) if one.strip() and one != words]
            verdicts = {one: search(Quote(exact=one, source="a"), source).verdict for one in planted}
            if shown := [one for one in planted if one not in TEXT and verdicts[one] is not Verdict.EXACT]:
                example = shown[len(shown) // 2]
                yield f"| {in_words(kind.__name__)} | {cell(visible(example))} | {VERDICT_WORDS[verdicts[example]]} |"
                break


def visible(text: str) -> str:
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)


def with_tables(page: str) -> str:
    """The page with the tables between its marks made anew."""
    for mark, made in (("hostile", hostile_table()), ("misquotes", misquote_table())):
        start, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->\n"
        before, rest = page.split(start)
        page = before + start + "\n".join(made) + "\n" + end + rest.split(end)[1]
    return page


def write() -> None:
    """Write the pages' parts that are made by a program anew."""
    for walk in reversed(WALKS):
        with TemporaryDirectory() as folder:
            _, page = walked(Path(folder), walk)
        walk.write_text(page, "utf-8")
    printed = {block.body.split("\n")[0]: block.body for block in reversed(blocks(page)) if block.kind == "console"}
    readme = _FENCE.sub(
        lambda m: f"```console\n{printed[m[3].split(chr(10))[0]]}```" if m[1] == "console" else m[0],
        README.read_text("utf-8"),
    )
    README.write_text(readme, "utf-8")
    ROBUSTNESS.write_text(with_tables(ROBUSTNESS.read_text("utf-8")), "utf-8")
    view_schema.FILE.write_text(view_schema.text(view_schema.FILE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("python -m tests.docs.test_docs --write")
    write()
