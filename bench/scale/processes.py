"""Work in a process of its own, whose memory then tells of that work alone."""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

_Found = TypeVar("_Found")
_STATUS = Path("/proc/self/status")


def in_own_process(
    action: Callable[..., _Found], *arguments: Any, environment: Mapping[str, str] | None = None
) -> _Found:
    """Return what ``action`` returns in a fresh process, in which Django has started under ``environment``."""
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn"), initializer=start_django, initargs=(dict(environment or {}),)
    ) as pool:
        return pool.submit(action, *arguments).result()


def start_django(environment: Mapping[str, str]) -> None:
    """Set the variables, then read the settings."""
    os.environ.update(environment)
    import django

    django.setup()


def memory() -> int:
    """Return how many bytes this process holds now, files that it looks into included."""
    return _from_status("VmRSS")


def mapped_memory() -> int:
    """Return how many of them are pages of files, such as an index: the system takes them back when it needs room."""
    return _from_status("RssFile")


def peak_memory() -> int:
    """Return the most bytes that this process ever held."""
    return _from_status("VmHWM")


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _from_status(name: str) -> int:
    for line in _STATUS.read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise OSError(f"{_STATUS} has no {name}.")
