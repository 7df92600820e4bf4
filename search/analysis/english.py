"""English words: base form, then Snowball's stemmer."""

from search.analysis.dictionary import lemmatize
from search.analysis.folding import fold
from search.analysis.snowball import snowball


def stem(word: str) -> str:
    """Return what all forms of an English word share."""
    return fold(snowball("english", lemmatize(word.lower(), "en").lower()))
