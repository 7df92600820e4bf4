"""Themes and audiences in the admin."""

from typing import Any

from django.db.models import Case, Count, F, QuerySet, When
from django.db.models.functions import Coalesce
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from practices.models import Concept
from practices.models.labels import LANGUAGES
from practices.models.thesaurus import ConceptScheme


def _groups(_request: HttpRequest | None) -> "QuerySet[Concept]":
    return Concept.objects.filter(narrower__isnull=False).distinct()


class ConceptFilterSet(WagtailFilterSet):
    """By list, and by the concept that groups others."""

    scheme = MultipleChoiceFilter(label=_("List"), choices=ConceptScheme.choices, widget=CheckboxSelectMultiple)
    broader = ModelMultipleChoiceFilter(label=_("Broader concept"), queryset=_groups, widget=CheckboxSelectMultiple)

    class Meta:
        model = Concept
        fields = ["scheme", "broader"]


class ConceptViewSet(SnippetViewSet):
    """List, search and edit concepts; one that practices carry cannot be deleted."""

    model = Concept
    icon = "tag"
    menu_label = _("Themes and audiences")
    menu_name = "concepts"
    list_display = [
        "label",
        Column("code", label=_("Code"), sort_key="code"),
        Column("scheme", label=_("List"), accessor="get_scheme_display", sort_key="scheme"),
        Column("broader", label=_("Broader concept")),
        Column("practice_count", label=_("Practices"), sort_key="practice_count"),
    ]
    filterset_class = ConceptFilterSet
    search_backend_name = None
    search_fields = ["code", *(f"preferred_{language}" for language in LANGUAGES), "other_labels__label"]
    # Themes before audiences, each group before its members.
    ordering = ("-scheme", "group_order", "is_member", "order")
    list_per_page = 100
    copy_view_enabled = False
    menu_item_is_registered = True

    def get_queryset(self, _request: HttpRequest) -> "QuerySet[Any]":
        """Return the concepts in their order, with the number of practices each has, translations not counted."""
        themed = Count("practices_by_theme__translation_key", distinct=True)
        served = Count("practices_by_audience__translation_key", distinct=True)
        concepts = Concept.objects.select_related("broader").annotate(themed=themed, served=served)
        counted: QuerySet[Any] = concepts.annotate(
            practice_count=F("themed") + F("served"),
            group_order=Coalesce("broader__order", "order"),
            is_member=Case(When(broader=None, then=0), default=1),
        )
        return counted
