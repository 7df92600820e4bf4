"""What is measured of an engine is measured on an index that answers."""

import os
from collections.abc import Iterable

import pytest

from bench.scale.engines import Task, answer_texts, rebuild, save
from bench.scale.material import Material
from bench.scale.places import place_for
from bench.scale.processes import in_own_process, memory, peak_memory
from search.engine import IndexBusy, SearchEngine
from search.values import SearchDocument, SearchQuery

pytestmark = pytest.mark.django_db


def test_rebuilt_engine_answers_and_finds_what_is_saved(material: Material, engine: SearchEngine) -> None:
    task = Task(material=material, documents=8, seed=7)
    title = task.maker().make(3).versions[0].title

    built = rebuild(task)
    answered = answer_texts(task, [(title, "de"), ("zzzzzzzz", "fr")])
    saved = save(task)

    assert built.documents == engine.search(SearchQuery()).total == 8
    assert built.per_second > 0
    assert answered.found == 1
    assert len(answered.pages.seconds) == len(answered.with_facets.seconds) == 2
    assert len(saved.seconds) == 8


def test_memory_is_told_in_bytes() -> None:
    assert 10_000_000 < memory() <= peak_memory()


def test_work_is_done_in_another_process() -> None:
    assert in_own_process(os.getpid) != os.getpid()


def test_engine_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'solr://x' is no engine"), place_for("solr://x"):
        pass


def test_a_save_that_finds_the_index_busy_is_tried_again(
    material: Material, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = Task(material=material, documents=3, seed=1)
    rebuild(task)
    busy = [True]
    index = engine.index

    def index_when_free(documents: Iterable[SearchDocument]) -> None:
        if busy.pop() if busy else False:
            raise IndexBusy("held by another writer")
        index(documents)

    monkeypatch.setattr(engine, "index", index_when_free)
    assert len(save(task).seconds) == 3
    assert not busy
