"""Write files whole or not at all, and read no more of one than was meant. What is in them is up to the caller."""

from __future__ import annotations

import errno
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_NEW = ".new"  # ends the name of what is not whole yet
_UNFINISHED = re.compile(rf"\.(.+)\.\w{{8}}{re.escape(_NEW)}", re.DOTALL)  # with the file's own name: see `_beside`
_OLD = 3600  # seconds after which nobody writes it any more


class NotWritten(OSError):
    """Raised where a file was not written and is as it was; the message says which and why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be written: {why}")
        self.path, self.why = path, why

    def __reduce__(self) -> tuple[type[NotWritten], tuple[Path, str]]:
        return type(self), (self.path, self.why)


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Let only one of our programs at a time compare and write the files of ``folder``; others wait. Yield whether so.

    If the system has no such lock, or the folder cannot be opened, nothing is locked: a program that compares a file
    with what it read still sees a change, except in the moment between comparing and writing.
    """
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield False
        return
    try:
        alone = False
        with suppress(OSError):  # a network's file system may have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)  # guard: one-writer-at-a-time
            alone = True
        yield alone
    finally:
        os.close(handle)


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: a reader sees the old bytes or the new, never a mixture.

    The file keeps its permissions; a link stays a link, and what it leads to is replaced; a pipe or a device is written
    to and stays what it is, and so is what a shell has opened (``/dev/stdout``), be it a file. Raises NotWritten, also
    for a read-only file: the system would let us replace it, but its owner does not want that.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files as ``write_atomically`` writes one: all of them, or none.

    Everything that can fail is tried before the first is replaced; if replacing one fails nevertheless, those before
    it get their old bytes back. Raises NotWritten.
    """
    streams = {path: data for path, data in files.items() if _descriptor(path) or _is_stream(path)}
    with ExitStack() as stack:
        prepared = [
            (path, *_prepared(path, data, stack, keep=len(files) > 1))
            for path, data in files.items()
            if path not in streams
        ]
        for path, data in streams.items():
            try:
                _write_on(path, data)
            except OSError as error:
                raise NotWritten(path, reason(error)) from error
        done: list[tuple[Path, Path | None]] = []
        for path, target, new, old in prepared:
            try:
                new.replace(target)
                done.append((target, old))
            except OSError as error:
                for replaced, kept in reversed(done):  # guard: all-or-none
                    with suppress(OSError):
                        kept.replace(replaced) if kept else replaced.unlink()
                raise NotWritten(path, reason(error)) from error


def _is_stream(path: Path) -> bool:
    """Return whether ``path`` is a pipe or a device, such as /dev/null: nothing can stand in its place."""
    # guard: streams-are-written-to
    return path.exists() and not (path.is_file() or path.is_dir())


def _descriptor(path: Path) -> tuple[int, bool] | None:
    """Return the number of what ``path`` names as open, and whether it is ours: ``/dev/stdout``, or a link to that."""
    for _ in range(40):  # as many links as Linux follows
        path = _real(path.parent) / path.name
        # guard: what-is-open-is-written-to
        if found := re.fullmatch(r"(?:/proc/(\d+)(?:/task/\d+)?|/dev)/fd/(\d+)", str(path)):
            return int(found[2]), found[1] is None or found[1] == str(Path("/proc/self").readlink())
        if not path.is_symlink():
            break
        path = path.parent / path.readlink()
    return None


def _real(path: Path) -> Path:
    """Return where ``path`` leads; of links that lead in a circle one of them, where ``resolve`` raises."""
    return Path(os.path.realpath(path))


def _write_on(path: Path, data: bytes) -> None:
    """Write where a descriptor stands, after what was printed before, or into a pipe or a device; cut nothing."""
    number, ours = _descriptor(path) or (0, False)
    if ours:
        for printed in (sys.stdout, sys.stderr):
            if printed:
                printed.flush()
        handle = os.dup(number)  # opened by its name it would begin at the file's first byte
    else:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def _prepared(path: Path, data: bytes, stack: ExitStack, *, keep: bool) -> tuple[Path, Path, Path | None]:
    """Return the file that ``path`` leads to, the new one beside it and, to ``keep`` the old, a copy of that."""
    target = _real(path)  # guard: links-stay-links
    try:
        if target.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        # guard: read-only-is-refused
        if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
            raise NotWritten(path, "it is read-only")
        _remove_forgotten(target)
        new = _beside(target, data, stack)
        # guard: mode-is-kept
        new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        old = _beside(target, target.read_bytes(), stack) if keep and target.exists() else None
        if old:
            old.chmod(target.stat().st_mode & 0o7777)
    except NotWritten:
        raise
    except OSError as error:
        raise NotWritten(path, reason(error)) from error  # guard: unwritten-is-told
    return target, new, old


def _beside(target: Path, data: bytes, stack: ExitStack) -> Path:
    """Write ``data`` to a file beside ``target`` that ``stack`` deletes, if it is still there."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=_NEW)
    made = Path(name)
    stack.callback(_delete, made)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return made


def remove_unfinished(folder: Path, ours: Callable[[str], bool]) -> None:
    """Remove what a killed program has left beside files of ours in a folder, which nobody else writes meanwhile.

    ``ours`` says by the name of a file whether it is one.
    """
    for path in _unfinished(folder, ours):
        _delete(path)


def _remove_forgotten(target: Path) -> None:
    """Remove what programs that were killed left beside ``target``; what is young may be another one's, at work."""
    with suppress(OSError):
        for path in _unfinished(target.parent, target.name.__eq__):
            if time.time() - path.stat().st_mtime > _OLD:
                _delete(path)


def _unfinished(folder: Path, of: Callable[[str], bool]) -> Iterator[Path]:
    """Yield what is not whole yet of the files whose names are asked for."""
    for name in os.listdir(folder):  # noqa: PTH208  # a folder may have very many files
        if name.endswith(_NEW) and (found := _UNFINISHED.fullmatch(name)) and of(found[1]):
            yield folder / name


def _delete(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def read_at_most(path: Path, most: int) -> bytes:
    """Return what is in a file or comes out of a pipe. Raises OSError, too, for more than ``most`` bytes."""
    with path.open("rb") as file:
        return at_most(file.read(most + 1), most)


def at_most(data: bytes, most: int) -> bytes:
    """Return what was read, of a file or a pipe of which one byte more was asked for. Raises OSError for that one."""
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most // 1_000_000} MB")
    return data


def reason(error: Exception) -> str:
    """Return what the system said, as the end of a sentence: ``no space left on device``."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{said[:1].lower()}{said[1:]}"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
