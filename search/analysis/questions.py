"""What a reader typed, word by word: each word is read in every language, for nobody says which one it is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from search.analysis.compounds import split_compound
from search.analysis.folding import fold, restore_umlauts
from search.analysis.keys import GAP, word_key
from search.analysis.stopwords import is_stopword
from search.analysis.syntax import NameField, read_syntax
from search.analysis.tokens import tokenize
from search.analysis.vocabulary.entries import CONCEPT_PREFIX, Sense, Trust
from search.analysis.vocabulary.vocabulary import Vocabulary
from search.analysis.words import NAMES, TermKind, analyse_word, stem
from search.values import LANGUAGES

_MOST_WORDS = 32
_LONGEST_TEXT = 4_000
# They make "sans-abri" and "ohne Obdach" what they are, but nobody looks for them alone.
_WEAK = frozenset({"sans", "ohne", "without"})
_SPELLINGS: tuple[Callable[[str], str], ...] = (str, str.lower, str.capitalize)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound: its term and what it may mean."""

    text: str
    senses: tuple[Sense, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the question taken as a word of one language.

    `wholes` are the terms it may have there; `compounds` are, for each way to split it, the
    parts, which a text must have all; `senses` are what it may mean.
    """

    language: str
    wholes: tuple[str, ...]
    compounds: tuple[tuple[Part, ...], ...] = ()
    senses: tuple[Sense, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedExpression:
    """A meaning that several words of the question have together: `text` as typed, `length` the number of words."""

    sense: Sense
    length: int
    text: str = ""


class AskedTogether(NamedTuple):
    """Words of a question that are one expression: their places, how they were typed, and what they mean."""

    places: tuple[int, ...]
    text: str
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A word of the question. One that carries no subject in some language is welcome but not required.

    `expressions` are those that the word is one of.
    """

    text: str
    readings: tuple[Reading, ...]
    is_required: bool
    expressions: tuple[AskedExpression, ...] = ()

    @property
    def senses(self) -> tuple[Sense, ...]:
        """Everything the word may mean, alone or with its neighbours."""
        return _once((*self.own_senses, *(expression.sense for expression in self.expressions)))

    @property
    def own_senses(self) -> Iterator[Sense]:
        """What the word may mean alone."""
        return (sense for reading in self.readings for sense in reading.senses)

    @property
    def stands_alone(self) -> bool:
        """Whether it is looked for by itself: nobody wants the "sans" of "sans-abri"."""
        return self.is_required or not self.expressions


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for.

    `words` are those that can be looked for, each once. A practice must have each of `phrases`, in one
    of the ways to read it (keys in a row, GAP where any word may stand), each of `names` in its field, and
    nothing of `excluded`.
    """

    words: tuple[QuestionWord, ...]
    phrases: tuple[tuple[tuple[str, ...], ...], ...] = ()
    excluded: tuple["Question", ...] = ()
    names: tuple[tuple[NameField, "Question"], ...] = ()

    @property
    def concepts(self) -> tuple[str, ...]:
        """The codes of the concepts that the question names, expressions of several words first."""
        expressions = (each.sense for word in self.words for each in word.expressions)
        alone = (sense for word in self.words if not word.expressions for sense in word.senses)
        found = (sense for sense in (*expressions, *alone) if sense.trust is Trust.CONCEPT)
        return _once(sense.key.removeprefix(CONCEPT_PREFIX) for sense in found)

    @property
    def expressions(self) -> tuple[AskedTogether, ...]:
        """The expressions of the question, the longest first; those of the same words are one."""
        places: dict[AskedExpression, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for expression in word.expressions:
                places[expression].append(place)
        senses: dict[tuple[tuple[int, ...], str], list[Sense]] = defaultdict(list)
        for each, where in places.items():
            senses[tuple(where), each.text].append(each.sense)
        found = (AskedTogether(*key, tuple(means)) for key, means in senses.items())
        return tuple(sorted(found, key=lambda each: (-len(each.places), each.places)))

    @property
    def required(self) -> int:
        """How many words carry a subject."""
        return sum(word.is_required for word in self.words)

    def is_shown(self, word: QuestionWord) -> bool:
        """Whether a word is marked and named as a reason: the "and" of a question is not, however a text may use it."""
        return word.stands_alone and (word.is_required or not self.required)

    @property
    def wanted(self) -> int:
        """How many of the required words a practice must have: one of up to five, else a third."""
        return max(1, self.required // 3) if self.required else 0


def read_question(text: str, vocabulary: Vocabulary) -> Question:
    """Return the words of a typed text; signs only separate. Never raises, whatever was typed."""
    return vocabulary.remembered("question", text, lambda: _read(text, vocabulary), most=1_000)


def _read(text: str, vocabulary: Vocabulary) -> Question:
    typed = read_syntax(text[:_LONGEST_TEXT])
    return Question(
        _read_words(typed.plain, vocabulary),
        phrases=tuple(found for phrase in typed.phrases if (found := read_phrase(phrase))),
        excluded=tuple(_excluded(typed.excluded, vocabulary)),
        names=tuple((field, Question(_read_words(name, vocabulary))) for field, name in typed.names),
    )


def read_phrase(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read words in a row, one or more for each language, as keys with gaps for small words."""
    tokens = [token.text for token in tokenize(text)][:_MOST_WORDS]
    found = (
        tuple(_phrase_key(spelling(word), language) for word in tokens)
        for language in LANGUAGES
        for spelling in (_SPELLINGS if language == "de" else _SPELLINGS[:1])
    )
    return _once(keys for keys in found if any(key != GAP for key in keys))


def _phrase_key(word: str, language: str) -> str:
    terms = analyse_word(word, language)
    return word_key(terms[0].text, language) if terms else GAP


def _excluded(texts: Iterable[str], vocabulary: Vocabulary) -> Iterator[Question]:
    for text in texts:
        words = _read_words(text, vocabulary)
        phrase = read_phrase(text) if len(words) > 1 else ()
        yield Question(words, phrases=(phrase,) if phrase else ())


def _read_words(text: str, vocabulary: Vocabulary) -> tuple[QuestionWord, ...]:
    read = ((token, _read_word(token.text, vocabulary)) for token in tokenize(text))
    found = [(token, word) for token, word in read if word.readings][:_MOST_WORDS]
    spans = [(token.start, token.end) for token, _word in found]
    with_expressions = _mark_expressions([word for _token, word in found], spans, text, vocabulary)
    known: dict[tuple[Reading, ...], QuestionWord] = {}
    for word in with_expressions:
        known.setdefault(word.readings, word)
    return tuple(known.values())


def _read_word(word: str, vocabulary: Vocabulary) -> QuestionWord:
    readings = (_reading(word, language, vocabulary) for language in (*LANGUAGES, NAMES))
    is_subject = fold(word) not in _WEAK and not any(is_stopword(word, language) for language in LANGUAGES)
    found = tuple(reading if is_subject else replace(reading, senses=()) for reading in readings if reading.wholes)
    # What is no word in any language is no name either.
    has_sense = any(reading.language != NAMES for reading in found)
    return QuestionWord(word, found if has_sense else (), is_subject)


def _reading(word: str, language: str, vocabulary: Vocabulary) -> Reading:
    spellings = _spellings(word, language)
    terms = (term for spelling in spellings for term in analyse_word(spelling, language))
    wholes = _once(term.text for term in terms if term.kind is TermKind.WORD)
    if language == NAMES:
        return Reading(language, wholes, senses=_once(_name_senses(spellings, vocabulary)))
    senses = _once(_with_broader((s for whole in wholes for s in vocabulary.asked_senses(language, whole)), vocabulary))
    compounds = (_compound(spelling, vocabulary) for spelling in spellings) if language == "de" else ()
    return Reading(language, wholes, _once(compound for compound in compounds if compound), senses)


def _with_broader(senses: Iterable[Sense], vocabulary: Vocabulary) -> Iterator[Sense]:
    for sense in senses:
        yield sense
        above = vocabulary.asked_wider(sense)
        if above is not None:
            yield above


def _name_senses(spellings: Iterable[str], vocabulary: Vocabulary) -> Iterator[Sense]:
    for spelling in spellings:
        for language in LANGUAGES:
            yield from vocabulary.name_senses(language, stem(spelling, language))


def _spellings(word: str, language: str) -> tuple[str, ...]:
    """Return the ways the word may stand in a text: few readers type capitals, not all have umlauts."""
    if language not in ("de", NAMES):
        return (word,)
    variants = (word, *restore_umlauts(word))
    return _once(spelling for variant in variants for spelling in (variant, variant.lower(), variant.capitalize()))


def _compound(word: str, vocabulary: Vocabulary) -> tuple[Part, ...]:
    stems = _once(stem(part.text, "de") for part in split_compound(word))
    return tuple(Part(text, vocabulary.senses("de", text)) for text in stems)


def _mark_expressions(
    words: Sequence[QuestionWord], spans: Sequence[tuple[int, int]], text: str, vocabulary: Vocabulary
) -> list[QuestionWord]:
    """Add to each word the expressions it belongs to, in whichever language."""
    found: list[list[AskedExpression]] = [[] for _word in words]
    for language in LANGUAGES:
        places = [place for place, word in enumerate(words) if _wholes(word, language)]
        for start in range(len(places)):
            for expression in _expressions_at(words, places[start:], language, vocabulary):
                members = places[start : start + expression.length]
                typed = text[spans[members[0]][0] : spans[members[-1]][1]]
                for place in members:
                    found[place].append(replace(expression, text=typed))
    return [replace(word, expressions=_once(extra)) for word, extra in zip(words, found, strict=True)]


def _expressions_at(
    words: Sequence[QuestionWord], places: Sequence[int], language: str, vocabulary: Vocabulary
) -> Iterator[AskedExpression]:
    stems = [_wholes(words[place], language) for place in places]
    for expression in vocabulary.expressions(language, stems, 0, is_asked=True):
        yield AskedExpression(expression.sense, expression.length)


def _wholes(word: QuestionWord, language: str) -> tuple[str, ...]:
    return next((reading.wholes for reading in word.readings if reading.language == language), ())


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
