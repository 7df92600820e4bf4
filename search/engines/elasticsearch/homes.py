"""Where an index lives on a cluster: one index per build, and two names that lead to the one in use.

The names carry the version of the schema: a program of another version finds nothing under its own
names, rather than an index that it would misread. A build counts only once the names lead to it.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from elasticsearch import ApiError, Elasticsearch, TransportError

from search.engine import EngineError, IndexUnavailable
from search.engines.elasticsearch.faults import read_faults, write_faults
from search.engines.elasticsearch.locks import RebuildLock
from search.engines.elasticsearch.names import IndexNames
from search.engines.elasticsearch.options import ElasticsearchOptions
from search.engines.elasticsearch.schema import make_mappings, make_settings, schema_version
from search.engines.elasticsearch.silence import Silence
from search.values import IndexState


@dataclass(frozen=True, kw_only=True)
class IndexInfo:
    """What is known of the build in use."""

    schema_version: str
    built_at: datetime | None
    documents: int


@dataclass(frozen=True, kw_only=True)
class OpenIndex:
    """An index that can be searched, by the name that leads to it."""

    client: Elasticsearch
    name: str
    window: int
    is_sharded: bool


@dataclass(kw_only=True)
class Build:
    """An index that is being filled. `documents` is to be set when it is full."""

    client: Elasticsearch
    name: str
    lock: RebuildLock
    documents: int = 0


class ClusterHome:
    """Finds, fills and replaces the index of one prefix."""

    def __init__(self, client: Elasticsearch, prefix: str, options: ElasticsearchOptions, *, window: int) -> None:
        self._client = client
        self._window = window
        self._names = IndexNames(prefix, schema_version())
        self._options = options
        self._silence = Silence()

    @contextmanager
    def reading(self) -> Iterator[OpenIndex]:
        """Give the index to be asked; raise IndexUnavailable with the reason where it does not answer."""
        with self._explained():
            yield self._open(self._client, self._names.read)

    @contextmanager
    def writing(self) -> Iterator[OpenIndex]:
        """Give the index to be changed; any number of writers may at the same time."""
        client = self._client.options(request_timeout=self._options.write_timeout)
        with self._explained():
            yield self._open(client, self._names.write)

    @contextmanager
    def building(self) -> Iterator[Build]:
        """Give an empty index to fill; at the end switch to it and delete all others. Raise IndexBusy."""
        client = self._client.options(request_timeout=self._options.rebuild_timeout)
        lock = self._lock(client)
        with write_faults(), lock.held():
            started = datetime.now(UTC)
            build = Build(client=client, name=self._names.build(started, secrets.token_hex(3)), lock=lock)
            try:
                self._create(build)
                yield build
                self._finish(build, started)
                lock.renew(at_once=True)
                self._switch_to(build)
            except BaseException:
                with suppress(ApiError, TransportError):
                    client.options(ignore_status=404).indices.delete(index=build.name)
                raise

    def is_rebuilding(self) -> bool:
        """Whether any process builds now; False where nobody can tell."""
        try:
            return self._lock(self._client).is_held()
        except (ApiError, TransportError):
            return False

    def info(self) -> IndexInfo:
        """Return what is known of the build in use; raise IndexUnavailable without one."""
        with self._explained(), read_faults():
            (found,) = self._client.indices.get_mapping(index=self._names.read).values()
            documents = int(self._client.count(index=self._names.read)["count"])
        meta = found["mappings"].get("_meta", {})
        version = str(meta.get("schema_version", ""))
        if version != schema_version():
            raise IndexUnavailable(IndexState.OUTDATED, f"{version} is not {schema_version()}.")
        built_at = meta.get("built_at")
        return IndexInfo(
            schema_version=version,
            built_at=datetime.fromisoformat(built_at) if built_at else None,
            documents=documents,
        )

    def _open(self, client: Elasticsearch, name: str) -> OpenIndex:
        return OpenIndex(client=client, name=name, window=self._window, is_sharded=self._options.shards > 1)

    def _lock(self, client: Elasticsearch) -> RebuildLock:
        return RebuildLock(client, self._names.lock)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Tell an index of another version from one that is missing; leave a cluster alone that just did not answer."""
        self._silence.check()
        try:
            yield
        except IndexUnavailable as error:
            self._silence.note(error)
            if error.state is not IndexState.MISSING:
                raise
            with read_faults():
                others = self._names.other_reads(self._client.indices.get_alias(name=self._names.every_read).body)
            if others:
                detail = f"{', '.join(others)} is there, {self._names.read} is not."
                raise IndexUnavailable(IndexState.OUTDATED, detail) from error
            raise IndexUnavailable(IndexState.MISSING, f"There is no {self._names.read}.") from error

    def _create(self, build: Build) -> None:
        build.client.indices.create(
            index=build.name,
            mappings=make_mappings(_meta(None, 0)),
            settings=make_settings(self._options.shards, self._window),
        )

    def _finish(self, build: Build, started: datetime) -> None:
        indices = build.client.indices
        indices.put_mapping(index=build.name, meta=_meta(started, build.documents))
        if self._options.replicas:
            indices.put_settings(index=build.name, settings={"number_of_replicas": self._options.replicas})
        indices.refresh(index=build.name)
        health = build.client.cluster.health(index=build.name, wait_for_status="yellow", timeout="30s")
        if health["timed_out"]:
            raise EngineError(f"{build.name} was filled, but parts of it cannot be searched.")

    def _switch_to(self, build: Build) -> None:
        others = self._names.builds(build.client.indices.get(index=self._names.every_build)) - {build.name}
        build.client.indices.update_aliases(
            actions=[
                *({"add": {"index": build.name, "alias": alias}} for alias in (self._names.read, self._names.write)),
                *({"remove_index": {"index": other}} for other in sorted(others)),
            ]
        )


def _meta(built_at: datetime | None, documents: int) -> dict[str, str | int | None]:
    return {
        "schema_version": schema_version(),
        "built_at": built_at.isoformat() if built_at else None,
        "documents": documents,
    }
