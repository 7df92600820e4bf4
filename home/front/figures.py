"""How much there is: the figures below the bridge."""

from dataclasses import dataclass

from django.db.models import Count, F, Q

from practices.models import Lesson
from practices.models.scales import LessonKind
from practices.selection import live_practices


@dataclass(frozen=True, kw_only=True)
class Counts:
    """Practices by the language they were written in, and what they hold; a translation never counts again."""

    french: int
    german: int
    total: int
    countries: int
    lessons: int
    failures: int


def count_all() -> Counts:
    """Count what readers may see."""
    practices = live_practices().aggregate(
        total=_references(),
        french=_references(Q(original_language="fr")),
        german=_references(Q(original_language="de")),
        countries=Count("library__country", distinct=True),
    )
    originals = live_practices().filter(locale__language_code=F("original_language"))
    lessons = Lesson.objects.filter(page__in=originals).aggregate(
        lessons=Count("pk"), failures=Count("pk", filter=Q(kind=LessonKind.FAILURE))
    )
    return Counts(**practices, **lessons)


def _references(condition: Q | None = None) -> Count:
    return Count("reference", distinct=True, filter=condition)
