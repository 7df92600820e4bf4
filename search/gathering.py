"""All documents for a rebuild: one that cannot be read is left out and told, the others are indexed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import OperationalError

from search.engine import DocumentsRefused, Refuse
from search.registry import DocumentSource
from search.values import SearchDocument

_BATCH = 200
_TOLERATED = 10
"""One in so many documents may be left out; more of them are no exceptions, and the rebuild fails."""


class LeftOut:
    """Documents that a rebuild goes on without, up to a limit that depends on the number of all."""

    def __init__(self, total: int) -> None:
        self._most = max(1, total // _TOLERATED)
        self._reasons: dict[str, str] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Which they are."""
        return tuple(self._reasons)

    def add(self, identifier: str, reason: str) -> None:
        """Leave one out; raise DocumentsRefused when there are too many."""
        self._reasons[identifier] = reason
        if len(self._reasons) > self._most:
            raise DocumentsRefused(self._reasons)


def iter_readable(source: DocumentSource, refuse: Refuse) -> Iterator[SearchDocument]:
    """Yield every document of a source, read when asked for; give those that cannot be read to `refuse`."""
    ids = iter(source.current_ids())
    while batch := list(islice(ids, _BATCH)):
        yield from _read(source, batch, refuse)


def _read(source: DocumentSource, ids: Sequence[str], refuse: Refuse) -> Iterable[SearchDocument]:
    try:
        return list(source.load_documents(ids))
    except OperationalError:
        # The database, not the document.
        raise
    except Exception as error:
        if len(ids) > 1:
            middle = len(ids) // 2
            return [*_read(source, ids[:middle], refuse), *_read(source, ids[middle:], refuse)]
        refuse(ids[0], f"{type(error).__name__}: {error}")
        return ()
