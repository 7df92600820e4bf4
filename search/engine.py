"""The interface of every engine and the errors it may raise. No engine type leaks through it."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Protocol, TypeAlias

from search.values import (
    EngineStatus,
    IndexState,
    SearchDocument,
    SearchQuery,
    SearchResults,
    Suggestion,
)

Progress: TypeAlias = Callable[[int], None]
Refuse: TypeAlias = Callable[[str, str], None]
"""Takes the id of a document that cannot be indexed as it is, and why."""

_MOST_TOLD = 20


class EngineError(Exception):
    """An engine could not do what it was asked. Nothing in the database is lost by it."""


class IndexUnavailable(EngineError):  # noqa: N818 - a state that callers expect, as the interface names it
    """There is no index to search: missing, damaged, of another version, or out of reach."""

    def __init__(self, state: IndexState, detail: str = "") -> None:
        super().__init__(f"{state}: {detail}" if detail else str(state))
        self.state = state
        self.detail = detail


class IndexBusy(EngineError):  # noqa: N818 - as above
    """Another writer holds the index longer than is worth waiting for. Try again later."""


class DocumentsRefused(EngineError):  # noqa: N818 - as above
    """Some documents cannot be indexed as they are; all others of the call were. `reasons` tells why, by id."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        told = "; ".join(f"{identifier}: {reason}" for identifier, reason in islice(reasons.items(), _MOST_TOLD))
        super().__init__(f"{len(reasons)} documents were refused. {told}")
        self.reasons = dict(reasons)


class SearchEngine(Protocol):
    """Matches and counts. What a word means is decided by `search.analysis`, not here."""

    def rebuild(
        self, documents: Iterable[SearchDocument], progress: Progress | None = None, refuse: Refuse | None = None
    ) -> int:
        """Build an index of `documents` beside the present one, then switch to it.

        `documents` is iterated only once the rebuild is under way, so a lazy iterable sees
        everything committed before. `progress` is called with the number done so far. Documents that
        cannot be indexed are given to `refuse` and left out; without it, or where it raises, they are an error.
        Return the number of documents in the index. On any error the present index stays as it is and the
        error is raised; IndexBusy when another rebuild is running.
        """
        ...

    def index(self, documents: Iterable[SearchDocument]) -> None:
        """Add the documents, each in place of an earlier one with its id. Seen by searches on return.

        Raise DocumentsRefused when some cannot be indexed as they are; all others are in the index then.
        """
        ...

    def remove(self, ids: Iterable[str]) -> None:
        """Forget the documents with these ids; unknown ids are no error."""
        ...

    def search(self, query: SearchQuery) -> SearchResults:
        """Answer a question. Any text and any page number is allowed; raise IndexUnavailable without an index."""
        ...

    def suggest(self, prefix: str, language: str) -> tuple[Suggestion, ...]:
        """Return at most eight lines that go with what was typed so far: concepts, then titles, then libraries."""
        ...

    def status(self) -> EngineStatus:
        """Tell how the index is. Never raises."""
        ...
