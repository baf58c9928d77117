"""A server on this machine for one published page, which writes down whatever it is asked for or told."""

from __future__ import annotations

import html
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

# What surrounds the page, by situation; `{page}` is its address, `{text}` the page itself as an attribute's value.
HOSTS = {
    "sandbox": '<iframe width=1000 height=800 sandbox="allow-scripts" src="{page}"></iframe>',
    "srcdoc": '<iframe width=1000 height=800 srcdoc="{text}"></iframe>',
    "no script": '<iframe width=1000 height=800 sandbox="allow-same-origin" src="{page}"></iframe>',
}

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
_HEAD = "<!doctype html><meta charset=utf-8><title>host</title><link rel=icon href='data:,'>"


class Site:
    """Serves ``page`` at ``/page.html`` and its hosts at ``/sandbox`` and so on; ``asked`` has every path."""

    def __init__(self, page: Path) -> None:
        text = page.read_text("utf-8")
        policy = html.unescape(_POLICY.findall(text)[0])
        self.asked: list[str] = []
        bodies = {"/page.html": text}
        for name, host in HOSTS.items():
            inner = host.format(page="/page.html", text=html.escape(text))
            bodies[f"/{name.replace(' ', '-')}"] = _HEAD + inner
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                asked.append(path)
                body = bodies.get(path)
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if path == "/page.html":  # what its own policy forbids is told to us, from the first byte on
                    self.send_header("Content-Security-Policy-Report-Only", f"{policy}; report-uri /against-the-policy")
                self.end_headers()
                self.wfile.write((body or "").encode("utf-8"))

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
