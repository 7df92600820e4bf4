"""Wagtail's own views of a practice where it differs from other pages: its family follows it, and it never moves."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from practices.admin.practice_columns import COLUMNS
from practices.admin.practice_filters import PracticeFilterSet
from practices.admin.practice_list import PracticeExplorerView
from practices.models import PracticePage
from practices.translating import translations_of


class PracticeDeleteView(DeleteView):
    """Warns that the translations go with the original; the deletion itself takes them along."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, naming the translations."""
        names = [
            _("“%(title)s” (%(language)s)") % {"title": page.get_admin_display_title(), "language": page.locale}
            for page in translations_of(self.page)
        ]
        if names:
            sentence = _("Deleting the original also deletes its translations: %(translations)s.")
            messages.warning(request, sentence % {"translations": ", ".join(names)})
        return cast(HttpResponse, super().get(request, *args, **kwargs))


class PracticeUnpublishView(UnpublishView):
    """Warns that the published translations go with the original."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Count the published translations for the warning."""
        published = translations_of(self.object).filter(live=True)
        return {**super().get_context_data(**kwargs), "translation_count": published.count()}


class PracticeMoveView(View):
    """Says why a practice does not move: it stays in the list of its language."""

    def dispatch(self, request: HttpRequest, *_args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead back to the list with the reason, whatever the destination."""
        page = Page.objects.get(pk=kwargs["page_to_move_id"])
        return _stay(request, page)


def _stay(request: HttpRequest, page: Page) -> HttpResponse:
    sentence = _("“%(title)s” stays in the list of its language. To show it in another language, translate it.")
    messages.error(request, sentence % {"title": page.get_admin_display_title()})
    return redirect("wagtailadmin_explore", page.get_parent().pk)


class PracticePageViewSet(PageViewSet):
    """Practices in the page tree."""

    model = PracticePage
    icon = "form"
    index_view_class = PracticeExplorerView
    columns = COLUMNS
    filterset_class = PracticeFilterSet
    delete_view_class = PracticeDeleteView
    unpublish_view_class = PracticeUnpublishView
    move_view_class = PracticeMoveView
    move_confirm_view_class = PracticeMoveView
