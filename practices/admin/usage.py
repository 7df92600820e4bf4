"""Libraries and concepts that practices use stay."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext

from practices.models import Concept, Library, PracticePage
from practices.signals import practices_tagged


def refuse_deletion_of_used(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Say why a library or a concept cannot be deleted, and lead back to its list; nothing is deleted then."""
    used = {row: count for row in instances if (count := practice_count(row))}
    for row, count in used.items():
        messages.error(request, _refusal(row, count))
    if not used:
        return None
    return redirect(type(instances[0]).snippet_viewset.get_url_name("list"))


def practice_count(row: object) -> int:
    """Return how many practices, drafts included, name this library or carry this concept."""
    if isinstance(row, Library):
        pages: QuerySet[PracticePage] = PracticePage.objects.filter(library=row)
    elif isinstance(row, Concept):
        pages = practices_tagged(row)
    else:
        return 0
    return pages.values("translation_key").distinct().count()


def _refusal(row: object, count: int) -> str:
    sentence = ngettext(
        "“%(name)s” is used by %(count)d practice and cannot be deleted. Change that practice first.",
        "“%(name)s” is used by %(count)d practices and cannot be deleted. Change those practices first.",
        count,
    )
    return sentence % {"name": row, "count": count}
