"""Practices near another one, whatever their language."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation

from practices.models import Adaptation, PracticePage
from practices.presentation.record import record_of
from practices.presentation.related import Neighbours, RelatedPractice
from search.rebuilding import rebuild_index
from search.registry import override_engine
from search.values import IndexState
from tests.factories import a_draft, a_german_practice, a_named_practice, a_translation_of
from tests.search.sources import BrokenEngine

pytestmark = pytest.mark.usefixtures("site", "concepts")


def _neighbours(page: PracticePage) -> Neighbours:
    with translation.override("en"):
        return record_of(PracticePage.objects.get(pk=page.pk)).neighbours


def _references(rows: tuple[RelatedPractice, ...]) -> list[str]:
    return [row.card.reference for row in rows]


@pytest.fixture
def _no_index(site: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("search.rebuilding._rebuild_quietly", lambda: None)
    with override_engine(BrokenEngine(IndexState.MISSING)):
        yield


without_index = pytest.mark.usefixtures("_no_index")


def test_practices_that_tell_the_same_are_near_whatever_their_language_and_themes() -> None:
    page = a_named_practice(
        title="Lire avec des enfants", teaser="Une heure.", themes=["homework-help"], audiences=["everyone"]
    )
    alike = a_german_practice(
        title="Lesen mit Kindern", teaser="Jeden Montag.", themes=["literacy"], audiences=["children"]
    )
    a_german_practice(title="Ein Garten", teaser="Jeden Montag.", themes=["homework-help"], audiences=["everyone"])
    rebuild_index()
    related = _references(_neighbours(page).related)
    assert related[0] == alike.reference
    assert page.reference not in related


def test_signs_in_a_title_ask_nothing_of_the_search() -> None:
    page = a_named_practice(title="«\u202fLire la ville\u202f» : atelier -lecture, lieu: Riom", teaser="Un -mot.")
    alike = a_named_practice(title="Un atelier de lecture")
    rebuild_index()
    assert alike.reference in _references(_neighbours(page).related)


@without_index
def test_a_shared_theme_counts_more_than_a_shared_audience() -> None:
    page = a_named_practice(themes=["literacy", "homework-help"], audiences=["children"])
    both = a_german_practice(themes=["literacy"], audiences=["children"])
    theme = a_named_practice(themes=["homework-help"], audiences=["everyone"])
    two_themes = a_german_practice(themes=["literacy", "homework-help"], audiences=["everyone"])
    assert _references(_neighbours(page).related) == [two_themes.reference, both.reference, theme.reference]


@without_index
def test_one_shared_audience_alone_is_not_near() -> None:
    page = a_named_practice(themes=["literacy"])
    a_named_practice(themes=["homework-help"])
    assert _neighbours(page).related == ()


def test_at_most_four_are_like_it() -> None:
    page = a_named_practice()
    for _number in range(6):
        a_named_practice()
    rebuild_index()
    assert len(_neighbours(page).related) == 4


@without_index
def test_at_most_four_are_shown_and_of_equals_the_newer_ones() -> None:
    page = a_named_practice()
    others = [a_named_practice() for _number in range(5)]
    newest_first = [other.reference for other in reversed(others)]
    assert _references(_neighbours(page).related) == newest_first[:4]


def test_a_practice_is_not_near_itself_and_its_drafts_are_not_shown() -> None:
    page = a_named_practice()
    version = a_translation_of(page)
    a_draft()
    assert _neighbours(page).related == _neighbours(version).related == ()


def test_a_translated_neighbour_comes_once_in_the_readers_language() -> None:
    page = a_named_practice()
    a_translation_of(a_german_practice(), "en", title="A reading circle")
    (row,) = _neighbours(page).related
    assert (row.card.title, row.card.language) == ("A reading circle", "en")


def test_who_took_the_idea_up_is_told_with_what_they_did_and_is_not_repeated_below() -> None:
    page = a_named_practice()
    scaled, stopped = a_german_practice(), a_named_practice()
    Adaptation.objects.create(page=scaled, origin=page, relation="scaled")
    Adaptation.objects.create(page=stopped, origin=page, relation="stopped")
    Adaptation.objects.create(page=a_draft(), origin=page, relation="repeated")
    neighbours = _neighbours(page)
    assert {row.card.reference: row.relation for row in neighbours.adaptations} == {
        scaled.reference: "scaled the idea up",
        stopped.reference: "tried the idea and stopped",
    }
    assert neighbours.related == ()


def test_where_an_idea_comes_from_is_told_in_both_directions(client: Client) -> None:
    origin = a_german_practice(title="Ein alter Kreis")
    page = a_named_practice(title="Un jeune cercle")
    Adaptation.objects.create(page=page, origin=origin, relation="adapted")
    assert _references(_neighbours(page).origins) == [origin.reference]
    html = client.get(f"/en/practices/{page.slug}/").content.decode()
    assert "Where the idea comes from" in html
    assert "Ein alter Kreis" in html
    assert "Un jeune cercle" in client.get(f"/en/practices/{origin.slug}/").content.decode()


def test_an_origin_that_readers_may_not_see_is_left_out() -> None:
    page = a_named_practice()
    Adaptation.objects.create(page=page, origin=a_draft(), relation="adapted")
    assert _neighbours(page).origins == ()
