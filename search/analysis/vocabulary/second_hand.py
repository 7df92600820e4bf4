"""What an operator's dictionary adds: meanings for words that thesaurus and glossary do not know.

Such a word means what its translations mean; where those are unknown, too, the French one stands for a meaning.
Nothing is added to a word that thesaurus or glossary know: what was written for this field has precedence.
"""

from collections.abc import Callable, Iterator
from typing import Protocol

from search.analysis.vocabulary.entries import Sense, Trust

Label = tuple[str, ...]
"""The stems of a word, or of an expression of several."""

Knowledge = Callable[[str, Label], tuple[Sense, ...]]
"""Returns what thesaurus and glossary know of a label of a language."""

_PREFIX = "d:"
_OTHER = {"fr": "de", "de": "fr"}
_NONE: tuple[Sense, ...] = ()
_MOST_REMEMBERED = 50_000


class Pairs(Protocol):
    """A dictionary of French and German."""

    def partners(self, language: str, label: Label) -> tuple[Label, ...]:
        """Return what translates a label of one language into the other."""
        ...

    def beginning(self, language: str, first: str, second: str) -> tuple[Label, ...]:
        """Return the expressions that begin with two words."""
        ...


class SecondHand:
    """Finds the meanings of a word through its translations. Safe for threads: at worst a word is looked up twice."""

    def __init__(self, pairs: Pairs, known: Knowledge) -> None:
        self._pairs = pairs
        self._known = known
        self._senses: dict[tuple[str, Label], tuple[Sense, ...]] = {}

    def senses(self, language: str, label: Label) -> tuple[Sense, ...]:
        """Return what a label means that is not known otherwise."""
        key = (language, label)
        found = self._senses.get(key)
        if found is None:
            if len(self._senses) >= _MOST_REMEMBERED:
                self._senses = {}
            found = tuple(dict.fromkeys(self._look_up(language, label)))
            self._senses[key] = found
        return found

    def beginning(self, language: str, first: str, second: str) -> tuple[Label, ...]:
        """Return the expressions that begin with two words and are not known otherwise."""
        found = self._pairs.beginning(language, first, second)
        return tuple(label for label in found if not self._known(language, label))

    def labels(self, sense: Sense, language: str, known_labels: Callable[[str], tuple[Label, ...]]) -> Iterator[Label]:
        """Yield the labels of a language that have a meaning by the dictionary alone."""
        if language not in _OTHER:
            return
        if sense.key.startswith(_PREFIX):
            own = tuple(sense.key.removeprefix(_PREFIX).split("_"))
            found = (own,) if language == "fr" else self._pairs.partners("fr", own)
        else:
            other = _OTHER[language]
            found = tuple(label for known in known_labels(other) for label in self._pairs.partners(other, known))
        yield from (label for label in dict.fromkeys(found) if not self._known(language, label))

    def _look_up(self, language: str, label: Label) -> Iterator[Sense]:
        if language not in _OTHER or self._known(language, label):
            return
        for partner in self._pairs.partners(language, label):
            meanings = self._known(_OTHER[language], partner)
            if meanings:
                yield from (Sense(sense.key, Trust.DICTIONARY) for sense in meanings)
            else:
                french = label if language == "fr" else partner
                yield Sense(_PREFIX + "_".join(french), Trust.DICTIONARY)
