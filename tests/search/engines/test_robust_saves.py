"""Whatever befalls the search: pages are saved, nothing is lost, readers get a page, editors see why. Both engines."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from elasticsearch import Elasticsearch

from practices.documents import PracticeSource
from practices.models import PracticePage
from search import indexing, rebuilding
from search.engine import SearchEngine
from search.engines.elasticsearch import silence
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.elasticsearch.options import Address, ElasticsearchOptions
from search.engines.tantivy import folders
from search.engines.tantivy.engine import TantivyEngine
from search.models import PendingChange
from search.rebuilding import rebuild_index
from search.registry import override_engine
from search.values import SearchQuery
from tests.factories import a_german_practice, a_named_practice, a_translation_of
from tests.practices.steps import commits
from tests.search.engines import troubles
from tests.search.engines.doorway import Doorway
from tests.search.engines.troubles import Place, Trouble

pytestmark = pytest.mark.usefixtures("site", "concepts")

_ANSWERS, _ASKS_TO_COME_BACK = 200, 503
_MISSING, _OUTDATED = "There is no index", "The index was made by another version"
_WANT_A_REBUILD = (_MISSING, _OUTDATED)
_EMBEDDED = [
    (troubles.full_disk, _ANSWERS, "The search answers", "could not be written"),
    (troubles.another_writer, _ANSWERS, "The search answers", "held by another writer"),
    (troubles.deleted_folder, _ASKS_TO_COME_BACK, _MISSING, "missing"),
    (troubles.folder_of_another_version, _ASKS_TO_COME_BACK, _OUTDATED, "outdated"),
]
_CLUSTER = [
    (troubles.full_cluster, _ANSWERS, "The search answers", "cluster_block_exception"),
    (troubles.stopped_cluster, _ASKS_TO_COME_BACK, "The search engine cannot be reached", "unreachable"),
    (troubles.silent_cluster, _ASKS_TO_COME_BACK, "The search engine cannot be reached", "unreachable"),
    (troubles.deleted_index, _ASKS_TO_COME_BACK, _MISSING, "missing"),
    (troubles.index_of_another_version, _ASKS_TO_COME_BACK, _OUTDATED, "outdated"),
]


@pytest.fixture(params=["embedded"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Give an engine with an empty index, where its index lives, and what can be broken there."""
    if request.param == "cluster":
        monkeypatch.setattr(silence, "_SECONDS", 0.0)
        own = _place_on_cluster(*(request.getfixturevalue(name) for name in ("elasticsearch_url", "client", "prefix")))
    else:
        monkeypatch.setattr(folders, "WRITE_PATIENCE", 0.1)
        own = Place(engine=TantivyEngine(tmp_path / "index"), folder=tmp_path / "index")
    own.engine.rebuild([])
    with override_engine(own.engine):
        yield own


@pytest.fixture
def engine(place: Place) -> SearchEngine:
    """Let the site and everything else use it."""
    return place.engine


@pytest.fixture(autouse=True)
def _no_background_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "_rebuild_quietly", lambda: None)


def _place_on_cluster(url: str, client: Elasticsearch, prefix: str) -> Place:
    address = Address.parse(url)
    host, _colon, port = address.nodes[0].rpartition("/")[2].partition(":")
    doorway = Doorway(host, int(port))
    through = Address.parse(f"elasticsearch://127.0.0.1:{doorway.port}/{prefix}")
    # Enough for a busy machine, and not too long to wait for a server that never answers.
    options = ElasticsearchOptions(timeout=2, write_timeout=4, rebuild_timeout=60, retries=0)
    return Place(engine=ElasticsearchEngine(through, options), client=client, doorway=doorway, prefix=prefix)


def found(engine: SearchEngine, text: str, language: str = "fr") -> list[str]:
    """Return the references that answer."""
    return [hit.id for hit in engine.search(SearchQuery(text=text, language=language)).hits]


def published(title: str) -> PracticePage:
    """Publish a practice, and let the index follow."""
    with commits():
        return a_named_practice(title=title)


def rename(page: PracticePage, title: str) -> None:
    """Change a title and publish it, as the editor's form does."""
    page.title = title
    with commits():
        page.save_revision().publish()


def reader_asks(words: str) -> int:
    """Return the status of the page that a reader gets."""
    return int(Client().get("/fr/search/", {"q": words}).status_code)


def admin_facts(admin_client: Client) -> dict[str, str]:
    """Return what the editors' status page tells."""
    response = admin_client.get(reverse("search_state"), headers={"accept-language": "en"})
    rows = BeautifulSoup(response.content, "html.parser").select("main table tr")
    return {str(row.th.get_text()): str(row.td.get_text()) for row in rows if row.th and row.td}


def status_command() -> tuple[str, int]:
    """Run search_status; return what it prints and its exit status."""
    output = StringIO()
    with override("en"):
        try:
            call_command("search_status", stdout=output)
        except SystemExit as end:
            return output.getvalue(), int(end.code or 0)
    return output.getvalue(), 0


def let_time_pass() -> None:
    """Let everything that waits be due."""
    PendingChange.objects.update(next_try=timezone.now())
    indexing._catch_up.reset()


@pytest.mark.parametrize(
    ("place", "trouble", "page_status", "sentence", "reason"),
    [("embedded", *case) for case in _EMBEDDED] + [("cluster", *case) for case in _CLUSTER],
    indirect=["place"],
    ids=[case[0].__name__ for case in (*_EMBEDDED, *_CLUSTER)],
)
def test_page_is_saved_in_spite_of(
    place: Place, admin_client: Client, trouble: Trouble, page_status: int, sentence: str, reason: str
) -> None:
    page = published("Lecture du soir")
    with trouble(place):
        rename(page, "Concert du matin")
        assert PracticePage.objects.get(pk=page.pk).title == "Concert du matin"
        assert reader_asks("lecture du soir") == page_status
        row = PendingChange.objects.get()
        assert (row.document_id, row.refusals) == (page.reference, 0)
        told = admin_facts(admin_client)
        printed, status = status_command()
    assert told["State"].startswith(sentence)
    assert reason in told["Why they wait"]
    assert told["Changes that wait"].startswith("1, since")
    assert f"Why they wait: {told['Why they wait']}" in printed.splitlines()
    assert bool(status) is (page_status != _ANSWERS)

    let_time_pass()
    if sentence in _WANT_A_REBUILD:
        rebuild_index()
    assert reader_asks("concert du matin") == _ANSWERS
    assert found(place.engine, "concert du matin") == [page.reference]
    assert not PendingChange.objects.exists()


on_both = pytest.mark.parametrize("place", ["embedded", "cluster"], indirect=True)


@on_both
def test_unpublishing_one_language_keeps_the_family(engine: SearchEngine) -> None:
    with commits():
        original = a_german_practice(title="Vorlesen am Abend")
        french = a_translation_of(original, "fr", title="Lecture du soir")
    assert found(engine, "lecture du soir") == [original.reference]
    with commits():
        french.unpublish()
    (hit,) = engine.search(SearchQuery(text="vorlesen", language="fr")).hits
    assert (hit.id, hit.language, hit.languages) == (original.reference, "de", ("de",))
    assert hit.plain_title == "Vorlesen am Abend"


@on_both
def test_readers_are_answered_and_editors_save_while_the_index_is_rebuilt(
    engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = published("Lecture du soir")
    load = PracticeSource.load_documents

    def load_while_people_work(source: PracticeSource, ids: list[str]) -> object:
        loaded = list(load(source, ids))
        monkeypatch.setattr(PracticeSource, "load_documents", load)
        assert reader_asks("lecture du soir") == _ANSWERS
        rename(page, "Concert du matin")
        assert found(engine, "concert du matin") == [page.reference]
        return loaded

    monkeypatch.setattr(PracticeSource, "load_documents", load_while_people_work)
    assert rebuild_index() == 1
    assert found(engine, "concert du matin") == [page.reference]
    assert not PendingChange.objects.exists()


@on_both
def test_rebuild_that_fails_leaves_the_old_index(engine: SearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    page = published("Lecture du soir")

    def fail(source: PracticeSource, ids: list[str]) -> object:
        raise OperationalError("the database is away")

    with monkeypatch.context() as broken:
        broken.setattr(PracticeSource, "load_documents", fail)
        with pytest.raises(OperationalError):
            rebuild_index()
    assert found(engine, "lecture du soir") == [page.reference]
    assert not engine.status().is_rebuilding


@on_both
def test_change_of_a_process_that_was_killed_after_the_commit_is_applied_by_the_next_one(engine: SearchEngine) -> None:
    with TestCase.captureOnCommitCallbacks():
        page = a_named_practice(title="Lecture du soir")
    assert found(engine, "lecture du soir") == []
    assert reader_asks("lecture du soir") == _ANSWERS
    assert found(engine, "lecture du soir") == [page.reference]
    assert not PendingChange.objects.exists()


@on_both
def test_change_of_a_process_that_was_killed_before_it_took_note_is_applied_once_more(
    engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TestCase.captureOnCommitCallbacks():
        page = a_named_practice(title="Lecture du soir")

    def be_killed(rows: object) -> int:
        raise SystemExit

    with monkeypatch.context() as killed:
        killed.setattr(indexing, "_settle", be_killed)
        with pytest.raises(SystemExit):
            indexing.apply_pending()
    assert PendingChange.objects.get().document_id == page.reference
    assert indexing.apply_pending() == 1
    assert found(engine, "lecture du soir") == [page.reference]
