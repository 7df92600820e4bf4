"""The thesaurus (SKOS: code, labels, broader, related): themes and audiences, and the topics that search knows.

One row serves all languages: facets and addresses carry the code, readers see the label of their language.
"""

from difflib import get_close_matches

from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel

from practices.models.labels import in_language


class UnknownConceptError(ValueError):
    """A code that no concept of the scheme has; the message names the nearest known code."""


class ConceptScheme(models.TextChoices):
    """The list a concept belongs to."""

    THEME = "theme", _("Theme")
    AUDIENCE = "audience", _("Audience")
    TOPIC = "topic", _("Topic: search knows it, practices are not tagged with it")


class LabelLanguage(models.TextChoices):
    """The languages labels are written in, each named by itself."""

    FR = "fr", "Français"
    DE = "de", "Deutsch"
    EN = "en", "English"


class LabelKind(models.TextChoices):
    """SKOS label kinds beside the preferred one."""

    ALTERNATIVE = "alternative", _("Alternative label")
    HIDDEN = "hidden", _("Hidden label: found, never shown")


class ConceptQuerySet(models.QuerySet["Concept"]):
    """Concepts by code."""

    def themes(self) -> "ConceptQuerySet":
        """Return the themes, groups included, in their order."""
        return self.filter(scheme=ConceptScheme.THEME)

    def audiences(self) -> "ConceptQuerySet":
        """Return the audiences in their order."""
        return self.filter(scheme=ConceptScheme.AUDIENCE)

    def leaves(self) -> "ConceptQuerySet":
        """Return the concepts that practices are tagged with, without those that only group others."""
        narrower = self.model.objects.filter(broader=models.OuterRef("pk"), scheme=models.OuterRef("scheme"))
        return self.filter(~models.Exists(narrower)).exclude(scheme=ConceptScheme.TOPIC)

    def by_code(self, code: str, *, scheme: str) -> "Concept":
        """Return the concept of that code.

        Raises UnknownConceptError, with the nearest known code in its message.
        """
        concept = self.filter(code=code, scheme=scheme).first()
        if concept is not None:
            return concept
        known = list(self.filter(scheme=scheme).values_list("code", flat=True))
        nearest = get_close_matches(code, known, n=1, cutoff=0)
        hint = f"; nearest known code: “{nearest[0]}”" if nearest else ""
        message = f"unknown {scheme} “{code}”{hint}"
        raise UnknownConceptError(message)


class Concept(ClusterableModel):
    """A theme, an audience or a topic. ``label`` and ``note`` speak the reader's language."""

    code = models.CharField(_("Code"), max_length=64, unique=True, validators=[validate_slug])
    scheme = models.CharField(_("List"), max_length=16, choices=ConceptScheme.choices)
    broader = models.ForeignKey(
        "self",
        verbose_name=_("Broader concept"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
    )
    related = models.ManyToManyField("self", verbose_name=_("Related concepts"), symmetrical=True, blank=True)
    order = models.PositiveSmallIntegerField(_("Order"), default=0)
    preferred_fr = models.CharField(_("Label in French"), max_length=120)
    preferred_de = models.CharField(_("Label in German"), max_length=120)
    preferred_en = models.CharField(_("Label in English"), max_length=120)
    note_fr = models.TextField(_("What it is about, in French"), blank=True)
    note_de = models.TextField(_("What it is about, in German"), blank=True)
    note_en = models.TextField(_("What it is about, in English"), blank=True)

    objects = ConceptQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [FieldPanel("code"), FieldPanel("scheme"), FieldPanel("broader"), FieldPanel("order")], heading=_("Place")
        ),
        MultiFieldPanel(
            [FieldPanel("preferred_fr"), FieldPanel("preferred_de"), FieldPanel("preferred_en")],
            heading=_("Preferred labels"),
        ),
        InlinePanel("other_labels", heading=_("Other labels"), label=_("Label")),
        FieldPanel("related"),
        MultiFieldPanel([FieldPanel("note_fr"), FieldPanel("note_de"), FieldPanel("note_en")], heading=_("About")),
    ]

    class Meta:
        verbose_name = _("Concept")
        verbose_name_plural = _("Concepts")
        ordering = ["scheme", "order", "code"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The preferred label in the reader's language."""
        return in_language(self, "preferred")

    @property
    def note(self) -> str:
        """What the concept is about, in the reader's language; may be empty."""
        return in_language(self, "note")


class ConceptLabel(models.Model):
    """One more word by which people look for a concept."""

    concept = ParentalKey(Concept, on_delete=models.CASCADE, related_name="other_labels")
    language = models.CharField(_("Language"), max_length=2, choices=LabelLanguage.choices)
    kind = models.CharField(_("Kind"), max_length=16, choices=LabelKind.choices, default=LabelKind.ALTERNATIVE)
    label = models.CharField(_("Label"), max_length=120)

    class Meta:
        verbose_name = _("Label")
        verbose_name_plural = _("Labels")
        ordering = ["concept", "language", "id"]
        constraints = [models.UniqueConstraint(fields=["concept", "language", "label"], name="one_label_once")]

    def __str__(self) -> str:
        return self.label
