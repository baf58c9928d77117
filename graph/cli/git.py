"""Ask git for the data at a revision, and for settings of the repository.

Nothing here changes a commit, the index or a data file.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.loading import Loaded, load_marked
from graph.problems import GraphError

_ENDINGS = (".yaml", ".yml")


class GitSays(GraphError):
    """Raised where git could not do what it was asked to, with git's own words as the message."""


def git(*arguments: str, given: Mapping[str, str] | None = None, folder: Path | None = None) -> bytes:
    """Run git in ``folder``, with ``given`` added to its environment, and return its output.

    Raises GitSays, also where git is not installed.
    """
    surroundings = {**os.environ, **(given or {})}
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, cwd=folder, env=surroundings)  # noqa: S603, S607 - the user's own git
    except OSError:
        raise GitSays("git is not installed") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitSays(said[0].removeprefix("fatal: ") if said else f"git {arguments[0]} failed")
    return done.stdout


def is_revision(name: str) -> bool:
    """Return whether git knows a commit by this name."""
    try:
        git("rev-parse", "--quiet", "--verify", "--end-of-options", f"{name}^{{commit}}")
    except GitSays:
        return False
    return True


def common(one: str, other: str) -> str:
    """Return the last common commit of two revisions. Raises GitSays."""
    return git("merge-base", "--", one, other).decode().strip()


def loaded_at(revision: str, path: str) -> Loaded:
    """Return the data at ``path``, a file or a folder relative to the current one, as it is at ``revision``.

    Raises GitSays and InvalidData. See ``loaded_from`` for git's own form of a path.
    """
    return loaded_from(f"{revision}:./{Path(os.path.relpath(path)).as_posix()}")


def loaded_from(name: str) -> Loaded:
    """Return the data that git calls ``name``, such as ``HEAD~1:data/relations.yaml``.

    Raises GitSays and InvalidData.
    """
    with _copied(name) as copy:
        return load_marked(copy)


def left_in_conflict(name: str) -> bytes:
    """Return what git writes into a file that it cannot merge; ``name`` is relative to the current folder.

    A copy of the index is used, so that nothing of the user's changes. Raises GitSays.
    """
    top, folder = (git("rev-parse", what).decode().strip() for what in ("--show-toplevel", "--absolute-git-dir"))
    file = Path(os.path.relpath(Path(name).resolve(), Path(top).resolve())).as_posix()
    with TemporaryDirectory() as place:
        index = Path(place) / "index"
        index.write_bytes(Path(git("rev-parse", "--git-path", "index").decode().strip()).read_bytes())
        elsewhere = Path(place) / "tree"
        elsewhere.mkdir()
        given = {"GIT_DIR": folder, "GIT_WORK_TREE": str(elsewhere), "GIT_INDEX_FILE": str(index)}
        git("checkout", "--merge", "--", file, given=given, folder=elsewhere)
        return (elsewhere / file).read_bytes()


@contextmanager
def _copied(name: str) -> Iterator[Path]:
    """Yield a copy of a file, or of the YAML files of a folder, that git calls ``name``. Raises GitSays."""
    with TemporaryDirectory() as place:
        name = name.removesuffix("/")
        copy = Path(place) / (Path(name.partition(":")[2]).name or "data")
        if git("cat-file", "-t", name).strip() == b"blob":
            copy.write_bytes(git("cat-file", "blob", name))
        else:
            copy.mkdir()
            for file in git("ls-tree", "-z", "--name-only", name).decode("utf-8", "surrogateescape").split("\0"):
                if file.endswith(_ENDINGS):
                    (copy / file).write_bytes(git("cat-file", "blob", f"{name}/{file}"))
        yield copy
