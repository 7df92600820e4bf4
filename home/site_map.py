"""The readers' site map: everything the site holds, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.models import ContentPage, SeminarIndexPage, SeminarPage
from practices.concept_counts import counted_audiences, theme_groups
from practices.models.labels import interface_language
from practices.presentation.library_page import library_groups


@dataclass(frozen=True)
class SiteMapLink:
    """A link with what stands below it. ``count`` is a number of practices, None where none is meant."""

    label: str
    url: str
    count: int | None = None
    links: tuple["SiteMapLink", ...] = ()


@dataclass(frozen=True)
class SiteMapPart:
    """One part of the site; ``anchor`` names it in the contents line. ``url`` is its list, or empty."""

    anchor: str
    label: str
    url: str
    links: tuple[SiteMapLink, ...]


def read_site_map(request: HttpRequest) -> tuple[SiteMapPart, ...]:
    """Return the parts that have something in them."""
    parts = (_themes(), _audiences(), _seminars(request), _pages(request), _libraries())
    return tuple(part for part in parts if part.links)


def _themes() -> SiteMapPart:
    groups = (
        SiteMapLink(
            group.label, group.url, links=tuple(SiteMapLink(row.label, row.url, row.count) for row in group.themes)
        )
        for group in theme_groups()
    )
    return SiteMapPart("themes", _("Themes"), reverse("practices:themes"), tuple(groups))


def _audiences() -> SiteMapPart:
    links = tuple(SiteMapLink(row.label, row.url, row.count) for row in counted_audiences())
    return SiteMapPart("audiences", _("Audiences"), reverse("practices:audiences"), links)


def _libraries() -> SiteMapPart:
    countries = (
        SiteMapLink(
            group.country, "", links=tuple(SiteMapLink(row.name, row.url, row.count) for row in group.libraries)
        )
        for group in library_groups()
    )
    return SiteMapPart("libraries", _("Libraries"), reverse("practices:libraries"), tuple(countries))


def _seminars(request: HttpRequest) -> SiteMapPart:
    index = SeminarIndexPage.objects.live().filter(locale__language_code=interface_language()).first()
    seminars = SeminarPage.objects.child_of(index).live().order_by("-starts_on") if index else ()
    return SiteMapPart(
        "seminars", _("Seminars"), (index.get_url(request) or "") if index else "", _links(seminars, request)
    )


def _pages(request: HttpRequest) -> SiteMapPart:
    pages = ContentPage.objects.live().public().filter(locale__language_code=interface_language()).order_by("path")
    contact = SiteMapLink(_("Contact"), reverse("home:contact"))
    search = SiteMapLink(_("Search"), reverse("search:results"))
    return SiteMapPart("pages", _("About and taking part"), "", (search, *_links(pages, request), contact))


def _links(pages: Iterable[Page], request: HttpRequest) -> tuple[SiteMapLink, ...]:
    return tuple(SiteMapLink(page.title, page.get_url(request) or "") for page in pages)
