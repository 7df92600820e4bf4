"""Rows that prove: indicators, effect claims, sources, and the marks of a review."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from practices.models.child_rows import ChildRow, TranslatedRow
from practices.models.partial_dates import PARTIAL_DATE_HELP, PartialDateField
from practices.models.scales import Criterion, EffectDirection, EffectKind, ReviewAnswer


class Indicator(TranslatedRow):
    """One figure. Without a year or a source it says so, and stays out of briefs."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="indicators")
    label = models.CharField(_("What is counted"), max_length=200)
    value = models.DecimalField(_("Value"), max_digits=16, decimal_places=3)
    unit = models.CharField(_("Unit"), max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(_("Year"), null=True, blank=True)
    source = models.CharField(
        _("Source of the figure"),
        max_length=300,
        blank=True,
        help_text=_("The title of one of the sources below, or where the figure comes from."),
    )

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit"), FieldPanel("year")]),
        FieldPanel("source"),
    ]
    override_translatable_fields = [SynchronizedField("source")]

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"


class EffectClaim(TranslatedRow):
    """A statement that something changed, with what it rests on."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="effect_claims")
    statement = models.TextField(_("Statement"), max_length=600)
    measure = models.CharField(_("What was measured"), max_length=200, blank=True)
    before = models.CharField(_("Before"), max_length=80, blank=True)
    after = models.CharField(_("After"), max_length=80, blank=True)
    respondents = models.PositiveIntegerField(_("Number of people asked or measured (n)"), null=True, blank=True)
    method = models.CharField(_("Method"), max_length=300, blank=True)
    measured_on = PartialDateField(_("Date"))
    source = models.CharField(_("Source"), max_length=300, blank=True)
    kind = models.CharField(_("Kind of effect"), max_length=12, choices=EffectKind.choices, blank=True)
    direction = models.CharField(
        _("Direction"), max_length=14, choices=EffectDirection.choices, default=EffectDirection.NOT_MEASURED
    )

    panels = [
        FieldPanel("statement"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("direction")]),
        FieldPanel("measure"),
        FieldRowPanel([FieldPanel("before"), FieldPanel("after"), FieldPanel("respondents")]),
        FieldPanel("method"),
        FieldRowPanel([FieldPanel("measured_on", help_text=PARTIAL_DATE_HELP), FieldPanel("source")]),
    ]
    override_translatable_fields = [SynchronizedField("measured_on", overridable=False), SynchronizedField("source")]

    def __str__(self) -> str:
        return self.statement


class Source(ChildRow):
    """Where it can be read up. Sources stay in the language they were published in."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(_("Title"), max_length=300)
    publisher = models.CharField(_("Publisher"), max_length=200, blank=True)
    url = models.URLField(_("Address"), max_length=500, blank=True)
    published = PartialDateField(_("Date"))

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("publisher"), FieldPanel("published", help_text=PARTIAL_DATE_HELP)]),
        FieldPanel("url"),
    ]

    def __str__(self) -> str:
        return self.title


class ReviewMark(ChildRow):
    """A reviewer's answer to one criterion of the grid."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="review_marks")
    criterion = models.PositiveSmallIntegerField(_("Criterion"), choices=Criterion.choices)
    answer = models.CharField(_("Answer"), max_length=10, choices=ReviewAnswer.choices, default=ReviewAnswer.NOT_STATED)
    comment = models.CharField(_("Comment"), max_length=600, blank=True)
    is_exemplary = models.BooleanField(_("Exemplary for this"), default=False)

    panels = [
        FieldPanel("criterion"),
        FieldRowPanel([FieldPanel("answer"), FieldPanel("is_exemplary")]),
        FieldPanel("comment"),
    ]

    def __str__(self) -> str:
        return f"{self.get_criterion_display()}: {self.get_answer_display()}"
