"""French words: base form, then a light stemmer of our own that joins what a reader takes for one word.

Light in Savoy's sense ("A stemming procedure and stopword list for general French corpora", 1999):
few endings, each only behind a root long enough to keep its meaning. It works on folded words,
so that "médiation" and "mediation" meet.
"""

import re

from search.analysis.dictionary import lemmatize
from search.analysis.folding import fold

_SHORTEST_ROOT = 3

# (ending, what replaces it, letters the root must keep); the first that fits is taken.
_ENDINGS = (
    ("ificatrice", "ifi", 2),
    ("ificateur", "ifi", 2),
    ("ification", "ifi", 2),
    ("isatrice", "is", 3),
    ("isateur", "is", 3),
    ("isation", "is", 3),
    ("issement", "i", 3),
    ("icatrice", "iqu", 3),
    ("icateur", "iqu", 3),
    ("ication", "iqu", 3),
    ("ivement", "if", 3),
    ("usement", "u", 3),
    ("atrice", "", 4),
    ("ateur", "", 4),
    ("ation", "", 4),
    ("itrice", "it", 3),
    ("iteur", "it", 3),
    ("ition", "it", 3),
    ("trice", "t", 3),
    ("teuse", "t", 3),
    ("teur", "t", 3),
    ("ement", "", 4),
    ("euse", "eu", 3),
    ("eux", "eu", 3),
    ("aux", "al", 3),
    ("iere", "", 4),
    ("ier", "", 4),
    ("isme", "", 5),
    ("iste", "", 5),
    ("ilite", "il", 3),
    ("alite", "al", 3),
    ("ivite", "if", 3),
    ("arite", "ar", 3),
    ("ite", "", 5),
    ("ique", "iqu", 3),
    ("ive", "if", 3),
    ("ance", "ant", 4),
    ("ence", "ent", 4),
    ("ere", "", 4),
    ("ee", "", 3),
    ("er", "", 4),
    ("ir", "i", 4),
)
_DOUBLE_LETTER = re.compile(r"([bcdflmnprst])\1$")


def stem(word: str) -> str:
    """Return what all forms of a French word share."""
    return light_stem(fold(lemmatize(word.lower(), "fr")))


def light_stem(folded: str) -> str:
    """Return a folded French word without plural, feminine and the commonest endings."""
    if len(folded) <= _SHORTEST_ROOT:
        return folded
    singular = _without_plural(folded)
    for ending, replacement, shortest in _ENDINGS:
        if singular.endswith(ending) and len(singular) - len(ending) >= shortest:
            return _without_last(singular[: len(singular) - len(ending)] + replacement)
    return _without_last(singular)


def _without_plural(word: str) -> str:
    if word.endswith("x") and not word.endswith(("eux", "aux")):
        return word[:-1]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _without_last(word: str) -> str:
    if len(word) > _SHORTEST_ROOT + 1 and word[-1] in "ei":
        word = word[:-1]
    return _DOUBLE_LETTER.sub(r"\1", word)
