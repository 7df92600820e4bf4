"""A practice as terms: what it is found by, in whichever language it was written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import partial
from typing import NamedTuple

from search.analysis.folding import fold
from search.analysis.keys import intent_sense_key, name_key, sense_key, word_key
from search.analysis.passages import pack_places
from search.analysis.reading import TextReading, reader, sense_keys
from search.analysis.syntax import NameField
from search.analysis.texts import iter_chunks
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import concept_sense
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.weights import FIELD_WEIGHTS, INTENT_COUNT, Field
from search.analysis.words import NAMES, stem
from search.values import LANGUAGES, ConceptLabels, SearchDocument

_MOST_OFTEN = 60
_TELLS = "tells"


class DocumentReading(NamedTuple):
    """What an index keeps of a practice's words.

    ``terms`` tells how often each term counts over all versions and fields: beside its words, a text has their
    meanings, so that a word of another language finds it under the same term. ``rows`` are the passages as sequences
    of their words' keys, for phrases; small words leave a gap. ``spellings`` are the folded words of all texts and
    names, which mistyped questions are repaired against. ``places`` tells where terms stand (see
    ``search.analysis.passages``).
    """

    terms: Mapping[str, int]
    rows: tuple[tuple[str, ...], ...]
    spellings: frozenset[str]
    places: bytes


def read_document(document: SearchDocument, vocabulary: Vocabulary) -> DocumentReading:
    """Read every text of a practice once."""
    texts = [
        (field, reader(language, vocabulary).read(passage)) for language, field, passage in iter_passages(document)
    ]
    chunks: dict[str, Set[int]] = {}
    for _field, text in texts:
        for chunk, terms in text.chunks.items():
            # The same letters may be a word of two languages.
            chunks[chunk] = terms | chunks[chunk] if chunk in chunks else terms
    names = [reader(LANGUAGES[0], vocabulary).read(name) for name in document.names]
    return DocumentReading(
        terms=_count_terms(document, texts, vocabulary),
        rows=tuple(text.row for _field, text in texts),
        spellings=frozenset(word for text in (*(text for _field, text in texts), *names) for word in text.spellings),
        places=pack_places((text.checksums for _field, text in texts), _placed(chunks, text_of(document))),
    )


def _count_terms(
    document: SearchDocument, texts: Iterable[tuple[Field, TextReading]], vocabulary: Vocabulary
) -> Mapping[str, int]:
    by_field: dict[Field, Counter[str]] = defaultdict(Counter)
    for field, text in texts:
        by_field[field].update(text.keys)
    senses = [concept_sense(concept.code) for concept in document.concepts]
    by_field[Field.CONCEPTS].update({key for sense in senses for key in sense_keys(sense, vocabulary)})
    # A label repeats its words in three languages, a name in several forms: each counts once.
    by_field[Field.LABELS].update(set(_label_keys(document.concepts, vocabulary)))
    by_field[Field.NAMES].update(set(_name_keys(document.names, vocabulary)))
    counts: dict[str, int] = {}
    for field, found in by_field.items():
        weight = FIELD_WEIGHTS[field]
        for key, number in found.items():
            counts[key] = counts.get(key, 0) + weight * number
    for code in document.facets.get(_TELLS, ()):
        key = intent_sense_key(code)
        counts[key] = counts.get(key, 0) + INTENT_COUNT
    for name_field, names in _fields_of_names(document):
        counts.update({name_key(name_field, key): 1 for key in _name_keys(names, vocabulary)})
    return counts | {key: _MOST_OFTEN for key, count in counts.items() if count > _MOST_OFTEN}


def text_of(document: SearchDocument) -> str:
    """Return all passages in a row, one sign between two, as ``DocumentReading.places`` counts places."""
    return "\n".join([text for _language, _field, text in iter_passages(document)])


def _placed(chunks: Mapping[str, Set[int]], text: str) -> Iterator[tuple[int, Set[int]]]:
    places: dict[str, int] = {}
    for place, chunk in iter_chunks(text):
        places.setdefault(chunk, place)
    return ((place, chunks[chunk]) for chunk, place in places.items())


def iter_passages(document: SearchDocument) -> Iterator[tuple[str, Field, str]]:
    """Yield (language, field, passage) of every version, in reading order: title, teaser, lessons, body."""
    for version in document.versions:
        passages = [(Field.TITLE, version.title), (Field.TEASER, version.teaser)]
        passages += [(Field.LESSONS, passage) for passage in version.lessons]
        passages += [(Field.BODY, passage) for passage in version.body]
        yield from ((version.language, field, passage) for field, passage in passages if passage)


def labels_of(concept: ConceptLabels, language: str) -> tuple[str, ...]:
    """Return every label of a concept in one language, the preferred one first."""
    preferred = concept.preferred.get(language)
    return (*((preferred,) if preferred else ()), *concept.alternative.get(language, ()))


def _label_keys(concepts: Iterable[ConceptLabels], vocabulary: Vocabulary) -> Iterator[str]:
    for concept in concepts:
        labels = tuple((language, labels_of(concept, language)) for language in LANGUAGES)
        yield from vocabulary.remembered("labels", labels, partial(_keys_of_labels, labels, vocabulary))


def _keys_of_labels(labels: Iterable[tuple[str, Iterable[str]]], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(
        key for language, group in labels for label in group for key in reader(language, vocabulary).label_keys(label)
    )


def _fields_of_names(document: SearchDocument) -> Iterator[tuple[NameField, Iterable[str]]]:
    yield NameField.PLACE, document.places
    yield NameField.LIBRARY, (document.library.name,) if document.library else ()


def _name_keys(names: Iterable[str], vocabulary: Vocabulary) -> Iterator[str]:
    for name in names:
        yield from vocabulary.remembered("name", name, partial(_keys_of_name, name, vocabulary))


def _keys_of_name(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    words = [token.text for token in tokenize(name)]
    senses = (
        sense
        for word in words
        for language in LANGUAGES
        for sense in vocabulary.name_senses(language, stem(word, language))
    )
    return (*(word_key(fold(word), NAMES) for word in words), *(sense_key(sense) for sense in senses))
