"""A practice page costs at most twenty queries, however many rows and neighbours it has."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model

from practices.models import Adaptation, Material, PracticePage
from search.rebuilding import rebuild_index
from tests.factories import a_full_practice, a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")


@pytest.fixture(autouse=True)
def _mark_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    # The thesaurus's mark is read again after a few seconds: a slow machine would count that query, a fast one not.
    monkeypatch.setattr("practices.models.thesaurus_stamp._CACHE_SECONDS", 600)


def _queries(client: Client, address: str) -> int:
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def _with_materials_and_origin(page: PracticePage) -> None:
    for number in range(2):
        document = get_document_model().objects.create(
            title=f"Affiche {number}", file=f"documents/{number}.pdf", file_size=9
        )
        Material.objects.create(
            page=page, document=document, description="Une affiche", language="fr", locale=page.locale
        )
        Adaptation.objects.create(page=page, origin=a_named_practice(), relation="adapted")
        Adaptation.objects.create(page=a_named_practice(), origin=page, relation="repeated")


def test_a_practice_with_rows_of_every_kind_stays_below_the_limit(client: Client) -> None:
    page = a_full_practice()
    _with_materials_and_origin(page)
    a_translation_of(page, "en")
    a_german_practice()
    assert _queries(client, page.url) <= 20


def test_a_foreign_reading_stays_below_the_limit(client: Client) -> None:
    page = a_full_practice(language="de")
    _with_materials_and_origin(page)
    a_named_practice()
    assert _queries(client, f"/fr/pratiques/{page.slug}/") <= 20


def test_more_practices_cost_no_more_queries(client: Client) -> None:
    page = a_full_practice()
    _with_materials_and_origin(page)
    a_german_practice()
    rebuild_index()
    first = _queries(client, page.url)
    for _number in range(4):
        _with_materials_and_origin(page)
        a_german_practice()
    rebuild_index()
    assert _queries(client, page.url) == first
