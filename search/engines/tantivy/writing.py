"""Changing an index: a writer is opened for one commit and closed again, as others want to write, too."""

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
Change = Callable[[tantivy.IndexWriter], int]


def fill(index: tantivy.Index, documents: Iterable[Made], progress: Progress | None) -> int:
    """Add documents to a new index and return their number."""

    def add_all(writer: tantivy.IndexWriter) -> int:
        done = 0
        for _identifier, document in documents:
            with write_faults():
                writer.add_document(document)
            done += 1
            if progress is not None:
                progress(done)
        return done

    return _commit(index, add_all, memory=_LARGE_MEMORY)


def replace(index: tantivy.Index, documents: Iterable[Made]) -> int:
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
        # What cannot be taken back was never committed: the next writer begins where the last commit ended.
        with suppress(EngineError), write_faults():
            writer.rollback()
        raise
    finally:
        # Ends the writer and frees the index for the next one. Merging only tidies up; the commit stands without it.
        with suppress(EngineError), write_faults():
            writer.wait_merging_threads()
    return done
