"""The permanent address of a practice: it leads to the page that the reader's language calls for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers

from practices.addresses import url_for_reader
from practices.contributing.withdrawing import is_withdrawn
from practices.models.labels import interface_language
from practices.selection import live_practices, version_for


def permalink(request: HttpRequest, reference: str) -> HttpResponse:
    """Redirect to the practice in the language that the reader's browser asks for; say so where it was withdrawn."""
    versions = list(live_practices().filter(reference=reference.lower()))
    if not versions and is_withdrawn(reference.lower()):
        return render(request, "practices/contributing/withdrawn.html", {"reference": reference.lower()}, status=410)
    if not versions:
        raise Http404
    language = interface_language()
    response = redirect(url_for_reader(version_for(versions, language), language))
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    return response
