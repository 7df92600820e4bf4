"""What this app adds to Wagtail's admin."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from practices.admin.concepts import ConceptViewSet
from practices.admin.libraries import LibraryViewSet
from practices.admin.practice_list import PracticeListingViewSet
from practices.admin.practice_views import PracticePageViewSet
from practices.admin.search_reports import search_addresses, state_menu_item, words_menu_item
from practices.admin.translation_views import SubmitOriginalView, warn_of_newer_original
from practices.admin.usage import refuse_deletion_of_used


class PracticesGroup(ViewSetGroup):
    """The menu of practices and of what they are tagged with."""

    items = (PracticeListingViewSet, LibraryViewSet, ConceptViewSet)
    menu_label = _("Practices")
    menu_name = "practices-group"
    menu_icon = "form"
    menu_order = 150


# As snippets are: at import, so that whoever asks for all snippet models finds them.
register_snippet(PracticesGroup)


@hooks.register("register_admin_viewset")
def register_practice_page() -> PracticePageViewSet:
    """Use our views for practices in the page tree."""
    return PracticePageViewSet()


@hooks.register("register_admin_urls", order=-1)
def register_submit_view() -> list[URLPattern]:
    """Stand before wagtail-localize's view of the same address."""
    return [path("localize/submit/page/<int:page_id>/", SubmitOriginalView.as_view())]


@hooks.register("before_edit_page", order=-1)
def warn_translator(request: HttpRequest, page: Page) -> None:
    """Come before wagtail-localize's editor, which answers the request."""
    warn_of_newer_original(request, page)


@hooks.register("before_delete_snippet")
def keep_used_rows(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Refuse to delete libraries and concepts that practices use."""
    return refuse_deletion_of_used(request, instances)


@hooks.register("register_admin_urls")
def register_search_reports() -> list[URLPattern]:
    """Give the words that find nothing and the state of the search their addresses."""
    return search_addresses()


@hooks.register("register_reports_menu_item")
def register_words_menu_item() -> MenuItem:
    """Put the words that find nothing into the menu of reports."""
    return words_menu_item()


@hooks.register("register_reports_menu_item")
def register_state_menu_item() -> MenuItem:
    """Put the state of the search into the menu of reports."""
    return state_menu_item()
