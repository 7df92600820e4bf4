"""A mark that changes whenever the thesaurus does, so that every process knows when to read it again."""

from django.db.models import Count, Max

from practices.models.thesaurus import Concept, ConceptLabel


def thesaurus_stamp() -> str:
    """Return the present mark."""
    concepts = Concept.objects.aggregate(Count("pk"), Max("pk"))
    labels = ConceptLabel.objects.aggregate(Count("pk"), Max("pk"))
    return f"{concepts}{labels}"
