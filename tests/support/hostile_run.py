"""Loads each file named on the command line in a process of its own, and prints what came of it and what it cost.

Run by test_hostile. Each child is a fork of this process, which has everything imported, so that the kernel's account
of the child is the cost of that file.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from tempfile import TemporaryFile

from graph.loading.load import load
from graph.problems.problem import InvalidData

SECONDS, MEGABYTES = 20, 1024  # where a child is stopped: well past what the tests allow


def outcome(file: str) -> list[dict[str, object]]:
    try:
        load(file)
    except InvalidData as error:
        return [{"code": p.code, "line": p.line, "column": p.column, "text": str(p)} for p in error.problems]
    return []


def cost(file: str) -> dict[str, object]:
    """What came of one file: its problems, what its process said beside them, how it ended, and what it used."""
    reader, writer = os.pipe()
    with TemporaryFile("w+b") as errors:
        child = os.fork()
        if child == 0:
            os.dup2(errors.fileno(), sys.stderr.fileno())
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 2**20, MEGABYTES * 2**20))
            with os.fdopen(writer, "w") as pipe:
                json.dump(outcome(file), pipe)
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            told = pipe.read()
        _, status, used = os.wait4(child, 0)
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace")
    return {
        "file": file,
        "status": status,
        "said": said[-2_000:],
        "problems": json.loads(told) if status == 0 else None,
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
    }


def main() -> None:
    for file in sys.argv[1:]:
        print(json.dumps(cost(file)), flush=True)


if __name__ == "__main__":
    main()
