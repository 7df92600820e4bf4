"""A mark that changes whenever the thesaurus does, so that every process knows when to read it again."""

from uuid import uuid4

from django.core.cache import cache
from django.db import models, transaction


class ThesaurusStamp(models.Model):
    """One row that holds the present mark."""

    mark = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.mark


_ONLY_ROW = 1
_CACHE_KEY = "thesaurus-stamp"
_CACHE_SECONDS = 5


def thesaurus_stamp() -> str:
    """Return the mark, empty as long as nothing was ever changed; another process's change is seen within seconds."""
    known: str | None = cache.get(_CACHE_KEY)
    if known is None:
        known = ThesaurusStamp.objects.filter(pk=_ONLY_ROW).values_list("mark", flat=True).first() or ""
        cache.set(_CACHE_KEY, known, _CACHE_SECONDS)
    return known


def touch_thesaurus() -> None:
    """Set a new mark: a concept, a label or a link changed."""
    ThesaurusStamp.objects.update_or_create(pk=_ONLY_ROW, defaults={"mark": uuid4().hex})
    cache.delete(_CACHE_KEY)
    # A search in between may have kept the mark from before this change.
    transaction.on_commit(lambda: cache.delete(_CACHE_KEY))
