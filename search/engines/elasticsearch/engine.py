"""The engine on a cluster. One object serves every thread of a process; machines share the cluster."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from search.engine import IndexUnavailable, Progress, Refuse
from search.engines.elasticsearch import writing
from search.engines.elasticsearch.client import make_client
from search.engines.elasticsearch.documents import to_index
from search.engines.elasticsearch.homes import ClusterHome, OpenIndex
from search.engines.elasticsearch.options import Address, ElasticsearchOptions
from search.engines.elasticsearch.schema import schema_version
from search.engines.elasticsearch.searching import search_index
from search.engines.elasticsearch.suggesting import suggest_from_index
from search.engines.refusals import Refusals, make_all
from search.values import EngineStatus, IndexState, SearchDocument, SearchQuery, SearchResults, Suggestion

_Answer = TypeVar("_Answer")


class ElasticsearchEngine:
    """Keeps its index on the cluster at `address`. Safe for any number of machines, processes and threads.

    `window` is how many hits an index of ours can count off at once; pages behind it are reached step by step.
    """

    def __init__(self, address: Address, options: ElasticsearchOptions, *, window: int = 10_000) -> None:
        self._home = ClusterHome(make_client(address, options), address.prefix, options, window=window)

    def rebuild(
        self, documents: Iterable[SearchDocument], progress: Progress | None = None, refuse: Refuse | None = None
    ) -> int:
        """Build beside, then switch."""
        refusals = Refusals()
        with self._home.building() as build:
            made = make_all(documents, to_index, refuse or refusals.add)
            done = writing.fill(build, made, progress=progress, refuse=refuse or refusals.add)
            refusals.report()
        return done

    def index(self, documents: Iterable[SearchDocument]) -> None:
        """Add or replace documents."""
        refusals = Refusals()
        made = list(make_all(documents, to_index, refusals.add))
        with self._home.writing() as opened:
            writing.replace(opened, made, refusals.add)
        refusals.report()

    def remove(self, ids: Iterable[str]) -> None:
        """Delete documents."""
        with self._home.writing() as opened:
            writing.delete(opened, ids)

    def search(self, query: SearchQuery) -> SearchResults:
        """Answer from the index in use."""
        return self._read(lambda opened: search_index(opened, query))

    def suggest(self, prefix: str, language: str) -> tuple[Suggestion, ...]:
        """Suggest from the index in use."""
        return self._read(lambda opened: suggest_from_index(opened, prefix, language))

    def status(self) -> EngineStatus:
        """Ask the cluster how the index is."""
        try:
            info = self._home.info()
        except IndexUnavailable as error:
            return EngineStatus(
                state=error.state,
                detail=error.detail,
                schema_version=schema_version(),
                is_rebuilding=error.state is not IndexState.UNREACHABLE and self._home.is_rebuilding(),
            )
        return EngineStatus(
            state=IndexState.READY,
            documents=info.documents,
            schema_version=info.schema_version,
            built_at=info.built_at,
            is_rebuilding=self._home.is_rebuilding(),
        )

    def _read(self, action: Callable[[OpenIndex], _Answer]) -> _Answer:
        try:
            with self._home.reading() as opened:
                return action(opened)
        except IndexUnavailable as error:
            if error.state is not IndexState.MISSING:
                raise
        # A rebuild may just have switched and deleted the index that was being asked.
        with self._home.reading() as opened:
            return action(opened)
