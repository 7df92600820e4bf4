"""A practice as terms: what it is found by, in whichever language it was written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from search.analysis.folding import fold
from search.analysis.keys import intent_sense_key, name_key, sense_key, word_key
from search.analysis.reading import reader, sense_keys
from search.analysis.syntax import NameField
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import concept_sense
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.weights import FIELD_WEIGHTS, INTENT_COUNT, Field
from search.analysis.words import NAMES, stem
from search.values import LANGUAGES, ConceptLabels, DocumentVersion, SearchDocument

_MOST_OFTEN = 60
_TELLS = "tells"


def count_terms(document: SearchDocument, vocabulary: Vocabulary) -> Mapping[str, int]:
    """Return how often each term counts for a practice, over all its versions and fields.

    Beside its words, a text has their meanings, so that a word of another language finds it under the same term.
    """
    counts: Counter[str] = Counter()
    for field, keys in _keys_by_field(document, vocabulary):
        for key in keys:
            counts[key] += FIELD_WEIGHTS[field]
    for code in document.facets.get(_TELLS, ()):
        counts[intent_sense_key(code)] += INTENT_COUNT
    for name_field, names in _fields_of_names(document):
        counts.update({name_key(name_field, key) for key in _name_keys(names, vocabulary)})
    return {key: min(count, _MOST_OFTEN) for key, count in counts.items()}


def _keys_by_field(document: SearchDocument, vocabulary: Vocabulary) -> Iterator[tuple[Field, Iterable[str]]]:
    for version in document.versions:
        for field, passages in _texts(version):
            own = reader(version.language, vocabulary)
            yield field, (key for passage in passages for key in own.keys(passage))
    senses = [concept_sense(concept.code) for concept in document.concepts]
    yield Field.CONCEPTS, {key for sense in senses for key in sense_keys(sense, vocabulary)}
    # A label repeats its words in three languages, a name in several forms: each counts once.
    yield Field.LABELS, set(_label_keys(document.concepts, vocabulary))
    yield Field.NAMES, set(_name_keys(document.names, vocabulary))


def iter_passages(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """Yield (language, passage) of every version, in reading order: title, teaser, lessons, body."""
    for version in document.versions:
        for _field, passages in _texts(version):
            yield from ((version.language, passage) for passage in passages if passage)


def exact_words(document: SearchDocument, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Return each passage as the sequence of its words' keys, for phrases; small words leave a gap."""
    return tuple(
        tuple(key for chunk in reader(language, vocabulary).chunks(passage) for key in chunk.row)
        for language, passage in iter_passages(document)
    )


def spellings(document: SearchDocument, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the folded words of all texts and names, which mistyped questions are repaired against."""
    texts = [*iter_passages(document), *((LANGUAGES[0], name) for name in document.names)]
    return frozenset(
        word
        for language, text in texts
        for chunk in reader(language, vocabulary).chunks(text)
        for word in chunk.spellings
    )


def labels_of(concept: ConceptLabels, language: str) -> tuple[str, ...]:
    """Return every label of a concept in one language, the preferred one first."""
    preferred = concept.preferred.get(language)
    return (*((preferred,) if preferred else ()), *concept.alternative.get(language, ()))


def _texts(version: DocumentVersion) -> Iterator[tuple[Field, Iterable[str]]]:
    yield Field.TITLE, (version.title,)
    yield Field.TEASER, (version.teaser,)
    yield Field.LESSONS, version.lessons
    yield Field.BODY, version.body


def _label_keys(concepts: Iterable[ConceptLabels], vocabulary: Vocabulary) -> Iterator[str]:
    for concept in concepts:
        for language in LANGUAGES:
            for label in labels_of(concept, language):
                yield from reader(language, vocabulary).label_keys(label)


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
