"""Writing a file whole or not at all. What is written is the caller's matter."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


class NotWritten(OSError):
    """A file was not written, and is as it was; the message says which and why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be written: {why}")
        self.why = why


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
