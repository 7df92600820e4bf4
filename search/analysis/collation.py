"""The order of titles in a list."""

from search.analysis.folding import fold
from search.analysis.tokens import tokenize

_LONGEST_KEY = 120


def sort_key(title: str) -> str:
    """Return what a title is ordered by: its words without case, accents, signs and elided articles."""
    return fold(" ".join(token.text for token in tokenize(title)))[:_LONGEST_KEY]
