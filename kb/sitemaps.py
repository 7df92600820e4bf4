"""The sitemap for search engines: every page with the versions that exist, and no other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page

from kb.translations import LANGUAGES, X_DEFAULT, Alternates, alternates_of, in_site_order
from practices.models import Concept, Library, PracticeIndexPage, PracticePage
from practices.models.scales import Disclosure


@dataclass(frozen=True)
class SitemapEntry:
    """One address, when it last changed (if known), and the same page in every language it has."""

    address: str
    changed: datetime | None
    alternates: Alternates


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Name every page to search engines."""
    entries = [*_pages(request), *_views(request)]
    return render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml")


def _pages(request: HttpRequest) -> Iterator[SitemapEntry]:
    originals = dict(PracticePage.objects.live().order_by().values_list("translation_key", "original_language"))
    # The list of practices is no page of its own: it leads on to the search.
    pages = Page.objects.live().public().not_type(PracticeIndexPage).filter(depth__gt=1)
    ordered = pages.select_related("locale").order_by("translation_key")
    for key, members in groupby(ordered, key=lambda page: page.translation_key):
        versions = in_site_order(page for page in members if page.get_url(request))
        alternates = alternates_of(versions, request, original_language=originals.get(key, ""))
        for (_language, address), version in zip(alternates, versions, strict=False):
            yield SitemapEntry(address, version.last_published_at, alternates)


def _views(request: HttpRequest) -> Iterator[SitemapEntry]:
    for name, *args in (*_lists(), *_concepts(), *_libraries()):
        addresses = [(language, _address(request, language, name, args)) for language in LANGUAGES]
        alternates = (*addresses, (X_DEFAULT, addresses[0][1]))
        yield from (SitemapEntry(address, None, alternates) for _language, address in addresses)


def _lists() -> Iterator[tuple[str, ...]]:
    yield from ((f"practices:{name}",) for name in ("themes", "audiences", "libraries", "tell"))
    yield from ((f"home:{name}",) for name in ("site_map", "contact"))


def _concepts() -> Iterator[tuple[str, ...]]:
    yield from ((f"practices:{scheme}", code) for scheme, code in Concept.objects.values_list("scheme", "code"))


def _libraries() -> Iterator[tuple[str, ...]]:
    named = Library.objects.filter(practices__live=True, practices__disclosure=Disclosure.NAMED).distinct()
    yield from (("practices:library", slug) for slug in named.values_list("slug", flat=True))


def _address(request: HttpRequest, language: str, name: str, args: list[str]) -> str:
    with translation.override(language):
        return request.build_absolute_uri(reverse(name, args=args))
