"""Which spellings hold which terms: learned as texts are read, so that marking need not analyse a text again.

Texts repeat their words. For each language this process remembers every chunk of text it has
met under its terms; what answers a question is then an intersection of sets.
"""

from collections.abc import Iterable
from functools import cache

from search.analysis.texts import analyse_chunk

_MOST_CHUNKS = 200_000
_NOWHERE: frozenset[str] = frozenset()


@cache
def lexicon(language: str) -> "Lexicon":
    """Return the one lexicon of a language."""
    return Lexicon(language)


class Lexicon:
    """The chunks of one language met so far. Safe for threads: at worst a chunk is learned twice."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: set[str] = set()
        self._by_term: dict[str, set[str]] = {}

    def chunks_with(self, terms: Iterable[str], text: str) -> set[str]:
        """Return the chunks of a text that hold any of the terms."""
        chunks = set(text.split())
        for chunk in chunks - self._known:
            self._learn(chunk)
        found: set[str] = set()
        for term in terms:
            found |= chunks & self._by_term.get(term, _NOWHERE)
        return found

    def _learn(self, chunk: str) -> None:
        if len(self._known) >= _MOST_CHUNKS:
            self._known, self._by_term = set(), {}
        for word in analyse_chunk(chunk, self._language):
            for term in word.terms:
                self._by_term.setdefault(term.text, set()).add(chunk)
        self._known.add(chunk)
