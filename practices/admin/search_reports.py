"""Addresses and menu entries of what editors see of the search."""

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from practices.admin.label_form import AddLabelView
from practices.admin.search_state import RebuildView, SearchStateView
from practices.admin.search_words import WantedWordsMenuItem, WantedWordsView


def search_addresses() -> list[URLPattern]:
    """Return the addresses, below that of the admin."""
    return [
        path("reports/search-words/", WantedWordsView.as_view(), name="search_words"),
        path("reports/search-words/results/", WantedWordsView.as_view(results_only=True), name="search_words_results"),
        path("reports/search-words/add/", AddLabelView.as_view(), name="search_words_add"),
        path("reports/search-state/", SearchStateView.as_view(), name="search_state"),
        path("reports/search-state/rebuild/", RebuildView.as_view(), name="search_rebuild"),
    ]


def words_menu_item() -> MenuItem:
    """Return the entry of the report."""
    return WantedWordsMenuItem(
        _("Words that find nothing"), reverse_lazy("search_words"), name="search-words", icon_name="search", order=50
    )


def state_menu_item() -> MenuItem:
    """Return the entry of the state."""
    return MenuItem(
        _("State of the search"), reverse_lazy("search_state"), name="search-state", icon_name="info-circle", order=60
    )
