"""What can identify somebody, and where it stands in a text."""

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """What sort of detail identifies a person, a library or a town."""

    PERSON = "person"
    PLACE = "place"
    LIBRARY = "library"
    INSTITUTION = "institution"
    DATE = "date"
    AGE = "age"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    FIGURE = "figure"


@dataclass(frozen=True, order=True)
class IdentifyingMark:
    """One detail: ``text[start:end]``, counted in characters."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True)
class KnownLibrary:
    """A library that the system knows, by the name and the town that give it away."""

    name: str
    city: str = ""
