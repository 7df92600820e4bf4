"""The editors' report “Words that find nothing”: what readers asked for in vain, and which concept has it by now."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import Max, QuerySet, Sum
from django.forms import RadioSelect
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from practices.admin.label_clashes import concepts_by_label
from practices.models import Concept
from practices.models.thesaurus import LabelLanguage
from search.models import Shortcoming, WantedWords

MAY_TEACH = "search.change_wantedwords"
_FEWEST = 3
_Rows = QuerySet[WantedWords, Any]


def often_asked() -> _Rows:
    """Return words, language and kind with how often and when last, of words asked at least three times in all.

    Words that fewer asked for may tell who asked.
    """
    totals = WantedWords.objects.order_by().values("words").annotate(all_times=Sum("count"))
    often = totals.filter(all_times__gte=_FEWEST).values("words")
    grouped = WantedWords.objects.filter(words__in=often).order_by().values("words", "language", "kind")
    return grouped.annotate(times=Sum("count"), last_day=Max("day")).order_by("-times", "words", "language", "kind")


def _language(row: Mapping[str, Any]) -> str:
    return str(LabelLanguage(row["language"]).label)


class WantedWordsFilterSet(WagtailFilterSet):
    """By what the answer lacked, by the reader's language, and by whether a concept has the words by now."""

    kind = ChoiceFilter(label=_("Answer"), choices=Shortcoming.choices, empty_label=_("All"), widget=RadioSelect)
    language = ChoiceFilter(
        label=_("Reader’s language"), choices=LabelLanguage.choices, empty_label=_("All"), widget=RadioSelect
    )
    label = ChoiceFilter(
        label=_("Concept"),
        choices=[("missing", _("No concept has these words")), ("added", _("Label of a concept by now"))],
        empty_label=_("All"),
        widget=RadioSelect,
        method="by_label",
    )

    class Meta:
        model = WantedWords
        fields: Sequence[str] = []

    def by_label(self, rows: _Rows, _name: str, wanted: str) -> _Rows:
        """Keep what still has to be done, or what is done."""
        known = list(concepts_by_label())
        return rows.filter(words__in=known) if wanted == "added" else rows.exclude(words__in=known)


class _ConceptColumn(BaseColumn):
    """The concept that has the words as a label, or the way to add them to one."""

    cell_template_name = "practices/admin/search_words_concept.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        """Hand over the concept's label or the address of the form."""
        context = super().get_cell_context_data(instance, parent_context)
        asked = {name: instance[name] for name in ("words", "language", "kind")}
        context["concept"] = instance["concept"]
        context["add_url"] = f"{reverse('search_words_add')}?{urlencode(asked)}"
        return context


class WantedWordsView(ReportView):
    """The report; also as a spreadsheet."""

    page_title = _("Words that find nothing")
    header_icon = "search"
    results_template_name = "practices/admin/search_words_results.html"
    index_url_name = "search_words"
    index_results_url_name = "search_words_results"
    model = WantedWords
    permission_policy = ModelPermissionPolicy(WantedWords)
    permission_required = "change"
    filterset_class = WantedWordsFilterSet
    is_searchable = False
    columns: Sequence[BaseColumn] = [
        Column("words", label=_("Words")),
        Column("language", label=_("Reader’s language"), accessor=_language),
        Column("kind", label=_("Answer"), accessor=lambda row: Shortcoming(row["kind"]).label),
        Column("times", label=_("Times asked")),
        Column("last_day", label=_("Last asked"), accessor=lambda row: date_format(row["last_day"], "DATE_FORMAT")),
        _ConceptColumn("concept", label=_("Concept")),
    ]
    list_export = ["words", "language", "kind", "times", "last_day"]
    export_headings: Mapping[str, Any] = {
        "words": _("Words"),
        "language": _("Reader’s language"),
        "kind": _("Answer"),
        "times": _("Times asked"),
        "last_day": _("Last asked"),
    }

    def get_filename(self) -> str:
        """Name the spreadsheet."""
        return "search-words"

    def get_base_queryset(self) -> Any:
        """Return rows of words, language and kind."""
        return often_asked()

    def get_table(self, object_list: Any) -> Any:
        """Say which words are the label of a concept by now."""
        known: Mapping[str, Concept] = concepts_by_label()
        return super().get_table([{**row, "concept": known.get(row["words"])} for row in object_list])


class WantedWordsMenuItem(MenuItem):
    """In the menu of those who may add labels."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether this editor may."""
        return bool(request.user.has_perm(MAY_TEACH))
