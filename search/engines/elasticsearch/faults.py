"""What a cluster refuses and what keeps it from answering, as the errors of our interface."""

from collections.abc import Iterator
from contextlib import contextmanager

from elasticsearch import ApiError, NotFoundError, TransportError

from search.engine import EngineError, IndexUnavailable
from search.values import IndexState

_LONGEST_DETAIL = 500
_BAD_REQUEST = 400


@contextmanager
def read_faults() -> Iterator[None]:
    """Raise IndexUnavailable for whatever a question that was not answered raises."""
    try:
        yield
    except (ApiError, TransportError) as error:
        raise IndexUnavailable(_state(error), explain(error)) from error


@contextmanager
def write_faults() -> Iterator[None]:
    """Raise EngineError for whatever a write raises; IndexUnavailable where there is nothing to write to."""
    try:
        yield
    except (ApiError, TransportError) as error:
        if (state := _state(error)) is IndexState.DAMAGED:
            raise EngineError(f"The index could not be written: {explain(error)}") from error
        raise IndexUnavailable(state, explain(error)) from error


def explain(error: ApiError | TransportError) -> str:
    """Return what happened in one line."""
    said = f"{error.status_code} {_reason(error)}" if isinstance(error, ApiError) else str(error)
    return f"{type(error).__name__}: {' '.join(said.split())}"[:_LONGEST_DETAIL]


def _state(error: ApiError | TransportError) -> IndexState:
    if isinstance(error, NotFoundError):
        return IndexState.MISSING
    # A question that the index does not understand: its fields are not those that we gave it.
    if isinstance(error, ApiError) and error.status_code == _BAD_REQUEST:
        return IndexState.DAMAGED
    return IndexState.UNREACHABLE


def _reason(error: ApiError) -> str:
    body = error.body
    cause = body.get("error") if isinstance(body, dict) else None
    if not isinstance(cause, dict):
        return str(cause or error.message)
    roots = cause.get("root_cause") or [cause]
    return "; ".join(f"{root.get('type')}: {root.get('reason')}" for root in roots)
