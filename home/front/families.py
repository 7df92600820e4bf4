"""Practices with all their live versions and the rows that the home page reads, in few queries."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from django.db.models import F, QuerySet

from practices.cards import without_texts
from practices.models import PracticePage
from practices.selection import live_practices

Families: TypeAlias = Mapping[str, list[PracticePage]]
"""The live versions of practices by reference."""


def families_of(references: Iterable[str]) -> Families:
    """Return the live versions of each reference; a reference without one is left out."""
    wanted = set(references)
    return _by_reference(live_practices().filter(reference__in=wanted)) if wanted else {}


def newest_families(theme: str, *, limit: int) -> list[list[PracticePage]]:
    """Return the newest practices of a theme, each with its live versions."""
    tagged = live_practices().filter(themes__code=theme, locale__language_code=F("original_language"))
    references = list(tagged.order_by("-first_published_at", "reference").values_list("reference", flat=True)[:limit])
    families = families_of(references)
    return [families[reference] for reference in references]


def _by_reference(pages: "QuerySet[PracticePage]") -> Families:
    families: dict[str, list[PracticePage]] = {}
    for page in without_texts(pages).prefetch_related("lessons", "indicators"):
        families.setdefault(page.reference, []).append(page)
    return families
