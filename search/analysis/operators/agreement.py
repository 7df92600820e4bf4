"""Which pairs of two dictionaries to trust: those that both have, and others only where a word would be left alone."""

from collections.abc import Iterable, Iterator

from search.analysis.vocabulary.second_hand import Label

LabelPair = tuple[Label, Label]
"""French and German."""


def agreed(french_german: Iterable[LabelPair], german_french: Iterable[LabelPair]) -> Iterator[LabelPair]:
    """Yield the pairs of both dictionaries, and those of one where either word is in no pair of both."""
    one, other = set(french_german), set(german_french)
    both = one & other
    french = {pair[0] for pair in both}
    german = {pair[1] for pair in both}
    for pair in one | other:
        if pair in both or pair[0] not in french or pair[1] not in german:
            yield pair
