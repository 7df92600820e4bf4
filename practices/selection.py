"""Which practices readers may see, fetched with their rows in few queries."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, Min, OuterRef, QuerySet, Window
from wagtail.models import Page, PageViewRestriction

from practices.models import PracticePage

_Pages = TypeVar("_Pages", bound=Page)
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
    pages: QuerySet[PracticePage] = PracticePage.objects.all()
    return readable(pages).select_related("library", "locale")


def readable(pages: "QuerySet[_Pages]") -> "QuerySet[_Pages]":
    """Keep the pages that everybody may read: live, and below no page that asks for a password or an account."""
    # Wagtail's public() says the same, but asks for the restrictions with a query of its own each time.
    own_path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = PageViewRestriction.objects.alias(own_path=own_path).filter(own_path__startswith=F("page__path"))
    return pages.filter(~Exists(above), live=True)


def newest_first(pages: "QuerySet[PracticePage]") -> "QuerySet[PracticePage]":
    """Order by the day on which readers first saw the practice, in whichever language."""
    first_seen = Window(Min("first_published_at"), partition_by=[F("translation_key")])
    return pages.order_by(first_seen.desc(), "reference")


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
