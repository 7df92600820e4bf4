"""What was missing, what was done, what was learned."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField

from practices.models.scales import Participation

DESCRIPTION_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "blockquote"]


class Story(models.Model):
    """The telling part of a practice."""

    reached_how = models.TextField(_("How the people were reached"), max_length=1500, blank=True)
    need = models.TextField(
        _("Need, and how it was known"),
        max_length=3000,
        help_text=_("The starting point: what was missing, for whom, and how you knew."),
    )
    description = RichTextField(
        _("What was done"),
        features=DESCRIPTION_FEATURES,
        help_text=_("So that a colleague could start tomorrow: who did what, how often, where, with what."),
    )
    why_it_should_work = models.TextField(
        _("Why it should work"),
        max_length=600,
        blank=True,
        help_text=_("One sentence. Others judge by it whether it fits their place."),
    )
    participation = models.CharField(
        _("Participation of the people concerned"),
        max_length=12,
        choices=Participation.choices,
        default=Participation.UNKNOWN,
    )
    participation_note = models.TextField(_("How they took part"), max_length=600, blank=True)
    why_no_difficulty = models.TextField(
        _("Why no difficulty is told"),
        max_length=600,
        blank=True,
        help_text=_("Only where no lesson tells of a difficulty or a failure: say why there was none."),
    )
    do_differently = models.TextField(
        _("What we would do differently"),
        max_length=1500,
        blank=True,
        help_text=_("If you started again tomorrow: what first, what not at all?"),
    )

    story_panels = [
        FieldPanel("reached_how"),
        FieldPanel("need"),
        InlinePanel("objectives", heading=_("Objectives"), label=_("Objective")),
        FieldPanel("description"),
        FieldPanel("why_it_should_work"),
        InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("participation")]), FieldPanel("participation_note")],
            heading=_("Participation of the people concerned"),
        ),
        InlinePanel(
            "lessons",
            heading=_("Lessons"),
            label=_("Lesson"),
            help_text=_("At least one difficulty or failure, or the reason below why there was none."),
        ),
        FieldPanel("why_no_difficulty"),
        FieldPanel("do_differently"),
    ]

    class Meta:
        abstract = True
