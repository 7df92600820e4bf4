"""The thesaurus as the search reads it: every concept with all its labels, hidden ones included."""

from collections.abc import Iterator

from practices.models import Concept
from practices.models.thesaurus_stamp import thesaurus_stamp
from search.analysis.documents import concept_sense
from search.analysis.vocabulary.entries import Entry
from search.values import LANGUAGES


class Thesaurus:
    """The concepts of the database."""

    def stamp(self) -> str:
        """Return what changes with every concept or label."""
        return thesaurus_stamp()

    def load_entries(self) -> Iterator[Entry]:
        """Yield every concept as a meaning."""
        for concept in Concept.objects.prefetch_related("other_labels"):
            others = list(concept.other_labels.all())
            words = {
                language: (
                    getattr(concept, f"preferred_{language}"),
                    *(row.label for row in others if row.language == language),
                )
                for language in LANGUAGES
            }
            yield Entry(concept_sense(concept.code), words)
