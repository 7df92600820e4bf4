"""Finds in a text what could identify a person, a library or a town."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from practices.contributing.anonymity.ages import find_ages
from practices.contributing.anonymity.contacts import find_contacts
from practices.contributing.anonymity.dates import find_dates
from practices.contributing.anonymity.figures import find_figures
from practices.contributing.anonymity.institutions import find_institutions, find_registered
from practices.contributing.anonymity.kinds import IdentifyingMark, KnownLibrary
from practices.contributing.anonymity.known_names import NameTable, acronyms_of, names_of, towns_of
from practices.contributing.anonymity.libraries import find_libraries
from practices.contributing.anonymity.persons import PersonFinder
from practices.contributing.anonymity.place_names import find_places
from practices.contributing.anonymity.rules import LANGUAGES
from practices.contributing.anonymity.streets import find_streets
from practices.contributing.anonymity.tokens import tokenize


def mark(text: str, language: str, libraries: Sequence[KnownLibrary] = ()) -> tuple[IdentifyingMark, ...]:
    """Return the marks of a text, in order and without overlaps; offsets count its characters.

    ``language`` is fr, de or en; a text in any other one is read as English. ``libraries`` are those that the system
    knows: their names, and their towns, are marked whatever they look like.
    """
    own = language if language in LANGUAGES else "en"
    return tuple(sorted(_without_overlaps(text, _find_all(text, own, libraries))))


def _find_all(text: str, language: str, libraries: Sequence[KnownLibrary]) -> Iterator[Iterable[IdentifyingMark]]:
    """Yield what each finder finds, the one that reads the most context first."""
    tokens = tokenize(text)
    known, towns = _known(tuple(libraries))
    yield find_contacts(text)
    yield find_registered(text)
    yield find_libraries(tokens, language, known, towns)
    yield find_institutions(tokens, language, towns)
    yield find_dates(text, language)
    yield find_ages(text, language)
    yield find_streets(text)
    yield PersonFinder(text, tokens, language).find()
    yield find_places(tokens, language, towns)
    yield find_figures(text, language)


@lru_cache(maxsize=4)
def _known(libraries: tuple[KnownLibrary, ...]) -> tuple[NameTable, frozenset[str]]:
    """Return the names and the towns of the libraries, made once for many texts."""
    return NameTable.of(names_of(libraries), acronyms_of(libraries)), towns_of(libraries)


def _without_overlaps(text: str, found: Iterable[Iterable[IdentifyingMark]]) -> Iterator[IdentifyingMark]:
    """Yield what nothing found before overlaps; of one finder's marks, the longer one of two counts."""
    taken = bytearray(len(text))
    for marks in found:
        for candidate in sorted(set(marks), key=lambda each: (each.start - each.end, each.start)):
            if candidate.end > candidate.start and taken.find(1, candidate.start, candidate.end) < 0:
                taken[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
                yield candidate
