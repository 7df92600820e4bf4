"""What a list of practices shows beside each page's own row, fetched for all rows at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Exists, OuterRef

from practices.models import PracticePage
from practices.models.derived import CompletenessReport
from practices.models.pages import CHILD_ROWS
from practices.selection import original_of

_ROWS = (*CHILD_ROWS, "themes", "audiences")


@dataclass(frozen=True)
class ListedPractice:
    """The family of a listed page (drafts included), its original, and how complete the page itself is."""

    versions: tuple[PracticePage, ...]
    facts: PracticePage
    completeness: CompletenessReport


def fetch_facts(pages: Iterable[PracticePage]) -> None:
    """Make `facts_of` ready for these pages, with two queries."""
    listed = list(pages)
    families = _families({str(page.translation_key) for page in listed})
    rows = _existing_rows([page.pk for page in listed])
    for page in listed:
        versions = families[str(page.translation_key)]
        completeness = page.completeness_with(rows[page.pk])
        page.__dict__["listed"] = ListedPractice(tuple(versions), original_of(versions), completeness)


def facts_of(page: PracticePage) -> ListedPractice:
    """Return what `fetch_facts` found for this page."""
    return cast(ListedPractice, page.__dict__["listed"])


def _families(keys: Iterable[str]) -> Mapping[str, list[PracticePage]]:
    families: dict[str, list[PracticePage]] = defaultdict(list)
    versions = PracticePage.objects.filter(translation_key__in=keys).select_related("locale", "library")
    for version in versions.order_by("locale_id"):
        families[str(version.translation_key)].append(version)
    return families


def _existing_rows(keys: Iterable[int]) -> Mapping[int, set[str]]:
    flags = {f"has_{name}": _exists(name) for name in _ROWS}
    found = PracticePage.objects.filter(pk__in=keys).annotate(**flags).values_list("pk", *flags)
    return {pk: {name for name, has in zip(_ROWS, row, strict=True) if has} for pk, *row in found}


def _exists(name: str) -> Exists:
    relation: Any = PracticePage._meta.get_field(name)
    if relation.many_to_many:
        return Exists(getattr(PracticePage, name).through.objects.filter(practicepage=OuterRef("pk")))
    return Exists(relation.related_model.objects.filter(page=OuterRef("pk")))
