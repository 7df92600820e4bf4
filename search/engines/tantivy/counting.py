"""How many practices each code of each facet has, leaving out the facet's own filter."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import tantivy

from search.engines.tantivy.homes import OpenIndex
from search.engines.tantivy.queries import Filters, with_filters
from search.engines.tantivy.schema import COMBINED, FACETS, TIE

_MOST_CODES = 2_000
_MOST_COMBINATIONS = 500

Counts: TypeAlias = Mapping[str, Mapping[str, int]]


def count_facets(
    opened: OpenIndex, searcher: tantivy.Searcher, query: tantivy.Query, *, names: Iterable[str], filters: Filters
) -> Counts:
    """Return counts by facet and code. Facets without a filter of their own share one run."""
    names = tuple(names)
    free = tuple(name for name in names if not filters.get(name))
    runs = [(filters, free), *(({**filters, name: ()}, (name,)) for name in names if name not in free)]
    counts: dict[str, Mapping[str, int]] = {}
    for others, wanted in runs:
        counts |= _count(searcher, with_filters(query, others, opened.schema), wanted, opened.manifold)
    return {name: counts[name] for name in names}


def _count(searcher: tantivy.Searcher, query: tantivy.Query, names: Iterable[str], manifold: set[str]) -> Counts:
    combined = _buckets(searcher, query, COMBINED, [name for name in names if name not in manifold], _MOST_COMBINATIONS)
    # From now on these are counted code by code at once.
    manifold |= {name for name, buckets in combined.items() if len(buckets) == _MOST_COMBINATIONS}
    single = _buckets(searcher, query, FACETS, [name for name in names if name in manifold], _MOST_CODES)
    return {name: _by_code(buckets) for name, buckets in (combined | single).items()}


def _buckets(
    searcher: tantivy.Searcher, query: tantivy.Query, field: str, names: Iterable[str], most: int
) -> dict[str, Mapping[str, int]]:
    wanted = {name: {"terms": {"field": f"{field}.{name}", "size": most}} for name in names}
    found: dict[str, Any] = searcher.aggregate(query, wanted) if wanted else {}
    return {name: {each["key"]: each["doc_count"] for each in found[name]["buckets"]} for name in wanted}


def _by_code(buckets: Mapping[str, int]) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for codes, number in buckets.items():
        for code in codes.split(TIE):
            counts[code] = counts.get(code, 0) + number
    return counts
