"""Documents that cannot be indexed as they are: they hold up no others, and are told by name."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from search.analysis.documents import DocumentReading
from search.engine import DocumentsRefused, Refuse
from search.engines.reading import read_all, reason_of
from search.values import SearchDocument

_Made = TypeVar("_Made")


class Refusals:
    """Collects what was refused in one call."""

    def __init__(self) -> None:
        self._reasons: dict[str, str] = {}

    def add(self, identifier: str, reason: str) -> None:
        """Remember one document."""
        self._reasons[identifier] = reason

    def report(self) -> None:
        """Raise DocumentsRefused if there are any."""
        if self._reasons:
            raise DocumentsRefused(self._reasons)


def make_all(
    documents: Iterable[SearchDocument], make: Callable[[SearchDocument, DocumentReading], _Made], refuse: Refuse
) -> Iterator[tuple[str, _Made]]:
    """Yield each document's id with what an engine makes of it; refuse those of which it can make nothing."""
    for document, read in read_all(documents):
        if isinstance(read, str):
            refuse(document.id, read)
            continue
        try:
            made = make(document, read)
        except Exception as error:
            refuse(document.id, reason_of(error))
        else:
            yield document.id, made
