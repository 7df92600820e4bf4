"""Plain pages: about, cooperation, accessibility, legal notice, privacy."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from home.models.site_pages import SitePage

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class ContentRole(models.TextChoices):
    """What a content page is for, so that menus and skip links find it in every language."""

    ABOUT = "about", _("About")
    COOPERATION = "cooperation", _("Cooperation")
    ACCESSIBILITY = "accessibility", _("Accessibility")
    LEGAL = "legal", _("Legal notice")
    PRIVACY = "privacy", _("Privacy")
    EVIDENCE = "evidence", _("How we judge proof")
    TELL = "tell", _("Tell a practice")
    JUSTIFY = "justify", _("Justify")
    CONTACT = "contact", _("Contact")
    OTHER = "other", _("Other page")


class ContentPage(SitePage):
    """A page of text; the contact form may stand below it."""

    role = models.CharField(_("Role"), max_length=16, choices=ContentRole.choices, default=ContentRole.OTHER)
    body = RichTextField(_("Text"), features=FEATURES)
    has_contact_form = models.BooleanField(_("Contact form below the text"), default=False)

    content_panels = [
        *Page.content_panels,
        FieldPanel("role"),
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("has_contact_form"),
    ]
    parent_page_types = ["home.HomePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("Content page")
