"""A lock for all machines that share a cluster: a document that only one of them can create, and that runs out."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from elasticsearch import ApiError, BadRequestError, ConflictError, Elasticsearch, NotFoundError, TransportError

from search.engine import IndexBusy

LEASE = 120.0
"""Seconds after which a holder that was killed is forgotten."""

_RENEWAL = LEASE / 8
_ID = "rebuild"
_BUSY = "Another process rebuilds the index."
_MAPPINGS = {"dynamic": "strict", "properties": {"holder": {"type": "keyword"}, "until": {"type": "double"}}}


class RebuildLock:
    """The right to rebuild. It must be renewed while work goes on."""

    def __init__(self, client: Elasticsearch, index: str) -> None:
        self._client = client
        self._index = index
        self._holder = secrets.token_hex(8)
        self._version: dict[str, Any] = {}
        self._renewed = 0.0

    def is_held(self) -> bool:
        """Whether anybody holds the lock now."""
        try:
            found = self._client.get(index=self._index, id=_ID, realtime=True)
        except NotFoundError:
            return False
        return bool(found["_source"]["until"] > time.time())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for a while; raise IndexBusy at once if another one does."""
        self._create_index()
        self._take()
        try:
            yield
        finally:
            # A lock that cannot be given back runs out by itself.
            with suppress(ApiError, TransportError):
                self._client.delete(index=self._index, id=_ID, **self._condition())

    def renew(self, *, at_once: bool = False) -> None:
        """Hold on for another while, if it is time to or `at_once`; raise IndexBusy if the lock was lost meanwhile."""
        if at_once or time.monotonic() - self._renewed > _RENEWAL:
            self._write(**self._condition())

    def _create_index(self) -> None:
        try:
            self._client.indices.create(
                index=self._index,
                mappings=_MAPPINGS,
                settings={"number_of_shards": 1, "auto_expand_replicas": "0-1"},
            )
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise

    def _take(self) -> None:
        try:
            self._write(op_type="create")
        except IndexBusy:
            found = self._client.options(ignore_status=404).get(index=self._index, id=_ID, realtime=True)
            # The same holder: our own request, tried again after its answer was lost.
            is_free = not found.get("found") or found["_source"]["holder"] == self._holder
            if not is_free and found["_source"]["until"] > time.time():
                raise
            self._version = found.body if found.get("found") else {}
            self._write(**(self._condition() if self._version else {"op_type": "create"}))

    def _write(self, **condition: Any) -> None:
        values = {"holder": self._holder, "until": time.time() + LEASE}
        try:
            answer = self._client.index(index=self._index, id=_ID, document=values, **condition)
        except ConflictError as error:
            raise IndexBusy(_BUSY) from error
        self._version = answer.body
        self._renewed = time.monotonic()

    def _condition(self) -> dict[str, Any]:
        return {"if_seq_no": self._version["_seq_no"], "if_primary_term": self._version["_primary_term"]}
