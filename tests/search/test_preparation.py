"""What a web process does before its first reader comes."""

import gc
from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from django.db import DatabaseError

from search.engine import SearchEngine
from search.preparation import prepare, prepare_in_background

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("source")]


@pytest.fixture(autouse=True)
def _collector_as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_a_starting_process_has_an_index_made(folder_engine: SearchEngine, background: list[str]) -> None:
    prepare_in_background()
    assert background == ["search-preparation", "search-rebuild"]
    assert folder_engine.status().is_ready


def test_what_stays_is_kept_from_the_garbage_collector() -> None:
    before = gc.get_freeze_count()
    prepare()
    assert gc.get_freeze_count() > before + 10_000


def test_a_database_that_does_not_answer_leaves_the_process_alive(
    background: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("search.preparation.current_vocabulary", Mock(side_effect=DatabaseError("no such table")))
    prepare_in_background()
    assert background == ["search-preparation"]
    assert "The search could not be prepared" in caplog.text
