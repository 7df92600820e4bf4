"""Changes of the database that the index has not taken yet."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ChangeReason(models.TextChoices):
    """Why a document is out of date."""

    CHANGED = "changed", _("changed")
    REMOVED = "removed", _("removed")
    RELABELLED = "relabelled", _("a label it is found by changed")


class PendingChange(models.Model):
    """One document that the index must read again. The row goes once an engine has taken it.

    One row per document: a change of a waiting document makes it due again. `marked` is the
    time of its latest change, `created` that of the first one that still waits.
    """

    document_id = models.CharField(max_length=100, unique=True)
    reason = models.CharField(max_length=20, choices=ChangeReason, default=ChangeReason.CHANGED)
    created = models.DateTimeField(default=timezone.now)
    marked = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)
    next_try = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering: ClassVar = ["created", "pk"]
        verbose_name = _("change waiting for the search index")
        verbose_name_plural = _("changes waiting for the search index")

    def __str__(self) -> str:
        return f"{self.document_id} ({self.reason})"
