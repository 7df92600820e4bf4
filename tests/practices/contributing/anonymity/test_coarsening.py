"""Dates, figures and facets made coarser."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.contributing.anonymity.coarsening import (
    REMOVED,
    CoarseDate,
    FacetChange,
    LibraryFacets,
    Season,
    coarsen_date,
    coarsen_facets,
    facets_of,
    round_figure,
    round_money,
)
from practices.contributing.anonymity.place_class import PlaceClass, TownSize, class_of_town, part_of_region

_FACETS = {"country": "FR", "region": "Bretagne", "library_kind": "municipal", "town_size": "20000-50000"}
_ROW = LibraryFacets("FR", "Bretagne", "west", "municipal", "20000-50000")


@pytest.mark.parametrize(
    ("value", "coarse"),
    [
        ("", None),
        ("2016", CoarseDate(2016)),
        ("2016-10", CoarseDate(2016, Season.AUTUMN)),
        ("2016-12-23", CoarseDate(2016, Season.WINTER)),
        ("2016-03-01", CoarseDate(2016, Season.SPRING)),
    ],
)
def test_a_date_becomes_a_season_or_a_year(value: str, coarse: CoarseDate | None) -> None:
    assert coarsen_date(value) == coarse


@pytest.mark.parametrize(
    ("value", "rounded"), [(0, 0), (7, 7), (37, 40), (212, 200), (1347, 1300), (23417, 23000), (-37, -40), (999, 1000)]
)
def test_figures_are_rounded(value: int, rounded: int) -> None:
    assert round_figure(value) == rounded
    assert round_money(Decimal(value)) == Decimal(rounded)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_rounded_figure_stays_as_it_is_when_rounded_again(value: int) -> None:
    assert round_figure(round_figure(value)) == round_figure(value)


@pytest.mark.parametrize(
    ("town", "country", "found"),
    [
        ("Villeurbanne", "FR", PlaceClass(TownSize.TO_500000, "FR", "south-east")),
        ("Brilon", "DE", PlaceClass(TownSize.TO_50000, "DE", "west")),
        ("Brilon", "FR", PlaceClass(TownSize.UNKNOWN, "FR", "")),
        ("Nirgendheim-Xy", "DE", PlaceClass(TownSize.UNKNOWN, "DE", "")),
    ],
)
def test_a_town_has_a_class_of_size_and_a_part_of_its_country(town: str, country: str, found: PlaceClass) -> None:
    assert class_of_town(town, country) == found


@pytest.mark.parametrize(
    ("region", "part"), [("Bretagne", "west"), ("Bayern", "south"), ("Kanton Zürich", "north"), ("Atlantis", "")]
)
def test_a_region_lies_in_a_part_of_its_country(region: str, part: str) -> None:
    assert part_of_region(region) == part


def test_facets_that_fit_five_libraries_stay() -> None:
    found = coarsen_facets(_FACETS, [_ROW] * 5)
    assert (found.kept, found.removed, found.changes, found.fitting) == (_FACETS, frozenset(), (), 5)


def test_a_region_widens_to_the_part_of_the_country_first() -> None:
    others = [LibraryFacets("FR", "Pays de la Loire", "west", "municipal", "20000-50000")] * 4
    found = coarsen_facets(_FACETS, [_ROW, *others])
    assert found.kept == {"country": "FR", "part": "west", "library_kind": "municipal", "town_size": "20000-50000"}
    assert found.changes == (FacetChange("region", "Bretagne", "west", 1),)
    assert found.fitting == 5


def test_then_size_part_kind_and_country_go_and_the_author_sees_each_step() -> None:
    others = [LibraryFacets("DE", "Bayern", "south", "school", "under-2000")] * 4
    found = coarsen_facets(_FACETS, [_ROW, *others])
    assert found.kept == {}
    assert found.removed == {"town_size", "part", "library_kind", "country"}
    assert [(step.facet, step.after) for step in found.changes] == [
        ("region", "west"),
        ("town_size", REMOVED),
        ("part", REMOVED),
        ("library_kind", REMOVED),
        ("country", REMOVED),
    ]


def test_what_is_unknown_restricts_nothing_and_is_not_called_removed() -> None:
    found = coarsen_facets({"country": "FR", "library_kind": ""}, [_ROW] * 5)
    assert found.kept == {"country": "FR", "library_kind": ""}
    assert not found.removed


def test_a_facet_that_no_library_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no such facets: colour"):
        coarsen_facets({"colour": "red"}, [])


_VALUES = st.fixed_dictionaries(
    {name: st.sampled_from(["", "a", "b"]) for name in ("country", "region", "part", "library_kind", "town_size")}
)


@given(_VALUES, st.lists(_VALUES.map(lambda row: LibraryFacets(**row)), max_size=20))
def test_what_stays_visible_fits_five_libraries_or_nothing_does(
    facets: dict[str, str], libraries: list[LibraryFacets]
) -> None:
    found = coarsen_facets(facets, libraries)
    assert found.fitting >= 5 or not any(found.kept.values())
    assert found.fitting <= len(libraries)


def test_the_facets_of_a_row_come_from_its_region_and_town() -> None:
    found = facets_of(country="DE", region="Nordrhein-Westfalen", city="Bochum", library_kind="municipal")
    assert found == LibraryFacets("DE", "Nordrhein-Westfalen", "west", "municipal", "100000-500000")
