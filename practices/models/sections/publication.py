"""Who tells it, under which licence, who translated and reviewed it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from practices.models.scales import Disclosure, Licence
from practices.models.thesaurus import LabelLanguage

_OPINION_WORDS = 100


def validate_opinion_length(value: str) -> None:
    """Refuse an expert opinion of more than 100 words."""
    if len(value.split()) > _OPINION_WORDS:
        raise ValidationError(_("An expert opinion has at most 100 words."))


class Publication(models.Model):
    """Disclosure, licence, languages and review."""

    disclosure = models.CharField(
        _("Disclosure"),
        max_length=12,
        choices=Disclosure.choices,
        default=Disclosure.NAMED,
        help_text=_(
            "Named: readers see who tells it. Confidential: editors know, readers do not. Anonymous: nobody knows."
        ),
    )
    author = models.CharField(_("Author"), max_length=200, blank=True)
    organisation = models.CharField(_("Organisation"), max_length=200, blank=True)
    licence = models.CharField(_("Licence"), max_length=16, choices=Licence.choices, default=Licence.CC_BY)
    original_language = models.CharField(
        _("Language of the original"), max_length=2, choices=LabelLanguage.choices, blank=True, editable=False
    )
    original_published_at = models.DateTimeField(
        _("Publication of the original text that this version holds"), null=True, editable=False
    )
    translators = models.CharField(_("Translators"), max_length=300, blank=True)
    change_note = models.CharField(_("What changed in this version"), max_length=300, blank=True)
    reviewers = models.CharField(_("Reviewers"), max_length=300, blank=True)
    reviewed_on = models.DateField(_("Reviewed on"), null=True, blank=True)
    next_check_on = models.DateField(_("Next check due on"), null=True, blank=True)
    declared_interests = models.TextField(_("Declared interests of the reviewers"), max_length=600, blank=True)
    expert_opinion = models.TextField(
        _("Expert opinion"),
        blank=True,
        validators=[validate_opinion_length],
        help_text=_("Why this matters elsewhere. At most 100 words, signed."),
    )
    expert_signature = models.CharField(_("Signature of the expert"), max_length=200, blank=True)

    publication_panels = [
        FieldPanel("disclosure"),
        FieldRowPanel([FieldPanel("author"), FieldPanel("organisation")]),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("translators")]),
        MultiFieldPanel(
            [
                FieldPanel("reviewers"),
                FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("next_check_on")]),
                FieldPanel("declared_interests"),
            ],
            heading=_("Review"),
        ),
        InlinePanel("review_marks", heading=_("Review grid"), label=_("Criterion"), max_num=16),
        MultiFieldPanel([FieldPanel("expert_opinion"), FieldPanel("expert_signature")], heading=_("Expert opinion")),
        FieldPanel("change_note"),
    ]

    class Meta:
        abstract = True
