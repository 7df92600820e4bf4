"""The home page of one language."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from home.front import front_page
from practices.models.thesaurus import LabelLanguage

_PRACTICE = "practices.PracticePage"


class HomePage(Page):
    """The first page of a language; everything else stands below it.

    The two banks and the practice that travelled are an editor's choice; where nothing is chosen, or what was chosen
    is no longer live, `home.front` chooses by its rules.
    """

    heading = models.CharField(_("Heading"), max_length=160)
    lead = models.TextField(_("Lead"), max_length=400)
    banks_intro = models.TextField(
        _("Introduction of the two banks"),
        max_length=400,
        blank=True,
        help_text=_("Shown only with the two practices chosen here."),
    )
    banks_theme = models.ForeignKey(
        "practices.Concept",
        verbose_name=_("Theme they share"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme": "theme"},
    )
    banks_worked = models.ForeignKey(
        _PRACTICE,
        verbose_name=_("Practice that tells a success"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    banks_failed = models.ForeignKey(
        _PRACTICE,
        verbose_name=_("Practice that tells a failure"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    travelled = models.ForeignKey(
        _PRACTICE,
        verbose_name=_("Practice that took up another’s idea"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        FieldPanel("lead"),
        InlinePanel("word_pairs", heading=_("Words that lead across"), label=_("Pair of words"), max_num=2),
        MultiFieldPanel(
            [
                FieldPanel("banks_intro"),
                FieldPanel("banks_theme"),
                PageChooserPanel("banks_worked", _PRACTICE),
                PageChooserPanel("banks_failed", _PRACTICE),
            ],
            heading=_("The two banks"),
        ),
        PageChooserPanel("travelled", _PRACTICE),
    ]
    override_translatable_fields = [
        SynchronizedField("banks_worked"),
        SynchronizedField("banks_failed"),
        SynchronizedField("travelled"),
    ]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("Home page")

    @property
    def window_title(self) -> str:
        """What the browser's window is called before the name of the site."""
        title: str = self.seo_title or self.heading
        return title.removesuffix(".")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what templates/home/home_page.html names."""
        return {**super().get_context(request, *args, **kwargs), **front_page(self)}


class WordPair(TranslatableMixin, Orderable):
    """A word of the page's language and a word of another language that a search for it finds, too."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="word_pairs")
    word = models.CharField(_("Word"), max_length=60)
    found = models.CharField(_("Word it leads to"), max_length=60)
    found_language = models.CharField(_("Language of that word"), max_length=2, choices=LabelLanguage.choices)

    panels = [FieldPanel("word"), FieldPanel("found"), FieldPanel("found_language")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.word} → {self.found}"
