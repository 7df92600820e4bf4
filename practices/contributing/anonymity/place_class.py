"""The class of a place: how big it is, and in which part of its country."""

from dataclasses import dataclass
from enum import StrEnum

from practices.contributing.anonymity.gazetteer import Place, gazetteer, part_of


class TownSize(StrEnum):
    """How many inhabitants a town has, in steps wide enough to hold many towns."""

    UNDER_2000 = "under-2000"
    TO_5000 = "2000-5000"
    TO_20000 = "5000-20000"
    TO_50000 = "20000-50000"
    TO_100000 = "50000-100000"
    TO_500000 = "100000-500000"
    ABOVE = "over-500000"
    UNKNOWN = "unknown"


_UPPER = (
    (2_000, TownSize.UNDER_2000),
    (5_000, TownSize.TO_5000),
    (20_000, TownSize.TO_20000),
    (50_000, TownSize.TO_50000),
    (100_000, TownSize.TO_100000),
    (500_000, TownSize.TO_500000),
)


@dataclass(frozen=True)
class PlaceClass:
    """What may be told of a place: its size, its country and the part of it; empty where it is not known."""

    size: TownSize
    country: str
    part: str


def town_size(population: int) -> TownSize:
    """Return the class of a number of inhabitants; none counted means that it is not known."""
    if population <= 0:
        return TownSize.UNKNOWN
    return next((size for limit, size in _UPPER if population < limit), TownSize.ABOVE)


def class_of(place: Place) -> PlaceClass:
    """Return the class of a place of the gazetteer."""
    return PlaceClass(town_size(place.population), place.country, place.part or part_of(place.country, place.first))


def class_of_town(name: str, country: str = "") -> PlaceClass:
    """Return the class of a town by its name; ``country`` keeps a town of the same name elsewhere from standing in."""
    place = gazetteer().find(name)
    is_there = place is not None and not place.is_region and country in ("", place.country)
    return class_of(place) if place is not None and is_there else PlaceClass(TownSize.UNKNOWN, country, "")


def part_of_region(name: str) -> str:
    """Return the part of its country in which a region lies, by any of its names; empty where it is not known."""
    place = gazetteer().find(name) or gazetteer().find(name.removeprefix("Kanton ").removeprefix("Canton de "))
    return class_of(place).part if place else ""
