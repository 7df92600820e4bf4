"""The home page of one language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class HomePage(Page):
    """The first page of a language; everything else stands below it."""

    heading = models.CharField(_("Heading"), max_length=160)
    lead = models.TextField(_("Lead"), max_length=400)

    content_panels = [*Page.content_panels, FieldPanel("heading"), FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("Home page")
