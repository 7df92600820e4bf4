"""A source of documents for tests: a dictionary instead of a database, and an engine that can be broken."""

from collections.abc import Callable, Iterable, Iterator

from search.engine import IndexUnavailable
from search.values import EngineStatus, IndexState, SearchDocument, SearchQuery, SearchResults, Suggestion


class SampleSource:
    """Gives the documents that it holds; `unreadable` ones raise."""

    def __init__(self, documents: Iterable[SearchDocument] = ()) -> None:
        self.documents = {document.id: document for document in documents}
        self.unreadable: set[str] = set()
        self.when_read: Callable[[], None] = lambda: None

    def load_documents(self, ids: Iterable[str]) -> Iterable[SearchDocument]:
        """Return what is there."""
        ids = list(ids)
        if self.unreadable & set(ids):
            raise LookupError("unreadable")
        found = [self.documents[identifier] for identifier in ids if identifier in self.documents]
        self.when_read()
        return found

    def iter_all_documents(self) -> Iterator[SearchDocument]:
        """Yield everything."""
        for document in list(self.documents.values()):
            yield document
            self.when_read()

    def current_ids(self) -> Iterable[str]:
        """Return all ids."""
        return list(self.documents)


class BrokenEngine:
    """An engine that is down in a given way."""

    def __init__(self, state: IndexState = IndexState.UNREACHABLE, *, is_rebuilding: bool = False) -> None:
        self.error = IndexUnavailable(state, "broken")
        self.is_rebuilding = is_rebuilding

    def rebuild(self, documents: Iterable[SearchDocument], progress: object = None, refuse: object = None) -> int:
        """Fail."""
        raise self.error

    def index(self, documents: Iterable[SearchDocument]) -> None:
        """Fail."""
        raise self.error

    def remove(self, ids: Iterable[str]) -> None:
        """Fail."""
        raise self.error

    def search(self, query: SearchQuery) -> SearchResults:
        """Fail."""
        raise self.error

    def suggest(self, prefix: str, language: str) -> tuple[Suggestion, ...]:
        """Fail."""
        raise self.error

    def status(self) -> EngineStatus:
        """Tell of it."""
        return EngineStatus(state=self.error.state, is_rebuilding=self.is_rebuilding)
