"""Our documents as the index keeps them."""

from collections.abc import Mapping, Sequence

import tantivy

from search.analysis.collation import sort_key
from search.analysis.documents import count_terms, exact_words, spellings
from search.analysis.records import pack, unpack
from search.analysis.suggestions import encode_preferred_labels, suggestion_entries
from search.analysis.vocabulary.current import current_vocabulary
from search.engines.tantivy import schema
from search.values import LANGUAGES, SearchDocument

_TIE = "\x1f"
_NEVER = "0000-00-00"


def to_index(document: SearchDocument) -> tantivy.Document:
    """Return a document with its terms, codes, orders and ways in."""
    made = tantivy.Document()
    made.add_text(schema.ID, document.id)
    made.add_bytes(schema.RECORD, pack(document).encode())
    made.add_pre_tokenized_text(schema.TERMS, _bag(count_terms(document, current_vocabulary())))
    for words in exact_words(document):
        made.add_pre_tokenized_text(schema.EXACT, _sequence(words))
    for word in spellings(document):
        made.add_text(schema.SPELLINGS, word)
    made.add_json(schema.FACETS, {name: list(codes) for name, codes in document.facets.items() if codes})
    made.add_text(schema.NEWEST, f"{document.published or _NEVER}{_TIE}{document.id}")
    for language in LANGUAGES:
        key = sort_key(document.version_for(language).title)
        made.add_text(schema.title_order(language), f"{key}{_TIE}{document.id}")
    for entry in {(entry.kind, entry.encode()) for entry in suggestion_entries(document)}:
        made.add_text(schema.suggestion_field(entry[0]), entry[1])
    for term in encode_preferred_labels(document):
        made.add_text(schema.PREFERRED_LABELS, term)
    return made


def from_index(found: tantivy.Document) -> SearchDocument:
    """Return our document from what the index kept of it."""
    return unpack(bytes(found[schema.RECORD][0]).decode())


def _bag(counts: Mapping[str, int]) -> tantivy.PreTokenizedString:
    # Offsets are ours to know (search.analysis.highlighting); the index wants some that are not empty.
    return tantivy.PreTokenizedString(
        "", [tantivy.Token(key, 0, 0, 1) for key, count in counts.items() for _time in range(count)]
    )


def _sequence(words: Sequence[str]) -> tantivy.PreTokenizedString:
    return tantivy.PreTokenizedString("", [tantivy.Token(key, place, 0, 1) for place, key in enumerate(words)])
