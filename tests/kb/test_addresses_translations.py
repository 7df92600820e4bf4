"""The language switch, hreflang and the sitemap: the switch always leads on, the other two name only what exists."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from home.models import ContentPage, HomePage
from tests.factories import a_german_practice, a_named_practice, a_translation_of, an_anonymous_practice

pytestmark = pytest.mark.usefixtures("site", "concepts")

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML = "{http://www.w3.org/1999/xhtml}"


def _switch(html: str) -> dict[str, str]:
    nav = re.search(r'<nav class="language-switch".*?</nav>', html, re.DOTALL)
    assert nav
    links = re.findall(r'<a href="([^"]+)" lang="(\w\w)"', nav[0])
    return {language: url.replace("&amp;", "&") for url, language in links}


def _hreflang(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="http://testserver([^"]+)">', html))


def _html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def _content_page(language: str, slug: str, translation_of: ContentPage | None = None) -> ContentPage:
    home = HomePage.objects.get(locale__language_code=language)
    page = ContentPage(title=slug, slug=slug, body="<p>…</p>", role="other", locale=home.locale)
    if translation_of:
        page.translation_key = translation_of.translation_key
    home.add_child(instance=page)
    return page


def test_the_switch_of_a_translated_practice_leads_to_each_version(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    a_translation_of(practice, "fr", slug="cercle")
    assert _switch(_html(client, "/de/praxisbeispiele/lesekreis/")) == {
        "fr": "/fr/pratiques/cercle/",
        "de": "/de/praxisbeispiele/lesekreis/",
        "en": "/en/practices/lesekreis/",
    }


def test_every_address_of_the_switch_answers(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    a_translation_of(practice, "fr", slug="cercle")
    for address in _switch(_html(client, "/en/practices/lesekreis/")).values():
        assert client.get(address).status_code == 200


def test_hreflang_of_an_untranslated_practice_names_the_original_alone(client: Client) -> None:
    a_german_practice(slug="lesekreis")
    only = {"de": "/de/praxisbeispiele/lesekreis/", "x-default": "/de/praxisbeispiele/lesekreis/"}
    assert _hreflang(_html(client, "/de/praxisbeispiele/lesekreis/")) == only
    assert _hreflang(_html(client, "/fr/pratiques/lesekreis/")) == only


def test_hreflang_defaults_to_the_original_and_not_to_french(client: Client) -> None:
    practice = a_german_practice(slug="lesekreis")
    a_translation_of(practice, "fr", slug="cercle")
    assert _hreflang(_html(client, "/fr/pratiques/cercle/")) == {
        "fr": "/fr/pratiques/cercle/",
        "de": "/de/praxisbeispiele/lesekreis/",
        "x-default": "/de/praxisbeispiele/lesekreis/",
    }


def test_the_switch_of_a_page_without_translation_leads_home(client: Client) -> None:
    page = _content_page("fr", "mentions-legales")
    _content_page("de", "impressum", translation_of=page)
    html = _html(client, "/fr/mentions-legales/")
    assert _switch(html) == {"fr": "/fr/mentions-legales/", "de": "/de/impressum/", "en": "/en/"}
    assert _hreflang(html).keys() == {"fr", "de", "x-default"}


def test_an_unpublished_translation_is_named_nowhere(client: Client) -> None:
    page = _content_page("fr", "mentions-legales")
    _content_page("de", "impressum", translation_of=page).unpublish()
    html = _html(client, "/fr/mentions-legales/")
    assert "/de/impressum/" not in html


def test_the_switch_of_a_theme_leads_to_the_same_theme(client: Client) -> None:
    html = _html(client, "/fr/themes/literacy/")
    assert _switch(html)["de"] == "/de/themes/literacy/"
    assert _hreflang(html)["x-default"] == "/fr/themes/literacy/"
    assert '<link rel="canonical" href="http://testserver/fr/themes/literacy/">' in html


def test_the_switch_of_a_search_keeps_its_words_and_filters(client: Client) -> None:
    html = _html(client, "/fr/search/?q=lecture&theme=literacy")
    assert _switch(html)["de"] == "/de/search/?q=lecture&theme=literacy"


def _entries(client: Client) -> dict[str, dict[str, str]]:
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own sitemap
    host = "http://testserver"
    return {
        (entry.findtext(f"{_SITEMAP}loc") or "").removeprefix(host): {
            link.attrib["hreflang"]: link.attrib["href"].removeprefix(host) for link in entry.iter(f"{_XHTML}link")
        }
        for entry in root.iter(f"{_SITEMAP}url")
    }


def test_the_sitemap_names_versions_that_exist_and_no_other(client: Client) -> None:
    german = a_german_practice(slug="lesekreis")
    a_translation_of(german, "fr", slug="cercle")
    a_named_practice(slug="seul")
    entries = _entries(client)
    assert entries["/fr/pratiques/cercle/"] == entries["/de/praxisbeispiele/lesekreis/"]
    assert entries["/fr/pratiques/cercle/"]["x-default"] == "/de/praxisbeispiele/lesekreis/"
    assert entries["/fr/pratiques/seul/"] == {"fr": "/fr/pratiques/seul/", "x-default": "/fr/pratiques/seul/"}
    assert "/en/practices/lesekreis/" not in entries
    assert "/de/praxisbeispiele/seul/" not in entries


def test_every_address_of_the_sitemap_answers(client: Client) -> None:
    a_german_practice(slug="lesekreis")
    an_anonymous_practice()
    entries = _entries(client)
    assert {"/fr/", "/de/themes/literacy/", "/en/libraries/stadtbibliothek-neustadt/"} <= entries.keys()
    for address, alternates in entries.items():
        assert client.get(address).status_code == 200, address
        assert address in alternates.values()


def test_robots_are_told_of_the_sitemap_and_kept_from_the_admin(client: Client) -> None:
    rules = client.get("/robots.txt").content.decode().splitlines()
    assert "Sitemap: http://testserver/sitemap.xml" in rules
    assert "Disallow: /admin/" in rules
