"""The translations of a page follow their original: what happens to them, and to the text that translators work on.

For a practice the original is the version in the language it was first written in; for any other page, the one that
wagtail-localize took its text from. Wagtail and wagtail-localize do none of this by themselves.
"""

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from practices.models import PracticePage


def translations_of(page: Page) -> "QuerySet[Page]":
    """Return the versions made from ``page``, drafts included; none where it is itself a translation."""
    family: QuerySet[Page] = type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    if isinstance(page, PracticePage):
        return family.select_related("locale") if page.is_original else family.none()
    made = Translation.objects.filter(source__object_id=page.translation_key, source__locale=page.locale_id)
    return family.filter(locale__in=made.values("target_locale")).select_related("locale")


def unpublish_translations(original: Page) -> None:
    """Take the translations from the readers; they stay as drafts."""
    for page in translations_of(original).filter(live=True):
        page.unpublish()


def delete_translations(original: Page) -> None:
    """Delete the translations, drafts included."""
    for page in translations_of(original):
        page.delete()


def move_translations(original: Page, parent: Page) -> None:
    """Move the translations below the versions of ``parent`` in their languages, where those exist."""
    for page in translations_of(original):
        target = parent.get_translation_or_none(page.locale)
        if target and not page.is_child_of(target) and page.specific.can_move_to(target.specific):
            page.move(target, pos="last-child")


def rename_translations(original: Page) -> None:
    """Give the translations the original's slug: one address serves a practice in every interface language."""
    for page in translations_of(original).exclude(slug=original.slug):
        page.slug = original.slug
        page.save(clean=False)
        _rename_draft(page)


def _rename_draft(page: Page) -> None:
    # Publishing the draft later must not bring the old slug back.
    if page.latest_revision:
        page.latest_revision.content["slug"] = page.slug
        page.latest_revision.save(update_fields=["content"])


def refresh_source(original: Page) -> None:
    """Put the present text before the translators; what they translated before and did not change is kept.

    Without it, they work on the text of the day of the first translation.
    """
    source = TranslationSource.objects.get_for_instance_or_none(original)
    if source is not None:
        source.update_from_db()


def note_renewal(page: PracticePage) -> None:
    """Note that a translation kept by hand renders the present original: its editor has just said so by publishing.

    One that wagtail-localize makes takes the date from the text it was made of.
    """
    if not page.is_original and not _is_synchronised(page) and page.original:
        PracticePage.objects.filter(pk=page.pk).update(original_published_at=page.original.original_published_at)


def _is_synchronised(page: Page) -> bool:
    made = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    return bool(made.filter(enabled=True).exists())
