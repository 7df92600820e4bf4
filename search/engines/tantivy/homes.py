"""Where an index lives: what the engine asks of a place, and the place in one process's memory."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Protocol

import tantivy

from search.engine import IndexBusy
from search.engines.tantivy.schema import make_schema, schema_version

WRITE_PATIENCE = 5.0
"""Seconds that a write waits for another one."""

REBUILD_PATIENCE = 0.5
"""Seconds that a rebuild waits for another one: it would take far longer than anybody waits."""


@dataclass(frozen=True, kw_only=True)
class IndexInfo:
    """What is known of a build beside its documents. `name` tells builds apart."""

    name: str
    schema_version: str
    built_at: datetime


@dataclass(frozen=True, kw_only=True)
class OpenIndex:
    """An index that can be searched. `manifold` gathers the facets with too many combinations of codes."""

    info: IndexInfo
    index: tantivy.Index
    schema: tantivy.Schema
    manifold: set[str] = field(default_factory=set)


class IndexHome(Protocol):
    """Opens, locks and replaces the index."""

    def open(self) -> OpenIndex:
        """Return the index in use with every finished write in it; raise IndexUnavailable if there is none."""
        ...

    def writing(self) -> AbstractContextManager[OpenIndex]:
        """Give the index in use to be changed by nobody else meanwhile; raise IndexBusy."""
        ...

    def building(self) -> AbstractContextManager[tantivy.Index]:
        """Give an empty index to fill; leaving without an error puts it in use. Raise IndexBusy."""
        ...

    def is_rebuilding(self) -> bool:
        """Whether a build is under way."""
        ...


class MemoryHome:
    """An index for one process, gone with it. It begins empty and ready, as tests like it."""

    def __init__(self) -> None:
        self._write_lock = threading.Lock()
        self._rebuild_lock = threading.Lock()
        self._numbers = count(1)
        self._opened = self._use(tantivy.Index(make_schema()))

    def open(self) -> OpenIndex:
        """Return the index."""
        self._opened.index.reload()
        return self._opened

    @contextmanager
    def writing(self) -> Iterator[OpenIndex]:
        """Give the index to one thread at a time."""
        with _held(self._write_lock, WRITE_PATIENCE):
            yield self.open()

    @contextmanager
    def building(self) -> Iterator[tantivy.Index]:
        """Give a new index that replaces the present one."""
        with _held(self._rebuild_lock, REBUILD_PATIENCE):
            built = tantivy.Index(make_schema())
            yield built
            with _held(self._write_lock, WRITE_PATIENCE):
                self._opened = self._use(built)

    def is_rebuilding(self) -> bool:
        """Whether a thread builds now."""
        return self._rebuild_lock.locked()

    def _use(self, index: tantivy.Index) -> OpenIndex:
        info = IndexInfo(
            name=f"memory-{next(self._numbers)}", schema_version=schema_version(), built_at=datetime.now(UTC)
        )
        return OpenIndex(info=info, index=index, schema=index.schema)


@contextmanager
def _held(lock: threading.Lock, seconds: float) -> Iterator[None]:
    if not lock.acquire(timeout=seconds):
        raise IndexBusy("Another thread holds the index.")
    try:
        yield
    finally:
        lock.release()
