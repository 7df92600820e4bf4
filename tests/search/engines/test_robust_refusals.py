"""One practice that cannot be indexed keeps no other one waiting, and nobody from rebuilding. On both engines."""

from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError, transaction
from django.utils import timezone
from django.utils.translation import override

from search.analysis.documents import DocumentReading
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.engine import DocumentsRefused, EngineError, SearchEngine
from search.engines import reading
from search.engines.elasticsearch import documents as cluster_documents
from search.engines.elasticsearch import engine as cluster
from search.engines.tantivy import documents as embedded_documents
from search.engines.tantivy import engine as embedded
from search.indexing import MOST_REFUSALS, apply_all, apply_pending, mark_changed
from search.models import PendingChange
from search.rebuilding import is_rebuild_needed, rebuild_index
from search.state import read_state
from search.values import SearchDocument, SearchQuery
from tests.search.documents import document, sample, version
from tests.search.sources import SampleSource

pytestmark = pytest.mark.django_db

Save = Callable[..., None]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def bad(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give a set: what is in it cannot be indexed. The embedded engine fails to make it, the cluster refuses it."""
    ids: set[str] = set()
    make_embedded, make_for_cluster = embedded_documents.to_index, cluster_documents.to_index

    def fail(made: SearchDocument, read: DocumentReading) -> object:
        if made.id in ids:
            raise ValueError("unknown field")
        return make_embedded(made, read)

    def add_unknown_field(made: SearchDocument, read: DocumentReading) -> object:
        return {**make_for_cluster(made, read), **({"unknown": "field"} if made.id in ids else {})}

    monkeypatch.setattr(embedded, "to_index", fail)
    monkeypatch.setattr(cluster, "to_index", add_unknown_field)
    return ids


@pytest.fixture
def save(django_capture_on_commit_callbacks: Callable[..., Any]) -> Save:
    """Mark practices as changed in a transaction of their own."""

    def save_and_commit(*ids: str) -> None:
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            mark_changed(ids)

    return save_and_commit


def found(engine: SearchEngine, text: str) -> list[str]:
    """Return the references that answer."""
    return sorted(hit.id for hit in engine.search(SearchQuery(text=text)).hits)


def gardens(*ids: str) -> dict[str, SearchDocument]:
    """Return practices that "potager" finds."""
    return {identifier: document(identifier, version("fr", "Un potager")) for identifier in ids}


def try_again() -> None:
    """Let time pass, and whoever comes next apply what waits."""
    PendingChange.objects.update(next_try=timezone.now())
    apply_pending()


def status_command() -> str:
    """Return what search_status prints."""
    output = StringIO()
    call_command("search_status", stdout=output)
    return output.getvalue()


def test_engine_takes_the_others_and_tells_every_refused_one(either_engine: SearchEngine, bad: set[str]) -> None:
    bad |= {"bad-1", "bad-2"}
    with pytest.raises(DocumentsRefused) as raised:
        either_engine.index(gardens("bad-1", "good", "bad-2").values())
    assert raised.value.reasons.keys() == {"bad-1", "bad-2"}
    assert all("unknown" in reason for reason in raised.value.reasons.values())
    assert found(either_engine, "potager") == ["good"]


def test_rebuild_without_leave_to_refuse_fails_and_the_old_index_stays(
    either_engine: SearchEngine, bad: set[str]
) -> None:
    either_engine.rebuild(sample())
    bad.add("bad")
    with pytest.raises(EngineError, match="1 documents were refused"):
        either_engine.rebuild(gardens("bad", "good").values())
    assert (found(either_engine, "potager"), either_engine.status().documents) == ([], 3)


def test_others_of_the_batch_are_found_and_the_refused_one_waits_with_its_reason(
    either_engine: SearchEngine, source: SampleSource, save: Save, bad: set[str]
) -> None:
    source.documents |= gardens("bad", "good-1", "good-2")
    bad.add("bad")
    save("good-1", "bad", "fr-001", "gone", "good-2")
    assert found(either_engine, "potager") == ["good-1", "good-2"]
    row = PendingChange.objects.get()
    assert (row.document_id, row.attempts, row.refusals) == ("bad", 1, 1)
    assert "unknown" in row.last_error
    assert row.next_try > timezone.now()


@pytest.mark.usefixtures("either_engine")
def test_refused_practice_is_told_to_editors_and_operators(source: SampleSource, save: Save, bad: set[str]) -> None:
    source.documents |= gardens("bad")
    bad.add("bad")
    save("bad")
    facts = dict(read_state().facts())
    assert facts["Practices that cannot be indexed"] == "1"
    assert "unknown" in facts["bad"]
    assert "tried again from" in facts["bad"]
    # Why the others wait is another question, and none does.
    assert "Why they wait" not in facts
    assert f"bad: {facts['bad']}" in status_command().splitlines()


def test_refused_practice_is_tried_so_often_and_again_when_it_is_saved(
    either_engine: SearchEngine, source: SampleSource, save: Save, bad: set[str]
) -> None:
    source.documents |= gardens("bad")
    bad.add("bad")
    save("bad")
    for _time in range(MOST_REFUSALS + 5):
        try_again()
    assert PendingChange.objects.get().attempts == MOST_REFUSALS
    assert "tried again when the practice changes or the index is rebuilt" in status_command()
    bad.clear()
    try_again()
    assert found(either_engine, "potager") == []
    save("bad")
    assert found(either_engine, "potager") == ["bad"]
    assert not PendingChange.objects.exists()


def test_change_made_while_the_old_state_is_refused_has_its_own_tries(
    either_engine: SearchEngine, source: SampleSource, save: Save, bad: set[str]
) -> None:
    source.documents |= gardens("bad")
    bad.add("bad")
    save("bad")
    PendingChange.objects.update(refusals=MOST_REFUSALS - 1)

    def editor_saves() -> None:
        source.when_read = lambda: None
        PendingChange.objects.update(marked=timezone.now(), refusals=0, next_try=timezone.now())

    source.when_read = editor_saves
    try_again()
    bad.clear()
    apply_pending()
    assert found(either_engine, "potager") == ["bad"]


def test_rebuild_leaves_a_few_out_and_they_wait_with_their_reason(
    either_engine: SearchEngine, source: SampleSource, bad: set[str]
) -> None:
    source.documents |= gardens("bad", *(f"good-{number}" for number in range(9)))
    bad.add("bad")
    assert rebuild_index() == 12
    assert len(found(either_engine, "potager")) == 9
    assert [(row.document_id, row.refusals) for row in PendingChange.objects.all()] == [("bad", 1)]
    bad.clear()
    assert apply_all() == 1


def test_rebuild_fails_where_many_are_refused_and_the_old_index_stays(
    either_engine: SearchEngine, source: SampleSource, bad: set[str]
) -> None:
    rebuild_index()
    bad |= {"fr-001", "de-009"}
    with pytest.raises(DocumentsRefused):
        rebuild_index()
    assert either_engine.status().documents == 3


def test_vocabulary_that_cannot_be_read_is_no_fault_of_a_practice(
    either_engine: SearchEngine, source: SampleSource, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    source.documents |= gardens("good")

    def fail() -> Vocabulary:
        raise OperationalError("the database is away")

    with monkeypatch.context() as broken:
        broken.setattr(reading, "current_vocabulary", fail)
        save("good")
    row = PendingChange.objects.get()
    assert (row.refusals, row.last_error) == (0, "the database is away")
    try_again()
    assert found(either_engine, "potager") == ["good"]


@pytest.mark.usefixtures("memory_engine")
def test_practice_that_cannot_be_read_is_left_out_of_a_rebuild(source: SampleSource) -> None:
    source.unreadable = {"de-009"}
    assert rebuild_index() == 2
    assert "LookupError" in PendingChange.objects.get(document_id="de-009").last_error


@pytest.mark.usefixtures("memory_engine")
def test_nightly_rebuild_is_not_wanted_for_what_cannot_be_indexed_anyway(source: SampleSource) -> None:
    source.unreadable = {"de-009"}
    rebuild_index()
    PendingChange.objects.update(refusals=MOST_REFUSALS)
    assert not is_rebuild_needed()
    source.documents |= gardens("new-1")
    assert is_rebuild_needed()


def test_many_batches_go_on_behind_one_that_is_refused(
    memory_engine: SearchEngine, source: SampleSource, bad: set[str]
) -> None:
    refused = {f"bad-{number:03}" for number in range(200)}
    source.documents |= gardens(*sorted(refused), "good")
    bad |= refused
    PendingChange.objects.bulk_create(
        PendingChange(document_id=identifier) for identifier in [*sorted(refused), "good"]
    )
    assert apply_all() == 1
    assert found(memory_engine, "potager") == ["good"]
