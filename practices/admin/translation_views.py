"""Asking for a translation: it is always made from the original, whichever version the editor stands on."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView

from practices.models import PracticePage


class SubmitOriginalView(SubmitPageTranslationView):
    """Wagtail-localize's form, with the original in place of a translation."""

    def get_object(self) -> Page:
        """Return the page whose text is translated."""
        page = super().get_object()
        if isinstance(page, PracticePage):
            return page.facts
        return cast(Page, page)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say it where the editor asked for another version."""
        if self.object.pk != self.kwargs["page_id"]:
            language = self.object.locale.get_display_name()
            messages.info(
                self.request, _("The text is taken from the original in %(language)s.") % {"language": language}
            )
        return cast(dict[str, Any], super().get_context_data(**kwargs))


def warn_of_newer_original(request: HttpRequest, page: Page) -> None:
    """Tell the translator that the original has changed since the text that readers see."""
    if request.method == "GET" and isinstance(page, PracticePage) and page.is_translation_outdated:
        messages.warning(
            request,
            _(
                "The original was published again after this translation. Passages that changed are not translated yet."
                " Readers see a notice until you publish."
            ),
        )
