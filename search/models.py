"""What search keeps in the database: changes that the index has not taken yet, and words that found too little."""

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
    time of its latest change, `created` that of the first one that still waits. `attempts` counts tries
    that failed, `refusals` those of them that failed because of this document and no other.
    """

    document_id = models.CharField(max_length=100, unique=True)
    reason = models.CharField(max_length=20, choices=ChangeReason, default=ChangeReason.CHANGED)
    created = models.DateTimeField(default=timezone.now)
    marked = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)
    refusals = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)
    next_try = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering: ClassVar = ["created", "pk"]
        verbose_name = _("change waiting for the search index")
        verbose_name_plural = _("changes waiting for the search index")
        permissions = [("rebuild_index", _("Can rebuild the search index"))]

    def __str__(self) -> str:
        return f"{self.document_id} ({self.reason})"


class Shortcoming(models.TextChoices):
    """What an answer lacked."""

    NOTHING = "nothing", _("Nothing found")
    REPAIRED = "repaired", _("Spelling repaired")
    FOREIGN = "foreign", _("Only in other languages")


class WantedWords(models.Model):
    """Words that were asked for on one day and found too little: how often, never by whom."""

    words = models.CharField(_("Words"), max_length=100)
    language = models.CharField(_("Language"), max_length=2)
    kind = models.CharField(_("Answer"), max_length=10, choices=Shortcoming)
    day = models.DateField(_("Day"), db_index=True)
    count = models.PositiveIntegerField(_("Times"), default=1)

    class Meta:
        ordering: ClassVar = ["-day", "words"]
        verbose_name = _("words that found too little")
        verbose_name_plural = _("words that found too little")
        # Whoever may change what these words lead to may read them, and nobody else.
        default_permissions = ("change",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["words", "language", "kind", "day"], name="one_count_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.words} ({self.language}, {self.day})"
