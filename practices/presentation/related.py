"""Practices near another one: by what they tell, in whichever language, by themes and audiences, or by adaptation."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from django.db.models import Count, F, Q

from practices.cards import PracticeCard, cards_by_reference
from practices.models import Adaptation, Concept, PracticePage
from practices.models.labels import interface_language
from practices.models.scales import AdaptationRelation
from practices.selection import live_practices
from search.engine import IndexUnavailable
from search.finding import find
from search.values import SearchQuery

RELATED_COUNT = 4
# Letters and figures only: what means something to the search in a question is only a sign in a title.
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True)
class RelatedPractice:
    """A practice tied to the one being read; ``relation`` says in words what was done with the idea."""

    card: PracticeCard
    relation: str


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """The practices it comes from, those that took its idea up, and those like it."""

    origins: tuple[RelatedPractice, ...]
    adaptations: tuple[RelatedPractice, ...]
    related: tuple[RelatedPractice, ...]


def neighbours_of(
    facts: PracticePage, origin_rows: Sequence[Adaptation], *, themes: Sequence[Concept], audiences: Sequence[Concept]
) -> Neighbours:
    """Return the neighbours of a practice that readers may see, whatever their language.

    Those like it are one list: the search finds them by the words of title and teaser, across languages. Where it
    cannot answer or finds nothing, as for a page that is not saved yet, themes and audiences tell what is near.
    """
    origins = [(row.origin.reference, row.relation) for row in origin_rows]
    adaptations = _adaptations(facts) if facts.pk else []
    told = {reference for reference, _relation in (*origins, *adaptations)}
    alike = _alike(facts, told) if facts.pk else []
    if not alike:
        alike = [ref for ref in _related(facts, themes=themes, audiences=audiences) if ref not in told]
    related = [(reference, "") for reference in alike]
    cards = cards_by_reference(reference for reference, _relation in (*origins, *adaptations, *related))
    return Neighbours(
        origins=_in_words(origins, cards), adaptations=_in_words(adaptations, cards), related=_in_words(related, cards)
    )


def _alike(facts: PracticePage, told: Set[str]) -> list[str]:
    query = SearchQuery(
        text=" ".join(_WORD.findall(f"{facts.title} {facts.teaser}")),
        language=interface_language(),
        similar_to=facts.reference,
        page_size=RELATED_COUNT + len(told),
        is_literal=True,
    )
    try:
        hits = find(query).hits
    except IndexUnavailable:
        return []
    return [hit.id for hit in hits if hit.id not in told][:RELATED_COUNT]


def _related(facts: PracticePage, *, themes: Sequence[Concept], audiences: Sequence[Concept]) -> list[str]:
    # A shared theme counts twice a shared audience; ties go to the newer practice.
    nearness = 2 * Count("themes", filter=Q(themes__in=[theme.pk for theme in themes]), distinct=True) + Count(
        "audiences", filter=Q(audiences__in=[audience.pk for audience in audiences]), distinct=True
    )
    originals = live_practices().filter(locale__language_code=F("original_language"))
    return list(
        originals.exclude(translation_key=facts.translation_key)
        .annotate(nearness=nearness)
        .filter(nearness__gt=1)
        .order_by("-nearness", "-first_published_at", "reference")
        .values_list("reference", flat=True)[:RELATED_COUNT]
    )


def _adaptations(facts: PracticePage) -> list[tuple[str, str]]:
    return sorted({(row.page.reference, row.relation) for row in facts.adaptations if row.page.live})


def _in_words(pairs: Iterable[tuple[str, str]], cards: Mapping[str, PracticeCard]) -> tuple[RelatedPractice, ...]:
    return tuple(
        RelatedPractice(card=cards[reference], relation=str(AdaptationRelation(code).label) if code else "")
        for reference, code in pairs
        if reference in cards
    )
