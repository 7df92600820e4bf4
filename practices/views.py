"""Pages that are read from the data: themes, audiences, libraries."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from practices.concept_counts import counted_audiences, theme_groups
from practices.mail_links import mail_link
from practices.models import Concept, Library
from practices.models.labels import interface_language
from practices.models.scales import Disclosure
from practices.presentation.concept_page import concept_page
from practices.presentation.library_page import library_groups, library_page


def theme_list(request: HttpRequest) -> HttpResponse:
    """All themes by group, with their counts."""
    context = {"groups": theme_groups(), **_frame(request, _("Themes"))}
    return render(request, "practices/theme_list.html", context)


def theme(request: HttpRequest, code: str) -> HttpResponse:
    """One theme or group of themes: what worked beside what did not, and every practice."""
    concept = get_object_or_404(Concept.objects.themes().select_related("broader"), code=code)
    parents = [(_("Themes"), reverse("practices:themes"))]
    if concept.broader:
        parents.append((concept.broader.label, reverse("practices:theme", args=[concept.broader.code])))
    return _concept(request, concept, parents)


def audience_list(request: HttpRequest) -> HttpResponse:
    """All audiences, with their counts."""
    context = {"audiences": counted_audiences(), **_frame(request, _("Audiences"))}
    return render(request, "practices/audience_list.html", context)


def audience(request: HttpRequest, code: str) -> HttpResponse:
    """One audience, like a theme."""
    concept = get_object_or_404(Concept.objects.audiences(), code=code)
    return _concept(request, concept, [(_("Audiences"), reverse("practices:audiences"))])


def library_list(request: HttpRequest) -> HttpResponse:
    """All libraries with a named practice, by country."""
    context = {"groups": library_groups(), **_frame(request, _("Libraries"))}
    return render(request, "practices/library_list.html", context)


def library(request: HttpRequest, slug: str) -> HttpResponse:
    """One library and its named practices; a library without one has no page."""
    named = Library.objects.filter(practices__live=True, practices__disclosure=Disclosure.NAMED).distinct()
    row = get_object_or_404(named, slug=slug)
    shown = library_page(row)
    parents = [(_("Libraries"), reverse("practices:libraries"))]
    context = {"shown": shown, **_frame(request, row.name, parents=parents, updated=shown.updated)}
    return render(request, "practices/library.html", context)


def _concept(request: HttpRequest, concept: Concept, parents: list[tuple[str, str]]) -> HttpResponse:
    shown = concept_page(concept)
    frame = _frame(request, concept.label, parents=parents, teaser=concept.note, updated=shown.updated)
    return render(request, "practices/concept.html", {"shown": shown, "concept": concept, **frame})


def _frame(
    request: HttpRequest,
    title: str,
    *,
    parents: list[tuple[str, str]] | None = None,
    teaser: str = "",
    updated: object = None,
) -> dict[str, Any]:
    home = (pgettext("breadcrumb", "Home"), f"/{interface_language()}/")
    address = request.build_absolute_uri(request.path)
    return {
        "title": title,
        "breadcrumb": [home, *(parents or []), (title, "")],
        "canonical_url": address,
        "send_url": mail_link(title, teaser, address),
        "permanent_url": address,
        "updated": updated,
    }
