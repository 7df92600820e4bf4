"""Which engine answers, where documents come from and which facets there are.

`search` imports no other app: the apps that know practices register here when they start.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.engine import SearchEngine
from search.facets import Facet
from search.values import SearchDocument


class DocumentSource(Protocol):
    """Where documents come from: the database, read by the app that knows the models."""

    def load_documents(self, ids: Iterable[str]) -> Iterable[SearchDocument]:
        """Return the documents of those ids that readers may see; an id that is left out leaves the index."""
        ...

    def iter_all_documents(self) -> Iterator[SearchDocument]:
        """Yield every document that readers may see. Must query lazily, on the first step."""
        ...

    def current_ids(self) -> Iterable[str]:
        """Return the ids of all documents that readers may see; cheap, for counting and comparing."""
        ...


_sources: list[DocumentSource] = []
_facets: dict[str, Facet] = {}
_overrides: list[SearchEngine] = []


def register_source(source: DocumentSource) -> None:
    """Name the one source of documents; a later call replaces the earlier."""
    _sources[:] = [source]


def get_source() -> DocumentSource:
    """Return the registered source."""
    if not _sources:
        raise ImproperlyConfigured("No app has registered a source of search documents.")
    return _sources[0]


def register_facets(facets: Iterable[Facet]) -> None:
    """Add facets, in the order of display; one of the same name replaces the earlier."""
    _facets.update({facet.name: facet for facet in facets})


def get_facets() -> tuple[Facet, ...]:
    """Return all facets in the order of display, for one request: what they once read of their labels stays."""
    return tuple(facet.for_one_request() for facet in _facets.values())


def get_engine() -> SearchEngine:
    """Return the engine that SEARCH_URL names; the same object for the life of the process."""
    return _overrides[-1] if _overrides else _make_engine(settings.SEARCH_URL)


@contextmanager
def override_engine(engine: SearchEngine) -> Iterator[SearchEngine]:
    """Answer with `engine` for a while, as tests need."""
    _overrides.append(engine)
    try:
        yield engine
    finally:
        _overrides.remove(engine)


@cache
def _make_engine(url: str) -> SearchEngine:
    from search.engines import make_engine

    return make_engine(url, default_folder=settings.DATA_DIR / "index", elasticsearch=settings.ELASTICSEARCH)
