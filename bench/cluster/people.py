"""Who uses the search while nodes die: readers who ask all the time, an editor who saves all the time."""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from search.engine import EngineError, SearchEngine
from search.values import DocumentVersion, SearchDocument, SearchQuery

_PAUSE = 0.5
"""Seconds after which a save that failed is tried again, as the table of waiting changes does."""


@dataclass
class Tally:
    """What happened to somebody: how often it went well, how often not, and the longest wait in seconds."""

    done: int = 0
    failed: int = 0
    longest: float = 0.0
    reasons: set[str] = field(default_factory=set)


class _Busy:
    """Somebody who does one thing again and again, until the block ends."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self.tally = Tally()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _work(self) -> None:
        turn = 0
        while not self._is_over.is_set():
            began = time.perf_counter()
            try:
                self._do(turn)
            except EngineError as error:
                self.tally.failed += 1
                self.tally.reasons.add(str(error)[:120])
                self._is_over.wait(_PAUSE)
            else:
                self.tally.done += 1
                turn += 1
            self.tally.longest = max(self.tally.longest, time.perf_counter() - began)

    def _do(self, turn: int) -> None:
        raise NotImplementedError


class Reader(_Busy):
    """Asks one question after the other."""

    def __init__(self, engine: SearchEngine, questions: Sequence[SearchQuery]) -> None:
        super().__init__(engine)
        self._questions = questions

    def _do(self, turn: int) -> None:
        self._engine.search(self._questions[turn % len(self._questions)])


class Editor(_Busy):
    """Saves one practice after the other, and again what was not taken. ``saved`` are those that were."""

    def __init__(self, engine: SearchEngine) -> None:
        super().__init__(engine)
        self.saved: list[str] = []

    def _do(self, turn: int) -> None:
        version = DocumentVersion(language="en", title=f"Orchard {turn}")
        identifier = f"saved-{turn:06}"
        self._engine.index([SearchDocument(id=identifier, versions=(version,), original_language="en")])
        self.saved.append(identifier)
