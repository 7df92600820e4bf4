"""How many practices each code of each facet has, leaving out the facet's own filter."""

from collections.abc import Iterable, Mapping
from typing import Any

import tantivy

from search.engines.tantivy.queries import Filters, with_filters
from search.engines.tantivy.schema import FACETS

_MOST_CODES = 2_000


def count_facets(
    searcher: tantivy.Searcher, schema: tantivy.Schema, query: tantivy.Query, *, names: Iterable[str], filters: Filters
) -> Mapping[str, Mapping[str, int]]:
    """Return counts by facet and code. Facets without a filter of their own share one run."""
    names = tuple(names)
    free = tuple(name for name in names if not filters.get(name))
    counts = dict(_count(searcher, with_filters(query, filters, schema), free))
    for name in names:
        if name not in free:
            others = {other: codes for other, codes in filters.items() if other != name}
            counts |= _count(searcher, with_filters(query, others, schema), (name,))
    return {name: counts[name] for name in names}


def _count(searcher: tantivy.Searcher, query: tantivy.Query, names: tuple[str, ...]) -> Mapping[str, Mapping[str, int]]:
    if not names:
        return {}
    wanted = {name: {"terms": {"field": f"{FACETS}.{name}", "size": _MOST_CODES}} for name in names}
    found: dict[str, Any] = searcher.aggregate(query, wanted)
    return {name: {b["key"]: b["doc_count"] for b in found[name]["buckets"]} for name in names}
