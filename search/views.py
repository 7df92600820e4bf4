"""The results page and the suggestions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, gettext_lazy, ngettext, pgettext
from django.utils.translation import gettext as _
from django_htmx.middleware import HtmxDetails

from search.display import get_display
from search.engine import IndexUnavailable
from search.facets import Facet
from search.finding import find, suggest
from search.query import ParsedQuery, ProblemKind, QueryProblem, clean_text, parse_query
from search.registry import get_facets
from search.result_rows import address, chips, facet_panels, hit_rows, page_links, page_of, sort_links
from search.values import LANGUAGES, SearchQuery, SearchResults, Suggestion, SuggestionKind
from search.wider import wider_steps

_RETRY_SECONDS = 60
_LONGEST_PREFIX = 100
_IN_LANGUAGE = {"fr": gettext_lazy("in French"), "de": gettext_lazy("in German"), "en": gettext_lazy("in English")}


def results(request: HttpRequest) -> HttpResponse:
    """Answer a question, in a page of its own or, asked by htmx, in the region that changes."""
    facets = get_facets()
    parsed = parse_query(request.GET, language=_language(), facets=facets)
    if not parsed.is_page_valid:
        raise Http404
    try:
        found = find(parsed.query)
        if found.is_beyond:
            raise Http404
        context = _context(request, parsed, found, facets)
    except IndexUnavailable:
        return _unavailable(request)
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # set by its middleware
    is_partial = bool(htmx) and not htmx.history_restore_request
    response = render(request, "search/region.html" if is_partial else "search/results.html", context)
    patch_vary_headers(response, ("HX-Request",))
    return response


def suggestions(request: HttpRequest) -> JsonResponse:
    """Return what the combobox offers for the letters typed so far; nothing where there is no index."""
    prefix = clean_text(request.GET.get("q", ""))[:_LONGEST_PREFIX]
    try:
        found = suggest(prefix, _language()) if prefix else ()
    except IndexUnavailable:
        found = ()
    titles = [row.code for row in found if row.kind is SuggestionKind.TITLE]
    addresses = (
        {reference: card.url for reference, card in get_display().cards(titles, _language()).items()} if titles else {}
    )
    rows = [_suggestion(row, addresses) for row in found]
    return JsonResponse({"suggestions": [row for row in rows if row["url"]]})


def _context(
    request: HttpRequest, parsed: ParsedQuery, found: SearchResults, facets: Sequence[Facet]
) -> dict[str, Any]:
    display, path = get_display(), reverse("search:results")
    query = found.query
    here = request.build_absolute_uri(address(query, path))
    page = page_of(found)
    steps = [] if found.total else wider_steps(query, facets, path)
    return {
        "query": query,
        "results": found,
        "hits": hit_rows(found, display.cards([hit.id for hit in found.hits], query.language), facets),
        "facets": facet_panels(found, facets),
        "active_count": len(query.active_filters),
        "chips": chips(query, facets, path),
        "clear_url": address(query.without_filters(), path),
        "sort_links": sort_links(query, path),
        "page_obj": page,
        "page_links": page_links(found, path),
        "next_url": address(replace(query, page=query.page + 1), path) if page.has_next() else "",
        "range_words": _range_words(page.start_index(), page.end_index(), found.total),
        "count_words": ngettext("%(count)d practice", "%(count)d practices", found.total) % {"count": found.total},
        "problems": [_problem_words(problem) for problem in parsed.problems],
        "steps": steps,
        "why_empty": _why_empty(query),
        "breadcrumb": [(pgettext("breadcrumb", "Home"), f"/{query.language}/"), (_("Search"), "")],
        "canonical_url": here,
        "send_url": display.mail_link(_("Search: %(words)s") % {"words": query.text or _("all practices")}, here),
        "permanent_url": here,
        "updated": display.last_change(),
    }


def _range_words(first: int, last: int, total: int) -> str:
    return (
        _("Results %(first)d to %(last)d of %(total)d.") % {"first": first, "last": last, "total": total}
        if total
        else ""
    )


def _why_empty(query: SearchQuery) -> str:
    if query.text and query.filters:
        return _("No practice with these words passes all the filters.")
    if query.filters:
        return _("No practice passes all the filters together.")
    return _("None of the words stands in a practice or in the name of a theme.")


def _problem_words(problem: QueryProblem) -> str:
    values = {"value": problem.value, "parameter": problem.parameter}
    match problem.kind:
        case ProblemKind.UNKNOWN_CODE:
            return _("The filter “%(value)s” does not exist and was left out.") % values
        case ProblemKind.TEXT_TOO_LONG:
            return _("The question was too long: only its beginning was searched for.")
        case _other:
            return _("“%(value)s” is not a possible value of “%(parameter)s” and was left out.") % values


def _suggestion(row: Suggestion, addresses: Mapping[str, str]) -> dict[str, Any]:
    match row.kind:
        case SuggestionKind.CONCEPT:
            url = f"{reverse('search:results')}?{row.scheme}={row.code}"
        case SuggestionKind.TITLE:
            url = addresses.get(row.code, "")
        case SuggestionKind.LIBRARY:
            url = get_display().library_url(row.code)
    is_label_matched = row.matched_label == row.label
    label = row.label if is_label_matched else f"{row.label} ({row.matched_label})"
    is_foreign = row.language in LANGUAGES and row.language != _language()
    return {
        "kind": row.kind.value,
        "label": label,
        "language": row.language if row.kind is SuggestionKind.TITLE else _language(),
        "badge": row.language if is_foreign else "",
        "badge_words": _IN_LANGUAGE[row.language] if is_foreign else "",
        "count_words": _count_words(row),
        "url": url,
    }


def _count_words(row: Suggestion) -> str:
    if row.kind is SuggestionKind.TITLE:
        return pgettext("suggestion", "practice")
    words = ngettext("%(count)d practice", "%(count)d practices", row.count) % {"count": row.count}
    library = pgettext("suggestion", "library")
    return f"{library}, {words}" if row.kind is SuggestionKind.LIBRARY else words


def _unavailable(request: HttpRequest) -> HttpResponse:
    response = render(request, "503.html", status=503)
    response["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _language() -> str:
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else LANGUAGES[0]
