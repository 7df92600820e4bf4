"""The index follows the database, after commit, and never holds a save up."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import Translation, TranslationSource

from home.models import ContentPage
from practices.models import Concept, PracticeIndexPage, PracticePage
from search.engine import SearchEngine
from search.indexing import apply_all
from search.models import PendingChange
from search.registry import override_engine
from search.values import SearchQuery
from tests.factories import (
    a_draft,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
    an_unsaved_practice,
)
from tests.practices.steps import commits
from tests.search.sources import BrokenEngine

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _found(engine: SearchEngine, words: str, language: str = "fr") -> list[str]:
    return [hit.id for hit in engine.search(SearchQuery(text=words, language=language)).hits]


def _a_published_practice(**values: str) -> PracticePage:
    with commits():
        return a_named_practice(**{"title": "Lecture du soir", **values})


def test_a_published_practice_is_found_after_the_commit_and_not_before(engine: SearchEngine) -> None:
    with commits():
        page = a_named_practice(title="Lecture du soir")
        assert _found(engine, "lecture du soir") == []
    assert _found(engine, "lecture du soir") == [page.reference]
    assert not PendingChange.objects.exists()


def test_a_practice_whose_saving_was_rolled_back_is_not_found(engine: SearchEngine) -> None:
    with commits(), transaction.atomic():
        a_named_practice(title="Lecture du soir")
        transaction.set_rollback(True)
    assert _found(engine, "lecture du soir") == []
    assert not PendingChange.objects.exists()


def test_a_draft_is_not_found_and_leaves_nothing_to_do(engine: SearchEngine) -> None:
    with commits():
        a_draft(title="Lecture du soir")
    assert _found(engine, "lecture du soir") == []
    assert not PendingChange.objects.exists()


def test_a_draft_of_a_live_practice_changes_nothing_that_readers_find(engine: SearchEngine) -> None:
    page = _a_published_practice()
    page.title = "Concert du matin"
    page.save_revision()
    assert not PendingChange.objects.exists()
    assert _found(engine, "concert du matin") == []
    with commits():
        page.latest_revision.publish()
    assert _found(engine, "concert du matin") == [page.reference]


def test_an_unpublished_practice_is_no_longer_found(engine: SearchEngine) -> None:
    page = _a_published_practice()
    with commits():
        page.unpublish()
    assert _found(engine, "lecture du soir") == []


def test_a_deleted_practice_is_no_longer_found(engine: SearchEngine) -> None:
    page = _a_published_practice()
    with commits():
        PracticePage.objects.get(pk=page.pk).delete()
    assert _found(engine, "lecture du soir") == []


def test_deleting_the_list_takes_its_practices_out_of_the_index(engine: SearchEngine) -> None:
    _a_published_practice()
    with commits():
        PracticeIndexPage.objects.get(locale__language_code="fr").delete()
    assert _found(engine, "lecture du soir") == []


def test_a_moved_practice_is_found_still(engine: SearchEngine) -> None:
    page = _a_published_practice()
    other = _a_published_practice(title="Concert du matin")
    with commits():
        page.move(other, pos="right")
    assert _found(engine, "lecture du soir") == [page.reference]


def test_a_practice_does_not_move_to_another_language() -> None:
    page = a_named_practice()
    with pytest.raises(ValidationError):
        page.move(PracticeIndexPage.objects.get(locale__language_code="de"), pos="last-child")


def test_a_new_address_reaches_translations_and_their_drafts() -> None:
    original = a_named_practice(slug="cercle")
    version = a_translation_of(original)
    original.slug = "cercle-de-lecture"
    with commits():
        original.save_revision().publish()
    version = PracticePage.objects.get(pk=version.pk)
    assert version.slug == "cercle-de-lecture"
    version.latest_revision.publish()
    assert PracticePage.objects.get(pk=version.pk).slug == "cercle-de-lecture"


def test_a_practice_behind_a_password_is_not_found_until_it_is_free(engine: SearchEngine, site: Site) -> None:
    page = _a_published_practice()
    with commits():
        restriction = PageViewRestriction.objects.create(
            page=site.root_page, restriction_type=PageViewRestriction.PASSWORD, password="x"
        )
    assert _found(engine, "lecture du soir") == []
    with commits():
        restriction.delete()
    assert _found(engine, "lecture du soir") == [page.reference]


def test_a_new_label_of_a_theme_is_found(engine: SearchEngine, concepts: dict[str, Concept]) -> None:
    page = _a_published_practice()
    literacy = Concept.objects.get(code="literacy")
    literacy.preferred_fr = "Apprivoiser les lettres"
    with commits():
        literacy.save()
    assert _found(engine, "apprivoiser") == [page.reference]
    with commits():
        label = concepts["literacy"].other_labels.model.objects.create(
            concept=literacy, language="fr", label="grimoiriste"
        )
    assert _found(engine, "grimoiriste") == [page.reference]
    with commits():
        label.delete()
    assert _found(engine, "grimoiriste") == []


def test_a_new_name_of_a_library_is_found(engine: SearchEngine) -> None:
    page = _a_published_practice()
    library = a_library()
    library.name = "Bibliothèque Zénith"
    with commits():
        library.save()
    assert _found(engine, "zénith") == [page.reference]


def test_a_concept_that_nobody_carries_changes_nothing_and_can_go(concepts: dict[str, Concept]) -> None:
    _a_published_practice()
    concepts["homework-help"].save()
    assert not PendingChange.objects.exists()
    concepts["homework-help"].delete()


def test_a_concept_that_practices_carry_cannot_be_deleted(concepts: dict[str, Concept]) -> None:
    a_draft()
    for code in ("literacy", "everyone"):
        with pytest.raises(ProtectedError), transaction.atomic():
            Concept.objects.get(code=code).delete()


def test_a_save_stands_while_the_engine_is_down_and_the_change_waits(engine: SearchEngine) -> None:
    with override_engine(BrokenEngine()):
        page = _a_published_practice()
    assert PracticePage.objects.get(pk=page.pk).live
    assert PendingChange.objects.get().document_id == page.reference
    assert _found(engine, "lecture du soir") == []
    apply_all()
    assert _found(engine, "lecture du soir") == [page.reference]
    assert not PendingChange.objects.exists()


@pytest.mark.parametrize("change", ["unpublish", "delete"])
def test_what_left_while_the_engine_was_down_is_caught_up(engine: SearchEngine, change: str) -> None:
    page = PracticePage.objects.get(pk=_a_published_practice().pk)
    with override_engine(BrokenEngine()), commits():
        getattr(page, change)()
    assert _found(engine, "lecture du soir") == [page.reference]
    apply_all()
    assert _found(engine, "lecture du soir") == []


def test_deleting_a_translation_of_two_leaves_the_others() -> None:
    original = a_german_practice()
    french, english = (a_translation_of(original, language) for language in ("fr", "en"))
    french.delete()
    assert set(original.family()) == {original, english}
    PracticePage.objects.get(pk=original.pk).delete()
    assert not PracticePage.objects.filter(pk=english.pk).exists()


def test_unpublishing_a_translation_leaves_the_original() -> None:
    original = a_german_practice()
    a_translation_of(original, "fr").unpublish()
    assert [page.language for page in original.family().filter(live=True)] == ["de"]


def test_a_practice_that_was_never_published_may_be_deleted(engine: SearchEngine) -> None:
    with commits():
        a_draft(title="Lecture du soir").delete()
    assert _found(engine, "lecture du soir") == []


def test_other_pages_take_their_translations_along(site: Site) -> None:
    home = site.root_page.specific
    pages = [ContentPage(title=name, slug=name, body="<p>–</p>", locale=home.locale) for name in ("archive", "note")]
    for page in pages:
        home.add_child(instance=page)
    german_archive, german_note = (_translated(page) for page in pages)
    note = ContentPage.objects.get(slug="note", locale=home.locale)

    note.unpublish()
    assert not ContentPage.objects.get(pk=german_note.pk).live
    ContentPage.objects.get(pk=pages[0].pk).delete()
    assert not ContentPage.objects.filter(pk=german_archive.pk).exists()


def _translated(page: Page) -> Page:
    source, _created = TranslationSource.get_or_create_from_instance(page)
    locale = Locale.objects.get(language_code="de")
    Translation.objects.create(source=source, target_locale=locale).save_target(publish=True)
    return page.get_translation(locale)


def test_a_hand_made_copy_is_not_indexed_before_it_is_live(engine: SearchEngine) -> None:
    with commits():
        page = an_unsaved_practice(title="Lecture du soir")
        page.live = False
        PracticeIndexPage.objects.get(locale=page.locale).add_child(instance=page)
    assert _found(engine, "lecture du soir") == []
