"""A practice in brief: text for the reader, facts from the original, no withheld name."""

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from practices.cards import PracticeCard, cards_by_reference, cards_of
from practices.display import PracticeDisplay
from practices.models import PracticePage
from practices.selection import live_practices
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_failed_practice,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
    an_anonymous_practice,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _card(page: PracticePage, language: str = "en") -> PracticeCard:
    with translation.override(language):
        return cards_by_reference([page.reference])[page.reference]


def test_a_card_shows_the_readers_version_and_the_facts_of_the_original() -> None:
    original = a_german_practice(started="2012", ended="2013", life="ended-as-planned")
    a_translation_of(original, "fr", title="Un cercle traduit", outcome="did-not-work")
    card = _card(original, "fr")
    assert (card.title, card.language) == ("Un cercle traduit", "fr")
    assert set(card.languages) == {"de", "fr"}
    assert card.outcome == "worked-with-difficulties"
    assert card.url == f"/fr/pratiques/{original.slug}/"
    assert card.library_line == "Stadtbibliothek Neustadt, Allemagne, 2012–2013"


def test_a_card_without_the_readers_version_leads_to_the_original_in_the_readers_interface() -> None:
    original = a_german_practice()
    a_translation_of(original, "fr")
    card = _card(original, "en")
    assert (card.title, card.language) == (original.title, "de")
    assert card.url == f"/en/practices/{original.slug}/"


def test_a_card_counts_the_lessons_of_each_kind_that_is_told() -> None:
    lessons = (("failure", "A"), ("success", "B"), ("failure", "C"))
    card = _card(a_named_practice(lessons=lessons))
    assert [(tell.kind.value, tell.count) for tell in card.tells] == [("success", 1), ("failure", 2)]
    assert [tell.kind.value for tell in _card(a_failed_practice()).tells] == ["failure"]


def test_the_town_is_named_only_where_the_library_lacks_it() -> None:
    page = a_named_practice(library=a_library("Bibliothèque centrale", city="Lyon"))
    assert _card(page).library_line == "Bibliothèque centrale, Lyon, France, since 2016"
    assert _card(page).place_line == "Lyon, since 2016"
    assert _card(a_named_practice()).library_line == "Médiathèque de Rivière, France, since 2016"


def test_a_withheld_card_names_the_country_at_most() -> None:
    card = _card(a_confidential_practice())
    assert (card.is_withheld, card.library, card.city) == (True, "", "")
    assert card.library_line == card.place_line == "France, since 2016"
    assert _card(an_anonymous_practice()).library_line == "since 2016"


def test_only_what_readers_may_see_has_a_card() -> None:
    draft, live = a_draft(), a_named_practice()
    assert set(cards_by_reference([draft.reference, live.reference, "p-0"])) == {live.reference}


def test_cards_keep_the_order_of_the_pages_and_come_once_a_family() -> None:
    first, second = a_named_practice(), a_german_practice()
    a_translation_of(first, "de")
    cards = cards_of(live_practices().order_by("-reference"), "fr")
    assert [card.reference for card in cards] == sorted([first.reference, second.reference], reverse=True)


def test_search_shows_cards_with_two_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    references = [a_named_practice().reference, a_german_practice().reference]
    display = PracticeDisplay()
    display.cards(references, "fr")
    with django_assert_num_queries(2):
        assert set(display.cards(references, "fr")) == set(references)


def test_search_knows_when_a_practice_last_changed_and_where_libraries_stand() -> None:
    display = PracticeDisplay()
    assert display.last_change() is None
    page = a_named_practice()
    assert display.last_change() == page.last_published_at
    with translation.override("de"):
        assert display.library_url("bpi") == "/de/libraries/bpi/"
    assert display.mail_link("A & B", "https://x.org/?q=1") == (
        "mailto:?subject=A%20%26%20B&body=A%20%26%20B%0D%0A%0D%0Ahttps%3A%2F%2Fx.org%2F%3Fq%3D1"
    )
