"""The fields of the embedded index."""

from importlib.metadata import version

import tantivy

from search.analysis.version import analysis_version
from search.values import LANGUAGES, SuggestionKind

_LAYOUT = "3"
"""To be raised with every change of the fields below or of what is written into them."""

ID = "id"
RECORD = "record"
PLACES = "places"
TERMS = "terms"
EXACT = "exact"
SPELLINGS = "spellings"
FACETS = "facets"
COMBINED = "combined"
"""All codes of a facet as one: what has one value is counted several times as fast as what has several."""

TIE = "\x1f"
"""Stands between codes that are one value, and between what orders and the id."""

NEWEST = "newest"
PREFERRED_LABELS = "preferred_labels"


def schema_version() -> str:
    """Return the version of fields and analysis that this process writes and reads."""
    return f"tantivy{_LAYOUT}-{version('tantivy')}/analysis{analysis_version()}"


def title_order(language: str) -> str:
    """Return the field that orders by the title that readers of a language see."""
    return f"title_order_{language}"


def suggestion_field(kind: SuggestionKind) -> str:
    """Return the field with the ways in to one kind of suggestion."""
    return f"suggest_{kind}"


def make_schema() -> tantivy.Schema:
    """Return the schema. Terms come ready from our analysis: "raw" and "whitespace" take them as they are."""
    builder = tantivy.SchemaBuilder()
    _add_plain(builder, ID, is_fast=True)
    builder.add_bytes_field(RECORD, stored=True)
    builder.add_bytes_field(PLACES, stored=True)
    builder.add_text_field(TERMS, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(EXACT, tokenizer_name="whitespace", index_option="position")
    for name in (FACETS, COMBINED):
        builder.add_json_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in (NEWEST, *map(title_order, LANGUAGES)):
        _add_plain(builder, name, is_fast=True)
    for name in (SPELLINGS, PREFERRED_LABELS, *map(suggestion_field, SuggestionKind)):
        _add_plain(builder, name)
    return builder.build()


def _add_plain(builder: tantivy.SchemaBuilder, name: str, *, is_fast: bool = False) -> None:
    builder.add_text_field(name, fast=is_fast, tokenizer_name="raw", index_option="basic")
