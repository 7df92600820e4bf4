"""What people write to the team."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from practices.models.thesaurus import LabelLanguage


class ContactMessage(models.Model):
    """A message from the contact form. It is stored before any mail is tried, so that no failure loses it.

    ``mailed_at`` is empty until the mail left. ``is_suspect``: the field that people do not see was filled in, so a
    program may have written it; it is kept and never mailed.
    """

    received_at = models.DateTimeField(_("Received"), auto_now_add=True)
    language = models.CharField(_("Language"), max_length=2, choices=LabelLanguage.choices)
    name = models.CharField(_("Name"), max_length=120, blank=True)
    email = models.EmailField(_("E-mail"), blank=True)
    text = models.TextField(_("Message"), max_length=5000)
    about = models.CharField(_("Page it is about"), max_length=500, blank=True)
    mailed_at = models.DateTimeField(_("Mailed"), null=True, blank=True, editable=False)
    is_suspect = models.BooleanField(_("May be from a program"), default=False, editable=False)

    class Meta:
        verbose_name = _("Message to the team")
        verbose_name_plural = _("Messages to the team")
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return self.text[:60]
