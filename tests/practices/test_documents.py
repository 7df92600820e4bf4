"""What search knows of a practice: one document a family, every live language in it, no withheld name."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from practices.documents import PracticeSource
from practices.models import PracticeIndexPage, PracticePage
from search.values import SearchDocument
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _document(page: PracticePage) -> SearchDocument:
    (document,) = PracticeSource().load_documents([page.reference])
    return document


def test_a_family_is_one_document_with_every_live_version() -> None:
    original = a_german_practice()
    a_translation_of(original, "fr", title="Un cercle traduit")
    a_translation_of(original, "en").unpublish()
    document = _document(original)
    assert document.id == original.reference
    assert set(document.languages) == {"de", "fr"}
    assert document.version_for("fr").title == "Un cercle traduit"
    assert document.original_language == "de"
    assert document.facets["language"] in {("de", "fr"), ("fr", "de")}
    assert document.published == original.first_published_at.date()


def test_everything_a_practice_tells_is_found() -> None:
    page = a_full_practice(
        description="<p>Le cercle <b>se réunit</b>.</p><ul><li>Chaque semaine</li></ul><h3>Le lieu</h3>",
        reached_how="Par le centre social.",
        do_differently="Commencer plus petit.",
        money_note="Dons",
        easy_summary="On lit ensemble.",
    )
    version = _document(page).versions[0]
    assert version.lessons == ("Beaucoup sont venus.", "Peu de salles.")
    assert (version.title, version.teaser) == (page.title, page.teaser)
    for passage in (
        page.need,
        "Le cercle se réunit .",
        "Chaque semaine",
        "Le lieu",
        "Par le centre social.",
        "Commencer plus petit.",
        "Dons",
        "On lit ensemble.",
        "Donner envie de lire",
        "Une salle calme",
        "Le cercle rompt l’isolement.",
        "Centre social: Oriente les gens",
        "Séances",
        "Huit sur douze lisent plus.",
    ):
        assert passage in version.body
    assert "" not in version.body


def test_labels_of_themes_and_audiences_come_in_all_languages() -> None:
    labels = {concept.code: concept for concept in _document(a_named_practice()).concepts}
    assert set(labels) == {"literacy", "everyone"}
    assert labels["literacy"].scheme == "theme"
    assert labels["literacy"].preferred["de"] == "Alphabetisierung und Grundbildung"
    assert labels["literacy"].alternative == {"fr": ("illettrisme",), "de": ("Analphabetismus",), "en": ()}


def test_codes_become_facets() -> None:
    page = a_named_practice(started="2009-03", ended="2016", life="ended-as-planned", yearly_cost=800)
    assert _document(page).facets == {
        "theme": ("literacy",),
        "audience": ("everyone",),
        "tells": ("success", "difficulty"),
        "outcome": ("worked-with-difficulties",),
        "language": ("fr",),
        "country": ("FR",),
        "library_kind": ("municipal",),
        "evidence": ("E1",),
        "cost": ("C1",),
        "period": ("2015-2019", "2010-2014", "2005-2009"),
    }


def test_a_named_practice_is_found_by_library_town_region_and_country() -> None:
    document = _document(a_named_practice())
    assert document.names == ("Médiathèque de Rivière", "Rivière", "Bretagne", "France", "Frankreich")
    assert document.library is not None
    assert document.library.slug == "mediatheque-de-riviere"


def test_a_confidential_practice_is_found_by_its_country_only() -> None:
    document = _document(a_confidential_practice())
    assert document.names == ("France", "Frankreich")
    assert document.library is None
    assert document.facets["country"] == ("FR",)


def test_an_anonymous_practice_without_a_library_has_no_names() -> None:
    document = _document(an_anonymous_practice())
    assert (document.names, document.library, document.facets["country"]) == ((), None, ())


def test_drafts_and_restricted_pages_are_no_documents() -> None:
    a_draft()
    german = a_german_practice()
    french = a_named_practice()
    index = PracticeIndexPage.objects.get(locale__language_code="de")
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert list(PracticeSource().current_ids()) == [french.reference]
    assert list(PracticeSource().load_documents([german.reference, "p-0"])) == []


def test_all_documents_come_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("practices.documents._BATCH", 2)
    references = {a_named_practice().reference for _number in range(3)} | {a_german_practice().reference}
    found = [document.id for document in PracticeSource().iter_all_documents()]
    assert sorted(found) == sorted(references)
    assert sorted(PracticeSource().current_ids()) == sorted(references)


def test_documents_cost_no_more_queries_with_more_practices() -> None:
    def queries_for_all() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert list(PracticeSource().iter_all_documents())
        return len(asked)

    a_full_practice()
    first = queries_for_all()
    for _number in range(3):
        a_full_practice()
    assert queries_for_all() == first
