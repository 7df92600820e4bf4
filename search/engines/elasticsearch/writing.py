"""Changing an index: many documents in one request, and every one that was refused told by name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.engine import EngineError, IndexUnavailable, Progress
from search.engines.elasticsearch.documents import Source, clean, to_index
from search.engines.elasticsearch.faults import write_faults
from search.engines.elasticsearch.homes import Build, OpenIndex
from search.values import IndexState, SearchDocument

_CHUNK = 200
_MOST_BYTES = 8_000_000
_RETRIES_WHEN_BUSY = 4
_NO_INDEX = "index_not_found_exception"

Action = dict[str, Any]
Refusals = list[tuple[str, Mapping[str, Any]]]


def fill(build: Build, documents: Iterable[SearchDocument], progress: Progress | None) -> int:
    """Add documents to a new index and return their number."""
    refused: Refusals = []
    actions = ({"_id": clean(document.id), **_source(to_index(document))} for document in documents)
    for result in _send(build.client, build.name, actions):
        build.documents += 1
        build.lock.renew()
        refused += _refusals(result)
        if progress is not None:
            progress(build.documents)
    _report(refused)
    return build.documents


def replace(opened: OpenIndex, documents: Iterable[tuple[str, Source]]) -> None:
    """Put documents in place of those with their ids."""
    _change(opened, ({"_id": clean(identifier), **_source(source)} for identifier, source in documents))


def delete(opened: OpenIndex, ids: Iterable[str]) -> None:
    """Delete the documents with these ids."""
    _change(opened, ({"_id": clean(identifier), "_op_type": "delete"} for identifier in ids))


def _change(opened: OpenIndex, actions: Iterable[Action]) -> None:
    with write_faults():
        results = list(_send(opened.client, opened.name, actions, refresh=True, require_alias=True))
    _report([refusal for result in results for refusal in _refusals(result)])


def _send(client: Elasticsearch, index: str, actions: Iterable[Action], **options: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the answer to each action."""
    found = streaming_bulk(
        client,
        actions,
        index=index,
        chunk_size=_CHUNK,
        max_chunk_bytes=_MOST_BYTES,
        raise_on_error=False,
        max_retries=_RETRIES_WHEN_BUSY,
        initial_backoff=0.25,
        max_backoff=2,
        **options,
    )
    return (result for _is_done, result in found)


def _source(source: Source) -> Action:
    return {"_op_type": "index", "_source": source}


def _refusals(result: Mapping[str, Any]) -> Refusals:
    """Return the error of an answer, if it has one. That there was nothing to delete is none."""
    ((_operation, values),) = result.items()
    return [(values["_id"], values["error"])] if "error" in values else []


def _report(refused: Refusals) -> None:
    if not refused:
        return
    if any(error.get("type") == _NO_INDEX for _id, error in refused):
        raise IndexUnavailable(IndexState.MISSING, str(refused[0][1].get("reason")))
    reasons = "; ".join(f"{identifier}: {_reason(error)}" for identifier, error in refused)
    raise EngineError(f"{len(refused)} documents were refused. {reasons}")


def _reason(error: Mapping[str, Any]) -> str:
    cause = error.get("caused_by") or {}
    return " ".join(str(part) for part in (error.get("type"), error.get("reason"), cause.get("reason")) if part)
