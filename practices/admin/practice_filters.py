"""Filters of the editors' list of practices. Codes are those of the original: they hold for every version."""

from collections.abc import Sequence

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import LocaleFilter, WagtailFilterSet

from practices.models import Concept, PracticePage
from practices.models.scales import Disclosure, Evidence, Outcome, RecordKind
from practices.models.thesaurus import LabelLanguage

Pages = QuerySet[PracticePage]


class Status(models.TextChoices):
    """Where a page stands with its readers."""

    LIVE = "live", pgettext_lazy("status of a page", "Published")
    CHANGED = "changed", pgettext_lazy("status of a page", "Published, with a newer draft")
    DRAFT = "draft", pgettext_lazy("status of a page", "Draft")


class TranslationState(models.TextChoices):
    """What a version is to its family."""

    ORIGINAL = "original", _("Original")
    TRANSLATION = "translation", _("Translation")
    OUTDATED = "outdated", _("Translation that is out of date")
    UNTRANSLATED = "untranslated", _("Original without a translation")


_BY_STATUS = {
    Status.LIVE: Q(live=True),
    Status.CHANGED: Q(live=True, has_unpublished_changes=True),
    Status.DRAFT: Q(live=False),
}
_IS_ORIGINAL = Q(original_language=F("locale__language_code"))


class PracticeFilterSet(WagtailFilterSet):
    """Language, what the record says, and where the page stands."""

    locale = LocaleFilter(label=_("Language"), choices=LabelLanguage.choices, empty_label=None, widget=RadioSelect)
    outcome = MultipleChoiceFilter(
        label=_("Outcome"), choices=Outcome.choices, widget=CheckboxSelectMultiple, method="by_code"
    )
    evidence = MultipleChoiceFilter(
        label=_("Evidence level"), choices=Evidence.choices, widget=CheckboxSelectMultiple, method="by_code"
    )
    record_kind = MultipleChoiceFilter(
        label=_("Kind of record"), choices=RecordKind.choices, widget=CheckboxSelectMultiple, method="by_code"
    )
    disclosure = MultipleChoiceFilter(
        label=_("Disclosure"), choices=Disclosure.choices, widget=CheckboxSelectMultiple, method="by_code"
    )
    themes = ModelMultipleChoiceFilter(
        label=_("Theme"), queryset=Concept.objects.themes().leaves(), widget=CheckboxSelectMultiple, method="by_theme"
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Status.choices, empty_label=_("All"), widget=RadioSelect, method="by_status"
    )
    translation = ChoiceFilter(
        label=_("Translation"),
        choices=TranslationState.choices,
        empty_label=_("All"),
        widget=RadioSelect,
        method="by_translation",
    )

    class Meta:
        model = PracticePage
        fields: Sequence[str] = []

    def by_code(self, pages: Pages, name: str, codes: Sequence[str]) -> Pages:
        """Keep the families whose original has one of the codes."""
        return _of_originals(pages, Q(**{f"{name}__in": codes})) if codes else pages

    def by_theme(self, pages: Pages, _name: str, concepts: Sequence[Concept]) -> Pages:
        """Keep the families whose original has one of the themes."""
        return _of_originals(pages, Q(themes__in=list(concepts))) if concepts else pages

    def by_status(self, pages: Pages, _name: str, status: str) -> Pages:
        """Keep the pages of that status."""
        return pages.filter(_BY_STATUS[Status(status)])

    def by_translation(self, pages: Pages, _name: str, state: str) -> Pages:
        """Keep originals, translations, or those that need a translator."""
        family = PracticePage.objects.filter(translation_key=OuterRef("translation_key"))
        newer = family.filter(_IS_ORIGINAL, original_published_at__gt=OuterRef("original_published_at"))
        others = family.exclude(pk=OuterRef("pk"))
        wanted = {
            TranslationState.ORIGINAL: _IS_ORIGINAL,
            TranslationState.TRANSLATION: ~_IS_ORIGINAL,
            TranslationState.OUTDATED: ~_IS_ORIGINAL & Exists(newer),
            TranslationState.UNTRANSLATED: _IS_ORIGINAL & ~Exists(others),
        }
        return pages.filter(wanted[TranslationState(state)])


def _of_originals(pages: Pages, condition: Q) -> Pages:
    originals = PracticePage.objects.filter(_IS_ORIGINAL).filter(condition)
    return pages.filter(translation_key__in=originals.values("translation_key"))
