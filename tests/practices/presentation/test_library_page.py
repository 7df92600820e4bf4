"""A library and its practices, and the list of libraries."""

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from practices.presentation.library_page import library_groups, library_page
from tests.factories import (
    a_confidential_practice,
    a_draft,
    a_german_practice,
    a_library,
    a_named_practice,
    a_translation_of,
)

pytestmark = pytest.mark.usefixtures("site", "concepts")


def test_a_library_shows_its_named_practices_the_newest_first() -> None:
    library = a_library()
    first, second = a_named_practice(), a_named_practice()
    a_translation_of(first)
    a_confidential_practice()
    a_draft()
    a_german_practice()
    with translation.override("en"):
        shown = library_page(library)
    assert [card.reference for card in shown.cards] == [second.reference, first.reference]
    assert (shown.country, shown.place) == ("France", "Rivière, Bretagne, France")
    assert shown.updated is not None
    assert shown.updated >= second.last_published_at


def test_a_library_without_practices_was_never_updated() -> None:
    shown = library_page(a_library("Bibliothèque neuve", city="", region=""))
    assert (shown.cards, shown.updated, shown.place) == ((), None, shown.country)


def test_libraries_are_grouped_by_country_in_the_readers_order() -> None:
    a_german_practice()
    for name in ("Zebra", "Alpha"):
        a_named_practice(library=a_library(name, city="Lyon", region="Lyon"))
    with translation.override("de"):
        groups = library_groups()
        assert [group.country for group in groups] == ["Deutschland", "Frankreich"]
        assert [(row.name, row.place, row.count) for row in groups[1].libraries] == [
            ("Alpha", "Lyon", 1),
            ("Zebra", "Lyon", 1),
        ]
        assert groups[0].libraries[0].url == "/de/libraries/stadtbibliothek-neustadt/"


def test_the_list_needs_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a_german_practice()
    a_named_practice()
    with django_assert_num_queries(1):
        library_groups()
