"""A server on this machine for a folder of published files, which writes down whatever it is asked for or told."""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from types import TracebackType
from typing import Self

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
_HEAD = "<!doctype html><meta charset=utf-8><title>host</title><link rel=icon href='data:,'>"


class Site:
    """Serves the files of ``folder``, and ``hosts``, what surrounds one of them, by path; ``asked`` has every path."""

    def __init__(self, folder: Path, hosts: Mapping[str, str]) -> None:
        self.asked: list[str] = []
        bodies = {f"/{file.relative_to(folder).as_posix()}": file.read_bytes() for file in folder.rglob("*.*")}
        policies = {
            path: html.unescape(found[1])
            for path, body in bodies.items()
            if (found := _POLICY.search(body.decode("utf-8")))
        }
        bodies |= {path: f"{_HEAD}{host}".encode() for path, host in hosts.items()}
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                asked.append(path)
                body = bodies.get(path)
                self.send_response(404 if body is None else 200)
                self.send_header("Content-Type", f"{guess_type(path)[0] or 'text/html'}; charset=utf-8")
                if path in policies:  # what its own policy forbids is told to us, from the first byte on
                    own = f"{policies[path]}; report-uri /against-the-policy"
                    self.send_header("Content-Security-Policy-Report-Only", own)
                self.end_headers()
                self.wfile.write(body or b"")

            def do_POST(self) -> None:
                said = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8", "replace")
                asked.append(f"{self.path} {said[:300]}")
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Print nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def stop(self) -> None:
        """Cut the network: nothing is answered from now on."""
        self._server.shutdown()
        self._server.server_close()

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.stop()
