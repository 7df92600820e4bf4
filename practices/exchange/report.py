"""What came of each file."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias


class ExchangeError(Exception):
    """Nothing can be imported or exported as things are; the message says in a plain sentence why, and what to do."""


class Status(StrEnum):
    """What came of one file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Refusal:
    """Why a file is refused: the key (empty: the file as a whole) and the reason."""

    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.key}: {self.reason}" if self.key else self.reason


class RefusedError(Exception):
    """A record cannot be written; ``refusals`` says why."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(str(refusal) for refusal in refusals))
        self.refusals = refusals


@dataclass(frozen=True, kw_only=True)
class FileResult:
    """What came of one file; ``notes`` are what a person should look at though it was written."""

    path: Path
    status: Status
    reference: str = ""
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportReport:
    """What came of all files. ``passed_over`` are files of a folder whose names are not those of practices."""

    results: tuple[FileResult, ...]
    passed_over: tuple[Path, ...] = ()

    @property
    def has_refusals(self) -> bool:
        """Whether any file was refused."""
        return any(result.status is Status.REFUSED for result in self.results)

    def count(self, status: Status) -> int:
        """Return how many files came to that."""
        return sum(result.status is status for result in self.results)


Tell: TypeAlias = Callable[[FileResult], None]
"""Called once for each file, as soon as it is known what came of it."""
