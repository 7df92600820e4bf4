"""When nothing is found: why, and the nearest wider questions with what they would find."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from search.analysis.syntax import read_syntax
from search.facets import Facet
from search.finding import find, suggest
from search.result_rows import address
from search.values import SearchQuery, SuggestionKind

_MOST_STEPS = 6
_SHORTEST_PREFIX = 4


def wider_steps(query: SearchQuery, facets: Sequence[Facet], path: str) -> list[tuple[str, str, int]]:
    """Return (words, address, count) of wider questions that find something, the nearest first."""
    steps: list[tuple[str, str, int]] = []
    seen = {address(query, path)}
    for label, wider in _candidates(query, facets):
        url = address(wider, path)
        if url in seen or len(steps) == _MOST_STEPS:
            continue
        seen.add(url)
        count = find(replace(wider, page=1, page_size=1, facets=())).total
        if count:
            steps.append((label, url, count))
    return steps


def _candidates(query: SearchQuery, facets: Sequence[Facet]) -> Iterator[tuple[str, SearchQuery]]:
    by_name = {facet.name: facet for facet in facets}
    without_concept = replace(query, concept="", has_narrower=True, page=1)
    if not query.has_narrower:
        yield _("with narrower concepts"), replace(query, has_narrower=True, page=1)
    if query.concept and (query.text or query.filters):
        yield _("without the concept"), without_concept
    for name in query.filters:
        yield _("without the filter “%(filter)s”") % {"filter": by_name[name].label}, query.without_filter(name)
    if len(query.filters) > 1:
        yield _("without any filter"), query.without_filters()
    plain = read_syntax(query.text).plain
    if plain != query.text:
        yield _("the words without quotation marks and other signs"), replace(query, text=plain, page=1)
    yield from _themes(query)
    yield _("all practices"), _without_words(query)


def _themes(query: SearchQuery) -> Iterator[tuple[str, SearchQuery]]:
    """Yield the themes whose labels begin like a word of the question, the word shortened until one does."""
    without_words = _without_words(query)
    for word in query.text.split():
        for length in range(len(word), _SHORTEST_PREFIX - 1, -1):
            found = [row for row in suggest(word[:length], query.language) if row.kind is SuggestionKind.CONCEPT]
            for row in found[:2]:
                asked = replace(without_words, filters={row.scheme: (row.code,)})
                yield _("everything about “%(theme)s”") % {"theme": row.label}, asked
            if found:
                break


def _without_words(query: SearchQuery) -> SearchQuery:
    return replace(query, text="", filters={}, is_literal=False, concept="", has_narrower=True, page=1)
