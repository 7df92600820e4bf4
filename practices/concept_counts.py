"""How many practices each theme and each audience has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.urls import reverse

from practices.models import Concept
from practices.models.thesaurus import ConceptScheme


@dataclass(frozen=True, kw_only=True)
class CountedConcept:
    """A concept with the number of live practices tagged with it, and the address of its page."""

    code: str
    label: str
    note: str
    url: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ConceptGroup:
    """A group of themes. ``count`` is left out: one practice may stand under several of its themes."""

    code: str
    label: str
    url: str
    themes: tuple[CountedConcept, ...]


def theme_groups() -> tuple[ConceptGroup, ...]:
    """Return the groups with their themes, in the order of the thesaurus; two queries."""
    counts = _counts(ConceptScheme.THEME)
    concepts = list(Concept.objects.themes())
    return tuple(
        ConceptGroup(
            code=group.code,
            label=group.label,
            url=reverse("practices:theme", args=[group.code]),
            themes=_counted([row for row in concepts if row.broader_id == group.pk], counts),
        )
        for group in concepts
        if group.broader_id is None
    )


def counted_audiences() -> tuple[CountedConcept, ...]:
    """Return the audiences with their counts, in the order of the thesaurus; two queries."""
    return _counted(list(Concept.objects.audiences()), _counts(ConceptScheme.AUDIENCE))


def _counts(scheme: str) -> Mapping[int, int]:
    relation = f"practices_by_{scheme}"
    # The original alone counts, or a translated practice would count twice.
    originals = Q(
        **{f"{relation}__live": True, f"{relation}__locale__language_code": F(f"{relation}__original_language")}
    )
    counted = Concept.objects.filter(scheme=scheme).annotate(number=Count(relation, filter=originals, distinct=True))
    return dict(counted.order_by().values_list("pk", "number"))


def _counted(concepts: Sequence[Concept], counts: Mapping[int, int]) -> tuple[CountedConcept, ...]:
    return tuple(
        CountedConcept(
            code=concept.code,
            label=concept.label,
            note=concept.note,
            url=reverse(f"practices:{concept.scheme}", args=[concept.code]),
            count=counts.get(concept.pk, 0),
        )
        for concept in concepts
    )
