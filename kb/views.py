"""Answers that belong to no app: a wrong address, the state of the site, the rules for robots."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kb.wrong_addresses import offers_for, words_of
from practices.models.labels import interface_language
from search.registry import get_engine


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a wrong address: the same page in other languages, and a search with its words."""
    offers = offers_for(request)
    context = {
        "offers": offers,
        "has_own_offer": any(offer.language == interface_language() for offer in offers),
        "search_words": words_of(request.path),
        "alternates": (),
        "canonical_url": "",
    }
    return render(request, "404.html", context, status=404)


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Tell whether the site works: 200 with the state of database and engine, 503 without a database."""
    is_connected = _is_database_up()
    status = get_engine().status()
    report = {
        "status": "ok" if is_connected else "failed",
        "database": "ok" if is_connected else "unreachable",
        "search": {"state": status.state.value, "documents": status.documents},
    }
    return JsonResponse(report, status=200 if is_connected else 503, headers={"Cache-Control": "no-store"})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Let robots read everything but the admin and the endless combinations of search filters."""
    lines = (
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*/search/?",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _is_database_up() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
