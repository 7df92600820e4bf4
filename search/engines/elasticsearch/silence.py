"""A cluster that just did not answer is left alone for a moment: who comes next need not wait for it, too."""

import time

from elasticsearch import TransportError

from search.engine import IndexUnavailable
from search.values import IndexState

_SECONDS = 2.0


class Silence:
    """Remembers that a cluster did not answer. Threads share it in whatever order they come."""

    def __init__(self) -> None:
        self._ends = 0.0
        self._detail = ""

    def check(self) -> None:
        """Raise IndexUnavailable at once while it is silent."""
        if time.monotonic() < self._ends:
            raise IndexUnavailable(IndexState.UNREACHABLE, self._detail)

    def note(self, error: IndexUnavailable) -> None:
        """Begin to be silent if nobody answered; an answer that refuses is an answer."""
        if isinstance(error.__cause__, TransportError):
            self._detail = error.detail
            self._ends = time.monotonic() + _SECONDS
