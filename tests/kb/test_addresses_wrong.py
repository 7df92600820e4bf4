"""A wrong address: never an error, always a way on, in the reader's language."""

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from pytest_django import Settings

from home.models import ContentPage, HomePage
from kb.wrong_addresses import words_of
from tests.factories import a_german_practice

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _german_page(slug: str = "impressum") -> ContentPage:
    home = HomePage.objects.get(locale__language_code="de")
    page = ContentPage(title="Impressum", slug=slug, body="<p>…</p>", locale=home.locale)
    home.add_child(instance=page)
    return page


def _lost(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 404
    return response.content.decode()


def test_a_page_that_exists_in_german_alone_is_offered(client: Client) -> None:
    _german_page()
    html = _lost(client, "/fr/impressum/")
    assert '<html lang="fr">' in html
    assert 'href="/de/impressum/"' in html
    assert 'href="/en/search/?q=impressum"' in html


def test_a_page_with_a_version_in_the_readers_language_is_offered_there_first(client: Client) -> None:
    german = _german_page()
    home = HomePage.objects.get(locale__language_code="fr")
    own = ContentPage(title="Mentions", slug="mentions", body="<p>…</p>", translation_key=german.translation_key)
    own.locale = home.locale
    home.add_child(instance=own)
    html = _lost(client, "/fr/impressum/")
    with translation.override("fr"):
        assert gettext("This page has another address.") in html
    assert html.index('href="/fr/mentions/"') < html.index('class="offer-title"><a href="/de/impressum/"')


def test_a_practice_at_a_wrong_place_is_offered_in_the_readers_interface(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    html = _lost(client, "/fr/praxisbeispiele/lesekreis/")
    assert 'href="/fr/pratiques/lesekreis/"' in html
    assert practice.title in html


def test_the_search_field_holds_the_words_of_the_address(client: Client) -> None:
    html = _lost(client, "/de/praxisbeispiele/de-026-sonntags-oeffnung/")
    assert 'value="sonntags oeffnung"' in html


def test_a_wrong_address_without_a_language_answers_in_the_browsers(client: Client) -> None:
    response = client.get("/nichts.html", headers={"accept-language": "de"})
    assert response.status_code == 404
    assert '<html lang="de">' in response.content.decode()


def test_a_wrong_path_without_a_language_is_led_to_one(client: Client) -> None:
    response = client.get("/impressum/", headers={"accept-language": "de"})
    assert (response.status_code, response.headers["Location"]) == (302, "/de/impressum/")


def test_search_engines_are_told_nothing_of_a_wrong_address(client: Client) -> None:
    html = _lost(client, "/fr/themes/nulle-part/")
    assert 'rel="canonical"' not in html
    assert 'rel="alternate"' not in html


@pytest.mark.parametrize(
    "address",
    [
        "/fr/%00/",
        "/fr/themes/%00/",
        "/%00",
        "/fr/" + "a" * 3000 + "/",
        "/fr/%F0%9F%8C%89/",
        "/fr/%ff%fe/",
        "/fr/((/%22/école:/",
        "/p/%00/",
        "/p/((/",
        "/xx/themes/",
        "/fr//",
        "/health/x",
    ],
)
def test_no_address_is_an_error(client: Client, address: str) -> None:
    response = client.get(address, follow=True)
    assert response.status_code in {200, 404}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/fr/pratiques/fr-012-ateliers-conversation/", "ateliers conversation"),
        ("/de/praxisbeispiele/öffnung_am_sonntag.html", "öffnung am sonntag"),
        ("/fr/", ""),
        ("/p/de-026/", ""),
        ("/fr/themes/42/", "themes"),
    ],
)
def test_the_words_of_an_address_leave_out_numbers_and_references(path: str, words: str) -> None:
    assert words_of(path) == words


def test_a_wrong_address_offers_a_way_on_while_developing_too(client: Client, settings: Settings) -> None:
    settings.DEBUG = True
    html = client.get("/en/no/such/page/").content.decode()
    assert 'action="/en/search/"' in html
    assert "urlpatterns" not in html.lower()
