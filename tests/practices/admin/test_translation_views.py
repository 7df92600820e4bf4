"""What a translator is told: which text is translated, and that the original has changed since."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from practices.admin.roles import EDITORS, TRANSLATORS
from tests.factories import a_named_practice, a_translation_of
from tests.practices.admin.forms import edit_address
from tests.practices.conftest import ClientOf
from tests.practices.steps import ask_for_translation, publish_translation

pytestmark = pytest.mark.usefixtures("site", "concepts")

_NOTICE = "The original was published again after this translation."


@pytest.fixture
def desk(client_of: ClientOf) -> Client:
    """Give a translator's browser, in English."""
    return client_of(TRANSLATORS, "en")


def test_asking_from_a_translation_says_that_the_text_is_the_originals(desk: Client) -> None:
    german = ask_for_translation(desk, a_named_practice(), "de")
    html = desk.get(reverse("wagtail_localize:submit_page_translation", args=[german.pk])).content.decode()
    assert "The text is taken from the original in Français." in html


def test_asking_from_the_original_needs_no_explanation(desk: Client) -> None:
    page = a_named_practice()
    html = desk.get(reverse("wagtail_localize:submit_page_translation", args=[page.pk])).content.decode()
    assert "The text is taken from" not in html


def test_other_pages_are_translated_as_they_are(client_of: ClientOf, site: Site) -> None:
    address = reverse("wagtail_localize:submit_page_translation", args=[site.root_page.pk])
    assert client_of(EDITORS, "en").get(address).status_code in (200, 302)


def test_a_translator_is_warned_of_a_newer_original_until_the_translation_is_published(desk: Client) -> None:
    original = a_named_practice()
    draft = ask_for_translation(desk, original, "de")
    publish_translation(desk, draft)
    assert _NOTICE not in desk.get(edit_address(draft)).content.decode()

    original.title = "Un autre titre"
    original.save_revision().publish()
    assert _NOTICE in desk.get(edit_address(draft)).content.decode()
    publish_translation(desk, draft)
    assert _NOTICE not in desk.get(edit_address(draft)).content.decode()


def test_the_original_itself_is_never_out_of_date(desk: Client) -> None:
    original = a_named_practice()
    a_translation_of(original)
    original.save_revision().publish()
    assert _NOTICE not in desk.get(edit_address(original)).content.decode()


def test_readers_are_told_that_a_translation_may_be_out_of_date(client: Client) -> None:
    original = a_named_practice()
    version = a_translation_of(original, "en")
    original.title = "Un autre titre"
    original.save_revision().publish()
    html = client.get(version.url).content.decode()
    assert "Translated from French." in html
    assert "this translation may be out of date" in html
