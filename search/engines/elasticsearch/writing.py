"""Changing an index: many documents in one request, and every one that was refused told by name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.analysis.encoding import clean
from search.engine import EngineError, IndexUnavailable, Progress, Refuse
from search.engines.elasticsearch.documents import Source
from search.engines.elasticsearch.faults import write_faults
from search.engines.elasticsearch.homes import Build, OpenIndex
from search.values import IndexState

_CHUNK = 200
_MOST_BYTES = 8_000_000
# A save is not kept waiting for a cluster that is busy or full: what it does not take waits in the database.
_SAVE_RETRIES = 1
_REBUILD_RETRIES = 4
_NO_INDEX = "index_not_found_exception"
_BAD_DOCUMENT = 400

Action = dict[str, Any]
Made = tuple[str, Source]


class _Refusal(NamedTuple):
    """What the cluster says of a document that it did not take."""

    identifier: str
    status: int
    error: Mapping[str, Any]

    @property
    def reason(self) -> str:
        cause = self.error.get("caused_by") or {}
        parts = (self.error.get("type"), self.error.get("reason"), cause.get("reason"))
        return " ".join(str(part) for part in parts if part)


def fill(build: Build, documents: Iterable[Made], *, progress: Progress | None, refuse: Refuse) -> int:
    """Add documents to a new index and return how many it took."""
    for result in _send(build.client, build.name, map(_index_action, documents), max_retries=_REBUILD_RETRIES):
        build.lock.renew()
        if found := _refusals(result):
            _report(found, refuse)
            continue
        build.documents += 1
        if progress is not None:
            progress(build.documents)
    return build.documents


def replace(opened: OpenIndex, documents: Iterable[Made], refuse: Refuse) -> None:
    """Put documents in place of those with their ids."""
    _report(_change(opened, map(_index_action, documents)), refuse)


def delete(opened: OpenIndex, ids: Iterable[str]) -> None:
    """Delete the documents with these ids."""
    refused = _change(opened, ({"_id": clean(identifier), "_op_type": "delete"} for identifier in ids))
    _raise_faults(refused)


def _change(opened: OpenIndex, actions: Iterable[Action]) -> list[_Refusal]:
    with write_faults():
        sent = _send(opened.client, opened.name, actions, max_retries=_SAVE_RETRIES, refresh=True, require_alias=True)
        results = list(sent)
    return [refusal for result in results for refusal in _refusals(result)]


def _send(client: Elasticsearch, index: str, actions: Iterable[Action], **options: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the answer to each action."""
    found = streaming_bulk(
        client,
        actions,
        index=index,
        chunk_size=_CHUNK,
        max_chunk_bytes=_MOST_BYTES,
        raise_on_error=False,
        initial_backoff=0.25,
        max_backoff=2,
        **options,
    )
    return (result for _is_done, result in found)


def _index_action(made: Made) -> Action:
    identifier, source = made
    return {"_id": clean(identifier), "_op_type": "index", "_source": source}


def _refusals(result: Mapping[str, Any]) -> list[_Refusal]:
    """Return the error of an answer, if it has one. That there was nothing to delete is none."""
    ((_operation, values),) = result.items()
    return [_Refusal(values["_id"], int(values["status"]), values["error"])] if "error" in values else []


def _report(refused: Iterable[_Refusal], refuse: Refuse) -> None:
    """Tell documents that can never be taken as they are from a cluster that takes none: a full disk, a lost index."""
    refused = list(refused)
    _raise_faults([refusal for refusal in refused if refusal.status != _BAD_DOCUMENT])
    for refusal in refused:
        refuse(refusal.identifier, refusal.reason)


def _raise_faults(refused: list[_Refusal]) -> None:
    if not refused:
        return
    if any(refusal.error.get("type") == _NO_INDEX for refusal in refused):
        raise IndexUnavailable(IndexState.MISSING, str(refused[0].error.get("reason")))
    reasons = "; ".join(f"{refusal.identifier}: {refusal.reason}" for refusal in refused)
    raise EngineError(f"{len(refused)} documents were refused. {reasons}")
