"""Where a practice is read in each language, and where its permanent address leads."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from practices.addresses import url_for_reader
from practices.models import PracticeIndexPage, PracticePage
from practices.selection import live_practices
from tests.factories import a_draft, a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _french_draft_of(practice: PracticePage) -> PracticePage:
    draft = a_translation_of(practice, "fr")
    draft.unpublish()
    return draft


def test_a_german_practice_is_read_at_its_french_address(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    response = client.get("/fr/pratiques/lesekreis/")
    assert response.status_code == 200
    assert '<html lang="fr">' in response.content.decode()
    assert practice.title in response.content.decode()


def test_a_foreign_reading_names_the_original_as_canonical(client: Client) -> None:
    a_german_practice(slug="lesekreis")
    html = client.get("/en/practices/lesekreis/").content.decode()
    assert '<link rel="canonical" href="http://testserver/de/praxisbeispiele/lesekreis/">' in html


def test_a_draft_of_the_translation_does_not_hide_the_original(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    _french_draft_of(practice)
    assert practice.title in client.get("/fr/pratiques/lesekreis/").content.decode()


def test_a_foreign_address_leads_to_the_readers_own_version(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    own = a_translation_of(practice, "fr", slug="cercle-de-lecture")
    response = client.get("/fr/pratiques/lesekreis/")
    assert (response.status_code, response.headers["Location"]) == (302, own.url)


def test_a_draft_is_read_nowhere(client: Client) -> None:
    draft = a_draft(language="de", slug="entwurf")
    for address in ("/de/praxisbeispiele/", "/fr/pratiques/", "/en/practices/"):
        assert client.get(f"{address}{draft.slug}/").status_code == 404


def test_nothing_stands_below_a_practice(client: Client) -> None:
    a_german_practice(slug="lesekreis")
    assert client.get("/fr/pratiques/lesekreis/lesekreis/").status_code == 404


def test_the_list_of_practices_leads_to_the_search(client: Client) -> None:
    response = client.get("/de/praxisbeispiele/")
    assert (response.status_code, response.headers["Location"]) == (302, "/de/search/")


def test_addresses_of_many_foreign_practices_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _number in range(3):
        a_german_practice()
    practices = list(live_practices())
    url_for_reader(practices[0], "de")  # reads the addresses of the site
    with django_assert_num_queries(1):
        addresses = [url_for_reader(practice, "fr") for practice in practices]
    assert all(address.startswith("/fr/pratiques/") for address in addresses)


def test_addresses_follow_a_list_that_moves() -> None:
    practice = a_german_practice(slug="lesekreis")
    assert url_for_reader(practice, "fr") == "/fr/pratiques/lesekreis/"
    index = PracticeIndexPage.objects.get(slug="pratiques")
    index.slug = "fiches"
    index.save()
    assert url_for_reader(practice, "fr") == "/fr/fiches/lesekreis/"


@pytest.mark.parametrize(
    ("asks_for", "answer"),
    [
        ("de-CH,de;q=0.9,fr;q=0.8", "/de/praxisbeispiele/lesekreis/"),
        ("fr", "/fr/pratiques/lesekreis/"),
        ("en-GB", "/en/practices/lesekreis/"),
        ("pl", "/fr/pratiques/lesekreis/"),
    ],
)
def test_the_permanent_address_leads_to_the_readers_language(client: Client, asks_for: str, answer: str) -> None:
    practice = a_german_practice(slug="lesekreis")
    response = client.get(f"/p/{practice.reference}/", headers={"accept-language": asks_for})
    assert (response.status_code, response.headers["Location"]) == (302, answer)
    assert "Accept-Language" in response.headers["Vary"]


def test_the_permanent_address_prefers_the_readers_own_version(client: Client) -> None:
    practice = a_german_practice()
    own = a_translation_of(practice, "fr", slug="cercle")
    response = client.get(f"/p/{practice.reference.upper()}/", headers={"accept-language": "fr"})
    assert response.headers["Location"] == own.url


def test_the_permanent_address_of_nothing_is_not_found(client: Client) -> None:
    assert client.get("/p/p-99999/", follow=True).status_code == 404


def test_the_root_leads_to_the_readers_language(client: Client) -> None:
    response = client.get("/", headers={"accept-language": "de"})
    assert (response.status_code, response.headers["Location"]) == (302, "/de/")


def test_a_french_practice_keeps_its_own_address() -> None:
    practice = a_named_practice(slug="cercle")
    assert url_for_reader(practice, "fr") == "/fr/pratiques/cercle/"
