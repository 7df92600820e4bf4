"""The index follows the database and never holds it up."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from search import indexing
from search.engine import SearchEngine
from search.indexing import apply_all, apply_pending, catch_up_sometimes, hold_back, mark_changed
from search.models import ChangeReason, PendingChange
from search.registry import override_engine
from search.values import IndexState, SearchDocument, SearchQuery
from tests.search.documents import document, version
from tests.search.sources import BrokenEngine, SampleSource

pytestmark = pytest.mark.django_db

Save = Callable[..., None]


@pytest.fixture
def engine(memory_engine: SearchEngine, source: SampleSource) -> SearchEngine:
    """Return an engine with the sample of the source in it."""
    memory_engine.rebuild(source.iter_all_documents())
    return memory_engine


@pytest.fixture
def save(django_capture_on_commit_callbacks: Callable[..., Any]) -> Save:
    """Mark practices as changed in a transaction of their own."""

    def save_and_commit(*ids: str, reason: ChangeReason = ChangeReason.CHANGED) -> None:
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            mark_changed(ids, reason)

    return save_and_commit


def found(engine: SearchEngine, text: str) -> list[str]:
    """Return the references that answer."""
    return [hit.id for hit in engine.search(SearchQuery(text=text)).hits]


def make_due() -> None:
    """Let everything that waits be due."""
    PendingChange.objects.update(next_try=timezone.now() - timedelta(seconds=1))


def test_saved_practice_is_found_after_commit(
    engine: SearchEngine, source: SampleSource, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        mark_changed(["new"])
        assert found(engine, "potager") == []
    assert found(engine, "potager") == ["new"]
    assert not PendingChange.objects.exists()


def test_rolled_back_change_leaves_no_trace(
    engine: SearchEngine, source: SampleSource, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        mark_changed(["new"])
        transaction.set_rollback(True)
    assert found(engine, "potager") == []
    assert not PendingChange.objects.exists()


def test_practice_that_readers_may_no_longer_see_leaves_the_index(
    engine: SearchEngine, source: SampleSource, save: Save
) -> None:
    del source.documents["fr-001"]
    save("fr-001", reason=ChangeReason.REMOVED)
    assert found(engine, "emploi") == []


@pytest.mark.usefixtures("source")
def test_save_stands_while_the_engine_is_down_and_the_change_waits(save: Save) -> None:
    with override_engine(BrokenEngine()):
        save("fr-001", "fr-001", "de-009")
    waiting = PendingChange.objects.get(document_id="fr-001")
    assert PendingChange.objects.count() == 2
    assert (waiting.attempts, waiting.last_error) == (1, "unreachable: broken")
    assert waiting.next_try > timezone.now()
    assert str(waiting) == "fr-001 (changed)"


def test_waiting_change_is_applied_by_the_next_change_once_due(
    engine: SearchEngine, source: SampleSource, save: Save
) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    with override_engine(BrokenEngine()):
        save("new")
    save("de-009")
    assert found(engine, "potager") == []
    make_due()
    save("de-009")
    assert found(engine, "potager") == ["new"]


@pytest.mark.usefixtures("engine")
def test_waiting_change_is_due_at_once_when_its_practice_changes_again(save: Save) -> None:
    with override_engine(BrokenEngine()):
        save("fr-001")
    save("fr-001")
    assert not PendingChange.objects.exists()


@pytest.mark.usefixtures("source")
def test_pauses_between_attempts_grow_but_not_without_end(save: Save) -> None:
    pauses = []
    with override_engine(BrokenEngine()):
        save("fr-001")
        for _ in range(12):
            pauses.append(PendingChange.objects.get().next_try - timezone.now())
            make_due()
            apply_pending()
    assert pauses[0] < pauses[3] < pauses[6]
    assert pauses[-1] < timedelta(minutes=10)


def test_later_searches_catch_up_now_and_then(engine: SearchEngine, source: SampleSource, save: Save) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    with override_engine(BrokenEngine()):
        save("new")
    make_due()
    catch_up_sometimes()
    assert found(engine, "potager") == ["new"]
    PendingChange.objects.create(document_id="fr-001")
    catch_up_sometimes()
    assert PendingChange.objects.exists()


def test_catching_up_survives_a_database_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(limit: int) -> int:
        raise DatabaseError(limit)

    monkeypatch.setattr(indexing, "apply_pending", fail)
    catch_up_sometimes()


def test_one_unreadable_practice_does_not_keep_others_waiting(
    engine: SearchEngine, source: SampleSource, save: Save
) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    source.unreadable = {"de-009"}
    save("de-009", "new")
    assert found(engine, "potager") == ["new"]
    assert [row.document_id for row in PendingChange.objects.all()] == ["de-009"]
    source.unreadable = set()
    assert apply_all() == 1


def test_many_changes_can_be_held_back_and_applied_together(
    engine: SearchEngine, source: SampleSource, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    source.documents["new"] = document("new", version("fr", "Un potager"))
    with django_capture_on_commit_callbacks(execute=True), hold_back():
        mark_changed(["new"])
        mark_changed([f"gone-{number}" for number in range(450)])
        assert found(engine, "potager") == []
    assert found(engine, "potager") == ["new"]
    assert not PendingChange.objects.exists()


def test_change_during_a_rebuild_is_found_now_and_kept_for_the_new_index(
    engine: SearchEngine, source: SampleSource, save: Save
) -> None:
    def read_while_somebody_saves() -> Iterator[SearchDocument]:
        yield from list(source.documents.values())
        source.documents["new"] = document("new", version("fr", "Un potager"))
        save("new")
        assert found(engine, "potager") == ["new"]

    engine.rebuild(read_while_somebody_saves())
    assert found(engine, "potager") == []
    assert apply_all() == 1
    assert found(engine, "potager") == ["new"]


def test_document_that_somebody_else_applied_meanwhile_is_applied_once_more(
    engine: SearchEngine, source: SampleSource, save: Save
) -> None:
    def another_process_applies_a_newer_state() -> None:
        source.when_read = lambda: None
        source.documents["de-009"] = document("de-009", version("de", "Ein Gemüsegarten"))
        engine.index([source.documents["de-009"]])
        PendingChange.objects.all().delete()

    source.when_read = another_process_applies_a_newer_state
    save("de-009")
    assert found(engine, "Gemüsegarten") == ["de-009"]
    assert not PendingChange.objects.exists()


@pytest.mark.usefixtures("source")
def test_nothing_marked_asks_the_engine_nothing(save: Save) -> None:
    with override_engine(BrokenEngine(IndexState.MISSING)):
        save()
        assert apply_pending() == 0
