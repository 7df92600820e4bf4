"""Which terms a chunk of text holds: learned as texts are read, so that marking need not analyse a text again.

Texts repeat their words. For each language this process remembers every chunk of text it has met.
"""

from functools import cache

from search.analysis.texts import analyse_chunk

_MOST_CHUNKS = 200_000


@cache
def lexicon(language: str) -> "Lexicon":
    """Return the one lexicon of a language."""
    return Lexicon(language)


class Lexicon:
    """The chunks of one language met so far. Safe for threads: at worst a chunk is learned twice."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._terms: dict[str, frozenset[str]] = {}

    def terms(self, chunk: str) -> frozenset[str]:
        """Return the terms of all words of a chunk and of their parts."""
        known = self._terms.get(chunk)
        if known is None:
            known = frozenset(term.text for word in analyse_chunk(chunk, self._language) for term in word.terms)
            if len(self._terms) >= _MOST_CHUNKS:
                self._terms = {}
            self._terms[chunk] = known
        return known
