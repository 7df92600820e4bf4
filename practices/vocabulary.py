"""The thesaurus as the search reads it: every concept with all its labels, hidden ones included."""

import re
from collections.abc import Iterator, Mapping

from practices.models import Concept
from practices.models.thesaurus import ConceptScheme
from practices.models.thesaurus_stamp import thesaurus_stamp
from practices.thesaurus.rules import QUALIFIER
from search.analysis.vocabulary.entries import Entry, concept_sense
from search.values import LANGUAGES

_AND = re.compile(r" (?:et|und|and) ")


class Thesaurus:
    """The concepts of the database."""

    def stamp(self) -> str:
        """Return what changes with every concept or label."""
        return thesaurus_stamp()

    def load_entries(self) -> Iterator[Entry]:
        """Yield every concept as a meaning."""
        concepts = list(Concept.objects.prefetch_related("other_labels"))
        broader = {concept.pk: concept.broader_id for concept in concepts}
        codes = {concept.pk: concept.code for concept in concepts}
        for concept in concepts:
            others = list(concept.other_labels.all())
            words = {
                language: (
                    *_with_conjuncts(getattr(concept, f"preferred_{language}")),
                    *(QUALIFIER.sub("", row.label) for row in others if row.language == language),
                )
                for language in LANGUAGES
            }
            wider = tuple(concept_sense(codes[key]) for key in _line_above(concept.pk, broader))
            # The group of a theme takes in its neighbours, too; the theme above a topic is what the topic is about.
            is_topic = concept.scheme == ConceptScheme.TOPIC
            yield Entry(concept_sense(concept.code), words, wider=wider, asks_wider=is_topic)


def _with_conjuncts(label: str) -> tuple[str, ...]:
    """Return a label and, of one like "Families and parenting", each of the two that it names."""
    parts = tuple(part for part in _AND.split(label) if part)
    return (label, *parts) if len(parts) > 1 else (label,)


def _line_above(key: int, broader: Mapping[int, int | None]) -> Iterator[int]:
    """Yield the broader concepts of a concept, the nearest first; a circle ends where it closes."""
    seen = {key}
    above = broader.get(key)
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = broader.get(above)
