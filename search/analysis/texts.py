"""A piece of text between two spaces: its words, their terms and their places."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from search.analysis.tokens import tokenize
from search.analysis.words import WordTerm, analyse_word

_CHUNK = re.compile(r"\S+")


class ChunkWord(NamedTuple):
    """A word inside a chunk (what stands between two spaces), with its place and its terms."""

    start: int
    end: int
    terms: tuple[WordTerm, ...]


@lru_cache(maxsize=50_000)
def analyse_chunk(chunk: str, language: str) -> tuple[ChunkWord, ...]:
    """Return the words of a piece of text without spaces; remembered, since texts repeat themselves."""
    return tuple(ChunkWord(token.start, token.end, analyse_word(token.text, language)) for token in tokenize(chunk))


def iter_chunks(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Yield (place, chunk) for everything between white space, from ``start`` on."""
    return ((match.start(), match.group()) for match in _CHUNK.finditer(text, start))


def chunk_at(place: int, text: str) -> str:
    """Return the chunk that begins at a place, empty where none does."""
    found = _CHUNK.match(text, place)
    return found.group() if found else ""


def places_of_chunk(chunk: str, text: str) -> Iterator[int]:
    """Yield where a chunk stands in a text, between white space."""
    place = text.find(chunk) if chunk else -1
    while place >= 0:
        end = place + len(chunk)
        if (not place or text[place - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield place
        place = text.find(chunk, end)
