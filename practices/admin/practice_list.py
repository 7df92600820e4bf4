"""The editors' list of practices: flat in the menu, and below each language's index page in the page tree."""

from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from practices.admin.practice_columns import COLUMNS
from practices.admin.practice_facts import fetch_facts
from practices.admin.practice_filters import PracticeFilterSet
from practices.models import PracticePage

_SEARCHED = ("title", "draft_title", "reference", "library__name", "library__city")


class PracticeRows:
    """What both lists share: the columns, the filters, the search, the facts of each row in few queries."""

    base_columns = COLUMNS
    base_filterset_class = PracticeFilterSet
    show_locale_labels = False
    is_searching: bool
    search_query: str

    def search_queryset(self, queryset: "QuerySet[PracticePage]") -> "QuerySet[PracticePage]":
        """Find every word in the title, the reference or the library; the readers' search does more."""
        if not self.is_searching:
            return queryset
        return queryset.filter(reduce(and_, (_mentions(word) for word in self.search_query.split()), Q()))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Fetch what the columns show before the table is drawn."""
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]  # the view beside it
        fetch_facts(page for page in context["object_list"] if isinstance(page, PracticePage))
        return context


class PracticeListView(PracticeRows, IndexView):
    """All practices in all languages."""


class PracticeExplorerView(PracticeRows, ExplorableIndexView):
    """The practices below one index page."""


class PracticeListingViewSet(PageListingViewSet):
    """The list in the menu."""

    model = PracticePage
    # Not "practices": that namespace belongs to the readers' addresses.
    name = "practice_list"
    icon = "form"
    menu_label = _("All practices")
    menu_name = "practices"
    index_view_class = PracticeListView
    columns = COLUMNS
    filterset_class = PracticeFilterSet


def _mentions(word: str) -> Q:
    return Q(*((f"{field}__icontains", word) for field in _SEARCHED), _connector=Q.OR)
