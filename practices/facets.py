"""The facets of practices: what they are called, which codes they have, in which order."""

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from practices.countries import country_name
from practices.models import Concept, Library
from practices.models.labels import interface_language
from practices.models.scales import CostBand, Evidence, LessonKind, LibraryKind, Outcome
from practices.models.thesaurus import ConceptQuerySet, LabelLanguage
from practices.models.thesaurus_stamp import thesaurus_stamp
from practices.periods import PERIODS, UNKNOWN_PERIOD
from search.facets import Choices, Facet, Label


def _themes() -> Choices:
    return _labels("themes", Concept.objects.themes().leaves())


def _audiences() -> Choices:
    return _labels("audiences", Concept.objects.audiences())


def _labels(name: str, concepts: ConceptQuerySet) -> Choices:
    """Return the labels of concepts by their codes: every page of results asks, so they are kept under ``name``."""
    language = interface_language()
    key = f"facet-{name}-{language}-{thesaurus_stamp()}"
    labels: Choices | None = cache.get(key)
    if labels is None:
        labels = dict(concepts.values_list("code", f"preferred_{language}"))
        cache.set(key, labels)
    return labels


def _countries() -> Choices:
    codes = Library.objects.order_by().values_list("country", flat=True).distinct()
    return dict(sorted(((code, country_name(code)) for code in codes), key=lambda item: item[1]))


def _languages() -> Choices:
    return {LabelLanguage.FR: _("French"), LabelLanguage.DE: _("German"), LabelLanguage.EN: _("English")}


def _evidence() -> Choices:
    return {level.value: f"{level.value} {level.label}" for level in Evidence}


def _costs() -> Choices:
    return {band.value: band.label if band is CostBand.UNKNOWN else f"{band.value} {band.label}" for band in CostBand}


def _periods() -> Choices:
    labels: dict[str, Label] = {period.code: period.label for period in PERIODS}
    return {**labels, UNKNOWN_PERIOD: pgettext_lazy("period", "unknown")}


def _more_themes(number: int) -> Label:
    return ngettext_lazy("%(number)d other theme", "%(number)d other themes", number) % {"number": number}


def _more_audiences(number: int) -> Label:
    return ngettext_lazy("%(number)d other audience", "%(number)d other audiences", number) % {"number": number}


def _more_kinds(number: int) -> Label:
    return ngettext_lazy("%(number)d other kind", "%(number)d other kinds", number) % {"number": number}


def _more_countries(number: int) -> Label:
    return ngettext_lazy("%(number)d other country", "%(number)d other countries", number) % {"number": number}


FACETS = (
    Facet(name="tells", label=_("What it tells of"), choices=lambda: dict(LessonKind.choices), is_scale=True),
    Facet(name="audience", label=_("Audience"), choices=_audiences, shown_rows=4, more_label=_more_audiences),
    Facet(name="theme", label=_("Theme"), choices=_themes, shown_rows=5, more_label=_more_themes),
    Facet(name="outcome", label=_("Outcome"), choices=lambda: dict(Outcome.choices), is_scale=False),
    Facet(name="language", label=_("Language of the text"), choices=_languages),
    Facet(name="country", label=_("Country"), choices=_countries, more_label=_more_countries),
    Facet(
        name="library_kind",
        label=_("Kind of library"),
        choices=lambda: dict(LibraryKind.choices),
        shown_rows=4,
        more_label=_more_kinds,
    ),
    Facet(name="evidence", label=_("Evidence level"), choices=_evidence, is_scale=True),
    Facet(name="cost", label=_("Cost a year"), choices=_costs, is_scale=True),
    Facet(name="period", label=_("Period"), choices=_periods, is_scale=True),
)
