"""Our documents as a cluster keeps them."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from search.analysis.collation import sort_key
from search.analysis.documents import DocumentReading
from search.analysis.encoding import clean
from search.analysis.records import pack, unpack
from search.analysis.suggestions import encode_preferred_labels, suggestion_entries
from search.engines.elasticsearch import schema
from search.values import LANGUAGES, SearchDocument, SuggestionKind

_TIE = "\x1f"
_NEVER = "0000-00-00"
_EQUALS = "="

Source = Mapping[str, Any]


def to_index(document: SearchDocument, read: DocumentReading) -> Source:
    """Return a document with its terms, codes, orders and ways in."""
    ways_in: dict[SuggestionKind, set[str]] = {kind: set() for kind in SuggestionKind}
    for entry in suggestion_entries(document):
        ways_in[entry.kind].add(clean(entry.encode()))
    return {
        schema.ID: document.id,
        schema.RECORD: pack(document).decode(),
        schema.PLACES: b64encode(read.places).decode(),
        schema.TERMS: clean(" ".join(_repeated(read.terms))),
        schema.EXACT: [clean(" ".join(words)) for words in read.rows],
        schema.SPELLINGS: [clean(word) for word in read.spellings],
        schema.FACETS: [facet_term(name, code) for name, codes in document.facets.items() for code in codes],
        schema.NEWEST: f"{document.published or _NEVER}{_TIE}{document.id}",
        schema.PREFERRED_LABELS: [clean(term) for term in encode_preferred_labels(document)],
        **{schema.title_order(language): _order(document, language) for language in LANGUAGES},
        **{schema.suggestion_field(kind): sorted(entries) for kind, entries in ways_in.items()},
    }


def from_index(found: Source) -> SearchDocument:
    """Return our document from what the index kept of it."""
    return unpack(found[schema.RECORD].encode())


def language_of(found: Source) -> str:
    """Return the language that a practice was first told in."""
    return from_index(found).original_language


def places_of(found: Source) -> bytes:
    """Return what the index kept of where a document's terms stand."""
    return b64decode(found[schema.PLACES])


def facet_term(name: str, code: str) -> str:
    """Return the one term that stands for a code of a facet: all facets share a field."""
    return clean(f"{name}{_EQUALS}{code}")


def facet_of(term: str) -> tuple[str, str]:
    """Return the name and the code of a facet's term."""
    name, _equals, code = term.partition(_EQUALS)
    return name, code


def _order(document: SearchDocument, language: str) -> str:
    return clean(f"{sort_key(document.version_for(language).title)}{_TIE}{document.id}")


def _repeated(counts: Mapping[str, int]) -> Iterator[str]:
    return (key for key, count in counts.items() for _time in range(count))
