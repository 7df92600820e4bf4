"""Changing an index: a writer is opened for one commit and closed again, as others want to write, too."""

from collections.abc import Callable, Iterable

import tantivy

from search.engine import Progress
from search.engines.tantivy.documents import to_index
from search.engines.tantivy.faults import write_faults
from search.engines.tantivy.schema import ID
from search.values import SearchDocument

_SMALL_MEMORY = 15_000_000
_LARGE_MEMORY = 60_000_000
_THREADS = 1

Change = Callable[[tantivy.IndexWriter], int]


def fill(index: tantivy.Index, documents: Iterable[SearchDocument], progress: Progress | None) -> int:
    """Add documents to a new index and return their number."""

    def add_all(writer: tantivy.IndexWriter) -> int:
        done = 0
        for document in documents:
            made = to_index(document)
            with write_faults():
                writer.add_document(made)
            done += 1
            if progress is not None:
                progress(done)
        return done

    return _commit(index, add_all, memory=_LARGE_MEMORY)


def replace(index: tantivy.Index, documents: Iterable[tuple[str, tantivy.Document]]) -> int:
    """Put documents in place of those with their ids."""

    def replace_all(writer: tantivy.IndexWriter) -> int:
        done = 0
        with write_faults():
            for identifier, document in documents:
                writer.delete_documents_by_term(ID, identifier)
                writer.add_document(document)
                done += 1
        return done

    return _commit(index, replace_all, memory=_SMALL_MEMORY)


def delete(index: tantivy.Index, ids: Iterable[str]) -> int:
    """Delete the documents with these ids."""

    def delete_all(writer: tantivy.IndexWriter) -> int:
        done = 0
        with write_faults():
            for identifier in ids:
                writer.delete_documents_by_term(ID, identifier)
                done += 1
        return done

    return _commit(index, delete_all, memory=_SMALL_MEMORY)


def _commit(index: tantivy.Index, change: Change, *, memory: int) -> int:
    with write_faults():
        writer = index.writer(memory, _THREADS)
    try:
        done = change(writer)
        with write_faults():
            writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        # Ends the writer and frees the index for the next one.
        writer.wait_merging_threads()
    return done
