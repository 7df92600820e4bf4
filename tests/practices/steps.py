"""What editors and translators do in the admin, as the requests their browsers send."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, Translation

from practices.models import PracticePage


def commits() -> AbstractContextManager[Any]:
    """Run what waits for the commit at the end of the block, as a server does."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def ask_for_translation(client: Client, page: PracticePage, language: str) -> PracticePage:
    """Press “Translate this page” and choose a language; return the draft."""
    locale = Locale.objects.get(language_code=language)
    with commits():
        response = client.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [locale.pk]}
        )
    assert response.status_code == 302, response.content
    return page.family().get(locale=locale)


def translate(client: Client, draft: PracticePage, words: Mapping[str, str]) -> None:
    """Fill in the segments whose source is a key of ``words``."""
    translation = Translation.objects.get(source__object_id=draft.translation_key, target_locale=draft.locale)
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        if segment.string.data in words:
            address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
            body = urlencode({"value": words[segment.string.data]})
            response = client.put(address, body, content_type="application/x-www-form-urlencoded")
            assert response.status_code in (200, 201), response.content


def publish_translation(client: Client, draft: PracticePage) -> HttpResponse:
    """Press “Publish” in the translation's editor."""
    with commits():
        response = client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), {"action": "publish"}, follow=True)
    return cast(HttpResponse, response)


def press(client: Client, view: str, page: PracticePage) -> HttpResponse:
    """Confirm one of Wagtail's actions on a page: unpublish, delete."""
    with commits():
        response = client.post(reverse(f"wagtailadmin_pages:{view}", args=[page.pk]), follow=True)
    return cast(HttpResponse, response)
