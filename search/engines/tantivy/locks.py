"""Locks between processes and threads on one machine: files that the system frees when a process dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engine import IndexBusy

_PAUSE = 0.01


@contextmanager
def hold(path: Path, *, seconds: float) -> Iterator[None]:
    """Hold the lock at `path`; raise IndexBusy if others keep it for longer than `seconds`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Every opening has its own lock, so threads of one process exclude each other, too.
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(handle, path, time.monotonic() + seconds)
        yield
    finally:
        # Closing alone would leave the lock to a child process that was born meanwhile.
        fcntl.flock(handle, fcntl.LOCK_UN)
        os.close(handle)


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock now."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _try(handle, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _take(handle: int, path: Path, deadline: float) -> None:
    while not _try(handle, fcntl.LOCK_EX):
        if time.monotonic() >= deadline:
            raise IndexBusy(f"{path.name} is held by another writer.")
        time.sleep(_PAUSE)


def _try(handle: int, operation: int) -> bool:
    try:
        fcntl.flock(handle, operation | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
