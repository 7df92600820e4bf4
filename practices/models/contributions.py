"""What an outsider tells, from the first saved field on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from practices.models.scales import Disclosure, RecordKind
from practices.models.thesaurus import LabelLanguage


class ContributionState(models.TextChoices):
    """Where a contribution stands; derived, never stored."""

    DRAFT = "draft", _("Not sent yet")
    RECEIVED = "received", _("Received, waiting for an editor")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Contribution(models.Model):
    """A text in the making. It belongs to whoever knows its code; nothing here says who that is, and no time of day.

    ``answers`` holds by field name what was typed, unchecked. ``other_answers`` are versions that another window sent
    while this one was already newer; their author decides between them. ``code_hash`` is the plain SHA-256 of the
    normalised code: a code has 100 random bits, so no table of guesses can be made and a salt would add nothing.
    ``page`` is the draft it became; ``reference`` outlives that page.
    """

    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    kind = models.CharField(_("Kind of record"), max_length=16, choices=RecordKind.choices)
    answers = models.JSONField(default=dict)
    other_answers = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=2, choices=LabelLanguage.choices, blank=True)
    disclosure = models.CharField(max_length=12, choices=Disclosure.choices, blank=True)
    started_on = models.DateField()
    changed_on = models.DateField()
    submitted_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    page = models.OneToOneField(
        "practices.PracticePage", on_delete=models.SET_NULL, null=True, blank=True, related_name="contribution"
    )
    reference = models.CharField(max_length=13, blank=True, db_index=True)

    class Meta:
        verbose_name = _("Contribution")
        verbose_name_plural = _("Contributions")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.reference}".strip()

    @property
    def state(self) -> ContributionState:
        """Where it stands, read from its days and its page."""
        if self.withdrawn_on:
            return ContributionState.WITHDRAWN
        if self.page and self.page.live:
            return ContributionState.PUBLISHED
        return ContributionState.RECEIVED if self.submitted_on else ContributionState.DRAFT
