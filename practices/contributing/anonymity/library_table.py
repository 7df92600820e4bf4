"""The libraries that the system knows: those of the database, or of the demo's files where there are none."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from django.conf import settings
from django.db import Error

from practices.contributing.anonymity.coarsening import LibraryFacets, facets_of
from practices.contributing.anonymity.kinds import KnownLibrary
from practices.models import Library


def known_libraries() -> tuple[KnownLibrary, ...]:
    """Return the names and towns of known libraries; works without tables, too."""
    try:
        rows = tuple(
            KnownLibrary(name, city) for name, city in Library.objects.order_by("pk").values_list("name", "city")
        )
    except Error:
        rows = ()
    return rows or tuple(dict.fromkeys(_of_files(Path(settings.BASE_DIR) / "demo" / "practices")))


def library_facets() -> Iterator[LibraryFacets]:
    """Yield the facets of every row of the library table, for ``coarsen_facets``."""
    for country, region, city, kind in Library.objects.values_list("country", "region", "city", "kind"):
        yield facets_of(country=country, region=region, city=city, library_kind=kind)


def _of_files(folder: Path) -> Iterator[KnownLibrary]:
    for path in sorted(folder.glob("*/*.yaml")):
        library = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader).get("library") or {}
        if library.get("name"):
            yield KnownLibrary(library["name"], library.get("city") or "")
