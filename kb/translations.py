"""The same page in other languages: what the switcher offers, and what hreflang and the sitemap may name.

The switcher always leads somewhere: to the version in that language or, for a practice, to its reading in that
language's interface. Search engines are told of versions that exist, and of nothing else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import translation
from wagtail.models import Page

from practices.addresses import url_for_reader
from practices.models import PracticePage
from practices.selection import readable, version_for

X_DEFAULT = "x-default"
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
Alternates: TypeAlias = tuple[tuple[str, str], ...]
_PAGE_VIEW = "wagtail_serve"


@dataclass(frozen=True, kw_only=True)
class Translations:
    """Of one page: where each language's reader goes on, its (hreflang, address) pairs, its canonical address.

    ``switch`` holds paths, the other two full addresses; these are empty for what search engines need not know.
    """

    switch: Mapping[str, str]
    alternates: Alternates = field(default=())
    canonical: str = ""


def translations_of(request: HttpRequest) -> Translations:
    """Return the translations of the page that this request asks for; at most one query."""
    match = request.resolver_match
    if match is None:
        return Translations(switch=translated_addresses(request))
    if match.view_name != _PAGE_VIEW:
        return _of_view(request)
    route = Page.route_for_request(request, match.args[0] if match.args else "")
    return _of_page(route.page, request) if route else Translations(switch=translated_addresses(request))


def live_versions(page: Page) -> list[Page]:
    """Return the live versions of a page, its own one included, in the order of the site's languages; one query."""
    pages = page.specific_class.objects.filter(translation_key=page.translation_key)
    return in_site_order(readable(pages).select_related("locale"))


def in_site_order(pages: Iterable[Page]) -> list[Page]:
    """Sort versions by the site's languages, French first."""
    return sorted(pages, key=lambda page: LANGUAGES.index(page.locale.language_code))


def alternates_of(versions: Iterable[Page], request: HttpRequest, *, original_language: str = "") -> Alternates:
    """Return (hreflang, full address) of live versions and, last, of ``x-default``: the original or the first."""
    found = [(page.locale.language_code, full_address(page, request)) for page in versions]
    if not found:
        return ()
    default = dict(found).get(original_language) or found[0][1]
    return (*found, (X_DEFAULT, default))


def full_address(page: Page, request: HttpRequest) -> str:
    """Return the address of a page with the host by which the reader came."""
    return request.build_absolute_uri(page.get_url(request))


def translated_addresses(request: HttpRequest) -> Mapping[str, str]:
    """Return the address of a view in each language, with the same query."""
    here = request.get_full_path()
    return {code: translate_url(here, code) for code in LANGUAGES}


def _of_page(page: Page, request: HttpRequest) -> Translations:
    versions = live_versions(page)
    own = {version.locale.language_code: version.get_url(request) or "" for version in versions}
    return Translations(
        switch={code: own.get(code) or _without_version(versions, code) for code in LANGUAGES},
        alternates=alternates_of(versions, request, original_language=getattr(page, "original_language", "")),
        canonical=full_address(page, request),
    )


def _without_version(versions: list[Page], language: str) -> str:
    practices = [page for page in versions if isinstance(page, PracticePage)]
    if practices:
        return url_for_reader(version_for(practices, language), language)
    with translation.override(language):
        return reverse(_PAGE_VIEW, args=[""])


def _of_view(request: HttpRequest) -> Translations:
    here = request.build_absolute_uri(request.path)
    addresses = tuple((code, translate_url(here, code)) for code in LANGUAGES)
    is_in_one_language = len({address for _code, address in addresses}) == 1
    return Translations(
        switch=translated_addresses(request),
        alternates=() if is_in_one_language else (*addresses, (X_DEFAULT, addresses[0][1])),
        canonical=here,
    )
