"""The addresses of a practice: the permanent one, and the one at which a reader of a language reads it.

A practice without a version in the reader's language is read inside the reader's interface, at the slug of the version
that exists, under the reader's own list of practices. Canonical stays the address of that version.
"""

from collections.abc import Mapping

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.urls import reverse
from wagtail.signals import page_slug_changed, post_page_move

from practices.models import PracticeIndexPage, PracticePage

_CACHE_KEY = "practices.index_addresses"
# Other processes learn of a new address of the lists this late; the one that changes it knows at once.
_CACHE_SECONDS = 60


def url_for_reader(page: PracticePage, language: str) -> str:
    """Return where a reader of ``language`` reads ``page``, the version that `selection.version_for` chose for them.

    Asks the database at most once for many pages, if their ``locale`` is fetched.
    """
    if page.language != language:
        index = _index_addresses().get(language)
        if index is not None:
            return f"{index}{page.slug}/"
    return page.url or ""


def permanent_path(reference: str) -> str:
    """Return the address that never changes; it leads to the reader's language."""
    return reverse("practices:permalink", args=[reference])


def watch_index_addresses() -> None:
    """Read the addresses of the lists anew whenever one may have changed; called once, at the start."""
    for signal in (post_save, post_delete):
        signal.connect(_forget_index_addresses, sender=PracticeIndexPage)
    for signal in (page_slug_changed, post_page_move):
        signal.connect(_forget_index_addresses)


def _forget_index_addresses(**_signal: object) -> None:
    cache.delete(_CACHE_KEY)


def _index_addresses() -> Mapping[str, str]:
    known: Mapping[str, str] | None = cache.get(_CACHE_KEY)
    if known is None:
        pages = PracticeIndexPage.objects.live().select_related("locale").order_by("-path")
        known = {page.locale.language_code: page.url for page in pages if page.url}
        cache.set(_CACHE_KEY, known, _CACHE_SECONDS)
    return known
