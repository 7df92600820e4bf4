"""The columns of the editors' lists of practices."""

from collections.abc import Sequence

from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn

from practices.admin.practice_facts import facts_of
from practices.models import PracticePage
from practices.models.scales import Evidence


def _language(page: PracticePage) -> str:
    return str(page.locale.get_display_name())


def _outcome(page: PracticePage) -> str:
    facts = facts_of(page).facts
    label = facts.get_outcome_display()
    return label if facts.is_outcome_checked else gettext("%(outcome)s (not yet checked)") % {"outcome": label}


def _evidence(page: PracticePage) -> str:
    level = Evidence(facts_of(page).facts.evidence)
    return f"{level.value} {level.label}"


def _completeness(page: PracticePage) -> str:
    report = facts_of(page).completeness
    if not report.missing:
        return str(report.level.label)
    number = len(report.missing)
    empty = ngettext("%(number)d field empty", "%(number)d fields empty", number) % {"number": number}
    return f"{report.level.label}, {empty}"


def _versions(page: PracticePage) -> str:
    listed = facts_of(page)
    if page.pk != listed.facts.pk:
        own = gettext("out of date") if _is_outdated(page, listed.facts) else gettext("up to date")
        return gettext("Translated from %(language)s, %(state)s") % {"language": _language(listed.facts), "state": own}
    others = [version for version in listed.versions if version.pk != page.pk]
    return ", ".join(_translation(version, page) for version in others) or pgettext("translations", "None")


def _translation(version: PracticePage, original: PracticePage) -> str:
    if not version.live:
        return gettext("%(language)s (draft)") % {"language": _language(version)}
    if _is_outdated(version, original):
        return gettext("%(language)s (out of date)") % {"language": _language(version)}
    return _language(version)


def _is_outdated(version: PracticePage, original: PracticePage) -> bool:
    version.facts = original
    return version.is_translation_outdated


COLUMNS: Sequence[BaseColumn] = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    Column("reference", label=_("Reference"), sort_key="reference"),
    Column("language", label=_("Language"), accessor=_language, sort_key="locale"),
    Column("outcome", label=_("Outcome"), accessor=_outcome),
    Column("evidence", label=_("Evidence"), accessor=_evidence),
    Column("completeness", label=_("Completeness"), accessor=_completeness),
    Column("versions", label=_("Translations"), accessor=_versions),
    DateColumn("latest_revision_created_at", label=_("Last change"), sort_key="latest_revision_created_at"),
    PageStatusColumn("status", label=_("Status"), sort_key="live"),
]
