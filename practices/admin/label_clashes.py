"""Which concept has a label: read evenly, as the search does, in every language and of every kind."""

from collections.abc import Iterator

from practices.models import Concept
from practices.models.labels import LANGUAGES
from practices.thesaurus.rules import QUALIFIER
from search.question_log import even


def concepts_by_label() -> dict[str, Concept]:
    """Return every label, made even and without its qualifier, with its concept.

    Where two have it, the one that prefers it wins.
    """
    concepts = list(Concept.objects.prefetch_related("other_labels"))
    found: dict[str, Concept] = {}
    for read in (_preferred, _others):
        for concept in concepts:
            for label in read(concept):
                found.setdefault(even(QUALIFIER.sub("", label)), concept)
    return found


def concept_with(label: str, language: str) -> Concept | None:
    """Return the concept that has this label in this language."""
    wanted = even(label)
    for concept in Concept.objects.prefetch_related("other_labels"):
        others = (row.label for row in concept.other_labels.all() if row.language == language)
        if wanted in map(even, (getattr(concept, f"preferred_{language}"), *others)):
            return concept
    return None


def _preferred(concept: Concept) -> Iterator[str]:
    return (getattr(concept, f"preferred_{language}") for language in LANGUAGES)


def _others(concept: Concept) -> Iterator[str]:
    return (row.label for row in concept.other_labels.all())
