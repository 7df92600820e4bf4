"""Words that no practice is looked for by: articles, pronouns, prepositions, auxiliary verbs."""

from functools import cache

from search.analysis.data import read_words
from search.analysis.folding import fold


def is_stopword(word: str, language: str) -> bool:
    """Whether a word, however spelled, carries no subject in that language."""
    return fold(word) in _folded(language)


@cache
def _folded(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in read_words(f"stopwords.{language}"))
