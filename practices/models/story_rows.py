"""Rows that tell the story: objectives, lessons, partners, conditions, arguments."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from practices.models.child_rows import TranslatedRow
from practices.models.scales import Agreement, ConditionKind, LessonKind, PartnerType


class Objective(TranslatedRow):
    """One thing the practice wanted to reach."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="objectives")
    text = models.CharField(_("Objective"), max_length=300)

    panels = [FieldPanel("text")]

    def __str__(self) -> str:
        return self.text


class Lesson(TranslatedRow):
    """One thing learned, and what the library did about it (empty: no response was reported)."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="lessons")
    kind = models.CharField(_("Kind"), max_length=10, choices=LessonKind.choices)
    text = models.TextField(_("What was learned"), max_length=1200)
    response = models.TextField(_("What the library did about it"), max_length=1200, blank=True)

    panels = [FieldPanel("kind"), FieldPanel("text"), FieldPanel("response")]

    def __str__(self) -> str:
        return self.text


class Partner(TranslatedRow):
    """Whom it was done with, and in which role."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("Name"), max_length=200)
    kind = models.CharField(_("Type"), max_length=20, choices=PartnerType.choices)
    role = models.CharField(_("Role"), max_length=300, blank=True)
    contribution = models.CharField(_("What they brought"), max_length=300, blank=True)
    agreement = models.CharField(
        _("Written agreement"), max_length=8, choices=Agreement.choices, default=Agreement.UNKNOWN
    )

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("agreement")]),
        FieldPanel("role"),
        FieldPanel("contribution"),
    ]
    # Bodies keep the name they have in their own language; a translator may give another.
    override_translatable_fields = [SynchronizedField("name")]

    def __str__(self) -> str:
        return self.name


class Condition(TranslatedRow):
    """Something that the practice needs, that helps it, or that harms it."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="conditions")
    kind = models.CharField(_("Kind"), max_length=8, choices=ConditionKind.choices)
    text = models.CharField(_("Condition"), max_length=300)

    panels = [FieldPanel("kind"), FieldPanel("text")]

    def __str__(self) -> str:
        return self.text


class Argument(TranslatedRow):
    """A reason that convinces a decision-maker."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="arguments")
    text = models.CharField(_("Argument"), max_length=300)

    panels = [FieldPanel("text")]

    def __str__(self) -> str:
        return self.text


class Funder(TranslatedRow):
    """Who gave money."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="funders")
    name = models.CharField(_("Funder"), max_length=200)

    panels = [FieldPanel("name")]
    override_translatable_fields = [SynchronizedField("name")]

    def __str__(self) -> str:
        return self.name
