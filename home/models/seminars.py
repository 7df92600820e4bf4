"""The meetings from which practices come."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page, TranslatableMixin

from home.models.content import FEATURES
from home.models.site_pages import SitePage
from practices.cards import PracticeCard, cards_by_reference


class SeminarIndexPage(SitePage):
    """The list of seminars."""

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.SeminarPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("List of seminars")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add ``seminars``, the latest first."""
        seminars = SeminarPage.objects.child_of(self).live().order_by("-starts_on")
        return {**super().get_context(request, *args, **kwargs), "seminars": seminars}


class SeminarPage(SitePage):
    """One seminar: when, where, who, what it wanted, and the practices told there."""

    starts_on = models.DateField(_("First day"))
    ends_on = models.DateField(_("Last day"))
    place = models.CharField(_("Place"), max_length=200)
    organisers = models.CharField(_("Organisers"), max_length=300)
    partners = models.CharField(_("Partners"), max_length=500, blank=True)
    summary = models.TextField(_("Summary"), max_length=1500)
    aims = RichTextField(_("What it wanted"), blank=True, features=FEATURES)
    programme = RichTextField(_("Programme"), blank=True, features=FEATURES)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("place"),
        FieldPanel("organisers"),
        FieldPanel("partners"),
        FieldPanel("summary"),
        FieldPanel("aims"),
        FieldPanel("programme"),
        InlinePanel("practice_links", heading=_("Practices told there"), label=_("Practice")),
        InlinePanel("document_links", heading=_("Documents"), label=_("Document")),
    ]
    parent_page_types = ["home.SeminarIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Seminar")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add ``practices``, the cards of those told there, and ``documents``."""
        return {
            **super().get_context(request, *args, **kwargs),
            "practices": self._practices(),
            "documents": [link for link in self.document_links.all() if link.document_id],
        }

    def _practices(self) -> list[PracticeCard]:
        references = [link.practice.reference for link in self.practice_links.all()]
        cards = cards_by_reference(references) if references else {}
        return [cards[reference] for reference in references if reference in cards]


class SeminarPractice(Orderable):
    """A practice that was told at a seminar; ``practice`` is that family's original page."""

    page = ParentalKey(SeminarPage, on_delete=models.CASCADE, related_name="practice_links")
    practice = models.ForeignKey(
        "practices.PracticePage", verbose_name=_("Practice"), on_delete=models.CASCADE, related_name="seminar_links"
    )

    panels = [PageChooserPanel("practice", "practices.PracticePage")]

    def __str__(self) -> str:
        return str(self.practice)


class SeminarDocument(TranslatableMixin, Orderable):
    """A document of a seminar: programme, proceedings, slides."""

    page = ParentalKey(SeminarPage, on_delete=models.CASCADE, related_name="document_links")
    document = models.ForeignKey(
        "wagtaildocs.Document", verbose_name=_("File"), on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(_("Title"), max_length=200)

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> str:
        """What sort of file it is, as readers know it: PDF, DOCX."""
        return str(self.document.file_extension).upper()
