"""Whether a word is an everyday word of a language, so that it need not be a name."""

from functools import lru_cache

from search.analysis.compounds import split_compound
from search.analysis.dictionary import is_german_noun, is_known, lemmatize

_LONGEST = 60


@lru_cache(maxsize=50_000)
def is_everyday(word: str, language: str) -> bool:
    """Whether the dictionary has the word in small letters or, in German, as a noun or a compound of its words.

    The German dictionary also has names: what it knows may be one, what it does not know is no everyday word.
    """
    if len(word) > _LONGEST:
        return False
    if language != "de":
        return is_known(word.lower(), language)
    return is_listed(word) or bool(split_compound(word))


def is_listed(word: str) -> bool:
    """Whether the German dictionary has the word itself."""
    return is_small_word(word) or is_known(word, "de") or is_german_noun(word)


@lru_cache(maxsize=50_000)
def is_small_word(word: str) -> bool:
    """Whether a German word is written in small letters, unless a sentence begins with it."""
    lowered = word.lower()
    return is_known(lowered, "de") and lemmatize(lowered, "de")[:1].islower()
