"""Figures, effects, strength of proof, and what another library needs."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel

from practices.models.scales import Evidence


class Proof(models.Model):
    """How sure one can be, and how it travels."""

    evidence = models.CharField(
        _("Evidence level"),
        max_length=2,
        choices=Evidence.choices,
        default=Evidence.TOLD,
        help_text=_("How sure, not how big. The author proposes, a reviewer sets it."),
    )
    transfer = models.TextField(
        _("What another library needs"),
        max_length=2000,
        blank=True,
        help_text=_("To do the same: people, room, partners, time before the start."),
    )

    proof_panels = [
        InlinePanel("indicators", heading=_("Figures"), label=_("Figure")),
        InlinePanel("effect_claims", heading=_("Effect claims"), label=_("Effect claim")),
        FieldPanel("evidence"),
        InlinePanel("conditions", heading=_("Conditions"), label=_("Condition")),
        FieldPanel("transfer"),
        InlinePanel("materials", heading=_("Materials"), label=_("Material")),
        InlinePanel("adapted_from", heading=_("Adapted from"), label=_("Practice it comes from")),
        InlinePanel("arguments", heading=_("Arguments for decision-makers"), label=_("Argument")),
        InlinePanel("sources", heading=_("Sources"), label=_("Source")),
    ]

    class Meta:
        abstract = True
