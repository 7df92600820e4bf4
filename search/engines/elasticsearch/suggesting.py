"""Suggestions: terms that begin like what was typed, of all kinds in one request, the labels shown in another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from search.analysis.encoding import clean
from search.analysis.suggestions import (
    SuggestionEntry,
    preferred_label_prefix,
    rank_entries,
    share_places,
    typed_prefixes,
)
from search.engines.elasticsearch.faults import read_faults
from search.engines.elasticsearch.homes import OpenIndex
from search.engines.elasticsearch.patterns import begins_with_any
from search.engines.elasticsearch.schema import PREFERRED_LABELS, suggestion_field
from search.values import Suggestion, SuggestionKind

_MOST_TERMS = 300
_TERMS = "terms"

_Beginnings = Iterable[tuple[str, str, str]]
"""Name of what is asked, field, beginning."""


def suggest_from_index(opened: OpenIndex, prefix: str, language: str) -> tuple[Suggestion, ...]:
    """Return what goes with the typed text, with the number of practices behind each."""
    with read_faults():
        ranked = share_places(_rank(opened, prefix, language))
        return tuple(_with_preferred_labels(opened, ranked, language))


def _rank(opened: OpenIndex, prefix: str, language: str) -> Iterator[Suggestion]:
    typed = list(enumerate(clean(each) for each in typed_prefixes(prefix)))
    found = _find(
        opened,
        [(f"{kind}{place}", suggestion_field(kind), each) for kind in SuggestionKind for place, each in typed],
    )
    for kind in SuggestionKind:
        counted = [
            (SuggestionEntry.decode(term, kind), count)
            for place, _each in typed
            for term, count in found[f"{kind}{place}"].items()
        ]
        for entry, count in rank_entries(counted, language):
            yield Suggestion(
                kind=entry.kind,
                code=entry.code,
                label=entry.label,
                language=entry.language,
                matched_label=entry.label,
                count=count,
                scheme=entry.scheme,
            )


def _with_preferred_labels(opened: OpenIndex, suggestions: Iterable[Suggestion], language: str) -> Iterator[Suggestion]:
    """Yield the suggestions, each concept under the label that its reader knows it by."""
    suggestions = tuple(suggestions)
    begins = {
        each: clean(preferred_label_prefix(each.scheme, each.code, language))
        for each in suggestions
        if each.kind is SuggestionKind.CONCEPT
    }
    wanted = {begin: str(place) for place, begin in enumerate(dict.fromkeys(begins.values()))}
    found = _find(opened, [(name, PREFERRED_LABELS, begin) for begin, name in wanted.items()])
    for each in suggestions:
        terms = list(found[wanted[begins[each]]]) if each in begins else []
        yield replace(each, label=terms[0].removeprefix(begins[each])) if terms else each


def _find(opened: OpenIndex, beginnings: _Beginnings) -> Mapping[str, Mapping[str, int]]:
    """Return the terms of each beginning with the number of practices that have them."""
    beginnings = tuple(beginnings)
    if not beginnings:
        return {}
    found: Mapping[str, Any] = opened.client.search(
        index=opened.name,
        size=0,
        allow_partial_search_results=False,
        query={"bool": {"should": [{"prefix": {field: {"value": begin}}} for _name, field, begin in beginnings]}},
        aggs={
            name: {
                "terms": {
                    "field": field,
                    "include": begins_with_any([begin]),
                    "size": _MOST_TERMS,
                    "order": {"_key": "asc"},
                }
            }
            for name, field, begin in beginnings
        },
    ).body
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in found["aggregations"][name]["buckets"]}
        for name, _field, _begin in beginnings
    }
