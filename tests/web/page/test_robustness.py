"""What docs/robustness.md promises and no other test holds: which data is shown, what the server lets in, what is lost.

The same with a real Chromium lives in ``browser/test_robustness.py``.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from graph.loading.load import load
from graph.web import frontend
from graph.web.page import assets
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.server import Server
from tests.support.yaml_samples import WHOLE
from tests.web.page.test_app import html, opened

CONFIG = ROOT / ".streamlit" / "config.toml"
# What the server must be set to, whatever Streamlit's own defaults become.
SETTINGS: dict[str, object] = {
    "server.maxUploadSize": 2,
    "server.enableXsrfProtection": True,
    "server.enableCORS": True,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "browser.gatherUsageStats": False,
    "server.fileWatcherType": "none",
    "server.enableStaticServing": True,
}


# Which data is shown


def at(path: Path, *names: str) -> None:
    """Tiny files of data, each with a title and a pair of its own."""
    path.mkdir(exist_ok=True)
    for name, text in zip(names, (WHOLE, WHOLE[WHOLE.index("relations:") :].replace("TUR", "JPN")), strict=False):
        (path / name).write_text(text, "utf-8")


def shown(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path, environment: Path | None = None) -> AppTest:
    """The page as ``streamlit run app.py -- ARGUMENTS`` shows it."""
    monkeypatch.setattr(sys, "argv", ["app.py", *map(str, arguments)])
    if environment:
        monkeypatch.setenv("RELATIONS_DATA", str(environment))
    else:
        monkeypatch.delenv("RELATIONS_DATA", raising=False)
    page = opened()
    assert not page.exception
    return page


@pytest.mark.parametrize("form", ["--data FILE", "--data=FILE", "RELATIONS_DATA"])
def test_data_is_named_by_option_or_environment(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(tmp_path, "a.yaml")
    file = tmp_path / "a.yaml"
    arguments = {"--data FILE": ["--data", file], "--data=FILE": [f"--data={file}"]}.get(form, [])
    page = shown(monkeypatch, *arguments, environment=None if arguments else file)
    assert "<h1>Tiny</h1>" in html(page)


def test_a_folder_is_shown_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(tmp_path, "a.yaml", "b.yml")
    (tmp_path / "notes.txt").write_text("no data", "utf-8")
    assert "about 2 relations" in html(shown(monkeypatch, "--data", tmp_path))


def test_the_option_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(tmp_path, "a.yaml")
    page = shown(monkeypatch, "--data", tmp_path / "a.yaml", environment=tmp_path / "none.yaml")
    assert "<h1>Tiny</h1>" in html(page)


def test_without_either_it_is_the_projects_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(ROOT / "data" / "relations.yaml").title in html(shown(monkeypatch))


def test_an_option_that_nobody_knows_is_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(tmp_path, "a.yaml")
    assert "<h1>Tiny</h1>" in html(shown(monkeypatch, "--colour", "red", "--data", tmp_path / "a.yaml"))


# What is lost, and what is not


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\0", b"[" * 100_000, b'{"rus-tur.x": {"hash": 1}}'], ids=repr)
def test_with_a_broken_record_every_word_is_shown_and_none_is_called_checked(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ROOT / "data" / "relations.yaml", tmp_path)
    (tmp_path / "verification.json").write_bytes(content)
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(tmp_path / "relations.yaml")])
    page = opened(show="rus-tur")
    assert not page.exception
    said = html(page)
    assert said.count('<article class="rg-quote') == len(load(tmp_path / "relations.yaml").by_id["rus-tur"].quotes)
    assert "not verified yet" in said
    assert "to the letter" not in said


@pytest.fixture
def no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``static/`` beside the app is a file, so that nothing can be put there."""
    (tmp_path / "static").write_text("a file where the folder should be")
    monkeypatch.setattr(assets, "_copied", lambda _: assets.assets().copy(tmp_path))


@pytest.mark.usefixtures("no_files")
def test_where_our_files_cannot_be_put_the_page_says_so_and_every_word_can_be_read() -> None:
    page = opened(show="rus-tur")
    assert not page.exception
    said = html(page)
    assert "The graph cannot be drawn" in said
    assert "Make that folder writable" in said
    assert "<h2>Russia – Turkey</h2>" in said
    assert "rg-table" in html(opened(view="table"))


# The server's own settings


@pytest.fixture(scope="module")
def effective() -> dict[str, Any]:
    """What Streamlit itself makes of the settings, started where the page is started."""
    code = (
        "import json; from streamlit import config; options = config.get_config_options(force_reparse=True);"
        f"print(json.dumps({{name: options[name].value for name in {sorted(SETTINGS)!r}}}))"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=plain, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", SETTINGS)
def test_the_servers_settings_are_in_effect(name: str, effective: dict[str, Any]) -> None:
    section, key = name.split(".")
    assert effective[name] == SETTINGS[name]
    assert key in tomllib.loads(CONFIG.read_text("utf-8"))[section], "named, so that another default changes nothing"


def test_every_setting_of_the_server_has_its_reason_above_it() -> None:
    settings = CONFIG.read_text("utf-8").split("[theme]")[0]
    for paragraph in re.split(r"\n\s*\n|\n(?=\[)", settings):
        lines = [line for line in paragraph.splitlines() if not line.startswith("[")]
        if any("=" in line and not line.startswith("#") for line in lines):
            assert lines[0].startswith("# "), f"no reason for\n{paragraph}"


def asked(server: Server, method: str, path: str, **headers: str) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=10)
    try:
        connection.request(
            method, path, b"x" if method == "PUT" else None, {k.replace("_", "-"): v for k, v in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, {name.casefold(): value for name, value in answer.getheaders()}
    finally:
        connection.close()


def test_a_file_that_comes_without_the_visitors_token_is_refused(server: Server) -> None:
    path = "/_stcore/upload_file/session/file"
    assert asked(server, "PUT", path)[0] == 403
    assert asked(server, "PUT", path, Cookie="_streamlit_xsrf=x", X_Xsrftoken="x")[0] == 403
    assert asked(server, "DELETE", path)[0] == 403


def test_the_page_of_another_site_gets_no_answer_that_it_may_read(server: Server) -> None:
    status, headers = asked(server, "GET", "/_stcore/health", Origin="https://evil.example")
    assert status == 200
    assert headers.get("access-control-allow-origin") not in ("*", "https://evil.example")


def test_the_page_of_another_site_cannot_open_a_session(server: Server) -> None:
    key = base64.b64encode(bytes(16)).decode()
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec_WebSocket_Key": key, "Sec_WebSocket_Version": "13"}
    assert asked(server, "GET", "/_stcore/stream", Origin="https://evil.example", **upgrade)[0] == 403
    assert asked(server, "GET", "/_stcore/stream", Origin=server.url, **upgrade)[0] == 101


def test_nothing_but_our_files_is_served_beside_the_page(serve: Serve, tmp_path: Path) -> None:
    shutil.copy(ROOT / "app.py", tmp_path)
    folder = assets.assets().copy(tmp_path)
    server = serve(app=tmp_path / "app.py")
    assert asked(server, "GET", f"/{folder}/{frontend.VIS_NETWORK}")[0] == 200
    for path in ("../app.py", "..%2fdata/relations.yaml", "%2e%2e/data/relations.yaml", "/etc/passwd", "app.py"):
        assert asked(server, "GET", f"/app/static/{path}")[0] in (400, 403, 404), path
