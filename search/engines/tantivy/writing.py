"""Changing an index: a writer is opened for one commit and ended again, as others want to write, too."""

from collections.abc import Callable, Iterable
from contextlib import suppress

import tantivy

from search.engine import EngineError, Progress
from search.engines.tantivy.faults import write_faults
from search.engines.tantivy.schema import ID

_SMALL_MEMORY = 15_000_000
_LARGE_MEMORY = 60_000_000
_THREADS = 1

Made = tuple[str, tantivy.Document]
Change = Callable[[tantivy.IndexWriter], None]


def fill(index: tantivy.Index, documents: Iterable[Made], progress: Progress | None) -> int:
    """Add documents to a new index and return their number."""
    done = 0

    def add_all(writer: tantivy.IndexWriter) -> None:
        nonlocal done
        for _identifier, document in documents:
            with write_faults():
                writer.add_document(document)
            done += 1
            if progress is not None:
                progress(done)

    end(_commit(index, add_all, memory=_LARGE_MEMORY))
    return done


def replace(index: tantivy.Index, documents: Iterable[Made]) -> tantivy.IndexWriter:
    """Put documents in place of those with their ids, and return the writer, which `end` must end."""

    def replace_all(writer: tantivy.IndexWriter) -> None:
        with write_faults():
            for identifier, document in documents:
                writer.delete_documents_by_term(ID, identifier)
                writer.add_document(document)

    return _commit(index, replace_all, memory=_SMALL_MEMORY)


def delete(index: tantivy.Index, ids: Iterable[str]) -> tantivy.IndexWriter:
    """Delete the documents with these ids, and return the writer, which `end` must end."""

    def delete_all(writer: tantivy.IndexWriter) -> None:
        with write_faults():
            for identifier in ids:
                writer.delete_documents_by_term(ID, identifier)

    return _commit(index, delete_all, memory=_SMALL_MEMORY)


def end(writer: tantivy.IndexWriter) -> None:
    """Wait until pieces of the index are merged, which takes seconds now and then, and free the index for others."""
    # Merging only tidies up; the commit stands without it.
    with suppress(EngineError), write_faults():
        writer.wait_merging_threads()


def _commit(index: tantivy.Index, change: Change, *, memory: int) -> tantivy.IndexWriter:
    with write_faults():
        writer = index.writer(memory, _THREADS)
    try:
        change(writer)
        with write_faults():
            writer.commit()
    except BaseException:
        # What cannot be taken back was never committed: the next writer begins where the last commit ended.
        with suppress(EngineError), write_faults():
            writer.rollback()
        end(writer)
        raise
    return writer
