"""How many practices each theme and audience has."""

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from practices.concept_counts import counted_audiences, theme_groups
from practices.models import Concept
from tests.factories import a_draft, a_german_practice, a_named_practice, a_translation_of

pytestmark = pytest.mark.usefixtures("site", "concepts")


def test_themes_stand_in_their_groups_with_counts_and_addresses() -> None:
    with translation.override("en"):
        (group,) = theme_groups()
    assert (group.code, group.label, group.url) == ("learning", "Learning", "/en/themes/learning/")
    assert [(theme.code, theme.count) for theme in group.themes] == [("literacy", 0), ("homework-help", 0)]
    assert group.themes[0].url == "/en/themes/literacy/"


def test_a_family_counts_once_and_drafts_do_not_count() -> None:
    a_translation_of(a_named_practice(themes=["literacy", "homework-help"]))
    a_german_practice(audiences=["children"])
    a_draft()
    (group,) = theme_groups()
    assert [theme.count for theme in group.themes] == [2, 1]
    assert [(audience.code, audience.count) for audience in counted_audiences()] == [("children", 1), ("everyone", 1)]


def test_a_concept_is_described_in_the_readers_language(concepts: dict[str, Concept]) -> None:
    Concept.objects.filter(code="children").update(note_de="Bis zwölf Jahre.")
    with translation.override("de"):
        children = counted_audiences()[0]
    assert (children.label, children.note, children.url) == ("Kinder", "Bis zwölf Jahre.", "/de/audiences/children/")


def test_counting_costs_two_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a_named_practice()
    with django_assert_num_queries(2):
        theme_groups()
    with django_assert_num_queries(2):
        counted_audiences()
