"""The results page, the suggestions and the help page."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from search.analysis.operators.current import dictionary_pairs
from search.concept_box import ConceptOf, concept_box
from search.display import get_display
from search.engine import IndexUnavailable
from search.facets import Facet
from search.finding import find
from search.help import DICTIONARY_SOURCE, examples
from search.offered import offered
from search.query import ParsedQuery, ProblemKind, QueryProblem, clean_text, parse_query
from search.question_log import record_search
from search.registry import get_facets
from search.repaired import repair_url, repaired_question
from search.result_rows import address, chips, clear_url, facet_panels, hit_rows, page_links, page_of, sort_links
from search.values import LANGUAGES, SearchQuery, SearchResults
from search.wider import wider_steps

_RETRY_SECONDS = 60
_LONGEST_PREFIX = 100


def results(request: HttpRequest) -> HttpResponse:
    """Answer a question, in a page of its own or, asked by htmx, in the region that changes."""
    facets = get_facets()
    language, display = _language(), get_display()
    concept_of = cache(lambda code: display.concept(code, language))
    parsed = parse_query(
        request.GET, language=language, facets=facets, is_concept=lambda code: concept_of(code) is not None
    )
    if not parsed.is_page_valid:
        raise Http404
    try:
        found = find(parsed.query)
        if found.is_beyond:
            raise Http404
        context = _context(request, parsed, found, facets=facets, concept_of=concept_of)
    except IndexUnavailable:
        return _unavailable(request)
    record_search(found)
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # set by its middleware
    is_partial = bool(htmx) and not htmx.history_restore_request
    response = render(request, "search/region.html" if is_partial else "search/results.html", context)
    patch_vary_headers(response, ("HX-Request",))
    return response


def suggestions(request: HttpRequest) -> JsonResponse:
    """Return what the combobox offers for the letters typed so far; nothing where there is no index."""
    prefix = clean_text(request.GET.get("q", ""))[:_LONGEST_PREFIX]
    try:
        rows = offered(prefix, _language()) if prefix else []
    except IndexUnavailable:
        rows = []
    return JsonResponse({"suggestions": rows})


@require_safe
def search_help(request: HttpRequest) -> HttpResponse:
    """Explain how the search works, with examples to follow."""
    language = _language()
    title = _("How to search")
    crumbs = [(pgettext("breadcrumb", "Home"), f"/{language}/"), (_("Search"), reverse("search:results")), (title, "")]
    context: dict[str, Any] = {
        "title": title,
        "breadcrumb": crumbs,
        "examples": examples(language, reverse("search:results")),
        "dictionary": DICTIONARY_SOURCE if dictionary_pairs() is not None else None,
    }
    return render(request, "search/help.html", context)


def _context(
    request: HttpRequest, parsed: ParsedQuery, found: SearchResults, *, facets: Sequence[Facet], concept_of: ConceptOf
) -> dict[str, Any]:
    display, path = get_display(), reverse("search:results")
    query = found.query
    here = request.build_absolute_uri(address(query, path))
    page = page_of(found)
    concept = concept_of(query.concept) if query.concept else None
    concept_label = concept.labels[query.language] if concept else ""
    asked_words = query.text or concept_label
    return {
        "query": query,
        "asked_words": asked_words,
        "results": found,
        "hits": hit_rows(found, display.cards([hit.id for hit in found.hits], query.language), facets),
        "facets": facet_panels(found, facets),
        "active_count": len(query.active_filters),
        "chips": chips(query, facets, path, concept=concept_label),
        "clear_url": clear_url(query, path),
        "repaired": repaired_question(found, path),
        "repair_url": repair_url(query, path),
        "concept_box": concept_box(found, concept_of, path),
        "help_url": reverse("search:help"),
        "sort_links": sort_links(query, path),
        "page_obj": page,
        "page_links": page_links(found, path),
        "next_url": address(replace(query, page=query.page + 1), path) if page.has_next() else "",
        "range_words": _range_words(page.start_index(), page.end_index(), found.total),
        "count_words": ngettext("%(count)d practice", "%(count)d practices", found.total) % {"count": found.total},
        "problems": [_problem_words(problem) for problem in parsed.problems],
        "steps": [] if found.total else wider_steps(query, facets, path),
        "why_empty": _why_empty(query),
        "breadcrumb": [(pgettext("breadcrumb", "Home"), f"/{query.language}/"), (_("Search"), "")],
        "canonical_url": here,
        "send_url": display.mail_link(_("Search: %(words)s") % {"words": asked_words or _("all practices")}, here),
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
    is_narrowed = bool(query.filters or query.concept)
    if query.text and is_narrowed:
        return _("No practice with these words passes all the filters.")
    if is_narrowed:
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


def _unavailable(request: HttpRequest) -> HttpResponse:
    response = render(request, "503.html", status=503)
    response["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _language() -> str:
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else LANGUAGES[0]
