"""The libraries that the system knows."""

import pytest
from django.db import OperationalError

from practices.contributing.anonymity import library_table
from practices.contributing.anonymity.coarsening import LibraryFacets
from practices.contributing.anonymity.kinds import KnownLibrary
from practices.models import Library


def test_the_rows_of_the_table_are_known(db: None) -> None:
    Library.objects.create(
        name="Médiathèque du Lac", city="Annecy", region="Auvergne-Rhône-Alpes", country="FR", kind="municipal"
    )
    assert library_table.known_libraries() == (KnownLibrary("Médiathèque du Lac", "Annecy"),)
    assert [*library_table.library_facets()] == [
        LibraryFacets("FR", "Auvergne-Rhône-Alpes", "south-east", "municipal", "20000-50000")
    ]


def test_without_a_row_those_of_the_demo_are_known(db: None) -> None:
    assert KnownLibrary("Bibliothèque municipale de Lyon", "Lyon") in library_table.known_libraries()


def test_without_a_table_those_of_the_demo_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoTable:
        def order_by(self, *_names: str) -> None:
            raise OperationalError("no such table")

    monkeypatch.setattr(Library, "objects", NoTable())
    assert KnownLibrary("Bücherhallen Hamburg", "Hamburg") in library_table.known_libraries()
