"""A mark that changes whenever the thesaurus does, so that every process knows when to read it again."""

from uuid import uuid4

from django.db import models


class ThesaurusStamp(models.Model):
    """One row that holds the present mark."""

    mark = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.mark


_ONLY_ROW = 1


def thesaurus_stamp() -> str:
    """Return the present mark; empty as long as nothing was ever changed. One small query."""
    return ThesaurusStamp.objects.filter(pk=_ONLY_ROW).values_list("mark", flat=True).first() or ""


def touch_thesaurus() -> None:
    """Set a new mark: a concept, a label or a link changed."""
    ThesaurusStamp.objects.update_or_create(pk=_ONLY_ROW, defaults={"mark": uuid4().hex})
