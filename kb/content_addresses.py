"""The addresses of the pages that the frame of every page links to."""

from collections.abc import Mapping

from django.core.cache import cache
from django.db.models import F, Q
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from home.models import ContentPage, SeminarIndexPage
from home.models.content import ContentRole

SEMINARS = "seminars"
_CACHE_KEY = "kb.content_addresses"
# Other processes learn of a change this late; the one that makes it knows at once.
_CACHE_SECONDS = 60


def content_addresses(language: str) -> Mapping[str, str]:
    """Return the address of each live content page by its role, and that of the list of seminars."""
    known: dict[str, Mapping[str, str]] = cache.get(_CACHE_KEY) or {}
    if language not in known:
        known = {**known, language: _read(language)}
        cache.set(_CACHE_KEY, known, _CACHE_SECONDS)
    return known[language]


def watch_content_addresses() -> None:
    """Read the addresses anew whenever one may have changed; called once, at the start."""
    for saved in (post_save, post_delete):
        for model in (ContentPage, SeminarIndexPage):
            saved.connect(_forget, sender=model)
    for changed in (page_published, page_unpublished, page_slug_changed, post_page_move):
        changed.connect(_forget)


def _read(language: str) -> Mapping[str, str]:
    pages = (
        Page.objects.live()
        .filter(Q(contentpage__isnull=False) | Q(seminarindexpage__isnull=False), locale__language_code=language)
        .exclude(contentpage__role=ContentRole.OTHER)
        .annotate(role=F("contentpage__role"))
        .order_by("-path")
    )
    return {page.role or SEMINARS: page.url or "" for page in pages}


def _forget(**_signal: object) -> None:
    cache.delete(_CACHE_KEY)
