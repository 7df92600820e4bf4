"""Libraries and concepts in the admin."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from practices.admin.roles import EDITORS
from practices.admin.usage import practice_count
from practices.models import Concept, ConceptLabel, Library
from search.engine import SearchEngine
from search.values import SearchQuery
from tests.factories import a_draft, a_german_library, a_german_practice, a_library, a_named_practice, a_translation_of
from tests.practices.conftest import ClientOf
from tests.practices.steps import commits

pytestmark = pytest.mark.usefixtures("site", "concepts")

_CONCEPTS = "wagtailsnippets_practices_concept"
_LIBRARIES = "wagtailsnippets_practices_library"


@pytest.fixture
def writer(client_of: ClientOf) -> Client:
    """Give an editor's browser, in English."""
    return client_of(EDITORS, "en")


def _listed(client: Client, viewset: str, **asked: Any) -> list[Any]:
    response = client.get(reverse(f"{viewset}:list"), asked)
    assert response.status_code == 200
    return list(response.context["object_list"])


def test_libraries_are_listed_with_the_number_of_their_practices(writer: Client) -> None:
    a_translation_of(a_named_practice())
    a_draft()
    a_german_library()
    listed = {library.name: library.practice_count for library in _listed(writer, _LIBRARIES)}
    assert listed == {"Médiathèque de Rivière": 2, "Stadtbibliothek Neustadt": 0}
    html = writer.get(reverse(f"{_LIBRARIES}:list")).content.decode()
    for text in ("Germany", "Municipal library", "Rivière"):
        assert text in html


def test_libraries_are_found_by_words_kind_and_country(writer: Client) -> None:
    french, german = a_library(kind="prison"), a_german_library()
    assert _listed(writer, _LIBRARIES, q="Neustadt") == [german]
    assert _listed(writer, _LIBRARIES, country="FR") == [french]
    assert _listed(writer, _LIBRARIES, kind="prison") == [french]


def test_a_new_library_gets_an_address(writer: Client) -> None:
    values = {"name": "Kornhausbibliothek", "city": "Bern", "country": "CH", "kind": "municipal", "slug": ""}
    assert writer.post(reverse(f"{_LIBRARIES}:add"), values).status_code == 302
    assert Library.objects.get().slug == "kornhausbibliothek-bern"


def test_a_wrong_country_is_refused_with_an_example(writer: Client) -> None:
    values = {"name": "Kornhausbibliothek", "city": "Bern", "country": "ch", "kind": "municipal"}
    html = writer.post(reverse(f"{_LIBRARIES}:add"), values).content.decode()
    assert "Two capital letters (ISO 3166-1)" in html
    assert not Library.objects.exists()


def test_a_renamed_library_is_found_by_its_new_name(writer: Client, engine: SearchEngine) -> None:
    with commits():
        page = a_named_practice()
    library = a_library()
    values = {"name": "Bibliothèque Zénith", "city": "", "country": "FR", "kind": "municipal", "slug": library.slug}
    with commits():
        assert writer.post(reverse(f"{_LIBRARIES}:edit", args=[library.pk]), values).status_code == 302
    assert [hit.id for hit in engine.search(SearchQuery(text="zénith")).hits] == [page.reference]


def test_concepts_stand_below_their_group_with_counts(writer: Client) -> None:
    a_translation_of(a_named_practice(audiences=["children"]))
    listed = [(concept.code, concept.practice_count) for concept in _listed(writer, _CONCEPTS)]
    assert listed == [("learning", 0), ("literacy", 1), ("homework-help", 0), ("children", 1), ("everyone", 0)]


def test_concepts_are_found_by_label_list_and_group(writer: Client, concepts: dict[str, Concept]) -> None:
    assert [row.code for row in _listed(writer, _CONCEPTS, q="Analphabetismus")] == ["literacy"]
    assert {row.code for row in _listed(writer, _CONCEPTS, scheme="audience")} == {"children", "everyone"}
    members = _listed(writer, _CONCEPTS, broader=concepts["learning"].pk)
    assert [row.code for row in members] == ["literacy", "homework-help"]


def test_a_new_label_is_written_with_its_concept(writer: Client, concepts: dict[str, Concept]) -> None:
    concept = concepts["homework-help"]
    names = ("code", "scheme", "order", "preferred_fr", "preferred_de", "preferred_en")
    values = {name: getattr(concept, name) for name in names} | {
        "broader": concept.broader_id,
        "other_labels-TOTAL_FORMS": "1",
        "other_labels-INITIAL_FORMS": "0",
        "other_labels-0-language": "de",
        "other_labels-0-kind": "hidden",
        "other_labels-0-label": "Nachhilfe",
    }
    assert writer.post(reverse(f"{_CONCEPTS}:edit", args=[concept.pk]), values).status_code == 302
    assert ConceptLabel.objects.get(concept=concept).label == "Nachhilfe"


@pytest.mark.parametrize(("viewset", "name"), [(_LIBRARIES, "Médiathèque de Rivière"), (_CONCEPTS, "Adult literacy")])
def test_what_practices_use_cannot_be_deleted_and_the_editor_is_told(writer: Client, viewset: str, name: str) -> None:
    a_draft()
    a_translation_of(a_named_practice())
    row = a_library() if viewset == _LIBRARIES else Concept.objects.get(code="literacy")
    address = reverse(f"{viewset}:delete", args=[row.pk])
    for response in (writer.get(address, follow=True), writer.post(address, follow=True)):
        assert f"“{name}” is used by 2 practices and cannot be deleted." in response.content.decode()
    assert type(row).objects.filter(pk=row.pk).exists()


def test_several_rows_are_not_deleted_at_once_where_one_is_used(writer: Client) -> None:
    a_named_practice()
    unused = a_german_library()
    address = reverse("wagtail_bulk_action", args=["practices", "library", "delete"])
    ids = [a_library().pk, unused.pk]
    html = writer.post(f"{address}?id={ids[0]}&id={ids[1]}", follow=True).content.decode()
    assert "is used by 1 practice and cannot be deleted." in html
    assert Library.objects.filter(pk__in=ids).count() == 2


def test_what_nobody_uses_can_be_deleted(writer: Client, concepts: dict[str, Concept]) -> None:
    for viewset, row in ((_LIBRARIES, a_german_library()), (_CONCEPTS, concepts["homework-help"])):
        assert writer.post(reverse(f"{viewset}:delete", args=[row.pk])).status_code == 302
        assert not type(row).objects.filter(pk=row.pk).exists()


def test_a_group_is_used_by_the_practices_of_its_themes(concepts: dict[str, Concept]) -> None:
    page = a_german_practice(audiences=["children"])
    assert practice_count(concepts["learning"]) == 1
    assert practice_count(concepts["children"]) == 1
    assert practice_count(concepts["homework-help"]) == 0
    assert practice_count(page.library) == 1
    assert practice_count(page) == 0
