"""What all tests of finding share."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from unittest.mock import Mock

import pytest

from search import indexing, rebuilding, registry
from search.analysis.vocabulary.current import override_vocabulary
from search.engine import SearchEngine
from search.engines import make_engine
from tests.search.documents import sample
from tests.search.sample_vocabulary import sample_vocabulary
from tests.search.sources import SampleSource

pytest.register_assert_rewrite("tests.search.engine_contract")


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> SampleSource:
    """Put the sample in place of the database's practices."""
    sample_source = SampleSource(sample())
    monkeypatch.setattr(registry, "_sources", [sample_source])
    return sample_source


@pytest.fixture
def memory_engine(tmp_path: Path) -> Iterator[SearchEngine]:
    """Give an empty engine in memory that answers everybody."""
    with registry.override_engine(make_engine("tantivy-memory://", default_folder=tmp_path)) as engine:
        yield engine


@pytest.fixture(autouse=True)
def _sample_vocabulary(request: pytest.FixtureRequest) -> Iterator[None]:
    """Analyse with the sample's vocabulary where no database holds a thesaurus."""
    if {"db", "transactional_db"} & set(request.fixturenames):
        yield
        return
    with override_vocabulary(sample_vocabulary()):
        yield


@pytest.fixture(autouse=True)
def _open_throttles() -> None:
    indexing._catch_up.reset()
    rebuilding._start.reset()


@pytest.fixture
def folder_engine(tmp_path: Path) -> Iterator[SearchEngine]:
    """Give an engine without an index that answers everybody."""
    with registry.override_engine(make_engine("tantivy://", default_folder=tmp_path / "index")) as engine:
        yield engine


@pytest.fixture
def background(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Threads run at once, in the foreground; return their names."""
    started: list[str] = []

    class Foreground(Thread):
        def start(self) -> None:
            started.append(self.name)
            self.run()

    for module in ("search.rebuilding", "search.preparation"):
        monkeypatch.setattr(f"{module}.Thread", Foreground)
        monkeypatch.setattr(f"{module}.connection", Mock())
    monkeypatch.setattr("search.rebuilding.close_old_connections", Mock())
    return started
