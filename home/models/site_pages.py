"""What every page around the practices has: a lead, the way back, print and send."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.models import Page

from practices.mail_links import mail_link


class SitePage(Page):
    """A page around the practices; ``lead`` opens it and goes into the mail that sends it."""

    lead = models.TextField(_("Lead"), max_length=500, blank=True)

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the frame of the page shows: breadcrumb, permanent_url, send_url."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        address = request.build_absolute_uri(self.get_url(request) or request.path)
        return {
            **context,
            "breadcrumb": self._breadcrumb(request),
            "permanent_url": address,
            "send_url": mail_link(self.title, self.lead, address),
        }

    def _breadcrumb(self, request: HttpRequest) -> list[tuple[str, str]]:
        # The root of the tree and its own self are no steps on the way.
        above = self.get_ancestors().filter(depth__gt=1).live().order_by("depth") if self.pk else []
        steps = [(page.title, page.get_url(request) or "") for page in above]
        if steps:
            steps[0] = (pgettext("breadcrumb", "Home"), steps[0][1])
        return [*steps, (self.title, "")]
