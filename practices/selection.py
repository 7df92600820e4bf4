"""Which practices readers may see, fetched with their rows in few queries."""

from collections.abc import Iterable

from django.db.models import QuerySet

from practices.models import PracticePage

_RECORD_ROWS = (
    "themes__other_labels",
    "audiences__other_labels",
    "objectives",
    "lessons",
    "partners",
    "funders",
    "conditions",
    "arguments",
    "indicators",
    "effect_claims",
    "sources",
)


def live_practices() -> "QuerySet[PracticePage]":
    """Return every live language version, with its library and language."""
    pages: QuerySet[PracticePage] = PracticePage.objects.live().public().select_related("library", "locale")
    return pages


def with_rows(pages: "QuerySet[PracticePage]") -> "QuerySet[PracticePage]":
    """Fetch the child rows too, one query a kind of row."""
    return pages.prefetch_related(*_RECORD_ROWS)


def version_for(versions: Iterable[PracticePage], language: str) -> PracticePage:
    """Return what a reader of ``language`` gets: that version, else the original, else any. At least one is needed."""
    candidates = list(versions)
    own = [page for page in candidates if page.language == language]
    originals = [page for page in candidates if page.is_original]
    return (own or originals or candidates)[0]


def original_of(versions: Iterable[PracticePage]) -> PracticePage:
    """Return the version whose codes and figures hold for all: the original, else any. At least one is needed."""
    candidates = list(versions)
    return next((page for page in candidates if page.is_original), candidates[0])
