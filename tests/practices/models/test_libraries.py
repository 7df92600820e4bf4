"""The libraries that did something."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from practices.models import Library
from tests.factories import a_library, a_named_practice

pytestmark = pytest.mark.django_db


def test_a_library_gets_an_address_from_its_name_and_town() -> None:
    assert a_library("Stadtbibliothek", city="Köln", country="DE").slug == "stadtbibliothek-koeln"
    assert a_library("Médiathèque de Rivière").slug == "mediatheque-de-riviere"


def test_two_libraries_of_one_name_have_two_addresses() -> None:
    first, second = (a_library("Bibliothek", city="Neustadt", country=country) for country in ("DE", "AT"))
    assert (first.slug, second.slug) == ("bibliothek-neustadt", "bibliothek-neustadt-2")


def test_a_name_without_latin_letters_has_an_address_too() -> None:
    assert a_library("図書館", city="").slug == "library"


def test_the_town_is_named_only_where_the_name_lacks_it() -> None:
    assert str(Library(name="Stadtbibliothek Bremen", city="Bremen")) == "Stadtbibliothek Bremen"
    assert str(Library(name="Stadtbibliothek", city="Bremen")) == "Stadtbibliothek, Bremen"
    assert str(Library(name="Stadtbibliothek")) == "Stadtbibliothek"


@pytest.mark.parametrize(
    "values", [{"country": "France"}, {"country": "fr"}, {"isil": "46"}, {"isil": "de-46"}, {"website": "nowhere"}]
)
def test_codes_and_addresses_are_checked(values: dict[str, Any]) -> None:
    library = Library(**{"name": "Bibliothek", "country": "DE", **values})
    with pytest.raises(ValidationError) as refusal:
        library.full_clean()
    assert list(refusal.value.message_dict) == list(values)


@pytest.mark.parametrize("isil", ["DE-46", "FR-751131015", "CH-000001-1", ""])
def test_an_isil_of_any_country_is_allowed(isil: str) -> None:
    Library(name="Bibliothek", country="DE", isil=isil).full_clean()


@pytest.mark.usefixtures("site", "concepts")
def test_a_library_stays_while_a_practice_names_it() -> None:
    library = a_library()
    a_named_practice(library=library)
    with pytest.raises(ProtectedError):
        library.delete()
