"""How many practices each code of each facet has, leaving out the facet's own filter: asked along with the hits."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from search.engines.elasticsearch.documents import facet_of, facet_term
from search.engines.elasticsearch.patterns import begins_with_any
from search.engines.elasticsearch.queries import EVERYTHING, Filters, Query, filter_query
from search.engines.elasticsearch.schema import FACETS

_MOST_CODES = 2_000
_CODES = "codes"
_MATCHED = "matched"
_GROUP = "group"

Aggregations = Mapping[str, Any]


def count_requests(names: Iterable[str], filters: Filters) -> dict[str, Any]:
    """Return what to ask: the counts of every group of facets and, with filters, how many the words alone match."""
    groups = {
        f"{_GROUP}{place}": _restricted(_codes(group), filter_query(filters, without=own))
        for place, (own, group) in enumerate(_groups(tuple(dict.fromkeys(names)), filters))
    }
    return {**groups, _MATCHED: {"filter": EVERYTHING}} if filter_query(filters) else groups


def read_matched(found: Aggregations, total: int) -> int:
    """Return how many practices the words match, whatever the filters leave of them."""
    return int(found[_MATCHED]["doc_count"]) if _MATCHED in found else total


def read_counts(found: Aggregations, names: Iterable[str]) -> Mapping[str, Mapping[str, int]]:
    """Return counts by facet and code."""
    counts: dict[str, dict[str, int]] = {name: {} for name in names}
    for key, group in found.items():
        if key.startswith(_GROUP):
            for bucket in group.get(_CODES, group)["buckets"]:
                name, code = facet_of(bucket["key"])
                counts[name][code] = bucket["doc_count"]
    return counts


def _codes(group: tuple[str, ...]) -> Aggregations:
    pattern = begins_with_any(facet_term(name, "") for name in group)
    return {"terms": {"field": FACETS, "include": pattern, "size": _MOST_CODES * len(group)}}


def _restricted(counted: Aggregations, restriction: Query | None) -> Aggregations:
    return counted if restriction is None else {"filter": restriction, "aggs": {_CODES: counted}}


def _groups(names: tuple[str, ...], filters: Filters) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (facet whose filter is left out, facets to count): those without a filter of their own go together."""
    if free := tuple(name for name in names if not filters.get(name)):
        yield "", free
    yield from ((name, (name,)) for name in names if filters.get(name))
