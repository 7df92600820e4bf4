"""The state of the search in words, and the command that prints it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.translation import override

from search.models import PendingChange
from search.rebuilding import rebuild_index
from search.registry import override_engine
from search.state import engine_name, read_state
from search.values import IndexState
from tests.search.sources import BrokenEngine, SampleSource

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


def run() -> tuple[str, int]:
    """Run the command; return what it prints and its exit status."""
    output = StringIO()
    try:
        call_command("search_status", stdout=output)
    except SystemExit as end:
        return output.getvalue(), int(end.code or 0)
    return output.getvalue(), 0


@pytest.mark.usefixtures("source", "memory_engine")
def test_a_search_that_answers_is_told_in_lines_with_status_0() -> None:
    rebuild_index()
    text, status = run()
    assert status == 0
    for line in (
        "State: The search answers.",
        "Engine: embedded in this program (tantivy)",
        "Practices in the index: 3",
        "Practices that readers may see: 3",
        "Rebuild: is not running",
        "Changes that wait: none",
    ):
        assert line in text.splitlines()
    assert "Version of the index: " in text
    assert "Built: unknown" not in text


@pytest.mark.usefixtures("source")
@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (IndexState.MISSING, "There is no index"),
        (IndexState.DAMAGED, "The index is damaged"),
        (IndexState.OUTDATED, "The index was made by another version"),
        (IndexState.UNREACHABLE, "The search engine cannot be reached"),
    ],
)
def test_a_search_that_does_not_answer_says_why_with_status_1(state: IndexState, sentence: str) -> None:
    with override_engine(BrokenEngine(state)):
        text, status = run()
    assert status == 1
    assert f"State: {sentence}" in text
    assert "Practices in the index: unknown" in text
    assert "Built: unknown" in text


@pytest.mark.usefixtures("source")
def test_a_running_rebuild_is_told() -> None:
    with override_engine(BrokenEngine(IndexState.MISSING, is_rebuilding=True)):
        assert "Rebuild: is running" in run()[0]


@pytest.mark.usefixtures("source", "memory_engine")
def test_changes_that_wait_are_told_with_the_first_and_the_reason() -> None:
    PendingChange.objects.create(document_id="a", created=datetime(2026, 3, 4, 9, 30, tzinfo=UTC))
    assert "Changes that wait: 1, since March 4, 2026" in run()[0]
    PendingChange.objects.create(document_id="b", last_error="The disk\nis full.", attempts=2)
    text, _status = run()
    assert "Changes that wait: 2, the first since March 4, 2026" in text
    assert "Why they wait: The disk is full." in text.splitlines()


@pytest.mark.usefixtures("memory_engine")
def test_an_index_with_fewer_practices_than_readers_may_see_is_short(source: SampleSource) -> None:
    rebuild_index()
    assert not read_state().is_short
    source.documents.pop(next(iter(source.documents)))
    assert read_state().is_short


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("tantivy://", "embedded in this program (tantivy)"),
        ("tantivy:///srv/index", "embedded in this program (tantivy), /srv/index"),
        ("https://search.example.org:9200/", "https, search.example.org:9200/"),
        ("https://elastic:p%40ss@search.example.org:9200", "https, search.example.org:9200"),
        ("https://elastic:a/b@c@search.example.org", "https, search.example.org"),
        ("https://search.example.org?api_key=secret", "https, search.example.org"),
        ("https://elastic:a?b@search.example.org", "https"),
        ("https://elastic:a#b@search.example.org", "https"),
        ("https://search.example.org?api_key=a@b", "https"),
    ],
)
def test_no_password_stands_in_the_name_of_the_engine(url: str, name: str) -> None:
    assert engine_name(url) == name
