"""The permanent address of a practice."""

import pytest
from django.test import Client

from practices.addresses import permanent_path
from tests.factories import a_draft, a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _leads_to(client: Client, reference: str, language: str) -> str:
    response = client.get(permanent_path(reference), headers={"accept-language": language})
    assert response.status_code == 302
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in response.headers["Vary"].split(",")}
    return str(response.headers["Location"])


def test_it_leads_to_the_version_in_the_readers_language(client: Client) -> None:
    original = a_german_practice(slug="lesekreis")
    a_translation_of(original, "fr")
    assert _leads_to(client, original.reference, "fr-FR,fr;q=0.9") == "/fr/pratiques/lesekreis/"
    assert _leads_to(client, original.reference, "de") == "/de/praxisbeispiele/lesekreis/"


def test_without_a_version_it_leads_into_the_readers_interface(client: Client) -> None:
    original = a_german_practice(slug="lesekreis")
    assert _leads_to(client, original.reference, "en") == "/en/practices/lesekreis/"


def test_capitals_in_a_reference_do_not_matter(client: Client) -> None:
    page = a_named_practice(slug="cercle", reference="fr-012")
    assert page.reference == "fr-012"
    assert _leads_to(client, "FR-012", "fr") == "/fr/pratiques/cercle/"


def test_a_draft_and_an_unknown_reference_lead_nowhere(client: Client) -> None:
    for reference in (a_draft().reference, "p-999999", "x"):
        assert client.get(permanent_path(reference), follow=True).status_code == 404
