"""Makes what a report tells coarser, so that it fits many libraries.

Dates become a season or a year, figures are rounded, and the facets that readers see must together fit at least five
libraries of the library table. What is taken out is "removed for anonymity", which is not "unknown".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from practices.contributing.anonymity.place_class import class_of_town, part_of_region

REMOVED = "removed-for-anonymity"
LEAST_LIBRARIES = 5


class Season(StrEnum):
    """A quarter of a year, December to February being winter."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


@dataclass(frozen=True)
class CoarseDate:
    """A year, with the season where the month was known; None stands for a year that was not given."""

    year: int | None
    season: Season | None = None


def season_of(month: int) -> Season:
    """Return the season of a month, 1 to 12."""
    return (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)[month % 12 // 3]


def coarsen_date(value: str) -> CoarseDate | None:
    """Return the season and year, or the year, of a partial date (2016, 2016-10, 2016-10-23); None for an empty one."""
    if not value:
        return None
    year, _, rest = value.partition("-")
    return CoarseDate(int(year), season_of(int(rest[:2])) if rest else None)


def round_figure(value: int) -> int:
    """Return the figure that may be told: as it is up to ten, tens below 100, fifties below 1,000, then two digits."""
    size = abs(value)
    step = 1 if size <= 10 else 10 if size < 100 else 50 if size < 1000 else int(10 ** (len(str(size)) - 2))
    return int((Decimal(size) / step).quantize(Decimal(1), "ROUND_HALF_UP")) * step * (1 if value >= 0 else -1)


def round_money(amount: Decimal) -> Decimal:
    """Return an amount rounded like a figure."""
    return Decimal(round_figure(int(amount.to_integral_value())))


@dataclass(frozen=True)
class LibraryFacets:
    """What readers see of a library in a report that does not name it; ``part`` is that of its country."""

    country: str = ""
    region: str = ""
    part: str = ""
    library_kind: str = ""
    town_size: str = ""


@dataclass(frozen=True)
class FacetChange:
    """One step: ``facet`` had ``before``, which ``fitting`` libraries fit; ``after`` is REMOVED or a coarser value."""

    facet: str
    before: str
    after: str
    fitting: int


@dataclass(frozen=True)
class CoarsenedFacets:
    """What stays visible, which facets were removed for anonymity, and what was changed, in order, for the author."""

    kept: Mapping[str, str]
    removed: frozenset[str]
    changes: tuple[FacetChange, ...]
    fitting: int


# What goes first is what tells a reader least about the conditions of the work.
_STEPS = ("region", "town_size", "part", "library_kind", "country")


def facets_of(*, country: str, region: str, city: str, library_kind: str) -> LibraryFacets:
    """Return the facets of a row of the library table."""
    town = class_of_town(city, country)
    return LibraryFacets(country, region, part_of_region(region) or town.part, library_kind, town.size.value)


def coarsen_facets(
    facets: Mapping[str, str], libraries: Iterable[LibraryFacets], least: int = LEAST_LIBRARIES
) -> CoarsenedFacets:
    """Widen or remove facets, step by step, until at least ``least`` libraries have all that is left.

    ``facets`` may hold country, region, part, library_kind and town_size; other names raise ValueError. An empty value
    is unknown: it restricts nothing and stays as it is. The region widens to the part of the country, then goes; last
    goes the country. Where even no facet fits enough libraries, none is left.
    """
    unknown = set(facets) - set(_STEPS)
    if unknown:
        raise ValueError(f"no such facets: {', '.join(sorted(unknown))}")
    rows = list(libraries)
    kept, removed, changes = dict(facets), set[str](), list[FacetChange]()
    fitting = _count(kept, rows)
    for facet in _STEPS:
        if fitting >= least:
            break
        if not kept.get(facet):
            continue
        before = kept.pop(facet)
        part = part_of_region(before) if facet == "region" and not kept.get("part") else ""
        if part:
            kept["part"] = part
        else:
            removed.add(facet)
        changes.append(FacetChange(facet, before, part or REMOVED, fitting))
        fitting = _count(kept, rows)
    return CoarsenedFacets(kept, frozenset(removed), tuple(changes), fitting)


def _count(facets: Mapping[str, str], libraries: Sequence[LibraryFacets]) -> int:
    wanted = {name: value for name, value in facets.items() if value}
    return sum(all(getattr(library, name) == value for name, value in wanted.items()) for library in libraries)
