"""The index follows the database, and translations follow their original.

Changes are noted inside the transaction that makes them; search applies them after commit.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, ProtectedError, Q, QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move, pre_page_move
from wagtail_localize.models import Translation

from practices.models import Concept, ConceptLabel, Library, PracticePage
from practices.models.thesaurus_stamp import touch_thesaurus
from practices.translating import (
    delete_translations,
    move_translations,
    note_renewal,
    refresh_source,
    rename_translations,
    unpublish_translations,
)
from search.indexing import mark_changed
from search.models import ChangeReason

# Saving a draft of a live page writes only these: nothing that readers can find.
_DRAFT_FIELDS = {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"}


def watch() -> None:
    """Start listening; called once, when the app is ready."""
    post_save.connect(_mark_saved_practice, sender=PracticePage)
    post_delete.connect(_mark_deleted_practice, sender=PracticePage)
    post_save.connect(_mark_relabelled_by_library, sender=Library)
    post_save.connect(_mark_relabelled_by_concept, sender=Concept)
    m2m_changed.connect(_touch_thesaurus, sender=Concept.related.through)
    for signal in (post_save, post_delete):
        signal.connect(_mark_relabelled_by_label, sender=ConceptLabel)
        signal.connect(_touch_thesaurus, sender=Concept)
        signal.connect(_touch_thesaurus, sender=ConceptLabel)
        signal.connect(_mark_restricted, sender=PageViewRestriction)
    pre_delete.connect(_keep_used_concept, sender=Concept)
    pre_delete.connect(_delete_translations)
    pre_save.connect(_refresh_source_for_second_language, sender=Translation)
    page_published.connect(_follow_publication)
    page_unpublished.connect(_follow_unpublication)
    page_slug_changed.connect(_follow_slug)
    pre_page_move.connect(_refuse_other_language, sender=PracticePage)
    post_page_move.connect(_follow_move)


def practices_tagged(concept: Concept) -> "QuerySet[PracticePage]":
    """Return the language versions, drafts included, that carry ``concept`` or one it groups."""
    as_theme = Q(themes=concept) | Q(themes__broader=concept)
    return PracticePage.objects.filter(as_theme | Q(audiences=concept) | Q(audiences__broader=concept)).distinct()


def _touch_thesaurus(**_signal: Any) -> None:
    touch_thesaurus()


def _mark_saved_practice(instance: PracticePage, update_fields: Any = None, **_signal: Any) -> None:
    is_draft_only = update_fields is not None and set(update_fields) <= _DRAFT_FIELDS
    was_readable = instance.live or instance.first_published_at is not None
    if was_readable and not is_draft_only:
        mark_changed([instance.reference])


def _mark_deleted_practice(instance: PracticePage, **_signal: Any) -> None:
    mark_changed([instance.reference], ChangeReason.REMOVED)


def _mark_restricted(instance: PageViewRestriction, **_signal: Any) -> None:
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        references = PracticePage.objects.descendant_of(page, inclusive=True).values_list("reference", flat=True)
        mark_changed(set(references))


def _mark_relabelled(pages: "QuerySet[PracticePage]") -> None:
    references = set(pages.values_list("reference", flat=True))
    if references:
        mark_changed(references, ChangeReason.RELABELLED)


def _mark_relabelled_by_library(instance: Library, **_signal: Any) -> None:
    _mark_relabelled(PracticePage.objects.filter(library=instance))


def _mark_relabelled_by_concept(instance: Concept, **_signal: Any) -> None:
    _mark_relabelled(practices_tagged(instance))


def _mark_relabelled_by_label(instance: ConceptLabel, **_signal: Any) -> None:
    if instance.concept_id:
        _mark_relabelled(practices_tagged(instance.concept))


def _keep_used_concept(instance: Concept, **_signal: Any) -> None:
    # The database would let go of the tags silently: they are rows of a many-to-many table.
    used_by: set[Model] = set(practices_tagged(instance)[:10])
    if used_by:
        raise ProtectedError(str(_("Practices carry this concept, so it cannot be deleted.")), used_by)


def _delete_translations(sender: type, instance: Any, **_signal: Any) -> None:
    # Django sends one signal for the page and one for its own type's row.
    if isinstance(instance, Page) and sender is instance.specific_class:
        delete_translations(instance)


def _refresh_source_for_second_language(instance: Translation, **_signal: Any) -> None:
    if instance._state.adding and instance.source.translations.exists():
        instance.source.update_from_db()


def _follow_publication(instance: Page, **_signal: Any) -> None:
    refresh_source(instance)
    if isinstance(instance, PracticePage):
        note_renewal(instance)
        mark_changed([instance.reference])


def _follow_unpublication(instance: Page, **_signal: Any) -> None:
    unpublish_translations(instance)
    if isinstance(instance, PracticePage):
        mark_changed([instance.reference])


def _follow_slug(instance: Page, **_signal: Any) -> None:
    if isinstance(instance, PracticePage):
        rename_translations(instance)
        mark_changed([instance.reference])


def _refuse_other_language(instance: PracticePage, parent_page_after: Page, **_signal: Any) -> None:
    if instance.locale_id != parent_page_after.locale_id:
        raise ValidationError(_("A practice stays in the list of its language: translate it instead of moving it."))


def _follow_move(instance: Page, parent_page_before: Page, parent_page_after: Page, **_signal: Any) -> None:
    page = instance.specific
    if isinstance(page, PracticePage):
        mark_changed([page.reference])
    if parent_page_before != parent_page_after:
        move_translations(page, parent_page_after)
