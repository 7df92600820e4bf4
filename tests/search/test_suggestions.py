"""What the search field offers while somebody types."""

from typing import Any

import pytest
from django.test import Client

from practices.models import Concept, Library
from practices.models.thesaurus import ConceptScheme
from search.rebuilding import rebuild_index
from search.registry import override_engine
from tests.factories import a_german_practice, a_named_practice, a_translation_of
from tests.search.sources import BrokenEngine

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _suggestions(client: Client, typed: str, language: str = "en") -> list[dict[str, Any]]:
    response = client.get(f"/{language}/search/suggest/", {"q": typed})
    assert response.status_code == 200
    rows: list[dict[str, Any]] = response.json()["suggestions"]
    return rows


@pytest.fixture(autouse=True)
def _indexed(site: object, concepts: object) -> None:
    a_named_practice(title="Lecture du soir")
    a_german_practice(title="Alphabet am Abend")
    rebuild_index()


def test_theme_is_suggested_by_a_label_in_any_language_and_shown_in_the_readers(client: Client) -> None:
    (row,) = _suggestions(client, "illettr")
    assert (row["kind"], row["label"]) == ("concept", "Adult literacy (illettrisme)")
    assert (row["url"], row["count_words"]) == ("/en/search/?theme=literacy", "2 practices")
    assert (row["badge"], row["badge_words"]) == ("fr", "in French")


def test_theme_in_the_readers_own_words_has_no_badge(client: Client) -> None:
    (row,) = _suggestions(client, "literacy")
    assert (row["label"], row["badge"], row["badge_words"]) == ("Adult literacy", "", "")


def test_audience_leads_to_its_filter(client: Client) -> None:
    (row,) = _suggestions(client, "every")
    assert row["url"] == "/en/search/?audience=everyone"


def test_themes_come_before_titles(client: Client) -> None:
    rows = _suggestions(client, "alphabet", "de")
    assert [row["kind"] for row in rows] == ["concept", "title"]


def test_title_leads_to_the_practice_and_says_its_language(client: Client) -> None:
    (row,) = _suggestions(client, "lecture du")
    assert (row["kind"], row["label"], row["language"]) == ("title", "Lecture du soir", "fr")
    assert (row["badge_words"], row["count_words"]) == ("in French", "practice")
    assert client.get(row["url"]).status_code == 200


def test_title_leads_to_the_readers_own_version(client: Client) -> None:
    own = a_translation_of(a_german_practice(title="Zuhören"), "fr", title="Écouter")
    rebuild_index()
    (row,) = _suggestions(client, "écou", "fr")
    assert (row["label"], row["url"], row["badge"]) == ("Écouter", own.url, "")


def test_library_leads_to_its_page_with_the_number_of_its_practices(client: Client) -> None:
    (row,) = _suggestions(client, "neustadt")
    library = Library.objects.get(city="Neustadt")
    assert (row["kind"], row["label"]) == ("library", "Stadtbibliothek Neustadt")
    assert (row["url"], row["count_words"]) == (f"/en/libraries/{library.slug}/", "library, 1 practice")
    assert client.get(row["url"]).status_code == 200


def test_practice_withdrawn_since_the_index_was_written_is_not_suggested(client: Client) -> None:
    a_named_practice(title="Potager").unpublish()
    rebuild_index()
    page = a_named_practice(title="Potager partagé")
    rebuild_index()
    assert len(_suggestions(client, "potager")) == 1
    page.unpublish()
    assert _suggestions(client, "potager") == []


def test_nothing_typed_suggests_nothing(client: Client) -> None:
    assert _suggestions(client, "") == _suggestions(client, "  ") == []
    assert client.get("/en/search/suggest/").json() == {"suggestions": []}


def test_without_an_index_nothing_is_suggested(client: Client) -> None:
    with override_engine(BrokenEngine()):
        assert _suggestions(client, "lecture") == []


def _a_topic() -> None:
    Concept.objects.create(
        code="seed-library",
        scheme=ConceptScheme.TOPIC,
        order=1,
        preferred_fr="Grainothèque",
        preferred_de="Saatgutbibliothek",
        preferred_en="Seed library",
    )


def test_topic_is_suggested_by_a_label_in_any_language_with_what_it_finds(client: Client) -> None:
    _a_topic()
    a_named_practice(title="Une grainothèque pour la ville")
    rebuild_index()
    row = next(row for row in _suggestions(client, "saatgutbib") if row["url"].endswith("?concept=seed-library"))
    assert (row["kind"], row["label"]) == ("concept", "Seed library (Saatgutbibliothek)")
    assert (row["badge_words"], row["count_words"]) == ("in German", "1 practice")


def test_topic_that_finds_nothing_is_not_suggested(client: Client) -> None:
    _a_topic()
    assert not [row for row in _suggestions(client, "saatgutbib") if row["kind"] == "concept"]
