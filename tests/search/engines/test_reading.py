"""Reading documents in several processes."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.analysis.documents import DocumentReading, read_document
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.engine import DocumentsRefused, EngineError, SearchEngine
from search.engines import make_engine, reading
from search.engines.reading import read_all, reading_in_processes
from search.values import SearchDocument, SearchQuery
from tests.search.documents import document, sample, version


def _gardens(number: int) -> Iterator[SearchDocument]:
    return (document(f"p-{place}", version("fr", f"Jardin {place}")) for place in range(number))


def test_processes_read_what_one_reads_in_the_same_order() -> None:
    documents = [*sample(), *_gardens(230)]
    alone = list(read_all(documents))
    with reading_in_processes(2):
        assert list(read_all(iter(documents))) == alone
    assert [each.id for each, _read in alone] == [each.id for each in documents]


def test_an_index_made_by_processes_answers(memory_engine: SearchEngine) -> None:
    with reading_in_processes(2):
        assert memory_engine.rebuild(_gardens(120)) == 120
    assert memory_engine.search(SearchQuery(text="jardin")).total == 120


def test_documents_are_asked_for_as_they_are_needed() -> None:
    asked: list[int] = []

    def documents() -> Iterator[SearchDocument]:
        for place, each in enumerate(_gardens(2_000)):
            asked.append(place)
            yield each

    with reading_in_processes(2):
        next(read_all(documents()))
        assert len(asked) < 500


def test_what_cannot_be_read_is_refused_by_name(memory_engine: SearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(made: SearchDocument, vocabulary: Vocabulary) -> DocumentReading:
        if made.id == "p-3":
            raise ValueError("no text")
        return read_document(made, vocabulary)

    monkeypatch.setattr(reading, "read_document", fail)
    with reading_in_processes(2), pytest.raises(DocumentsRefused) as refused:
        memory_engine.rebuild(_gardens(5))
    assert refused.value.reasons == {"p-3": "ValueError: no text"}


def test_a_killed_process_fails_the_rebuild_and_leaves_the_index(tmp_path: Path) -> None:
    engine = make_engine("tantivy://", default_folder=tmp_path / "index")
    engine.rebuild(_gardens(3))

    def documents() -> Iterator[SearchDocument]:
        yield from _gardens(50)
        executor = reading._pool.get()
        assert executor is not None
        for process in list(executor._processes):
            os.kill(process, signal.SIGKILL)
        yield from _gardens(500)

    with reading_in_processes(2), pytest.raises(EngineError, match="ended from outside"):
        engine.rebuild(documents())
    assert engine.search(SearchQuery(text="jardin")).total == 3
