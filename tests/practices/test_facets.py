"""The facets of practices: their codes, their order, their words."""

import pytest
from django.utils import translation

from practices.facets import FACETS
from practices.models import Concept
from practices.periods import periods_of
from search.facets import Facet
from tests.factories import a_german_library, a_library

_BY_NAME = {facet.name: facet for facet in FACETS}


def _labels(facet: Facet) -> dict[str, str]:
    with translation.override("en"):
        return {code: str(label) for code, label in facet.choices().items()}


def test_there_is_a_facet_for_everything_readers_filter_by() -> None:
    assert list(_BY_NAME) == [
        "tells",
        "audience",
        "theme",
        "outcome",
        "language",
        "country",
        "library_kind",
        "evidence",
        "cost",
        "period",
    ]


@pytest.mark.usefixtures("concepts")
def test_themes_are_offered_without_their_groups() -> None:
    assert _labels(_BY_NAME["theme"]) == {"literacy": "Adult literacy", "homework-help": "Homework help"}
    assert list(_labels(_BY_NAME["audience"])) == ["children", "everyone"]


def test_a_changed_label_is_offered_at_once_in_each_language(concepts: dict[str, Concept]) -> None:
    assert _labels(_BY_NAME["theme"])["literacy"] == "Adult literacy"
    concepts["literacy"].preferred_en = "Reading and writing"
    concepts["literacy"].save()
    assert _labels(_BY_NAME["theme"])["literacy"] == "Reading and writing"
    with translation.override("de"):
        assert _BY_NAME["theme"].choices()["literacy"] == "Alphabetisierung und Grundbildung"


@pytest.mark.django_db
def test_countries_are_those_of_libraries_by_name() -> None:
    a_library()
    a_german_library()
    a_library("Kornhausbibliothek", city="Bern", country="CH")
    assert _labels(_BY_NAME["country"]) == {"FR": "France", "DE": "Germany", "CH": "Switzerland"}


@pytest.mark.parametrize(
    ("name", "code", "label"),
    [
        ("tells", "failure", "Failure"),
        ("outcome", "did-not-work", "Did not work"),
        ("language", "de", "German"),
        ("library_kind", "prison", "Prison library"),
        ("evidence", "E1", "E1 counted"),
        ("cost", "C0", "C0 none"),
        ("cost", "unknown", "unknown"),
        ("period", "2025-", "since 2025"),
        ("period", "2005-2009", "2005–2009"),
        ("period", "unknown", "unknown"),
    ],
)
def test_a_code_has_a_word(name: str, code: str, label: str) -> None:
    assert _labels(_BY_NAME[name])[code] == label


@pytest.mark.parametrize("name", ["tells", "evidence", "cost", "period"])
def test_a_scale_keeps_its_order_and_its_zeros(name: str) -> None:
    facet = _BY_NAME[name]
    assert [row.code for row in facet.rows({}).rows] == list(facet.choices())


@pytest.mark.parametrize(
    ("name", "one", "many"),
    [
        ("theme", "1 other theme", "5 other themes"),
        ("audience", "1 other audience", "5 other audiences"),
        ("library_kind", "1 other kind", "5 other kinds"),
        ("country", "1 other country", "5 other countries"),
    ],
)
def test_what_is_folded_away_is_counted_in_words(name: str, one: str, many: str) -> None:
    more = _BY_NAME[name].more_label
    assert more is not None
    with translation.override("en"):
        assert (str(more(1)), str(more(5))) == (one, many)


@pytest.mark.parametrize(
    ("started", "ended", "is_running", "periods"),
    [
        ("", "", True, ("unknown",)),
        ("2016", "", True, ("2025-", "2020-2024", "2015-2019")),
        ("2016-10", "", False, ("2015-2019",)),
        ("2009-10", "2010-02", False, ("2010-2014", "2005-2009")),
        ("", "1999", False, ("-2004",)),
        ("1995", "2005", False, ("2005-2009", "-2004")),
        ("2025", "2026", False, ("2025-",)),
    ],
)
def test_a_practice_stands_in_every_period_it_ran_in(
    started: str, ended: str, is_running: bool, periods: tuple[str, ...]
) -> None:
    assert periods_of(started, ended, is_running=is_running) == periods
