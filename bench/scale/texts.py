"""Passages of made-up sentences."""

from collections.abc import Iterator, Sequence
from random import Random

from bench.scale.words import WordSource

_SENTENCE = (8, 22)
_WITH_PHRASE = 0.3


def passage(chance: Random, words: WordSource, length: int, phrases: Sequence[str]) -> str:
    """Return about ``length`` words as sentences, some with one of the phrases in them."""
    return " ".join(_sentences(chance, words.draw(chance, max(length, 1)), phrases))


def shortened(text: str, longest: int) -> str:
    """Return a text of whole words with at most so many characters."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]


def _sentences(chance: Random, words: Sequence[str], phrases: Sequence[str]) -> Iterator[str]:
    start = 0
    while start < len(words):
        sentence = list(words[start : start + chance.randint(*_SENTENCE)])
        start += len(sentence)
        if phrases and len(sentence) > 4 and chance.random() < _WITH_PHRASE:
            phrase = chance.choice(phrases).split()
            sentence[2 : 2 + len(phrase)] = phrase
        sentence[0] = sentence[0][:1].upper() + sentence[0][1:]
        yield f"{' '.join(sentence)}."
