"""What it is, who did it, when, for whom."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from practices.models.partial_dates import PartialDateField
from practices.models.scales import Life, Outcome, RecordKind, Setting

TITLE_LENGTH = 120
TEASER_LENGTH = 300

_validate_reference = RegexValidator(r"^[a-z]{1,3}-[0-9]{1,9}$", _("A reference looks like fr-012 or p-345."))


class Identity(models.Model):
    """Identity of a practice. Only teaser and easy summary are text per language."""

    reference = models.CharField(
        _("Reference"),
        max_length=13,
        blank=True,
        validators=[_validate_reference],
        db_index=True,
        help_text=_("Permanent and never reused. Left empty, the next free number is given."),
    )
    teaser = models.TextField(
        _("Teaser"),
        max_length=TEASER_LENGTH,
        help_text=_(
            "What was done, for whom and what came of it, in three sentences at most. Stands in lists and mails."
        ),
    )
    easy_summary = models.TextField(
        _("Easy-language summary"),
        max_length=1500,
        blank=True,
        help_text=_("In plain words, for councillors and for the people concerned (FALC, Leichte Sprache)."),
    )
    record_kind = models.CharField(
        _("Kind of record"), max_length=16, choices=RecordKind.choices, default=RecordKind.PRACTICE
    )
    outcome = models.CharField(_("Outcome"), max_length=24, choices=Outcome.choices)
    is_outcome_checked = models.BooleanField(
        _("Outcome confirmed by an editor"),
        default=True,
        help_text=_("Not ticked: the outcome was set by rule at import and is shown as not yet checked."),
    )
    life = models.CharField(_("Life"), max_length=18, choices=Life.choices, default=Life.UNKNOWN)
    started = PartialDateField(_("Start"), max_length=7, help_text=_("Year, or year and month: 2016 or 2016-10."))
    ended = PartialDateField(_("End"), max_length=7, help_text=_("Year, or year and month. Empty while it runs."))
    library = models.ForeignKey(
        "practices.Library",
        verbose_name=_("Library"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="practices",
        help_text=_("Left empty only where the name is withheld: confidential or anonymous records."),
    )
    library_in_words = models.CharField(
        _("Kind of library in this record’s words"),
        max_length=120,
        blank=True,
        help_text=_("Only where they differ from those of the library’s own entry."),
    )
    population_served = models.PositiveIntegerField(_("Population served"), null=True, blank=True)
    staff_fte = models.DecimalField(
        _("Staff, full-time equivalents"), max_digits=7, decimal_places=2, null=True, blank=True
    )
    opening_hours = models.DecimalField(
        _("Opening hours a week"), max_digits=5, decimal_places=1, null=True, blank=True
    )
    floor_area = models.PositiveIntegerField(_("Floor area in m²"), null=True, blank=True)
    setting = models.CharField(_("Urban or rural"), max_length=8, choices=Setting.choices, default=Setting.UNKNOWN)
    themes = ParentalManyToManyField(
        "practices.Concept",
        verbose_name=_("Themes"),
        related_name="practices_by_theme",
        limit_choices_to={"scheme": "theme"},
        help_text=_("One to five themes."),
    )
    audiences = ParentalManyToManyField(
        "practices.Concept",
        verbose_name=_("Audiences"),
        related_name="practices_by_audience",
        limit_choices_to={"scheme": "audience"},
        help_text=_("Whom it serves."),
    )

    identity_panels = [
        FieldPanel("title", help_text=_("At most 120 characters. Say what was done and where.")),
        FieldPanel("teaser"),
        FieldPanel("easy_summary"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("record_kind"), FieldPanel("reference")]),
                FieldRowPanel([FieldPanel("outcome"), FieldPanel("is_outcome_checked")]),
                FieldRowPanel([FieldPanel("life"), FieldPanel("started"), FieldPanel("ended")]),
            ],
            heading=_("Record"),
        ),
        FieldPanel("library"),
        FieldPanel("library_in_words"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("population_served"), FieldPanel("setting")]),
                FieldRowPanel([FieldPanel("staff_fte"), FieldPanel("opening_hours"), FieldPanel("floor_area")]),
            ],
            heading=_("Library profile at the time"),
            help_text=_("Leave empty what is not known: unknown is not zero."),
        ),
        # Drafts are saved without them, too.
        FieldPanel("themes", required_on_save=False),
        FieldPanel("audiences", required_on_save=False),
    ]

    class Meta:
        abstract = True
