"""What a machine that watches the site is told."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from search.engine import SearchEngine


@pytest.mark.django_db
def test_a_healthy_site_says_so_with_its_database_and_engine(client: Client, engine: SearchEngine) -> None:
    response = client.get("/health/")
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "database": "ok", "search": {"state": "ready", "documents": 0}}


@pytest.mark.django_db
def test_a_site_without_its_database_says_so(
    client: Client, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/health/")
    assert response.status_code == 503
    assert response.json()["database"] == "unreachable"
