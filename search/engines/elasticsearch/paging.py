"""One page of hits, however deep: Elasticsearch counts off so many, and what lies behind is reached step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from search.engines.beside import beside
from search.engines.elasticsearch.homes import OpenIndex
from search.engines.elasticsearch.queries import Query

Found = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Request:
    """What to ask, and which of the hits are wanted. `order` must never leave two hits equal.

    `counted` finds what `query` finds and scores nothing: what is only counted costs a fraction so.
    """

    query: Query
    counted: Query
    order: tuple[Mapping[str, str], ...]
    offset: int
    limit: int
    post_filter: Query | None = None
    aggregations: Mapping[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The wanted hits, the number of all, and what was counted along."""

    total: int
    hits: tuple[Found, ...]
    aggregations: Mapping[str, Any]


def ask(opened: OpenIndex, request: Request) -> Answer:
    """Return the wanted hits, in one step where they lie within what can be counted off; they are counted meanwhile."""
    counting = beside.start(_count, opened, request)
    is_near = request.offset + request.limit <= opened.window
    # Only the first of them are wanted: what cannot be among them is never scored.
    found = _first(opened, request) if is_near else ()
    counted = counting.result()
    total = int(counted["hits"]["total"]["value"])
    is_far = not is_near and request.offset < total
    return Answer(
        total=total,
        hits=_walk(opened, request) if is_far else found,
        aggregations=counted.get("aggregations", {}),
    )


def _first(opened: OpenIndex, request: Request) -> tuple[Found, ...]:
    found = _search(opened, request, from_=request.offset, size=request.limit, track_total_hits=False, source=True)
    return tuple(found["hits"]["hits"])


def _count(opened: OpenIndex, request: Request) -> Found:
    found: Found = opened.client.search(
        index=opened.name,
        query={"bool": {"filter": [request.counted]}},
        post_filter=request.post_filter,
        aggs=request.aggregations,
        size=0,
        track_total_hits=True,
        allow_partial_search_results=False,
        preference=_preference(request),
    ).body
    return found


def _walk(opened: OpenIndex, request: Request) -> tuple[Found, ...]:
    """Return hits behind the window: each step goes on after the last hit of the one before."""
    wanted: list[Found] = []
    after: Any = None
    place = 0
    end = request.offset + request.limit
    while place < end:
        is_wanted = place >= request.offset
        size = min(opened.window, (end if is_wanted else request.offset) - place)
        step = _search(opened, request, size=size, search_after=after, track_total_hits=False, source=is_wanted)
        hits = step["hits"]["hits"]
        if is_wanted:
            wanted += hits
        if len(hits) < size:
            break
        place += size
        after = hits[-1]["sort"]
    return tuple(wanted)


def _search(opened: OpenIndex, request: Request, *, source: bool, **options: Any) -> Found:
    found: Found = opened.client.search(
        index=opened.name,
        query={"bool": {"must": [request.query], "filter": [request.post_filter] if request.post_filter else []}},
        sort=list(request.order),
        source=source,
        allow_partial_search_results=False,
        # Each shard knows only its own words; asked first, they score as one index does.
        search_type="dfs_query_then_fetch" if opened.is_sharded else None,
        preference=_preference(request),
        **options,
    ).body
    return found


def _preference(request: Request) -> str:
    # Copies of a shard may order equal hits differently: the pages of a question come from the same ones.
    return f"q{crc32(str(request.query).encode())}"
