"""Searches by the data service: the same questions as the results page, answered as data."""

from collections.abc import Mapping, Sequence

from django.http import QueryDict
from django.utils.translation import gettext as _

from practices.cards import PracticeCard, cards_by_reference
from practices.exchange.api.schemas import FacetValue, Matched, NamedConcept, Repair, Result, SearchAnswer
from practices.models import Concept
from practices.models.labels import LANGUAGES
from search.facets import Facet
from search.finding import find
from search.query import QueryProblem, parse_query
from search.registry import get_facets
from search.values import Hit, SearchResults


class BadQuestionError(ValueError):
    """A value of the question is impossible; the message says which."""


def answer(values: QueryDict, *, language: str, base_url: str) -> SearchAnswer:
    """Answer a question. Raises BadQuestionError, and IndexUnavailable where there is no index."""
    facets = get_facets()
    parsed = parse_query(values, language=language, facets=facets, is_concept=_is_concept)
    if parsed.problems:
        raise BadQuestionError(" ".join(_problem(problem) for problem in parsed.problems))
    found = find(parsed.query)
    cards = cards_by_reference((hit.id for hit in found.hits), language)
    return SearchAnswer(
        total=found.total,
        page=parsed.query.page,
        page_size=parsed.query.page_size,
        is_relaxed=found.is_relaxed,
        repairs=[Repair(typed=typed, repaired=repaired) for typed, repaired in found.repairs],
        concepts=_named(found.concepts),
        results=[_result(hit, cards, base_url) for hit in found.hits if hit.id in cards],
        facets={facet.name: _values(facet, found) for facet in facets},
    )


def _result(hit: Hit, cards: Mapping[str, PracticeCard], base_url: str) -> Result:
    return Result(
        reference=hit.id,
        language=hit.language,
        languages=list(hit.languages),
        title=hit.plain_title,
        snippet=hit.plain_snippet,
        url=f"{base_url}{cards[hit.id].url}",
        score=hit.score,
        matched=[Matched(word=each.word, forms=list(each.forms), concepts=list(each.concepts)) for each in hit.matched],
    )


def _is_concept(code: str) -> bool:
    return Concept.objects.filter(code=code).exists()


def _named(codes: Sequence[str]) -> list[NamedConcept]:
    concepts = Concept.objects.in_bulk(codes, field_name="code") if codes else {}
    return [
        NamedConcept(
            code=code, labels={language: getattr(concepts[code], f"preferred_{language}") for language in LANGUAGES}
        )
        for code in codes
        if code in concepts
    ]


def _values(facet: Facet, found: SearchResults) -> list[FacetValue]:
    counts = found.facet_counts.get(facet.name, {})
    selected: Sequence[str] = found.query.filters.get(facet.name, ())
    rows = facet.rows(counts, selected).rows
    return [FacetValue(code=row.code, label=str(row.label), count=row.count) for row in rows]


def _problem(problem: QueryProblem) -> str:
    values = {"value": problem.value, "parameter": problem.parameter}
    return _("“%(value)s” is not a possible value of “%(parameter)s”.") % values
