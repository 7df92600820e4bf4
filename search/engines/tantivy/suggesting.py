"""Suggestions from an open index: terms that begin like what was typed."""

from collections.abc import Iterator

import tantivy
from tantivy import Query

from search.analysis.suggestions import (
    SuggestionEntry,
    preferred_label_prefix,
    rank_entries,
    share_places,
    typed_prefixes,
)
from search.engines.tantivy.faults import read_faults
from search.engines.tantivy.homes import OpenIndex
from search.engines.tantivy.schema import PREFERRED_LABELS, suggestion_field
from search.values import Suggestion, SuggestionKind

_MOST_TERMS = 300


def suggest_from_index(opened: OpenIndex, prefix: str, language: str) -> tuple[Suggestion, ...]:
    """Return what goes with the typed text, with the number of practices behind each."""
    with read_faults():
        searcher = opened.index.searcher()
        return share_places(_rank(searcher, prefix, language))


def _rank(searcher: tantivy.Searcher, prefix: str, language: str) -> Iterator[Suggestion]:
    for kind in SuggestionKind:
        for entry, count in rank_entries(_find(searcher, kind, prefix), language):
            yield _to_suggestion(searcher, entry, count, language)


def _find(searcher: tantivy.Searcher, kind: SuggestionKind, prefix: str) -> Iterator[tuple[SuggestionEntry, int]]:
    # The filter makes the counts leave out documents that are deleted but not yet merged away.
    for typed in typed_prefixes(prefix):
        for term, count in searcher.terms_with_prefix(
            suggestion_field(kind), typed, filter_query=Query.all_query(), limit=_MOST_TERMS
        ):
            yield SuggestionEntry.decode(term, kind), count


def _to_suggestion(searcher: tantivy.Searcher, entry: SuggestionEntry, count: int, language: str) -> Suggestion:
    label = _preferred_label(searcher, entry, language) if entry.kind is SuggestionKind.CONCEPT else entry.label
    return Suggestion(
        kind=entry.kind,
        code=entry.code,
        label=label,
        language=entry.language,
        matched_label=entry.label,
        count=count,
        scheme=entry.scheme,
    )


def _preferred_label(searcher: tantivy.Searcher, entry: SuggestionEntry, language: str) -> str:
    begin = preferred_label_prefix(entry.scheme, entry.code, language)
    found = searcher.terms_with_prefix(PREFERRED_LABELS, begin, limit=1)
    return found[0][0].removeprefix(begin) if found else entry.label
