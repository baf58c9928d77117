"""A small client of yaml-language-server, which is behind YAML in most editors: what does a curator see of a file?

What the server speaks is the Language Server Protocol (JSON-RPC over stdin and stdout). Nothing here sleeps: each
answer is waited for.
"""

from __future__ import annotations

import itertools
import json
import queue
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from tests.support import ROOT

SECONDS = 30
_CAPABILITIES = {
    "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["plaintext"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {"relatedInformation": True},
    },
}


class Editor:
    """The server with what it says; a document is opened under a new name each time, and never saved."""

    def __init__(self, process: subprocess.Popen[bytes], errors: IO[bytes], yaml_version: str) -> None:
        self.process, self.errors = process, errors
        # Nothing is asked of the network.
        yaml = {"yamlVersion": yaml_version, "schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}
        self.settings = {"yaml": yaml | {"validate": True, "hover": True, "completion": True}, "http": {}}
        self.numbers = itertools.count(1)
        self.heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.diagnosed: dict[str, list[dict[str, Any]]] = {}
        self.answers: dict[int, dict[str, Any]] = {}
        self.configured = False
        self.listening = threading.Thread(target=self._listen, daemon=True)

    def start(self) -> None:
        """Shake hands, and wait until it knows its settings."""
        self.listening.start()
        self.ask("initialize", processId=None, rootUri=ROOT.as_uri(), capabilities=_CAPABILITIES)
        self._send("initialized", {})
        self._until(lambda: self.configured or None)

    def open(self, text: str) -> str:
        """The address of a new document beside the data, where its modeline finds the schema."""
        uri = (ROOT / "data" / f"unsaved-{next(self.numbers)}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        return uri

    def diagnostics(self, text: str) -> list[dict[str, Any]]:
        """What is underlined in ``text``, in its order."""
        uri = self.open(text)
        found: list[dict[str, Any]] = self._until(lambda: self.diagnosed.get(uri))
        return sorted(found, key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]))

    def completions(self, text: str) -> list[dict[str, Any]]:
        """What is offered where ``|`` stands in ``text``."""
        found = self._at("textDocument/completion", text)
        return found["items"] if isinstance(found, dict) else found

    def hover(self, text: str) -> str:
        """What is shown where ``|`` stands in ``text``: the pointer is on the character after it."""
        found = self._at("textDocument/hover", text)
        return found["contents"]["value"] if found else ""

    def _at(self, method: str, text: str) -> Any:
        before, mark, after = text.partition("|")
        assert mark, "No | says where."
        line = before.count("\n")
        position = {"line": line, "character": len(before) - before.rfind("\n") - 1}
        return self.ask(method, textDocument={"uri": self.open(before + after)}, position=position)

    def ask(self, method: str, **parameters: Any) -> Any:
        """The server's answer to a request."""
        number = next(self.numbers)
        self._send(method, parameters, id=number)
        answer = self._until(lambda: self.answers.pop(number, None))
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def _until(self, there: Any) -> Any:
        """What ``there`` returns, as soon as it is not None."""
        until = time.monotonic() + SECONDS
        while (found := there()) is None:
            try:
                message = self.heard.get(timeout=max(0.01, until - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"The language server did not answer within {SECONDS} s.{self._said()}") from None
            if message is None:
                raise EOFError(f"The language server ended.{self._said()}")
            self._take(message)
        return found

    def _take(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method is None:
            self.answers[message["id"]] = message
        elif method == "textDocument/publishDiagnostics":
            self.diagnosed[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message:  # it asks for the settings, or tells what it can do
            result = None
            if method == "workspace/configuration":
                result = [self.settings.get(item.get("section", "")) for item in message["params"]["items"]]
                self.configured = True
            self._write({"id": message["id"], "result": result})

    def _send(self, method: str, parameters: dict[str, Any], **more: Any) -> None:
        self._write({"method": method, "params": parameters, **more})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout
        while head := self.process.stdout.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while self.process.stdout.readline().strip():
                pass
            self.heard.put(json.loads(self.process.stdout.read(length)))
        self.heard.put(None)

    def _said(self) -> str:
        self.errors.seek(0)
        said = self.errors.read().decode("utf-8", "replace")[-4000:]
        return f" It said:\n{said}" if said else ""


@contextmanager
def editing(server: Path, yaml_version: str = "1.2") -> Iterator[Editor]:
    """Starts the server, and ends it."""
    with TemporaryFile() as errors:
        command = ["node", str(server), "--stdio"]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=errors) as process:
            editor = Editor(process, errors, yaml_version)
            try:
                editor.start()
                yield editor
                editor.ask("shutdown")
            finally:
                process.kill()
                editor.listening.join(SECONDS)
