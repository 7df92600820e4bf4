"""What a reader typed, word by word: each word is read in every language, for nobody says which one it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from search.analysis.compounds import split_compound
from search.analysis.folding import restore_umlauts
from search.analysis.stopwords import is_stopword
from search.analysis.tokens import tokenize
from search.analysis.words import NAMES, analyse_word, stem
from search.values import LANGUAGES

_MOST_WORDS = 32
_LONGEST_TEXT = 4_000
_ALL_WANTED = 2
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the question taken as a word of one language.

    `wholes` are the terms it may have there; `compounds` are, for each way to split it, the
    terms of the parts, which a text must have all.
    """

    language: str
    wholes: tuple[str, ...]
    compounds: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A word of the question. One that carries no subject in some language is welcome but not required."""

    text: str
    readings: tuple[Reading, ...]
    is_required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question that can be looked for, each once."""

    words: tuple[QuestionWord, ...]

    @property
    def wanted(self) -> int:
        """How many of the required words a practice must have: both of two, else two of three."""
        required = sum(word.is_required for word in self.words)
        return required if required <= _ALL_WANTED else -(-required * 2 // 3)


@lru_cache(maxsize=1_000)
def read_question(text: str) -> Question:
    """Return the words of a typed text; signs only separate. Never raises, whatever was typed."""
    known: dict[tuple[Reading, ...], QuestionWord] = {}
    for token in tokenize(text[:_LONGEST_TEXT]):
        word = _read_word(token.text)
        if word.readings:
            known.setdefault(word.readings, word)
        if len(known) == _MOST_WORDS:
            break
    return Question(tuple(known.values()))


def _read_word(word: str) -> QuestionWord:
    readings = (_reading(word, language) for language in (*LANGUAGES, NAMES))
    is_subject = not any(is_stopword(word, language) for language in LANGUAGES)
    found = tuple(reading for reading in readings if reading.wholes)
    # What is no word in any language is no name either.
    has_sense = any(reading.language != NAMES for reading in found)
    return QuestionWord(word, found if has_sense else (), is_subject)


def _reading(word: str, language: str) -> Reading:
    spellings = _spellings(word, language)
    wholes = (term.text for spelling in spellings for term in analyse_word(spelling, language)[:1])
    compounds = (_compound(spelling) for spelling in spellings) if language == "de" else ()
    return Reading(language, _once(wholes), _once(compound for compound in compounds if compound))


def _spellings(word: str, language: str) -> tuple[str, ...]:
    """Return the ways the word may stand in a text: few readers type capitals, not all have umlauts."""
    if language not in ("de", NAMES):
        return (word,)
    variants = (word, *restore_umlauts(word))
    return _once(spelling for variant in variants for spelling in (variant, variant.lower(), variant.capitalize()))


def _compound(word: str) -> tuple[str, ...]:
    return _once(stem(part.text, "de") for part in split_compound(word))


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
