"""The embedded engine on a full disk: every write says so in our words, and what was there stays."""

from pathlib import Path

import pytest

from search.engine import EngineError, SearchEngine
from search.engines.tantivy.engine import TantivyEngine
from search.registry import get_engine
from search.values import SearchQuery
from tests.search.documents import document, sample, version
from tests.search.engines.troubles import Place, full_disk


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give an engine with the sample in its folder."""
    engine = TantivyEngine(tmp_path / "index")
    engine.rebuild(sample())
    return Place(engine=engine, folder=tmp_path / "index")


def total(engine: SearchEngine, text: str = "") -> int:
    """Return how many practices answer."""
    return engine.search(SearchQuery(text=text)).total


def test_every_write_is_refused_and_the_index_answers_on(place: Place) -> None:
    new = document("new", version("fr", "Un potager"))
    with full_disk(place):
        engine = get_engine()
        for write in (lambda: engine.index([new]), lambda: engine.remove(["fr-001"]), lambda: engine.rebuild([new])):
            with pytest.raises(EngineError, match="could not be written"):
                write()
            assert (total(engine), total(TantivyEngine(place.folder))) == (3, 3)
            assert engine.status().is_ready


def test_space_is_all_it_takes_to_go_on(place: Place) -> None:
    new = document("new", version("fr", "Un potager"))
    with full_disk(place), pytest.raises(EngineError):
        get_engine().index([new])
    place.engine.index([new])
    place.engine.remove(["fr-001"])
    assert (total(place.engine), total(place.engine, "potager")) == (3, 1)
    assert place.engine.rebuild(sample()) == 3


def test_failed_rebuild_gives_its_space_back(place: Place) -> None:
    with full_disk(place), pytest.raises(EngineError):
        get_engine().rebuild(sample())
    assert list(place.folder.glob("build-*")) == [place.build()]
