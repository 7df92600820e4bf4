"""Without an index readers are told so, and can browse."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from search.registry import override_engine
from search.values import IndexState
from tests.search.sources import BrokenEngine

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture(autouse=True)
def _no_background_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.rebuilding._rebuild_quietly", lambda: None)


@pytest.mark.parametrize("language", ["fr", "de", "en"])
@pytest.mark.parametrize("state", [state for state in IndexState if state is not IndexState.READY])
def test_reader_is_asked_to_come_back_and_offered_other_ways(client: Client, state: IndexState, language: str) -> None:
    with override_engine(BrokenEngine(state)):
        response = client.get(f"/{language}/search/?q=lecture")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"
    soup = BeautifulSoup(response.content, "html.parser")
    links = {str(link["href"]) for link in soup.select("#content a, main a")}
    assert {f"/{language}/themes/", f"/{language}/audiences/", f"/{language}/libraries/"} <= links


def test_message_is_friendly(client: Client) -> None:
    with override_engine(BrokenEngine(IndexState.DAMAGED)):
        html = client.get("/en/search/").content.decode()
    assert "The search is back in a moment." in html
    assert "all practices can be read" in html


def test_everything_else_still_answers(client: Client) -> None:
    with override_engine(BrokenEngine(IndexState.MISSING)):
        for path in ("", "themes/", "themes/literacy/", "audiences/", "libraries/", "sitemap/"):
            assert client.get(f"/en/{path}").status_code == 200, path
