"""The data service: what a program gets."""

from typing import Any

import pytest
from django.test import Client

from search.engine import IndexUnavailable, SearchEngine
from search.values import IndexState
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_failed_practice,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)

pytestmark = [pytest.mark.usefixtures("site", "concepts"), pytest.mark.django_db(transaction=True)]


def _get(client: Client, path: str, *, status: int = 200) -> dict[str, Any]:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status, response.content
    answer: dict[str, Any] = response.json()
    return answer


def test_a_search_answers_with_total_results_and_facets(client: Client) -> None:
    page = a_named_practice(title="Un jardin partagé")
    answer = _get(client, "practices/search?q=jardin&lang=fr")
    assert answer["total"] == 1
    (result,) = answer["results"]
    assert result["reference"] == page.reference
    assert result["title"] == "Un jardin partagé"
    assert result["language"] == "fr"
    assert result["languages"] == ["fr"]
    assert result["url"] == f"http://testserver/fr/pratiques/{page.slug}/"
    assert result["score"] > 0
    assert {row["code"]: row["count"] for row in answer["facets"]["tells"]}["difficulty"] == 1


def test_an_empty_question_asks_for_all(client: Client) -> None:
    a_named_practice()
    a_german_practice()
    assert _get(client, "practices/search")["total"] == 2


def test_a_translated_practice_is_one_result_in_two_languages(client: Client) -> None:
    a_translation_of(a_german_practice(), "fr", title="Un cercle traduit")
    (result,) = _get(client, "practices/search?lang=fr")["results"]
    assert result["title"] == "Un cercle traduit"
    assert sorted(result["languages"]) == ["de", "fr"]


def test_facets_filter_the_results(client: Client) -> None:
    a_named_practice()
    failed = a_failed_practice()
    answer = _get(client, "practices/search?tells=failure")
    assert [result["reference"] for result in answer["results"]] == [failed.reference]


def test_a_result_tells_which_words_of_its_own_language_answered(client: Client) -> None:
    a_german_practice(title="Hausaufgabenhilfe am Abend", themes=["homework-help"])
    answer = _get(client, "practices/search?q=aide aux devoirs&lang=fr")
    (result,) = answer["results"]
    forms = [form for matched in result["matched"] for form in matched["forms"]]
    concepts = {code for matched in result["matched"] for code in matched["concepts"]}
    assert "Hausaufgabenhilfe" in forms
    assert "homework-help" in concepts
    (named,) = [concept for concept in answer["concepts"] if concept["code"] == "homework-help"]
    assert set(named["labels"]) == {"fr", "de", "en"}
    assert named["labels"]["en"] == "Homework help"


def test_a_mistyped_word_is_repaired_and_named_or_taken_literally(client: Client) -> None:
    a_named_practice(themes=["literacy"])
    repaired = _get(client, "practices/search?q=analfabetismus")
    assert (repaired["total"], repaired["repairs"]) == (1, [{"typed": "analfabetismus", "repaired": "analphabetismus"}])
    literal = _get(client, "practices/search?q=analfabetismus&literal=1")
    assert (literal["total"], literal["repairs"]) == (0, [])


def test_a_concept_is_searched_without_words(client: Client) -> None:
    a_named_practice(themes=["literacy"])
    helped = a_german_practice(themes=["homework-help"])
    answer = _get(client, "practices/search?concept=homework-help")
    assert [result["reference"] for result in answer["results"]] == [helped.reference]


def test_labels_speak_the_language_that_is_asked(client: Client) -> None:
    a_named_practice()
    answer = _get(client, "practices/search?lang=de")
    assert answer["facets"]["theme"][0]["label"] == "Alphabetisierung und Grundbildung"


@pytest.mark.parametrize(
    "question", ["page=0", "page=x", "page_size=101", "theme=nope", "sort=best", "lang=xx", "concept=nope"]
)
def test_an_impossible_value_is_refused_with_a_sentence(client: Client, question: str) -> None:
    assert question.split("=")[1] in _get(client, f"practices/search?{question}", status=400)["detail"]


def test_a_page_beyond_the_end_is_empty_and_knows_the_total(client: Client) -> None:
    a_named_practice()
    answer = _get(client, "practices/search?page=1000000000")
    assert answer["total"] == 1
    assert answer["results"] == []


def test_without_an_index_the_service_asks_to_come_back(
    client: Client, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_index(_query: object) -> None:
        raise IndexUnavailable(IndexState.MISSING)

    monkeypatch.setattr(engine, "search", no_index)
    response = client.get("/api/v1/practices/search")
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0


def test_a_record_holds_story_figures_and_sources(client: Client) -> None:
    page = a_full_practice()
    record = _get(client, f"practices/{page.reference}")
    assert record["title"] == page.title
    assert record["library"]["name"] == "Médiathèque de Rivière"
    assert record["themes"] == [{"code": "literacy", "label": "Lutte contre l’illettrisme"}]
    assert [lesson["kind"] for lesson in record["lessons"]] == ["success", "difficulty"]
    assert record["indicators"][0]["year"] == 2019
    assert record["indicators"][1]["year"] is None
    assert record["sources"][0]["url"] == "https://example.org/r"
    assert record["money"]["a_year"] is None
    assert record["money"]["band"] == "unknown"


def test_a_record_comes_in_the_language_that_is_asked_where_it_exists(client: Client) -> None:
    page = a_german_practice()
    a_translation_of(page, "fr", title="Un cercle traduit")
    assert _get(client, f"practices/{page.reference}?lang=fr")["title"] == "Un cercle traduit"
    assert _get(client, f"practices/{page.reference}?lang=en")["title"] == page.title


@pytest.mark.parametrize("make", [an_anonymous_practice, a_confidential_practice])
def test_a_withheld_record_tells_neither_library_nor_author(client: Client, make: Any) -> None:
    page = make(author="Camille Dupont", organisation="Ville de Rivière")
    content = client.get(f"/api/v1/practices/{page.reference}").content.decode()
    for hidden in ("Camille Dupont", "Rivière"):
        assert hidden not in content


@pytest.mark.parametrize("reference", ["p-999999", "zz-1", "%00", "école"])
def test_an_unknown_reference_is_not_found(client: Client, reference: str) -> None:
    assert _get(client, f"practices/{reference}", status=404)["detail"]


def test_a_draft_is_not_found(client: Client) -> None:
    assert _get(client, f"practices/{a_draft().reference}", status=404)["detail"]


def test_the_service_describes_itself(client: Client) -> None:
    description = _get(client, "openapi.json")
    assert set(description["paths"]) == {"/api/v1/practices/search", "/api/v1/practices/{reference}"}
