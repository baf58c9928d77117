"""Writing a file whole or not at all. What is written is the caller's matter."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class NotWritten(OSError):
    """A file was not written, and is as it was; the message says which and why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be written: {why}")
        self.why = why


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let only one of our programs at a time compare and write the files of ``folder``; others wait.

    Where the system has no such lock, or the folder cannot be opened, nothing is locked: whoever compares a file with
    what was read still sees a change, but for the moment between comparing and writing.
    """
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):  # a network's file system may have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)  # guard: one-writer-at-a-time
        yield
    finally:
        os.close(handle)


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: whoever reads sees the old bytes or the new, never half of them.

    The file keeps its permissions; a link stays a link, and what it leads to is replaced. Raises NotWritten, also of a
    file that is read-only: replacing it would need no permission of its own, and is not what its owner wants.
    """
    target = path.resolve()  # guard: links-stay-links
    new: Path | None = None
    try:
        # guard: read-only-is-refused
        if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
            raise NotWritten(path, "it is read-only")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".new")
        new = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # guard: mode-is-kept
        new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        new.replace(target)
        new = None
    except NotWritten:
        raise
    except OSError as error:
        raise NotWritten(path, reason(error)) from error  # guard: unwritten-is-told
    finally:
        if new is not None:
            with suppress(OSError):
                new.unlink()


def reason(error: Exception) -> str:
    """Return what the system said, as the end of a sentence: ``no space left on device``."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{said[:1].lower()}{said[1:]}"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
