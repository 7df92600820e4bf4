"""Making the index anew."""

from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from search import rebuilding, registry
from search.engine import EngineError, IndexUnavailable, SearchEngine
from search.engines import reading
from search.finding import find, suggest
from search.indexing import mark_changed
from search.management.commands import rebuild_index as command
from search.models import PendingChange
from search.rebuilding import ensure_index, is_rebuild_needed, rebuild_index
from search.registry import get_engine, override_engine
from search.values import IndexState, SearchQuery
from tests.search.documents import document, version
from tests.search.sources import BrokenEngine, SampleSource

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("source")
def test_rebuild_takes_everything_and_clears_what_waited(memory_engine: SearchEngine) -> None:
    mark_changed(["fr-001"])
    assert rebuild_index() == 3
    assert memory_engine.status().documents == 3
    assert not PendingChange.objects.exists()


def test_change_during_a_rebuild_is_in_the_new_index(memory_engine: SearchEngine, source: SampleSource) -> None:
    def save_meanwhile() -> None:
        source.when_read = lambda: None
        source.documents["new"] = document("new", version("fr", "Un potager"))
        mark_changed(["new"])

    source.when_read = save_meanwhile
    rebuild_index()
    assert memory_engine.search(SearchQuery(text="potager")).total == 1


@pytest.mark.usefixtures("folder_engine")
def test_index_is_rebuilt_only_when_needed(source: SampleSource) -> None:
    assert is_rebuild_needed()
    rebuild_index()
    assert not is_rebuild_needed()
    source.documents["new"] = document("new", version("fr", "Un potager"))
    assert is_rebuild_needed()
    PendingChange.objects.create(document_id="new")
    assert not is_rebuild_needed()


def test_engine_out_of_reach_is_not_rebuilt(background: list[str]) -> None:
    with override_engine(BrokenEngine(IndexState.UNREACHABLE)):
        assert not is_rebuild_needed()
        assert not ensure_index()
    assert background == []


@pytest.mark.usefixtures("source")
def test_missing_index_is_rebuilt_in_the_background(folder_engine: SearchEngine, background: list[str]) -> None:
    assert not ensure_index()
    assert background == ["search-rebuild"]
    assert ensure_index()
    assert folder_engine.status().documents == 3


@pytest.mark.usefixtures("source")
def test_failing_rebuild_is_not_tried_again_at_once(background: list[str]) -> None:
    with override_engine(BrokenEngine(IndexState.DAMAGED)):
        assert not ensure_index()
        assert not ensure_index()
    assert background == ["search-rebuild"]


def test_rebuild_by_another_process_is_left_alone(background: list[str]) -> None:
    with override_engine(BrokenEngine(IndexState.MISSING, is_rebuilding=True)):
        assert not ensure_index()
    assert background == []


@pytest.mark.usefixtures("background")
def test_rebuild_that_meets_another_one_ends_quietly(folder_engine: SearchEngine, source: SampleSource) -> None:
    def start_another() -> None:
        source.when_read = lambda: None
        rebuilding._rebuild_quietly()

    source.when_read = start_another
    assert not ensure_index()
    assert folder_engine.status().documents == 3


@pytest.mark.usefixtures("folder_engine", "source")
def test_search_without_an_index_fails_and_starts_a_rebuild(background: list[str]) -> None:
    with pytest.raises(IndexUnavailable):
        find(SearchQuery(text="emploi"))
    assert background == ["search-rebuild"]
    assert find(SearchQuery(text="emploi")).total == 1
    assert [suggestion.code for suggestion in suggest("illettr", "fr")] == ["literacy"]


@pytest.mark.usefixtures("folder_engine", "source")
def test_suggestions_without_an_index_fail_and_start_a_rebuild(background: list[str]) -> None:
    with pytest.raises(IndexUnavailable):
        suggest("emploi", "fr")
    assert background == ["search-rebuild"]


def run(*arguments: str) -> str:
    """Run the command and return what it prints."""
    output = StringIO()
    call_command("rebuild_index", *arguments, stdout=output, stderr=StringIO())
    return output.getvalue()


@pytest.mark.usefixtures("source", "folder_engine")
def test_command_builds_and_then_finds_nothing_to_do() -> None:
    assert "3" in run("--if-needed")
    assert "3" not in run("--if-needed")
    assert "3" in run()


@pytest.mark.usefixtures("folder_engine", "source")
def test_command_tells_progress_in_lines_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_LINE_EVERY", 2)
    errors = StringIO()
    call_command("rebuild_index", stdout=StringIO(), stderr=errors)
    assert len(errors.getvalue().splitlines()) == 1


@pytest.mark.usefixtures("source", "folder_engine")
def test_command_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    call_command("rebuild_index", stdout=StringIO(), stderr=terminal)
    assert "/3" in capsys.readouterr().err


@pytest.mark.usefixtures("source")
def test_command_that_cannot_build_says_so() -> None:
    with override_engine(BrokenEngine()), pytest.raises(CommandError, match="broken"):
        run()


def test_engine_of_the_settings_is_one_object() -> None:
    assert get_engine() is get_engine()
    assert get_engine().status().is_ready


def test_source_must_be_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_sources", [])
    with pytest.raises(ImproperlyConfigured):
        registry.get_source()
    registry.register_source(SampleSource())
    assert isinstance(registry.get_source(), SampleSource)


def test_engine_errors_are_one_family() -> None:
    assert issubclass(IndexUnavailable, EngineError)


def test_command_reads_in_as_many_processes_as_it_is_told(memory_engine: SearchEngine, source: SampleSource) -> None:
    seen: list[int] = []
    source.when_read = lambda: seen.append(reading._processes.get())
    run("--processes", "2")
    run()
    assert (seen[0], seen[-1]) == (2, 1)
    assert memory_engine.status().documents == 3
