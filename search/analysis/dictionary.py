"""The one door to simplemma: base forms of words, and what the German dictionary knows.

Its dictionaries take some 150 MB and more than a second: each is loaded when its language is first met.
"""

from collections.abc import Mapping
from functools import cache

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY


def lemmatize(word: str, language: str) -> str:
    """Return the base form of a word, or the word where the dictionary does not know it."""
    return simplemma.lemmatize(word, lang=language)


def load_dictionaries() -> None:
    """Load every language now, so that no reader waits for it."""
    for language in ("fr", "de", "en"):
        lemmatize("a", language)


def is_known(word: str, language: str) -> bool:
    """Whether the dictionary has this very spelling, with this case."""
    return _forms(language).get(word) is not None


def is_german_noun(word: str) -> bool:
    """Whether `word`, in any case, is a form of a German noun."""
    lemma = _forms("de").get(word.capitalize())
    return lemma is not None and lemma[:1].isupper()


def is_german_adjective(word: str) -> bool:
    """Whether `word` is the base form of a German word in lower case that is not a verb's."""
    lowered = word.lower()
    return _forms("de").get(lowered) == lowered and not lowered.endswith("en")


def is_german_verb_stem(stem: str) -> bool:
    """Whether `stem` with the ending -en or -n is a German infinitive."""
    lowered = stem.lower()
    return any(_forms("de").get(lowered + ending) == lowered + ending for ending in ("en", "n"))


@cache
def _forms(language: str) -> Mapping[str, str]:
    return DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)
