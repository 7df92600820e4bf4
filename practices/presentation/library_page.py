"""A library and its practices, and the list of libraries. Only named practices count: the others never show theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Count, F, Q
from django.urls import reverse

from practices.cards import PracticeCard, cards_of
from practices.countries import country_name
from practices.models import Library
from practices.models.scales import Disclosure
from practices.selection import live_practices, newest_first


@dataclass(frozen=True, kw_only=True)
class LibraryPage:
    """One library as its page shows it."""

    library: Library
    country: str
    cards: tuple[PracticeCard, ...]
    updated: datetime | None

    @property
    def place(self) -> str:
        """Town, region, country."""
        return ", ".join(dict.fromkeys(filter(None, (self.library.city, self.library.region, self.country))))


@dataclass(frozen=True, kw_only=True)
class LibraryRow:
    """A library in the list, with the number of its named practices."""

    name: str
    place: str
    url: str
    count: int


@dataclass(frozen=True, kw_only=True)
class CountryGroup:
    """The libraries of one country."""

    country: str
    libraries: tuple[LibraryRow, ...]


def library_page(library: Library) -> LibraryPage:
    """Gather the page of a library."""
    pages = newest_first(live_practices().filter(library=library, disclosure=Disclosure.NAMED))
    moments = [moment for moment in pages.values_list("last_published_at", flat=True) if moment]
    return LibraryPage(
        library=library,
        country=country_name(library.country),
        cards=tuple(cards_of(pages)),
        updated=max(moments, default=None),
    )


def library_groups() -> tuple[CountryGroup, ...]:
    """Return the libraries with a named practice, by country and name; one query."""
    named = Q(
        practices__live=True,
        practices__disclosure=Disclosure.NAMED,
        practices__locale__language_code=F("practices__original_language"),
    )
    counted = Library.objects.annotate(count=Count("practices", filter=named, distinct=True)).filter(count__gt=0)
    rows = sorted(counted, key=lambda library: (country_name(library.country), library.name.casefold()))
    groups = groupby(rows, key=lambda library: country_name(library.country))
    return tuple(CountryGroup(country=country, libraries=_rows(list(members))) for country, members in groups)


def _rows(libraries: Sequence[Library]) -> tuple[LibraryRow, ...]:
    return tuple(
        LibraryRow(
            name=library.name,
            place=", ".join(dict.fromkeys(filter(None, (library.city, library.region)))),
            url=reverse("practices:library", args=[library.slug]),
            count=library.count,  # type: ignore[attr-defined]  # annotated above
        )
        for library in libraries
    )
