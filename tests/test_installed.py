"""The installed package works as the checkout does: a wheel in an environment of its own, far from the checkout."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT, on_ci

BUILT_OF = (
    "pyproject.toml",
    "setup.py",
    "app.py",
    ".streamlit/config.toml",
    "requirements.txt",
    "LICENSE",
    "LICENSE-DATA.md",
    "LICENSE-UNICODE.txt",
)
DATA = ROOT / "data" / "relations.yaml"
COMMANDS = (
    ("check", str(DATA)),
    ("check", "--format", "json", str(DATA)),
    ("schema", "--output", "-"),
    ("codes", "--markdown"),
    ("export", str(DATA), "--format", "bibtex", "--accessed", "2017-01-06"),
    ("export", str(DATA), "--format", "notes", "--accessed", "2017-01-06"),
    ("export", str(DATA), "--format", "quotes-csv"),
    ("export", str(DATA), "--format", "png"),
    ("import", "--help"),
    ("add", "--help"),
)
pytestmark = pytest.mark.slow  # a wheel is built, by a tool that pip may have to fetch


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of the checkout, so that nothing of the building stays in it."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "graph", copy / "graph", ignore=shutil.ignore_patterns("__pycache__"))
    for name in BUILT_OF:
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(out), str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode and "setuptools" in done.stderr and not on_ci():
        pytest.skip("pip cannot fetch setuptools, which builds the wheel")
    assert done.returncode == 0, done.stderr
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Python that has the wheel, and beside it only what it depends on, from the environment of the tests."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    inside = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    asked = [str(inside), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(packages)
    (packages / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    for path in (*packages.rglob("*"), packages):  # as an administrator installs it; who is root may write all the same
        path.chmod(path.stat().st_mode & ~0o222)
    before = _state(packages)
    yield inside
    assert _state(packages) == before, "something was written into the installed package"
    for path in (packages, *packages.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)


def _state(folder: Path) -> dict[str, int]:
    """Every file with the time of its last change."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "RELATIONS"))}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1"}  # root may write where nobody else may


def run(python: Path | str, where: Path, *command: str) -> tuple[int, bytes, bytes]:
    environment = _environment()
    arguments = [str(python), "-m", "graph", *command]
    done = subprocess.run(arguments, cwd=where, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "graph"], cwd=ROOT, capture_output=True, text=True, check=True)
    with zipfile.ZipFile(wheel) as packed:
        assert set(listed.stdout.split()) <= set(packed.namelist())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: "-".join(command[:2]).replace(str(DATA), "data"))
def test_a_command_of_the_installed_package_says_what_that_of_the_checkout_says(
    python: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    where = subprocess.run([python, "-c", "import graph; print(graph.__file__)"], cwd=tmp_path, capture_output=True)
    assert str(ROOT).encode() not in where.stdout
    assert run(python, tmp_path, *command) == run(sys.executable, ROOT, *command)


@pytest.mark.parametrize("options", [(), ("--split",), ("--embed", "--url", "https://a.example/g/")], ids=len)
def test_the_installed_package_publishes_the_pages_that_the_checkout_does(
    python: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    pages = {}
    for name, (one, where) in {"installed": (python, tmp_path), "checkout": (sys.executable, ROOT)}.items():
        code, _, told = run(one, where, "publish", "--data", str(DATA), "--out", str(tmp_path / name), *options)
        assert code == 0, told
        pages[name] = {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
    assert pages["installed"] == pages["checkout"]


def test_the_installed_page_is_served_with_its_settings_and_the_file_that_was_named(
    python: Path, tmp_path: Path
) -> None:
    shutil.copy(DATA, tmp_path / "mine.yaml")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [python, "-m", "graph", "serve", "mine.yaml", "--no-browser", "--port", str(port)]
    environment = _environment()
    log = tmp_path / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [*map(str, command), "--address", "127.0.0.1"], cwd=tmp_path, env=environment, stdout=file, stderr=file
        )
    try:
        page = _waited_for(f"http://127.0.0.1:{port}/", process, log)
        assert "<title>Russia and its partners</title>" in page
        sheet = _waited_for(f"http://127.0.0.1:{port}/download/quotes.csv", process, log)
        assert "Putin arrived in Japan" in sheet
        told = log.read_text("utf-8")
        assert "Traceback" not in told
        assert "WARNING" not in told, "a first start begins with no warning"
    finally:
        process.terminate()
        assert process.wait(20) in (0, -15, 143)  # the server itself was ended: nothing is left behind


def _waited_for(address: str, process: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(240):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            time.sleep(0.25)
    raise AssertionError(log.read_text("utf-8"))


def test_the_installed_command_has_a_name_of_its_own(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        (points,) = [name for name in packed.namelist() if name.endswith("entry_points.txt")]
        assert "relations-graph = graph.__main__:run" in packed.read(points).decode("utf-8")
        names = packed.namelist()
    assert {"graph/web/served/app.py", "graph/web/served/.streamlit/config.toml"} <= set(names)
    assert "app.py" not in names
