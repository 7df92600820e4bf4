"""The pages of themes, audiences and libraries."""

import pytest
from django.test import Client

from practices.models import Concept
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_failed_practice,
    a_full_practice,
    a_german_library,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)
from tests.queries import count_queries

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_themes_are_listed_by_group_with_counts(client: Client) -> None:
    a_named_practice()
    html = _read(client, "/en/themes/")
    for text in ("Learning", "Adult literacy", "Homework help", 'href="/en/themes/literacy/"'):
        assert text in html


def test_a_theme_shows_what_worked_beside_what_did_not(client: Client) -> None:
    worked = a_named_practice(title="Un cercle qui dure", lessons=(("success", "Tous reviennent."),), **_NO_DIFFICULTY)
    failed = a_german_practice(title="Ein leerer Raum", lessons=(("failure", "Niemand kam."),))
    html = _read(client, "/en/themes/literacy/")
    for text in (worked.title, failed.title, "Tous reviennent.", "Niemand kam.", "Adult literacy"):
        assert text in html
    assert "What 2 practices say about it" in html
    assert 'href="/en/search/?theme=literacy"' in html


_NO_DIFFICULTY = {"why_no_difficulty": "Le projet était petit."}


def test_a_theme_without_a_failure_says_that_this_is_no_proof(client: Client) -> None:
    a_named_practice()
    assert "No failure has been told here yet." in _read(client, "/en/themes/literacy/")
    a_failed_practice()
    assert "No failure has been told here yet." not in _read(client, "/en/themes/literacy/")


def test_a_theme_without_a_practice_leads_on(client: Client) -> None:
    a_draft(themes=["homework-help"])
    html = _read(client, "/en/themes/homework-help/")
    assert "No practice here yet" in html
    assert 'href="/en/themes/"' in html


def test_a_group_shows_the_practices_of_all_its_themes(client: Client) -> None:
    first, second = a_named_practice(), a_german_practice(themes=["homework-help"])
    html = _read(client, "/en/themes/learning/")
    for text in (first.title, second.title, "Themes of this group", 'href="/en/themes/homework-help/"'):
        assert text in html
    assert "theme=literacy&amp;theme=homework-help" in html


def test_a_theme_leads_back_to_its_group(client: Client) -> None:
    assert 'href="/de/themes/learning/">Lernen</a>' in _read(client, "/de/themes/literacy/")


def test_an_audience_shows_its_practices(client: Client) -> None:
    page = a_named_practice(audiences=["children"])
    other = a_german_practice()
    assert "Children" in _read(client, "/en/audiences/")
    html = _read(client, "/en/audiences/children/")
    assert page.title in html
    assert other.title not in html
    assert 'href="/en/search/?audience=children"' in html


@pytest.mark.parametrize(
    "address", ["themes/nope/", "themes/children/", "audiences/literacy/", "audiences/nope/", "libraries/nope/"]
)
def test_an_unknown_code_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"/en/{address}").status_code == 404


def test_libraries_are_listed_by_country_with_their_named_practices(client: Client) -> None:
    a_translation_of(a_named_practice())
    a_named_practice()
    a_german_practice()
    a_confidential_practice(library=a_library("Médiathèque cachée"))
    html = _read(client, "/en/libraries/")
    assert html.index("France") < html.index("Germany")
    assert '<span>Médiathèque de Rivière</span> <span class="count">2</span>' in html
    assert "Rivière, Bretagne" in html
    assert "Médiathèque cachée" not in html


def test_without_a_named_practice_the_list_of_libraries_says_so(client: Client) -> None:
    assert "No library yet" in _read(client, "/en/libraries/")


def test_a_library_shows_its_named_practices_only(client: Client) -> None:
    library = a_library(website="https://example.org/", isil="FR-751131015", kind_in_words="Médiathèque de quartier")
    named = a_named_practice(library=library)
    withheld = a_confidential_practice(library=library)
    html = _read(client, f"/en/libraries/{library.slug}/")
    for text in (named.title, "Rivière, Bretagne, France", "ISIL FR-751131015", "https://example.org/"):
        assert text in html
    assert "Municipal library (Médiathèque de quartier)" in html
    assert "1 practice" in html
    assert withheld.title not in html


def test_a_library_without_a_named_practice_has_no_page(client: Client) -> None:
    library = a_german_library()
    a_confidential_practice(library=library)
    an_anonymous_practice()
    a_draft(library=library)
    assert client.get(f"/en/libraries/{library.slug}/").status_code == 404


def test_a_page_read_from_data_tells_when_it_was_updated_and_can_be_sent(client: Client) -> None:
    a_named_practice()
    html = _read(client, "/en/themes/literacy/")
    assert "mailto:?subject=Adult%20literacy" in html
    assert "<time" in html
    assert 'hreflang="de" href="http://testserver/de/themes/literacy/"' in html


@pytest.mark.parametrize(
    "address",
    [
        "/en/themes/",
        "/en/themes/literacy/",
        "/en/themes/learning/",
        "/en/audiences/",
        "/en/audiences/everyone/",
        "/en/libraries/",
        "/en/libraries/mediatheque-de-riviere/",
    ],
)
def test_a_page_costs_no_more_queries_with_more_practices(client: Client, address: str) -> None:
    a_full_practice()
    a_failed_practice()
    first = count_queries(client, address)
    for _number in range(3):
        a_full_practice()
        a_german_practice()
        a_failed_practice()
    assert count_queries(client, address) == first
    assert first <= 12


def test_notes_of_concepts_are_shown(client: Client) -> None:
    Concept.objects.filter(code="literacy").update(note_en="Reading and writing as adults.")
    a_named_practice()
    assert "Reading and writing as adults." in _read(client, "/en/themes/literacy/")
