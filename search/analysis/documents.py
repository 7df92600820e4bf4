"""A practice as terms: what it is found by, in whichever language it was written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from search.analysis.folding import fold
from search.analysis.keys import GAP, PART, intent_sense_key, name_key, sense_key, tree_key, word_key
from search.analysis.subjects import SubjectWord, subject_words
from search.analysis.syntax import NameField
from search.analysis.texts import analyse_chunk, iter_chunks
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import Sense, Trust, concept_sense
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.weights import FIELD_WEIGHTS, INTENT_COUNT, Field
from search.analysis.words import NAMES, TermKind, stem
from search.values import LANGUAGES, ConceptLabels, DocumentVersion, SearchDocument

_MOST_OFTEN = 60
_TELLS = "tells"
_SHORTEST_SPELLING = 4


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
            yield field, (key for passage in passages for key in text_keys(passage, version.language, vocabulary))
    senses = [concept_sense(concept.code) for concept in document.concepts]
    yield Field.CONCEPTS, {key for sense in senses for key in _sense_keys(sense, vocabulary)}
    # A label repeats its words in three languages, a name in several forms: each counts once.
    yield Field.LABELS, set(_label_keys(document.concepts, vocabulary))
    yield Field.NAMES, set(_name_keys(document.names, vocabulary))


def text_keys(text: str, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the terms of a text: of every word, its parts, their meanings, and of expressions."""
    words = subject_words(text, language)
    stems = [word.stems for word in words]
    for place, word in enumerate(words):
        yield from _word_keys(word, language, vocabulary)
        for expression in vocabulary.expressions(language, stems, place, is_asked=False):
            yield from _sense_keys(expression.sense, vocabulary)


def exact_words(document: SearchDocument) -> tuple[tuple[str, ...], ...]:
    """Return each passage as the sequence of its words' keys, for phrases; small words leave a gap."""
    return tuple(
        tuple(_sequence(passage, version.language))
        for version in document.versions
        for _field, passages in _texts(version)
        for passage in passages
        if passage
    )


def spellings(document: SearchDocument) -> frozenset[str]:
    """Return the folded words of all texts and names, which mistyped questions are repaired against."""
    texts = (passage for version in document.versions for _field, passages in _texts(version) for passage in passages)
    words = (fold(token.text) for text in (*texts, *document.names) for token in tokenize(text))
    return frozenset(word for word in words if len(word) >= _SHORTEST_SPELLING)


def labels_of(concept: ConceptLabels, language: str) -> tuple[str, ...]:
    """Return every label of a concept in one language, the preferred one first."""
    preferred = concept.preferred.get(language)
    return (*((preferred,) if preferred else ()), *concept.alternative.get(language, ()))


def _word_keys(word: SubjectWord, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    for term in word.terms:
        mark = PART if term.kind is TermKind.PART else ""
        yield mark + word_key(term.text, language)
        for sense in vocabulary.senses(language, term.text):
            yield from (mark + key for key in _sense_keys(sense, vocabulary))


def _sense_keys(sense: Sense, vocabulary: Vocabulary) -> Iterator[str]:
    yield sense_key(sense)
    if sense.trust is Trust.CONCEPT:
        yield from (tree_key(each) for each in (sense, *vocabulary.wider(sense)))


def _sequence(passage: str, language: str) -> Iterator[str]:
    for _place, chunk in iter_chunks(passage):
        for word in analyse_chunk(chunk, language):
            yield word_key(word.terms[0].text, language) if word.terms else GAP


def _texts(version: DocumentVersion) -> Iterator[tuple[Field, Iterable[str]]]:
    yield Field.TITLE, (version.title,)
    yield Field.TEASER, (version.teaser,)
    yield Field.LESSONS, version.lessons
    yield Field.BODY, version.body


def _label_keys(concepts: Iterable[ConceptLabels], vocabulary: Vocabulary) -> Iterator[str]:
    for concept in concepts:
        for language in LANGUAGES:
            for label in labels_of(concept, language):
                yield from text_keys(label, language, vocabulary)


def _fields_of_names(document: SearchDocument) -> Iterator[tuple[NameField, Iterable[str]]]:
    yield NameField.PLACE, document.places
    yield NameField.LIBRARY, (document.library.name,) if document.library else ()


def _name_keys(names: Iterable[str], vocabulary: Vocabulary) -> Iterator[str]:
    for name in names:
        for token in tokenize(name):
            yield word_key(fold(token.text), NAMES)
            for language in LANGUAGES:
                for sense in vocabulary.name_senses(language, stem(token.text, language)):
                    yield sense_key(sense)
