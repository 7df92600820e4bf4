"""A concept as the search shows it above its results."""

from practices.models import Concept
from practices.models.labels import LANGUAGES, in_language
from search.display import ConceptCard, ConceptLink


def concept_card(code: str, language: str) -> ConceptCard | None:
    """Return the concept of that code for a reader of ``language``, with its neighbours; two queries."""
    concept = Concept.objects.select_related("broader").filter(code=code).first()
    if concept is None:
        return None
    return ConceptCard(
        code=concept.code,
        labels={each: getattr(concept, f"preferred_{each}") for each in LANGUAGES},
        note=in_language(concept, "note", language),
        broader=(_link(concept.broader, language),) if concept.broader else (),
        narrower=tuple(_link(row, language) for row in concept.narrower.all()),
    )


def _link(concept: Concept, language: str) -> ConceptLink:
    return ConceptLink(code=concept.code, label=in_language(concept, "preferred", language))
