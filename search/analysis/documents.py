"""A practice as terms: for every field and language, what it is found by."""

from collections.abc import Iterable, Iterator, Mapping

from search.analysis.texts import PlacedTerm, place_terms
from search.analysis.weights import Field
from search.analysis.words import NAMES
from search.values import LANGUAGES, ConceptLabels, DocumentVersion, SearchDocument

TEXT_FIELDS = tuple(field for field in Field if field is not Field.NAMES)


def field_name(field: Field, language: str) -> str:
    """Return the name that engines keep a field's terms of one language under."""
    return f"{field}_{language}"


FIELD_NAMES = (
    *(field_name(field, language) for field in TEXT_FIELDS for language in LANGUAGES),
    field_name(Field.NAMES, NAMES),
)
"""Every field of terms that an index must have."""


def analyse_document(document: SearchDocument) -> Mapping[str, tuple[PlacedTerm, ...]]:
    """Return the terms of a practice by field name; fields without terms are left out.

    Labels of its concepts are there in every language, also those it has no version in.
    """
    fields = {
        field_name(field, version.language): place_terms(passages, version.language)
        for version in document.versions
        for field, passages in _texts(version)
    }
    for language in LANGUAGES:
        fields[field_name(Field.LABELS, language)] = place_terms(_labels(document.concepts, language), language)
    fields[field_name(Field.NAMES, NAMES)] = place_terms(document.names, NAMES)
    return {name: terms for name, terms in fields.items() if terms}


def labels_of(concept: ConceptLabels, language: str) -> tuple[str, ...]:
    """Return every label of a concept in one language, the preferred one first."""
    preferred = concept.preferred.get(language)
    return (*((preferred,) if preferred else ()), *concept.alternative.get(language, ()))


def _texts(version: DocumentVersion) -> Iterator[tuple[Field, Iterable[str]]]:
    yield Field.TITLE, (version.title,)
    yield Field.TEASER, (version.teaser,)
    yield Field.LESSONS, version.lessons
    yield Field.BODY, version.body


def _labels(concepts: Iterable[ConceptLabels], language: str) -> list[str]:
    return [label for concept in concepts for label in labels_of(concept, language)]
