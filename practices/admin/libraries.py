"""Libraries in the admin."""

from typing import Any

from django.db.models import Count, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from practices.countries import country_name
from practices.models import Library
from practices.models.scales import LibraryKind


def _countries() -> list[tuple[str, str]]:
    codes = Library.objects.order_by("country").values_list("country", flat=True).distinct()
    return sorted(((code, country_name(code)) for code in codes), key=lambda choice: choice[1])


class LibraryFilterSet(WagtailFilterSet):
    """By kind and by country."""

    kind = MultipleChoiceFilter(label=_("Kind"), choices=LibraryKind.choices, widget=CheckboxSelectMultiple)
    country = MultipleChoiceFilter(label=_("Country"), choices=_countries, widget=CheckboxSelectMultiple)

    class Meta:
        model = Library
        fields = ["kind", "country"]


class LibraryViewSet(SnippetViewSet):
    """List, search and edit libraries; one that practices name cannot be deleted."""

    model = Library
    icon = "home"
    menu_label = _("Libraries")
    menu_name = "libraries"
    list_display = [
        "name",
        Column("city", label=_("Town"), sort_key="city"),
        Column(
            "country", label=_("Country"), accessor=lambda library: country_name(library.country), sort_key="country"
        ),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("practice_count", label=_("Practices"), sort_key="practice_count"),
    ]
    filterset_class = LibraryFilterSet
    # Few rows, and words of any column: the database's own search is enough.
    search_backend_name = None
    search_fields = ["name", "city", "region", "kind_in_words", "isil", "code_bib"]
    ordering = "name"
    list_per_page = 50
    copy_view_enabled = False
    # In the menu of practices; otherwise Wagtail shows it under “Snippets”, too.
    menu_item_is_registered = True

    def get_queryset(self, _request: HttpRequest) -> "QuerySet[Any]":
        """Return the libraries with the number of practices each has, translations not counted."""
        return Library.objects.annotate(practice_count=Count("practices__translation_key", distinct=True))
