"""The embedded engine. One object serves every thread of a process; processes share the folder."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import tantivy

from search.engine import IndexUnavailable, Progress, Refuse
from search.engines.refusals import Refusals, make_all
from search.engines.tantivy import writing
from search.engines.tantivy.documents import to_index
from search.engines.tantivy.faults import disk_faults
from search.engines.tantivy.folders import FolderHome
from search.engines.tantivy.homes import IndexHome, MemoryHome, OpenIndex
from search.engines.tantivy.merging import end_beside
from search.engines.tantivy.schema import schema_version
from search.engines.tantivy.searching import search_index
from search.engines.tantivy.suggesting import suggest_from_index
from search.values import EngineStatus, IndexState, SearchDocument, SearchQuery, SearchResults, Suggestion


class TantivyEngine:
    """Keeps its index in `folder`, or in memory without one. Safe for several processes and threads."""

    def __init__(self, folder: Path | None) -> None:
        self._home: IndexHome = FolderHome(folder) if folder is not None else MemoryHome()
        self._broken = ""

    def rebuild(
        self, documents: Iterable[SearchDocument], progress: Progress | None = None, refuse: Refuse | None = None
    ) -> int:
        """Build beside, then switch."""
        refusals = Refusals()
        with disk_faults(), self._home.building() as index:
            made = make_all(documents, to_index, refuse or refusals.add)
            done = writing.fill(index, made, progress)
            refusals.report()
        return done

    def index(self, documents: Iterable[SearchDocument]) -> None:
        """Add or replace documents in one commit."""
        refusals = Refusals()
        made = list(make_all(documents, to_index, refusals.add))
        self._write(partial(writing.replace, documents=made))
        refusals.report()

    def remove(self, ids: Iterable[str]) -> None:
        """Delete documents in one commit."""
        self._write(partial(writing.delete, ids=ids))

    def search(self, query: SearchQuery) -> SearchResults:
        """Answer from the index in use."""
        with self._reading() as opened:
            return search_index(opened, query)

    def suggest(self, prefix: str, language: str) -> tuple[Suggestion, ...]:
        """Suggest from the index in use."""
        with self._reading() as opened:
            return suggest_from_index(opened, prefix, language)

    def status(self) -> EngineStatus:
        """Open the index and try it."""
        is_rebuilding = self._home.is_rebuilding()
        try:
            with self._reading() as opened:
                documents = search_index(opened, SearchQuery(page_size=1)).total
        except IndexUnavailable as error:
            return EngineStatus(
                state=error.state, detail=error.detail, schema_version=schema_version(), is_rebuilding=is_rebuilding
            )
        return EngineStatus(
            state=IndexState.DAMAGED if self._broken == opened.info.name else IndexState.READY,
            documents=documents,
            schema_version=opened.info.schema_version,
            built_at=opened.info.built_at,
            is_rebuilding=is_rebuilding,
        )

    def _write(self, change: Callable[[tantivy.Index], tantivy.IndexWriter]) -> None:
        with disk_faults(), ExitStack() as held:
            opened = held.enter_context(self._home.writing())
            writer = change(opened.index)
            end_beside(partial(writing.end, writer), held.pop_all())

    @contextmanager
    def _reading(self) -> Iterator[OpenIndex]:
        """Give the index, and remember a build that turns out broken so that `status` tells of it."""
        opened = self._home.open()
        try:
            yield opened
        except IndexUnavailable:
            self._broken = opened.info.name
            raise
