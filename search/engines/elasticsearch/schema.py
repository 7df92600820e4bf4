"""The fields of an index on a cluster, and what Elasticsearch is told about them."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from search.analysis.keys import GAP
from search.analysis.version import analysis_version
from search.values import LANGUAGES, SuggestionKind

_LAYOUT = "1"
"""To be raised with every change of the fields below or of what is written into them."""

ID = "id"
RECORD = "record"
PLACES = "places"
TERMS = "terms"
EXACT = "exact"
SPELLINGS = "spellings"
FACETS = "facets"
NEWEST = "newest"
PREFERRED_LABELS = "preferred_labels"

# An index takes no term of more than 32,766 bytes, and a letter has at most four.
_LONGEST_TERM = 8_000
_PASSAGE_GAP = 100


def schema_version() -> str:
    """Return the version of fields and analysis that this process writes and reads."""
    return f"elasticsearch{_LAYOUT}/analysis{analysis_version()}"


def title_order(language: str) -> str:
    """Return the field that orders by the title that readers of a language see."""
    return f"title_order_{language}"


def suggestion_field(kind: SuggestionKind) -> str:
    """Return the field with the ways in to one kind of suggestion."""
    return f"suggest_{kind}"


def schema_hash(version: str) -> str:
    """Return a schema version short enough for the name of an index."""
    return sha256(version.encode()).hexdigest()[:8]


def make_settings(shards: int, window: int) -> Mapping[str, Any]:
    """Return the settings of an index while it is filled: without copies, which are made of the full one."""
    return {
        "number_of_shards": shards,
        "number_of_replicas": 0,
        "max_result_window": window,
        "max_regex_length": 10_000,
        "similarity": {"default": {"type": "BM25", "k1": 1.2, "b": 0.75}},
        "analysis": {
            "tokenizer": {"between_blanks": {"type": "whitespace", "max_token_length": _LONGEST_TERM}},
            "filter": {"gaps": {"type": "stop", "stopwords": [GAP]}},
            "analyzer": {
                # Terms come ready from our analysis and are taken as they are.
                "ready": {"type": "custom", "tokenizer": "between_blanks"},
                # What is left out of a phrase keeps its place: any word may stand there.
                "with_gaps": {"type": "custom", "tokenizer": "between_blanks", "filter": ["gaps"]},
            },
        },
    }


def make_mappings(meta: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the mapping; a field that is not in it is refused. Only what hits are made of is kept as text."""
    plain = {"type": "keyword", "ignore_above": _LONGEST_TERM}
    names = (ID, FACETS, SPELLINGS, NEWEST, PREFERRED_LABELS)
    return {
        "dynamic": "strict",
        "_meta": dict(meta),
        "_source": {"includes": [RECORD, PLACES]},
        "properties": {
            RECORD: {"type": "keyword", "index": False, "doc_values": False},
            PLACES: {"type": "binary"},
            TERMS: {"type": "text", "analyzer": "ready", "index_options": "freqs"},
            EXACT: {
                "type": "text",
                "analyzer": "ready",
                "search_analyzer": "with_gaps",
                "index_options": "positions",
                "position_increment_gap": _PASSAGE_GAP,
                "norms": False,
            },
            **dict.fromkeys(names, plain),
            **{title_order(language): plain for language in LANGUAGES},
            **{suggestion_field(kind): plain for kind in SuggestionKind},
        },
    }
