"""A practice page costs at most twenty queries, however many rows and neighbours it has."""

import pytest
from django.test import Client
from wagtail.documents import get_document_model

from practices.models import Adaptation, Material, PracticePage
from search.rebuilding import rebuild_index
from tests.factories import a_full_practice, a_german_practice, a_named_practice, a_translation_of
from tests.queries import count_queries

pytestmark = pytest.mark.usefixtures("site", "concepts")


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
    assert count_queries(client, page.url) <= 20


def test_a_foreign_reading_stays_below_the_limit(client: Client) -> None:
    page = a_full_practice(language="de")
    _with_materials_and_origin(page)
    a_named_practice()
    assert count_queries(client, f"/fr/pratiques/{page.slug}/") <= 20


def test_more_practices_cost_no_more_queries(client: Client) -> None:
    page = a_full_practice()
    _with_materials_and_origin(page)
    a_german_practice()
    rebuild_index()
    first = count_queries(client, page.url)
    for _number in range(4):
        _with_materials_and_origin(page)
        a_german_practice()
    rebuild_index()
    assert count_queries(client, page.url) == first
