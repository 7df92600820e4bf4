"""What a reader sees on the page of a practice."""

import pytest
from django.test import Client
from wagtail.models import Site

from practices.models import Concept
from tests.factories import (
    a_confidential_practice,
    a_full_practice,
    a_german_practice,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_practice_shows_its_story_lessons_figures_and_sources(client: Client) -> None:
    page = a_full_practice()
    html = _read(client, page.url)
    for text in (
        page.title,
        page.teaser,
        page.need,
        "Le cercle se réunit.",
        "Donner envie de lire",
        "Centre social",
        "Beaucoup sont venus.",
        "Peu de salles.",
        "Séances",
        "2019",
        "Le cercle rompt l’isolement.",
        "Deux heures par mois.",
        "Rapport 2019",
        "https://example.org/r",
        f"/p/{page.reference}/",
    ):
        assert text in html


def test_a_german_practice_is_read_inside_the_french_interface_marked_as_german(client: Client) -> None:
    page = a_german_practice()
    html = _read(client, f"/fr/pratiques/{page.slug}/")
    assert '<html lang="fr">' in html
    assert f'<h1 lang="de">{page.title}</h1>' in html
    assert f'<link rel="canonical" href="http://testserver/de/praxisbeispiele/{page.slug}/">' in html
    assert "Allemagne" in html


def test_a_translated_practice_names_its_original_one_click_away(client: Client) -> None:
    original = a_german_practice()
    translation = a_translation_of(original, "fr", title="Un cercle traduit")
    html = _read(client, translation.url)
    assert "Un cercle traduit" in html
    assert f'href="{original.url}"' in html


def test_a_figure_without_year_or_source_says_so(client: Client) -> None:
    html = _read(client, a_full_practice().url)
    assert html.count('<td><span class="quiet">') == 1


@pytest.mark.parametrize("make", [an_anonymous_practice, a_confidential_practice])
def test_a_withheld_practice_never_shows_its_library(client: Client, make: object) -> None:
    page = make(author="Camille Dupont", organisation="Ville de Rivière")  # type: ignore[operator]  # one of two factories
    html = _read(client, page.url)
    for hidden in ("Médiathèque de Rivière", "Rivière", "Camille Dupont"):
        assert hidden not in html


def test_related_practices_come_from_both_languages(client: Client) -> None:
    page = a_named_practice()
    german = a_german_practice()
    assert german.title in _read(client, page.url)


def test_unknown_values_say_unknown(client: Client, site: Site) -> None:
    assert "Inconnu" in _read(client, a_named_practice(staff="").url)


def test_every_badge_of_the_three_scales_opens_its_meaning(client: Client) -> None:
    html = _read(client, a_full_practice().url)
    assert html.count("scale-meaning") == 3


def test_the_mail_link_carries_title_teaser_and_permanent_address(client: Client) -> None:
    page = a_named_practice(title="Un café & des livres", teaser="Venez tous.")
    html = _read(client, page.url)
    assert "mailto:?subject=Un%20caf%C3%A9%20%26%20des%20livres" in html
    assert f"%2Fp%2F{page.reference}%2F" in html


def test_themes_are_named_in_the_readers_language(client: Client, concepts: dict[str, Concept]) -> None:
    page = a_german_practice()
    assert "Lutte contre l’illettrisme" in _read(client, f"/fr/pratiques/{page.slug}/")
    assert "Alphabetisierung und Grundbildung" in _read(client, page.url)
