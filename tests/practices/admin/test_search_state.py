"""The state of the search as editors see it, and rebuilding the index from there."""

from threading import Thread

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from practices.admin.roles import EDITORS, REVIEWERS, TRANSLATORS
from search import rebuilding
from search.engine import SearchEngine
from search.models import PendingChange
from search.rebuilding import rebuild_index
from search.registry import override_engine
from search.values import IndexState
from tests.factories import a_named_practice
from tests.practices.conftest import ClientOf
from tests.search.sources import BrokenEngine

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture
def desk(client_of: ClientOf) -> Client:
    """Give an editor's browser, in English."""
    return client_of(EDITORS, "en")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Nothing runs in the background; return the names of what would have."""
    names: list[str] = []
    monkeypatch.setattr(Thread, "start", lambda thread: names.append(thread.name))
    return names


def facts(client: Client) -> dict[str, str]:
    """Return what the page tells, by its heading."""
    rows = BeautifulSoup(client.get(reverse("search_state")).content, "html.parser").select("main table tr")
    return {str(row.th.get_text()): str(row.td.get_text()) for row in rows if row.th and row.td}


def test_an_editor_reads_how_the_search_is(desk: Client) -> None:
    a_named_practice()
    rebuild_index()
    told = facts(desk)
    assert told["State"] == "The search answers."
    assert told["Engine"].startswith("embedded in this program (tantivy)")
    assert (told["Practices in the index"], told["Practices that readers may see"]) == ("1", "1")
    assert told["Changes that wait"] == "none"
    assert told["Rebuild"] == "is not running"
    assert {"Version of the index", "Built"} <= told.keys()


def test_changes_that_wait_are_told_with_their_reason(desk: Client) -> None:
    PendingChange.objects.create(document_id="FR-2016-001", last_error="The disk is full.", attempts=1)
    told = facts(desk)
    assert told["Changes that wait"].startswith("1, since ")
    assert told["Why they wait"] == "The disk is full."


def test_an_index_that_misses_practices_is_noticed(desk: Client, engine: SearchEngine) -> None:
    warning = "and no change waits: rebuild it."
    page = a_named_practice()
    rebuild_index()
    assert warning not in desk.get(reverse("search_state")).content.decode()
    engine.remove([page.reference])
    assert warning in desk.get(reverse("search_state")).content.decode()
    PendingChange.objects.create(document_id=page.reference)
    assert warning not in desk.get(reverse("search_state")).content.decode()


def test_a_search_that_does_not_answer_says_so(desk: Client) -> None:
    with override_engine(BrokenEngine(IndexState.MISSING)):
        told = facts(desk)
    assert told["State"].startswith("There is no index")
    assert told["Practices in the index"] == "unknown"


def test_a_rebuild_is_confirmed_before_it_starts(desk: Client, started: list[str]) -> None:
    assert reverse("search_rebuild") in desk.get(reverse("search_state")).content.decode()
    assert "Do you want to rebuild it?" in desk.get(reverse("search_rebuild")).content.decode()
    assert started == []
    html = desk.post(reverse("search_rebuild"), follow=True).content.decode()
    assert started == ["search-rebuild"]
    assert "The index is being rebuilt. The present one answers until the new one is ready." in html


def test_a_second_rebuild_is_not_started(desk: Client, started: list[str]) -> None:
    with override_engine(BrokenEngine(IndexState.MISSING, is_rebuilding=True)):
        html = desk.post(reverse("search_rebuild"), follow=True).content.decode()
        assert "The index is being rebuilt already." in html
        assert "Load this page again to see whether it is ready." in html
        assert reverse("search_rebuild") not in html
    assert started == []


@pytest.mark.parametrize("role", [REVIEWERS, TRANSLATORS])
def test_others_in_the_admin_read_it_and_cannot_rebuild(client_of: ClientOf, role: str, started: list[str]) -> None:
    client = client_of(role, "en")
    assert "State of the search" in client.get(reverse("wagtailadmin_home")).content.decode()
    assert facts(client)["State"] == "The search answers."
    assert reverse("search_rebuild") not in client.get(reverse("search_state")).content.decode()
    assert client.get(reverse("search_rebuild")).status_code == 302
    assert client.post(reverse("search_rebuild")).status_code == 302
    assert started == []


def test_strangers_see_nothing(client: Client, started: list[str]) -> None:
    assert client.get(reverse("search_state")).status_code == 302
    assert client.post(reverse("search_rebuild")).status_code == 302
    assert started == []
    assert rebuilding.start_rebuild()
