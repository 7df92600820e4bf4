"""Our documents as the index keeps them."""

from collections.abc import Iterator, Mapping

import tantivy

from search.analysis.collation import sort_key
from search.analysis.documents import DocumentReading
from search.analysis.keys import GAP
from search.analysis.records import pack, unpack
from search.analysis.suggestions import encode_preferred_labels, suggestion_entries
from search.engines.tantivy import schema
from search.values import LANGUAGES, SearchDocument

_NEVER = "0000-00-00"
_PASSAGE_GAP = f" {GAP} {GAP} {GAP} "
"""No phrase reaches from one passage into the next."""


def to_index(document: SearchDocument, read: DocumentReading) -> tantivy.Document:
    """Return a document with its terms, codes, orders and ways in."""
    made = tantivy.Document()
    made.add_text(schema.ID, document.id)
    made.add_bytes(schema.RECORD, pack(document))
    made.add_bytes(schema.PLACES, read.places)
    made.add_text(schema.TERMS, " ".join(_repeated(read.terms)))
    made.add_text(schema.EXACT, _PASSAGE_GAP.join(" ".join(words) for words in read.rows))
    for word in read.spellings:
        made.add_text(schema.SPELLINGS, word)
    facets = {name: codes for name, codes in document.facets.items() if codes}
    made.add_json(schema.FACETS, {name: list(codes) for name, codes in facets.items()})
    made.add_json(schema.COMBINED, {name: schema.TIE.join(sorted(codes)) for name, codes in facets.items()})
    made.add_text(schema.NEWEST, f"{document.published or _NEVER}{schema.TIE}{document.id}")
    for language in LANGUAGES:
        key = sort_key(document.version_for(language).title)
        made.add_text(schema.title_order(language), f"{key}{schema.TIE}{document.id}")
    for entry in {(entry.kind, entry.encode()) for entry in suggestion_entries(document)}:
        made.add_text(schema.suggestion_field(entry[0]), entry[1])
    for term in encode_preferred_labels(document):
        made.add_text(schema.PREFERRED_LABELS, term)
    return made


def from_index(found: tantivy.Document) -> SearchDocument:
    """Return our document from what the index kept of it."""
    return unpack(bytes(found[schema.RECORD][0]))


def language_of(found: tantivy.Document) -> str:
    """Return the language that a practice was first told in."""
    return from_index(found).original_language


def places_of(found: tantivy.Document) -> bytes:
    """Return what the index kept of where a document's terms stand."""
    return bytes(found[schema.PLACES][0])


def _repeated(counts: Mapping[str, int]) -> Iterator[str]:
    return (key for key, count in counts.items() for _time in range(count))
