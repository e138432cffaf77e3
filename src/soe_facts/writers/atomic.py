"""A file is written wholly or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from soe_facts.errors import OutputError


@contextmanager
def output_errors(where: str) -> Iterator[None]:
    """What the system refuses inside the block becomes an OutputError about `where`; a broken pipe stays itself."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        cause = "no such folder" if isinstance(error, FileNotFoundError) else error.strerror
        raise OutputError(where, cause or str(error)) from error


@contextmanager
def atomic_file(path: Path) -> Iterator[TextIO]:
    """A stream to a temporary file beside `path` that takes its place if the block ends well.

    If the block raises, whatever it raises, `path` stays as it was and the temporary file goes. A device or a pipe
    (`/dev/null`) is written to directly, for replacing it would destroy it.
    """
    with output_errors(str(path)):
        target = Path(os.path.realpath(path))  # a link stays a link, to the new content
        mode = _mode_of(target)
        direct = mode is not None and not stat.S_ISREG(mode)
        written = target if direct else target.with_name(f".{target.name[:200]}.{secrets.token_hex(4)}.tmp")
        stream = written.open("w" if direct else "x", encoding="utf-8", newline="")
    try:
        yield stream
        with output_errors(str(path)):
            stream.flush()
            if not direct:
                _put_in_place(stream, written, target, mode)
    except BaseException:
        if not direct:
            written.unlink(missing_ok=True)
        raise
    finally:
        with suppress(OSError):  # what could not be written was reported when it was flushed
            stream.close()


def _put_in_place(stream: TextIO, written: Path, target: Path, mode: int | None) -> None:
    os.fsync(stream.fileno())
    stream.close()
    if mode is not None:
        written.chmod(stat.S_IMODE(mode))
    written.replace(target)


def _mode_of(target: Path) -> int | None:
    """The mode of the file that is there, None if there is none; OSError if it must not be written."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    # Replacing asks leave of the folder only; a file marked read-only should still be refused.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode
