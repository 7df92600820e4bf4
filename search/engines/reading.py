"""Reading documents before they are indexed, which is most of the work: here, or in several processes."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from multiprocessing import get_context

from search.analysis.documents import DocumentReading, read_document
from search.analysis.vocabulary.current import current_vocabulary, override_vocabulary
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.engine import EngineError
from search.values import SearchDocument

_BATCH = 50

ReadOrReason = DocumentReading | str
"""What was read, or why the document cannot be read."""

_Batch = tuple[Sequence[SearchDocument], "Future[list[ReadOrReason]]"]
_pool: ContextVar[ProcessPoolExecutor | None] = ContextVar("_pool", default=None)
_processes: ContextVar[int] = ContextVar("_processes", default=1)


@contextmanager
def reading_in_processes(number: int) -> Iterator[None]:
    """Let as many copies of this process read while this lasts; with 1, nothing changes.

    For commands: a process with threads of its own must not be copied.
    """
    if number < 2:
        yield
        return
    # The copies find everything loaded, and share its memory.
    with override_vocabulary(current_vocabulary()) as vocabulary:
        executor = ProcessPoolExecutor(
            number, mp_context=get_context("fork"), initializer=_begin, initargs=(vocabulary,)
        )
        with executor:
            # Makes the copies now, before anything else is opened.
            executor.submit(os.getpid).result()
            tokens = _pool.set(executor), _processes.set(number)
            try:
                yield
            finally:
                _pool.reset(tokens[0])
                _processes.reset(tokens[1])


def read_all(documents: Iterable[SearchDocument]) -> Iterator[tuple[SearchDocument, ReadOrReason]]:
    """Yield each document with what was read, in their order.

    Raise EngineError when a process that reads was ended. An error of the vocabulary's goes to the caller: no document
    is to blame for it.
    """
    executor = _pool.get()
    if executor is None:
        for document in documents:
            yield document, _read(document, current_vocabulary())
        return
    try:
        for batch, read in _batches(iter(documents), executor, 2 * _processes.get()):
            yield from zip(batch, read.result(), strict=True)
    except BrokenProcessPool as error:
        raise EngineError("A process that read practices was ended from outside.") from error


def _batches(documents: Iterator[SearchDocument], executor: ProcessPoolExecutor, ahead: int) -> Iterator[_Batch]:
    """Hand out batches so that none waits for the others, and no more of them than are needed for that."""
    waiting: list[_Batch] = []
    while batch := list(islice(documents, _BATCH)):
        waiting.append((batch, executor.submit(_read_batch, batch)))
        if len(waiting) > ahead:
            yield waiting.pop(0)
    yield from waiting


_copied: list[Vocabulary] = []


def _begin(vocabulary: Vocabulary) -> None:
    _copied[:] = [vocabulary]


def _read_batch(documents: Sequence[SearchDocument]) -> list[ReadOrReason]:
    (vocabulary,) = _copied
    return [_read(document, vocabulary) for document in documents]


def _read(document: SearchDocument, vocabulary: Vocabulary) -> ReadOrReason:
    try:
        return read_document(document, vocabulary)
    except Exception as error:
        return reason_of(error)


def reason_of(error: Exception) -> str:
    """Return an error as the reason for which a document is refused."""
    return f"{type(error).__name__}: {error}"
