"""Translations made in the admin, in both directions, and what happens to them afterwards."""

import pytest
from django.contrib.messages import WARNING
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from practices.models import Concept, PracticePage
from search.engine import SearchEngine
from search.values import SearchQuery
from tests.factories import a_draft, a_full_practice, a_german_practice, a_named_practice, a_translation_of
from tests.practices.steps import (
    ask_for_translation,
    commits,
    press,
    publish_translation,
    translate,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _found(engine: SearchEngine, words: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    hits = engine.search(SearchQuery(text=words, language=language, is_literal=True)).hits
    return [(hit.id, hit.languages) for hit in hits]


def _republish(page: PracticePage, **changes: str) -> PracticePage:
    page = PracticePage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    with commits():
        page.save_revision().publish()
    return PracticePage.objects.get(pk=page.pk)


@pytest.mark.parametrize(
    ("make", "own", "other", "words", "title"),
    [
        (a_named_practice, "fr", "de", {"Un cercle ouvert lit à voix haute.": "Ein Kreis liest laut."}, "Vorlesekreis"),
        (
            a_german_practice,
            "de",
            "fr",
            {"Ein offener Kreis liest vor.": "Un groupe lit ensemble."},
            "Lecture partagée",
        ),
    ],
)
def test_a_practice_is_translated_in_the_admin_and_found_in_both_languages(
    translator: Client,
    engine: SearchEngine,
    make: object,
    own: str,
    other: str,
    words: dict[str, str],
    title: str,
) -> None:
    with commits():
        original = make(title=f"{own} Titel titre")  # type: ignore[operator]  # a factory
    draft = ask_for_translation(translator, original, other)

    assert (draft.live, draft.reference, draft.original_language) == (False, original.reference, own)
    assert draft.slug == original.slug
    assert draft.get_parent().specific.locale.language_code == other
    assert _found(engine, "Titel titre", other) == [(original.reference, (own,))]

    translate(translator, draft, {**words, original.title: title})
    response = publish_translation(translator, draft)

    draft.refresh_from_db()
    assert response.status_code == 200
    assert (draft.live, draft.title, draft.teaser) == (True, title, next(iter(words.values())))
    assert not draft.is_translation_outdated
    both = {(original.reference, tuple(sorted((own, other))))}
    for language, question in ((own, original.title), (other, title)):
        found = _found(engine, question, language)
        assert {(id_, tuple(sorted(languages))) for id_, languages in found} == both
        assert len(found) == 1


def test_rows_are_translated_with_their_practice(translator: Client) -> None:
    original = a_full_practice()
    draft = ask_for_translation(translator, original, "de")
    translate(
        translator,
        draft,
        {
            "Peu de salles.": "Zu wenig Räume.",
            "Oriente les gens": "Vermittelt Menschen",
            "Séances": "Treffen",
            "Une salle calme": "Ein ruhiger Raum",
            "Le cercle rompt l’isolement.": "Der Kreis hilft gegen Einsamkeit.",
        },
    )
    publish_translation(translator, draft)
    draft = PracticePage.objects.get(pk=draft.pk)

    assert [lesson.text for lesson in draft.lessons.all()] == ["Beaucoup sont venus.", "Zu wenig Räume."]
    assert [lesson.kind for lesson in draft.lessons.all()] == ["success", "difficulty"]
    partner = draft.partners.get()
    assert (partner.name, partner.role) == ("Centre social", "Vermittelt Menschen")
    figure = draft.indicators.get(year=2019)
    assert (figure.label, int(figure.value), figure.source) == ("Treffen", 40, "Rapport 2019")
    assert draft.conditions.get().text == "Ein ruhiger Raum"
    assert draft.arguments.get().text == "Der Kreis hilft gegen Einsamkeit."
    assert [source.title for source in draft.sources.all()] == ["Rapport 2019"]
    assert {lesson.locale.language_code for lesson in draft.lessons.all()} == {"de"}
    assert [theme.code for theme in draft.themes.all()] == ["literacy"]


def test_a_translation_is_asked_for_from_a_translation_and_made_from_the_original(translator: Client) -> None:
    original = a_named_practice()
    german = ask_for_translation(translator, original, "de")
    page = translator.get(reverse("wagtail_localize:submit_page_translation", args=[german.pk]))
    assert "Français" in page.content.decode()
    english = ask_for_translation(translator, german, "en")
    assert english.title == original.title
    assert english.original_language == "fr"


def test_a_second_language_gets_the_present_text(translator: Client) -> None:
    original = a_draft(title="Premier titre")
    ask_for_translation(translator, original, "de")
    PracticePage.objects.filter(pk=original.pk).update(title="Deuxième titre")
    english = ask_for_translation(translator, original, "en")
    assert english.title == "Deuxième titre"


def test_publishing_the_original_again_makes_its_translation_outdated(translator: Client) -> None:
    original = a_named_practice(title="Premier titre")
    draft = ask_for_translation(translator, original, "de")
    translate(translator, draft, {"Premier titre": "Erster Titel"})
    publish_translation(translator, draft)

    _republish(original, title="Deuxième titre")
    draft = PracticePage.objects.get(pk=draft.pk)
    assert draft.is_translation_outdated
    assert draft.title == "Erster Titel"

    editor = translator.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert "Deuxième titre" in editor
    translate(translator, draft, {"Deuxième titre": "Zweiter Titel"})
    publish_translation(translator, draft)
    draft = PracticePage.objects.get(pk=draft.pk)
    assert (draft.title, draft.is_translation_outdated) == ("Zweiter Titel", False)


def test_a_translation_kept_by_hand_is_renewed_by_publishing_it() -> None:
    original = a_named_practice()
    german = a_translation_of(original)
    assert not german.is_translation_outdated
    _republish(original, title="Deuxième titre")
    assert PracticePage.objects.get(pk=german.pk).is_translation_outdated
    _republish(german, title="Zweiter Titel")
    assert not PracticePage.objects.get(pk=german.pk).is_translation_outdated


def test_unpublishing_the_original_unpublishes_its_translations(editor: Client, engine: SearchEngine) -> None:
    with commits():
        original = a_named_practice(title="Le grimoire")
        german = a_translation_of(original)
    question = editor.get(reverse("wagtailadmin_pages:unpublish", args=[original.pk]))
    assert question.context["translation_count"] == 1
    press(editor, "unpublish", original)
    german.refresh_from_db()
    assert not german.live
    assert _found(engine, "grimoire", "fr") == []


def test_unpublishing_a_translation_leaves_the_original(editor: Client, engine: SearchEngine) -> None:
    with commits():
        original = a_named_practice(title="Le grimoire")
        german = a_translation_of(original)
    press(editor, "unpublish", german)
    original.refresh_from_db()
    assert original.live
    assert _found(engine, "grimoire", "fr") == [(original.reference, ("fr",))]


def test_deleting_the_original_deletes_its_translations_after_a_warning(editor: Client, engine: SearchEngine) -> None:
    with commits():
        original = a_named_practice(title="Le grimoire")
        german = a_translation_of(original)
        other = a_german_practice()
    question = editor.get(reverse("wagtailadmin_pages:delete", args=[original.pk])).content.decode()
    assert german.title in question
    press(editor, "delete", original)
    assert not PracticePage.objects.filter(pk__in=[original.pk, german.pk]).exists()
    assert PracticePage.objects.filter(pk=other.pk).exists()
    assert _found(engine, "grimoire", "fr") == []


def test_deleting_a_translation_leaves_the_original_and_lets_it_be_translated_again(editor: Client) -> None:
    original = a_named_practice()
    draft = ask_for_translation(editor, original, "de")
    question = editor.get(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert WARNING not in [message.level for message in question.context["messages"]]
    press(editor, "delete", draft)
    assert PracticePage.objects.filter(pk=original.pk).exists()
    assert ask_for_translation(editor, original, "de").pk != draft.pk


def test_a_practice_does_not_move_to_another_language(editor: Client) -> None:
    original = a_named_practice()
    index = original.get_parent().get_translation(Locale.objects.get(language_code="de"))
    for name, arguments in (("move", [original.pk]), ("move_confirm", [original.pk, index.pk])):
        response = editor.post(reverse(f"wagtailadmin_pages:{name}", args=arguments), follow=True)
        assert original.title in response.content.decode()
    assert PracticePage.objects.get(pk=original.pk).get_parent().pk == original.get_parent().pk


def test_a_new_slug_of_the_original_reaches_its_translations(translator: Client) -> None:
    original = a_named_practice()
    draft = ask_for_translation(translator, original, "de")
    publish_translation(translator, draft)
    _republish(original, slug="nouveau-nom")
    draft = PracticePage.objects.get(pk=draft.pk)
    assert draft.slug == "nouveau-nom"
    publish_translation(translator, draft)
    draft = PracticePage.objects.get(pk=draft.pk)
    assert draft.slug == "nouveau-nom"
    assert draft.url_path.endswith("/praxisbeispiele/nouveau-nom/")


def test_a_copy_is_a_practice_of_its_own(concepts: dict[str, Concept]) -> None:
    original = a_named_practice()
    copy = original.copy(update_attrs={"slug": "copie"}, keep_live=False)
    assert copy.reference not in ("", original.reference)
    assert (copy.original_language, copy.is_original) == ("fr", True)
