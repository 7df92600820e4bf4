"""One word of a text: the terms it is found by and the letters that each of them stands for."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from search.analysis import english, french, german
from search.analysis.compounds import CompoundPart, split_compound, split_deeply
from search.analysis.dictionary import is_known
from search.analysis.folding import fold
from search.analysis.stopwords import is_stopword

NAMES = "xx"
"""Stands for a language where a text holds proper names, which no grammar bends."""

_LONGEST_WORD = 100
_STEMMERS: Mapping[str, Callable[[str], str]] = {
    "fr": french.stem,
    "de": german.stem,
    "en": english.stem,
    NAMES: fold,
}


class TermKind(StrEnum):
    """What a term stands for; the value is the mark that keeps kinds apart in an index."""

    WORD = ""
    PART = "~"


class WordTerm(NamedTuple):
    """A term of a word; `start` and `end` are places inside the word."""

    text: str
    kind: TermKind
    start: int
    end: int

    @property
    def key(self) -> str:
        """The term as engines store it."""
        return self.kind + self.text


def stem(word: str, language: str) -> str:
    """Return what all forms of a word share; of a name its folded spelling."""
    return _STEMMERS[language](word[:_LONGEST_WORD])


@lru_cache(maxsize=100_000)
def analyse_word(word: str, language: str) -> tuple[WordTerm, ...]:
    """Return the terms of a word: itself first, then what else it may be, then the parts of a German compound.

    "Leichter" is a noun and, at the beginning of a sentence or of a name, an adjective. A word that carries
    no subject, or a single letter, has no terms.
    """
    wholes = whole_terms(word, language)
    return (*wholes, *_part_terms(word)) if wholes and language == "de" else wholes


@lru_cache(maxsize=50_000)
def whole_terms(word: str, language: str) -> tuple[WordTerm, ...]:
    """Return the terms of a word without those of its parts, which take longer to find than all else."""
    if language != NAMES and (is_stopword(word, language) or (len(word) < 2 and not word.isdigit())):
        return ()
    text = stem(word, language)
    if not text:
        return ()
    whole = WordTerm(text, TermKind.WORD, 0, len(word))
    return (whole, *_other_terms(word, text)) if language == "de" else (whole,)


def _other_terms(word: str, text: str) -> tuple[WordTerm, ...]:
    lowered = word.lower()
    if lowered == word or not is_known(lowered, "de"):
        return ()
    other = stem(lowered, "de")
    return (WordTerm(other, TermKind.WORD, 0, len(word)),) if other and other != text else ()


def _part_terms(word: str) -> tuple[WordTerm, ...]:
    parts: dict[CompoundPart, None] = dict.fromkeys((*split_compound(word), *split_deeply(word)))
    return tuple(WordTerm(stem(part.text, "de"), TermKind.PART, part.start, part.end) for part in parts)
