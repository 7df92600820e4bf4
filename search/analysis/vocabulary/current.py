"""The vocabulary that this process analyses with: glossary and thesaurus, made anew when the thesaurus changes.

What they lack is looked up in the operator's dictionary, where there is one.

The thesaurus lives where editors change it; the app that keeps it registers it here.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Protocol

from search.analysis.operators.current import dictionary_pairs
from search.analysis.vocabulary.entries import Entry
from search.analysis.vocabulary.glossary import glossary_entries
from search.analysis.vocabulary.intents import intent_entries
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.values import SearchQuery


class ThesaurusSource(Protocol):
    """Where the concepts come from."""

    def stamp(self) -> str:
        """Return what changes whenever a concept does; asked before every search, so cheap."""
        ...

    def load_entries(self) -> Iterable[Entry]:
        """Return every concept with its labels as a meaning."""
        ...


class _NoThesaurus:
    def stamp(self) -> str:
        return ""

    def load_entries(self) -> Iterable[Entry]:
        return ()


_NO_WORDS = Vocabulary((), "")
_sources: list[ThesaurusSource] = [_NoThesaurus()]
_overrides: list[Vocabulary] = []
_made: dict[str, Vocabulary] = {}


def register_thesaurus(source: ThesaurusSource) -> None:
    """Name the one source of concepts; a later call replaces the earlier."""
    _sources[:] = [source]
    _made.clear()


def current_vocabulary() -> Vocabulary:
    """Return the vocabulary of this moment: the same object as long as the thesaurus stays the same."""
    if _overrides:
        return _overrides[-1]
    source = _sources[0]
    stamp = source.stamp()
    found = _made.get(stamp)
    if found is None:
        found = Vocabulary(source.load_entries(), stamp, base=_written_vocabulary(), pairs=dictionary_pairs())
        # Only the newest is of use; another thread may still hold the old one.
        _made.clear()
        _made[stamp] = found
    return found


def vocabulary_for(query: SearchQuery) -> Vocabulary:
    """Return the vocabulary that a question needs: without words none, so that nothing is asked of a database."""
    return current_vocabulary() if query.text.strip() else _NO_WORDS


@contextmanager
def override_vocabulary(vocabulary: Vocabulary) -> Iterator[Vocabulary]:
    """Analyse with ``vocabulary`` for a while, as tests and measurements need."""
    _overrides.append(vocabulary)
    try:
        yield vocabulary
    finally:
        _overrides.remove(vocabulary)


@cache
def _written_vocabulary() -> Vocabulary:
    """Return what comes with the program: the glossary, and the words that ask for a kind of experience."""
    return Vocabulary((*glossary_entries(), *intent_entries()), "glossary")
