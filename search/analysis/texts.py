"""A whole text: the terms of all its words with their places."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from search.analysis.tokens import tokenize
from search.analysis.words import WordTerm, analyse_word

_CHUNK = re.compile(r"\S+")
_PASSAGE_GAP = 100


class ChunkWord(NamedTuple):
    """A word inside a chunk (what stands between two spaces), with its place and its terms."""

    start: int
    end: int
    terms: tuple[WordTerm, ...]


class PlacedTerm(NamedTuple):
    """A term of a field as engines store it; terms of one word share a position."""

    key: str
    position: int


@lru_cache(maxsize=50_000)
def analyse_chunk(chunk: str, language: str) -> tuple[ChunkWord, ...]:
    """Return the words of a piece of text without spaces; remembered, since texts repeat themselves."""
    return tuple(ChunkWord(token.start, token.end, analyse_word(token.text, language)) for token in tokenize(chunk))


def iter_chunks(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Yield (place, chunk) for everything between white space, from ``start`` on."""
    return ((match.start(), match.group()) for match in _CHUNK.finditer(text, start))


def places_of(chunk: str, text: str) -> Iterator[int]:
    """Yield where a chunk stands in a text, between white space."""
    place = text.find(chunk)
    while place >= 0:
        end = place + len(chunk)
        if (not place or text[place - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield place
        place = text.find(chunk, end)


def place_terms(passages: Iterable[str], language: str) -> tuple[PlacedTerm, ...]:
    """Return the terms of a field in order. Between passages lies a gap that no phrase bridges."""
    placed: list[PlacedTerm] = []
    position = 0
    for passage in passages:
        for _, chunk in iter_chunks(passage):
            for word in analyse_chunk(chunk, language):
                placed += [PlacedTerm(term.key, position) for term in word.terms]
                position += 1
        position += _PASSAGE_GAP
    return tuple(placed)
