"""What views and the API call: ask the engine and, on the way, bring the index up to date.

Raises IndexUnavailable when there is no index; a rebuild is then started in the background.
"""

from search.engine import IndexUnavailable
from search.indexing import catch_up_sometimes
from search.rebuilding import ensure_index
from search.registry import get_engine
from search.values import SearchQuery, SearchResults, Suggestion


def find(query: SearchQuery) -> SearchResults:
    """Answer a question from the index."""
    catch_up_sometimes()
    try:
        return get_engine().search(query)
    except IndexUnavailable:
        ensure_index()
        raise


def suggest(prefix: str, language: str) -> tuple[Suggestion, ...]:
    """Return at most eight suggestions for what was typed so far."""
    try:
        return get_engine().suggest(prefix, language)
    except IndexUnavailable:
        ensure_index()
        raise
