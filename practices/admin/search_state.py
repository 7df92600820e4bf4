"""“State of the search”: how engine and index are, and a way to rebuild the index."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from search.rebuilding import start_rebuild
from search.state import read_state

MAY_REBUILD = "search.rebuild_index"
_TITLE = gettext_lazy("State of the search")


class SearchStateView(WagtailAdminTemplateMixin, TemplateView):
    """The facts, for everybody who works here; the button for those who may rebuild."""

    template_name = "practices/admin/search_state.html"
    page_title = _TITLE
    header_icon = "search"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ask the engine and the database."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["breadcrumbs_items"] = [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]
        context["state"] = read_state()
        context["may_rebuild"] = self.request.user.has_perm(MAY_REBUILD)
        return context


class RebuildView(WagtailAdminTemplateMixin, TemplateView):
    """Asks before the index is rebuilt, and starts it."""

    template_name = "practices/admin/search_rebuild.html"
    page_title = gettext_lazy("Rebuild the index")
    header_icon = "rotate"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may."""
        if not request.user.has_perm(MAY_REBUILD):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the way back."""
        state_url = reverse("search_state")
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["state_url"] = state_url
        context["breadcrumbs_items"] = [
            *self.breadcrumbs_items,
            {"url": state_url, "label": _TITLE},
            {"url": "", "label": self.page_title},
        ]
        return context

    def post(self, request: HttpRequest) -> HttpResponse:
        """Start, and lead back to the state."""
        if start_rebuild():
            messages.success(
                request, _("The index is being rebuilt. The present one answers until the new one is ready.")
            )
        else:
            messages.warning(request, _("The index is being rebuilt already."))
        return redirect("search_state")
