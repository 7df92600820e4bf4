"""What goes wrong inside the index or on its disk, as the errors of our interface."""

from collections.abc import Iterator
from contextlib import contextmanager

from search.engine import EngineError, IndexUnavailable
from search.values import IndexState


@contextmanager
def read_faults() -> Iterator[None]:
    """Raise IndexUnavailable for whatever reading a broken index raises."""
    try:
        yield
    except BaseException as error:
        if not _is_fault(error):
            raise
        raise IndexUnavailable(IndexState.DAMAGED, str(error)) from error


@contextmanager
def write_faults() -> Iterator[None]:
    """Raise EngineError for whatever writing raises: a full disk, a lock file left over, a broken index."""
    try:
        yield
    except BaseException as error:
        if not _is_fault(error):
            raise
        raise EngineError(f"The index could not be written: {error}") from error


@contextmanager
def disk_faults() -> Iterator[None]:
    """Raise EngineError for what the file system refuses."""
    try:
        yield
    except OSError as error:
        raise EngineError(f"The index folder could not be written: {error}") from error


def _is_fault(error: BaseException) -> bool:
    # A broken file can make the Rust side panic, and its exception is no Exception.
    return isinstance(error, ValueError | RuntimeError | OSError) or type(error).__name__ == "PanicException"
