"""Rows that help a practice travel: materials, and the practices it comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from practices.models.child_rows import ChildRow, TranslatedRow
from practices.models.scales import AdaptationRelation, Licence
from practices.models.thesaurus import LabelLanguage


class Material(TranslatedRow):
    """A file another library can use, with its licence, its language and a description."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="materials")
    document = models.ForeignKey(
        "wagtaildocs.Document", verbose_name=_("File"), on_delete=models.CASCADE, related_name="+"
    )
    description = models.CharField(_("What it is"), max_length=300)
    language = models.CharField(_("Language"), max_length=2, choices=LabelLanguage.choices)
    licence = models.CharField(_("Licence"), max_length=16, choices=Licence.choices, default=Licence.CC_BY)

    panels = [
        FieldPanel("document"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("licence")]),
    ]

    def __str__(self) -> str:
        return self.description


class Adaptation(ChildRow):
    """The practice on this page took its idea from another one. ``origin`` is that family's original page."""

    page = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="adapted_from")
    origin = models.ForeignKey(
        "practices.PracticePage",
        verbose_name=_("Practice it comes from"),
        on_delete=models.CASCADE,
        related_name="adaptation_rows",
    )
    relation = models.CharField(_("What was done with it"), max_length=12, choices=AdaptationRelation.choices)

    panels = [PageChooserPanel("origin", "practices.PracticePage"), FieldPanel("relation")]

    def __str__(self) -> str:
        return f"{self.get_relation_display()}: {self.origin}"
