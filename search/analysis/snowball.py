"""The compiled Snowball stemmers, one object for each thread since they keep a state."""

import threading

import Stemmer

_stemmers = threading.local()


def snowball(algorithm: str, word: str) -> str:
    """Return the Snowball stem of a word in lower case."""
    stemmer = getattr(_stemmers, algorithm, None)
    if stemmer is None:
        stemmer = Stemmer.Stemmer(algorithm)
        setattr(_stemmers, algorithm, stemmer)
    return str(stemmer.stemWord(word))
